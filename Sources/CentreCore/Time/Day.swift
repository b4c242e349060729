/// A day of the Gregorian calendar, counted from 1970-01-01.
package struct Day: Hashable, Comparable, Sendable {
    package let daysSince1970: Int

    /// The day so far from 1970; what lies beyond ten million days is moved there.
    package init(daysSince1970: Int) { self.daysSince1970 = daysSince1970.clamped(to: Day.range) }

    private static let range = -10_000_000...10_000_000

    /// A day by its numbers, or `nil` where the calendar has no such day or it lies outside 2000 to 2199.
    package init?(year: Int, month: Int, day: Int) {
        guard (2000...2199).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let candidate = Day(daysSince1970: Day.count(year: year, month: month, day: day))
        guard candidate.parts == (year, month, day) else { return nil }
        self = candidate
    }

    package static func < (one: Day, other: Day) -> Bool { one.daysSince1970 < other.daysSince1970 }

    package func advanced(by days: Int) -> Day {
        let reach = 2 * Day.range.upperBound
        return Day(daysSince1970: daysSince1970 + days.clamped(to: -reach...reach))
    }

    /// 1 for Monday to 7 for Sunday.
    package var weekday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 + 1 }

    package var year: Int { parts.0 }
    package var monthOfYear: Int { parts.1 }
    package var dayOfMonth: Int { parts.2 }

    // Days and dates turn into each other by counting years from March, as H. Hinnant's "chrono-compatible
    // low-level date algorithms" describes: the leap day is then the last of its year.
    fileprivate var parts: (Int, Int, Int) {
        let shifted = daysSince1970 + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    fileprivate static func count(year: Int, month: Int, day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

extension Day: CustomStringConvertible {
    /// `2026-11-24`.
    package var description: String { "\(year)-\(twoDigits(monthOfYear))-\(twoDigits(dayOfMonth))" }

    /// Reads `2026-11-24`, or gives `nil`.
    package init?(_ text: some StringProtocol) {
        let parts = Array(text.utf8).split(separator: 0x2d, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, let year = number(parts[0]),
            let month = number(parts[1]), let day = number(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

/// A calendar month.
package struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let year: Int
    package let month: Int

    package init?(year: Int, month: Int) {
        guard (2000...2199).contains(year), (1...12).contains(month) else { return nil }
        self.year = year
        self.month = month
    }

    package init(_ day: Day) {
        (year, month, _) = day.parts
    }

    /// The UTC month in which an instant lies.
    package init(_ instant: Instant) { self.init(Moment(instant, offset: 0).day) }

    package static func < (one: Month, other: Month) -> Bool {
        (one.year, one.month) < (other.year, other.month)
    }

    package var next: Month { Month(firstDay.advanced(by: 31)) }
    package var previous: Month { Month(firstDay.advanced(by: -1)) }
    package var firstDay: Day { Day(daysSince1970: Day.count(year: year, month: month, day: 1)) }

    /// `2026-11`.
    package var description: String { "\(year)-\(twoDigits(month))" }

    /// Reads `2026-11`, or gives `nil`.
    package init?(_ text: some StringProtocol) {
        let parts = Array(text.utf8).split(separator: 0x2d, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, parts[1].count == 2,
            let year = number(parts[0]), let month = number(parts[1])
        else { return nil }
        self.init(year: year, month: month)
    }
}

/// The number that up to four digits write, or `nil`: no sign and nothing else is taken for a number.
///
/// Bytes, not characters: spreadsheets bring hundreds of thousands of days and times.
func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(digits.count) else { return nil }
    var number = 0
    for digit in digits {
        guard (0x30...0x39).contains(digit) else { return nil }
        number = number * 10 + Int(digit - 0x30)
    }
    return number
}

/// A number below 100 with its leading zero.
package func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
