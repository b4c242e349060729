/// Somebody who works at the desk: a name to be called by, and roles.
///
/// Nothing says who is a member.
package struct Person: Hashable, Sendable {
    package let id: ID<Person>
    package internal(set) var name = Latest<String>()
    package internal(set) var roles: [Role: Latest<Bool>] = [:]
    package internal(set) var ended = Latest<Bool>()

    init(id: ID<Person>) { self.id = id }

    package var isActive: Bool { name.value != nil && ended.value != true }

    package func holds(_ role: Role) -> Bool { roles[role]?.value == true }

    /// The roles held, in the order of ``Role``.
    package var held: [Role] { Role.allCases.filter(holds) }
}
