internal import ArgumentParser
internal import CentreCore

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

    @OptionGroup var few: FewWordsOptions

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
                words: try few.read(in: errand), at: try at.map { try errand.when.moment($0) })
            try errand.record(.issue(.help(issue.id, helping)))
        }
    }
}

struct IssueRefer: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refer", abstract: "Somebody is sent to a service; it is followed until its end.")

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @OptionGroup var sending: SendingOptions
    @OptionGroup var few: FewWordsOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let issue = try errand.issue(ref)
            let (to, due) = try sending.read(in: errand)
            let helping = Helping(.referral, to: to, words: try few.read(in: errand), due: due)
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

    @Argument(
        help: ArgumentHelp("How it went.", valueName: "OUTCOME"),
        completion: .list(Self.outcomes.map(\.rawValue)))
    var outcome: String

    @OptionGroup var which: WhichReferral
    @OptionGroup var few: FewWordsOptions
    @OptionGroup var common: CommonOptions

    private static let outcomes: [Referral.State] = [.accepted, .refused, .done, .lost]

    func run() throws {
        try Errand.write(common) { errand in
            let outcome = try TypedWord.one(outcome, among: Self.outcomes)
            let issue = try errand.issue(ref)
            // Nobody else learns from a refusal what was done.
            try errand.needCoordinator()
            let referral = try which.one(of: issue.openReferrals, on: ref, in: errand) { $0.given.value?.to }
            let helping = Helping(
                .followUp, words: try few.read(in: errand), of: referral.id, outcome: outcome)
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

    @OptionGroup var textGuard: TextGuardOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let issue = try errand.issue(ref)
            try textGuard.check([to, purpose], in: errand)
            let helping = Helping(.passedOn, words: to, purpose: purpose, isAgreed: agreed)
            try errand.record(.issue(.help(issue.id, helping)))
        }
    }
}
