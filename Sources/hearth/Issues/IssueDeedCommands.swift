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

    @Flag(help: "The words shall stand as they are, whatever the guard points at.")
    var asIs = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let (issue, right) = try meant.meant(in: &errand)
            let words = try TypedText.read(words) ?? ""
            try errand.guardWords([words], asIs: asIs)
            try errand.record(.issue(.add(issue.id, words: words, right)))
        }
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

struct IssueSupport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "support", abstract: "Something was done about it; the first time stops the clock.",
        discussion: HelpText.issueSupport)

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("What was done, of the list of support, as often as needed.", valueName: "CODE"))
    var did: [String] = []

    @Option(parsing: .unconditional, help: ArgumentHelp("A few words; - reads them.", valueName: "TEXT"))
    var words: String?

    @Flag(help: "Somebody was in danger then.")
    var crisis = false

    @Option(help: ArgumentHelp("When; else now.", valueName: "TIME"))
    var at: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let issue = try errand.issue(ref)
            let helping = Helping(
                crisis ? .crisis : .support, codes: try did.map { try errand.code($0, in: .supports) },
                words: try TypedText.read(words), at: try at.map { try errand.when.moment($0) })
            try errand.record(.issue(.help(issue.id, helping)))
        }
    }
}

struct IssueRefer: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refer", abstract: "Somebody is sent to a service; it is followed until its end.")

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @Argument(help: ArgumentHelp("Where to; `settings show` lists the codes.", valueName: "CODE"))
    var code: String

    @Option(help: ArgumentHelp("When to ask how it went; else in a week.", valueName: "DAY"))
    var due: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("A few words; - reads them.", valueName: "TEXT"))
    var words: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let issue = try errand.issue(ref)
            let due =
                try due.map { try errand.when.plannedDay($0).day } ?? errand.when.today.day.advanced(by: 7)
            let helping = Helping(
                .referral, to: try errand.code(code, in: .referrals), words: try TypedText.read(words),
                due: due)
            try errand.record(.issue(.help(issue.id, helping)))
        }
    }
}

struct IssueFollow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "follow", abstract: "How a referral of it went.",
        discussion: "OUTCOME is accepted, refused, done or lost.")

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @Argument(help: ArgumentHelp("How it went.", valueName: "OUTCOME"))
    var outcome: String

    @Option(help: ArgumentHelp("Which referral, where there are several: where to.", valueName: "CODE"))
    var to: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("A few words; - reads them.", valueName: "TEXT"))
    var words: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let issue = try errand.issue(ref)
            let code = try to.map { try errand.code($0, in: .referrals) }
            let open = issue.openReferrals.filter { code == nil || $0.given.value?.to == code }
            if open.count > 1 { throw Trouble.severalReferrals(ref) }
            guard let referral = open.first else { throw Trouble.refused(.unknownPart) }
            let helping = Helping(
                .followUp, words: try TypedText.read(words), of: referral.id,
                outcome: try TypedWord.one(outcome, among: [.accepted, .refused, .done, .lost]))
            try errand.record(.issue(.help(issue.id, helping)))
        }
    }
}

struct IssuePass: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pass",
        abstract:
            "It is passed on to an ally or an authority, for a purpose; whoever raised it is asked afresh.")

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @Option(parsing: .unconditional, help: ArgumentHelp("To whom.", valueName: "TEXT"))
    var to: String

    @Option(parsing: .unconditional, help: ArgumentHelp("For what.", valueName: "TEXT"))
    var purpose: String

    @Flag(help: "Whoever raised it was asked just now, for this, and agrees.")
    var agreed = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let issue = try errand.issue(ref)
            let helping = Helping(.passedOn, words: to, purpose: purpose, isAgreed: agreed)
            try errand.record(.issue(.help(issue.id, helping)))
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
            guard takeBack else { return try errand.record(.issue(.shutOut(issue.id, name, right))) }
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
        commandName: "take-back", abstract: "A place was kept by mistake.")

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            try errand.record(.issue(.takeBack(try errand.issue(ref).id)))
        }
    }
}
