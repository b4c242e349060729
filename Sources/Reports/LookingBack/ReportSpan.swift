import CentreCore
import Resources

/// The months of a report, the columns they stand under, and what may be shown of each.
struct ReportSpan {
    let months: [Month]
    let columns: [Report.Column]
    /// The months whose sum stands in each column.
    private let columnMonths: [[Month]]
    private let shown: [Month: ShownMonth]

    /// Up to so many months stand beside one another; of more, their calendar years do.
    static let mostMonths = 12

    init(_ months: [Month], _ readings: [Month: MonthReading], wording: Wording, today: Day) {
        self.months = months
        var shown: [Month: ShownMonth] = [:]
        for month in months {
            guard let reading = readings[month], reading.isRead, month.firstDay <= today else { continue }
            let isOver = month.isOver(on: today)
            // Where nobody wrote anything down, nought would be a claim.
            if !(reading.isEmpty && isOver) { shown[month] = ShownMonth(reading.figures, isOver: isOver) }
        }
        self.shown = shown
        var columns: [(Report.Column, [Month])] = []
        if months.count <= Self.mostMonths {
            columns = months.map { (Report.Column($0.description, title: wording.shortMonth($0)), [$0]) }
        } else {
            for month in months {
                if columns.last?.1.last?.year == month.year {
                    columns[columns.count - 1].1.append(month)
                } else {
                    columns.append((Report.Column("\(month.year)", title: "\(month.year)"), [month]))
                }
            }
        }
        if columns.count > 1 {
            let sum = Report.Column(Report.Column.sum, title: wording.words("report.column.sum"))
            columns.append((sum, months))
        }
        self.columns = columns.map(\.0)
        columnMonths = columns.map(\.1)
    }

    /// What is shown of a month.
    subscript(month: Month) -> ShownMonth { shown[month] ?? .unread }

    /// Whether anything could be read at all.
    var isRead: Bool { !shown.isEmpty }

    /// A row under the columns.
    func cells(_ table: FigureTable, _ row: String) -> [Report.Cell] {
        columnMonths.map { months in
            SmallNumbers.sum(months.map { self[$0].lists[table]?[row] ?? .unknown })
        }
    }

    /// The same without the sum at the end.
    func columnsInTime(_ table: FigureTable, _ row: String) -> ArraySlice<Report.Cell> {
        cells(table, row).prefix(columns.count { $0.code != Report.Column.sum })
    }

    /// Whether some month has more to say of a row than nothing.
    func saysSomething(_ table: FigureTable, _ row: String) -> Bool {
        months.contains { self[$0].lists[table]?.saysSomething(of: row) ?? false }
    }

    /// The rows of a table that some month shows a number of.
    func shownRows(_ table: FigureTable) -> Set<String> {
        Set(months.flatMap { self[$0].lists[table]?.shownRows ?? [] })
    }

    /// An hour of the week, 0 to 167, over all months.
    func hour(_ hour: Int) -> Report.Cell { SmallNumbers.sum(months.map { self[$0].hours[hour] }) }
}

extension MonthReading {
    /// Whether its figures say anything: what could be read of a month with a gap may be nothing at all.
    var isRead: Bool { gap == nil || figures != Figures() }
}
