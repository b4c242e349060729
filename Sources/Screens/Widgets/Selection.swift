/// Which row of a list is chosen, by the thing it shows and not by its number: rows may come and go meanwhile.
package struct Selection<Row: Hashable & Sendable>: Hashable, Sendable {
    private var chosen: Row?
    private var last = 0

    package init(_ row: Row? = nil) { chosen = row }

    /// The place of the chosen row; where it went away, the place at which it stood.
    package func index(in rows: [Row]) -> Int? {
        guard !rows.isEmpty else { return nil }
        if let chosen, let index = rows.firstIndex(of: chosen) { return index }
        return min(last, rows.count - 1)
    }

    package func row(in rows: [Row]) -> Row? { index(in: rows).map { rows[$0] } }

    package mutating func choose(_ index: Int, in rows: [Row]) {
        guard rows.indices.contains(index) else { return }
        chosen = rows[index]
        last = index
    }

    /// Chooses a row that was clicked, and answers whether it was chosen already: a second click opens it.
    package mutating func touch(_ touch: Touch, in rows: [Row]) -> Bool {
        guard case .row(let row) = touch else { return false }
        defer { choose(row, in: rows) }
        return index(in: rows) == row
    }

    /// Takes the keys of a list, or gives `false`.
    package mutating func press(_ key: Key, in rows: [Row], page: Int) -> Bool {
        let now = index(in: rows) ?? 0
        let page = max(1, page)
        let target: Int
        switch key {
        case .up, .wheelUp: target = now - 1
        case .down, .wheelDown: target = now + 1
        case .pageUp: target = now - page
        case .pageDown: target = now + page
        case .home: target = 0
        case .end: target = rows.count - 1
        default: return false
        }
        choose(min(max(target, 0), max(0, rows.count - 1)), in: rows)
        return true
    }
}

extension Canvas {
    /// Paints the rows of a list that there is room for, the chosen one among them, and shows at their edge that the
    /// list goes on.
    ///
    /// `paint` gets the place of a row in the list, and the line of the canvas that it stands on.
    mutating func writeRows(
        of count: Int, around chosen: Int?, from top: Int, height: Int, edge: Int? = nil,
        paint: (_ canvas: inout Canvas, _ index: Int, _ line: Int) -> Void
    ) {
        let seen = window(of: count, around: chosen, height: height)
        guard !seen.isEmpty else { return }
        for (offset, index) in seen.enumerated() { paint(&self, index, top + offset) }
        let edge = edge ?? columns - 1
        if seen.lowerBound > 0 { write("↑", row: top, column: edge, style: .key) }
        if seen.upperBound < count { write("↓", row: top + seen.count - 1, column: edge, style: .key) }
    }
}

/// The part of a list that is seen: as many rows as there is room, the chosen one among them.
package func window(of count: Int, around chosen: Int?, height: Int) -> Range<Int> {
    guard count > height, height > 0 else { return 0..<max(0, min(count, height)) }
    let first = min(max(0, (chosen ?? 0) - height / 2), count - height)
    return first..<first + height
}
