/// Every word that a person sees, in one language, behind keys.
///
/// A line of a catalogue reads `key = text`; `#` begins a comment line. A text may name values, `{time}`. A text
/// that counts comes in forms, `people.one` and `people.other`, chosen by the language's own rule. The centre's own
/// file stands on top, English below, so that a missing key never leaves a hole on a screen.
package struct Catalogue: Sendable {
    /// Which language the words are in: `en`, `es`, `pt`.
    package let language: Language
    private let layers: [WordFile]

    /// The words of a language, with the text of the centre's own file on top of them.
    package init(_ language: Language, override: String = "") {
        self.language = language
        var files = [override, Embedded.words(language: language.code) ?? ""]
        if language != .english { files.append(Embedded.words(language: "en") ?? "") }
        layers = files.map { WordFile($0) }
    }

    /// The text behind a key with its values put in, or the key itself where no catalogue knows it.
    package func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        Self.filled(text(key) ?? key, values)
    }

    /// The text behind a key in the form for a count; `{count}` is the count.
    package func callAsFunction(
        _ key: String, count: Int, _ values: [String: String] = [:]
    ) -> String {
        let form = language.form(count)
        let text = text("\(key).\(form.rawValue)") ?? text("\(key).other") ?? key
        return Self.filled(Self.filled(text, ["count": "\(count)"]), values)
    }

    /// The text behind a key as it is written, or `nil` where no catalogue knows it.
    package func text(_ key: String) -> String? {
        for layer in layers {
            if let text = layer.text(key) { return text }
        }
        return nil
    }

    /// All entries of a catalogue file.
    package static func entries(_ file: String) -> [String: String] { WordFile(file).all }

    private static func filled(_ text: String, _ values: [String: String]) -> String {
        guard !values.isEmpty else { return text }
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            filled += rest[..<open]
            filled += values[String(name)] ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}
