/// Every word that a person sees, in one language, behind keys.
///
/// A line of a catalogue reads `key = text`; `#` begins a comment line. A text may name values, `{time}`. A text
/// that counts comes in forms, `people.one` and `people.other`, chosen by the language's own rule. The centre's own
/// file stands on top, English below, so that a missing key never leaves a hole on a screen.
package struct Catalogue: Sendable {
    /// Which language the words are in: `en`, `es`, `pt`.
    package let language: Language
    private let layers: [[Substring: Substring]]

    /// The words of a language, with the text of the centre's own file on top of them.
    package init(_ language: Language, override: String = "") {
        self.language = language
        var layers = [Self.entries(override), Self.entries(Embedded.words(language: language.code) ?? "")]
        if language != .english { layers.append(Self.entries(Embedded.words(language: "en") ?? "")) }
        self.layers = layers
    }

    /// The text behind a key with its values put in, or the key itself where no catalogue knows it.
    package func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        Self.filled(text(key) ?? Substring(key), values)
    }

    /// The text behind a key in the form for a count; `{count}` is the count.
    package func callAsFunction(
        _ key: String, count: Int, _ values: [String: String] = [:]
    ) -> String {
        let form = language.form(count)
        let text = text("\(key).\(form.rawValue)") ?? text("\(key).other") ?? Substring(key)
        return Self.filled(Self.filled(text, ["count": "\(count)"])[...], values)
    }

    /// The text behind a key as it is written, or `nil` where no catalogue knows it.
    package func text(_ key: String) -> Substring? {
        for layer in layers {
            if let text = layer[Substring(key)] { return text }
        }
        return nil
    }

    /// Reads catalogue text into its entries; lines that are not entries are passed over.
    package static func entries(_ text: String) -> [Substring: Substring] {
        var entries: [Substring: Substring] = [:]
        entries.reserveCapacity(text.utf8.count / 40)
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            let line = Substring(line)
            guard let equals = line.utf8.firstIndex(of: UInt8(ascii: "=")),
                line.utf8.first != UInt8(ascii: "#")
            else {
                continue
            }
            let key = trimmed(line[..<equals])
            if !key.isEmpty { entries[key] = trimmed(line[line.utf8.index(after: equals)...]) }
        }
        return entries
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let blank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }
        let bytes = text.utf8.drop(while: blank)
        guard let last = bytes.lastIndex(where: { !blank($0) }) else { return "" }
        return Substring(bytes[...last])
    }

    private static func filled(_ text: Substring, _ values: [String: String]) -> String {
        guard !values.isEmpty else { return String(text) }
        var filled = ""
        var rest = text
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            filled += rest[..<open]
            filled += values[String(name)] ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}
