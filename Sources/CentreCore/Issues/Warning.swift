/// What people know, told from one to all: a kind of person or a place, what to watch for, until when.
///
/// Never who told it, and never a name.
package struct Warning: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable { case proposed, shown, ended, takenBack }

    package let id: ID<Warning>
    package internal(set) var state = Trail<State>()
    package internal(set) var made = Latest<Made>()
    package internal(set) var doer = Latest<Change<Code>>()
    package internal(set) var placeWords = Latest<Change<String>>()
    package internal(set) var words = Latest<Change<String>>()
    package internal(set) var last = Latest<Change<Day>>()
    package internal(set) var hands = Hands()

    package struct Made: Hashable, Sendable {
        package let at: Moment
        package let by: ID<Person>
        /// The issue that it comes from.
        package let issue: ID<Issue>?
    }

    init(id: ID<Warning>) { self.id = id }
}

extension Warning {
    package var counts: Bool { made.value != nil && state.state != .takenBack }
    package var who: Code? { doer.value?.value }
    package var place: String? { placeWords.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
    package var text: String? { words.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
    /// The last day on which it is shown.
    package var until: Day? { last.value?.value }
    package var issue: ID<Issue>? { made.value?.issue }
    package var isOver: Bool { state.state == .ended || !counts }
}

extension Centre {
    /// Whether whoever it comes from still agrees, where it comes from an issue.
    package func isAgreed(_ warning: Warning) -> Bool {
        guard let id = warning.issue else { return true }
        guard let issue = issues[id] else { return false }
        return issue.counts && issue.allows(.warn)
    }

    /// What people are to watch for on a day, the latest first.
    package func warningsShown(on day: ServiceDay) -> [Warning] {
        warnings.values.filter {
            $0.counts && $0.state.state == .shown && isAgreed($0) && ($0.until ?? .distant) >= day.day
        }.sorted { ($1.id.time, $1.id) < ($0.id.time, $0.id) }
    }

    /// What waits for a coordinator's look, the oldest first.
    package func warningsProposed(on day: ServiceDay) -> [Warning] {
        warnings.values.filter {
            $0.counts && $0.state.state == .proposed && isAgreed($0) && ($0.until ?? .distant) >= day.day
        }.sorted { $0.id < $1.id }
    }
}
