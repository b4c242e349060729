/// Somebody who works at the desk: a name to be called by, and roles.
///
/// Nothing says who is a member.
package struct Person: Hashable, Sendable {
    package let id: ID<Person>
    package internal(set) var name = Latest<String>()
    package internal(set) var roles: [Role: Latest<Bool>] = [:]
    package internal(set) var ended = Latest<Bool>()
    /// The last service day of somebody who helps for a day.
    package internal(set) var until = Latest<Change<ServiceDay>>()
    package internal(set) var pin = Latest<SecretHash>()
    package internal(set) var hands = Hands()

    init(id: ID<Person>) { self.id = id }

    mutating func apply(_ event: PersonAdded, of deed: Deed, at stamp: Stamp) {
        hands.touch(by: deed.by, at: stamp.h)
        name.assign(event.name, at: stamp)
        for role in event.roles { roles[role, default: Latest()].assign(true, at: stamp) }
        if let until = event.until { self.until.assign(.to(until), at: stamp) }
    }

    mutating func apply(_ event: PersonChanged, of deed: Deed, at stamp: Stamp) {
        hands.touch(by: deed.by, at: stamp.h)
        if let name = event.name { self.name.assign(name, at: stamp) }
        for (role, held) in event.roles { roles[role, default: Latest()].assign(held, at: stamp) }
        if let ended = event.ended { self.ended.assign(ended, at: stamp) }
        if let until = event.until { self.until.assign(until, at: stamp) }
    }

    mutating func apply(_ event: PersonPinSet, of deed: Deed, at stamp: Stamp) {
        hands.touch(by: deed.by, at: stamp.h)
        pin.assign(event.hash, at: stamp)
    }

    package var isEnded: Bool { ended.value == true }

    /// The last service day of somebody who helps for a day; `nil` for who stays.
    package var lastDay: ServiceDay? { until.value?.value }

    /// Whether the person works at the desk on a day.
    package func isActive(on day: ServiceDay) -> Bool {
        name.value != nil && !isEnded && lastDay.map { day <= $0 } ?? true
    }

    package func holds(_ role: Role) -> Bool { roles[role]?.value == true }

    /// The roles held, in the order of ``Role``.
    package var held: [Role] { Role.allCases.filter(holds) }
}
