import CentreCore
import Testing

/// What of decisions may be let go of at a live start, and what may not.
struct DecisionKeepLiveLaws {
    /// Service days around which the random evenings lie, and one long after.
    private static let days = [0, 1, 2, 4, 40, 400].map { ServiceDay(Evening.opening.day).advanced(by: $0) }

    @Test func `what is in force, waits, is looked at again or was touched stays, and nothing else does`() {
        var kept: Set<String> = []
        var gone = 0
        law(seeds: 1...16, of: [.collective]) { moves in
            Play.failure(
                of: moves,
                end: { play in
                    for today in Self.days {
                        let whole = play.desks[0].centre
                        var live = whole
                        live.keepLive(since: today)
                        for decision in whole.decisions.values {
                            guard let why = Self.reason(to: decision, on: today) else {
                                if live.decisions[decision.id] != nil { return "stayed for nothing" }
                                gone += 1
                                continue
                            }
                            if live.decisions[decision.id] != decision { return "went, \(why)" }
                            kept.insert(why)
                        }
                        if let fault = Self.differs(live, whole, on: today) { return "\(fault) on \(today)" }
                    }
                    return nil
                })
        }
        #expect(kept == ["in force", "open", "unsettled", "looked at again", "owed", "touched"])
        #expect(gone > 0)
    }

    /// Why a decision must be at hand; `nil` where it need not.
    private static func reason(to decision: Decision, on today: ServiceDay) -> String? {
        if decision.counts {
            if decision.state.needsALook { return "unsettled" }
            if decision.state.state == .adopted, decision.effect != nil { return "in force" }
            if decision.state.state == .proposed || decision.state.state == .deferred { return "open" }
            if let review = decision.review, review >= today.day.advanced(by: -100) {
                return "looked at again"
            }
            if decision.tasks.contains(where: { $0.stands == .open }) { return "owed" }
        }
        let newest = Instant(milliseconds: Int64(clamping: decision.hands.newest))
        return Moment(newest, offset: 0).day >= today.day.advanced(by: -1) ? "touched" : nil
    }

    private static func differs(_ live: Centre, _ whole: Centre, on today: ServiceDay) -> String? {
        for day in [today.day, today.day.advanced(by: -1), today.day.advanced(by: -30)] {
            if live.method(on: day) != whole.method(on: day) { return "the method" }
            if live.register(on: day) != whole.register(on: day) { return "what is refused" }
            if live.agreementsInForce(on: day) != whole.agreementsInForce(on: day) { return "agreements" }
        }
        if live.decisionsToLookAt(on: today.day) != whole.decisionsToLookAt(on: today.day) {
            return "reviews"
        }
        if live.actionsOwed != whole.actionsOwed { return "what is owed" }
        if live.decisionsOpen != whole.decisionsOpen { return "what is open" }
        if live.foundedOn != whole.foundedOn { return "the founding" }
        return nil
    }
}
