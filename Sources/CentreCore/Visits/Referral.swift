/// Sending somebody to a service, followed until its end is known.
package struct Referral: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        case made, accepted, refused, done, lost, takenBack
    }

    package let id: ID<Referral>
    package internal(set) var state = Trail<State>()
    package internal(set) var made = Latest<Made>()
    package internal(set) var dueDay = Latest<Day>()
    package internal(set) var noted = Latest<Change<String>>()
    package internal(set) var words = Latest<Change<String>>()

    package struct Made: Hashable, Sendable {
        package let to: Code
        package let at: Moment
        /// Who referred: the first to ask how it went.
        package let by: ID<Person>
    }

    init(id: ID<Referral>) { self.id = id }

    /// What whoever referred wrote beside it.
    package var note: String? { noted.value?.said }

    /// The day on which to ask how it went.
    package var due: Day? { dueDay.value }

    /// Whether its end is not known yet.
    package var isOpen: Bool { made.value != nil && (state.state == .made || state.state == .accepted) }
}
