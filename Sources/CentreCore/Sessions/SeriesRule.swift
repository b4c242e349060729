/// How often the sessions of a series come.
package enum SeriesRule: Hashable, Sendable {
    /// On the weekday of the first day.
    case weekly
    /// Every other week, on the weekday of the first day.
    case fortnightly
    /// On a day of the month, 1 to 31; where a month is shorter, on its last day.
    case monthly(day: Int)
    /// On the so-manieth Monday (1) to Sunday (7) of a month; a month that has none is passed over.
    case weekday(Int, nth: Int)
    /// On the last such weekday of a month.
    case lastWeekday(Int)
}

extension SeriesRule {
    /// How often sessions come, seen from a day on which one does.
    package enum Rhythm: String, Hashable, Sendable, CaseIterable {
        case weekly, fortnightly, monthly, weekday, lastWeekday

        package func rule(from first: Day) -> SeriesRule {
            switch self {
            case .weekly: .weekly
            case .fortnightly: .fortnightly
            case .monthly: .monthly(day: first.dayOfMonth)
            case .weekday: .weekday(first.weekday, nth: (first.dayOfMonth - 1) / 7 + 1)
            case .lastWeekday: .lastWeekday(first.weekday)
            }
        }
    }

    package var rhythm: Rhythm {
        switch self {
        case .weekly: .weekly
        case .fortnightly: .fortnightly
        case .monthly: .monthly
        case .weekday: .weekday
        case .lastWeekday: .lastWeekday
        }
    }
}

/// From when to when, at which hour and how often the sessions of a series come, by the wall.
package struct SeriesTimes: Hashable, Sendable {
    package var first: Day
    package var minute: MinuteOfDay
    package var rule: SeriesRule
    /// The last day on which one may come; `nil` where nobody set an end.
    package var until: Day?

    package init(first: Day, minute: MinuteOfDay, rule: SeriesRule, until: Day? = nil) {
        self.first = first
        self.minute = minute
        self.rule = rule
        self.until = until
    }
}

extension SeriesTimes {
    /// The days of which the record may speak and the day before which lies in it as well: 2000-01-02 to 2199-12-31.
    private static let calendar = Day(daysSince1970: 10_958)...Day(daysSince1970: 84_005)

    /// Whether one comes on a day.
    package func fall(on day: Day) -> Bool {
        guard SeriesTimes.calendar.contains(day), day >= first, until.map({ day <= $0 }) ?? true else {
            return false
        }
        let passed = day.daysSince1970 - first.daysSince1970
        switch rule {
        case .weekly: return passed % 7 == 0
        case .fortnightly: return passed % 14 == 0
        case .monthly(let wanted): return day.dayOfMonth == min(wanted, day.daysInMonth)
        case .weekday(let weekday, let nth):
            return day.weekday == weekday && (day.dayOfMonth - 1) / 7 + 1 == nth
        case .lastWeekday(let weekday):
            return day.weekday == weekday && day.dayOfMonth + 7 > day.daysInMonth
        }
    }

    /// The rule by which one comes so many days after each of these.
    package func rule(daysLater count: Int) -> SeriesRule {
        let first = days(from: first, through: first.advanced(by: 366)).first { _ in true } ?? first
        return count == 0 ? rule : rule.rhythm.rule(from: first.advanced(by: count))
    }

    /// The days of a span on which one comes, in order.
    ///
    /// O(*n*) in the days of the span.
    package func days(from start: Day, through end: Day) -> some Sequence<Day> {
        let start = max(start, first, SeriesTimes.calendar.lowerBound)
        let end = min(end, until ?? end, SeriesTimes.calendar.upperBound)
        let count = max(0, end.daysSince1970 - start.daysSince1970 + 1)
        return (0..<count).lazy.map { start.advanced(by: $0) }.filter { fall(on: $0) }
    }

    /// All days on which one comes until the end, or the calendar's.
    var days: some Sequence<Day> { days(from: first, through: SeriesTimes.calendar.upperBound) }

    /// The times with a change made.
    func changed(_ change: TimesChange) -> SeriesTimes {
        SeriesTimes(
            first: change.first ?? first, minute: change.minute ?? minute, rule: change.rule ?? rule,
            until: change.until.map(\.value) ?? until)
    }
}

extension Day {
    /// How many days the day's month has.
    var daysInMonth: Int {
        // The day 31 days after the first lies in the next month, by as many days as this one is short of 32.
        32 - advanced(by: 32 - dayOfMonth).dayOfMonth
    }
}
