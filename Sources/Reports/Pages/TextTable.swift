import CentreCore

/// A table in lines of characters: titles to the left, numbers aligned to the right.
///
/// What is too wide stands in blocks one below the other, each with its titles.
struct TextTable {
    let table: Report.Table
    let glyphs: Glyphs

    /// Two cells lie between columns.
    private static let gap = 2

    func lines(width: Int) -> [String] {
        let widths = table.columns.indices.map(columnWidth)
        // The titles give way to the numbers, down to a third of the line.
        let longest = table.rows.map { DrawnText(glyphs.shown($0.title)).width }.max() ?? 0
        let needed = widths.reduce(0) { $0 + $1 + Self.gap }
        let third = max(8, width / 3)
        let titles = min(longest, max(third, width - needed))
        var blocks: [Range<Int>] = []
        var start = 0
        while start < widths.count {
            var (end, used) = (start, titles)
            while end < widths.count, end == start || used + Self.gap + widths[end] <= width {
                used += Self.gap + widths[end]
                end += 1
            }
            blocks.append(start..<end)
            start = end
        }
        return Array(
            blocks.map { lines(of: $0, widths: widths, titles: titles) }.joined(separator: [""]))
    }

    /// As wide as its widest number, and as the longest word of its heading.
    private func columnWidth(_ column: Int) -> Int {
        let numbers = table.rows.map { DrawnText(glyphs.shown(cell($0, column).text)).width }.max() ?? 0
        return max(numbers, headings(column).map(\.width).max() ?? 0)
    }

    /// The words of a heading, one below the other, `Nov` and `2026`; more than three share lines.
    private func headings(_ column: Int) -> [DrawnText] {
        let title = glyphs.shown(table.columns[column].title)
        let words = title.split(separator: " ")
        return words.count <= 3 ? words.map { DrawnText($0) } : DrawnText.wrapped(title, to: 12)
    }

    private func cell(_ row: Report.Row, _ column: Int) -> Report.Cell {
        column < row.cells.count ? row.cells[column] : .unknown
    }

    private func lines(of block: Range<Int>, widths: [Int], titles: Int) -> [String] {
        let heads = block.map(headings)
        let height = heads.map(\.count).max() ?? 0
        // A heading of fewer words stands on the lowest lines, next to its numbers.
        let header = (0..<height).map { line in
            zip(block, heads).reduce(String(repeating: " ", count: titles)) { text, head in
                let index = line - (height - head.1.count)
                let word = index < 0 ? DrawnText("") : head.1[index]
                return text + word.rightAligned(to: widths[head.0] + Self.gap)
            }
        }
        return header
            + table.rows.flatMap { row in
                let title = DrawnText.wrapped(glyphs.shown(row.title), to: titles)
                let numbers = block.reduce("") { text, column in
                    text
                        + DrawnText(glyphs.shown(cell(row, column).text))
                        .rightAligned(to: widths[column] + Self.gap)
                }
                // The numbers stand beside the last line of a long title.
                return title.dropLast().map(\.text)
                    + [(title.last ?? DrawnText("")).leftAligned(to: titles) + numbers]
            }
    }
}

extension DrawnText {
    /// The text with spaces before it, so that it takes so many cells.
    func rightAligned(to columns: Int) -> String {
        String(repeating: " ", count: max(0, columns - width)) + text
    }

    /// The text with spaces behind it, so that it takes so many cells.
    func leftAligned(to columns: Int) -> String {
        text + String(repeating: " ", count: max(0, columns - width))
    }
}
