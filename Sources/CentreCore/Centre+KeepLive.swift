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
        keepLiveVisits(since: first, and: others)
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

    private mutating func keepLiveVisits(since first: ServiceDay, and others: Set<ID<Visit>>) {
        // After a month was read most of them leave: what stays is put together anew, and the index with it.
        var staying: [ID<Visit>: Visit] = [:]
        var putRight: Set<Instant> = []
        for (id, visit) in visits {
            if isLive(visit, since: first) || others.contains(id) {
                staying[id] = visit
            } else if let arrived = visit.arrived.value, visit.isPutRight {
                putRight.insert(arrived.instant)
            }
        }
        guard staying.count < visits.count else { return }
        if !putRight.isEmpty {
            // What was put right is known from the visit alone, and must be remembered before that goes.
            let known = visits.values.filter { visit in
                visit.arrived.value.map { putRight.contains($0.instant) } ?? false
            }
            names.mark(names.latestFirst.filter { putRight.contains($0.at) && isSlip($0, among: known) })
        }
        visits = staying
        reindex()
    }

    /// Whether a visit must be at hand: it is open, something of it waits, or it began or ended on this service day
    /// or a later one.
    package func isLive(_ visit: Visit, since first: ServiceDay) -> Bool {
        if index.present.contains(visit.id) || index.following.contains(visit.id) { return true }
        func isSince(_ moment: Moment) -> Bool { ServiceDay(moment, turnsAt: settings.turnsAt) >= first }
        guard let arrived = visit.arrived.value else { return false }
        return isSince(arrived) || (visit.left.value.map(isSince) ?? false)
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

extension Visit {
    /// Whether the visit was taken back, or its name was said otherwise after the arrival.
    fileprivate var isPutRight: Bool { handle.stamp != recorded.stamp || state.state == .takenBack }
}
