import CentreCore
import Reports
import Resources

/// What was counted of months, and which of it is on its way or stands no more.
struct FiguresAtHand: Sendable {
    private(set) var readings: [Month: MonthReading] = [:]
    /// The first month of which the record holds anything.
    private(set) var first: Month?
    private var coming: Set<Month> = []
    /// Months of which lines came since they were asked for: what was counted of them is shown until it comes anew.
    private var outdated: Set<Month> = []

    /// Notes that lines were written; figures rest on the lines of their month.
    mutating func outdate(by lines: [Line]) {
        for event in lines.lazy.flatMap(\.events) {
            if case .importTakenBack = event {
                // Its visits lie in any month, and are in no line of their own.
                return outdateAll()
            }
            if case .look? = event.root { continue }
            if let month = event.root?.month, readings[month] != nil || coming.contains(month) {
                outdated.insert(month)
            }
        }
    }

    mutating func outdateAll() {
        outdated.formUnion(readings.keys)
        outdated.formUnion(coming)
    }

    /// The months of a span that must be asked for.
    mutating func ask(for months: ClosedRange<Month>) -> [Month] {
        let missing = months.all.filter { month in
            !coming.contains(month) && (readings[month] == nil || outdated.contains(month))
        }
        coming.formUnion(missing)
        outdated.subtract(missing)
        return missing
    }

    mutating func take(_ read: [Month: MonthReading], first: Month?) {
        readings.merge(read) { $1 }
        coming.subtract(read.keys)
        self.first = first
    }
}

extension Model {
    /// Asks for what the top screen shows of what was counted.
    mutating func readFiguresSeen() -> [Effect] {
        guard let desk, let months = top?.figures(in: desk) else { return [] }
        let missing = figures.ask(for: months)
        return missing.isEmpty ? [] : [.readFigures(missing)]
    }
}

extension Desk {
    /// What was counted of all months of a span, once it is there.
    func readings(of months: ClosedRange<Month>) -> [Month: MonthReading]? {
        let read = figures.filter { months.contains($0.key) }
        return read.count == months.all.count ? read : nil
    }

    /// How far the reading of a span has got, to be said in the place of what it shows.
    func howFarRead(_ months: ClosedRange<Month>) -> String {
        let all = months.all
        let read = all.count { figures[$0] != nil }
        return words("figures.reading", ["done": "\(read)", "total": "\(all.count)"])
    }
}
