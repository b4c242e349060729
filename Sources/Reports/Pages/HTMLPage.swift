import CentreCore
import Resources

/// A report as one HTML file that needs nothing else: no script, nothing loaded, its pictures drawn in it.
///
/// Whoever opens it tells nobody: a browser asks no server for any part of it, and is forbidden to.
package struct HTMLPage: Sendable {
    private let report: Report
    private let wording: Wording

    package init(_ report: Report, _ wording: Wording) {
        self.report = report
        self.wording = wording
    }

    /// The file's text, to be written as UTF-8.
    ///
    /// O(*n*) in what the report holds.
    package var text: String {
        var page = Markup()
        page.raw("<!DOCTYPE html>\n")
        page.element("html", ["lang": wording.words.language.code]) { page in
            page.endLine()
            head(&page)
            page.element("body") { page in
                page.endLine()
                header(&page)
                page.element("main") { page in
                    page.endLine()
                    for (index, part) in report.parts.enumerated() { write(part, index + 1, &page) }
                }
                page.endLine()
                footer(&page)
            }
            page.endLine()
        }
        page.endLine()
        return page.text
    }

    private func head(_ page: inout Markup) {
        page.element("head") { page in
            page.endLine()
            page.empty("meta", ["charset": "utf-8"])
            page.endLine()
            page.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            page.endLine()
            page.empty("meta", ["name": "color-scheme", "content": "light dark"])
            page.endLine()
            page.empty(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content": "default-src 'none'; style-src 'unsafe-inline'",
                ])
            page.endLine()
            page.element(
                "title", saying: "\(report.title), \(wording.months(report.months)), \(report.centre)")
            page.endLine()
            page.element("style") { $0.raw(PageStyle.sheet) }
            page.endLine()
        }
        page.endLine()
    }

    private func header(_ page: inout Markup) {
        page.element("header") { page in
            page.element("p", saying: report.centre)
            page.element("h1", saying: report.title)
            page.element("p", saying: wording.months(report.months))
        }
        page.endLine()
        guard !report.gaps.isEmpty else { return }
        page.element("div", ["class": "gaps"]) { page in
            page.element("p", saying: wording.words("pages.gaps"))
            page.element("ul") { page in
                for gap in report.gaps { page.element("li", saying: gap) }
            }
        }
        page.endLine()
    }

    private func write(_ part: Report.Part, _ number: Int, _ page: inout Markup) {
        let id = "part-\(number)"
        page.element("section", ["aria-labelledby": id]) { page in
            page.element("h2", ["id": id], saying: part.heading)
            page.endLine()
            for remark in part.remarks {
                page.element("p", ["class": "remark"], saying: remark)
                page.endLine()
            }
            if part.tables.isEmpty, part.remarks.isEmpty {
                page.element("p", saying: wording.words("pages.nothing"))
                page.endLine()
            }
            for (index, table) in part.tables.enumerated() {
                write(table, id: "\(id)-\(index + 1)", &page)
                page.endLine()
            }
        }
        page.endLine()
    }

    private func write(_ table: Report.Table, id: String, _ page: inout Markup) {
        if table.isOfGoods {
            page.element("p", ["class": "quiet"], saying: wording.words("pages.goods"))
        }
        guard !table.rows.isEmpty, !table.columns.isEmpty else {
            page.element("p") { page in
                page.element("strong", saying: table.title)
                page.say(": " + wording.words("pages.nothing"))
            }
            return
        }
        if table.drawing == .heat {
            HeatFigure(table: table, id: id, words: wording.words).write(&page)
        } else {
            HTMLTable(table: table.isOneSeries ? table.turned : table, id: id, words: wording.words)
                .write(&page)
        }
    }

    private func footer(_ page: inout Markup) {
        let legend = ReportLegend(of: report, in: wording.words)
        page.element("footer") { page in
            for sentence in legend.signs + [legend.hiding, legend.leftOut] {
                page.element("p", saying: sentence)
            }
        }
        page.endLine()
    }
}
