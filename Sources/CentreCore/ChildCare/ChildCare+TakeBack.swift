extension Centre {
    /// What would undo an event, judged before it is applied.
    func reversals(of event: CareEvent) -> [Event] {
        let id = event.request
        let request = care[id] ?? ChildCareRequest(id: id)
        func one(_ event: CareEvent) -> [Event] { [.care(event)] }
        switch event {
        case .asked: return one(.answered(CareAnswered(request: id, state: .takenBack, after: [])))
        case .childNamed(let event): return one(.childNamed(request.restoring(event)))
        case .answered(let event):
            guard let state = request.state.state else { return [] }
            return one(
                .answered(
                    CareAnswered(
                        request: id, state: state, reason: request.answered.value?.reason,
                        words: event.words.map { _ in Change(request.answerWords.value?.value) }, after: [])))
        case .arranged(let event): return one(.arranged(request.restoring(event)))
        case .collectorNamed(let event):
            return one(.collectorWithdrawn(CollectorWithdrawn(request: id, collector: event.collector)))
        case .collectorWithdrawn(let event):
            return one(
                .collectorWithdrawn(
                    CollectorWithdrawn(request: id, collector: event.collector, withdrawn: !event.withdrawn)))
        case .wordSet: return one(.wordSet(WordSet(request: id, hash: request.word)))
        case .takenIn(let event): return restoring(event.child, of: request, withTakingIn: true)
        case .stays(let event):
            let former = request.children[event.child]?.backBy
            return one(
                .stays(ChildStays(request: id, child: event.child, back: Change(former), after: [])))
        case .handed(let event):
            let former = request.children[event.child]?.carerNow
            return one(.handed(ChildHanded(request: id, child: event.child, carer: Change(former))))
        case .collected(let event): return restoring(event.child, of: request)
        case .putRight(let event):
            return restoring(event.child, of: request, withTakingIn: event.takenIn != nil)
        case .called: return one(.called(ParentCalled(request: id, time: Change(request.calledParent))))
        }
    }

    /// The stay as it stands; with when and how the child was taken in, where another taking in is written over it.
    private func restoring(
        _ id: ID<Child>, of request: ChildCareRequest, withTakingIn: Bool = false
    ) -> [Event] {
        let child = request.children[id] ?? Child(id: id)
        let former = StayPutRight(
            request: request.id, child: id, state: child.stay.state ?? .takenBack,
            takenIn: withTakingIn && child.hasStayed ? child.taken : nil, after: [])
        return [.care(.putRight(former))]
    }

    func reversals(of event: CarerEvent) -> [Event] {
        let id = event.shift
        switch event {
        case .started: return [.carer(.takenBack(CarerTakenBack(shift: id, after: [])))]
        case .ended, .stays, .takenBack:
            guard let shift = shifts[id], let state = shift.state.state else { return [] }
            switch state {
            case .onDuty:
                return [.carer(.stays(CarerStays(shift: id, until: Change(shift.until), after: [])))]
            case .ended: return [.carer(.ended(CarerEnded(shift: id, time: shift.ended.value, after: [])))]
            case .takenBack: return [.carer(.takenBack(CarerTakenBack(shift: id, after: [])))]
            }
        }
    }

    func reversals(of event: FamilyEvent) -> [Event] {
        switch event {
        case .ruled(let event): [.family(.withdrawn(FamilyRuleWithdrawn(rule: event.rule)))]
        case .withdrawn(let event):
            [.family(.withdrawn(FamilyRuleWithdrawn(rule: event.rule, withdrawn: !event.withdrawn)))]
        }
    }

    /// Whether what an event said is still what acts.
    func stands(_ event: CareEvent, _ ref: EventRef) -> Bool {
        guard let request = care[event.request] else { return false }
        func holds<Value>(_ field: Latest<Value>?) -> Bool { field?.stamp?.ref == ref }
        func holds<Value, Other>(_ said: Value?, _ field: Latest<Other>?) -> Bool {
            said == nil || field?.stamp?.ref == ref
        }
        func acts(_ child: ID<Child>) -> Bool { request.children[child]?.stay.headRefs == [ref] }
        switch event {
        // A request that anybody else touched holds their work too.
        case .asked: return false
        case .childNamed(let event):
            guard let child = request.children[event.child] else { return false }
            return holds(event.name, child.called) && holds(event.band, child.age)
                && Child.Note.allCases.allSatisfy { holds(event[$0], child.notes[$0]) }
                && (event.leftOut == nil || holds(child.leftOut))
        case .answered: return request.state.headRefs == [ref]
        case .arranged(let event):
            return holds(event.parent, request.handle) && holds(event.visit, request.visit)
                && holds(event.session, request.during)
                && holds(event.from, request.from) && holds(event.until, request.until)
                && holds(event.reach, request.reachWords) && holds(event.call, request.callWords)
                && holds(event.wait, request.waitTime)
                && holds(event.neverCall, request.neverCallWords)
        case .collectorNamed(let event): return request.collectors[event.collector]?.counts == true
        case .collectorWithdrawn(let event): return holds(request.collectors[event.collector]?.withdrawn)
        case .wordSet: return holds(request.wordHash)
        case .takenIn(let event): return acts(event.child)
        case .stays(let event): return acts(event.child)
        case .handed(let event): return holds(request.children[event.child]?.carer)
        case .collected(let event): return acts(event.child)
        case .putRight(let event): return acts(event.child)
        case .called: return holds(request.calledAt)
        }
    }

    func stands(_ event: CarerEvent, _ ref: EventRef) -> Bool {
        if case .started = event { return false }
        return shifts[event.shift]?.state.headRefs == [ref]
    }

    func stands(_ event: FamilyEvent, _ ref: EventRef) -> Bool {
        switch event {
        case .ruled(let event): rules[event.rule]?.counts == true
        case .withdrawn(let event): rules[event.rule]?.withdrawn.stamp?.ref == ref
        }
    }

    /// Whether no two desks stand beside each other in what an event speaks of.
    func isSettled(_ event: CareEvent) -> Bool {
        guard let request = care[event.request] else { return false }
        func agrees(_ child: ID<Child>) -> Bool { request.children[child]?.stay.heads.count == 1 }
        switch event {
        case .asked, .answered: return request.state.heads.count == 1
        case .takenIn(let event): return agrees(event.child)
        case .stays(let event): return agrees(event.child)
        case .collected(let event): return agrees(event.child)
        case .putRight(let event): return agrees(event.child)
        default: return true
        }
    }

    /// A child in care is let go of by being collected, and by no take-back of what was written before.
    func keepsChildrenInSight(_ events: [Event]) throws(Refusal) {
        let sentBack = Set(
            events.compactMap { event in
                if case .care(.putRight(let event)) = event, event.state != .inCare {
                    event.child
                } else {
                    nil
                }
            })
        for event in events {
            guard case .care(let event) = event, let request = care[event.request] else { continue }
            let here = request.inCare.first { child in
                guard !sentBack.contains(child.id) else { return false }
                switch event {
                case .answered(let event): return event.state != .accepted
                case .childNamed(let event): return event.child == child.id && event.leftOut == true
                default: return false
                }
            }
            if let here { throw .care(.childHere(here.name ?? "", since: here.takenIn.value)) }
        }
    }

    /// A reversal as it is written: it replaces all that now stands in its trail.
    func replacingHeads(_ event: CareEvent) -> CareEvent {
        let request = care[event.request]
        let heads = event.stay.map { request?.children[$0]?.stay.headRefs } ?? request?.state.headRefs
        return event.replacing { _ in heads ?? [] }
    }

    func replacingHeads(_ event: CarerEvent) -> CarerEvent {
        event.replacing { _ in shifts[event.shift]?.state.headRefs ?? [] }
    }
}

extension CareEvent {
    /// The child of whose stay it speaks.
    fileprivate var stay: ID<Child>? {
        switch self {
        case .takenIn(let event): event.child
        case .stays(let event): event.child
        case .collected(let event): event.child
        case .putRight(let event): event.child
        default: nil
        }
    }

    /// The event with other assignments that it replaces.
    package func replacing(_ after: ([EventRef]) -> [EventRef]) -> CareEvent {
        switch self {
        case .answered(var event):
            event.after = after(event.after)
            return .answered(event)
        case .takenIn(var event):
            event.after = after(event.after)
            return .takenIn(event)
        case .stays(var event):
            event.after = after(event.after)
            return .stays(event)
        case .collected(var event):
            event.after = after(event.after)
            return .collected(event)
        case .putRight(var event):
            event.after = after(event.after)
            return .putRight(event)
        default: return self
        }
    }
}

extension CarerEvent {
    /// The event with other assignments that it replaces.
    package func replacing(_ after: ([EventRef]) -> [EventRef]) -> CarerEvent {
        switch self {
        case .started: return self
        case .ended(var event):
            event.after = after(event.after)
            return .ended(event)
        case .stays(var event):
            event.after = after(event.after)
            return .stays(event)
        case .takenBack(var event):
            event.after = after(event.after)
            return .takenBack(event)
        }
    }
}

extension ChildCareRequest {
    fileprivate func restoring(_ event: ChildNamed) -> ChildNamed {
        let child = children[event.child]
        var former = ChildNamed(request: id, child: event.child)
        guard let child, child.called.value != nil else {
            former.leftOut = true
            return former
        }
        if event.name != nil { former.name = Change(child.recordedName) }
        if event.band != nil { former.band = child.age.value }
        for note in Child.Note.allCases where event[note] != nil { former[note] = Change(child.note(note)) }
        if event.leftOut != nil { former.leftOut = child.leftOut.value == true }
        return former
    }

    fileprivate func restoring(_ event: CareArranged) -> CareArranged {
        let standing = CareArranged(all: self)
        return CareArranged(
            request: id, parent: event.parent.flatMap { _ in standing.parent },
            visit: event.visit.flatMap { _ in standing.visit },
            session: event.session.flatMap { _ in standing.session },
            from: event.from.flatMap { _ in standing.from },
            until: event.until.flatMap { _ in standing.until },
            reach: event.reach.flatMap { _ in standing.reach },
            call: event.call.flatMap { _ in standing.call },
            wait: event.wait.flatMap { _ in standing.wait },
            neverCall: event.neverCall.flatMap { _ in standing.neverCall })
    }
}
