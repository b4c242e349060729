/// What happened to a series of sessions.
package enum SeriesEvent: Hashable, Sendable {
    case planned(SeriesPlanned)
    case changed(SeriesChanged)
    case skipped(SeriesSkipped)
    case dayMoved(SeriesDayMoved)
    case takenBack(SeriesTakenBack)

    package var series: ID<Series> {
        switch self {
        case .planned(let event): event.series
        case .changed(let event): event.series
        case .skipped(let event): event.series
        case .dayMoved(let event): event.series
        case .takenBack(let event): event.series
        }
    }
}

/// Sessions are to come again and again.
package struct SeriesPlanned: Hashable, Sendable {
    package var series: ID<Series>
    package var times: SeriesTimes
    package var plan: SessionPlan

    package init(series: ID<Series>, times: SeriesTimes, plan: SessionPlan) {
        self.series = series
        self.times = times
        self.plan = plan
    }
}

/// They come otherwise, or are planned otherwise: `nil` leaves a field as it stands.
package struct SeriesChanged: Hashable, Sendable {
    package var series: ID<Series>
    package var times: TimesChange
    package var plan: PlanChange

    package init(series: ID<Series>, times: TimesChange = TimesChange(), plan: PlanChange = PlanChange()) {
        self.series = series
        self.times = times
        self.plan = plan
    }
}

/// What of the times of a series is otherwise: `nil` leaves a field as it stands.
package struct TimesChange: Hashable, Sendable {
    package var first: Day?
    package var minute: MinuteOfDay?
    package var rule: SeriesRule?
    package var until: Change<Day>?

    package init(
        first: Day? = nil, minute: MinuteOfDay? = nil, rule: SeriesRule? = nil, until: Change<Day>? = nil
    ) {
        self.first = first
        self.minute = minute
        self.rule = rule
        self.until = until
    }
}

/// The session of a day does not come for once, or does after all.
package struct SeriesSkipped: Hashable, Sendable {
    package var series: ID<Series>
    package var day: Day
    package var skipped: Bool

    package init(series: ID<Series>, day: Day, skipped: Bool = true) {
        self.series = series
        self.day = day
        self.skipped = skipped
    }
}

/// The session of a day is held at another time for once; `nil` for the usual time after all.
package struct SeriesDayMoved: Hashable, Sendable {
    package var series: ID<Series>
    package var day: Day
    package var to: PlannedTime?

    package init(series: ID<Series>, day: Day, to: PlannedTime? = nil) {
        self.series = series
        self.day = day
        self.to = to
    }
}

/// The series was written by mistake, or was not.
package struct SeriesTakenBack: Hashable, Sendable {
    package var series: ID<Series>
    package var takenBack: Bool

    package init(series: ID<Series>, takenBack: Bool = true) {
        self.series = series
        self.takenBack = takenBack
    }
}
