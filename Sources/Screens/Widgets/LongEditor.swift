import CentreCore

/// Several lines of text being typed.
///
/// Lines break by themselves; pasted line ends are kept.
package struct LongEditor: Hashable, Sendable {
    package private(set) var characters: [Character]
    package private(set) var cursor: Int
    private let limit: Int
    /// Whether all that is typed can be read, and not only the line in which one types; `nil` where nothing is covered.
    package var isShown: Bool?

    /// In how many cells lines break: the same at every size, so that ↑ and ↓ go where the eye expects.
    package static let width = 56

    package init(_ text: String = "", limit: Int = 2000, isShown: Bool? = nil) {
        self.limit = limit
        self.isShown = isShown
        characters = Array(text.prefix(limit))
        cursor = characters.count
    }

    /// The same editor with other text in it.
    package func holding(_ text: String) -> LongEditor { LongEditor(text, limit: limit, isShown: isShown) }

    package var text: String { String(characters) }

    /// Takes a key, or gives `false` where it is not this editor's: ↑ on the first line and ↓ on the last.
    package mutating func press(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .paste(let text): insert(text)
        case .backspace where cursor > 0:
            cursor -= 1
            characters.remove(at: cursor)
        case .delete where cursor < characters.count: characters.remove(at: cursor)
        case .backspace, .delete: break
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(characters.count, cursor + 1)
        case .home: cursor = lines[place.line].lowerBound
        case .end: cursor = endOfLine(place.line)
        case .up: return move(by: -1)
        case .down: return move(by: 1)
        default: return false
        }
        return true
    }

    private mutating func insert(_ text: String) {
        let after = characters.count - cursor
        let typed = text.map { $0.isNewline ? "\n" : $0 == "\t" ? " " : $0 }
        let joined = Array(String(characters[..<cursor]) + String(typed) + String(characters[cursor...]))
        guard joined.count <= limit else { return }
        characters = joined
        cursor = max(0, joined.count - after)
    }

    private mutating func move(by lines: Int) -> Bool {
        let (line, column) = place
        guard self.lines.indices.contains(line + lines) else { return false }
        let target = self.lines[line + lines]
        cursor = min(target.lowerBound + column, endOfLine(line + lines))
        return true
    }

    private func endOfLine(_ line: Int) -> Int {
        let range = lines[line]
        let isLast = line == lines.count - 1
        return isLast ? range.upperBound : max(range.lowerBound, range.upperBound - 1)
    }

    /// The characters of each line as drawn, the space or line end that breaks it included.
    private var lines: [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        var width = 0
        var space: Int?
        var index = 0
        while index < characters.count {
            let character = characters[index]
            if character == "\n" {
                lines.append(start..<index + 1)
                (start, width, space) = (index + 1, 0, nil)
                index += 1
                continue
            }
            width += DrawnText(String(character)).width
            if width >= Self.width, character != " " {
                let end = space.map { $0 + 1 } ?? index
                lines.append(start..<max(end, start + 1))
                (start, width, space) = (max(end, start + 1), 0, nil)
                index = start
                continue
            }
            if character == " " { space = index }
            index += 1
        }
        return lines + [start..<characters.count]
    }

    private var place: (line: Int, column: Int) {
        let lines = lines
        let line = lines.lastIndex { $0.lowerBound <= cursor } ?? 0
        return (line, cursor - lines[line].lowerBound)
    }

    /// How many rows the text is drawn in, of `rows` at most.
    func height(_ rows: Int) -> Int { min(rows, max(3, lines.count)) }

    func paint(on canvas: inout Canvas, row: Int, column: Int, rows: Int, isFocused: Bool) {
        let lines = lines
        let (line, inLine) = place
        let first = max(0, min(line - rows + 1, lines.count - rows))
        for offset in 0..<rows {
            canvas.paint(row: row + offset, columns: column..<column + Self.width, .field)
            guard lines.indices.contains(first + offset) else { continue }
            let text = String(characters[lines[first + offset]]).filter { !$0.isNewline }
            var drawn = canvas.glyphs.shown(text)
            if isShown == false, !isFocused || first + offset != line {
                drawn = canvas.glyphs.shown(String(repeating: "▒", count: DrawnText(drawn).width))
            }
            canvas.put(
                DrawnText(drawn).prefix(Self.width), row: row + offset, column: column, style: .field)
        }
        if isFocused {
            let start = lines[line].lowerBound
            let before = canvas.width(String(characters[start..<start + inLine]))
            canvas.putCursor(row: row + line - first, column: column + min(before, Self.width - 1))
        }
    }
}
