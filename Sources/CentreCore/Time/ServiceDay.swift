/// The centre's working day: it turns over at the hour that the collective sets, not at midnight.
///
/// A service day is named by the calendar day on which it begins.
package struct ServiceDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let day: Day

    package init(_ day: Day) { self.day = day }

    /// The service day to which a moment belongs, when days turn at this minute of the wall's day.
    package init(_ moment: Moment, turnsAt turn: MinuteOfDay) {
        day = moment.minuteOfDay < turn.minutes ? moment.day.advanced(by: -1) : moment.day
    }

    package static func < (one: ServiceDay, other: ServiceDay) -> Bool { one.day < other.day }

    package func advanced(by days: Int) -> ServiceDay { ServiceDay(day.advanced(by: days)) }

    package var description: String { day.description }
}

/// A time on the wall: minutes since midnight, 0 to 1439.
package struct MinuteOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let minutes: Int

    package init?(_ minutes: Int) {
        guard (0..<1440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    private init(unchecked minutes: Int) { self.minutes = minutes }

    package static let midnight = MinuteOfDay(unchecked: 0)
    package static let sixInTheMorning = MinuteOfDay(unchecked: 360)

    package static func < (one: MinuteOfDay, other: MinuteOfDay) -> Bool { one.minutes < other.minutes }

    /// `18:05`.
    package var description: String { "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))" }

    /// Reads `18:05`, `1805`, `18.05`, `18h05`, `905` or `18`, as hurried hands type it; or gives `nil`.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard let first = bytes.first(where: { $0 != 0x20 }), (0x30...0x39).contains(first) else {
            return nil
        }
        let parts = bytes.split(whereSeparator: Self.separates)
        let hour: Int?
        let minute: Int?
        switch parts.count {
        case 1 where parts[0].count <= 2: (hour, minute) = (number(parts[0]), 0)
        case 1 where parts[0].count <= 4:
            (hour, minute) = (number(parts[0].dropLast(2)), number(parts[0].suffix(2)))
        case 2 where parts[1].count == 2: (hour, minute) = (number(parts[0]), number(parts[1]))
        default: return nil
        }
        guard let hour, let minute, (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        self.init(unchecked: hour * 60 + minute)
    }

    /// What may stand between hours and minutes: a colon, a point, an h, a space.
    private static func separates(_ byte: UInt8) -> Bool {
        byte == 0x3a || byte == 0x2e || byte | 0x20 == 0x68 || byte == 0x20
    }
}
