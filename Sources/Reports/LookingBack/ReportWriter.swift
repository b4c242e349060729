import CentreCore
import Resources

/// Puts the numbers of a span into the tables of a page.
struct ReportWriter {
    let span: ReportSpan
    let wording: Wording

    typealias Named = (code: String, title: String)

    /// A table of rows that are all named; without a number in it there is none, unless it says so.
    func table(
        _ table: FigureTable, _ rows: [Named], drawing: Report.Table.Drawing = .months,
        isOfGoods: Bool = false
    ) -> Report.Table? {
        let isKept = table.saysNothing && span.isRead
        guard isKept || rows.contains(where: { span.saysSomething(table, $0.code) }) else { return nil }
        let shown = rows.map { Report.Row($0.code, title: $0.title, cells: span.cells(table, $0.code)) }
        return Report.Table(
            table.rawValue, title: wording.words(table.rawValue), columns: span.columns, rows: shown,
            drawing: drawing, isOfGoods: isOfGoods)
    }

    /// A table of a code list; what was never there has no row.
    ///
    /// Which rows there are rests on the list and on numbers that are shown, never on what is hidden.
    func table(
        _ table: FigureTable, of list: CodeList, besides: [Named] = [], isOfGoods: Bool = false
    ) -> Report.Table? {
        let known = wording.known(list)
        let others = span.shownRows(table).subtracting(known.map(\.text)).subtracting(besides.map(\.code))
        let codes = known + others.compactMap { Code($0) }.sorted()
        let rows = codes.map { (code: $0.text, title: wording.code($0, in: list)) } + besides
        return self.table(
            table, rows.filter { span.saysSomething(table, $0.code) }, isOfGoods: isOfGoods)
    }

    /// A table with a row for each case.
    func table<Case: CaseIterable & RawRepresentable<String>>(
        _ table: FigureTable, _ cases: [Case], title: (Case) -> String
    ) -> Report.Table? {
        self.table(table, cases.map { ($0.rawValue, title($0)) })
    }

    /// Weekdays from Monday on, by hours.
    func hours() -> Report.Table? {
        let columns = (0..<24).map { Report.Column("\($0)", title: "\($0)") }
        let rows = (0..<7).map { day in
            Report.Row(
                "\(day + 1)", title: wording.words("weekday.short.\(day + 1)"),
                cells: (0..<24).map { span.hour(day * 24 + $0) })
        }
        guard rows.contains(where: \.saysSomething) else { return nil }
        return Report.Table(
            FigureTable.hours.rawValue, title: wording.words(FigureTable.hours.rawValue), columns: columns,
            rows: rows, drawing: .heat)
    }

    /// A part of the page; where nothing is in it, it says so.
    func part(_ name: String, remarks: [String] = [], _ tables: [Report.Table?]) -> Report.Part {
        let tables = tables.compactMap { $0 }
        let heading = wording.words("report.part.\(name)")
        guard tables.contains(where: { $0.rows.contains(where: \.saysSomething) }) else {
            let said = wording.words(span.isRead ? "report.nothing" : "report.nothingRead")
            return Report.Part(heading, remarks: [said] + remarks, tables: [])
        }
        return Report.Part(heading, remarks: remarks, tables: tables)
    }
}

extension Report.Row {
    /// Whether anything stands in it but nothing.
    var saysSomething: Bool { cells.saySomething }
}

extension [Report.Cell] {
    var saySomething: Bool { contains { $0 != .exact(0) && $0 != .unknown } }
}
