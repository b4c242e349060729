import CentreCore

extension Evening {
    /// The group decides something; gives the decision.
    mutating func decides(
        _ wish: Deciding, by person: ID<Person>? = nil, at time: Moment? = nil
    ) throws -> ID<Decision> {
        let done = try does(.collective(.decide(wish)), by: person ?? dee, at: time)
        guard case .decision(let event)? = done.lines.first?.events.first else { throw Unexpected() }
        return event.decision
    }

    /// Somebody proposes a rule; gives the agreement.
    mutating func proposes(_ words: String, in language: String = "pt") throws -> ID<Agreement> {
        let wish = AgreementWish(words, language: try code(language))
        let done = try does(.collective(.propose(wish)), by: dee)
        guard case .collective(.agreement(let event))? = done.lines.first?.events.first else {
            throw Unexpected()
        }
        return event.agreement
    }

    /// The group takes up a method.
    mutating func takesUp(_ method: DecisionMethod, tally: Tally = Tally(agree: 9, present: 9)) throws
        -> ID<Decision>
    {
        try decides(Deciding("this is how we decide", tally: tally, effect: .method(method)))
    }

    mutating func collectively(_ action: CollectiveAction) throws -> Done {
        try does(.collective(action), by: dee)
    }

    func collectiveRefusal(_ action: CollectiveAction, at time: Moment? = nil) -> CollectiveRefusal? {
        guard case .collective(let refusal)? = refusal(of: .collective(action), by: dee, at: time) else {
            return nil
        }
        return refusal
    }

    func decision(_ id: ID<Decision>) throws -> Decision {
        guard let decision = centre.decisions[id] else { throw Unexpected() }
        return decision
    }

    func agreement(_ id: ID<Agreement>) throws -> Agreement {
        guard let agreement = centre.agreements[id] else { throw Unexpected() }
        return agreement
    }
}
