extension Centre {
    func seriesEvents(
        of action: SessionAction, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        switch action {
        case .planSeries(let plan, let times):
            try checkAhead(times.first, at: now)
            guard times.days.contains(where: { _ in true }) else { throw .session(.neverOccurs) }
            let planned = SeriesPlanned(series: ID(mint: &mint), times: times, plan: try checked(plan))
            return [.series(.planned(planned))]
        case .changeSeries(let id, let plan, let times):
            return try change(try series(id), plan, times, at: now)
        case .skip(let id, let day, let skipped): return try skip(try series(id), day, skipped)
        case .move(let id, let day, let starts): return try move(try series(id), day, to: starts, at: now)
        case .endSeries(let id, let day):
            return try change(try series(id), PlanChange(), TimesChange(until: .to(day)), at: now)
        case .takeBackSeries(let id):
            return [.series(.takenBack(SeriesTakenBack(series: try series(id).id)))]
        default: return []
        }
    }

    private func series(_ id: ID<Series>) throws(Refusal) -> Series {
        guard let series = series[id], series.counts else { throw .session(.unknownSeries) }
        return series
    }

    private func change(
        _ series: Series, _ plan: PlanChange, _ times: TimesChange, at now: Moment
    ) throws(Refusal) -> [Event] {
        var changed = SeriesChanged(
            series: series.id, times: times, plan: try checked(plan, of: series.record.recorded))
        if let standing = series.times {
            if times.first == standing.first { changed.times.first = nil }
            if times.minute == standing.minute { changed.times.minute = nil }
            if times.rule == standing.rule { changed.times.rule = nil }
            if times.until == Change(standing.until) { changed.times.until = nil }
        }
        guard changed != SeriesChanged(series: series.id) else { throw .nothingToChange }
        if let first = changed.times.first { try checkAhead(first, at: now) }
        if let standing = series.times, !series.occurs(by: standing.changed(changed.times)) {
            throw .session(.neverOccurs)
        }
        return [.series(.changed(changed))]
    }

    /// Where something became of the day's session, that is what does not come: it is cancelled.
    private func skip(_ series: Series, _ day: Day, _ skipped: Bool) throws(Refusal) -> [Event] {
        guard let times = series.times, times.fall(on: day) else { throw .session(.noSession(day)) }
        guard series.isSkipped(day) != skipped else { throw .nothingToChange }
        if skipped, let session = standing(series, day) {
            return try cancel(Begun(session: session, events: []), nil)
        }
        guard !skipped || series.occurs(by: times, besides: day) else { throw .session(.neverOccurs) }
        return [.series(.skipped(SeriesSkipped(series: series.id, day: day, skipped: skipped)))]
    }

    private func move(
        _ series: Series, _ day: Day, to starts: PlannedTime?, at now: Moment
    ) throws(Refusal) -> [Event] {
        guard let times = series.times, let occurrence = series.occurrence(on: day) else {
            throw .session(.noSession(day))
        }
        let usual = PlannedTime(day, times.minute)
        if let starts { try checkAhead(starts.day, at: now) }
        if let session = standing(series, day) {
            let begun = Begun(session: session, events: [])
            return try change(begun, PlanChange(), starts: starts ?? usual, at: now)
        }
        guard occurrence.starts != starts ?? usual else { throw .nothingToChange }
        let moved = SeriesDayMoved(series: series.id, day: day, to: starts == usual ? nil : starts)
        return [.series(.dayMoved(moved))]
    }

    /// The session of a day of which something became.
    private func standing(_ series: Series, _ day: Day) -> Session? {
        sessions[series.session(on: day)].flatMap { $0.counts ? $0 : nil }
    }
}
