import CentreCore
import Testing

/// What of sessions may be let go of at a live start, and what may not.
struct SessionKeepLiveLaws {
    /// Service days around which the random evenings lie, and some long after.
    private static let days = [-1, 0, 1, 2, 3, 4, 40, 99, 104, 130].map {
        ServiceDay(Evening.opening.day).advanced(by: $0)
    }

    /// What the random evenings had of each kind, so that none of it is kept or let go of by there being none.
    private struct Met {
        var kept: Set<String> = []
        var gone = 0
    }

    @Test func `what is open, to come, in draft, leaned on or touched stays, and nothing else`() {
        var met = Met()
        law(seeds: 1...40, of: [.sessions]) { moves in
            Play.failure(
                of: moves,
                end: { play in
                    let whole = play.desks[0].centre
                    for today in Self.days {
                        var live = whole
                        live.keepLive(since: today)
                        for session in whole.sessions.values {
                            guard let why = Self.reason(to: session, on: today) else {
                                if live.sessions[session.id] != nil {
                                    return "stayed for nothing on \(today)"
                                }
                                met.gone += 1
                                continue
                            }
                            if live.sessions[session.id] != session { return "went, \(why), on \(today)" }
                            met.kept.insert(why)
                        }
                        if live.series != whole.series { return "a series went" }
                    }
                    return nil
                })
        }
        #expect(
            met.kept == [
                "open", "unsettled", "to come", "day to come", "draft", "of a concern", "of an agreement",
                "touched",
            ])
        #expect(met.gone > 0)
    }

    @Test func `what people see of today and of days to come is the same from what is at hand as from all`() {
        law(seeds: 1...16, of: [.sessions]) { moves in
            Play.failure(
                of: moves,
                end: { play in
                    let whole = play.desks[0].centre
                    for today in Self.days {
                        var live = whole
                        live.keepLive(since: today)
                        if let fault = Self.differs(live, whole, on: today) { return "\(fault) on \(today)" }
                    }
                    return nil
                })
        }
    }

    /// Why a session must be at hand; `nil` where it need not.
    private static func reason(to session: Session, on today: ServiceDay) -> String? {
        let yesterday = today.day.advanced(by: -1)
        if session.counts, session.state.needsALook { return "unsettled" }
        if session.counts, session.stands == .open { return "open" }
        if let starts = session.starts, starts.day >= yesterday { return "to come" }
        if let day = session.planned.value?.day, day >= yesterday { return "day to come" }
        let last = [session.starts?.day, session.openedAt?.day, session.closedAt?.day].compactMap { $0 }.max()
        if session.hasBegun, let last, last >= today.day.advanced(by: -100) {
            for source in session.agenda.compactMap(\.source.value) {
                if source.concern != nil { return "of a concern" }
                if case .agreement = source { return "of an agreement" }
            }
            if session.stands == .closed, !session.areNotesAgreed, !session.said.isEmpty { return "draft" }
        }
        let newest = Instant(milliseconds: Int64(clamping: session.hands.newest))
        return Moment(newest, offset: 0).day >= yesterday ? "touched" : nil
    }

    private static func differs(_ live: Centre, _ whole: Centre, on today: ServiceDay) -> String? {
        if live.openSessions != whole.openSessions { return "what is open" }
        if live.sessionsInDraft(on: today.day) != whole.sessionsInDraft(on: today.day) { return "drafts" }
        for day in (-1...9).map({ today.advanced(by: $0) })
        where live.sessions(on: day) != whole.sessions(on: day) {
            return "sessions on \(day)"
        }
        let coming = whole.sessions(after: today, days: 60)
        if live.sessions(after: today, days: 60) != coming { return "what comes" }
        for session in whole.sessions(on: today) + coming
        where live.suggestions(for: session.id) != whole.suggestions(for: session.id) {
            return "what is suggested"
        }
        return nil
    }
}
