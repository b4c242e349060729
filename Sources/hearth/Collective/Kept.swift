internal import CentreCore

/// Something that the collective keeps, and that a reference can mean.
enum Kept {
    case decision(Decision)
    case agreement(Agreement)
    case priority(Priority)
    case mentoring(Mentoring)
    case share(ReportedShare)

    enum Sort: CaseIterable { case decision, agreement, priority, mentoring, share }

    var id: ID<Kept> {
        switch self {
        case .decision(let decision): decision.id.of(Kept.self)
        case .agreement(let agreement): agreement.id.of(Kept.self)
        case .priority(let priority): priority.id.of(Kept.self)
        case .mentoring(let mentoring): mentoring.id.of(Kept.self)
        case .share(let share): share.id.of(Kept.self)
        }
    }

    /// Whether it was not taken back.
    var counts: Bool {
        switch self {
        case .decision(let decision): decision.counts
        case .agreement(let agreement): agreement.counts
        case .priority(let priority): priority.counts
        case .mentoring(let mentoring): mentoring.counts
        case .share(let share): share.counts
        }
    }

    /// The shared concern of which something is told with it.
    var concern: ID<Concern>? {
        switch self {
        case .decision(let decision): decision.taken.value?.concern
        case .priority(let priority): if case .concern(let id) = priority.basis { id } else { nil }
        case .agreement, .mentoring, .share: nil
        }
    }
}

extension Centre {
    /// All of a sort that count, of those at hand.
    func kept(_ sort: Kept.Sort) -> [Kept] {
        let all: [Kept] =
            switch sort {
            case .decision: decisions.values.map { .decision($0) }
            case .agreement: agreements.values.map { .agreement($0) }
            case .priority: priorities.values.map { .priority($0) }
            case .mentoring: mentorings.values.map { .mentoring($0) }
            case .share: shares.values.map { .share($0) }
            }
        return all.filter(\.counts)
    }

    /// What was written down of the collective, each thing once: an agreement before the decision about it.
    func kept(of events: [Event]) -> [Kept] {
        var kept: [Kept] = []
        for event in events {
            for one in self.kept(of: event) where !kept.contains(where: { $0.id == one.id }) {
                kept.append(one)
            }
        }
        return kept
    }

    private func kept(of event: Event) -> [Kept] {
        switch event {
        case .decision(let event):
            guard let decision = decisions[event.decision] else { return [] }
            return [agreement(under: event).map { .agreement($0) }, .decision(decision)].compactMap { $0 }
        case .collective(.agreement(let event)):
            return agreements[event.agreement].map { [.agreement($0)] } ?? []
        case .collective(.priority(let event)):
            return priorities[event.priority].map { [.priority($0)] } ?? []
        case .collective(.mentoring(let event)):
            return mentorings[event.mentoring].map { [.mentoring($0)] } ?? []
        case .collective(.share(let event)): return shares[event.share].map { [.share($0)] } ?? []
        default: return []
        }
    }

    /// The agreement that a decision adopts or ends, where that was just settled.
    private func agreement(under event: DecisionEvent) -> Agreement? {
        guard case .taken(let taken) = event else { return nil }
        switch taken.effect {
        case .adopt(let id), .end(let id): return agreements[id]
        default: return nil
        }
    }
}
