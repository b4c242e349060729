extension Centre {
    /// Lets go of what need not be at hand: everything but what ``isLive(_:since:)`` keeps.
    ///
    /// The record keeps it all; a month of it comes back when its lines are applied again. `others` stay as well.
    package mutating func keepLive(
        since first: ServiceDay, and others: Set<ID<Visit>> = [],
        care otherCare: Set<ID<ChildCareRequest>> = [], issues otherIssues: Set<ID<Issue>> = [],
        sessions otherSessions: Set<ID<Session>> = [],
        decisions otherDecisions: Set<ID<Decision>> = []
    ) {
        let leaving = visits.values.filter { !isLive($0, since: first) && !others.contains($0.id) }
        // What was put right is known from the visit alone, and must be remembered before that goes.
        if leaving.contains(where: { $0.state.state == .takenBack || $0.handle.stamp != $0.recorded.stamp }) {
            let times = Set(leaving.compactMap { $0.arrived.value?.instant })
            let known = Array(visits.values)
            names.mark(names.latestFirst.filter { times.contains($0.at) && isSlip($0, among: known) })
        }
        for visit in leaving {
            visits[visit.id] = nil
            index.note(visit.id, from: indexEntry(of: visit), to: VisitIndex.Entry())
        }
        headcounts = headcounts.filter { isLive($0.value, since: first) }
        supplies = supplies.filter { isLive($0.value, since: first) }
        looks = looks.filter { isLive($0.value, since: first) }
        keepLiveCare(since: first, and: otherCare)
        keepLiveIssues(since: first, and: otherIssues)
        keepLiveSessions(since: first, and: otherSessions)
        keepLiveDecisions(since: first, and: otherDecisions)
        notes = notes.filter { isLive($0.value, since: first) }
        names.trim()
    }

    /// Whether a visit must be at hand: it is open, something of it waits, or it began or ended on this service day
    /// or a later one.
    package func isLive(_ visit: Visit, since first: ServiceDay) -> Bool {
        if index.present.contains(visit.id) || index.following.contains(visit.id) { return true }
        guard let arrived = visit.arrived.value else { return false }
        return [arrived, visit.left.value ?? arrived].contains {
            ServiceDay($0, turnsAt: settings.turnsAt) >= first
        }
    }

    /// Whether a note must be at hand: it is open, or was touched since the day before and may come back; the day of a
    /// touch is known in UTC only.
    package func isLive(_ note: HandoverNote, since first: ServiceDay) -> Bool {
        let touched = Moment(Instant(milliseconds: Int64(clamping: note.hands.newest)), offset: 0).day
        return note.isOpen || touched >= first.day.advanced(by: -1)
    }

    /// Whether a headcount is of this service day or a later one.
    package func isLive(_ headcount: Headcount, since first: ServiceDay) -> Bool {
        guard let at = headcount.at.value else { return false }
        return ServiceDay(at, turnsAt: settings.turnsAt) >= first
    }
}
