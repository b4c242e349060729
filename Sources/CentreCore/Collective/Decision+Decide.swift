extension Centre {
    // MARK: Making one

    func decide(
        _ wish: Deciding, at now: Moment, adopting agreement: ID<Agreement>? = nil, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        let time = try checked(wish.at, now: now)
        let at = time ?? now
        let tally = try checked(wish.tally, in: wish.session)
        let method = try self.method(by: wish.way, at: at)
        let state = try outcome(wish.outcome, by: method, tally)
        let id = ID<Decision>(at: at.instant, mint: &mint)
        var effect = wish.effect
        if let agreement {
            effect = .adopt(agreement)
        } else {
            effect = try checked(effect, state, by: method, tally, at: at, now: now)
        }
        if let concern = wish.concern {
            guard concerns[concern]?.counts == true else { throw .issue(.unknownConcern) }
        }
        try check(session: wish.session)
        let taken = DecisionTaken(
            decision: id, state: state, time: time, words: try checked(wish.words, .decision),
            session: wish.session, point: wish.point, concern: wish.concern, method: method,
            tally: tally.isEmpty ? nil : tally, review: try checked(review: wish.review, since: at),
            effect: effect)
        var events: [DecisionEvent] = [.taken(taken)]
        for words in wish.objections where !Text.trimmed(words).isEmpty {
            events.append(try objected(words, to: id, mint: &mint))
        }
        for action in wish.actions { events.append(try acted(action, on: id, mint: &mint)) }
        var looked: [Event] = []
        if case .adopt(let id)? = wish.effect, let day = wish.agreementReview {
            looked = try lookAgain(at: try self.agreement(id), on: day, now: now)
        }
        return events.map { .decision($0) } + looked
    }

    /// What somebody wants to do with a decision that stands.
    func decision(_ id: ID<Decision>) throws(Refusal) -> Decision {
        guard let decision = decisions[id], decision.counts else { throw .collective(.unknownDecision) }
        return decision
    }

    func objected(
        _ words: String, to id: ID<Decision>, mint: inout Mint
    ) throws(Refusal) -> DecisionEvent {
        let words = try checked(words, .objection)
        return .objected(DecisionObjected(decision: id, objection: ID(mint: &mint), words: words))
    }

    func acted(
        _ wish: ActionWish, on id: ID<Decision>, mint: inout Mint
    ) throws(Refusal) -> DecisionEvent {
        let wish = try checked(wish)
        return .acted(
            DecisionActed(
                decision: id, action: ID(mint: &mint), what: .to(wish.what), who: wish.who.map { .to($0) },
                by: wish.by.map { .to($0) }, state: .open))
    }

    // MARK: What is judged

    /// What is said to be of a session is of one that is there, or that its series has.
    func check(session id: ID<Session>?) throws(Refusal) {
        if let id, session(id) == nil { throw .session(.unknownSession) }
    }

    /// Counts that go together; how many were there is what was counted in the session, where nobody says otherwise.
    private func checked(_ told: Tally, in session: ID<Session>? = nil) throws(Refusal) -> Tally {
        var tally = told
        if !told.isEmpty, told.present == nil, let people = session.flatMap(self.session)?.counted {
            tally = Tally(agree: told.agree, aside: told.aside, object: told.object, present: people)
        }
        for count in [tally.agree, tally.aside, tally.object, tally.present] {
            if let count { _ = try checked(count, .voices, in: Tally.range) }
        }
        if let people = tally.present, tally.voices > people {
            throw .collective(.moreVoicesThanPeople(voices: tally.voices, people: people))
        }
        return tally
    }

    private func checked(review day: Day?, since at: Moment) throws(Refusal) -> Day? {
        if let day, day < at.day { throw .collective(.dayPast(day)) }
        return day
    }

    /// The method by which a decision says that it was made: one that was in force on that day, or none.
    private func method(
        by way: Deciding.Way, at moment: Moment, but decision: ID<Decision>? = nil
    ) throws(Refusal) -> DecisionMethod? {
        switch way {
        case .inForce: return self.method(at: moment, but: decision)
        case .asWeTookIt: return nil
        case .by(let method):
            guard methods(of: moment.day, but: decision).contains(method) else {
                throw .collective(.methodNotInForce(inForce: self.method(at: moment, but: decision)))
            }
            return method
        }
    }

    /// What the group says came of it, or else what the method gives.
    ///
    /// Without quorum, or where too little was counted, it is kept as proposed; before any method it stands as they took
    /// it.
    private func outcome(
        _ said: Decision.State?, by method: DecisionMethod?, _ tally: Tally
    ) throws(Refusal) -> Decision.State {
        if let said {
            guard said != .takenBack else { throw .nothingToChange }
            return said
        }
        guard let method else { return .adopted }
        return method.outcome(of: tally) ?? .proposed
    }

    /// An effect that can take hold, or might once it is adopted.
    private func checked(
        _ effect: DecisionEffect?, _ state: Decision.State, by method: DecisionMethod?, _ tally: Tally,
        at: Moment, now: Moment, of decision: ID<Decision>? = nil
    ) throws(Refusal) -> DecisionEffect? {
        let mayTakeHold = state != .notAdopted
        switch effect {
        case nil: return nil
        case .method(let new):
            if let quorum = new.quorum { _ = try checked(quorum, .quorum, in: DecisionMethod.quorumRange) }
            if state == .adopted { try keepMethod(by: method, tally, at: at, of: decision) }
        case .adopt(let id):
            _ = try agreement(id)
            if mayTakeHold, adoption(of: id) != nil { throw .collective(.adoptedAlready) }
        case .end(let id):
            _ = try agreement(id)
            if mayTakeHold, adoption(of: id) == nil { throw .collective(.notInForce) }
        case .refuse(let fields):
            let fields = Set(fields).sorted { $0.rawValue < $1.rawValue }
            if mayTakeHold, let field = fields.first(where: refuses) {
                throw .collective(.refusedAlready(field))
            }
            return .refuse(fields)
        case .recordAgain(let id):
            if mayTakeHold, !register().contains(where: { $0.id == id }) { throw .collective(.notRefused) }
        case .found(let day):
            guard day <= now.day else { throw .collective(.dayAhead(day)) }
        }
        return effect
    }

    /// The method is changed only by what the method in force gives.
    private func keepMethod(
        by method: DecisionMethod?, _ tally: Tally, at: Moment, of decision: ID<Decision>?
    ) throws(Refusal) {
        guard self.method(at: at, but: decision) != nil else { return }
        let given = method?.outcome(of: tally)
        guard given == .adopted else { throw .collective(.methodMustGiveIt(given)) }
    }

    // MARK: Coming back to one

    func settle(_ decision: Decision, _ wish: Settling, at now: Moment) throws(Refusal) -> [Event] {
        let time = try checked(wish.at, now: now)
        let at = time ?? now
        try check(session: wish.session)
        let tally = try checked(wish.tally ?? decision.tally, in: wish.session)
        let method = try self.method(by: wish.way, at: at, but: decision.id)
        let state = try outcome(wish.outcome, by: method, tally)
        guard state != decision.state.state || decision.needsALook else { throw .nothingToChange }
        // What it brought about already is no reason against saying again that it does.
        if !decision.isAdopted || decision.effect.isMethod {
            _ = try checked(
                decision.effect, state, by: method, tally, at: at, now: now, of: decision.id)
        }
        let moved = DecisionMoved(
            decision: decision.id, state: state, time: time, session: wish.session, method: method,
            after: decision.state.headRefs)
        return changes(DecisionChanged(decision: decision.id, tally: wish.tally.map(Change.init(counted:))))
            + [.decision(.moved(moved))]
    }

    func change(_ decision: Decision, _ wish: DecisionChange, at now: Moment) throws(Refusal) -> [Event] {
        let settled = decision.settledAt ?? now
        var changed = DecisionChanged(decision: decision.id)
        if let words = wish.words {
            let words = try checked(words, .decision)
            if words != decision.text { changed.words = .to(words) }
        }
        if let change = wish.review, change.value != decision.review {
            changed.review = Change(try checked(review: change.value, since: settled))
        }
        if let tally = wish.tally, tally != decision.tally {
            changed.tally = Change(counted: try checked(tally))
            if decision.isAdopted, decision.effect.isMethod {
                try keepMethod(by: decision.method, tally, at: settled, of: decision.id)
            }
        }
        return changes(changed)
    }

    private func changes(_ changed: DecisionChanged) -> [Event] {
        alters(.decision(.changed(changed))) ? [.decision(.changed(changed))] : []
    }

    func endAction(
        _ id: ID<GroupAction>, of decision: Decision, _ state: GroupAction.State, at time: Moment?,
        now: Moment
    ) throws(Refusal) -> [Event] {
        let done = try ending(id, among: decision.tasks, state, at: time, now: now)
        return [
            .decision(.acted(DecisionActed(decision: decision.id, action: id, state: state, done: done)))
        ]
    }

    func takeBack(_ part: ID<DecisionPart>, of decision: Decision) throws(Refusal) -> [Event] {
        let standing =
            decision.objected.map { $0.id.of(DecisionPart.self) }
            + decision.tasks.map { $0.id.of(DecisionPart.self) }
        guard standing.contains(part) else { throw .unknownPart }
        return [.decision(.partTakenBack(DecisionPartTakenBack(decision: decision.id, part: part)))]
    }

    /// Written by mistake: it counts for nothing, and nothing that it brought about does.
    func takeBack(_ decision: Decision) -> [Event] {
        let ruling = decision.ruling.value
        let moved = DecisionMoved(
            decision: decision.id, state: .takenBack, time: ruling?.at, session: ruling?.session,
            method: ruling?.method, after: decision.state.headRefs)
        return [.decision(.moved(moved))]
    }
}

extension Change<Tally> {
    /// A count, or that nobody counted.
    fileprivate init(counted tally: Tally) { self.init(tally.isEmpty ? nil : tally) }
}

extension DecisionEffect? {
    fileprivate var isMethod: Bool { if case .method? = self { true } else { false } }
}
