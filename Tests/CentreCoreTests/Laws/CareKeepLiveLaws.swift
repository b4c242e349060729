import CentreCore
import Testing

/// What of child care may be let go of at a live start, and what may not.
struct CareKeepLiveLaws {
    private static let seeds: ClosedRange<UInt64> = 1...40

    /// Service days around which the random evenings lie, and one long after.
    private static let days = [-1, 0, 1, 2, 3, 4, 40].map {
        ServiceDay(Evening.opening.day).advanced(by: $0)
    }

    /// What the random evenings had of each kind, so that none of it is kept or let go of by there being none.
    private struct Met {
        var kept: Set<String> = []
        var gone: Set<String> = []
    }

    @Test func `what is open or of today or needs a look stays, and what is closed for long does not`() {
        var met = Met()
        law(seeds: Self.seeds, of: [.visitsAndChildCare]) { moves in
            Play.failure(
                of: moves,
                end: { play in
                    for today in Self.days {
                        let whole = play.desks[0].centre
                        var live = whole
                        live.keepLive(since: today)
                        if let fault = Self.fault(of: live, from: whole, on: today, &met) {
                            return "\(fault) on \(today)"
                        }
                    }
                    return nil
                })
        }
        #expect(met.kept == ["in care", "unsettled", "to come", "of the day", "a carer", "unsettled carer"])
        #expect(met.gone == ["request", "carer"])
    }

    @Test func `the room, its marks and what comes are the same from what is at hand as from all`() {
        law(seeds: Self.seeds, of: [.visitsAndChildCare]) { moves in
            Play.failure(
                of: moves,
                end: { play in
                    for today in Self.days {
                        let whole = play.desks[0].centre
                        var live = whole
                        live.keepLive(since: today)
                        let start = ZoneRules.fixed(60).start(of: today, turnsAt: whole.settings.turnsAt)
                        for hour in [0, 1, 13, 23] {
                            let now = Moment(start.instant.advanced(minutes: hour * 60), offset: 60)
                            if let fault = Self.differs(live, whole, at: now, on: today) {
                                return "\(fault) on \(today), \(hour) hours after its turn"
                            }
                        }
                    }
                    return nil
                })
        }
    }

    private static func fault(
        of live: Centre, from whole: Centre, on today: ServiceDay, _ met: inout Met
    ) -> String? {
        if live.rules != whole.rules { return "a family's rule went" }
        for request in whole.care.values {
            guard let why = reason(to: request, in: whole, on: today) else {
                if live.care[request.id] != nil { return "\(request.id) stayed for nothing" }
                met.gone.insert("request")
                continue
            }
            if live.care[request.id] != request { return "\(request.id) went, \(why)" }
            met.kept.insert(why)
        }
        for shift in whole.shifts.values {
            guard let why = reason(to: shift, in: whole, on: today) else {
                if live.shifts[shift.id] != nil { return "\(shift.id) stayed for nothing" }
                met.gone.insert("carer")
                continue
            }
            if live.shifts[shift.id] != shift { return "\(shift.id) went, \(why)" }
            met.kept.insert(why)
        }
        return nil
    }

    /// Why a request must be at hand; `nil` where it need not.
    private static func reason(
        to request: ChildCareRequest, in centre: Centre, on today: ServiceDay
    ) -> String? {
        let turn = centre.settings.turnsAt
        if !request.inCare.isEmpty { return "in care" }
        if request.counts, request.needsALook { return "unsettled" }
        if request.isWaiting || request.isExpected, let day = request.day(turnsAt: turn), day >= today {
            return "to come"
        }
        let planned = [request.wantedFrom, request.wantedUntil].compactMap { $0?.serviceDay(turnsAt: turn) }
        let happened =
            [request.asked.value?.at, request.answered.value?.at]
            + request.children.values.flatMap { [$0.takenIn.value, $0.collected.value?.at] }
        let days = planned + happened.compactMap { $0.map { ServiceDay($0, turnsAt: turn) } }
        return days.contains { $0 >= today } ? "of the day" : nil
    }

    /// Why a carer's time must be at hand; `nil` where it need not.
    ///
    /// One of whom nobody said that they left is over when the day turns, or when they meant to go: from then on they
    /// count for nobody.
    private static func reason(to shift: CarerShift, in centre: Centre, on today: ServiceDay) -> String? {
        let turn = centre.settings.turnsAt
        if shift.counts, shift.needsALook { return "unsettled carer" }
        let isNamed = centre.care.values.contains { $0.inCare.contains { $0.carerNow == shift.id } }
        let days = [shift.started.value, shift.isOpen ? shift.until : shift.ended.value].compactMap {
            $0.map { ServiceDay($0, turnsAt: turn) }
        }
        return isNamed || days.contains { $0 >= today } ? "a carer" : nil
    }

    private static func differs(
        _ live: Centre, _ whole: Centre, at now: Moment, on today: ServiceDay
    ) -> String? {
        if live.childrenInCare != whole.childrenInCare { return "who is in care" }
        if live.carersOnDuty(at: now) != whole.carersOnDuty(at: now) { return "who cares" }
        // Whose time was up on a day before counts for nobody, and is asked about on that day alone.
        func marks(_ centre: Centre) -> [CareMark] {
            centre.room(at: now).marks.filter { if case .timeIsUp = $0 { false } else { true } }
        }
        if marks(live) != marks(whole) { return "marks" }
        if live.careUnsettled != whole.careUnsettled { return "what needs a look" }
        if live.waitingRequests(from: today) != whole.waitingRequests(from: today) { return "who waits" }
        if live.careRequests(on: today) != whole.careRequests(on: today) { return "the day" }
        if live.careRequests(after: today) != whole.careRequests(after: today) { return "what comes" }
        let end = whole.turn(after: now)
        if live.outlook(from: now, until: end) != whole.outlook(from: now, until: end) {
            return "what is ahead"
        }
        return nil
    }
}
