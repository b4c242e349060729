internal import CentreCore
internal import Reports
internal import Resources

/// Which language a command speaks: the one asked for, else the centre's, else the machine's, else English.
enum Speech {
    static func language(asked: String?, centre: String? = nil) throws(Trouble) -> Language {
        if let asked {
            guard let language = Language(rawValue: Text.folded(asked)) else {
                throw .unknownLanguage(asked, choices: Language.allCases.map(\.code))
            }
            return language
        }
        return centre.flatMap { Language(rawValue: $0) } ?? ofThisMachine
    }

    /// The language that the environment names, by the order that the C library uses.
    static var ofThisMachine: Language {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = Environment.value(name) else { continue }
            return Language(rawValue: String(value.prefix(2))) ?? .english
        }
        return .english
    }

    /// The words for a sentence that must be said before any centre was read.
    static func early(_ arguments: [String]) -> Wording {
        var asked: String?
        for (index, argument) in arguments.enumerated() {
            if argument == "--lang", index + 1 < arguments.count { asked = arguments[index + 1] }
            if argument.hasPrefix("--lang=") { asked = String(argument.dropFirst("--lang=".count)) }
        }
        return Wording(Catalogue((try? language(asked: asked)) ?? ofThisMachine))
    }
}
