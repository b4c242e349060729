/// What a click on some cells means: the same as a key, or the choice of something that is drawn there.
package enum Touch: Hashable, Sendable {
    case key(Key)
    /// The n-th row of the list in focus, counted from 0.
    case row(Int)
    /// The n-th numbered choice shown, counted from 1; 0 turns the page.
    case tick(Int)
    /// A field of the form on top.
    case field(FieldName)
}

/// Cells that can be clicked.
package struct Target: Hashable, Sendable {
    package var row: Int
    package var columns: Range<Int>
    package let touch: Touch
}

/// A grid being painted: text goes on safely, the cursor and what can be clicked are noted on the way.
package struct Canvas: Sendable {
    package private(set) var grid: Grid
    package var cursor: Point?
    package private(set) var targets: [Target] = []
    package let glyphs: Glyphs

    package init(size: Size, glyphs: Glyphs = .unicode) {
        grid = Grid(size: size)
        self.glyphs = glyphs
    }

    package var rows: Int { grid.size.rows }
    package var columns: Int { grid.size.columns }

    /// Writes text from a place on, cut with a sign where it would pass `end` or the edge, and gives the
    /// column after it.
    ///
    /// What lies outside the grid is not drawn.
    @discardableResult
    package mutating func write(
        _ text: String, row: Int, column: Int, end: Int? = nil, style: Style = .plain, touch: Touch? = nil
    ) -> Int {
        let room = min(end ?? columns, columns) - column
        guard room > 0 else { return column }
        let drawn = DrawnText(glyphs.shown(text)).fitted(to: room, more: glyphs.ellipsis)
        put(drawn, row: row, column: column, style: style)
        if let touch { target(row: row, columns: column..<column + drawn.width, touch) }
        return column + drawn.width
    }

    /// Writes text so that it ends before a column, and gives the column where it begins.
    @discardableResult
    package mutating func write(
        _ text: String, row: Int, endingAt end: Int, style: Style = .plain, touch: Touch? = nil
    ) -> Int {
        let column = max(0, end - width(text))
        write(text, row: row, column: column, end: end, style: style, touch: touch)
        return column
    }

    /// How many cells a text takes here.
    package func width(_ text: String) -> Int { DrawnText(glyphs.shown(text)).width }

    /// Puts drawn pieces on a row, as far as the grid goes.
    package mutating func put(_ drawn: DrawnText, row: Int, column: Int, style: Style = .plain) {
        guard (0..<rows).contains(row) else { return }
        var column = column
        for piece in drawn.pieces {
            guard column + piece.width <= columns else { return }
            if column >= 0 {
                grid[row, column] = Cell(piece.text, width: UInt8(piece.width), style: style)
                if piece.width == 2 { grid[row, column + 1] = Cell(" ", width: 0, style: style) }
            }
            column += piece.width
        }
    }

    /// Gives some cells of a row a style, whatever stands there.
    package mutating func paint(row: Int, columns range: Range<Int>, _ style: Style) {
        guard (0..<rows).contains(row) else { return }
        for column in range.clamped(to: 0..<columns) { grid[row, column].style = style }
    }

    /// Draws a line across.
    package mutating func rule(row: Int) {
        write(String(repeating: "─", count: columns), row: row, column: 0, style: .quiet)
    }

    /// Notes that a click on some cells means something.
    ///
    /// What is noted later lies on top.
    package mutating func target(row: Int, columns: Range<Int>, _ touch: Touch) {
        targets.append(Target(row: row, columns: columns, touch: touch))
    }

    /// Lays rows of another canvas over this one, its row `from` at row `at`, `count` rows at most.
    package mutating func lay(_ other: Canvas, from: Int, count: Int, at row: Int) {
        let shown = from..<min(from + count, other.rows)
        for source in shown {
            for column in 0..<min(columns, other.columns) where (0..<rows).contains(source - from + row) {
                grid[source - from + row, column] = other.grid[source, column]
            }
        }
        for var target in other.targets where shown.contains(target.row) {
            target.row += row - from
            targets.append(target)
        }
        if let place = other.cursor, shown.contains(place.row) {
            cursor = Point(row: place.row - from + row, column: place.column)
        }
    }

    /// What a click at a point means.
    package func touch(at point: Point) -> Touch? {
        targets.last { $0.row == point.row && $0.columns.contains(point.column) }?.touch
    }

    package var painting: Painting { Painting(grid: grid, cursor: cursor) }
}
