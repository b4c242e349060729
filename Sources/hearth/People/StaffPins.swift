internal import ArgumentParser
internal import CentreCore

/// From where a new PIN is read, where it is not asked for at the terminal.
struct NewPinOptions: ParsableArguments {
    @Option(
        name: .customLong("new-pin-fd"),
        help: ArgumentHelp(
            "In a sealed centre, read the new PIN from this descriptor, a line; else it is asked for.",
            valueName: "N"))
    var newPinDescriptor: Int32?
}

struct StaffHelper: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "helper",
        abstract: "Somebody helps until the day turns; anybody at the desk may say so.",
        discussion: "EXAMPLES:\n  hearth staff helper Flo\n  hearth staff keep Flo")

    @Argument(help: ArgumentHelp("The name at the desk.", valueName: "NAME"))
    var name: String

    @OptionGroup var newPin: NewPinOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            try errand.check(.addHelper(name: name))
            let pin = try errand.newPin(for: name, from: newPin.newPinDescriptor)
            try errand.record(.addHelper(name: name, pin: pin))
        }
    }
}

struct StaffKeep: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keep", abstract: "Whoever was to help for a day stays.")

    @Argument(help: ArgumentHelp("Who.", valueName: "PERSON"))
    var person: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            try errand.record(.keepHelper(try errand.anyStaff(person)))
        }
    }
}

struct StaffPin: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pin", abstract: "Give somebody a new PIN, in a sealed centre.",
        discussion: """
            Whoever has a passphrase may, also where the old PIN is forgotten: it is not asked for. At the desk two \
            people do the same without a passphrase.

            EXAMPLES:
              hearth staff pin Ana
            """)

    @Argument(help: ArgumentHelp("Who.", valueName: "PERSON"))
    var person: String

    @OptionGroup var newPin: NewPinOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        var common = common
        common.person = common.person ?? person
        try Errand.write(common, proof: .passphrase) { errand in
            let id = try errand.staff(person)
            guard let pin = try errand.newPin(for: person, from: newPin.newPinDescriptor) else {
                throw Trouble.noPins
            }
            try errand.record(.setPin(id, pin, .keyHolder))
        }
    }
}
