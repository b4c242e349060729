import CentreCore

/// HTML that is written piece by piece: text is escaped and cleaned, and every element that is opened is closed.
struct Markup: Sendable {
    private(set) var text = ""

    /// Writes an element around what `content` writes.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: (inout Markup) -> Void
    ) {
        open(name, attributes)
        content(&self)
        text += "</\(name)>"
    }

    /// Writes an element around a text.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], saying words: String
    ) {
        element(name, attributes) { $0.say(words) }
    }

    /// Writes an element that has no content: `meta`, and the shapes of a picture.
    mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String>, isShape: Bool = false) {
        open(name, attributes)
        if isShape { text += "</\(name)>" }
    }

    mutating func say(_ words: String) { text += Self.escaped(words) }

    mutating func endLine() { text += "\n" }

    /// Writes what is known to be safe as it stands: the style sheet.
    mutating func raw(_ markup: StaticString) { text += markup.description }

    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        text += "<\(name)"
        for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
        text += ">"
    }

    /// Text with what HTML would read as its own written out, and without what hides text or turns its direction.
    static func escaped(_ words: String) -> String {
        words.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\n", "\t", "\r", "\u{2028}", "\u{2029}": escaped += " "
            case _ where Text.isUnsafe(scalar) || scalar.properties.isNoncharacterCodePoint: break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }
}
