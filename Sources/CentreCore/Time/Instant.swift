/// A point in time: milliseconds since 1970-01-01T00:00Z, leap seconds not counted.
package struct Instant: Hashable, Comparable, Sendable {
    /// Within 2^48 of 1970, which is what the head of a root's id holds: some 8900 years either way.
    package let milliseconds: Int64

    /// The instant so far from 1970; what lies further than any calendar of ours is moved to the end of its range.
    package init(milliseconds: Int64) { self.milliseconds = milliseconds.clamped(to: Instant.range) }

    private static let range: ClosedRange<Int64> = -0xffff_ffff_ffff...0xffff_ffff_ffff

    /// The start of the year 2000: nothing that the record speaks of lies before it.
    package static let earliest = Instant(milliseconds: 946_684_800_000)

    /// The last instant that can be told.
    package static let latest = Instant(milliseconds: .max)

    /// 00:00 UTC of the day before: no time ahead once the day has begun anywhere.
    static func start(ofDayBefore day: Day) -> Instant {
        Instant(milliseconds: Int64(day.advanced(by: -1).daysSince1970) * 86_400_000)
    }

    package static func < (one: Instant, other: Instant) -> Bool { one.milliseconds < other.milliseconds }

    /// The instant so many minutes later, or earlier where the count is negative.
    package func advanced(minutes: Int) -> Instant {
        let range = Instant.range.upperBound / 30_000
        return Instant(milliseconds: milliseconds + Int64(minutes).clamped(to: -range...range) * 60_000)
    }

    /// The instant so many milliseconds later.
    package func later(by milliseconds: Int64) -> Instant {
        Instant(milliseconds: self.milliseconds + milliseconds)
    }

    /// Whole minutes from this instant to a later one, rounded down.
    package func minutes(until later: Instant) -> Int {
        Int((later.milliseconds - milliseconds).flooredDivision(by: 60_000))
    }
}

/// An instant with the offset from UTC that was in force where it was written, in minutes east.
package struct Moment: Hashable, Sendable {
    package let instant: Instant
    package let offset: Int

    /// An instant on a wall so many minutes east; no wall is further than a day from UTC.
    package init(_ instant: Instant, offset: Int) {
        self.instant = instant
        self.offset = offset.clamped(to: -1440...1440)
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

extension Comparable {
    func clamped(to range: ClosedRange<Self>) -> Self { min(max(self, range.lowerBound), range.upperBound) }
}

extension Int64 {
    func flooredDivision(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
