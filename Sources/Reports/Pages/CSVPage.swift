import CentreCore

/// A report as comma-separated values (RFC 4180), a number a line, for spreadsheets and programs.
///
/// The columns are `table,row,column,value,note` in words that never change, then their titles in the report's
/// language. The note says of what kind a number is: nothing for an exact one, `rounded`, `at least`; the value is
/// empty where the note is `hidden`, `unread` or a band, `from 5 to 9`. The first lines are of the table `report`: of
/// whom, of which months, for whom, and what could not be read.
package struct CSVPage: Sendable {
    private let report: Report

    package init(_ report: Report) { self.report = report }

    /// The file's text, to be written as UTF-8; its lines end in CR and LF.
    ///
    /// O(*n*) in what the report holds.
    package var text: String {
        let header = ["table", "row", "column", "value", "note", "table title", "row title", "column title"]
        return ([header] + about + cells).reduce(into: "") { text, line in
            text += line.map(Self.field).joined(separator: ",") + "\r\n"
        }
    }

    private var about: [[String]] {
        let months = "\(report.months.lowerBound) to \(report.months.upperBound)"
        let reach =
            switch report.reach {
            case .inside: "inside"
            case .leaving: "leaving"
            }
        let lines =
            [
                ("centre", report.centre), ("title", report.title), ("months", months), ("reach", reach),
            ] + report.gaps.map { ("gap", $0) }
        return lines.map { ["report", $0.0, "", "", Self.shown($0.1), "", "", ""] }
    }

    private var cells: [[String]] {
        report.parts.flatMap(\.tables).flatMap { table in
            let title = Self.shown(table.title)
            let code = Self.shown(table.code)
            let columns = table.columns.map { (code: Self.shown($0.code), title: Self.shown($0.title)) }
            return table.rows.flatMap { row in
                let (rowCode, rowTitle) = (Self.shown(row.code), Self.shown(row.title))
                return zip(columns, row.cells).map { column, cell in
                    let (value, note) = Self.said(cell)
                    return [code, rowCode, column.code, value, note, title, rowTitle, column.title]
                }
            }
        }
    }

    private static func said(_ cell: Report.Cell) -> (value: String, note: String) {
        switch cell {
        case .exact(let number): ("\(number)", "")
        case .rounded(let number): ("\(number)", "rounded")
        case .atLeast(let number): ("\(number)", "at least")
        // With a dash between them a spreadsheet would take them for a date.
        case .band(let band): ("", "from \(band.lowerBound) to \(band.upperBound)")
        case .hidden: ("", "hidden")
        case .unknown: ("", "unread")
        }
    }

    /// Words as a spreadsheet may open them: on one line, without what hides or turns text, and never a formula.
    ///
    /// A cell is a formula that begins with `=`, `+`, `-` or `@`, or with their wide twins. An apostrophe before it
    /// makes it words; also behind a semicolon, which separates cells where a comma stands in numbers.
    static func shown(_ words: String) -> String {
        var shown = ""
        var isStart = true
        for scalar in words.unicodeScalars {
            let isSpace = scalar.properties.isWhitespace
            if Text.isUnsafe(scalar), !isSpace { continue }
            if isStart, "=+-@＝＋－＠".unicodeScalars.contains(scalar) { shown += "'" }
            if isSpace {
                // Spaces before a sign do not keep every spreadsheet from reading it.
                if shown.last != " " { shown += " " }
            } else {
                shown.unicodeScalars.append(scalar)
                isStart = scalar == ";"
            }
        }
        return Text.trimmed(shown)
    }

    private static func field(_ text: String) -> String {
        // A semicolon or a quote at the wrong place would mislead lenient readers.
        guard
            text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2c || $0 == 0x3b || $0 == 0x0d || $0 == 0x0a })
        else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
