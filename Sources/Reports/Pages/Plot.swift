package import CentreCore

/// A picture of a table in lines of characters, which can be read without colour and by Braille displays.
package struct Plot: Sendable {
    private let table: Report.Table
    private let wording: Wording
    private let glyphs: Glyphs

    package init(of table: Report.Table, _ wording: Wording, glyphs: Glyphs = .unicode) {
        self.table = table
        self.wording = wording
        self.glyphs = glyphs
    }

    /// The picture that suits the table, at most so many cells wide: a map of hours, or a bar for each row or month.
    ///
    /// Of a table of lists there is none; it is a ``TextPage`` that writes those. Needs 40 cells.
    package func lines(width: Int) -> [String] {
        guard !table.rows.isEmpty, !table.columns.isEmpty else { return [] }
        switch table.drawing {
        case .list: return []
        case .heat: return HeatMap(table, wording, glyphs).lines(width: width)
        case .bars: return bars(of: table, width: width)
        case .months:
            let series = table.rows.map { row in
                Report.Table(
                    table.code, title: table.title, columns: table.columns, rows: [row], drawing: .months
                ).turned
            }
            guard series.count > 1 else { return series.flatMap { bars(of: $0, width: width) } }
            let longest = series.map(\.longestBar).max() ?? 0
            let blocks = zip(table.rows, series).map { row, series in
                DrawnText.lines(of: glyphs.shown(row.title), to: width)
                    + bars(of: series, width: width, longest: longest)
            }
            return Array(blocks.joined(separator: [""]))
        }
    }

    /// One bar a row, of its first number, which stands beside it.
    private func bars(of table: Report.Table, width: Int, longest: Int? = nil) -> [String] {
        let cells = table.rows.map { $0.cells.first ?? .unknown }
        let numbers = cells.map { DrawnText(glyphs.shown($0.text)) }
        let titles = table.rows.map { DrawnText(glyphs.shown($0.title)) }
        let numberWidth = numbers.map(\.width).max() ?? 0
        // Words go before bars: half of them say nothing, a short bar does.
        let titleWidth = min(titles.map(\.width).max() ?? 0, max(width * 2 / 5, width - 26))
        let room = max(1, width - titleWidth - numberWidth - 4)
        let whole = max(1, longest ?? table.longestBar)
        let sign = glyphs == .unicode ? "█" : "#"
        return table.rows.indices.map { index in
            // What is more than nothing is seen.
            let length = table.barLength(of: table.rows[index])
            let bar = length == 0 ? 0 : max(1, length * room / whole)
            let line =
                titles[index].fitted(to: titleWidth, more: glyphs.ellipsis).leftAligned(to: titleWidth)
                + numbers[index].rightAligned(to: numberWidth + 2) + "  "
                + String(repeating: sign, count: bar)
            return bar == 0 ? String(line.dropLast(2)) : line
        }
    }
}
