/// How many people were here at one time, without any identity.
package struct Headcount: Hashable, Sendable {
    package let id: ID<Headcount>
    package internal(set) var people = Latest<Int>()
    package internal(set) var at = Latest<Moment>()
    package internal(set) var takenBack = Latest<Bool>()
    package internal(set) var hands = Hands()

    init(id: ID<Headcount>) { self.id = id }

    package var counts: Bool { people.value != nil && takenBack.value != true }
}
