package import CentreCore
import Resources

/// Something secret being typed: shown as dots, in no draft, in no description.
package struct SecretEditor: Hashable, Sendable {
    private var line: LineEditor
    /// Whether it takes digits only.
    private let isPin: Bool
    /// Whether it can be shown to whoever types it, and is; `nil` where it is dots always.
    package var isShown: Bool?

    private init(limit: Int, isPin: Bool = false, isShown: Bool? = nil) {
        line = LineEditor(limit: limit)
        self.isPin = isPin
        self.isShown = isShown
    }

    package static let pin = SecretEditor(limit: Pin.lengths.upperBound, isPin: true)
    package static let passphrase = SecretEditor(limit: 1000)
    /// Dots, until whoever types it asks to see it.
    package static let coverable = SecretEditor(limit: 1000, isShown: false)
    /// Seen, until whoever types it covers it: it stands beside what it shall be the same as.
    package static let shown = SecretEditor(limit: 1000, isShown: true)

    package var typed: Whisper { Whisper(line.text) }
    package var isEmpty: Bool { line.isEmpty }

    package mutating func clear() { line = line.holding("") }

    /// Takes a key, or gives `false` where it is not this editor's.
    package mutating func press(_ key: Key) -> Bool {
        guard isPin else { return line.press(key) }
        switch key {
        case .character(let character) where !isDigit(character): return true
        case .paste(let text): return line.press(.paste(text.filter(isDigit)))
        default: return line.press(key)
        }
    }

    private func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    /// Paints a dot for each character, or what was typed where it is shown, in so many cells from a column on.
    func paint(on canvas: inout Canvas, row: Int, column: Int, width: Int, isFocused: Bool) {
        if isShown == true {
            return line.paint(on: &canvas, row: row, column: column, width: width, isFocused: isFocused)
        }
        var dots = LineEditor(String(repeating: "•", count: line.characters.count), limit: .max)
        for _ in line.cursor..<line.characters.count { _ = dots.press(.left) }
        dots.paint(on: &canvas, row: row, column: column, width: width, isFocused: isFocused)
    }
}

extension SecretEditor: CustomStringConvertible, CustomReflectable {
    package var description: String { "•" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
