import CentreCore

/// One line of text being typed: moved through and deleted by whole characters as a person sees them.
package struct LineEditor: Hashable, Sendable {
    package private(set) var characters: [Character]
    /// How many characters stand before the cursor.
    package private(set) var cursor: Int
    private let limit: Int

    /// An editor of some text, its cursor at the end; typing stops at `limit` characters.
    package init(_ text: String = "", limit: Int = 2000) {
        self.limit = limit
        characters = Array(text.prefix(limit))
        cursor = characters.count
    }

    /// The same editor with other text in it.
    package func holding(_ text: String) -> LineEditor { LineEditor(text, limit: limit) }

    package var text: String { String(characters) }
    package var isEmpty: Bool { characters.isEmpty }

    /// Takes a key, or gives `false` where it is not this editor's.
    package mutating func press(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert([character])
        case .paste(let text): insert(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        case .backspace where cursor > 0:
            cursor -= 1
            characters.remove(at: cursor)
        case .delete where cursor < characters.count: characters.remove(at: cursor)
        case .backspace, .delete: break
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(characters.count, cursor + 1)
        case .home: cursor = 0
        case .end: cursor = characters.count
        default: return false
        }
        return true
    }

    /// Puts characters in at the cursor.
    ///
    /// What joins a neighbour (an accent typed after its letter) becomes one character with it.
    private mutating func insert(_ new: [Character]) {
        let after = characters.count - cursor
        let before = String(characters[..<cursor]) + String(new)
        let joined = Array(before + String(characters[cursor...]))
        guard joined.count <= limit else {
            let room = max(0, limit - characters.count)
            if room > 0, new.count > room { insert(Array(new.prefix(room))) }
            return
        }
        characters = joined
        cursor = max(0, joined.count - after)
    }

    /// Paints the line in brackets, `[ro        ]`, two columns wider than the line.
    func paintBoxed(on canvas: inout Canvas, row: Int, column: Int, width: Int, isFocused: Bool = true) {
        canvas.write("[", row: row, column: column)
        canvas.write("]", row: row, column: column + width + 1)
        paint(on: &canvas, row: row, column: column + 1, width: width, isFocused: isFocused)
    }

    /// Draws the text in so many cells between two brackets that are there, moved sideways so that the cursor is seen.
    ///
    /// A bracket at which the text goes on becomes an arrow: what is seen is then not all.
    func paint(on canvas: inout Canvas, row: Int, column: Int, width: Int, isFocused: Bool) {
        canvas.paint(row: row, columns: column..<column + width, .field)
        let before = canvas.width(String(characters[..<cursor]))
        var hidden = 0
        var start = 0
        while before - hidden >= width, start < cursor {
            hidden += canvas.width(String(characters[start]))
            start += 1
        }
        let shown = DrawnText(canvas.glyphs.shown(String(characters[start...]))).prefix(width)
        canvas.put(shown, row: row, column: column, style: .field)
        if start > 0 { canvas.write("<", row: row, column: column - 1, style: .strong) }
        if canvas.width(text) - hidden > width {
            canvas.write(">", row: row, column: column + width, style: .strong)
        }
        if isFocused { canvas.putCursor(row: row, column: column + before - hidden) }
    }
}
