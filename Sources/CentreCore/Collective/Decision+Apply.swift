extension Centre {
    mutating func apply(_ event: DecisionEvent, of deed: Deed, at stamp: Stamp) {
        let id = event.decision
        func change(_ decision: inout Decision) -> (before: DecisionEffect?, now: DecisionEffect?) {
            let before = decision.effectInForce
            decision.apply(event, of: deed, at: stamp)
            return (before, decision.effectInForce)
        }
        let effect = change(&decisions[id, default: Decision(id: id)])
        guard effect.before != effect.now else { return }
        if effect.now == nil { inForce.remove(id) } else { inForce.insert(id) }
        refused = Set(register().flatMap(\.refusedFields))
    }
}

extension Decision {
    mutating func apply(_ event: DecisionEvent, of deed: Deed, at stamp: Stamp) {
        hands.touch(by: deed.by, at: stamp.h)
        switch event {
        case .taken(let event):
            let at = event.time ?? deed.at
            state.assign(event.state, after: [], at: stamp)
            taken.assign(
                Taken(
                    at: at, by: deed.by, session: event.session, point: event.point, concern: event.concern,
                    effect: event.effect),
                at: stamp)
            ruling.assign(Ruling(at: at, session: event.session, method: event.method), at: stamp)
            words.assign(Change(event.words), at: stamp)
            voices.assign(Change(event.tally), at: stamp)
            reviewDay.assign(Change(event.review), at: stamp)
        case .changed(let event):
            if let change = event.words { words.assign(change, at: stamp) }
            if let change = event.tally { voices.assign(change, at: stamp) }
            if let change = event.review { reviewDay.assign(change, at: stamp) }
        case .moved(let event):
            state.assign(event.state, after: event.after, at: stamp)
            ruling.assign(
                Ruling(at: event.time ?? deed.at, session: event.session, method: event.method), at: stamp)
        case .objected(let event):
            objections[event.objection, default: Objection(id: event.objection)].words.assign(
                Change(event.words), at: stamp)
        case .acted(let event):
            actions[event.action, default: GroupAction(id: event.action)].apply(event, at: stamp)
        case .partTakenBack(let event):
            takenBack[event.part, default: Latest()].assign(event.takenBack, at: stamp)
        }
    }

    /// Lets go of words that are forgotten.
    mutating func forget(_ forgotten: ForgottenHere) {
        words.forget(.words, forgotten)
        for id in Array(objections.keys) { objections[id]?.words.forget(.words, forgotten) }
        for id in Array(actions.keys) { actions[id]?.forget(forgotten) }
    }
}
