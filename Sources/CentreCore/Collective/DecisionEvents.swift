/// What happened to a decision.
package enum DecisionEvent: Hashable, Sendable {
    case taken(DecisionTaken)
    case changed(DecisionChanged)
    case moved(DecisionMoved)
    case objected(DecisionObjected)
    case acted(DecisionActed)
    case partTakenBack(DecisionPartTakenBack)

    package var decision: ID<Decision> {
        switch self {
        case .taken(let event): event.decision
        case .changed(let event): event.decision
        case .moved(let event): event.decision
        case .objected(let event): event.decision
        case .acted(let event): event.decision
        case .partTakenBack(let event): event.decision
        }
    }
}

/// The group made a choice, or put one off.
package struct DecisionTaken: Hashable, Sendable {
    package var decision: ID<Decision>
    package var state: Decision.State
    /// When, where that is not when it was written down.
    package var time: Moment?
    package var words: String?
    package var session: ID<Session>?
    /// The point of the session's agenda.
    package var point: ID<Decision.Point>?
    package var concern: ID<Concern>?
    /// The method as it was in force then; `nil` for "as we took it".
    package var method: DecisionMethod?
    package var tally: Tally?
    package var review: Day?
    package var effect: DecisionEffect?

    package init(
        decision: ID<Decision>, state: Decision.State, time: Moment? = nil, words: String? = nil,
        session: ID<Session>? = nil, point: ID<Decision.Point>? = nil, concern: ID<Concern>? = nil,
        method: DecisionMethod? = nil, tally: Tally? = nil, review: Day? = nil,
        effect: DecisionEffect? = nil
    ) {
        self.decision = decision
        self.state = state
        self.time = time
        self.words = words
        self.session = session
        self.point = point
        self.concern = concern
        self.method = method
        self.tally = tally
        self.review = review
        self.effect = effect
    }
}

/// What it says, how many spoke, or when it is looked at again: `nil` leaves a field as it stands.
package struct DecisionChanged: Hashable, Sendable {
    package var decision: ID<Decision>
    package var words: Change<String>?
    package var tally: Change<Tally>?
    package var review: Change<Day>?

    package init(
        decision: ID<Decision>, words: Change<String>? = nil, tally: Change<Tally>? = nil,
        review: Change<Day>? = nil
    ) {
        self.decision = decision
        self.words = words
        self.tally = tally
        self.review = review
    }
}

/// The group settled it, or put it off again.
package struct DecisionMoved: Hashable, Sendable {
    package var decision: ID<Decision>
    package var state: Decision.State
    package var time: Moment?
    package var session: ID<Session>?
    package var method: DecisionMethod?
    package var after: [EventRef]

    package init(
        decision: ID<Decision>, state: Decision.State, time: Moment? = nil, session: ID<Session>? = nil,
        method: DecisionMethod? = nil, after: [EventRef]
    ) {
        self.decision = decision
        self.state = state
        self.time = time
        self.session = session
        self.method = method
        self.after = after
    }
}

/// Somebody does not agree, and says why; who it is, is not written.
package struct DecisionObjected: Hashable, Sendable {
    package var decision: ID<Decision>
    package var objection: ID<Objection>
    package var words: String?

    package init(decision: ID<Decision>, objection: ID<Objection>, words: String? = nil) {
        self.decision = decision
        self.objection = objection
        self.words = words
    }
}

/// Somebody does something about it, by a day: `nil` leaves a field as it stands.
package struct DecisionActed: Hashable, Sendable {
    package var decision: ID<Decision>
    package var action: ID<GroupAction>
    package var what: Change<String>?
    package var who: Change<String>?
    package var by: Change<Day>?
    package var state: GroupAction.State?
    /// When it was done.
    package var done: Change<Moment>?

    package init(
        decision: ID<Decision>, action: ID<GroupAction>, what: Change<String>? = nil,
        who: Change<String>? = nil, by: Change<Day>? = nil, state: GroupAction.State? = nil,
        done: Change<Moment>? = nil
    ) {
        self.decision = decision
        self.action = action
        self.what = what
        self.who = who
        self.by = by
        self.state = state
        self.done = done
    }
}

/// An objection or a task does not count, or counts again.
package struct DecisionPartTakenBack: Hashable, Sendable {
    package var decision: ID<Decision>
    package var part: ID<DecisionPart>
    package var takenBack: Bool

    package init(decision: ID<Decision>, part: ID<DecisionPart>, takenBack: Bool = true) {
        self.decision = decision
        self.part = part
        self.takenBack = takenBack
    }
}
