internal import ArgumentParser
internal import CentreCore
internal import Reports

struct WarningCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "warning",
        abstract:
            "What to watch for: a kind of person or a place, until when; never who told it, never a name.",
        discussion: HelpText.warning,
        subcommands: [
            WarningAdd.self, WarningChange.self, WarningList.self, WarningShow.self, WarningEnd.self,
        ])
}

/// What others are to watch for, as it is typed.
struct WarningOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The kind of person.", valueName: "CODE"))
    var who: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Roughly where.", valueName: "TEXT"))
    var place: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("What to watch for.", valueName: "TEXT"))
    var words: String?

    @Option(help: ArgumentHelp("The last day; in two weeks, where none was said.", valueName: "DAY"))
    var until: String?

    @OptionGroup var textGuard: TextGuardOptions

    /// What is meant where this stood before; what is not named stays.
    func read(in errand: Errand, on standing: Warning? = nil) throws -> WarningWish {
        try textGuard.check([place, words], in: errand)
        let until = try until.map { try errand.when.plannedDay($0).day } ?? standing?.until
        return WarningWish(
            who: try who.map { try errand.code($0, in: .doers) } ?? standing?.who,
            place: place ?? standing?.place, words: words ?? standing?.text,
            until: until ?? errand.when.today.day.advanced(by: 14))
    }
}

struct WarningAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Others are warned, once a coordinator looked at it.",
        discussion: HelpText.warningAdd)

    @OptionGroup var warning: WarningOptions

    @Option(
        help: ArgumentHelp(
            "The issue that it comes from, whose raiser agreed; coordinators only.", valueName: "REF"))
    var issue: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            var wish = try warning.read(in: errand)
            wish.issue = try issue.map { try errand.issue($0).id }
            try errand.record(.warning(.add(wish)))
        }
    }
}

struct WarningChange: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change", abstract: "A coordinator puts right what a warning says.",
        discussion: HelpText.warningChange)

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @OptionGroup var warning: WarningOptions

    @Flag(help: "No kind of person.")
    var noWho = false

    @Flag(help: "No place.")
    var noPlace = false

    @Flag(help: "No words.")
    var noWords = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        if noWho, warning.who != nil { throw Trouble.contradiction("--who", "--no-who") }
        if noPlace, warning.place != nil { throw Trouble.contradiction("--place", "--no-place") }
        if noWords, warning.words != nil { throw Trouble.contradiction("--words", "--no-words") }
        try Errand.write(common) { errand in
            let standing = try errand.warning(ref)
            var wish = try warning.read(in: errand, on: standing)
            if noWho { wish.who = nil }
            if noPlace { wish.place = nil }
            if noWords { wish.words = nil }
            try errand.record(.warning(.change(standing.id, wish)))
        }
    }
}

struct WarningList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "What to watch for now; for a coordinator also what waits to be looked at.")

    @Flag(help: "Only those that wait for a coordinator's look.")
    var proposed = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try (proposed ? Errand.write(common, tell) : Errand.read(common, tell))
    }

    private func tell(_ errand: inout Errand) throws {
        if proposed { try errand.needCoordinator() }
        let (centre, today) = (errand.centre, errand.when.today)
        let warnings =
            (proposed ? [] : centre.warningsShown(on: today))
            + (errand.coordinator == nil ? [] : centre.warningsProposed(on: today))
        let telling = errand.telling
        for warning in warnings {
            try Output.write((common.json ? telling.object(warning).text : telling.line(warning)) + "\n")
        }
        if warnings.isEmpty { throw errand.foundNothing }
    }
}

struct WarningShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "A coordinator looked at it: it is shown from now on.")

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            try errand.record(.warning(.show(try errand.warning(ref).id)))
        }
    }
}

struct WarningEnd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "It is shown no more.")

    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            try errand.record(.warning(.end(try errand.warning(ref).id)))
        }
    }
}
