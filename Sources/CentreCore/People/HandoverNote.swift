/// What one shift tells the next, until somebody puts it away.
package struct HandoverNote: Hashable, Sendable {
    package let id: ID<HandoverNote>
    package internal(set) var written = Latest<Written>()
    package internal(set) var words = Latest<Change<String>>()
    package internal(set) var putAway = Latest<Bool>()
    package internal(set) var hands = Hands()

    package struct Written: Hashable, Sendable {
        package let at: Moment
        package let by: ID<Person>
    }

    init(id: ID<HandoverNote>) { self.id = id }

    /// What it says; nothing where that was forgotten.
    package var text: String { words.value?.value ?? "" }

    package var isOpen: Bool { written.value != nil && putAway.value != true }
}
