/// How far a long text is turned.
struct Scroll: Hashable, Sendable {
    private var top = 0

    mutating func press(_ key: Key, in desk: Desk) {
        switch key {
        case .down, .wheelDown: top += 1
        case .up, .wheelUp: top = max(0, top - 1)
        case .pageDown: top += desk.page
        case .pageUp: top = max(0, top - desk.page)
        default: break
        }
    }

    /// Writes the lines that there is room for, and shows that there are more.
    func paint(_ lines: [DrawnText], styles: [Style] = [], on canvas: inout Canvas, from row: Int) {
        let room = canvas.rows - row
        let first = min(top, max(0, lines.count - room))
        for (offset, line) in lines.dropFirst(first).prefix(room).enumerated() {
            let style = styles.dropFirst(first + offset).first ?? .plain
            canvas.put(line, row: row + offset, column: 1, style: style)
        }
        if first + room < lines.count {
            canvas.write("↓", row: canvas.rows - 1, column: canvas.columns - 1, style: .key)
        }
    }
}
