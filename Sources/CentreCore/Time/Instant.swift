/// A point in time: milliseconds since 1970-01-01T00:00Z, leap seconds not counted.
package struct Instant: Hashable, Comparable, Sendable {
    package var milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// The start of the year 2000: nothing that the record speaks of lies before it.
    package static let earliest = Instant(milliseconds: 946_684_800_000)

    package static func < (one: Instant, other: Instant) -> Bool { one.milliseconds < other.milliseconds }

    /// The instant so many minutes later, or earlier where the count is negative.
    package func advanced(minutes: Int) -> Instant {
        Instant(milliseconds: milliseconds + Int64(minutes) * 60_000)
    }

    /// Whole minutes from this instant to a later one, rounded down.
    package func minutes(until later: Instant) -> Int {
        Int((later.milliseconds - milliseconds).flooredDivision(by: 60_000))
    }
}

/// An instant with the offset from UTC that was in force where it was written, in minutes east.
package struct Moment: Hashable, Sendable {
    package var instant: Instant
    package var offset: Int

    package init(_ instant: Instant, offset: Int) {
        self.instant = instant
        self.offset = offset
    }

    /// The calendar day on the wall.
    package var day: Day { Day(daysSince1970: Int(localMilliseconds.flooredDivision(by: 86_400_000))) }

    /// The minute of the day on the wall, 0 to 1439.
    package var minuteOfDay: Int {
        let local = localMilliseconds
        return Int((local - local.flooredDivision(by: 86_400_000) * 86_400_000) / 60_000)
    }

    private var localMilliseconds: Int64 { instant.milliseconds + Int64(offset) * 60_000 }
}

extension Int64 {
    func flooredDivision(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
