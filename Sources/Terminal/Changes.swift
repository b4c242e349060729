package import Screens

/// A stretch of one row whose cells are to be written anew.
package struct Run: Hashable, Sendable {
    package var row: Int
    package var columns: Range<Int>

    package init(row: Int, columns: Range<Int>) {
        self.row = row
        self.columns = columns
    }
}

/// What must be written so that a terminal showing one grid shows another.
///
/// `old` is what stands on the terminal: `nil`, or of another size, if that is not known. Both halves of a wide
/// cluster are written together. Linear in the number of cells.
package func changes(from old: Grid?, to new: Grid) -> [Run] {
    guard let old, old.size == new.size else {
        return (0..<max(0, new.size.rows)).compactMap { row in
            new.size.columns > 0 ? Run(row: row, columns: 0..<new.size.columns) : nil
        }
    }
    return (0..<max(0, new.size.rows)).flatMap { row in changes(inRow: row, from: old, to: new) }
}

private func changes(inRow row: Int, from old: Grid, to new: Grid) -> [Run] {
    var runs: [Run] = []
    var column = 0
    while column < new.size.columns {
        guard old[row, column] != new[row, column] else {
            column += 1
            continue
        }
        let end = endOfChange(inRow: row, at: column, from: old, to: new)
        var start = column
        while start > (runs.last?.columns.upperBound ?? 0), new[row, start].width == 0 { start -= 1 }
        runs.append(Run(row: row, columns: start..<end))
        column = end
    }
    return runs
}

private func endOfChange(inRow row: Int, at column: Int, from old: Grid, to new: Grid) -> Int {
    var end = column
    while end < new.size.columns, old[row, end] != new[row, end] || new[row, end].width == 0 { end += 1 }
    return end
}
