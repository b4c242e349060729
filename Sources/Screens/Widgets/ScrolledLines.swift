/// Lines to be read, of which as many are seen as there is room for.
struct ScrolledLines: Hashable, Sendable {
    private var top = 0

    /// Takes the keys of a page that is read; `room` is how many of the lines are seen.
    mutating func press(_ key: Key, lines: Int, room: Int) {
        let last = max(0, lines - room)
        switch key {
        case .down, .wheelDown: top = min(last, top + 1)
        case .up, .wheelUp: top = max(0, top - 1)
        case .pageDown: top = min(last, top + room)
        case .pageUp: top = max(0, top - room)
        case .home: top = 0
        case .end: top = last
        default: break
        }
    }

    /// Paints them from a row of the canvas on; `edges` shows that they go on.
    func paint(
        _ lines: [String], on canvas: inout Canvas, from row: Int = 0, column: Int = 0, edges: Bool = true
    ) {
        let room = canvas.rows - row
        for (offset, line) in lines.dropFirst(top).prefix(room).enumerated() {
            canvas.write(line, row: row + offset, column: column)
        }
        canvas.putCursor(row: row, column: column)
        guard edges else { return }
        if top > 0 { canvas.write("↑", row: row, column: canvas.columns - 1, style: .key) }
        if top + room < lines.count {
            canvas.write("↓", row: canvas.rows - 1, column: canvas.columns - 1, style: .key)
        }
    }
}
