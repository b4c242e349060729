/// What was asked of child care, what was given, and what could not be: children counted, never named.
package struct CareTally: Hashable, Sendable {
    /// Why care that was wanted was not given.
    package enum Cause: String, Hashable, Sendable, CaseIterable {
        case noCarer, roomFull, closed, age, health, other
        /// The parent went away without an answer.
        case noAnswer
        /// The time came and went, and nobody had answered, or a place had not become free.
        case waited
    }

    /// Children for whom care was asked.
    package var asked = 0
    /// Children who were taken in.
    package var given = 0
    package var unmet: [Cause: Int] = [:]
    /// Children whose care was not given, by the hour from which it was wanted: 24 counts.
    package var unmetByHour = Array(repeating: 0, count: 24)
    /// Children whose request has no answer, or waits for a place, whatever time it is.
    package var waiting = 0

    package init() {}

    /// All children whose care was not given.
    package var unmetInAll: Int { unmet.values.reduce(0, +) }

    /// Counts a request.
    ///
    /// One that waits is unmet where its time is over.
    mutating func add(_ request: ChildCareRequest, isOver: Bool) {
        guard request.counts else { return }
        let children = request.named
        let count = max(1, children.count)
        asked += count
        given += children.count(where: \.hasStayed)
        if request.isWaiting { waiting += count }
        guard !children.contains(where: \.hasStayed), let cause = request.unmetCause(isOver: isOver) else {
            return
        }
        unmet[cause, default: 0] += count
        if let wanted = request.wanted { unmetByHour[wanted.minute.minutes / 60] += count }
    }
}

extension ChildCareRequest {
    /// Why care that was wanted was not given; `nil` where it was, may still be, or was not wanted any more.
    func unmetCause(isOver: Bool) -> CareTally.Cause? {
        switch state.state {
        case .declined: answered.value?.reason.flatMap { CareTally.Cause(rawValue: $0.rawValue) } ?? .other
        case .withdrawn: answered.value?.reason == .noAnswer ? .noAnswer : nil
        case .requested, .waitlisted: isOver ? .waited : nil
        default: nil
        }
    }
}

extension Centre {
    /// The child care that was wanted in a month, as far as it is at hand.
    ///
    /// O(*n*) in the requests at hand.
    package func careTally(of month: Month, at now: Moment) -> CareTally {
        care.values.reduce(into: CareTally()) { tally, request in
            guard let wanted = request.wanted, Month(wanted.day) == month else { return }
            tally.add(request, isOver: isOver(request, at: now))
        }
    }

    /// Whether the time for which care was wanted is over: its end, or where nobody said one, its service day.
    func isOver(_ request: ChildCareRequest, at now: Moment) -> Bool {
        if let end = request.wantedUntil { return end < PlannedTime(now) }
        let today = ServiceDay(now, turnsAt: settings.turnsAt)
        return request.day(turnsAt: settings.turnsAt).map { $0 < today } ?? false
    }
}
