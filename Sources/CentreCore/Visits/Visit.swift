/// One stay at the space, of one person or of several who came together, from arrival to leaving.
package struct Visit: Hashable, Sendable {
    package enum State: String, Hashable, Sendable {
        case present, left, closedByDesk, takenBack
    }

    package let id: ID<Visit>
    package internal(set) var state = Trail<State>()
    package internal(set) var arrived = Latest<Moment>()
    package internal(set) var left = Latest<Moment>()
    package internal(set) var handle = Latest<Change<String>>()
    package internal(set) var people = Latest<Int>()
    package internal(set) var children = Latest<Int>()
    package internal(set) var need = Latest<Change<String>>()
    package internal(set) var reasons: [Code: Latest<Bool>] = [:]
    package internal(set) var departures: [ID<SomeLeft>: Departure] = [:]
    package internal(set) var services: [ID<Service>: Service] = [:]
    package internal(set) var referrals: [ID<Referral>: Referral] = [:]
    /// Who wrote the arrival down, and in which deed; `nil` until the arrival is seen.
    package internal(set) var recorded = Latest<Recorded>()
    package internal(set) var hands = Hands()
    /// Whether somebody who goes by this name asked to be forgotten.
    var isNameHidden = false

    package struct Recorded: Hashable, Sendable {
        package let by: ID<Person>
        package let act: ID<Act>
        package let via: Door
    }

    /// Some of a group who left before the others.
    package struct Departure: Hashable, Sendable {
        package internal(set) var people = Latest<Int>()
        package internal(set) var at = Latest<Moment>()
        package internal(set) var takenBack = Latest<Bool>()

        /// How many left, 0 where that was taken back.
        package var count: Int { takenBack.value == true ? 0 : people.value ?? 0 }
    }

    init(id: ID<Visit>) { self.id = id }
}

extension Visit {
    /// The working name as it is shown, or `nil` for no name, and for one that somebody asked to be forgotten by.
    package var name: String? { isNameHidden ? nil : workingName }

    /// The working name as the record has it.
    var workingName: String? { handle.value?.value.flatMap { $0.isEmpty ? nil : $0 } }

    /// What the person needs, in their own words.
    package var words: String? { need.value?.said }

    /// How many came; 1 until said otherwise.
    package var arrivals: Int { people.value ?? 1 }

    /// How many children came along.
    package var childrenAlong: Int { children.value ?? 0 }

    /// How many of those who came are still here, when the visit is open.
    ///
    /// Never below 1: an open visit has somebody.
    package var remaining: Int {
        max(1, arrivals - departures.values.reduce(0) { $0 + $1.count })
    }

    /// The reasons ticked, in the order of their codes.
    package var ticked: [Code] { reasons.filter { $0.value.value == true }.keys.sorted() }

    /// What was given, in the order of giving.
    package var given: [Service] {
        services.values.filter(\.counts).sorted {
            ($0.given.stamp ?? .first, $0.id) < ($1.given.stamp ?? .first, $1.id)
        }
    }

    /// The referrals whose end is not known yet.
    package var openReferrals: [Referral] {
        referrals.values.filter(\.isOpen).sorted { ($0.due ?? .distant, $0.id) < ($1.due ?? .distant, $1.id) }
    }
}

extension Day {
    package static let distant = Day(daysSince1970: 1_000_000)
}

/// Something given during a visit.
package struct Service: Hashable, Sendable {
    package let id: ID<Service>
    package internal(set) var given = Latest<Given>()
    package internal(set) var takenBack = Latest<Bool>()

    package struct Given: Hashable, Sendable {
        package let code: Code
        package let quantity: Int
        package let at: Moment
    }

    init(id: ID<Service>) { self.id = id }

    package var counts: Bool { given.value != nil && takenBack.value != true }
}
