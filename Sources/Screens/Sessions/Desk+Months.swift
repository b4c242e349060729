import CentreCore

extension Desk {
    /// The months that must be at hand for what was said and decided in a session, and for what it talked about.
    ///
    /// A decision lies in the month in which it was made; one that was written down while the notes waited to be agreed, in
    /// the month after. What was only settled in the session, and made in another month, may be missing.
    func months(of id: ID<Session>) -> Set<Month> {
        var months: Set<Month> = id.month > Month(now.instant) ? [] : [id.month]
        guard let session = session(id) else { return months }
        for moment in [session.openedAt, session.closedAt] {
            if let moment { months.insert(Month(moment.instant)) }
        }
        if let closed = session.closedAt, let agreement = session.agreement.value,
            Month(agreement.at.instant) > Month(closed.instant)
        {
            months.insert(Month(closed.instant).next)
        }
        for item in session.agenda {
            if let source = item.source.value { months.formUnion(monthsMissed(of: source)) }
        }
        return months
    }

    /// The months that must be at hand for how something to talk about reads.
    func monthsMissed(of source: AgendaItem.Source) -> Set<Month> {
        if let concern = source.concern { return monthsMissed(of: [concern]) }
        return switch source {
        case .notes(let id): monthsMissed(of: id)
        case .action(_, of: .decision(let id)) where centre.decisions[id] == nil: [id.month]
        case .own, .concern, .reportBack, .action, .agreement: []
        }
    }

    /// The month of a session that is not at hand.
    func monthsMissed(of session: ID<Session>) -> Set<Month> {
        self.session(session) == nil ? [session.month] : []
    }

    /// The months that must be at hand for what the group may hear of concerns: also that of one that is closed, so that
    /// it is not let go of for those of its issues.
    func monthsMissed(of concerns: some Sequence<ID<Concern>>) -> Set<Month> {
        concerns.reduce(into: []) { months, id in
            let concern = centre.concerns[id]
            if concern?.isOpen != true { months.insert(id.month) }
            months.formUnion(concern.map(centre.monthsMissed) ?? [])
        }
    }
}
