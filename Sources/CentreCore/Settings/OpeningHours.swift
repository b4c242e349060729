/// When the doors are open on each day of the week; a closing time at or before the opening lies on the next day.
package struct OpeningHours: Hashable, Sendable {
    /// One day's hours.
    package struct Span: Hashable, Sendable {
        package var opens: MinuteOfDay
        package var closes: MinuteOfDay

        package init(opens: MinuteOfDay, closes: MinuteOfDay) {
            self.opens = opens
            self.closes = closes
        }

        /// Whether the closing time lies on the day after the opening.
        var closesNextDay: Bool { closes <= opens }
    }

    /// Monday to Sunday; `nil` is a closed day.
    package private(set) var days: [Span?]

    /// Hours for seven days from Monday; missing days are closed, further ones ignored.
    package init(_ days: [Span?]) {
        self.days = Array((days + Array(repeating: nil, count: 7)).prefix(7))
    }

    /// Whether the doors are open at a moment on the wall; `nil` where no day has hours, since then nobody set any.
    package func areOpen(at moment: Moment) -> Bool? {
        guard days.contains(where: { $0 != nil }) else { return nil }
        let minute = moment.minuteOfDay
        if let span = span(on: moment.day), span.opens.minutes <= minute,
            span.closesNextDay || minute < span.closes.minutes
        {
            return true
        }
        guard let before = span(on: moment.day.advanced(by: -1)), before.closesNextDay else { return false }
        return minute < before.closes.minutes
    }

    /// The hours that begin on a day.
    package func span(on day: Day) -> Span? { days[day.weekday - 1] }
}
