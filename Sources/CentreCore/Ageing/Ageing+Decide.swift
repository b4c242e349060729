/// Why words do not age out.
package enum AgeingRefusal: Hashable, Sendable {
    /// Words of this month and of later ones are too young.
    case tooYoung(from: Month)
    /// The clock is far ahead of the newest entry, which was written then: everything would seem old.
    case clockFarAhead(of: Instant)
}

extension Centre {
    /// The words of all that began before a month, but of what is open, become counts.
    ///
    /// What lies in months that are not at hand needs no look: whatever is open is.
    func ageOut(_ wish: Ageing, at now: Moment) throws(Refusal) -> [Event] {
        guard now.instant <= newestEntry.advanced(minutes: Limits.daysAheadToAge * 1440) else {
            throw .ageing(.clockFarAhead(of: newestEntry))
        }
        let stays = settings.monthThatStays(wish.words, on: now.day)
        guard wish.before <= stays else { throw .ageing(.tooYoung(from: stays)) }
        let today = ServiceDay(now, turnsAt: settings.turnsAt)
        let open = openRoots(before: wish.before, with: wish.words, on: today)
        guard !hasAged(wish, but: open) else { throw .nothingToChange }
        return Aged.rules(wish, open: open).map { .aged($0) }
    }

    /// What began before a month, is open on a service day, and so keeps these words: whatever must be at hand, since
    /// something of it waits, desks disagree about it, or somebody touched it since yesterday and may take that back.
    package func openRoots(
        before month: Month, with words: AgeingWords, on today: ServiceDay
    ) -> Set<ID<Root>> {
        let leaned = issuesLeanedOn(since: today)
        var open: [Root] = visits.values.filter { isLive($0, since: today) }.map { .visit($0.id) }
        open += care.values.filter { isLive($0, since: today) }.map { .care($0.id) }
        open += issues.values.filter { isLive($0, since: today) }.map { .issue($0.id) }
        open += leaned.map { .issue($0) }
        open += warnings.values.filter { isLive($0, since: today) }.map { .warning($0.id) }
        open += sessions.values.filter { isLive($0, since: today) }.map { .session($0.id) }
        let start = month.start
        return Set(
            open.lazy.filter { !$0.fields(of: words).isEmpty }.compactMap(\.id)
                .filter { $0.time.milliseconds < start })
    }

    /// Whether all of it aged out before, but for what is open still.
    package func hasAged(_ wish: Ageing, but open: Set<ID<Root>>) -> Bool {
        let rules = forgotten.aged(wish.words)
        var reached = Int64.min
        for rule in rules.reversed().sorted(by: { ($0.from?.start ?? .min) < ($1.from?.start ?? .min) })
        where rule.from?.start ?? .min <= reached {
            reached = max(reached, rule.before.start)
        }
        guard reached >= wish.before.start else { return false }
        return postponed(wish).allSatisfy(open.contains)
    }

    /// What kept these words at an earlier review because it was open then, and has them still.
    package func postponed(_ wish: Ageing) -> Set<ID<Root>> {
        let start = wish.before.start
        return Set(
            forgotten.aged(wish.words).lazy.flatMap(\.open)
                .filter { $0.time.milliseconds < start && !forgotten.hasAged(wish.words, $0) })
    }
}

extension Aged {
    /// The rules that say so together, in the order of their months: each must fit into a line.
    ///
    /// Of a month in which more is open than that, all stays for now.
    static func rules(_ wish: Ageing, open: Set<ID<Root>>) -> [Aged] {
        var rules: [Aged] = []
        var (from, kept): (Month?, [ID<Root>]) = (nil, [])
        for (month, more) in Dictionary(grouping: open, by: \.month).sorted(by: { $0.key < $1.key })
        where month < wish.before {
            if kept.count + more.count > Limits.openInOneEvent {
                if from ?? .first < month {
                    rules.append(Aged(wish.words, from: from, before: month, open: kept))
                }
                (from, kept) = (month, [])
            }
            if more.count > Limits.openInOneEvent { from = month.next } else { kept += more }
        }
        if from ?? .first < wish.before {
            rules.append(Aged(wish.words, from: from, before: wish.before, open: kept))
        }
        return rules
    }
}

extension Month {
    /// No record speaks of an earlier one.
    fileprivate static let first = Month(Instant.earliest)
}

extension Limits {
    /// So many ids take two thirds of a line.
    static let openInOneEvent = 600

    /// So far ahead of the newest entry, in days, a clock is not believed where words would go for good.
    static let daysAheadToAge = 45
}
