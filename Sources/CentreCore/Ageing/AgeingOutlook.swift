/// What would age out, before anybody says so.
package struct AgeingOutlook: Hashable, Sendable {
    package let wish: Ageing
    /// In how many months something would.
    package internal(set) var months = 0
    /// How many names, or how often other fields were filled in of which there are counts.
    package internal(set) var words = 0
    /// How many things are open, and keep theirs until a later review.
    package internal(set) var postponed = 0
    /// Months of which the counts could not be read.
    package internal(set) var unread: [Month] = []

    /// Whether nothing would: it all aged before, or the record is not so old.
    ///
    /// Not all detail is counted: what was told and may not be counted is not.
    package internal(set) var isEmpty = false

    package init(_ wish: Ageing) { self.wish = wish }
}

extension Centre {
    /// What a wish would let go of, from the counts of the months before it; a month that is missing there could not be
    /// read.
    ///
    /// Counts do not change when words age, so that what went earlier is left out by what earlier deeds say: of a month
    /// that aged before, only what was open then and is not any more still goes, one a thing.
    package func ageingOutlook(
        _ wish: Ageing, months: [Month], figures: [Month: Figures], on today: ServiceDay
    ) -> AgeingOutlook {
        var outlook = AgeingOutlook(wish)
        let open = openRoots(before: wish.before, with: wish.words, on: today)
        let rules = forgotten.aged(wish.words)
        let late = Dictionary(grouping: postponed(wish).subtracting(open), by: \.month)
        let kept = Dictionary(grouping: open, by: \.month)
        outlook.postponed = open.count
        for month in months where month < wish.before {
            if rules.contains(where: { $0.reaches(month) }) {
                let late = late[month]?.count ?? 0
                outlook.words += late
                if late > 0 { outlook.months += 1 }
                continue
            }
            guard let figures = figures[month] else {
                outlook.unread.append(month)
                continue
            }
            let filled = wish.words.fields.reduce(0) { $0 + (figures.filled[$1] ?? 0) }
            let staying = (kept[month] ?? []).reduce(0) { $0 + written(wish.words, of: $1) }
            let going = max(0, filled - staying)
            outlook.words += going
            if going > 0 { outlook.months += 1 }
        }
        outlook.isEmpty =
            hasAged(wish, but: open) || !months.contains { $0 < wish.before }
            || (wish.words == .names && outlook.words == 0 && outlook.unread.isEmpty)
        return outlook
    }

    /// How many of the counted fields are filled in something that stays.
    private func written(_ words: AgeingWords, of id: ID<Root>) -> Int {
        func count(_ texts: [String?]) -> Int { texts.count { $0 != nil } }
        if let visit = visits[id.of(Visit.self)] {
            if words == .names { return count([visit.workingName]) }
            let referrals = visit.referrals.values.filter {
                $0.made.value != nil && $0.state.state != .takenBack
            }
            return count([visit.words])
                + count(referrals.flatMap { [$0.noted.value?.said, $0.words.value?.said] })
        }
        guard words == .details else { return 0 }
        if let issue = issues[id.of(Issue.self)], issue.allows(.count) {
            return count([issue.recordedName, issue.place, issue.why])
        }
        if let session = sessions[id.of(Session.self)] {
            return session.attendees.values.count { $0.recordedName != nil }
        }
        return 0
    }
}

extension AgeingWords {
    /// The optional fields by whose counts it is known how much there is.
    fileprivate var fields: [RefusedField] {
        switch self {
        case .names: [.visitName]
        case .details:
            [.visitNeed, .referralNote, .referralWords, .issueName, .issuePlace, .issueWhy, .sessionName]
        }
    }
}
