/// A language that the program speaks.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case spanish = "es"
    case portuguese = "pt"

    package var code: String { rawValue }

    /// The language's own name for itself.
    package var name: String {
        switch self {
        case .english: "English"
        case .spanish: "Español"
        case .portuguese: "Português"
        }
    }

    /// The next language in the order of the cases, the first after the last.
    package var next: Language {
        let all = Self.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }

    /// The forms of a counted text.
    package enum Form: String, Hashable, Sendable, CaseIterable {
        case one, other
    }

    /// The form for a count, by the plural rules of Unicode's CLDR for whole numbers below a million;
    /// Portuguese is that of Portugal.
    package func form(_ count: Int) -> Form {
        count == 1 ? .one : .other
    }
}
