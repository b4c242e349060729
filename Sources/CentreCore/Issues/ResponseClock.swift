/// How long an issue waited for somebody to do something about it.
package struct ResponseClock: Hashable, Sendable {
    /// Within how many hours somebody should have done something: the shortest of its kinds.
    package let hours: Int
    package let since: Moment
    /// What was done first; `nil` while it waits.
    package let first: Help?

    /// Minutes from the raising to the first response, or to now while it waits; never below nothing, whatever clocks
    /// said.
    package func minutes(at now: Instant) -> Int {
        max(0, since.instant.minutes(until: first?.given.value?.at.instant ?? now))
    }

    /// Whether more time went by than should have.
    package func isLate(at now: Instant) -> Bool { minutes(at: now) > hours * 60 }
}

extension Centre {
    /// The clock of first response: it starts when an issue is raised, or a place is kept for it, and stops with the
    /// first thing that anybody does about it.
    package func responseClock(of issue: Issue) -> ResponseClock? {
        guard let since = issue.raised.value?.at else { return nil }
        let hours = issue.chosenKinds.map(settings.responseHours).min() ?? Settings.usualResponse
        return ResponseClock(hours: hours, since: since, first: issue.done.first)
    }

    /// Open issues that nobody did anything about yet, the longest waiting first.
    package func unanswered(for person: Person) -> [Issue] {
        issues.values.filter {
            $0.isOpen && ($0.done.isEmpty || $0.hasUnheardWords) && !sight(of: $0, for: person).isEmpty
        }.sorted {
            ($0.raised.value?.at.instant ?? .earliest, $0.id)
                < ($1.raised.value?.at.instant ?? .earliest, $1.id)
        }
    }

    /// What a coordinator looks at, the most urgent first: who is not safe, who was not answered in time, what cannot
    /// wait, who was not answered, whom nobody heard, and what is open beside that; open ones only.
    package func review(by person: Person, at now: Moment) -> [Issue] {
        guard person.holds(.coordinator) else { return [] }
        let seen = issues.values.filter { $0.counts && !sight(of: $0, for: person).isEmpty }
        let open = seen.filter { $0.isOpen || $0.needsALook }
        let ranked = open.map { (urgency(of: $0, at: now), $0) }
        return ranked.sorted { one, other in
            if one.0 != other.0 { return one.0 < other.0 }
            return (one.1.raised.value?.at.instant ?? .earliest, one.1.id)
                < (other.1.raised.value?.at.instant ?? .earliest, other.1.id)
        }.map(\.1)
    }

    /// How urgent an issue is; the most urgent first.
    package func urgency(of issue: Issue, at now: Moment) -> Urgency {
        let waits = issue.done.isEmpty || issue.hasUnheardWords
        // That somebody listened makes nobody safe: it stands until a coordinator heard it.
        if issue.reply(to: .safe) == .no, waits || issue.state.state == .raised { return .notSafe }
        if issue.done.isEmpty, responseClock(of: issue)?.isLate(at: now.instant) == true { return .late }
        if waits, issue.chosenKinds.contains(where: IssueKinds.urgent.contains) { return .cannotWait }
        if waits { return .waits }
        if issue.openReferrals.contains(where: { ($0.given.value?.due ?? .distant) <= now.day }) {
            return .followUpDue
        }
        return issue.state.state == .raised ? .unheard : .open
    }
}

/// Why an issue stands where it does in a coordinator's list.
package enum Urgency: Int, Hashable, Sendable, CaseIterable, Comparable {
    case notSafe, late, cannotWait, waits, followUpDue, unheard, open

    package static func < (one: Urgency, other: Urgency) -> Bool { one.rawValue < other.rawValue }
}
