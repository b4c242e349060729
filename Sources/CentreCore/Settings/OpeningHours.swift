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
    }

    /// Monday to Sunday; `nil` is a closed day.
    package private(set) var days: [Span?]

    /// Hours for seven days from Monday; missing days are closed, further ones ignored.
    package init(_ days: [Span?]) {
        self.days = Array((days + Array(repeating: nil, count: 7)).prefix(7))
    }

    /// The hours that begin on a day.
    package func span(on day: Day) -> Span? { days[day.weekday - 1] }
}
