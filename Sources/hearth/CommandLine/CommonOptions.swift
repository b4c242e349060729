internal import ArgumentParser

/// What every command takes.
struct CommonOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The centre's data directory.",
            discussion: "Else $HEARTH_DATA, $XDG_DATA_HOME/hearth, or ~/.local/share/hearth.",
            valueName: "DIR"),
        completion: .directory)
    var data: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Who does it. A centre with one person needs no name.", valueName: "PERSON"))
    var person: String?

    @Option(
        name: .customLong("passphrase-fd"),
        help: ArgumentHelp(
            "Read a sealed centre's passphrase or paper code from this descriptor, a line; else it is asked for.",
            valueName: "N"))
    var passphraseDescriptor: Int32?

    @Option(
        name: .customLong("pin-fd"),
        help: ArgumentHelp(
            "In a sealed centre, read the PIN of whoever does it from this descriptor, a line; else it is asked for.",
            valueName: "N"))
    var pinDescriptor: Int32?

    @Flag(help: "One JSON object a line on standard output; sentences for people on standard error.")
    var json = false

    @Option(
        help: ArgumentHelp("The language of what is said: en, es, pt.", valueName: "LANGUAGE"),
        completion: .list(["en", "es", "pt"]))
    var lang: String?
}
