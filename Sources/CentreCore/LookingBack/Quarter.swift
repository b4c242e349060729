/// Three calendar months that belong together: the fixed period of whatever leaves a centre.
///
/// Quarters never overlap, so that no two of them subtract to a month or to a person.
package struct Quarter: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let year: Int
    /// 1 to 4.
    package let number: Int
    package let months: ClosedRange<Month>

    private init?(year: Int, number: Int) {
        guard (1...4).contains(number), let first = Month(year: year, month: number * 3 - 2),
            let last = Month(year: year, month: number * 3)
        else { return nil }
        self.year = year
        self.number = number
        months = first...last
    }

    /// Reads `2026-Q3`, or gives `nil`.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 7, bytes[4] == 0x2d, bytes[5] | 0x20 == 0x71,
            let year = Quarter.digits(bytes[..<4]), let quarter = Quarter.digits(bytes[6...])
        else { return nil }
        self.init(year: year, number: quarter)
    }

    // Its own `number` hides the function of that name.
    private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? { CentreCore.number(bytes) }

    /// The quarter in which a month lies; `nil` beyond the years that the record knows.
    package init?(of month: Month) { self.init(year: month.year, number: (month.month + 2) / 3) }

    package static func < (one: Quarter, other: Quarter) -> Bool {
        (one.year, one.number) < (other.year, other.number)
    }

    /// `2026-Q3`.
    package var description: String { "\(year)-Q\(number)" }

    /// Whether its last day lies before a day.
    package func isOver(on day: Day) -> Bool { months.upperBound.isOver(on: day) }
}

extension Month {
    /// Whether its last day lies before a day.
    package func isOver(on day: Day) -> Bool { next.firstDay <= day }

    /// The month so many before this one, or the first that there is.
    package func earlier(by count: Int) -> Month {
        (0..<count).reduce(self) { month, _ in month.year > 2000 ? month.previous : month }
    }
}

extension ClosedRange<Month> {
    /// The months of a span in their order.
    package var all: [Month] {
        Array(sequence(first: lowerBound) { $0 < upperBound ? $0.next : nil })
    }
}
