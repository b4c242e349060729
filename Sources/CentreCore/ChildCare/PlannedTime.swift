/// A time that somebody plans: a day and a time on the wall, whatever the clocks will do until then.
package struct PlannedTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let day: Day
    package let minute: MinuteOfDay

    package init(_ day: Day, _ minute: MinuteOfDay) {
        self.day = day
        self.minute = minute
    }

    /// What the wall shows at a moment.
    package init(_ moment: Moment) {
        day = moment.day
        minute = moment.wallTime
    }

    package static func < (one: PlannedTime, other: PlannedTime) -> Bool {
        (one.day, one.minute) < (other.day, other.minute)
    }

    /// The service day in which it lies.
    package func serviceDay(turnsAt turn: MinuteOfDay) -> ServiceDay {
        ServiceDay(minute < turn ? day.advanced(by: -1) : day)
    }

    /// The time so many days later, at the same hour on the wall.
    package func advanced(days: Int) -> PlannedTime { PlannedTime(day.advanced(by: days), minute) }

    /// `2026-11-24T19:00`.
    package var description: String { "\(day)T\(minute)" }

    /// Reads `2026-11-24T19:00` and no other way of writing it, or gives `nil`.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Day(parts[0]), let minute = MinuteOfDay(parts[1]),
            minute.description == parts[1], day.description == parts[0]
        else { return nil }
        self.init(day, minute)
    }
}

extension ZoneRules {
    /// Whether the wall shows a time on its day: not one that the clocks skip.
    package func shows(_ time: PlannedTime) -> Bool {
        PlannedTime(moment(on: time.day, at: time.minute)) == time
    }
}

extension Moment {
    /// The time on the wall, without the seconds.
    package var wallTime: MinuteOfDay { MinuteOfDay(minuteOfDay) ?? .midnight }
}
