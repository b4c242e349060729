internal import ArgumentParser
internal import CentreCore
internal import Resources

struct CollectivePropose: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose", abstract: "Somebody proposes a rule.",
        discussion: HelpText.collectivePropose)

    @Option(parsing: .unconditional, help: ArgumentHelp("What it says; - reads it.", valueName: "TEXT"))
    var words: String

    @OptionGroup var language: LanguageOption

    @Option(help: ArgumentHelp("When to look at it again.", valueName: "DAY"))
    var review: String?

    @Option(help: ArgumentHelp("When it was proposed; else now.", valueName: "TIME"))
    var at: String?

    @OptionGroup var place: InSessionOptions
    @OptionGroup var textGuard: TextGuardOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let words = try textGuard.read(words, in: errand) ?? ""
            try errand.record(
                .collective(
                    .propose(
                        AgreementWish(
                            words, language: try errand.language(language.code),
                            review: try review.map { try errand.when.plannedDay($0).day },
                            session: try place.read(in: &errand)?.id,
                            at: try at.map { try errand.when.past($0) }))))
        }
    }
}

/// The language of words.
struct LanguageOption: ParsableArguments {
    @Option(
        name: .customLong("language"),
        help: ArgumentHelp("The language of these words, as en; else the one spoken here.", valueName: "CODE")
    )
    var code: String?
}

struct CollectiveAgree: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agree", abstract: "The group adopts a rule: one that was proposed, or a new one.",
        discussion: HelpText.collectiveAgree)

    @Argument(
        help: ArgumentHelp("Which was proposed: a reference; else --words is a new one.", valueName: "REF"))
    var ref: String?

    @OptionGroup var deciding: DecideOptions
    @OptionGroup var language: LanguageOption
    @OptionGroup var place: InSessionOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        if ref != nil, language.code != nil { throw Trouble.contradiction("REF", "--language") }
        if ref == nil, deciding.words == nil { throw Trouble.missingArgument("REF, --words") }
        try Errand.write(common) { errand in
            let session = try place.read(in: &errand)
            guard let ref else {
                var wish = try deciding.read(in: &errand, session: session)
                let agreement = AgreementWish(
                    wish.words, language: try errand.language(language.code), review: wish.review,
                    session: wish.session, at: wish.at)
                wish.review = nil
                return try errand.record(.collective(.agree(agreement, wish)))
            }
            let agreement = try errand.agreement(ref)
            var wish = try deciding.read(
                in: &errand, session: session, effect: .adopt(agreement.id),
                otherwise: errand.text(of: agreement))
            // It is the agreement that is looked at again.
            (wish.agreementReview, wish.review) = (wish.review, nil)
            try errand.record(.collective(.decide(wish)))
        }
    }
}

struct CollectiveWord: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "word", abstract: "A rule reads otherwise from a day on, or in another language.",
        discussion: HelpText.collectiveWord)

    @OptionGroup var which: KeptArgument

    @Option(parsing: .unconditional, help: ArgumentHelp("The new words; - reads them.", valueName: "TEXT"))
    var words: String?

    @OptionGroup var language: LanguageOption

    @Option(help: ArgumentHelp("From when on; else today.", valueName: "DAY"))
    var since: String?

    @Option(
        help: ArgumentHelp("Words that stand already: a reference that `show` prints.", valueName: "WORDING"))
    var wording: String?

    @Flag(help: "The group agreed to these words.")
    var agreed = false

    @Flag(help: "It did not agree to these words after all.")
    var notAgreed = false

    @OptionGroup var textGuard: TextGuardOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        if agreed, notAgreed { throw Trouble.contradiction("--agreed", "--not-agreed") }
        if words == nil, wording == nil { throw Trouble.missingArgument("--words, --wording") }
        if wording != nil {
            for (option, isThere) in [
                ("--words", words != nil), ("--language", language.code != nil), ("--since", since != nil),
            ] where isThere { throw Trouble.contradiction("--wording", option) }
            if !agreed, !notAgreed { throw Trouble.needs("--wording", "--agreed") }
        }
        try Errand.write(common) { errand in
            let agreement = try errand.agreement(which.ref)
            if let wording {
                let id = try Reference.one(wording, of: agreement.history.map(\.id))
                return try errand.record(.collective(.agreeToWording(agreement.id, id, agreed)))
            }
            let words = try textGuard.read(words, in: errand) ?? ""
            try errand.record(
                .collective(
                    .word(
                        agreement.id, words: words,
                        language: try errand.language(language.code, otherwise: agreement.firstLanguage),
                        day: try since.map { try errand.when.day($0).day }, agreed: agreed)))
        }
    }
}

struct CollectiveEnd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "The group ends a rule by a decision; or a priority or a mentoring is over.",
        discussion: HelpText.collectiveEnd)

    @OptionGroup var which: KeptArgument
    @OptionGroup var deciding: DecideOptions
    @OptionGroup var place: InSessionOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let kept = try errand.kept(which.ref, among: [.agreement, .priority, .mentoring])
            if case .agreement(let agreement) = kept {
                let wish = try deciding.read(
                    in: &errand, session: try place.read(in: &errand), effect: .end(agreement.id),
                    otherwise: errand.text(of: agreement))
                return try errand.record(.collective(.decide(wish)))
            }
            if let option = place.ref == nil ? deciding.firstTyped : "--session" {
                throw Trouble.contradiction(which.ref, option)
            }
            switch kept {
            case .priority(let priority): try errand.record(.collective(.endPriority(priority.id)))
            case .mentoring(let mentoring): try errand.record(.collective(.endMentoring(mentoring.id)))
            case .decision, .agreement, .share: break
            }
        }
    }
}
