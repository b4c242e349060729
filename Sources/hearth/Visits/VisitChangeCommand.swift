internal import ArgumentParser
internal import CentreCore

struct VisitChangeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change", abstract: "Put right what a visit says.",
        discussion: "What is not named stays. --reason replaces all reasons.")

    @Argument(help: ArgumentHelp("Which: a reference, or a working name.", valueName: "REF"))
    var ref: String

    @Option(parsing: .unconditional, help: ArgumentHelp("Another working name.", valueName: "H"))
    var handle: String?

    @Flag(help: "No name.")
    var noName = false

    @Option(help: ArgumentHelp("How many came together.", valueName: "N"))
    var people: Int?

    @Option(help: ArgumentHelp("How many children came along.", valueName: "N"))
    var children: Int?

    @Option(help: ArgumentHelp("Why, as often as wanted.", valueName: "CODE"))
    var reason: [String] = []

    @Flag(help: "No reason.")
    var noReason = false

    @Option(parsing: .unconditional, help: ArgumentHelp("In their words; - reads it.", valueName: "TEXT"))
    var need: String?

    @Flag(help: "No words.")
    var noNeed = false

    @Option(help: ArgumentHelp("When they came.", valueName: "TIME"))
    var arrived: String?

    @Option(help: ArgumentHelp("When they left.", valueName: "TIME"))
    var left: String?

    @Flag(help: "Still here after all.")
    var here = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        if noName, handle != nil { throw Trouble.contradiction("--handle", "--no-name") }
        if noReason, !reason.isEmpty { throw Trouble.contradiction("--reason", "--no-reason") }
        if noNeed, need != nil { throw Trouble.contradiction("--need", "--no-need") }
        if here, left != nil { throw Trouble.contradiction("--left", "--here") }
        try Errand.write(common) { errand in
            let visit = try errand.visit(ref)
            let change = try change(in: errand)
            let others: [Action] = here && change == VisitChange() ? [] : [.change(visit, change)]
            try errand.record((here ? [.reopen(visit)] : []) + others)
        }
    }

    private func change(in errand: Errand) throws -> VisitChange {
        var change = VisitChange(people: people, children: children)
        change.arrived = try arrived.map { try errand.when.moment($0) }
        change.left = try left.map { try errand.when.moment($0) }
        if handle != nil || noName { change.handle = Change(handle) }
        if need != nil || noNeed { change.need = Change(try TypedText.read(need)) }
        if !reason.isEmpty || noReason {
            change.reasons = Set(try reason.map { try errand.code($0, in: .reasons) })
        }
        return change
    }
}
