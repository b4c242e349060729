import CentreCore
import Resources

/// A table of a page, with a bar beside each number where a number stands alone, and with its course over months.
struct HTMLTable {
    let table: Report.Table
    let id: String
    let words: Catalogue

    private var hasBars: Bool { table.drawing == .bars && table.columns.count == 1 }
    private var hasTrend: Bool { table.drawing == .months && table.columns.count > 2 }

    func write(_ page: inout Markup) {
        // A box that scrolls has to be reached by the keyboard, and then says what it is.
        page.element(
            "div", ["class": "wide", "role": "region", "tabindex": "0", "aria-labelledby": id]
        ) { page in
            page.element("table", ["class": hasBars ? "bars" : "numbers"]) { page in
                page.element("caption", ["id": id], saying: table.title)
                page.endLine()
                header(&page)
                page.element("tbody") { page in
                    page.endLine()
                    let longest = table.longestBar
                    for row in table.rows {
                        write(row, longest: longest, &page)
                        page.endLine()
                    }
                }
            }
        }
    }

    private func header(_ page: inout Markup) {
        page.element("thead", hasBars ? ["class": "unseen"] : [:]) { page in
            page.element("tr") { page in
                page.element("th", ["scope": "col"]) { page in
                    page.element("span", ["class": "unseen"], saying: words("pages.what"))
                }
                for column in table.columns { page.element("th", ["scope": "col"], saying: column.title) }
                if hasBars || hasTrend {
                    page.element("th", ["class": hasTrend ? "trend" : "bar", "scope": "col"]) { page in
                        page.element("span", ["class": "unseen"], saying: words("pages.picture"))
                    }
                }
            }
        }
        page.endLine()
    }

    private func write(_ row: Report.Row, longest: Int, _ page: inout Markup) {
        page.element("tr") { page in
            page.element("th", ["scope": "row"], saying: row.title)
            for column in table.columns.indices {
                write(column < row.cells.count ? row.cells[column] : .unknown, &page)
            }
            if hasBars { bar(of: row, longest: longest, &page) }
            if hasTrend { trend(row, &page) }
        }
    }

    private func write(_ cell: Report.Cell, _ page: inout Markup) {
        let meaning: String? =
            switch cell {
            case .hidden: words("pages.notShown")
            case .unknown: words("pages.notRead")
            default: nil
            }
        page.element("td") { page in
            guard let meaning else { return page.say(cell.text) }
            page.element("span", ["aria-hidden": "true"], saying: cell.text)
            page.element("span", ["class": "unseen"], saying: meaning)
        }
    }

    private func bar(of row: Report.Row, longest: Int, _ page: inout Markup) {
        page.element("td", ["class": "bar"]) { page in
            let length = table.barLength(of: row)
            guard length > 0, let cell = row.cells.first else { return }
            // Thousandths, without a number whose comma depends on a language.
            let share = max(5, length * 1000 / max(1, longest))
            page.element(
                "svg", ["role": "img", "width": "100%", "height": "14"]
            ) { page in
                page.element("title", saying: "\(row.title): \(cell.text)")
                page.empty(
                    "rect",
                    [
                        "class": "fill", "x": "0", "y": "1", "width": "\(share / 10).\(share % 10)%",
                        "height": "12", "rx": "2",
                    ], isShape: true)
            }
        }
    }

    /// The course of a row in small bars, each as high as its number beside the row's highest.
    private func trend(_ row: Report.Row, _ page: inout Markup) {
        // A sum is no step of the course.
        let cells = zip(table.columns, row.cells).filter { $0.0.code != Report.Column.sum }
        let highest = cells.map(\.1.length).max() ?? 0
        let width = cells.count * 6
        page.element("td", ["class": "trend"]) { page in
            page.element(
                "svg",
                [
                    "role": "img", "width": "\(width)", "height": "22", "viewBox": "0 0 \(width) 22",
                ]
            ) { page in
                page.element("title", saying: row.title)
                page.element(
                    "desc",
                    saying: cells.map { "\($0.title): \($1.text)" }
                        .joined(separator: ", "))
                page.empty(
                    "line", ["class": "axis", "x1": "0", "y1": "21.5", "x2": "\(width)", "y2": "21.5"],
                    isShape: true)
                for (index, cell) in cells.map(\.1).enumerated() where cell.length > 0 {
                    let height = max(1, cell.length * 20 / max(1, highest))
                    page.empty(
                        "rect",
                        [
                            "class": "fill", "x": "\(index * 6)", "y": "\(21 - height)", "width": "5",
                            "height": "\(height)",
                        ], isShape: true)
                }
            }
        }
    }
}
