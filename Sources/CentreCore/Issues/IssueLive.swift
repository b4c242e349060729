extension Centre {
    /// The issues that something else at hand rests on: those of concerns, and those that warnings
    /// come from.
    func issuesLeanedOn(since first: ServiceDay) -> Set<ID<Issue>> {
        var leaned: Set<ID<Issue>> = []
        for concern in concerns.values where isLive(concern, since: first) {
            leaned.formUnion(concern.joined.keys)
        }
        for warning in warnings.values where isLive(warning, since: first) {
            if let issue = warning.issue { leaned.insert(issue) }
        }
        return leaned
    }

    /// Whether an issue must be at hand, but for those that something else rests on: it is open, something of it waits,
    /// desks disagree about it, or it was touched since the day before and may change again.
    package func isLive(_ issue: Issue, since first: ServiceDay) -> Bool {
        issue.isOpen || issue.needsALook
            || (issue.counts && !issue.isWithdrawn && !issue.openReferrals.isEmpty)
            || wasTouched(issue.hands, since: first)
    }

    package func isLive(_ concern: Concern, since first: ServiceDay) -> Bool {
        concern.isOpen || concern.needsALook || wasTouched(concern.hands, since: first)
    }

    package func isLive(_ warning: Warning, since first: ServiceDay) -> Bool {
        if wasTouched(warning.hands, since: first) { return true }
        guard warning.counts, warning.state.state != .ended else { return false }
        return (warning.until ?? .distant) >= first.day
    }

    /// The day of a touch is known in UTC only.
    func wasTouched(_ hands: Hands, since first: ServiceDay) -> Bool {
        let day = Moment(Instant(milliseconds: Int64(clamping: hands.newest)), offset: 0).day
        return day >= first.day.advanced(by: -1)
    }

    /// The issues that concerns and warnings at hand rest on and that are not at hand themselves: they lie in months
    /// before.
    package func issuesMissed(since first: ServiceDay) -> Set<ID<Issue>> {
        issuesLeanedOn(since: first).filter { issues[$0] == nil }
    }

    /// Lets go of issues, concerns and warnings that need not be at hand.
    mutating func keepLiveIssues(since first: ServiceDay, and others: Set<ID<Issue>>) {
        let leaned = issuesLeanedOn(since: first)
        concerns = concerns.filter { isLive($0.value, since: first) }
        warnings = warnings.filter { isLive($0.value, since: first) }
        issues = issues.filter {
            isLive($0.value, since: first) || leaned.contains($0.key) || others.contains($0.key)
        }
    }
}
