internal import ArgumentParser
internal import CentreCore
internal import Storage

struct IssueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "What people raise: telling it, hearing it, and what is done about it.",
        discussion: HelpText.issue,
        subcommands: [
            IssueTell.self, IssueAdd.self, IssueChange.self, IssueList.self, IssueShow.self, IssueHear.self,
            IssueSupport.self, IssueRefer.self, IssueFollow.self, IssuePass.self, IssueSimilar.self,
            IssueJoin.self, IssueConsent.self, IssueShutOut.self, IssueClose.self, IssueReopen.self,
            IssueWithdraw.self, IssueTakeBack.self, IssueReceipt.self, IssueOutcome.self,
        ])
}

/// What may be asked of an issue beside the words, as it is typed; each of these may be left out.
struct TellingOptions: ParsableArguments {
    @Option(
        parsing: .unconditional, help: ArgumentHelp("A working name; without it, no name.", valueName: "H"))
    var handle: String?

    @Flag(help: "It happened to somebody else than the one who tells.")
    var forSomebodyElse = false

    @Option(help: ArgumentHelp("Whether they are safe now: yes, no.", valueName: "ANSWER"))
    var safe: String?

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "What it is about, as often as needed; `settings show` lists the codes.", valueName: "CODE"))
    var kind: [String] = []

    @Option(help: ArgumentHelp("What kind of person did it.", valueName: "CODE"))
    var who: String?

    @Option(
        help: ArgumentHelp("When, roughly: 23:00, 'yesterday 23:00', '2026-11-24 23:00'.", valueName: "TIME"))
    var when: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Roughly where.", valueName: "TEXT"))
    var place: String?

    @Option(help: ArgumentHelp("One person or several: one, several.", valueName: "ANSWER"))
    var many: String?

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("What help is wanted now, as often as needed.", valueName: "CODE"))
    var support: [String] = []

    @Option(help: ArgumentHelp("Whether it was told elsewhere: yes, no.", valueName: "ANSWER"))
    var elsewhere: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Why it was, or was not.", valueName: "TEXT"))
    var why: String?

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "What may be done with it, as often as agreed: helpers-know, count, talk, warn.", valueName: "USE"
        ))
    var may: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Who must not read it.", valueName: "NAME"))
    var notReadBy: [String] = []

    @OptionGroup var textGuard: TextGuardOptions

    func read(in errand: Errand, words: String? = nil) throws -> CentreCore.Telling {
        var telling = CentreCore.Telling(
            handle: handle, isForSomebodyElse: forSomebodyElse, place: nil, why: why,
            words: try TypedText.read(words), shutOut: notReadBy)
        try textGuard.check([telling.words, place, why], in: errand)
        if let safe { telling.replies[.safe] = try TypedWord.one(safe, among: [.yes, .no]) }
        if let many { telling.replies[.many] = try answer(many, [.one, .several]) }
        if let elsewhere { telling.replies[.elsewhere] = try answer(elsewhere, [.yes, .no]) }
        telling.kinds = try codes(kind, .kinds, .kinds, of: errand, in: &telling)
        telling.supports = try codes(support, .supports, .support, of: errand, in: &telling)
        telling.who = try codes(who.map { [$0] } ?? [], .doers, .who, of: errand, in: &telling).first
        if let when {
            if let silence = silence(when) {
                telling.replies[.happened] = silence
            } else {
                let moment = try errand.when.past(when)
                telling.happened = PlannedTime(moment)
            }
        }
        if let place {
            if let silence = silence(place) {
                telling.replies[.place] = silence
            } else {
                telling.place = place
            }
        }
        telling.uses = Set(try may.map { typed throws(Trouble) in try TypedWord.one(typed) })
        return telling
    }

    /// What may be answered to any question.
    private static let silences: [Reply] = [.doesNotKnow, .prefersNotToSay]

    private func silence(_ typed: String) -> Reply? {
        Self.silences.first { TypedWord.written($0.rawValue) == typed.lowercased() }
    }

    private func answer(_ typed: String, _ answers: [Reply]) throws(Trouble) -> Reply {
        try TypedWord.one(typed, among: answers + Self.silences)
    }

    private func codes(
        _ typed: [String], _ list: CodeList, _ question: IssueQuestion, of errand: Errand,
        in telling: inout CentreCore.Telling
    ) throws -> [Code] {
        var codes: [Code] = []
        for text in typed {
            if let silence = silence(text) {
                telling.replies[question] = silence
            } else {
                let silences = Self.silences.map { TypedWord.written($0.rawValue) }
                codes.append(try errand.code(text, in: list, or: silences))
            }
        }
        return codes
    }
}

struct IssueTell: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tell", abstract: "Somebody raises something, or keeps a place until they can speak.",
        discussion: HelpText.issueTell)

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "In their own words; - reads them, which leaves no trace in the shell.", valueName: "TEXT"))
    var words: String?

    @OptionGroup var told: TellingOptions

    @Option(help: ArgumentHelp("A place that was kept is filled in: its reference.", valueName: "REF"))
    var fill: String?

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("What was done at once, of the list of support.", valueName: "CODE"))
    var did: [String] = []

    @Flag(help: "A receipt is printed: with it one hears what came of it, without a name.")
    var receipt = false

    @Option(help: ArgumentHelp("When it was told; else now.", valueName: "TIME"))
    var at: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        if fill != nil, at != nil { throw Trouble.contradiction("--fill", "--at") }
        try Errand.write(common) { errand in
            var telling = try told.read(in: errand, words: words)
            if !did.isEmpty {
                telling.help = Helping(
                    .support, codes: try did.map { try errand.code($0, in: .supports) })
            }
            var chance = SystemRandomNumberGenerator()
            let offered = receipt ? Receipt(from: &chance) : nil
            telling.receipt = offered.map { errand.store.mark(of: $0) }
            let action: IssueAction
            if let fill {
                action = .fill(try errand.issue(fill).id, telling)
            } else {
                action = .raise(telling, at: try at.map { try errand.when.moment($0) })
            }
            try errand.tellIssue(action, receipt: offered)
            errand.sayWhoIsUnknown(told.notReadBy)
        }
    }
}
