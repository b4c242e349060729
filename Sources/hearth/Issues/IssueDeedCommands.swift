internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

struct IssueAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "More words of whoever raised it.")

    @OptionGroup var meant: MeantIssueOptions

    @Option(parsing: .unconditional, help: ArgumentHelp("The words; - reads them.", valueName: "TEXT"))
    var words: String

    @OptionGroup var textGuard: TextGuardOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let (issue, right) = try meant.meant(in: &errand)
            let words = try textGuard.read(words, in: errand) ?? ""
            try errand.record(.issue(.add(issue.id, words: words, right)))
        }
    }
}

struct IssueChange: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change", abstract: "A coordinator puts right what an issue says.",
        discussion: HelpText.issueChange)

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @OptionGroup var told: TellingOptions
    @OptionGroup var untold: UntoldOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        if untold.noHandle, told.handle != nil { throw Trouble.contradiction("--handle", "--no-handle") }
        try Errand.write(common) { errand in
            let id = try errand.issue(ref).id
            let telling = try told.read(in: errand)
            let action = IssueAction.change(id, telling, not: try untold.read(beside: telling))
            try errand.record(.issue(action))
            errand.sayWhoIsUnknown(told.notReadBy)
        }
    }
}

/// What was told wrongly and goes, as it is typed.
struct UntoldOptions: ParsableArguments {
    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("It is not about this, as often as needed.", valueName: "CODE"))
    var noKind: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("This help is not wanted, as often as needed.", valueName: "CODE"))
    var noSupport: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "What was answered to this is wrong: safe, kinds, who, happened, place, many, support, elsewhere.",
            valueName: "QUESTION"))
    var noAnswer: [String] = []

    @Flag(help: "It has no working name.")
    var noHandle = false

    /// What goes; throws where the same is to stand.
    func read(beside telling: CentreCore.Telling) throws(Trouble) -> Untold {
        let (kinds, supports) = (noKind.map { $0.lowercased() }, noSupport.map { $0.lowercased() })
        if let code = telling.kinds.first(where: { kinds.contains($0.text) }) {
            throw .contradiction("--kind \(code.text)", "--no-kind \(code.text)")
        }
        if let code = telling.supports.first(where: { supports.contains($0.text) }) {
            throw .contradiction("--support \(code.text)", "--no-support \(code.text)")
        }
        var answers: Set<IssueQuestion> = []
        for typed in noAnswer { answers.insert(try TypedWord.one(typed)) }
        return Untold(
            kinds: Set(kinds.compactMap { Code($0) }), supports: Set(supports.compactMap { Code($0) }),
            answers: answers, name: noHandle)
    }
}

struct IssueHear: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hear", abstract: "A coordinator has heard it.")

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            try errand.record(.issue(.hear(try errand.issue(ref).id)))
        }
    }
}

struct IssueConsent: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent", abstract: "What may be done with it, or may not any more.",
        discussion: HelpText.issueConsent)

    @OptionGroup var meant: MeantIssueOptions

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("It may: helpers-know, count, talk, warn.", valueName: "USE"))
    var may: [String] = []

    @Option(
        parsing: .unconditionalSingleValue, help: ArgumentHelp("It may not any more.", valueName: "USE"))
    var mayNot: [String] = []

    @OptionGroup var common: CommonOptions

    func run() throws {
        if may.isEmpty, mayNot.isEmpty { throw Trouble.missingArgument("--may, --may-not") }
        try Errand.write(common) { errand in
            let (issue, right) = try meant.meant(in: &errand)
            var uses: [Use: Bool] = [:]
            for typed in may { uses[try TypedWord.one(typed)] = true }
            for typed in mayNot {
                let use: Use = try TypedWord.one(typed)
                if uses[use] == true { throw Trouble.contradiction("--may \(typed)", "--may-not \(typed)") }
                uses[use] = false
            }
            try errand.record(.issue(.consent(issue.id, uses, right)))
        }
    }
}

struct IssueShutOut: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shut-out", abstract: "Somebody must not read it, or may again.",
        discussion: HelpText.issueShutOut)

    @OptionGroup var meant: MeantIssueOptions

    @Option(parsing: .unconditional, help: ArgumentHelp("Who.", valueName: "NAME"))
    var name: String

    @Flag(help: "They may read it again.")
    var takeBack = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let (issue, right) = try meant.meant(in: &errand)
            guard takeBack else {
                try errand.record(.issue(.shutOut(issue.id, name, right)))
                return errand.sayWhoIsUnknown([name])
            }
            let folded = Text.folded(Text.trimmed(name))
            guard let reader = issue.readersShutOut.first(where: { $0.name.map(Text.folded) == folded })
            else {
                throw Trouble.refused(.unknownPart)
            }
            try errand.record(.issue(.letIn(issue.id, reader.id, right)))
        }
    }
}

struct IssueClose: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Nothing more is to be done about it.",
        discussion: HelpText.issueClose)

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @Flag(help: "Nothing could be done, or nothing more is wanted; else it is resolved.")
    var noFurtherAction = false

    @Option(
        help: ArgumentHelp(
            "Why that is right: coordinator, two-coordinators, raisers-word, session.", valueName: "GROUND"))
    var because = "coordinator"

    @Option(help: ArgumentHelp("The day of the session that decided so.", valueName: "DAY"))
    var day: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let issue = try errand.issue(ref)
            let ground: Issue.Ground = try TypedWord.one(because)
            if day != nil, ground != .session { throw Trouble.needs("--day", "--because session") }
            let state: Issue.State = noFurtherAction ? .noFurtherAction : .resolved
            let day = try day.map { try errand.when.day($0).day }
            let entry = try errand.save([.issue(.close(issue.id, state, ground, day: day))])
            if case .issue(.voiced)? = entry?.events.first { Output.say(errand.words("issue.voiced")) }
            try errand.tell([errand.line(issue.id)], [errand.object(issue.id)])
        }
    }
}

struct IssueReopen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "There is more to do about it after all.")

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            try errand.record(.issue(.reopen(try errand.issue(ref).id)))
        }
    }
}

struct IssueWithdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Whoever raised it takes it back: its words are shown to nobody any more.")

    @OptionGroup var meant: MeantIssueOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let (issue, right) = try meant.meant(in: &errand)
            try errand.record(.issue(.withdraw(issue.id, right)))
        }
    }
}

struct IssueTakeBack: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take-back", abstract: "A place, or something that was done, was written by mistake.",
        discussion: HelpText.issueTakeBack)

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @Option(
        help: ArgumentHelp(
            "Not the issue, but something that was done about it: its reference in `issue show`.",
            valueName: "REF"))
    var done: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let issue = try errand.issue(ref)
            // Nobody else learns from a refusal how much was done.
            try errand.needCoordinator()
            guard let done else { return try errand.record(.issue(.takeBack(issue.id))) }
            let help = try Reference.one(done, of: issue.done.map(\.id))
            try errand.record(.issue(.takeBackHelp(issue.id, help)))
        }
    }
}
