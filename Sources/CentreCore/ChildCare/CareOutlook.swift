/// A time during which neither children nor carers change, as far as is known now.
package struct CareSpan: Hashable, Sendable {
    package let start: Instant
    package let end: Instant
    package let children: Int
    package let carers: Int
    package let needed: Int
    package let capacity: Int?
    /// Carers whose time is up as it begins: one who stayed might mend it.
    package let leaving: [ID<CarerShift>]

    package var short: Int { max(0, needed - carers) }
    package var over: Int { capacity.map { max(0, children - $0) } ?? 0 }

    /// Whether there are too few carers or too many children.
    package var isGap: Bool { short > 0 || over > 0 }
}

extension Centre {
    /// The room from now until a time, as requests, stays and carers' hours have it: spans that follow each other
    /// without a break.
    ///
    /// A child counts from its taking in until the parent means to be back; longer where nobody said, or the parent is
    /// late. Children of accepted requests whose day is not over, and of those that are `adding`, count from when they
    /// are wanted, or from now, until then. A carer counts as ``countsUntil(_:)`` says, and once.
    /// O(*n* log *n*) in children, open requests and carers.
    package func outlook(
        from now: Moment, until end: Instant, adding: Set<ID<ChildCareRequest>> = []
    ) -> [CareSpan] {
        guard end > now.instant else { return [] }
        var changes: [(at: Instant, change: Change)] = []
        func add(_ start: Instant, _ stop: Instant, _ count: (Int) -> Change) {
            let (start, stop) = (max(start, now.instant), min(stop, end))
            guard start < stop else { return }
            changes.append((start, count(1)))
            changes.append((stop, count(-1)))
        }
        for (start, stop, band) in expectedStays(from: now, until: end, adding: adding) {
            add(start, stop) { .child(band, $0) }
        }
        for shift in openShifts {
            let name = identity(of: shift)
            add(shift.started.value?.instant ?? .latest, countsUntil(shift)) { .carer(shift.id, name, $0) }
        }
        changes.sort { $0.at < $1.at }
        return spans(of: changes, from: now.instant, until: end)
    }

    private enum Change {
        case child(AgeBand, Int)
        case carer(ID<CarerShift>, String, Int)
    }

    private func spans(
        of changes: [(at: Instant, change: Change)], from start: Instant, until end: Instant
    ) -> [CareSpan] {
        let (table, capacity) = (settings.ratioTable, settings.roomCapacity)
        var spans: [CareSpan] = []
        var bands: [AgeBand: Int] = [:]
        var carers: [String: Int] = [:]
        var (children, place, at) = (0, 0, start)
        while at < end {
            var leaving: [ID<CarerShift>] = []
            while place < changes.count, changes[place].at <= at {
                switch changes[place].change {
                case .child(let band, let count):
                    bands[band, default: 0] += count
                    children += count
                case .carer(let id, let name, let count):
                    carers[name, default: 0] += count
                    if count < 0 { leaving.append(id) }
                }
                place += 1
            }
            let next = place < changes.count ? min(changes[place].at, end) : end
            spans.append(
                CareSpan(
                    start: at, end: next, children: children,
                    carers: carers.values.count { $0 > 0 },
                    needed: table.carersNeeded(for: bands), capacity: capacity, leaving: leaving.sorted()))
            at = next
        }
        return spans
    }

    /// Each child that will be here, from when until when.
    private func expectedStays(
        from now: Moment, until end: Instant, adding: Set<ID<ChildCareRequest>>
    ) -> [(Instant, Instant, AgeBand)] {
        var stays: [(Instant, Instant, AgeBand)] = []
        for here in childrenInCare {
            let back = here.child.backBy?.instant ?? end
            stays.append((now.instant, back > now.instant ? back : end, here.child.band))
        }
        for id in careIndex.open.union(adding) {
            guard let request = care[id], request.counts else { continue }
            guard adding.contains(id) || isStillExpected(request, at: now) else { continue }
            let start = request.wantedFrom.map { $0.instant(offset: now.offset) } ?? now.instant
            let stop = request.wantedUntil.map { $0.instant(offset: now.offset) } ?? end
            // Whom nobody has seen yet may still come, until it is said that they will not.
            for child in request.named where !child.hasStayed {
                stays.append((start, stop > now.instant || start > now.instant ? stop : end, child.band))
            }
        }
        return stays
    }

    /// Whether the children of a request may still come: a place was promised, and its service day is not over.
    private func isStillExpected(_ request: ChildCareRequest, at now: Moment) -> Bool {
        let (turn, day) = (settings.turnsAt, request.day(turnsAt: settings.turnsAt))
        return request.state.state == .accepted && (day.map { $0 >= ServiceDay(now, turnsAt: turn) } ?? false)
    }
}

extension PlannedTime {
    /// The instant at which a wall so many minutes east shows it.
    func instant(offset: Int) -> Instant {
        let minutes = Int64(day.daysSince1970) * 1440 + Int64(minute.minutes - offset)
        return Instant(milliseconds: minutes * 60_000)
    }
}
