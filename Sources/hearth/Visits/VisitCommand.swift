internal import ArgumentParser
internal import CentreCore

struct VisitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "visit",
        abstract: "Who comes, who leaves, and what happens in between.",
        subcommands: [
            VisitArrive.self, VisitLeave.self, VisitChangeCommand.self, VisitServe.self, VisitRefer.self,
            VisitFollow.self, VisitCount.self, VisitTakeBack.self, VisitList.self,
        ])
}

/// A long text that may come from standard input.
enum TypedText {
    /// The text, or all of standard input where `-` stands for it.
    static func read(_ typed: String?) throws(Trouble) -> String? {
        guard typed == "-" else { return typed }
        let bytes = try Environment.standardInput(limit: 65_536)
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .needNotText }
        return text
    }
}

struct VisitArrive: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "arrive", abstract: "Somebody comes, or several people at once.",
        discussion: HelpText.arrive)

    @Option(
        parsing: .unconditional, help: ArgumentHelp("A working name; without it, no name.", valueName: "H"))
    var handle: String?

    @Option(help: ArgumentHelp("How many come together.", valueName: "N"))
    var people = 1

    @Option(help: ArgumentHelp("How many children come along.", valueName: "N"))
    var children = 0

    @Option(
        help: ArgumentHelp("Why, as often as wanted; `settings show` lists the codes.", valueName: "CODE"))
    var reason: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("What the person needs, in their words; - reads it.", valueName: "TEXT"))
    var need: String?

    @Option(help: ArgumentHelp("When, as 18:05 or '2026-11-24 18:05'; else now.", valueName: "TIME"))
    var at: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let arrival = Arrival(
                handle: handle, people: people, children: children,
                reasons: try reason.map { try errand.code($0, in: .reasons) },
                need: try TypedText.read(need), at: try at.map { try errand.when.moment($0) })
            try errand.record(.arrive(arrival))
        }
    }
}

struct VisitLeave: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leave", abstract: "Somebody leaves.", discussion: HelpText.leave)

    @Argument(help: ArgumentHelp("Who: a reference, or a working name.", valueName: "REF"))
    var ref: String?

    @Flag(help: "One without a name leaves: whoever has been here longest.")
    var unnamed = false

    @Flag(help: "Nobody was seen leaving: the desk closes the visit.")
    var notSeen = false

    @Option(help: ArgumentHelp("So many of a group, not all.", valueName: "N"))
    var people: Int?

    @Option(help: ArgumentHelp("When; else now.", valueName: "TIME"))
    var at: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        if unnamed, ref != nil { throw Trouble.contradiction("REF", "--unnamed") }
        if notSeen, people != nil { throw Trouble.contradiction("--not-seen", "--people") }
        try Errand.write(common) { errand in
            let time = try at.map { try errand.when.moment($0) }
            guard let ref else {
                guard unnamed else { throw Trouble.missingArgument("REF") }
                return try errand.record(.leaveUnnamed(at: time))
            }
            let visit = try errand.visit(ref)
            let action: Action =
                notSeen ? .closeByDesk(visit, at: time) : .leave(visit, people: people, at: time)
            try errand.record(action)
        }
    }
}

struct VisitCount: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count", abstract: "How many people are here, counted without names.")

    @Argument(help: ArgumentHelp("How many.", valueName: "N"))
    var count: Int

    @Option(help: ArgumentHelp("When; else now.", valueName: "TIME"))
    var at: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            try errand.record(.count(people: count, at: try at.map { try errand.when.moment($0) }))
        }
    }
}

struct VisitTakeBack: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take-back", abstract: "A visit or a headcount that was a mistake no longer counts.")

    @Argument(help: ArgumentHelp("Which: a reference, or a working name.", valueName: "REF"))
    var ref: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            if let count = try errand.headcount(ref) { return try errand.record(.takeBackCount(count)) }
            try errand.record(.takeBackVisit(try errand.visit(ref)))
        }
    }
}
