internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources

struct CarerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "carer", abstract: "Who cares for the children, from when until when.",
        discussion: HelpText.carer,
        subcommands: [
            CarerStart.self, CarerEnd.self, CarerStays.self, CarerTakeBack.self, CarerList.self,
        ])
}

struct CarerStart: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start", abstract: "Somebody is carer from now on.",
        discussion: """
            Whoever holds the role may be named by anybody at the desk; anybody else, of the desk or not, by a carer \
            or a coordinator.

            EXAMPLES:
              hearth carer start Joy --until 22:00
            """)

    @Argument(help: ArgumentHelp("Who: somebody of the desk, or any name.", valueName: "NAME"))
    var name: String

    @Option(help: ArgumentHelp("Since when; else now.", valueName: "TIME"))
    var at: String?

    @Option(help: ArgumentHelp("Until when; else the turn of the day.", valueName: "TIME"))
    var until: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let at = try at.map { try errand.when.moment($0) }
            let until = try until.map { try errand.when.ahead($0, from: at) }
            let person = errand.centre.personNamed(name, at: errand.when.now)
            let who = person.map { CarerName.person($0.id) } ?? .name(name)
            try errand.record(.care(.startCarer(who, at: at, until: until)))
        }
    }
}

struct CarerEnd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "A carer left.",
        discussion: "EXAMPLES:\n  hearth carer end Joy --at 22:00 --to Bea")

    @Argument(help: ArgumentHelp("Who: a name, or a reference.", valueName: "NAME"))
    var name: String

    @Option(help: ArgumentHelp("When; else now.", valueName: "TIME"))
    var at: String?

    @Option(help: ArgumentHelp("The carer who has the children now.", valueName: "NAME"))
    var to: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let at = try at.map { try errand.when.moment($0) }
            let other = try to.map { try errand.carer($0) }
            let shift = try errand.carer(name, at: at)
            try errand.record(.care(.endCarer(shift, at: at, to: other)))
            for mark in errand.centre.room(at: errand.when.now).marks {
                guard case .carerLeft(_, _, let left) = mark, left == shift else { continue }
                Output.say(
                    Telling.safe(errand.wording.sentence(for: mark, in: errand.centre, at: errand.when.now)))
            }
        }
    }
}

struct CarerStays: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stays", abstract: "A carer stays until another time, or is here after all.",
        discussion: "EXAMPLES:\n  hearth carer stays Joy 23:00\n  hearth carer stays Joy --open")

    @Argument(help: ArgumentHelp("Who: a name, or a reference.", valueName: "NAME"))
    var name: String

    @Argument(help: ArgumentHelp("Until when.", valueName: "TIME"))
    var until: String?

    @Flag(help: "Nobody knows until when: until the day turns.")
    var open = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        if open, until != nil { throw Trouble.contradiction("TIME", "--open") }
        if !open, until == nil { throw Trouble.missingArgument("TIME") }
        try Errand.write(common) { errand in
            let until = try until.map { try errand.when.ahead($0) }
            try errand.record(.care(.keepCarer(try errand.carer(name), until: until)))
        }
    }
}

struct CarerTakeBack: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take-back", abstract: "Somebody was not carer: it was written by mistake.")

    @Argument(help: ArgumentHelp("Who: a name, or a reference.", valueName: "NAME"))
    var name: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            try errand.record(.care(.takeBackCarer(try errand.carer(name))))
        }
    }
}

struct CarerList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Who is carer now; with ! where their time is up.")

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.read(common) { errand in
            let now = errand.when.now
            let late = Set(errand.centre.carersPastTheirTime(at: now).map(\.id))
            let shifts = errand.centre.openShifts
            let telling = errand.telling
            for shift in shifts {
                if common.json {
                    var object = telling.object(shift)
                    object.put("counts", !late.contains(shift.id))
                    try Output.write(object.text + "\n")
                } else {
                    try Output.write(telling.line(shift) + (late.contains(shift.id) ? "  !" : "") + "\n")
                }
            }
            if shifts.isEmpty { throw errand.foundNothing }
        }
    }
}
