/// A choice that the group made, by which method, with what outcome, and what comes of it.
package struct Decision: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        case proposed, adopted, notAdopted, deferred, takenBack
    }

    package let id: ID<Decision>
    package internal(set) var state = Trail<State>()
    package internal(set) var taken = Latest<Taken>()
    /// When and how it came to stand as it does.
    package internal(set) var ruling = Latest<Ruling>()
    package internal(set) var words = Latest<Change<String>>()
    package internal(set) var voices = Latest<Change<Tally>>()
    package internal(set) var reviewDay = Latest<Change<Day>>()
    package internal(set) var objections: [ID<Objection>: Objection] = [:]
    package internal(set) var actions: [ID<GroupAction>: GroupAction] = [:]
    var takenBack: [ID<DecisionPart>: Latest<Bool>] = [:]
    package internal(set) var hands = Hands()

    /// A point of a session's agenda, by the bits of its id.
    package enum Point {}

    package struct Taken: Hashable, Sendable {
        package let at: Moment
        /// Who wrote it down; how they themselves spoke is nowhere.
        package let by: ID<Person>
        package let session: ID<Session>?
        package let point: ID<Point>?
        package let concern: ID<Concern>?
        /// What takes hold while it stands adopted.
        package let effect: DecisionEffect?
    }

    package struct Ruling: Hashable, Sendable {
        package let at: Moment
        package let session: ID<Session>?
        /// The method by which it was made; `nil` for "as we took it".
        package let method: DecisionMethod?
    }

    init(id: ID<Decision>) { self.id = id }
}

/// An objection or a task: whatever of a decision can be taken back.
package enum DecisionPart {}

/// Why somebody did not agree, in words, and never whose they are.
package struct Objection: Hashable, Sendable {
    package let id: ID<Objection>
    package internal(set) var words = Latest<Change<String>>()

    init(id: ID<Objection>) { self.id = id }

    package var text: String? { words.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
}

extension [ID<Objection>: Objection] {
    /// Those that were not taken back, in the order of writing.
    func standing(isTakenBack: (ID<Objection>) -> Bool) -> [Objection] {
        values.filter { $0.words.value != nil && !isTakenBack($0.id) }.sorted {
            ($0.words.stamp ?? .first, $0.id) < ($1.words.stamp ?? .first, $1.id)
        }
    }
}

/// What a decision brings about for as long as it stands adopted.
///
/// It is never written a second time: what is in force follows from the decisions alone.
package enum DecisionEffect: Hashable, Sendable {
    /// The group decides by another method from now on.
    case method(DecisionMethod)
    case adopt(ID<Agreement>)
    case end(ID<Agreement>)
    /// Something is not recorded any more: these fields, and whatever the decision's own words name.
    case refuse([RefusedField])
    /// What that decision refused is recorded again.
    case recordAgain(ID<Decision>)
    /// The group became a collective, on that day.
    case found(Day)
}

extension DecisionEffect {
    /// The agreement that it is about.
    var agreement: ID<Agreement>? {
        switch self {
        case .adopt(let id), .end(let id): id
        case .method, .refuse, .recordAgain, .found: nil
        }
    }
}

extension Decision {
    package var counts: Bool { taken.value != nil && state.state != .takenBack }
    package var needsALook: Bool { counts && state.needsALook }
    package var isAdopted: Bool { counts && state.state == .adopted }
    /// Whether the group has still to come back to it.
    package var isOpen: Bool { counts && (state.state == .proposed || state.state == .deferred) }

    package var text: String? { words.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
    package var tally: Tally { voices.value?.value ?? Tally() }
    package var review: Day? { reviewDay.value?.value }
    package var effect: DecisionEffect? { taken.value?.effect }
    /// The method by which it came to stand as it does; `nil` for "as we took it".
    package var method: DecisionMethod? { ruling.value?.method }
    /// When the group settled it as it stands.
    package var settledAt: Moment? { ruling.value?.at }

    /// The fields that are not recorded while it is in force.
    package var refusedFields: [RefusedField] { if case .refuse(let fields)? = effect { fields } else { [] } }

    /// What takes hold now.
    package var effectInForce: DecisionEffect? { isAdopted ? effect : nil }

    func isTakenBack<Part>(_ part: ID<Part>) -> Bool { takenBack[part.of(DecisionPart.self)]?.value == true }

    package var objected: [Objection] { objections.standing { isTakenBack($0) } }
    package var tasks: [GroupAction] { actions.standing { isTakenBack($0) } }

    /// Decisions stand in the order in which they were settled, whenever they were written down.
    static func isBefore(_ one: Decision, _ other: Decision) -> Bool {
        (one.settledAt?.instant ?? .earliest, one.id) < (other.settledAt?.instant ?? .earliest, other.id)
    }
}
