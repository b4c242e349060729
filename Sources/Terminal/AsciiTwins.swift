@_spi(_Unicode) private import Swift

/// What stands for a character on a terminal that shows only ASCII.
///
/// A letter loses its accents, a line or a sign of the screens has its twin, and everything else is `?`.
func asciiTwin(of character: Character) -> Unicode.Scalar {
    guard let first = String(character)._nfd.first(where: { _ in true }) else { return "?" }
    if first.isASCII { return first }
    return twins[first] ?? "?"
}

private let twins: [Unicode.Scalar: Unicode.Scalar] = [
    "─": "-", "━": "-", "│": "|", "┃": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+",
    "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+", "═": "=", "║": "|",
    "█": "#", "▓": "#", "▒": "#", "░": "#", "▏": "|", "▕": "|",
    "✓": "v", "✗": "x", "•": "*", "·": ".", "…": ".", "→": ">", "←": "<", "↑": "^", "↓": "v",
    "‘": "'", "’": "'", "“": "\"", "”": "\"", "–": "-", "—": "-", "«": "<", "»": ">", "¿": "?", "¡": "!",
    "\u{A0}": " ", "×": "x", "ß": "s", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "đ": "d", "Đ": "D",
    "æ": "a", "Æ": "A", "œ": "o", "Œ": "O", "þ": "t", "ð": "d", "º": "o", "ª": "a", "€": "E",
]
