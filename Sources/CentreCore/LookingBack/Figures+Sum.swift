extension Figures {
    /// Takes in the figures of another month: each count becomes the sum of the two.
    package mutating func add(_ other: Figures) {
        visits += other.visits
        people += other.people
        children += other.children
        unnamed += other.unnamed
        for hour in byHour.indices { byHour[hour] += other.byHour[hour] }
        reasons.add(other.reasons)
        services.add(other.services)
        referralsMade += other.referralsMade
        referralsDone += other.referralsDone
        headcounts += other.headcounts
        needs += other.needs
        filled.add(other.filled)
        filledOf.add(other.filledOf)
        issues.add(other.issues)
        concerns.add(other.concerns)
        sessions.add(other.sessions)
        decisions.add(other.decisions)
        supplies.add(other.supplies)
        supplyDays += other.supplyDays
        care.add(other.care)
    }

    /// How many things were counted: of two counts of the same month the greater one has seen more of it.
    var things: Int {
        visits + headcounts + issues.told + concerns.opened + sessions.held + sessions.cancelled
            + decisions.states.values.reduce(0, +) + supplyDays + care.asked
    }

    package static func + (one: Figures, other: Figures) -> Figures {
        var sum = one
        sum.add(other)
        return sum
    }
}

extension IssueTally {
    package mutating func add(_ other: IssueTally) {
        told += other.told
        kinds.add(other.kinds)
        doers.add(other.doers)
        supports.add(other.supports)
        answers.add(other.answers)
        urgentAnswers.add(other.urgentAnswers)
        resolved += other.resolved
        closedWithoutMore += other.closedWithoutMore
        referralsMade += other.referralsMade
        referralsDone += other.referralsDone
    }
}

extension ConcernTally {
    package mutating func add(_ other: ConcernTally) {
        opened += other.opened
        states.add(other.states)
        responses += other.responses
        reportsBack += other.reportsBack
        tasks.add(other.tasks)
    }
}

extension SessionTally {
    package mutating func add(_ other: SessionTally) {
        held += other.held
        cancelled += other.cancelled
        counted += other.counted
        people += other.people
    }
}

extension DecisionTally {
    package mutating func add(_ other: DecisionTally) {
        states.add(other.states)
        tasks.add(other.tasks)
    }
}

extension CareTally {
    package mutating func add(_ other: CareTally) {
        asked += other.asked
        given += other.given
        waiting += other.waiting
        unmet.add(other.unmet)
        for hour in unmetByHour.indices { unmetByHour[hour] += other.unmetByHour[hour] }
    }
}

extension Dictionary where Value == Int {
    /// Counts so many more of something; none leave no entry behind.
    mutating func count(_ key: Key, _ more: Int = 1) {
        if more != 0 { self[key, default: 0] += more }
    }

    mutating func add(_ other: Self) { merge(other) { $0 + $1 } }
}
