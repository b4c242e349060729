package import CentreCore

/// What a click on some cells means: the same as a key, or the choice of something that is drawn there.
package enum Touch: Hashable, Sendable {
    case key(Key)
    /// The n-th row of the list in focus, counted from 0.
    case row(Int)
    /// The n-th numbered choice of a field shown, counted from 1; 0 turns the page.
    case tick(Int, FieldName)
    /// A field of the form on top.
    case field(FieldName)
}

/// Cells that can be clicked.
package struct Target: Hashable, Sendable {
    package let row: Int
    package let columns: Range<Int>
    package let touch: Touch
}

/// A grid being painted: text goes on safely, the cursor and what can be clicked are noted on the way.
///
/// Rows are counted from the top of the part that is being painted; what lies outside that part is not drawn.
package struct Canvas: Sendable {
    package private(set) var grid: Grid
    /// The cursor's place in the whole grid.
    package private(set) var cursor: Point?
    package private(set) var targets: [Target] = []
    package let glyphs: Glyphs
    /// The grid's row at which the part begins: above ``visible`` where the part is scrolled.
    private var origin = 0
    /// The grid's rows that may be drawn on.
    private var visible: Range<Int>
    /// How many rows the part has.
    package private(set) var rows: Int

    package init(size: Size, glyphs: Glyphs = .unicode) {
        grid = Grid(size: size)
        visible = 0..<max(0, size.rows)
        rows = size.rows
        self.glyphs = glyphs
    }

    package var columns: Int { grid.size.columns }

    /// Paints on some of the rows only, as if they were the whole; `scrolled` rows of what is painted lie above them.
    package mutating func part(_ part: Range<Int>, scrolled: Int = 0, _ paint: (inout Canvas) -> Void) {
        let whole = (origin, visible, rows)
        let start = origin + part.lowerBound
        visible = (start..<start + part.count).clamped(to: visible)
        origin = start - scrolled
        rows = part.count
        paint(&self)
        (origin, visible, rows) = whole
    }

    /// Puts the cursor on a cell of the part, where that is seen.
    package mutating func putCursor(row: Int, column: Int) {
        if visible.contains(origin + row) { cursor = Point(row: origin + row, column: column) }
    }

    /// Writes text from a place on and gives the column after it.
    ///
    /// The text is cut with a sign where it would pass `end` or the edge.
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

    /// Writes the first row of a screen: what it is, and quietly at the end what is to be known of it.
    mutating func writeHeading(_ heading: String, remark: String? = nil, style: Style = .quiet) {
        let end = remark.map { write($0, row: 0, endingAt: columns - 1, style: style) - 2 }
        write(heading, row: 0, column: 1, end: end, style: .heading)
    }

    /// Writes text in the middle of a row.
    package mutating func write(centred text: String, row: Int, style: Style = .plain) {
        write(text, row: row, column: max(0, (columns - width(text)) / 2), style: style)
    }

    /// How many cells a text takes here.
    package func width(_ text: String) -> Int { DrawnText.width(glyphs.shown(text)) }

    /// Puts drawn pieces on a row, as far as the grid goes.
    package mutating func put(_ drawn: DrawnText, row: Int, column: Int, style: Style = .plain) {
        let row = origin + row
        guard visible.contains(row) else { return }
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
        guard visible.contains(origin + row) else { return }
        for column in range.clamped(to: 0..<columns) { grid[origin + row, column].style = style }
    }

    /// Draws a line across.
    package mutating func rule(row: Int) {
        guard visible.contains(origin + row) else { return }
        let cell = Cell(glyphs == .unicode ? "─" : "-", style: .quiet)
        for column in 0..<columns { grid[origin + row, column] = cell }
    }

    /// Notes that a click on some cells means something.
    ///
    /// What is noted later lies on top.
    package mutating func target(row: Int, columns: Range<Int>, _ touch: Touch) {
        guard visible.contains(origin + row) else { return }
        targets.append(Target(row: origin + row, columns: columns, touch: touch))
    }

    /// What a click at a point of the grid means.
    package func touch(at point: Point) -> Touch? {
        targets.last { $0.row == point.row && $0.columns.contains(point.column) }?.touch
    }

    package var painting: Painting { Painting(grid: grid, cursor: cursor) }
}
