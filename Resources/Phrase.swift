/// Words that are still to be said: a key with its values, put into a language only when somebody reads them.
package struct Phrase: Hashable, Sendable {
    package enum Value: Hashable, Sendable, ExpressibleByStringLiteral {
        case text(String)
        case phrase(Phrase)

        package init(stringLiteral text: String) { self = .text(text) }
    }

    package let key: String
    package let count: Int?
    package let values: [String: Value]

    package init(_ key: String, count: Int? = nil, _ values: [String: Value] = [:]) {
        self.key = key
        self.count = count
        self.values = values
    }

    /// Words as they are, in no language of ours: a name, a reason that the system gave.
    package static func plain(_ text: String) -> Phrase { Phrase("plain", ["text": .text(text)]) }

    /// Whether nothing stands in it but words of the catalogue and counts: then it can name nobody.
    package var namesNobody: Bool {
        values.values.allSatisfy { value in
            switch value {
            case .text: false
            case .phrase(let phrase): phrase.namesNobody
            }
        }
    }

    /// The phrase with another one in the place of each text that is to be said no more.
    package func hiding(_ isHidden: (String) -> Bool, behind other: Phrase) -> Phrase {
        if key == "plain", case .text(let text)? = values["text"], isHidden(text) { return other }
        let values = values.mapValues { value -> Value in
            switch value {
            case .text(let text): isHidden(text) ? .phrase(other) : value
            case .phrase(let phrase): .phrase(phrase.hiding(isHidden, behind: other))
            }
        }
        return Phrase(key, count: count, values)
    }
}

extension Catalogue {
    /// A phrase in this language.
    package func callAsFunction(_ phrase: Phrase) -> String {
        let values = phrase.values.mapValues { value in
            switch value {
            case .text(let text): text
            case .phrase(let phrase): self(phrase)
            }
        }
        if let count = phrase.count { return self(phrase.key, count: count, values) }
        return self(phrase.key, values)
    }
}
