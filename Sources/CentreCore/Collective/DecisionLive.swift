extension Decision {
    /// For how many days after its day a decision is still to be looked at again: as long as a session is gone on with.
    package static let daysOfMemory = Session.daysOfMemory

    /// Whether its day to be looked at again lies ahead of a day, or not too long before it.
    func isRemembered(on day: Day) -> Bool {
        review.map { $0 >= day.advanced(by: -Decision.daysOfMemory) } ?? false
    }
}

extension Centre {
    /// Whether a decision must be at hand: it has an effect or something of it waits, desks disagree about it, or it
    /// was touched since the day before and may change again.
    package func isLive(_ decision: Decision, since first: ServiceDay) -> Bool {
        if wasTouched(decision.hands, since: first) { return true }
        guard decision.counts else { return false }
        return decision.effectInForce != nil || decision.isOpen || decision.needsALook
            || decision.isRemembered(on: first.day) || decision.tasks.contains { $0.stands == .open }
    }

    /// Lets go of decisions that need not be at hand.
    mutating func keepLiveDecisions(since first: ServiceDay, and others: Set<ID<Decision>>) {
        decisions = decisions.filter { isLive($0.value, since: first) || others.contains($0.key) }
    }
}
