/// What is known of a session that was held and is written down afterwards, as from paper.
package struct HeldSession: Hashable, Sendable {
    package var plan: SessionPlan
    package var opened: Moment
    /// `nil` where nobody knows: then it counts as closed when it was opened.
    package var closed: Moment?
    /// How many people were there.
    package var people: Int
    /// What was said, as the notes have it.
    package var notes: String?

    package init(
        _ plan: SessionPlan, opened: Moment, closed: Moment? = nil, people: Int = 0, notes: String? = nil
    ) {
        self.plan = plan
        self.opened = opened
        self.closed = closed
        self.people = people
        self.notes = notes
    }
}

extension Centre {
    /// All of it in one deed: it is there as a whole or not at all, and is taken back as a whole.
    func held(_ held: HeldSession, at now: Moment, mint: inout Mint) throws(Refusal) -> [Event] {
        _ = try checked(held.opened, now: now)
        let closed = held.closed ?? held.opened
        _ = try checked(closed, now: now)
        guard closed.instant >= held.opened.instant else {
            throw .session(.closesBeforeOpening(opened: held.opened))
        }
        let id = ID<Session>(at: held.opened.instant, mint: &mint)
        let planned = SessionPlanned(
            session: id, starts: PlannedTime(held.opened), plan: try checked(held.plan))
        var events: [SessionEvent] = [
            .planned(planned), .moved(SessionMoved(session: id, state: .open, time: held.opened, after: [])),
        ]
        if held.people > 0 {
            let people = try checked(held.people, .others, in: Limits.others)
            events.append(.counted(SessionCounted(session: id, others: people)))
        }
        if let notes = try checked(optional: held.notes, .saying) {
            events.append(.said(SessionSaid(session: id, saying: ID(mint: &mint), item: nil, words: notes)))
        }
        events.append(.moved(SessionMoved(session: id, state: .closed, time: closed, after: [])))
        return events.map { .session($0) }
    }
}
