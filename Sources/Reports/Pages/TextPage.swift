package import CentreCore
import Resources

/// A report as plain text, to be read in a terminal or printed on any printer.
package struct TextPage: Sendable {
    private let report: Report
    private let wording: Wording
    private let glyphs: Glyphs

    package init(_ report: Report, _ wording: Wording, glyphs: Glyphs = .unicode) {
        self.report = report
        self.wording = wording
        self.glyphs = glyphs
    }

    /// The page as one text, its last line ended.
    package func text(width: Int = 80) -> String {
        lines(width: width).reduce(into: "") { $0 += $1 + "\n" }
    }

    /// The lines, none wider than so many cells, of which it needs 40.
    ///
    /// O(*n*) in what the report holds.
    package func lines(width: Int = 80) -> [String] {
        var lines = paragraph(report.centre, width) + paragraph(report.title, width)
        lines += paragraph(wording.months(report.months), width)
        if !report.gaps.isEmpty {
            lines += [""] + paragraph(wording.words("pages.gaps"), width)
            lines += report.gaps.flatMap { item($0, width) }
        }
        for part in report.parts { lines += [""] + self.lines(of: part, width) }
        lines += ["", rule(width)]
        let legend = ReportLegend(of: report, in: wording.words)
        lines += (legend.signs + [legend.hiding, legend.leftOut]).flatMap { paragraph($0, width) }
        return lines
    }

    private func lines(of part: Report.Part, _ width: Int) -> [String] {
        let heading = paragraph(part.heading.uppercased(), width)
        var lines = [rule(width)] + heading
        lines += part.remarks.flatMap { paragraph($0, width) }
        if part.tables.isEmpty, part.remarks.isEmpty {
            lines += paragraph(wording.words("pages.nothing"), width)
        }
        for table in part.tables { lines += [""] + self.lines(of: table, width) }
        return lines
    }

    private func lines(of table: Report.Table, _ width: Int) -> [String] {
        var lines = paragraph(table.title, width)
        if table.isOfGoods { lines += paragraph(wording.words("pages.goods"), width) }
        if table.rows.isEmpty || table.columns.isEmpty {
            return lines + indented(paragraph(wording.words("pages.nothing"), width - 2))
        }
        let isPlotted =
            table.drawing == .heat || table.isOneSeries
            || (table.drawing == .bars && table.columns.count == 1)
        let drawn =
            isPlotted
            ? Plot(of: table, wording, glyphs: glyphs).lines(width: width - 2)
            : TextTable(table: table, glyphs: glyphs).lines(width: width - 2)
        return lines + indented(drawn)
    }

    private func rule(_ width: Int) -> String { String(repeating: glyphs.shown("─"), count: width) }

    private func paragraph(_ text: String, _ width: Int) -> [String] {
        DrawnText.lines(of: glyphs.shown(text), to: width)
    }

    /// One sentence of a list, its further lines below its words.
    private func item(_ text: String, _ width: Int) -> [String] {
        paragraph(text, width - 2).enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
    }

    private func indented(_ lines: [String]) -> [String] { lines.map { $0.isEmpty ? $0 : "  " + $0 } }
}
