extension Centre {
    /// The decisions at hand, the last settled first.
    package var decisionsTaken: [Decision] {
        decisions.values.filter(\.counts).sorted { Decision.isBefore($1, $0) }
    }

    /// What was decided in a session, in the order of settling.
    package func decisions(in session: ID<Session>) -> [Decision] {
        decisions.values.filter {
            $0.counts && ($0.taken.value?.session == session || $0.ruling.value?.session == session)
        }.sorted(by: Decision.isBefore)
    }

    /// What was proposed or put off and not overtaken since, or desks disagree about: the oldest first.
    package var decisionsOpen: [Decision] {
        decisions.values.filter { $0.isOpen && !isOvertaken($0) || $0.needsALook }.sorted(
            by: Decision.isBefore)
    }

    /// Whether the group decided of the same agreement since: then nothing of it waits any more.
    private func isOvertaken(_ decision: Decision) -> Bool {
        guard let agreement = decision.effect?.agreement else { return false }
        return inForce.contains { id in
            guard let later = decisions[id], later.effect?.agreement == agreement else { return false }
            return Decision.isBefore(decision, later)
        }
    }

    /// The decisions whose day to look at them again has come, and not longer ago than ``Decision/daysOfMemory``, the
    /// longest due first.
    package func decisionsToLookAt(on day: Day) -> [Decision] {
        decisions.values.filter { decision in
            decision.counts && decision.isRemembered(on: day) && (decision.review ?? .distant) <= day
        }.sorted {
            ($0.review ?? .distant, $0.id) < ($1.review ?? .distant, $1.id)
        }
    }

    /// A task that nobody has done yet, and what it came of.
    package struct OwedAction: Hashable, Sendable {
        package enum Source: Hashable, Sendable {
            case decision(ID<Decision>)
            case concern(ID<Concern>)
        }

        package let source: Source
        package let action: GroupAction
    }

    /// What somebody said they would do, from decisions and from concerns of which the group may hear, the oldest
    /// first.
    package var actionsOwed: [OwedAction] {
        let ofDecisions = decisions.values.filter(\.counts).flatMap { decision in
            decision.tasks.map { OwedAction(source: .decision(decision.id), action: $0) }
        }
        let ofConcerns = concerns.values.filter { $0.isOpen && groupView(of: $0) != nil }.flatMap { concern in
            concern.tasks.map { OwedAction(source: .concern(concern.id), action: $0) }
        }
        return (ofDecisions + ofConcerns).filter { $0.action.stands == .open }.sorted {
            ($0.action.since, $0.action.id) < ($1.action.since, $1.action.id)
        }
    }

    /// The concerns of which the group was promised to be told what came of them, the longest owed first.
    package var reportsOwed: [Concern] { openConcerns.filter(\.owesAReport) }

    /// The priorities that stand, by their dots on the last day of ranking up to a day; those without any then come
    /// last, the oldest first.
    package func prioritiesRanked(on day: Day = .distant) -> [Priority] {
        let open = priorities.values.filter(\.isOpen)
        let last = open.flatMap(\.rankedOn).filter { $0 <= day }.max()
        func place(_ priority: Priority) -> (dots: Int, proposed: Instant, id: ID<Priority>) {
            let dots = last.flatMap { priority.dots(on: $0) } ?? -1
            return (dots, priority.proposed.value?.instant ?? .earliest, priority.id)
        }
        return open.map { (place($0), $0) }.sorted {
            ($1.0.dots, $0.0.proposed, $0.0.id) < ($0.0.dots, $1.0.proposed, $1.0.id)
        }.map(\.1)
    }

    /// Who learns from whom just now, the oldest first.
    package var mentoringsGoingOn: [Mentoring] {
        mentorings.values.filter(\.isOn).sorted {
            ($0.began.value?.instant ?? .earliest, $0.id) < ($1.began.value?.instant ?? .earliest, $1.id)
        }
    }

    /// The shares that meetings reported, the latest period first.
    package var sharesReported: [ReportedShare] {
        func place(_ share: ReportedShare) -> (Day, Day, ID<ReportedShare>) {
            (share.told.value?.to ?? .distant, share.told.value?.from ?? .distant, share.id)
        }
        return shares.values.filter(\.counts).sorted { place($1) < place($0) }
    }
}
