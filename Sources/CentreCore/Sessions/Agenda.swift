extension Centre {
    /// What a session might talk about as well, in this order: the notes of earlier ones to agree to, reports that the
    /// group is owed, what somebody was to do since last time, and concerns that are on the agenda of its day or of one
    /// before and were not talked about since.
    ///
    /// Nothing that stands on its agenda already, and nothing of a concern of which the group may not hear.
    /// O(*nm*) in the sessions at hand and in the concerns that are open.
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
        let waiting = heard.filter { concern in
            guard concern.state.state == .onAgenda, let agenda = concern.agenda, agenda <= day else {
                return false
            }
            return !earlier.contains { ($0.day ?? .distant) >= agenda && $0.talkedAbout(concern.id) }
        }
        let there = session.agenda.compactMap(\.source.value)
        let suggested: [AgendaItem.Source] =
            notes.map { .notes($0.id) } + owed.map { .reportBack($0.id) }
            + spoken.flatMap { concern in
                concern.tasks.filter { $0.stands == .open }
                    .map { .action($0.id, of: .concern(concern.id)) }
            } + waiting.map { .concern($0.id) }
        return suggested.filter { !there.contains($0) }
    }
}

extension Session {
    /// Whether the group talked about a concern.
    fileprivate func talkedAbout(_ concern: ID<Concern>) -> Bool {
        agenda.contains { $0.source.value == .concern(concern) && $0.stands == .talked }
    }
}
