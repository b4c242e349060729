extension Centre {
    /// Whether an event would change anything that can be seen; that two desks disagree can be.
    func alters(_ event: CareEvent) -> Bool {
        guard let request = care[event.request] else { return true }
        func alters(_ id: ID<Child>, to state: Child.StayState) -> Bool {
            request.children[id].map { $0.stay.state != state || $0.needsALook } ?? true
        }
        switch event {
        case .asked: return request.asked.value == nil
        case .childNamed(let event):
            guard let child = request.children[event.child] else { return true }
            return differs(event.name, Change(child.recordedName)) || differs(event.band, child.age.value)
                || Child.Note.allCases.contains { differs(event[$0], Change(child.note($0))) }
                || differs(event.leftOut, child.leftOut.value == true)
        case .answered(let event):
            return event.state != request.state.state || request.state.needsALook
                || event.reason != request.answered.value?.reason
                || differs(event.words, Change(request.answerWords.value?.value))
        case .arranged(let event): return event.differs(from: CareArranged(all: request))
        case .collectorNamed(let event): return request.collectors[event.collector]?.called.value == nil
        case .collectorWithdrawn(let event):
            return (request.collectors[event.collector]?.withdrawn.value == true) != event.withdrawn
        case .wordSet(let event): return request.word != event.hash
        case .takenIn(let event): return alters(event.child, to: .inCare)
        case .stays(let event):
            return alters(event.child, to: .inCare)
                || event.back != Change(request.children[event.child]?.backBy)
        case .handed(let event): return request.children[event.child]?.carer.value != event.carer
        case .collected(let event): return alters(event.child, to: .collected)
        case .putRight(let event): return alters(event.child, to: event.state)
        case .called(let event):
            return event.time == nil || event.time != Change(request.calledParent)
        }
    }

    func alters(_ event: CarerEvent) -> Bool {
        guard let shift = shifts[event.shift] else { return true }
        switch event {
        case .started: return shift.started.value == nil
        case .ended(let event):
            return shift.state.state != .ended || shift.needsALook
                || (event.time != nil && event.time != shift.ended.value)
        case .stays(let event):
            return shift.state.state != .onDuty || shift.needsALook || event.until != Change(shift.until)
        case .takenBack: return shift.state.state != .takenBack || shift.needsALook
        }
    }

    func alters(_ event: FamilyEvent) -> Bool {
        switch event {
        case .ruled(let event): rules[event.rule]?.called.value == nil
        case .withdrawn(let event): (rules[event.rule]?.withdrawn.value == true) != event.withdrawn
        }
    }

    private func differs<Value: Equatable>(_ new: Value?, _ standing: Value?) -> Bool {
        new != nil && new != standing
    }
}

extension CareArranged {
    /// All that is arranged of a request, as it stands.
    init(all request: ChildCareRequest) {
        self.init(
            request: request.id, parent: Change(request.recordedParent),
            visit: Change(request.visitOfParent), session: Change(request.session),
            from: Change(request.wantedFrom), until: Change(request.wantedUntil),
            reach: Change(request.reach),
            call: Change(request.callThen), wait: Change(request.waitMinutes),
            neverCall: Change(request.neverCall))
    }

    /// What of the arrangement is of another standing than that one.
    func differing(from other: CareArranged) -> CareArranged {
        func kept<Value: Equatable>(_ new: Value?, _ standing: Value?) -> Value? {
            new == standing ? nil : new
        }
        return CareArranged(
            request: request, parent: kept(parent, other.parent), visit: kept(visit, other.visit),
            session: kept(session, other.session), from: kept(from, other.from),
            until: kept(until, other.until), reach: kept(reach, other.reach),
            call: kept(call, other.call), wait: kept(wait, other.wait),
            neverCall: kept(neverCall, other.neverCall))
    }

    func differs(from other: CareArranged) -> Bool {
        differing(from: other) != CareArranged(request: request)
    }
}
