extension Centre {
    /// Whether an event would change anything that can be seen; that two desks disagree can be.
    func alters(_ event: DecisionEvent) -> Bool {
        guard let decision = decisions[event.decision] else { return true }
        switch event {
        case .taken: return decision.taken.value == nil
        case .changed(let event):
            return differs(event.words, Change(decision.text))
                || differs(event.tally?.value ?? event.tally.map { _ in Tally() }, decision.tally)
                || differs(event.review, Change(decision.review))
        case .moved(let event):
            let ruling = decision.ruling.value
            return event.state != decision.state.state || decision.state.needsALook
                || differs(event.time, ruling?.at) || event.session != ruling?.session
                || event.method != ruling?.method
        case .objected(let event): return decision.objections[event.objection]?.words.value == nil
        case .acted(let event): return decision.actions[event.action]?.isAltered(by: event) ?? true
        case .partTakenBack(let event): return decision.isTakenBack(event.part) != event.takenBack
        }
    }

    /// What would undo an event, judged before it is applied.
    func reversals(of event: DecisionEvent) -> [Event] {
        let id = event.decision
        let decision = decisions[id] ?? Decision(id: id)
        func one(_ event: DecisionEvent) -> [Event] { [.decision(event)] }
        func part<Part>(_ part: ID<Part>, takenBack: Bool = true) -> [Event] {
            let part = part.of(DecisionPart.self)
            return one(.partTakenBack(DecisionPartTakenBack(decision: id, part: part, takenBack: takenBack)))
        }
        switch event {
        case .taken(let event):
            // With it goes how it was settled: that is said again as it was, for nothing else is known of it.
            let moved = DecisionMoved(
                decision: id, state: .takenBack, time: event.time, session: event.session,
                method: event.method, after: [])
            return one(.moved(moved))
        case .changed(let event):
            return one(
                .changed(
                    DecisionChanged(
                        decision: id, words: event.words.map { _ in Change(decision.text) },
                        tally: event.tally.map { _ in Change(decision.tally.isEmpty ? nil : decision.tally) },
                        review: event.review.map { _ in Change(decision.review) })))
        case .moved:
            guard let state = decision.state.state, let ruling = decision.ruling.value else { return [] }
            let former = DecisionMoved(
                decision: id, state: state, time: ruling.at, session: ruling.session, method: ruling.method,
                after: [])
            return one(.moved(former))
        case .objected(let event): return part(event.objection)
        case .acted(let event):
            guard let action = decision.actions[event.action], action.what.value != nil else {
                return part(event.action)
            }
            return one(.acted(action.restoring(event)))
        case .partTakenBack(let event): return part(event.part, takenBack: !event.takenBack)
        }
    }

    /// Whether what an event said is still what acts.
    func stands(_ event: DecisionEvent, _ ref: EventRef) -> Bool {
        guard let decision = decisions[event.decision] else { return false }
        switch event {
        // A decision that anybody else touched holds their work too.
        case .taken: return false
        case .changed(let event):
            return decision.words.holds(event.words, ref) && decision.voices.holds(event.tally, ref)
                && decision.reviewDay.holds(event.review, ref)
        case .moved: return decision.state.headRefs == [ref]
        case .objected(let event): return !decision.isTakenBack(event.objection)
        case .acted(let event): return decision.actions[event.action]?.holds(event, ref) == true
        case .partTakenBack(let event): return decision.takenBack[event.part]?.stamp?.ref == ref
        }
    }

    /// An agreement that a decision put in force is not taken back without that decision.
    func keepsWhatIsInForce(_ reversals: [Event]) throws(Refusal) {
        for case .collective(.agreement(.dropped(let event))) in reversals where event.dropped {
            guard let adoption = adoption(of: event.agreement) else { continue }
            let goesToo = reversals.contains { reversal in
                guard case .decision(.moved(let moved)) = reversal else { return false }
                return moved.decision == adoption.id && moved.state == .takenBack
            }
            if !goesToo { throw .collective(.endedByADecision) }
        }
    }

    func replacingHeads(_ event: DecisionEvent) -> DecisionEvent {
        event.replacing { _ in decisions[event.decision]?.state.headRefs ?? [] }
    }
}

extension DecisionEvent {
    /// The event with other assignments that it replaces.
    package func replacing(_ after: ([EventRef]) -> [EventRef]) -> DecisionEvent {
        guard case .moved(var event) = self else { return self }
        event.after = after(event.after)
        return .moved(event)
    }

    /// What the event says in a field that can be forgotten; `nil` where it says nothing there.
    func text(_ field: WordField) -> String? {
        switch (self, field) {
        case (.taken(let event), .words): event.words
        case (.changed(let event), .words): event.words?.value
        case (.objected(let event), .words): event.words
        case (.acted(let event), _): event.text(field)
        default: nil
        }
    }

    /// The event with other words in a field; none clear it.
    func saying(_ words: String?, in field: WordField) -> DecisionEvent {
        switch (self, field) {
        case (.taken(var event), .words):
            event.words = words
            return .taken(event)
        case (.changed(var event), .words):
            event.words = Change(words)
            return .changed(event)
        case (.objected(var event), .words):
            event.words = words
            return .objected(event)
        case (.acted(let event), _): return .acted(event.saying(words, in: field))
        default: return self
        }
    }
}
