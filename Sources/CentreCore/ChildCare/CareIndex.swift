/// What is asked of child care again and again, kept as it changes; a property test holds it against the whole.
struct CareIndex: Hashable, Sendable {
    /// Requests of which a child is in care.
    var room: Set<ID<ChildCareRequest>> = []
    /// Requests that wait for an answer or whose children are expected.
    var open: Set<ID<ChildCareRequest>> = []
    /// Requests about which desks disagree.
    var unsettled: Set<ID<ChildCareRequest>> = []
    /// Carers of whom nobody said that they left.
    var onDuty: Set<ID<CarerShift>> = []

    mutating func note(_ request: ChildCareRequest) {
        room.keep(request.id, !request.inCare.isEmpty)
        open.keep(request.id, request.isWaiting || request.isExpected)
        unsettled.keep(request.id, request.counts && request.needsALook)
    }

    mutating func note(_ shift: CarerShift) { onDuty.keep(shift.id, shift.isOpen) }

    mutating func forget(_ request: ID<ChildCareRequest>) {
        room.remove(request)
        open.remove(request)
        unsettled.remove(request)
    }
}

extension Set {
    /// Has a member, or has it not.
    mutating func keep(_ member: Element, _ isMember: Bool) {
        if isMember { insert(member) } else { remove(member) }
    }
}

extension Centre {
    /// Whether a request must be at hand: a child of it is in care, or it was asked for, wanted, or ended on this
    /// service day or a later one.
    package func isLive(_ request: ChildCareRequest, since first: ServiceDay) -> Bool {
        if careIndex.room.contains(request.id) || careIndex.unsettled.contains(request.id) { return true }
        let turn = settings.turnsAt
        if [request.wantedFrom, request.wantedUntil].contains(where: {
            $0.map { $0.serviceDay(turnsAt: turn) >= first } ?? false
        }) {
            return true
        }
        var times = [request.asked.value?.at, request.answered.value?.at]
        for child in request.children.values {
            times += [child.takenIn.value, child.collected.value?.at]
        }
        return times.contains { $0.map { ServiceDay($0, turnsAt: turn) >= first } ?? false }
    }

    /// Whether a carer's time must be at hand: desks disagree about it, it began or ended on this service day or a later
    /// one, or a child that is in care was last with them.
    package func isLive(_ shift: CarerShift, since first: ServiceDay) -> Bool {
        if shift.counts, shift.needsALook { return true }
        let turn = settings.turnsAt
        if [shift.started.value, shift.isOpen ? shift.until : shift.ended.value].contains(where: {
            $0.map { ServiceDay($0, turnsAt: turn) >= first } ?? false
        }) {
            return true
        }
        return careIndex.room.contains { id in
            care[id]?.inCare.contains { $0.carerNow == shift.id } ?? false
        }
    }

    /// The carers whom children in care were last with and who are not at hand: a carer's time lies in the month in
    /// which it began, and was let go of where nobody knew yet that a child was left with them.
    package var carersMissed: Set<ID<CarerShift>> {
        let named = careIndex.room.flatMap { care[$0]?.inCare.compactMap(\.carerNow) ?? [] }
        return Set(named.filter { shifts[$0] == nil })
    }

    /// Lets go of the child care that need not be at hand.
    mutating func keepLiveCare(since first: ServiceDay, and others: Set<ID<ChildCareRequest>>) {
        // What a child in care names must stay as long as it does: who is kept is known before anything goes.
        let leaving = shifts.values.filter { !isLive($0, since: first) }.map(\.id)
        for request in care.values where !isLive(request, since: first) && !others.contains(request.id) {
            care[request.id] = nil
            careIndex.forget(request.id)
        }
        for id in leaving {
            shifts[id] = nil
            careIndex.onDuty.remove(id)
        }
    }
}
