import CentreCore

/// Something typed to find something by, whatever its case and accents.
struct Folded {
    private let words: [Substring]

    init(_ typed: String) { words = Text.folded(typed).split(separator: " ") }

    /// Whether every word typed is in a text.
    func isIn(_ text: String) -> Bool {
        let text = Text.folded(text)
        return words.allSatisfy(text.contains)
    }
}
