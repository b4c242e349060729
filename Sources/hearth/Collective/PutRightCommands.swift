internal import ArgumentParser
internal import CentreCore

struct CollectiveChange: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change", abstract: "Puts right what a decision, a priority or a mentoring says.",
        discussion: HelpText.collectiveChange)

    @OptionGroup var which: KeptArgument

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Words of a decision or a priority; - reads them.", valueName: "TEXT"))
    var words: String?

    @OptionGroup var counts: CountOptions
    @OptionGroup var basis: BasisOptions

    @Option(parsing: .unconditional, help: ArgumentHelp("Who learns.", valueName: "NAME"))
    var learner: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Who mentors.", valueName: "NAME"))
    var mentor: String?

    @Option(help: ArgumentHelp("What is learnt.", valueName: "CODE"))
    var role: String?

    @OptionGroup var textGuard: TextGuardOptions
    @OptionGroup var common: CommonOptions

    /// What of the options was typed, by what it is about.
    private var typed: (words: String?, counts: String?, basis: String?, mentoring: String?) {
        let mentoring = [
            learner.map { _ in "--learner" }, mentor.map { _ in "--mentor" }, role.map { _ in "--role" },
        ].compactMap { $0 }.first
        return (words.map { _ in "--words" }, counts.firstTyped, basis.firstTyped, mentoring)
    }

    func run() throws {
        let typed = typed
        if typed == (nil, nil, nil, nil) {
            throw Trouble.missingArgument("--words, --agree, --need, --learner")
        }
        try Errand.write(common) { errand in
            let words = try textGuard.read(words, in: errand)
            switch try errand.kept(which.ref, among: [.decision, .priority, .mentoring]) {
            case .decision(let decision):
                try keepOut(typed.basis, typed.mentoring)
                let tally = typed.counts.map { _ in counts.tally(on: decision.tally) }
                let change = DecisionChange(words: words, tally: tally)
                try errand.record(.collective(.changeDecision(decision.id, change)))
            case .priority(let priority):
                try keepOut(typed.counts, typed.mentoring)
                try errand.record(
                    .collective(
                        .changePriority(
                            priority.id, words: words.map { Change($0) }, basis: try basis.read(in: &errand)))
                )
            case .mentoring(let mentoring):
                try keepOut(typed.words, typed.counts, typed.basis)
                try errand.record(
                    .collective(
                        .changeMentoring(
                            mentoring.id, learner: learner, mentor: mentor,
                            role: try role.map { try errand.code($0, in: .mentoredRoles) })))
            case .agreement, .share: break
            }
        }
    }

    /// Refuses options that are of something else than what is meant.
    private func keepOut(_ options: String?...) throws(Trouble) {
        for case let option? in options { throw .contradiction(which.ref, option) }
    }
}

struct CollectiveTakeBack: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take-back", abstract: "It was written down by mistake, or a part of it was.",
        discussion: HelpText.collectiveTakeBack)

    @OptionGroup var which: KeptArgument

    @Argument(
        help: ArgumentHelp("An objection, an action or a wording, as `show` prints it.", valueName: "PART"))
    var part: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let sorts: [Kept.Sort] = [.decision, .agreement] + (part == nil ? [.share] : [])
            switch try errand.kept(which.ref, among: sorts) {
            case .decision(let decision):
                let parts =
                    decision.objected.map { $0.id.of(DecisionPart.self) }
                    + decision.tasks.map { $0.id.of(DecisionPart.self) }
                let part = try part.map { try Reference.one($0, of: parts) }
                try errand.record(
                    .collective(
                        part.map { .takeBackDecisionPart(decision.id, $0) } ?? .takeBackDecision(decision.id))
                )
            case .agreement(let agreement):
                let parts =
                    agreement.history.map { $0.id.of(AgreementPart.self) }
                    + agreement.objected.map { $0.id.of(AgreementPart.self) }
                let part = try part.map { try Reference.one($0, of: parts) }
                try errand.record(
                    .collective(part.map { .takeBackAgreementPart(agreement.id, $0) } ?? .drop(agreement.id)))
            case .share(let share): try errand.record(.collective(.takeBackReport(share.id)))
            case .priority, .mentoring: break
            }
        }
    }
}
