internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources

struct ConcernCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "concern",
        abstract: "What several people raised and the group answers together, until it is told back.",
        discussion: HelpText.concern,
        subcommands: [
            ConcernList.self, ConcernShow.self, ConcernWord.self, ConcernLeaveOut.self, ConcernAgenda.self,
            ConcernRespond.self, ConcernAct.self, ConcernDone.self, ConcernReportBack.self,
            ConcernClose.self, ConcernReopen.self,
        ])
}

struct IssueJoin: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "join", abstract: "Several issues are seen as one shared concern.",
        discussion: HelpText.issueJoin)

    @Argument(help: ArgumentHelp("Which: references.", valueName: "REF"))
    var refs: [String]

    @Option(help: ArgumentHelp("The concern that they join; else a new one.", valueName: "REF"))
    var concern: String?

    @Option(help: ArgumentHelp("What it is about, for a new one.", valueName: "CODE"))
    var about: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("A summary in safe words, for a new one; - reads it.", valueName: "TEXT"))
    var summary: String?

    @OptionGroup var textGuard: TextGuardOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        if concern != nil, about != nil || summary != nil {
            throw Trouble.contradiction("--concern", about != nil ? "--about" : "--summary")
        }
        try Errand.write(common) { errand in
            let issues = try refs.map { try errand.issue($0).id }
            if let concern {
                return try errand.record(.concern(.join(try errand.concern(concern).id, issues)))
            }
            let summary = try textGuard.read(summary, in: errand)
            try errand.record(
                .concern(
                    .open(
                        issues, about: try about.map { try errand.code($0, in: .kinds) }, summary: summary)))
        }
    }
}

struct ConcernList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Shared concerns that are open, as the group may hear of them.")

    @Flag(help: "Only those of which something is owed to be told back.")
    var owed = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.read(common) { errand in
            let concerns = errand.centre.openConcerns.filter { !owed || $0.owesAReport }
            let telling = errand.telling
            for concern in concerns {
                try Output.write(
                    (common.json ? telling.object(concern).text : telling.line(concern)) + "\n")
            }
            if concerns.isEmpty { throw errand.foundNothing }
        }
    }
}

struct ConcernShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "The trail of one concern, from what was raised to what was told back."
    )

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.read(common) { errand in
            let concern = try errand.concern(ref)
            let telling = errand.telling
            guard common.json else {
                let lines = [telling.line(concern)] + telling.trail(concern).map { "  " + $0 }
                return try Output.write(lines.joined(separator: "\n") + "\n")
            }
            var object = telling.object(concern)
            object.put("trail", telling.trail(concern))
            try Output.write(object.text + "\n")
        }
    }
}

struct ConcernWord: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "word", abstract: "What it is about, in safe words.", discussion: HelpText.concernWord)

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @Option(help: ArgumentHelp("The kind of issue.", valueName: "CODE"))
    var about: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("The summary; - reads it.", valueName: "TEXT"))
    var summary: String?

    @Flag(help: "Somebody who raised it wants its details told in the group.")
    var raisersWord = false

    @Flag(help: "They do not any more.")
    var noRaisersWord = false

    @OptionGroup var textGuard: TextGuardOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        if raisersWord, noRaisersWord { throw Trouble.contradiction("--raisers-word", "--no-raisers-word") }
        if about == nil, summary == nil, !raisersWord, !noRaisersWord {
            throw Trouble.missingArgument("--about, --summary, --raisers-word")
        }
        try Errand.write(common) { errand in
            let id = try errand.concern(ref).id
            var actions: [ConcernAction] = []
            if about != nil || summary != nil {
                let words = try textGuard.read(summary, in: errand)
                let code = try about.map { try errand.code($0, in: .kinds) }
                actions.append(
                    .word(id, about: code.map { .to($0) }, summary: summary == nil ? nil : Change(words)))
            }
            if raisersWord || noRaisersWord { actions.append(.raisersWord(id, raisersWord)) }
            try errand.record(actions.map { .concern($0) })
        }
    }
}

struct ConcernLeaveOut: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leave-out", abstract: "An issue does not belong to it any more.")

    @Argument(help: ArgumentHelp("Which concern: a reference.", valueName: "REF"))
    var ref: String

    @Argument(help: ArgumentHelp("Which issue: a reference.", valueName: "ISSUE"))
    var issue: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            try errand.record(.concern(.part(try errand.concern(ref).id, try errand.issue(issue).id)))
        }
    }
}

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

    @Argument(help: ArgumentHelp("Which action: its number on the trail.", valueName: "N"))
    var number: Int

    @Flag(help: "Nobody does it any more.")
    var dropped = false

    @Flag(help: "It is not done after all.")
    var open = false

    @Option(help: ArgumentHelp("When it was done; else now.", valueName: "TIME"))
    var at: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        if dropped, open { throw Trouble.contradiction("--dropped", "--open") }
        try Errand.write(common) { errand in
            let concern = try errand.concern(ref)
            guard concern.tasks.indices.contains(number - 1) else { throw Trouble.refused(.unknownPart) }
            let state: GroupAction.State = dropped ? .dropped : open ? .open : .done
            try errand.record(
                .concern(
                    .endAction(
                        concern.id, concern.tasks[number - 1].id, state,
                        at: try at.map { try errand.when.moment($0) })))
        }
    }
}

struct ConcernReportBack: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report-back", abstract: "The group was told what came of it, or will be by a day.",
        discussion: HelpText.concernReportBack)

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @Option(help: ArgumentHelp("How: session, board, other.", valueName: "WAY"))
    var way = "session"

    @Option(parsing: .unconditional, help: ArgumentHelp("What was told; - reads it.", valueName: "TEXT"))
    var words: String?

    @Option(help: ArgumentHelp("It is not told yet, but promised by this day.", valueName: "DAY"))
    var promised: String?

    @Option(help: ArgumentHelp("When; else now.", valueName: "TIME"))
    var at: String?

    @OptionGroup var textGuard: TextGuardOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        if promised != nil, words != nil { throw Trouble.contradiction("--promised", "--words") }
        try Errand.write(common) { errand in
            let id = try errand.concern(ref).id
            if let promised {
                let day = try errand.when.plannedDay(promised).day
                return try errand.record(.concern(.promiseReport(id, by: day)))
            }
            try errand.record(
                .concern(
                    .reportBack(
                        id, try TypedWord.one(way), words: try textGuard.read(words, in: errand),
                        at: try at.map { try errand.when.moment($0) })))
        }
    }
}

struct ConcernClose: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "The group is done with it; the issues in it stay as they are.")

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let concern = try errand.concern(ref)
            try errand.record(.concern(.close(concern.id)))
            let open = concern.issues.filter { errand.centre.issues[$0]?.isOpen == true }.count
            if open > 0 { Output.say(errand.words("concern.issuesOpen", count: open)) }
        }
    }
}

struct ConcernReopen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "There is more to do about it after all.")

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            try errand.record(.concern(.reopen(try errand.concern(ref).id)))
        }
    }
}
