internal import ArgumentParser
internal import CentreCore

/// What a priority rests on.
struct BasisOptions: ParsableArguments {
    @Option(help: ArgumentHelp("What people come for, of the reasons.", valueName: "CODE"))
    var need: String?

    @Flag(help: "Care that was asked for and not to be had.")
    var childCare = false

    @Option(help: ArgumentHelp("A shared concern.", valueName: "REF"))
    var concern: String?

    @Flag(help: "Nothing but its own words.")
    var wordsOnly = false

    private var all: [String] {
        [
            need.map { _ in "--need" }, childCare ? "--child-care" : nil, concern.map { _ in "--concern" },
            wordsOnly ? "--words-only" : nil,
        ].compactMap { $0 }
    }

    var firstTyped: String? { all.first }

    /// What is meant; `nil` where nothing was typed.
    func read(in errand: inout Errand) throws -> Priority.Basis? {
        let all = all
        if all.count > 1 { throw Trouble.contradiction(all[0], all[1]) }
        if let need { return .need(try errand.code(need, in: .reasons)) }
        if let concern { return .concern(try errand.concern(concern).id) }
        return childCare ? .childCare : wordsOnly ? .words : nil
    }
}

struct CollectivePrioritise: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prioritise", abstract: "Somebody proposes what comes before other things.",
        discussion: HelpText.collectivePrioritise)

    @Option(parsing: .unconditional, help: ArgumentHelp("What it is; - reads it.", valueName: "TEXT"))
    var words: String?

    @OptionGroup var basis: BasisOptions
    @OptionGroup var textGuard: TextGuardOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        if words == nil, basis.firstTyped == nil {
            throw Trouble.missingArgument("--words, --need, --child-care, --concern")
        }
        try Errand.write(common) { errand in
            let words = try textGuard.read(words, in: errand)
            let basis = try basis.read(in: &errand) ?? .words
            try errand.record(.collective(.prioritise(words: words, basis)))
        }
    }
}

struct CollectiveDots: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dots", abstract: "The group put so many dots beside each priority.",
        discussion: HelpText.collectiveDots)

    @Argument(help: ArgumentHelp("Priorities with their dots, as 3f9c=7.", valueName: "REF=N"))
    var dots: [String]

    @Option(help: ArgumentHelp("When it was ranked; else today.", valueName: "DAY"))
    var day: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            var counts: [ID<Priority>: Int] = [:]
            for typed in dots {
                let parts = typed.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard parts.count == 2, let count = Int(parts[1]) else {
                    throw Trouble.badValue(option: "REF=N", typed: typed, wanted: "cli.wanted.dots")
                }
                let priority = try errand.priority(String(parts[0]))
                guard counts.updateValue(count, forKey: priority.id) == nil else {
                    throw Trouble.contradiction(typed, Reference.shown(priority.id))
                }
            }
            try errand.record(
                .collective(.rank(counts, day: try day.map { try errand.when.day($0).day })))
        }
    }
}

struct CollectiveMentor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mentor", abstract: "Somebody begins to learn from somebody.",
        discussion: HelpText.collectiveMentor)

    @Option(parsing: .unconditional, help: ArgumentHelp("Who learns.", valueName: "NAME"))
    var learner: String

    @Option(parsing: .unconditional, help: ArgumentHelp("Who mentors.", valueName: "NAME"))
    var mentor: String

    @Option(help: ArgumentHelp("What is learnt, as facilitating.", valueName: "CODE"))
    var role: String

    @Option(help: ArgumentHelp("When they began; else now.", valueName: "TIME"))
    var at: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            try errand.record(
                .collective(
                    .mentor(
                        learner: learner, mentor: mentor, role: try errand.code(role, in: .mentoredRoles),
                        at: try at.map { try errand.when.past($0) })))
        }
    }
}

struct CollectiveStep: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "step", abstract: "Whoever learns, or whoever mentors, says that a step is made.",
        discussion: HelpText.collectiveStep)

    @OptionGroup var which: KeptArgument

    @Argument(help: ArgumentHelp("Which: shadow, paired, alone, mentors-others.", valueName: "STEP"))
    var step: String

    @Flag(help: "Whoever learns says so.")
    var learner = false

    @Flag(help: "Whoever mentors says so.")
    var mentor = false

    @Flag(help: "Whoever learns says that it is not.")
    var notLearner = false

    @Flag(help: "Whoever mentors says that it is not.")
    var notMentor = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        if learner, notLearner { throw Trouble.contradiction("--learner", "--not-learner") }
        if mentor, notMentor { throw Trouble.contradiction("--mentor", "--not-mentor") }
        if !learner, !notLearner, !mentor, !notMentor {
            throw Trouble.missingArgument("--learner, --mentor")
        }
        try Errand.write(common) { errand in
            try errand.record(
                .collective(
                    .step(
                        try errand.mentoring(which.ref).id, try TypedWord.one(step),
                        learner: learner ? true : notLearner ? false : nil,
                        mentor: mentor ? true : notMentor ? false : nil)))
        }
    }
}

struct CollectiveShare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "share", abstract: "How much of some work members do, as a meeting reported it.",
        discussion: HelpText.collectiveShare)

    @Option(help: ArgumentHelp("Of which work: shifts, sessions, reviews.", valueName: "WORK"))
    var work: String?

    @Option(help: ArgumentHelp("The first day of which it was reported.", valueName: "DAY"))
    var from: String?

    @Option(help: ArgumentHelp("The last of them; else today.", valueName: "DAY"))
    var to: String?

    @Option(help: ArgumentHelp("So many of ten.", valueName: "N"))
    var ofTen: Int?

    @Option(parsing: .unconditional, help: ArgumentHelp("In words; - reads them.", valueName: "TEXT"))
    var words: String?

    @Option(
        help: ArgumentHelp("Puts right one that was reported; what is not named stays.", valueName: "REF"))
    var insteadOf: String?

    @OptionGroup var place: InSessionOptions
    @OptionGroup var textGuard: TextGuardOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        if insteadOf == nil {
            if work == nil { throw Trouble.missingArgument("--work") }
            if from == nil { throw Trouble.missingArgument("--from") }
        }
        try Errand.write(common) { errand in
            let words = try textGuard.read(words, in: errand)
            let standing = try insteadOf.map { try errand.share($0) }
            let told = standing?.told.value
            let work: ReportedShare.Work? = try work.map { try TypedWord.one($0) } ?? told?.work
            let today = errand.when.today.day
            let first = try from.map { try errand.when.day($0).day } ?? told?.from
            let last = try to.map { try errand.when.plannedDay($0).day } ?? told?.to ?? today
            guard let work, let first else { throw Trouble.refused(.collective(.unknownShare)) }
            let wish = ShareWish(
                work, from: first, to: last, ofTen: ofTen ?? standing?.ofTen, words: words ?? standing?.text,
                session: try place.read(in: &errand)?.id ?? told?.session)
            try errand.record(
                .collective(standing.map { .changeReport($0.id, wish) } ?? .report(wish)))
        }
    }
}
