import CentreCore
import Reports
import Resources
import Testing

@Suite struct PlotTests {
    private func lines(_ table: Report.Table, _ width: Int, _ glyphs: Glyphs = .unicode) -> [String] {
        Plot(of: table, SampleReport.english, glyphs: glyphs).lines(width: width)
    }

    private let week = Report.Table(
        "w", title: "", columns: (0..<4).map { .init("\($0)", title: "0\($0)") },
        rows: [
            SampleReport.row("1", "Monday", [.band(0...4), .band(5...9), .band(10...19), .hidden]),
            SampleReport.row("2", "Tuesday", [.exact(0), .band(20...49), .band(50...99), .unknown]),
        ], drawing: .heat)

    @Test func `each band has a sign of its own, with a twin where there is no UTF-8`() {
        #expect(
            lines(week, 60) == [
                "        00 01 02 03",
                "Monday     ░░ ▒▒ ··",
                "Tuesday    ▓▓ ██ ??",
                "blank 0–4   ░ from 5   ▒ from 10   ▓ from 20   █ from 50",
                "· not shown   ? could not be read",
            ])
        #expect(
            lines(week, 80, .ascii) == [
                "        00 01 02 03",
                "Monday     .. :: --",
                "Tuesday    ** ## ??",
                "blank 0-4   . from 5   : from 10   * from 20   # from 50   - not shown",
                "? could not be read",
            ])
    }

    @Test func `sums of bands overlap, and the key says where each sign begins`() {
        let table = Report.Table(
            "w", title: "", columns: (0..<4).map { .init("\($0)", title: "0\($0)") },
            rows: [
                SampleReport.row(
                    "1", "Monday", [.band(25...147), .band(25...200), .band(90...247), .band(200...497)])
            ], drawing: .heat)
        #expect(
            lines(table, 60) == [
                "       00 01 02 03", "Monday ░░ ░░ ▒▒ ▓▓", "░ from 25   ▒ from 90   ▓ from 200",
            ])
    }

    @Test(arguments: [40, 60, 80, 120], [Glyphs.unicode, .ascii])
    func `a whole week fits, and no two bands look alike`(_ width: Int, _ glyphs: Glyphs) {
        let plot = lines(SampleReport.hours, width, glyphs)
        #expect(plot.count >= 9)
        for line in plot { #expect(DrawnText.width(line) <= width, "\(line)") }
        // Friday's evening stands out from Monday's by its sign.
        let signs = Set(plot[1...7].joined().filter { !$0.isLetter && $0 != " " && $0 != "…" && $0 != "." })
        #expect(signs.count >= 2)
    }

    @Test func `a bar is as long as its number, and what is not shown has none`() {
        let table = Report.Table(
            "b", title: "", columns: SampleReport.count,
            rows: [
                SampleReport.row("a", "all", [40]), SampleReport.row("h", "half", [.rounded(20)]),
                SampleReport.row("l", "little", [.exact(1)]), SampleReport.row("n", "none", [0]),
                SampleReport.row("x", "hidden", [.hidden]), SampleReport.row("s", "some", [.atLeast(30)]),
            ], drawing: .bars)
        #expect(
            lines(table, 33, .ascii) == [
                "all      40  ####################",
                "half     20  ##########",
                "little    1  #",
                "none      0",
                "hidden    -",
                "some    30+  ###############",
            ])
    }

    @Test func `a series has a bar for each month, and lists have no picture`() {
        let columns = ["Nov 2026", "Dec 2026"].map { Report.Column($0, title: $0) }
        func table(_ drawing: Report.Table.Drawing) -> Report.Table {
            Report.Table(
                "m", title: "", columns: columns,
                rows: [SampleReport.row("a", "one", [5, 10]), SampleReport.row("b", "two", [.hidden, 5])],
                drawing: drawing)
        }
        #expect(
            lines(table(.months), 24, .ascii) == [
                "one", "Nov 2026   5  #####", "Dec 2026  10  ##########", "",
                "two", "Nov 2026  -", "Dec 2026  5  #####",
            ])
        #expect(lines(table(.list), 24).isEmpty)
    }

    @Test func `a sum has no bar, for beside it all months would look alike`() {
        let columns = ["2026-11", "2026-12", "sum"].map { Report.Column($0, title: $0) }
        let table = Report.Table(
            "m", title: "", columns: columns, rows: [SampleReport.row("a", "one", [5, 10, 15])],
            drawing: .months)
        #expect(lines(table, 23, .ascii) == ["2026-11   5  #####", "2026-12  10  ##########", "sum      15"])
        let report = Report(
            .inside, of: "", months: SampleReport.month("2026-11")...SampleReport.month("2026-12"), title: "",
            parts: [.init("", tables: [table.twice])])
        let page = HTMLPage(report, SampleReport.english).text
        #expect(page.contains("<desc>2026-11: 5, 2026-12: 10</desc>"))
        #expect(page.ranges(of: "class=\"fill\"").count == 4)
    }
}

extension Report.Table {
    /// The same with another row, so that it is a table and no single series.
    fileprivate var twice: Report.Table {
        Report.Table(
            code, title: title, columns: columns,
            rows: rows + rows.map { Report.Row($0.code + "2", title: $0.title, cells: $0.cells) },
            drawing: drawing)
    }
}
