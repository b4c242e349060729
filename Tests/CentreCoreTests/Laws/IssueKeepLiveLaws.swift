import CentreCore
import Testing

/// What of issues, shared concerns and warnings may be let go of at a live start, and what may not.
struct IssueKeepLiveLaws {
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

    @Test
    func `what is open, waits, was touched or is leaned on stays, and what is closed for long does not`() {
        var met = Met()
        law(seeds: Self.seeds, of: [.issues]) { moves in
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
        #expect(
            met.kept == [
                "open", "unsettled", "sent somewhere", "touched", "of a concern", "of a warning",
                "open concern", "unsettled concern", "touched concern", "standing warning", "touched warning",
            ])
        #expect(met.gone == ["issue", "concern", "warning"])
    }

    @Test func `what the group and the coordinators see is the same from what is at hand as from all`() {
        law(seeds: 1...16, of: [.issues]) { moves in
            Play.failure(
                of: moves,
                end: { play in
                    for today in Self.days {
                        let whole = play.desks[0].centre
                        var live = whole
                        live.keepLive(since: today)
                        if let fault = Self.differs(live, whole, on: today) { return "\(fault) on \(today)" }
                    }
                    return nil
                })
        }
    }

    private static func fault(
        of live: Centre, from whole: Centre, on today: ServiceDay, _ met: inout Met
    ) -> String? {
        for issue in whole.issues.values {
            guard let why = reason(to: issue, in: whole, on: today) else {
                if live.issues[issue.id] != nil { return "issue \(issue.id) stayed for nothing" }
                met.gone.insert("issue")
                continue
            }
            if live.issues[issue.id] != issue { return "issue \(issue.id) went, \(why)" }
            met.kept.insert(why)
        }
        for concern in whole.concerns.values {
            guard let why = reason(to: concern, on: today) else {
                if live.concerns[concern.id] != nil { return "concern \(concern.id) stayed for nothing" }
                met.gone.insert("concern")
                continue
            }
            if live.concerns[concern.id] != concern { return "concern \(concern.id) went, \(why)" }
            met.kept.insert(why)
        }
        for warning in whole.warnings.values {
            guard let why = reason(to: warning, on: today) else {
                if live.warnings[warning.id] != nil { return "warning \(warning.id) stayed for nothing" }
                met.gone.insert("warning")
                continue
            }
            if live.warnings[warning.id] != warning { return "warning \(warning.id) went, \(why)" }
            met.kept.insert(why)
        }
        return nil
    }

    /// Why an issue must be at hand; `nil` where it need not.
    private static func reason(to issue: CentreCore.Issue, in centre: Centre, on today: ServiceDay) -> String?
    {
        // A withdrawal outlives what other desks wrote at the same time: nothing waits.
        let isWithdrawn = issue.state.heads.contains { $0.state == .withdrawn }
        if issue.counts, !isWithdrawn, issue.state.needsALook { return "unsettled" }
        if issue.counts, !isWithdrawn, issue.state.state?.isOpen == true { return "open" }
        if issue.counts, !isWithdrawn, !issue.openReferrals.isEmpty { return "sent somewhere" }
        if wasTouched(issue.hands, on: today) { return "touched" }
        let concerns = centre.concerns.values.filter { reason(to: $0, on: today) != nil }
        if concerns.contains(where: { $0.joined[issue.id] != nil }) { return "of a concern" }
        let warnings = centre.warnings.values.filter { reason(to: $0, on: today) != nil }
        return warnings.contains { $0.issue == issue.id } ? "of a warning" : nil
    }

    private static func reason(to concern: Concern, on today: ServiceDay) -> String? {
        if concern.counts, concern.state.needsALook { return "unsettled concern" }
        if concern.counts, concern.state.state != .closed { return "open concern" }
        return wasTouched(concern.hands, on: today) ? "touched concern" : nil
    }

    private static func reason(to warning: CentreCore.Warning, on today: ServiceDay) -> String? {
        if warning.counts, warning.state.state != .ended, warning.until.map({ $0 >= today.day }) ?? true {
            return "standing warning"
        }
        return wasTouched(warning.hands, on: today) ? "touched warning" : nil
    }

    /// Whether somebody touched it on the day before or later, by the calendar of UTC.
    private static func wasTouched(_ hands: Hands, on today: ServiceDay) -> Bool {
        let newest = Instant(milliseconds: Int64(clamping: hands.newest))
        return Moment(newest, offset: 0).day >= today.day.advanced(by: -1)
    }

    private static func differs(_ live: Centre, _ whole: Centre, on today: ServiceDay) -> String? {
        for concern in live.concerns.values {
            if live.groupView(of: concern) != whole.groupView(of: concern) { return "what a group hears" }
            if live.spoken(of: concern) != whole.spoken(of: concern) { return "what is spoken of" }
        }
        if live.warningsShown(on: today) != whole.warningsShown(on: today) { return "warnings" }
        let start = ZoneRules.fixed(60).start(of: today, turnsAt: whole.settings.turnsAt)
        for person in whole.people.values {
            if live.unanswered(for: person) != whole.unanswered(for: person) { return "who waits" }
            for issue in live.issues.values
            where live.sight(of: issue, for: person) != whole.sight(of: issue, for: person) {
                return "who sees what"
            }
            for hour in [0, 13, 23] {
                let now = Moment(start.instant.advanced(minutes: hour * 60), offset: 60)
                if live.review(by: person, at: now) != whole.review(by: person, at: now) {
                    return "the list of coordinators"
                }
            }
        }
        return nil
    }
}
