/// Sessions that come again and again; each is worked out until something becomes of it.
package struct Series: Hashable, Sendable {
    package let id: ID<Series>
    package internal(set) var planned = Latest<Planned>()
    package internal(set) var record = PlanRecord()
    var first = Latest<Day>()
    var minute = Latest<MinuteOfDay>()
    var rule = Latest<SeriesRule>()
    var until = Latest<Change<Day>>()
    /// Days on which it does not come for once.
    var skips: [Day: Latest<Bool>] = [:]
    /// Days whose session is held at another time for once.
    var moves: [Day: Latest<Change<PlannedTime>>] = [:]
    var takenBack = Latest<Bool>()
    package internal(set) var hands = Hands()

    package struct Planned: Hashable, Sendable {
        package let at: Moment
        package let by: ID<Person>
    }

    init(id: ID<Series>) { self.id = id }
}

/// One session of a series, as the series has it.
package struct Occurrence: Hashable, Sendable {
    package let series: ID<Series>
    /// The day on which it would come by the rule.
    package let day: Day
    /// When it is held.
    package let starts: PlannedTime
}

extension Series {
    package var counts: Bool { planned.value != nil && takenBack.value != true }
    package var plan: SessionPlan { record.plan }

    /// When it comes; `nil` where nothing is known of it but what came later.
    package var times: SeriesTimes? {
        guard let first = first.value, let minute = minute.value, let rule = rule.value else { return nil }
        return SeriesTimes(first: first, minute: minute, rule: rule, until: until.value?.value)
    }

    func isSkipped(_ day: Day) -> Bool { skips[day]?.value == true }

    /// The session that comes by the rule on a day; `nil` where none does, or that one is skipped.
    package func occurrence(on day: Day) -> Occurrence? {
        guard let times, times.fall(on: day), !isSkipped(day) else { return nil }
        let usual = PlannedTime(day, times.minute)
        return Occurrence(series: id, day: day, starts: moves[day]?.value?.value ?? usual)
    }

    /// The sessions that are held on days of a span, in the order of their times.
    ///
    /// O(*n*) in the days of the span and in the sessions that were moved.
    package func occurrences(from start: Day, through end: Day) -> [Occurrence] {
        guard counts, let times else { return [] }
        let usual = times.days(from: start, through: end).filter { moves[$0]?.value?.value == nil }
        let moved = moves.filter { _, to in
            to.value?.value.map { ($0.day >= start) && ($0.day <= end) } ?? false
        }
        return (Array(usual) + moved.keys).compactMap(occurrence)
            .sorted { ($0.starts, $0.day) < ($1.starts, $1.day) }
    }

    /// Whether it comes at all at these times, and on another day than one: not where the end lies before the first day,
    /// the weekday never comes, or every session is skipped.
    func occurs(by times: SeriesTimes, besides day: Day? = nil) -> Bool {
        times.days.contains { $0 != day && !isSkipped($0) }
    }

    /// What names the session of a day: on all desks the same, so that two that open it open one.
    ///
    /// `day` is one on which the series may come.
    func session(on day: Day) -> ID<Session> {
        let time = UInt64(clamping: Instant.start(ofDayBefore: day).milliseconds)
        // Spread over all bits, so that what lists print tells one day from another.
        let spread = UInt64(day.daysSince1970) &* 0x9e37_79b9_7f4a_7c15
        return ID(high: time << 16 | (id.high ^ spread >> 48) & 0xffff, low: id.low ^ spread)
    }
}

extension Centre {
    /// The session of a series that goes by an id, as the series has it; `nil` where no series does.
    ///
    /// O(*n*) in the series.
    package func occurrence(_ id: ID<Session>) -> Occurrence? {
        let day = Moment(id.time, offset: 0).day.advanced(by: 1)
        for series in series.values where series.counts {
            if let occurrence = series.occurrence(on: day), series.session(on: day) == id {
                return occurrence
            }
        }
        return nil
    }

    /// A session as its series has it, of which nothing became yet.
    func workedOut(_ occurrence: Occurrence) -> Session? {
        guard let series = series[occurrence.series], let planned = series.planned.value,
            let stamp = series.planned.stamp
        else { return nil }
        var session = Session(id: series.session(on: occurrence.day))
        session.planned.assign(
            Session.Planned(at: planned.at, by: planned.by, series: series.id, day: occurrence.day), at: stamp
        )
        session.plannedStart.assign(occurrence.starts, at: stamp)
        session.record = series.record
        return session
    }

    /// The session of a series on one of its days, as it stands.
    package func session(of occurrence: Occurrence) -> Session? {
        series[occurrence.series].flatMap { session($0.session(on: occurrence.day)) }
    }

    /// A session by its id: one of which something became, or else as its series has it.
    ///
    /// What became of a session of a day that is not live is known only once its month was loaded.
    package func session(_ id: ID<Session>) -> Session? {
        if let session = sessions[id], session.counts { return session }
        return occurrence(id).flatMap(workedOut)
    }
}
