/// A cell's place, counted from 0 at the top left.
package struct Point: Hashable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

/// A terminal's or an area's extent in cells.
package struct Size: Hashable, Sendable {
    package var rows: Int
    package var columns: Int

    package init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
    }
}

/// How a cell looks, by meaning: the terminal room chooses the attributes.
package enum Style: UInt8, Hashable, Sendable, CaseIterable {
    case plain, quiet, strong, heading, chosen, field, warning, good, key
}

/// One character cell.
///
/// A wide cluster stands in its first cell with `width` 2; the cell after it has `width` 0 and no text of its own.
package struct Cell: Hashable, Sendable {
    package var text: Character
    package var width: UInt8
    package var style: Style

    package init(_ text: Character, width: UInt8 = 1, style: Style = .plain) {
        self.text = text
        self.width = width
        self.style = style
    }

    package static let blank = Cell(" ")
}

/// A screenful of cells, painted by `view` and read by the terminal room and by tests.
package struct Grid: Hashable, Sendable {
    package let size: Size
    package private(set) var cells: [Cell]

    package init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: max(0, size.rows) * max(0, size.columns))
    }

    /// The cell at a place inside the grid.
    package subscript(row: Int, column: Int) -> Cell {
        get { cells[row * size.columns + column] }
        set { cells[row * size.columns + column] = newValue }
    }
}

/// A painted screen and where its hardware cursor stands; `nil` hides the cursor.
package struct Painting: Hashable, Sendable {
    package var grid: Grid
    package var cursor: Point?

    package init(grid: Grid, cursor: Point? = nil) {
        self.grid = grid
        self.cursor = cursor
    }
}
