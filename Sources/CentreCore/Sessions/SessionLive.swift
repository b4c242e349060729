extension Session {
    /// For how many days after a session its notes may be agreed, and what it talked about is gone on with: three months
    /// and what a late meeting needs.
    package static let daysOfMemory = 100

    /// The last day on which something of it happened.
    private var lastDay: Day? { [day, openedAt?.day, closedAt?.day].compactMap { $0 }.max() }

    /// Whether it was held no longer ago than the group goes on with it.
    func isRemembered(on day: Day) -> Bool {
        guard hasBegun, let lastDay else { return false }
        return lastDay >= day.advanced(by: -Session.daysOfMemory)
    }
}

extension Centre {
    /// Whether a session must be at hand: it is open, desks disagree about it, it or the day for which its series has it
    /// is yesterday or yet to come, it was held lately and its notes wait to be agreed or a concern or an agreement stood on
    /// its agenda, or it was touched since the day before and may change again.
    ///
    /// Known from the session alone: a concern of its agenda may lie in a month that was not read yet.
    package func isLive(_ session: Session, since first: ServiceDay) -> Bool {
        let yesterday = first.day.advanced(by: -1)
        return session.isOpen || session.needsALook
            || [session.starts?.day, session.dayOfSeries].contains { $0.map { $0 >= yesterday } ?? false }
            || (session.isRemembered(on: first.day)
                && (session.hasDraftNotes
                    || session.agenda.contains { $0.source.value?.isGoneOnWith == true }))
            || wasTouched(session.hands, since: first)
    }

    /// Lets go of sessions that need not be at hand.
    mutating func keepLiveSessions(since first: ServiceDay, and others: Set<ID<Session>>) {
        sessions = sessions.filter { isLive($0.value, since: first) || others.contains($0.key) }
    }
}
