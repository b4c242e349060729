@_spi(_Unicode) import Swift

/// The signs that screens draw beside words, with their ASCII twins for terminals that do not speak UTF-8.
package enum Glyphs: Hashable, Sendable {
    case unicode, ascii

    package var ellipsis: String { shown("…") }

    /// The text as this terminal can show it.
    package func shown(_ text: String) -> String {
        if self == .unicode || text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        return text.reduce(into: "") { shown, character in shown += Self.twin(of: character) }
    }

    private static func twin(of character: Character) -> String {
        if character.isASCII { return String(character) }
        if let sign = twins[character] { return sign }
        // A letter without its accents still reads; of anything else one only knows that it is there.
        let scalars = String(character)._nfd.filter { $0.properties.generalCategory != .nonspacingMark }
        guard !scalars.isEmpty, scalars.allSatisfy(\.isASCII) else { return "?" }
        return scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
    }

    private static let twins: [Character: String] = [
        "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "…": "...", "✓": "+", "▒": "#", "·": "-",
        "•": "*", "×": "x",
        "↓": "v", "↑": "^", "←": "<", "→": ">", "–": "-", "—": "-", "’": "'", "‘": "'", "“": "\"", "”": "\"",
        "¿": "?", "¡": "!", "º": "o", "ª": "a", "«": "\"", "»": "\"", "ß": "ss", "ø": "o", "Ø": "O",
        "æ": "ae",
    ]
}
