internal import ArgumentParser
internal import CentreCore

struct ConcernAgenda: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda", abstract: "A session talks about it.")

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @Argument(help: ArgumentHelp("On which day: 2026-12-01, today, tomorrow.", valueName: "DAY"))
    var day: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let day = try errand.when.plannedDay(day).day
            try errand.record(.concern(.putOnAgenda(try errand.concern(ref).id, day)))
        }
    }
}

struct ConcernRespond: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "respond", abstract: "The group agreed what to do.", discussion: HelpText.concernRespond)

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @Option(parsing: .unconditional, help: ArgumentHelp("What was agreed; - reads it.", valueName: "TEXT"))
    var words: String

    @Option(help: ArgumentHelp("When it was agreed; else today.", valueName: "DAY"))
    var day: String?

    @Option(help: ArgumentHelp("By when the group is told what came of it.", valueName: "DAY"))
    var reportBy: String?

    @OptionGroup var textGuard: TextGuardOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let words = try textGuard.read(words, in: errand) ?? ""
            try errand.record(
                .concern(
                    .respond(
                        try errand.concern(ref).id, words: words,
                        day: try day.map { try errand.when.day($0).day },
                        reportBy: try reportBy.map { try errand.when.plannedDay($0).day })))
        }
    }
}

struct ConcernAct: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "act", abstract: "Somebody does something about it, by a day.")

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @Option(parsing: .unconditional, help: ArgumentHelp("What.", valueName: "TEXT"))
    var what: String

    @Option(parsing: .unconditional, help: ArgumentHelp("Who does it.", valueName: "NAME"))
    var who: String?

    @Option(help: ArgumentHelp("By when.", valueName: "DAY"))
    var by: String?

    @OptionGroup var textGuard: TextGuardOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            try textGuard.check([what], in: errand)
            try errand.record(
                .concern(
                    .act(
                        try errand.concern(ref).id, what: what, who: who,
                        by: try by.map { try errand.when.plannedDay($0).day })))
        }
    }
}

struct ConcernDone: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: "One of its actions is done, or nobody does it any more.")

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @Argument(help: ArgumentHelp("Which action: its reference on the trail.", valueName: "ACTION"))
    var action: String

    @Flag(help: "Nobody does it any more.")
    var dropped = false

    @Flag(help: "It is not done after all.")
    var open = false

    @Option(help: ArgumentHelp("When it was done; else now.", valueName: "TIME"))
    var at: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        if dropped, open { throw Trouble.contradiction("--dropped", "--open") }
        if at != nil, dropped { throw Trouble.contradiction("--dropped", "--at") }
        if at != nil, open { throw Trouble.contradiction("--open", "--at") }
        try Errand.write(common) { errand in
            let concern = try errand.concern(ref)
            let task = try Reference.one(action, of: concern.tasks.map(\.id))
            let state: GroupAction.State = dropped ? .dropped : open ? .open : .done
            try errand.record(
                .concern(
                    .endAction(
                        concern.id, task, state, at: try at.map { try errand.when.moment($0) })))
        }
    }
}

struct ConcernReportBack: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report-back", abstract: "The group was told what came of it, or will be by a day.",
        discussion: HelpText.concernReportBack)

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @Option(help: ArgumentHelp("How: session, board, other; else in a session.", valueName: "WAY"))
    var way: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("What was told; - reads it.", valueName: "TEXT"))
    var words: String?

    @Option(help: ArgumentHelp("It is not told yet, but promised by this day.", valueName: "DAY"))
    var promised: String?

    @Option(help: ArgumentHelp("When; else now.", valueName: "TIME"))
    var at: String?

    @OptionGroup var textGuard: TextGuardOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        if promised != nil {
            for (option, value) in [("--words", words), ("--way", way), ("--at", at)] where value != nil {
                throw Trouble.contradiction("--promised", option)
            }
        }
        try Errand.write(common) { errand in
            let id = try errand.concern(ref).id
            if let promised {
                let day = try errand.when.plannedDay(promised).day
                return try errand.record(.concern(.promiseReport(id, by: day)))
            }
            let way: ReportBack.Way = try way.map { try TypedWord.one($0) } ?? .session
            try errand.record(
                .concern(
                    .reportBack(
                        id, way, words: try textGuard.read(words, in: errand),
                        at: try at.map { try errand.when.moment($0) })))
        }
    }
}
