extension Session {
    /// For how many days notes that the group did not agree to are asked about: three months and what a late meeting
    /// needs.
    package static let daysOfDraft = 100
}

extension Centre {
    /// Whether a session must be at hand: it is open, desks disagree about it, it or the day for which its series has it
    /// is yesterday or yet to come, its notes wait to be agreed, a concern that is open stood on its agenda, or it was
    /// touched since the day before and may change again.
    package func isLive(_ session: Session, since first: ServiceDay) -> Bool {
        let yesterday = first.day.advanced(by: -1)
        return session.isOpen || session.needsALook
            || [session.starts?.day, session.dayOfSeries].contains { $0.map { $0 >= yesterday } ?? false }
            || waitForAgreement(session, on: first.day)
            || (session.counts && session.agenda.contains(where: isOfOpenConcern))
            || wasTouched(session.hands, since: first)
    }

    /// Whether a session's notes are a draft of which the group is still asked on a day.
    func waitForAgreement(_ session: Session, on day: Day) -> Bool {
        guard session.hasDraftNotes, let closed = session.closedAt else { return false }
        return closed.day >= day.advanced(by: -Session.daysOfDraft)
    }

    private func isOfOpenConcern(_ item: AgendaItem) -> Bool {
        guard let concern = item.source.value?.concern.flatMap({ concerns[$0] }) else { return false }
        return concern.isOpen || concern.needsALook
    }

    /// Lets go of sessions that need not be at hand, while the concerns that stand on their agendas still are.
    mutating func keepLiveSessions(since first: ServiceDay, and others: Set<ID<Session>>) {
        sessions = sessions.filter { isLive($0.value, since: first) || others.contains($0.key) }
    }
}
