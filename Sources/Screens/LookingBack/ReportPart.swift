import CentreCore
import Reports
import Resources

/// The parts of a report, in the order in which every report has them.
enum ReportPart: Int, Hashable, Sendable {
    case heard, done, being, carrying
}

/// Which months a report is about: how many, and up to which.
struct ReportSpan: Hashable, Sendable {
    enum Length: Hashable, Sendable {
        case months(Int)
        /// All that the record holds.
        case all

        init?(_ command: Command) {
            switch command {
            case .oneMonth: self = .months(1)
            case .threeMonths: self = .months(3)
            case .twelveMonths: self = .months(12)
            case .allMonths: self = .all
            default: return nil
            }
        }
    }

    /// Beside one month alone nothing is seen to change; the present one is not over.
    private(set) var length = Length.months(3)
    /// The last month; `nil` stays with the present one.
    private var end: Month?

    /// What shows fewer months or more.
    var lengths: [Command] {
        [.oneMonth, .threeMonths, .twelveMonths, .allMonths].filter { Length($0) != length }
    }

    func months(in desk: Desk) -> ClosedRange<Month> {
        let present = Month(desk.now.instant)
        switch length {
        case .months(let count):
            let last = end ?? present
            return last.earlier(by: count - 1)...last
        case .all:
            // Until the first month is known, the present one is asked for, and tells.
            return min(desk.firstMonth ?? present, present)...present
        }
    }

    /// The same with as many months before them: a report says where more was told than then.
    func monthsToRead(in desk: Desk) -> ClosedRange<Month> {
        let months = months(in: desk)
        guard case .months(let count) = length else { return months }
        return months.lowerBound.earlier(by: count)...months.upperBound
    }

    /// What turns to other months.
    func turns(in desk: Desk) -> [Command] {
        guard length != .all else { return [] }
        let first = months(in: desk).lowerBound
        let canGoBack = first.year > 2000 && desk.firstMonth.map { $0 < first } ?? true
        return (canGoBack ? [.earlier] : []) + (end == nil ? [] : [.later])
    }

    /// Turns to other months, or shows more or fewer; `false` where the command is none for it.
    mutating func turn(_ command: Command, in desk: Desk) -> Bool {
        if let length = Length(command) {
            self.length = length
            return true
        }
        guard case .months(let count) = length else { return false }
        let months = months(in: desk)
        switch command {
        case .earlier: end = months.lowerBound.previous
        case .later:
            let last = (0..<count).reduce(months.upperBound) { month, _ in month.next }
            end = last < Month(desk.now.instant) ? last : nil
        default: return false
        }
        return true
    }
}
