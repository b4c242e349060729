extension Centre {
    func visit(_ id: ID<Visit>) throws(Refusal) -> Visit {
        guard let visit = visits[id], counts(visit) else { throw .unknownVisit }
        return visit
    }

    private func present(_ visit: Visit) throws(Refusal) -> Visit {
        guard let state = visit.state.state, state != .present else { return visit }
        throw .notHere(state, at: visit.left.value)
    }

    func longestUnnamed() throws(Refusal) -> Visit {
        let unnamed = index.present.lazy.compactMap { visits[$0] }.filter { $0.name == nil }
        guard let visit = unnamed.min(by: Visit.arrivedBefore) else { throw .nobodyUnnamed }
        return visit
    }

    func arrive(_ arrival: Arrival, at now: Moment, mint: inout Mint) throws(Refusal) -> [Event] {
        let time = try checked(arrival.at, now: now)
        var reasons: [Code] = []
        for code in arrival.reasons where !reasons.contains(code) {
            reasons.append(try checked(code, in: .reasons))
        }
        let arrived = VisitArrived(
            visit: ID(at: (time ?? now).instant, mint: &mint),
            time: time,
            handle: try checked(optional: arrival.handle, .name),
            people: try checked(arrival.people, .people, in: Limits.people),
            children: try checked(arrival.children, .children, in: Limits.children),
            reasons: reasons,
            need: try checked(optional: arrival.need, .need))
        return [.visitArrived(arrived)]
            + (try arrival.end.map { end throws(Refusal) in
                try self.end(end, of: arrived.visit, since: time ?? now, now: now)
            } ?? [])
    }

    /// The end that comes in one line with the arrival, which it replaces by standing behind it.
    private func end(
        _ end: Arrival.End, of visit: ID<Visit>, since arrived: Moment, now: Moment
    ) throws(Refusal) -> [Event] {
        switch end {
        case .left(let time), .closedByDesk(let time):
            guard time.instant >= arrived.instant else { throw .leavesBeforeArriving(arrived: arrived) }
            let time = try checked(time, now: now)
            if case .left = end { return [.visitLeft(VisitLeft(visit: visit, time: time, after: []))] }
            return [.visitClosed(VisitClosed(visit: visit, time: time, after: []))]
        }
    }

    func leave(
        _ visit: Visit, people: Int?, at time: Moment?, now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        let visit = try present(visit)
        let time = try leaving(visit, at: time, now: now)
        if let people {
            let leaving = try checked(people, .people, in: 1...visit.remaining)
            if leaving < visit.remaining {
                return [
                    .someLeft(SomeLeft(visit: visit.id, part: ID(mint: &mint), people: leaving, time: time))
                ]
            }
        }
        return [.visitLeft(VisitLeft(visit: visit.id, time: time, after: visit.state.headRefs))]
    }

    private func leaving(_ visit: Visit, at time: Moment?, now: Moment) throws(Refusal) -> Moment? {
        let time = try checked(time, now: now)
        if let time, let arrived = visit.arrived.value, time.instant < arrived.instant {
            throw .leavesBeforeArriving(arrived: arrived)
        }
        return time
    }

    func close(_ visit: Visit, at time: Moment?, now: Moment) throws(Refusal) -> [Event] {
        let visit = try present(visit)
        let time = try leaving(visit, at: time, now: now)
        return [.visitClosed(VisitClosed(visit: visit.id, time: time, after: visit.state.headRefs))]
    }

    func closeAll(_ closings: [Closing], now: Moment) throws(Refusal) -> [Event] {
        guard !closings.isEmpty else { throw .nothingToChange }
        var events: [Event] = []
        for closing in closings { events += try close(try visit(closing.visit), at: closing.at, now: now) }
        return events
    }

    func reopen(_ visit: Visit) throws(Refusal) -> [Event] {
        guard visit.state.state != .present else { throw .alreadyHere }
        return [.visitReopened(VisitReopened(visit: visit.id, after: visit.state.headRefs))]
    }

    func change(_ visit: Visit, _ change: VisitChange, now: Moment) throws(Refusal) -> [Event] {
        var changed = VisitChanged(visit: visit.id)
        if let time = change.arrived, time.instant != visit.arrived.value?.instant {
            changed.arrived = try checked(time, now: now) ?? time
            guard Month(time.instant) == visit.id.month else { throw .otherMonth }
        }
        if let time = change.left, time.instant != visit.left.value?.instant {
            guard visit.state.state != .present else { throw .alreadyHere }
            changed.left = try checked(time, now: now) ?? time
        }
        let arrived = changed.arrived ?? visit.arrived.value
        let left = visit.state.state == .present ? nil : changed.left ?? visit.left.value
        if changed.arrived != nil || changed.left != nil, let arrived, let left,
            left.instant < arrived.instant
        {
            throw .leavesBeforeArriving(arrived: arrived)
        }
        if let handle = change.handle {
            let name = try checked(optional: handle.value, .name)
            if name != visit.name { changed.handle = Change(name) }
        }
        if let need = change.need {
            let words = try checked(optional: need.value, .need)
            if words != visit.words { changed.need = Change(words) }
        }
        if let people = change.people, people != visit.arrivals {
            changed.people = try checked(people, .people, in: Limits.people)
        }
        if let children = change.children, children != visit.childrenAlong {
            changed.children = try checked(children, .children, in: Limits.children)
        }
        if let wanted = change.reasons {
            let ticked = Set(visit.ticked)
            for code in wanted.subtracting(ticked) { changed.reasons[try checked(code, in: .reasons)] = true }
            for code in ticked.subtracting(wanted) { changed.reasons[code] = false }
        }
        guard changed != VisitChanged(visit: visit.id) else { throw .nothingToChange }
        return [.visitChanged(changed)]
    }

    func takeBack(_ visit: Visit) throws(Refusal) -> [Event] {
        [.visitTakenBack(VisitTakenBack(visit: visit.id, after: visit.state.headRefs))]
    }

    func serve(
        _ visit: Visit, _ codes: [Code], quantity: Int, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        let quantity = try checked(quantity, .quantity, in: Limits.quantity)
        guard !codes.isEmpty else { throw .nothingToChange }
        var events: [Event] = []
        for code in codes {
            let code = try checked(code, in: .services)
            events.append(
                .served(Served(visit: visit.id, service: ID(mint: &mint), code: code, quantity: quantity)))
        }
        return events
    }

    func takeBack(_ service: ID<Service>, of visit: Visit) throws(Refusal) -> [Event] {
        guard visit.services[service]?.counts == true else { throw .unknownPart }
        return [.serviceTakenBack(ServiceTakenBack(visit: visit.id, service: service))]
    }

    func count(_ people: Int, at time: Moment?, now: Moment, mint: inout Mint) throws(Refusal) -> [Event] {
        let time = try checked(time, now: now)
        let people = try checked(people, .people, in: Limits.headcount)
        let id = ID<Headcount>(at: (time ?? now).instant, mint: &mint)
        return [.headcountTaken(HeadcountTaken(headcount: id, people: people, time: time))]
    }

    func takeBackCount(_ id: ID<Headcount>) throws(Refusal) -> [Event] {
        guard headcounts[id]?.counts == true else { throw .unknownPart }
        return [.headcountTakenBack(HeadcountTakenBack(headcount: id))]
    }

    func takeBackImport(_ batch: ID<Act>) throws(Refusal) -> [Event] {
        guard let file = imports[batch], file.taken.value != nil, file.takenBack.value != true else {
            throw .unknownPart
        }
        return [.importTakenBack(ImportTakenBack(batch: batch))]
    }
}
