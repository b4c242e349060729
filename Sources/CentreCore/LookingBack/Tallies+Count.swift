extension IssueTally {
    /// Counts an issue that may be counted; `clock` says when somebody first did something about it.
    mutating func add(_ issue: Issue, clock: ResponseClock?) {
        told += 1
        for kind in issue.chosenKinds { kinds.count(kind) }
        if let doer = issue.who { doers.count(doer) }
        for support in issue.wantedSupports { supports.count(support) }
        let answer = clock.map(Answer.init) ?? .notYet
        answers.count(answer)
        if issue.chosenKinds.contains(where: IssueKinds.urgent.contains) { urgentAnswers.count(answer) }
        switch issue.state.state {
        case .resolved: resolved += 1
        case .noFurtherAction: closedWithoutMore += 1
        default: break
        }
        let given = issue.done.compactMap { help in help.given.value.map { (id: help.id, given: $0) } }
        let done = Set(given.compactMap { $0.given.outcome == .done ? $0.given.of : nil })
        for referral in given where referral.given.way == .referral {
            referralsMade += 1
            if done.contains(referral.id) { referralsDone += 1 }
        }
    }
}

extension IssueTally.Answer {
    /// How long an issue waited, in bands.
    init(_ clock: ResponseClock) {
        guard let first = clock.first?.given.value?.at.instant else {
            self = .notYet
            return
        }
        self =
            switch clock.minutes(at: first) {
            case ...120: .withinTwoHours
            case ...(24 * 60): .withinADay
            case ...(72 * 60): .withinThreeDays
            default: .later
            }
    }
}

extension ConcernTally {
    mutating func add(_ concern: Concern) {
        opened += 1
        if let state = concern.state.state { states.count(state) }
        responses += concern.agreedResponses.count
        reportsBack += concern.reportsGiven.count
        for task in concern.tasks { tasks.count(task.stands) }
    }
}

extension SessionTally {
    mutating func add(_ session: Session) {
        if session.stands == .cancelled { cancelled += 1 }
        guard session.hasBegun else { return }
        held += 1
        if let count = session.counted {
            counted += 1
            people += count
        }
    }
}

extension DecisionTally {
    mutating func add(_ decision: Decision) {
        if let state = decision.state.state { states.count(state) }
        for task in decision.tasks { tasks.count(task.stands) }
    }
}
