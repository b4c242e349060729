extension Centre {
    /// Whether a decision must be at hand: it has an effect or something of it waits, desks disagree about it, or it
    /// was touched since the day before and may change again.
    package func isLive(_ decision: Decision, since first: ServiceDay) -> Bool {
        if wasTouched(decision.hands, since: first) { return true }
        guard decision.counts else { return false }
        return decision.effectInForce != nil || decision.isOpen || decision.needsALook
            || decision.review != nil || decision.tasks.contains { $0.stands == .open }
    }

    /// Lets go of decisions that need not be at hand.
    mutating func keepLiveDecisions(since first: ServiceDay, and others: Set<ID<Decision>>) {
        decisions = decisions.filter { isLive($0.value, since: first) || others.contains($0.key) }
    }
}
