package import CentreCore
import Resources

extension Wording {
    /// One line of a report that left: `Tue 24 Nov  2026-Q3  csv  the city`.
    package func line(of report: LeftReport) -> String {
        guard let left = report.left.value else { return "" }
        return [
            shortDay(left.at.day), left.quarter.description, left.format.rawValue,
            report.who ?? words("leaving.somebody"),
        ].joined(separator: "  ")
    }
}
