internal import ArgumentParser
internal import CentreCore
internal import Resources
internal import Storage

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Begin a new centre.",
        discussion: """
            The centre is sealed: its files can be read with a passphrase or with the code on paper that is shown \
            once, and not otherwise. Passphrases are asked for, or read from --passphrase-fd, one a line; the first \
            is the coordinator's. With --plain, whoever can read the disk can read its files: keep it on an \
            encrypted one. The data directory must be new or empty.

            EXAMPLES:
              hearth init --name Riverside --coordinator Bea --zone Europe/Lisbon
              hearth init --name Riverside --coordinator Bea --plain
            """)

    @Option(help: ArgumentHelp("The centre's name.", valueName: "NAME"))
    var name: String

    @Option(help: ArgumentHelp("The first coordinator, by the name to be called by.", valueName: "PERSON"))
    var coordinator: String

    @Option(help: ArgumentHelp("The time zone, as Europe/Lisbon; else this machine's.", valueName: "ZONE"))
    var zone: String?

    @Flag(help: "Without passphrases: for a disk that is encrypted already.")
    var plain = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = try Speech.language(asked: common.lang)
        var founding = NewCentre(
            name: name, coordinator: coordinator, zone: zone ?? TimeZones.ofThisMachine, language: language)
        let place = try DataPlace.path(asked: common.data)
        try founding.check(place)
        if !plain {
            let chosen = NewPassphrase(common, words: Catalogue(language))
            var system = SystemRandomNumberGenerator()
            founding.guarding = .sealed(
                try chosen.all(first: Text.kept(coordinator)), PaperCode(from: &system))
        }
        try founding.found(at: place)
        try founding.tell(place, json: common.json)
    }
}
