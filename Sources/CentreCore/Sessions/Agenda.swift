extension Centre {
    /// What a session might talk about as well, in this order: the notes of earlier ones to agree to, reports that the
    /// group is owed, what somebody was to do since last time, for a concern or by a decision, and concerns and agreements
    /// whose day on the agenda, or to be looked at again, is its day or one before and which were not talked about since.
    ///
    /// Nothing that stands on its agenda already, and nothing of a concern of which the group may not hear.
    /// O(*nm*) in the sessions at hand and in the concerns, tasks and agreements that are open or due.
    package func suggestions(for id: ID<Session>) -> [AgendaItem.Source] {
        guard let session = session(id), let day = session.day else { return [] }
        let heard = openConcerns.filter { groupView(of: $0) != nil }
        let notes = sessionsInDraft(on: day).filter { $0.id != id && $0.series == session.series }
        let owed = heard.filter(\.owesAReport)
        let earlier = sessions.values.filter { other in
            other.id != id && other.isRemembered(on: day) && (other.day ?? .distant) <= day
        }
        let spoken = heard.filter { concern in
            earlier.contains { other in
                other.agenda.contains { $0.source.value?.concern == concern.id }
            }
        }
        func wasTalkedAbout(_ source: AgendaItem.Source, since first: Day) -> Bool {
            earlier.contains { ($0.day ?? .distant) >= first && $0.talkedAbout(source) }
        }
        let waiting = heard.filter { concern in
            guard concern.state.state == .onAgenda, let agenda = concern.agenda, agenda <= day else {
                return false
            }
            return !wasTalkedAbout(.concern(concern.id), since: agenda)
        }
        let due = agreementsToLookAt(on: day).filter { agreement in
            !wasTalkedAbout(.agreement(agreement.id), since: agreement.review ?? day)
        }
        let there = session.agenda.compactMap(\.source.value)
        let suggested: [AgendaItem.Source] =
            notes.map { .notes($0.id) } + owed.map { .reportBack($0.id) }
            + spoken.flatMap { concern in
                concern.tasks.filter { $0.stands == .open }
                    .map { .action($0.id, of: .concern(concern.id)) }
            } + tasksOfDecisions(besides: id) + waiting.map { .concern($0.id) }
            + due.map { .agreement($0.id) }
        return suggested.filter { !there.contains($0) }
    }

    /// What somebody was to do by decisions other than those of a session.
    private func tasksOfDecisions(besides session: ID<Session>) -> [AgendaItem.Source] {
        actionsOwed.compactMap { owed in
            guard case .decision(let id) = owed.source, decisions[id]?.taken.value?.session != session else {
                return nil
            }
            return .action(owed.action.id, of: .decision(id))
        }
    }
}

extension Session {
    /// Whether the group talked about something.
    fileprivate func talkedAbout(_ source: AgendaItem.Source) -> Bool {
        agenda.contains { $0.source.value == source && $0.stands == .talked }
    }
}
