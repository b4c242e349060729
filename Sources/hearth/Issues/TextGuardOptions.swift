internal import ArgumentParser
internal import CentreCore

/// What whoever writes says to the guard over free text.
struct TextGuardOptions: ParsableArguments {
    @Flag(help: "The words shall stand as they are, whatever the guard points at.")
    var asIs = false

    /// Refuses words that hold what might betray somebody, unless whoever writes says that they shall stand so.
    func check(_ texts: [String?], in errand: Errand) throws(Trouble) {
        guard !asIs else { return }
        let textGuard = errand.centre.textGuard(at: errand.when.now)
        let found = texts.compactMap { $0 }.flatMap(textGuard.findings)
        guard found.isEmpty else { throw .guarded(found) }
    }

    /// What was typed, or is read where `-` stands for it, once it is checked.
    func read(_ typed: String?, in errand: Errand) throws(Trouble) -> String? {
        let text = try TypedText.read(typed)
        try check([text], in: errand)
        return text
    }
}

/// A few words beside a deed.
struct FewWordsOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: ArgumentHelp("A few words; - reads them.", valueName: "TEXT"))
    var words: String?

    @OptionGroup var textGuard: TextGuardOptions

    func read(in errand: Errand) throws(Trouble) -> String? { try textGuard.read(words, in: errand) }
}
