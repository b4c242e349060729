extension Centre {
    /// Lets go of what need not be at hand: everything but what ``isLive(_:on:)`` keeps.
    ///
    /// The record keeps it all; a month of it comes back when its lines are applied again.
    package mutating func keepLive(on today: ServiceDay) {
        for visit in visits.values where !isLive(visit, on: today) {
            visits[visit.id] = nil
            index.note(visit.id, from: indexEntry(of: visit), to: VisitIndex.Entry())
        }
        headcounts = headcounts.filter { isLive($0.value, on: today) }
        notes = notes.filter { isLive($0.value, on: today) }
        names.trim()
    }

    /// Whether a visit must be at hand from the start: it is open, something of it waits, or it is today's or
    /// yesterday's.
    package func isLive(_ visit: Visit, on today: ServiceDay) -> Bool {
        if index.present.contains(visit.id) || index.following.contains(visit.id) { return true }
        guard let arrived = visit.arrived.value else { return false }
        return ServiceDay(arrived, turnsAt: settings.turnsAt) >= today.advanced(by: -1)
    }

    /// Whether a note must be at hand: it is open, or was written or put away about today or yesterday and may come back.
    package func isLive(_ note: HandoverNote, on today: ServiceDay) -> Bool {
        let recent = Moment(Instant(milliseconds: Int64(clamping: note.hands.newest)), offset: 0).day
        return note.isOpen || recent >= today.day.advanced(by: -1)
    }

    /// Whether a headcount is today's or yesterday's.
    package func isLive(_ headcount: Headcount, on today: ServiceDay) -> Bool {
        guard let at = headcount.at.value else { return false }
        return ServiceDay(at, turnsAt: settings.turnsAt) >= today.advanced(by: -1)
    }
}
