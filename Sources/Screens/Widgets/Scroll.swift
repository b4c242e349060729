import CentreCore

/// How far lines are turned that are read, of which as many are seen as there is room for.
struct Scroll: Hashable, Sendable {
    private var top = 0

    /// Takes the keys of a page that is read, whose lines begin at a row; turned to the end, it stays there.
    mutating func press(_ key: Key, lines: Int, from row: Int = 0, in desk: Desk) {
        let room = max(1, desk.rowsOfPage - row)
        let last = max(0, lines - room)
        switch key {
        case .down, .wheelDown: top = min(last, top + 1)
        case .up, .wheelUp: top = max(0, min(last, top) - 1)
        case .pageDown: top = min(last, top + room)
        case .pageUp: top = max(0, min(last, top) - room)
        case .home: top = 0
        case .end: top = last
        default: break
        }
    }

    /// Writes the lines that there is room for; `edges` shows that there are more.
    func paint(
        _ lines: [DrawnText], styles: [Style] = [], on canvas: inout Canvas, from row: Int = 0,
        column: Int = 1,
        edges: Bool = true
    ) {
        let room = canvas.rows - row
        let first = min(top, max(0, lines.count - room))
        for (offset, line) in lines.dropFirst(first).prefix(room).enumerated() {
            let style = styles.dropFirst(first + offset).first ?? .plain
            canvas.put(line, row: row + offset, column: column, style: style)
        }
        guard edges else { return }
        if first > 0 { canvas.write("↑", row: row, column: canvas.columns - 1, style: .key) }
        if first + room < lines.count {
            canvas.write("↓", row: canvas.rows - 1, column: canvas.columns - 1, style: .key)
        }
    }
}
