internal import ArgumentParser
internal import CentreCore
internal import Resources

struct ConcernCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "concern",
        abstract: "What several people raised and the group answers together, until it is told back.",
        discussion: HelpText.concern,
        subcommands: [
            ConcernList.self, ConcernShow.self, ConcernWord.self, ConcernLeaveOut.self, ConcernAgenda.self,
            ConcernRespond.self, ConcernAct.self, ConcernDone.self, ConcernReportBack.self,
            ConcernClose.self, ConcernReopen.self, ConcernTakeBack.self,
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

struct ConcernTakeBack: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take-back", abstract: "It was opened by mistake; the issues in it stay as they are.")

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            try errand.record(.concern(.takeBack(try errand.concern(ref).id)))
        }
    }
}
