import CentreCore
import Resources

/// The hours of a week as a picture: each field darker with its number, which stands in it.
///
/// It is drawn twice, lying for paper and broad screens, standing for telephones; only one is ever shown.
struct HeatFigure {
    let table: Report.Table
    let id: String
    let words: Catalogue

    private static let size = (width: 26, height: 22)
    /// Room for the titles at the side; a letter takes about seven.
    private var side: Int { min(120, 10 + 7 * (table.rows.map { DrawnText($0.title).width }.max() ?? 0)) }

    func write(_ page: inout Markup) {
        let shades = Shades(of: table.rows.flatMap(\.cells))
        page.element("figure", ["aria-labelledby": id]) { page in
            page.element("figcaption", ["id": id], saying: table.title)
            page.endLine()
            picture(table, isTurned: false, shades, &page)
            page.endLine()
            picture(table.turned, isTurned: true, shades, &page)
            page.endLine()
            keys(shades, &page)
        }
    }

    private func picture(
        _ table: Report.Table, isTurned: Bool, _ shades: Shades, _ page: inout Markup
    ) {
        let (size, top) = (isTurned ? (width: 38, height: 20) : Self.size, 20)
        let side = isTurned ? 46 : side
        let width = side + table.columns.count * size.width
        let height = top + table.rows.count * size.height + 1
        page.element(
            "svg",
            [
                "class": isTurned ? "tall" : "broad", "role": "img", "width": "\(width)",
                "height": "\(height)", "viewBox": "0 0 \(width) \(height)",
            ]
        ) { page in
            page.element("title", saying: self.table.title)
            page.element("desc", saying: words("pages.heat"))
            for (column, head) in table.columns.enumerated() {
                // Standing, the days of the week share little room.
                let title = isTurned ? String(head.title.prefix(3)) : head.title
                label(title, x: side + column * size.width + size.width / 2, y: 14, anchor: "middle", &page)
            }
            for (index, row) in table.rows.enumerated() {
                let y = top + index * size.height
                label(row.title, x: side - 6, y: y + size.height - 6, anchor: "end", &page)
                for (column, cell) in row.cells.enumerated() {
                    field(cell, shades, x: side + column * size.width, y: y, size, &page)
                }
            }
        }
    }

    private func label(_ text: String, x: Int, y: Int, anchor: String, _ page: inout Markup) {
        page.element(
            "text", ["x": "\(x)", "y": "\(y)", "text-anchor": anchor], saying: text)
    }

    private func field(
        _ cell: Report.Cell, _ shades: Shades, x: Int, y: Int, _ size: (width: Int, height: Int),
        _ page: inout Markup
    ) {
        let degree = shades.degree(of: cell)
        page.empty(
            "rect",
            [
                "class": "cell " + (degree.map { "d\($0)" } ?? "none"), "x": "\(x)", "y": "\(y)",
                "width": "\(size.width)", "height": "\(size.height)",
            ], isShape: true)
        guard let sign = sign(cell) else { return }
        page.element(
            "text",
            [
                "class": (degree ?? 0) > 2 ? "on-deep" : "on-pale", "x": "\(x + size.width / 2)",
                "y": "\(y + size.height - 6)", "text-anchor": "middle",
            ], saying: sign)
    }

    /// A number, or the lower end of a band; nothing where it begins with nothing.
    private func sign(_ cell: Report.Cell) -> String? {
        guard let bounds = cell.bounds else { return cell.text }
        return bounds.lowerBound == 0 ? nil : "\(bounds.lowerBound)"
    }

    /// What each shade stands for, in numbers.
    private func keys(_ shades: Shades, _ page: inout Markup) {
        page.element("ul", ["class": "keys"]) { page in
            for (degree, band) in shades.bands.enumerated() {
                guard let band else { continue }
                page.element("li") { page in
                    page.element("svg", ["width": "18", "height": "14", "aria-hidden": "true"]) { page in
                        page.empty(
                            "rect", ["class": "cell d\(degree)", "width": "18", "height": "14"], isShape: true
                        )
                    }
                    page.element("span", saying: shades.meaning(of: degree, band, in: words))
                }
            }
        }
    }
}
