extension Centre {
    /// The adopted decisions with an effect that were settled by the end of a day, in the order of settling.
    package func decisionsInForce(on day: Day = .distant) -> [Decision] {
        inForce.compactMap { decisions[$0] }
            .filter { ($0.settledAt?.day ?? .distant) <= day }
            .sorted(by: Decision.isBefore)
    }

    // MARK: The method

    /// The method by which the group decides at the end of a day, up to now where none is told: that of the last
    /// decision before, and `nil` before there was any.
    package func method(on day: Day = .distant) -> DecisionMethod? { methodChanges(on: day).last?.method }

    /// The method that was in force when a decision was to be made, whatever came of that decision itself.
    func method(at moment: Moment, but decision: ID<Decision>? = nil) -> DecisionMethod? {
        methodChanges().last { $0.at.instant <= moment.instant && $0.id != decision }?.method
    }

    /// All methods that were in force at some hour of a day.
    func methods(of day: Day, but decision: ID<Decision>? = nil) -> [DecisionMethod] {
        let changes = methodChanges(on: day).filter { $0.id != decision }
        let before = changes.last { $0.at.day < day }?.method
        return (before.map { [$0] } ?? []) + changes.filter { $0.at.day == day }.map(\.method)
    }

    private struct MethodChange {
        let id: ID<Decision>
        let at: Moment
        let method: DecisionMethod
    }

    private func methodChanges(on day: Day = .distant) -> [MethodChange] {
        decisionsInForce(on: day).compactMap { decision in
            guard case .method(let method)? = decision.effect, let at = decision.settledAt else { return nil }
            return MethodChange(id: decision.id, at: at, method: method)
        }
    }

    // MARK: The founding

    /// The day on which the group says that it became a collective; `nil` where it did not say so, and nothing follows
    /// from that.
    package var foundedOn: Day? {
        decisionsInForce().compactMap { decision -> Day? in
            if case .found(let day)? = decision.effect { day } else { nil }
        }.last
    }

    // MARK: Agreements

    /// The decision by which an agreement is in force at the end of a day, up to now where none is told; `nil` where it
    /// is not, or was ended since.
    package func adoption(of id: ID<Agreement>, on day: Day = .distant) -> Decision? {
        let last = decisionsInForce(on: day).last { decision in
            switch decision.effect {
            case .adopt(id), .end(id): true
            default: false
            }
        }
        guard let last, case .adopt? = last.effect else { return nil }
        return last
    }

    /// How an agreement stands at the end of a day, up to now where none is told.
    package func state(of agreement: Agreement, on day: Day = .distant) -> Agreement.State {
        if adoption(of: agreement.id, on: day) != nil { return .adopted }
        let wasEnded = decisionsInForce(on: day).contains { $0.effect == .end(agreement.id) }
        return wasEnded ? .ended : .proposed
    }

    /// What the group agreed to and did not end, in the order of adoption: what is read out when a session opens.
    package func agreementsInForce(on day: Day = .distant) -> [Agreement] {
        var adopted: [ID<Agreement>] = []
        for decision in decisionsInForce(on: day) {
            switch decision.effect {
            case .adopt(let id) where !adopted.contains(id): adopted.append(id)
            case .end(let id): adopted.removeAll { $0 == id }
            default: break
            }
        }
        return adopted.compactMap { agreements[$0] }.filter(\.counts)
    }

    /// Agreements that stand and are not in force, the oldest first: proposed, or ended.
    package func agreements(_ state: Agreement.State) -> [Agreement] {
        agreements.values.filter { $0.counts && self.state(of: $0) == state }.sorted {
            ($0.proposed.value?.at.instant ?? .earliest, $0.id)
                < ($1.proposed.value?.at.instant ?? .earliest, $1.id)
        }
    }

    /// The agreements in force whose day to look at them again has come, the longest due first.
    package func agreementsToLookAt(on day: Day) -> [Agreement] {
        agreementsInForce().filter { ($0.review ?? .distant) <= day }.sorted {
            ($0.review ?? .distant, $0.id) < ($1.review ?? .distant, $1.id)
        }
    }
}
