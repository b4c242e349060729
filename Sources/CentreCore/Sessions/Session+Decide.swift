extension Centre {
    func events(
        of action: SessionAction, by person: ID<Person>, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        switch action {
        case .plan(let plan, let starts): try self.plan(plan, starts: starts, at: now, mint: &mint)
        case .change(let id, let change, let starts):
            try self.change(try begun(id), change, starts: starts, at: now)
        case .cancel(let id, let why): try cancel(try begun(id), why)
        case .open(let id, let time): try open(try begun(id), at: time, now: now)
        case .openUnplanned(let plan, let time):
            try openUnplanned(plan, at: time, now: now, mint: &mint)
        case .held(let held): try self.held(held, at: now, mint: &mint)
        case .close(let id, let time, let next):
            try close(try begun(id).session, at: time, next: next, now: now, mint: &mint)
        case .reopen(let id): try reopen(try begun(id).session)
        case .takeBack(let id): try takeBack(try begun(id))
        case .count(let id, let others): try count(try held(id), others: others)
        case .name(let id, let name):
            [
                .session(
                    .named(
                        SessionNamed(
                            session: try held(id).id, attendee: ID(mint: &mint),
                            handle: try checked(name, .name))))
            ]
        case .addItem(let id, let source, let words):
            try addItem(source, words, to: try begun(id), as: ID(mint: &mint))
        case .wordItem(let id, let item, let words):
            try put(SessionItemPut(session: id, item: item, words: .to(try checked(words, .item))))
        case .moveItem(let id, let item, let state):
            try put(SessionItemPut(session: id, item: item, state: state))
        case .say(let id, let words, let item): try say(words, on: item, in: try held(id), mint: &mint)
        case .talk(let id, let talk):
            try self.talk(talk, in: try held(id), by: person, at: now, mint: &mint)
        case .attend(let id, let attending): try attend(attending, at: try held(id), mint: &mint)
        case .takeBackPart(let id, let part): try takeBack(part, of: try begun(id).session)
        case .agreeNotes(let id, let session): try agreeNotes(of: id, during: session)
        case .planSeries, .changeSeries, .skip, .move, .endSeries, .takeBackSeries:
            try seriesEvents(of: action, at: now, mint: &mint)
        }
    }

    /// A session with the events that bring it into being, where nothing became of it yet.
    struct Begun {
        let session: Session
        let events: [SessionEvent]

        /// These events of it, after those that bring it into being.
        func then(_ events: SessionEvent...) -> [Event] { (self.events + events).map { .session($0) } }

        /// The state that follows all that stand.
        func moved(
            to state: Session.State, at time: Moment? = nil, why: String? = nil
        ) -> SessionEvent {
            .moved(
                SessionMoved(
                    session: session.id, state: state, time: time, why: why, after: session.state.headRefs))
        }
    }

    /// A session by its id, which may be that of one that its series has.
    ///
    /// One that was taken back comes again as its series has it now.
    func begun(_ id: ID<Session>) throws(Refusal) -> Begun {
        if let session = sessions[id], session.counts { return Begun(session: session, events: []) }
        guard let occurrence = occurrence(id), var session = workedOut(occurrence),
            let starts = session.starts
        else { throw .session(.unknownSession) }
        let plan = session.record.recorded
        guard let former = sessions[id], former.planned.value != nil else {
            let planned = SessionPlanned(
                session: id, starts: starts, plan: plan, series: occurrence.series, day: occurrence.day)
            return Begun(session: session, events: [.planned(planned)])
        }
        session.state = former.state
        let moved = SessionMoved(session: id, state: .planned, after: former.state.headRefs)
        let changed = SessionChanged(
            session: id, starts: starts == former.starts ? nil : starts,
            plan: former.record.recorded.changes(to: plan))
        let isAsBefore = changed == SessionChanged(session: id)
        return Begun(session: session, events: [.moved(moved)] + (isAsBefore ? [] : [.changed(changed)]))
    }

    /// A session that was opened, whether it was closed since or not.
    private func held(_ id: ID<Session>) throws(Refusal) -> Session {
        let session = try begun(id).session
        guard session.hasBegun else { throw .session(.notOpen) }
        return session
    }

    // MARK: From plan to end

    private func plan(
        _ plan: SessionPlan, starts: PlannedTime, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        let today = ServiceDay(now, turnsAt: settings.turnsAt).day
        guard starts.day >= today else { throw .session(.dayPast(starts.day)) }
        try checkAhead(starts.day, at: now)
        // Its month is that of the day before, as that of one of a series, whenever it is planned.
        let planned = SessionPlanned(
            session: ID(at: .start(ofDayBefore: starts.day), mint: &mint), starts: starts,
            plan: try checked(plan))
        return [.session(.planned(planned))]
    }

    /// A session lies no more than a year ahead: what lies further is a slip of the finger.
    func checkAhead(_ day: Day, at now: Moment) throws(Refusal) {
        guard day <= now.day.advanced(by: Limits.daysAhead) else { throw .session(.tooFarAhead(day)) }
    }

    /// A plan as it will be kept.
    func checked(_ plan: SessionPlan) throws(Refusal) -> SessionPlan {
        let change = SessionPlan().changes(to: plan)
        return SessionPlan().changed(try checked(change, of: SessionPlan()))
    }

    /// What of a change makes a plan read otherwise, as it will be kept.
    func checked(_ change: PlanChange, of plan: SessionPlan) throws(Refusal) -> PlanChange {
        var kept = change
        for text in PlanText.allCases {
            guard let words = change[text] else { continue }
            kept[text] = Change(try checked(optional: words.value, text.limit))
        }
        if let kind = change.kind?.value { _ = try checked(kind, in: .sessionKinds) }
        for code in change.languages.keys.sorted() { _ = try checked(code, in: .languages) }
        if let capacity = change.capacity?.value {
            _ = try checked(capacity, .capacity, in: Limits.people)
        }
        return plan.changes(to: plan.changed(kept))
    }

    func change(
        _ begun: Begun, _ change: PlanChange, starts: PlannedTime?, at now: Moment
    ) throws(Refusal) -> [Event] {
        let session = begun.session
        if let starts { try checkAhead(starts.day, at: now) }
        let changed = SessionChanged(
            session: session.id, starts: starts == session.starts ? nil : starts,
            plan: try checked(change, of: session.record.recorded))
        guard changed != SessionChanged(session: session.id) else { throw .nothingToChange }
        return begun.then(.changed(changed))
    }

    func cancel(_ begun: Begun, _ why: String?) throws(Refusal) -> [Event] {
        let session = begun.session
        if !session.needsALook {
            try refuseHeld(session)
            if session.stands == .cancelled { throw .nothingToChange }
        }
        return begun.then(begun.moved(to: .cancelled, why: try checked(optional: why, .why)))
    }

    private func refuseHeld(_ session: Session) throws(Refusal) {
        if session.isOpen, let opened = session.openedAt { throw .session(.openAlready(since: opened)) }
        if session.hasBegun, let closed = session.closedAt { throw .session(.closedAlready(at: closed)) }
    }

    private func open(_ begun: Begun, at time: Moment?, now: Moment) throws(Refusal) -> [Event] {
        let session = begun.session
        if !session.needsALook { try refuseHeld(session) }
        let given = try checked(time, now: now)
        // What desks disagree about was opened already, and stays so since then.
        let time = session.needsALook ? session.opened.value ?? given : given
        if let starts = session.starts, starts.day > (time ?? now).day.advanced(by: 1) {
            throw .session(.notDue(starts))
        }
        return begun.then(begun.moved(to: .open, at: time))
    }

    private func openUnplanned(
        _ plan: SessionPlan, at time: Moment?, now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        let opened = try checked(time, now: now)
        let id = ID<Session>(at: (opened ?? now).instant, mint: &mint)
        let planned = SessionPlanned(
            session: id, starts: PlannedTime(opened ?? now), plan: try checked(plan))
        let begun = Begun(session: Session(id: id), events: [.planned(planned)])
        return begun.then(begun.moved(to: .open, at: opened))
    }

    private func close(
        _ session: Session, at time: Moment?, next: PlannedTime?, now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        if !session.needsALook {
            if session.hasBegun, let closed = session.closedAt { throw .session(.closedAlready(at: closed)) }
            guard session.isOpen else { throw .session(.notOpen) }
        }
        let given = try checked(time, now: now)
        // Only a time that somebody chose is held against the opening: the clock of whoever opened it may run ahead.
        if let given, let opened = session.opened.value, given.instant < opened.instant {
            throw .session(.closesBeforeOpening(opened: opened))
        }
        let begun = Begun(session: session, events: [])
        let planned = try next.map { starts throws(Refusal) in
            try plan(session.plan, starts: starts, at: now, mint: &mint)
        }
        return begun.then(begun.moved(to: .closed, at: given ?? session.closedAt)) + (planned ?? [])
    }

    private func reopen(_ session: Session) throws(Refusal) -> [Event] {
        let begun = Begun(session: session, events: [])
        switch session.stands {
        case .closed: return begun.then(begun.moved(to: .open, at: session.openedAt))
        case .cancelled: return begun.then(begun.moved(to: .planned))
        case .planned, .open, .takenBack: throw .session(.notClosed)
        }
    }

    private func takeBack(_ begun: Begun) throws(Refusal) -> [Event] {
        // What its series has, and nobody touched, is skipped, not taken back.
        guard begun.events.isEmpty else { throw .session(.unknownSession) }
        return begun.then(begun.moved(to: .takenBack))
    }
}

extension Limits {
    /// How many people beside those who are named may be at a session.
    package static let others = 0...999
}
