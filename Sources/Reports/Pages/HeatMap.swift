import CentreCore
import Resources

/// The hours of a week as signs that grow denser with the number: `░▒▓█`, and a blank where it may be nothing.
///
/// On terminals without UTF-8 `.:*#`. What is hidden has its sign of all tables, and so has what could not be read.
struct HeatMap {
    /// How many degrees of shading can be told apart.
    static let degrees = 5

    private let table: Report.Table
    private let wording: Wording
    private let glyphs: Glyphs
    let shades: Shades

    init(_ table: Report.Table, _ wording: Wording, _ glyphs: Glyphs) {
        self.table = table
        self.wording = wording
        self.glyphs = glyphs
        shades = Shades(of: table.rows.flatMap(\.cells))
    }

    private var signs: [String] {
        glyphs == .unicode ? [" ", "░", "▒", "▓", "█"] : [" ", ".", ":", "*", "#"]
    }

    private func sign(_ cell: Report.Cell) -> String {
        shades.degree(of: cell).map { signs[$0] } ?? glyphs.shown(cell.text)
    }

    func lines(width: Int) -> [String] {
        let titles = table.rows.map { DrawnText(glyphs.shown($0.title)) }
        let longest = titles.map(\.width).max() ?? 0
        // Titles give way before signs get narrow.
        let hours = table.columns.count
        let step = hours * 3 + 1 + longest <= width ? 3 : hours * 2 + 1 + min(longest, 3) <= width ? 2 : 1
        let titleWidth = max(0, min(longest, width - table.columns.count * step - 1))
        let rows = zip(table.rows, titles).map { row, title in
            row.cells.reduce(
                title.fitted(to: titleWidth, more: glyphs.ellipsis).leftAligned(to: titleWidth) + " "
            ) { line, cell in
                line + String(repeating: sign(cell), count: max(1, step - 1))
                    + (step > 1 ? " " : "")
            }
        }
        return [header(after: titleWidth + 1, step: step)] + rows.map(trimmed)
            + DrawnText.lines(of: legend.map(glyphs.shown), joinedBy: "   ", to: width)
            .map { $0.fitted(to: width, more: glyphs.ellipsis).text }
    }

    /// As many of the hours as have room above their signs.
    private func header(after margin: Int, step: Int) -> String {
        let titles = table.columns.map { DrawnText(glyphs.shown($0.title)) }
        let longest = titles.map(\.width).max() ?? 0
        let every = [1, 2, 3, 4, 6, 12].first { $0 * step > longest } ?? 24
        return trimmed(
            titles.indices.reduce(String(repeating: " ", count: margin)) { line, index in
                guard index % every == 0 else { return line }
                return line + titles[index].leftAligned(to: every * step)
            })
    }

    private func trimmed(_ line: String) -> String {
        var line = line[...]
        while line.last == " " { line.removeLast() }
        return String(line)
    }

    /// Which sign stands for which numbers.
    private var legend: [String] {
        var parts = shades.bands.enumerated().compactMap { degree, band in
            band.map {
                (degree == 0 ? wording.words("pages.blank") : signs[degree]) + " "
                    + shades.meaning(of: degree, $0, in: wording.words)
            }
        }
        let cells = Set(table.rows.flatMap(\.cells))
        if cells.contains(.hidden) {
            parts.append(Report.Cell.hidden.text + " " + wording.words("pages.notShown"))
        }
        if cells.contains(.unknown) {
            parts.append(Report.Cell.unknown.text + " " + wording.words("pages.notRead"))
        }
        return parts
    }
}

/// Numbers in a few degrees of shading.
struct Shades {
    /// What each degree spans; `nil` where nothing is of it.
    private(set) var bands: [ClosedRange<Int>?]
    private var degrees: [ClosedRange<Int>: Int] = [:]

    /// What may be nothing is of degree 0.
    ///
    /// Other bands keep a degree each where their lower ends are few; many are spread over all degrees by them.
    init(of cells: [Report.Cell]) {
        bands = Array(repeating: nil, count: HeatMap.degrees)
        let shown = Set(cells.compactMap(\.bounds))
        for band in shown where band.lowerBound <= 0 { add(band, to: 0) }
        let more = shown.filter { $0.lowerBound > 0 }
            .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        let (room, top) = (HeatMap.degrees - 1, more.last?.lowerBound ?? 0)
        let ends = Set(more.map(\.lowerBound)).sorted()
        for band in more {
            let rank = ends.firstIndex(of: band.lowerBound) ?? 0
            add(band, to: 1 + (ends.count <= room ? rank : band.lowerBound * room / (top + 1)))
        }
    }

    private mutating func add(_ band: ClosedRange<Int>, to degree: Int) {
        degrees[band] = degree
        let spanned = bands[degree] ?? band
        bands[degree] =
            min(spanned.lowerBound, band.lowerBound)...max(spanned.upperBound, band.upperBound)
    }

    /// What a degree stands for: where it begins, for sums of bands overlap and their upper ends say little.
    func meaning(of degree: Int, _ band: ClosedRange<Int>, in words: Catalogue) -> String {
        degree == 0
            ? Report.Cell.text(of: band) : words("pages.heat.from", ["count": "\(band.lowerBound)"])
    }

    /// From 0 for what may be nothing; `nil` where nothing is shown.
    func degree(of cell: Report.Cell) -> Int? { cell.bounds.flatMap { degrees[$0] } }
}
