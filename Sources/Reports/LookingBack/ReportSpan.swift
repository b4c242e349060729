import CentreCore
import Resources

/// The months of a report, the columns they stand under, and what may be shown of each.
struct ReportSpan {
    let months: [Month]
    let columns: [Report.Column]
    /// The months whose sum stands in each column, by their places in the span.
    private let columnMonths: [Range<Int>]
    /// What may be shown of each month.
    private let shown: [ShownMonth]
    /// The same by table: a list a month.
    private let lists: [FigureTable: [ShownList?]]
    /// Whether anything could be read at all.
    let isRead: Bool

    /// Up to so many months stand beside one another; of more, their calendar years do.
    static let mostMonths = 12

    init(_ months: [Month], _ readings: [Month: MonthReading], wording: Wording, today: Day) {
        self.months = months
        let shown = months.map { month -> ShownMonth? in
            guard let reading = readings[month], reading.isRead, month.firstDay <= today else { return nil }
            let isOver = month.isOver(on: today)
            // Where nobody wrote anything down, nought would be a claim.
            return reading.isEmpty && isOver ? nil : ShownMonth(reading.figures, isOver: isOver)
        }
        isRead = shown.contains { $0 != nil }
        self.shown = shown.map { $0 ?? .unread }
        lists = Dictionary(
            uniqueKeysWithValues: FigureTable.allCases.map { table in (table, shown.map { $0?.lists[table] })
            })
        var columns: [(Report.Column, Range<Int>)] = []
        if months.count <= Self.mostMonths {
            columns = months.enumerated().map { place, month in
                (Report.Column(month.description, title: wording.shortMonth(month)), place..<place + 1)
            }
        } else {
            for (place, month) in months.enumerated() {
                if place > 0, months[place - 1].year == month.year {
                    columns[columns.count - 1].1 = columns[columns.count - 1].1.lowerBound..<place + 1
                } else {
                    columns.append(
                        (Report.Column("\(month.year)", title: "\(month.year)"), place..<place + 1))
                }
            }
        }
        if columns.count > 1 {
            let sum = Report.Column(Report.Column.sum, title: wording.words("report.column.sum"))
            columns.append((sum, months.indices))
        }
        self.columns = columns.map(\.0)
        columnMonths = columns.map(\.1)
    }

    /// A row under the columns.
    ///
    /// O(*n*) in the months.
    func cells(_ table: FigureTable, _ row: String) -> [Report.Cell] {
        let cells = monthly(table, row)
        return columnMonths.map { SmallNumbers.sum(cells[$0]) }
    }

    /// A row, a cell a month.
    func monthly(_ table: FigureTable, _ row: String) -> [Report.Cell] {
        (lists[table] ?? []).map { $0?[row] ?? .unknown }
    }

    /// A row under the columns without the sum at the end.
    func columnsInTime(_ table: FigureTable, _ row: String) -> ArraySlice<Report.Cell> {
        cells(table, row).prefix(columns.count { $0.code != Report.Column.sum })
    }

    /// Whether some month has more to say of a row than nothing.
    func saysSomething(_ table: FigureTable, _ row: String) -> Bool {
        (lists[table] ?? []).contains { $0?.saysSomething(of: row) ?? false }
    }

    /// The rows of a table that some month shows a number of.
    func shownRows(_ table: FigureTable) -> Set<String> {
        (lists[table] ?? []).reduce(into: []) { rows, list in rows.formUnion(list?.shownRows ?? []) }
    }

    /// An hour of the week, 0 to 167, over all months.
    func hour(_ hour: Int) -> Report.Cell { SmallNumbers.sum(shown.map { $0.hours[hour] }) }
}

extension MonthReading {
    /// Whether its figures say anything: what could be read of a month with a gap may be nothing at all.
    var isRead: Bool { gap == nil || figures != Figures() }
}
