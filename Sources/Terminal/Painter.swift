private import CNcurses
internal import Screens

/// Writes what has changed from one painting to the next.
///
/// There is one terminal to a process, and ncurses keeps it: a painter is only to be used while ``Terminal`` is
/// open.
struct Painter: ~Copyable {
    private let charset: Charset
    private let colours: Int
    private var theme: Theme?
    private var looks: [Look] = []
    private var shown: Painting?

    init(_ charset: Charset, colours: Int) {
        self.charset = charset
        self.colours = colours
    }

    /// Brings a painting to the terminal: one flush, and one more for each glyph whose width is disputed.
    mutating func show(_ painting: Painting, in theme: Theme) {
        if self.theme != theme { wear(theme) }
        var disputed: [Placed] = []
        for run in changes(from: shown?.grid, to: painting.grid) { put(run, of: painting.grid, &disputed) }
        point(at: painting.cursor, in: painting.grid.size)
        hearth_flush()
        for placed in disputed {
            write(placed)
            hearth_move(Int32(placed.row), Int32(placed.column))
            hearth_flush()
            hearth_resync()
        }
        if !disputed.isEmpty {
            point(at: painting.cursor, in: painting.grid.size)
            hearth_flush()
        }
        shown = painting
    }

    /// Clears the terminal with the next painting, since what stands on it is no longer known.
    mutating func forget() {
        shown = nil
        hearth_forget()
        hearth_erase()
    }

    private struct Placed {
        var glyph: Glyph
        var row: Int
        var column: Int
        var style: Style
    }

    private mutating func wear(_ theme: Theme) {
        self.theme = theme
        looks = Style.allCases.map { Look($0, in: theme, colours: colours) }
        shown = nil
        guard colours > 0 else { return }
        for (pair, look) in looks.enumerated() { hearth_pair(Int16(pair + 1), look.ink, look.ground) }
        hearth_forget()
    }

    private func put(_ run: Run, of grid: Grid, _ disputed: inout [Placed]) {
        var column = run.columns.lowerBound
        while column < run.columns.upperBound {
            let cell = grid[run.row, column]
            let room = run.columns.upperBound - column
            var glyph = Glyph(cell, in: charset) { Int(hearth_width($0.value)) }
            if cell.width == 0 || glyph.width > room { glyph = .space }
            let columns = cell.width == 2 && room > 1 ? 2 : 1
            if glyph.isPlain, glyph.width == 1 {
                write(Placed(glyph: glyph, row: run.row, column: column, style: cell.style))
            } else {
                disputed.append(Placed(glyph: glyph, row: run.row, column: column, style: cell.style))
                write(Placed(glyph: .space, row: run.row, column: column, style: cell.style))
            }
            if columns == 2 {
                write(Placed(glyph: .space, row: run.row, column: column + 1, style: cell.style))
            }
            column += columns
        }
    }

    private func write(_ placed: Placed) {
        let look = looks[Int(placed.style.rawValue)]
        let attributes = hearth_attributes(look.isBold, look.isDim, look.isUnderlined, look.isReversed)
        let combining = placed.glyph.combining.map(\.value) + [0, 0, 0]
        _ = hearth_put(
            Int32(placed.row), Int32(placed.column), placed.glyph.base.value,
            combining[0], combining[1], combining[2],
            attributes, colours > 0 ? Int16(placed.style.rawValue) + 1 : 0)
    }

    private func point(at cursor: Point?, in size: Size) {
        let place = cursor ?? Point(row: size.rows - 1, column: 0)
        let isInside = (0..<size.rows).contains(place.row) && (0..<size.columns).contains(place.column)
        hearth_cursor(cursor != nil && isInside)
        if isInside { hearth_move(Int32(place.row), Int32(place.column)) }
    }
}
