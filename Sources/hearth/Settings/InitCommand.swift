internal import ArgumentParser
internal import CentreCore

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Begin a new centre.",
        discussion: """
            The centre is plain: whoever can read the disk can read its files, so keep it on an encrypted one. The \
            data directory must be new or empty.

            EXAMPLES:
              hearth init --name Riverside --coordinator Bea --zone Europe/Lisbon --plain
            """)

    @Option(help: ArgumentHelp("The centre's name.", valueName: "NAME"))
    var name: String

    @Option(help: ArgumentHelp("The first coordinator, by the name to be called by.", valueName: "PERSON"))
    var coordinator: String

    @Option(help: ArgumentHelp("The time zone, as Europe/Lisbon; else this machine's.", valueName: "ZONE"))
    var zone: String?

    @Flag(help: "Without encryption of its own; for now the only kind.")
    var plain = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        guard plain else { throw Trouble.needsPlain }
        let language = try Speech.language(asked: common.lang)
        let founding = NewCentre(
            name: name, coordinator: coordinator, zone: zone ?? TimeZones.ofThisMachine, language: language)
        let place = try DataPlace.path(asked: common.data)
        try founding.found(at: place)
        try founding.tell(place, json: common.json)
    }
}
