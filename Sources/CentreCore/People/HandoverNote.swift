/// What one shift tells the next, until somebody puts it away.
package struct HandoverNote: Hashable, Sendable {
    package let id: ID<HandoverNote>
    package internal(set) var written = Latest<Written>()
    package internal(set) var putAway = Latest<Bool>()
    package internal(set) var hands = Hands()

    package struct Written: Hashable, Sendable {
        package let text: String
        package let at: Moment
        package let by: ID<Person>
    }

    init(id: ID<HandoverNote>) { self.id = id }

    package var isOpen: Bool { written.value != nil && putAway.value != true }
}
