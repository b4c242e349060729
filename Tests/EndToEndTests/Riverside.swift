import TerminalDriver
import Testing

/// A centre of a test's own, in a zone in which it is evening now.
///
/// The built program reads the real clock; the zone keeps every test far from midnight and from the hour at which
/// the day turns.
struct Riverside: ~Copyable {
    let scratch: Scratch
    private let environment: [String: String]
    /// What opens it, where it is sealed, and the code on paper.
    var passphrase = ""
    private(set) var paper = ""
    /// The PIN of Ana, where a test gave her one.
    var pin = ""

    /// The data directory.
    var data: String { scratch.path + "/data" }

    private init() throws {
        let scratch = try Scratch()
        environment = Self.environment(home: scratch.path)
        self.scratch = scratch
    }

    /// Founds the centre; its coordinator is Ana, who works there alone.
    static func founded(language: String = "en") throws -> Riverside {
        let centre = try Riverside()
        try centre.succeed(
            "init", "--plain", "--name", "Riverside", "--coordinator", "Ana", "--zone", zone, "--lang",
            language)
        return centre
    }

    /// A place for a centre that is brought along.
    static func empty(passphrase: String, pin: String) throws -> Riverside {
        var centre = try Riverside()
        (centre.passphrase, centre.pin) = (passphrase, pin)
        return centre
    }

    /// Founds a sealed centre.
    static func sealed(_ passphrases: String...) throws -> Riverside {
        var centre = try Riverside()
        centre.passphrase = try #require(passphrases.first)
        let said = try centre.run(
            "init", "--name", "Riverside", "--coordinator", "Ana", "--zone", zone, "--passphrase-fd", "0",
            "--json", input: passphrases.joined(separator: "\n") + "\n")
        try #require(said.exitCode == 0, "\(said.errors)")
        centre.paper = try #require(try centre.jq(".paper", said.output).first)
        return centre
    }

    /// Runs one command in a sealed centre that must do what it was asked, with lines for its descriptor.
    @discardableResult
    func sealed(
        _ arguments: String..., with lines: String? = nil, location: SourceLocation = #_sourceLocation
    ) throws -> String {
        let said = try Command.run(
            launch(arguments + ["--passphrase-fd", "0"]), input: (lines ?? passphrase) + "\n")
        try #require(
            said.exitCode == 0, "\(arguments) ended with \(said.exitCode): \(said.errors)",
            sourceLocation: location)
        return said.output
    }

    /// What the program is started with when a test says nothing else.
    static func environment(home: String) -> [String: String] {
        var environment = Launch.plainEnvironment
        environment["HOME"] = home
        environment["HEARTH_DATA"] = home + "/data"
        environment["TZ"] = zone
        return environment
    }

    /// Where it is between six and seven in the evening when the tests begin, whenever that is, and so between six and
    /// eight while they run.
    static let zone: String = {
        let ahead = minutesEast / 60
        // POSIX counts west of Greenwich, and so do the names.
        return ahead == 0 ? "Etc/GMT" : "Etc/GMT\(ahead > 0 ? "-" : "+")\(abs(ahead))"
    }()

    /// How far that is from Greenwich.
    static let minutesEast: Int = {
        let date = Launch(
            program: "/bin/date", arguments: ["-u", "+%H"], environment: Launch.plainEnvironment)
        let hour = (try? Command.run(date)).flatMap { Int($0.output.prefix(2)) } ?? 18
        return 60 * (18 - hour > 14 ? -6 - hour : 18 - hour)
    }()

    func launch(_ arguments: [String], _ more: [String: String] = [:]) -> Launch {
        Launch(
            program: Launch.products + "/hearth", arguments: arguments,
            environment: environment.merging(more) { $1 }, folder: scratch.path)
    }

    /// Runs one command to its end.
    func run(_ arguments: String..., input: String = "") throws -> Command {
        try Command.run(launch(arguments), input: input)
    }

    /// Runs one command that must do what it was asked, and gives what it printed.
    @discardableResult
    func succeed(_ arguments: String..., input: String = "", location: SourceLocation = #_sourceLocation)
        throws
        -> String
    {
        let said = try Command.run(launch(arguments), input: input)
        try #require(
            said.exitCode == 0, "\(arguments) ended with \(said.exitCode): \(said.errors)",
            sourceLocation: location)
        return said.output
    }

    /// Runs a line of shell in the centre's folder, with `data` as the data directory.
    @discardableResult
    func shell(_ line: String, input: String = "") throws -> String {
        let said = try Command.run(
            Launch(
                program: "/bin/sh", arguments: ["-c", line], environment: environment, folder: scratch.path),
            input: input)
        try #require(said.exitCode == 0, "\(line): \(said.errors)")
        return said.output
    }

    /// Opens the desk on a terminal, and waits for its first whole screen.
    func desk(
        rows: Int = 24, columns: Int = 80, _ more: [String: String] = [:], _ arguments: String...
    ) throws -> PseudoTerminal {
        var desk = try PseudoTerminal(launch(arguments, more), rows: rows, columns: columns)
        try desk.wait(for: "the desk") { screen in screen.lines.last?.contains("F1") == true }
        return desk
    }

    /// Whether a process that starts from `live.json` tells the same as one that reads the whole journal, to the letter.
    func expectLiveEqualsReplay(_ location: SourceLocation = #_sourceLocation) throws {
        try shell("rm -rf replayed; cp -a data replayed; rm -f replayed/live.json replayed/months.json")
        #expect(try shell("ls data/live.json") == "data/live.json\n", sourceLocation: location)
        let questions = [
            ["visit", "list", "--here", "--json", "--whole", "--as", "Ana"],
            ["visit", "list", "--to-follow", "--json"],
            ["visit", "list", "--from", "2020-01-01", "--json", "--whole", "--as", "Ana"], ["handover"],
            ["staff", "list", "--json"], ["settings", "show", "--json"],
        ]
        for question in questions {
            let started = try Command.run(launch(question))
            let replayed = try Command.run(launch(question + ["--data", scratch.path + "/replayed"]))
            #expect(started.output == replayed.output, "\(question)", sourceLocation: location)
            #expect(started.exitCode == replayed.exitCode, "\(question)", sourceLocation: location)
        }
    }

    /// Opens the desk once more and closes it as one should, so that it leaves `live.json` as it would.
    func closeDesk() throws {
        var desk = try desk()
        desk.type(Keys.function(10) + Keys.function(10))
        #expect(try desk.waitForEnd() == 0)
    }

    /// What a `jq` filter makes of text, line by line.
    func jq(_ filter: String, _ text: String) throws -> [String] {
        let said = try Command.run(
            Launch(
                program: "/usr/bin/jq", arguments: ["-r", filter], environment: Launch.plainEnvironment),
            input: text)
        try #require(said.exitCode == 0, "jq \(filter): \(said.errors)")
        return said.output.split(separator: "\n").map(String.init)
    }

    /// Every file below the data directory with a digest of its bytes: equal where nothing was written.
    ///
    /// The caches are left out, which any reading may make anew, and the empty files that are only locked.
    func footprint() throws -> String {
        let derived = "-name live.json -o -name months.json -o -name 'lock*' -size 0"
        return try shell("find data -type f ! \\( \(derived) \\) -exec sha256sum {} + | sort -k 2")
    }
}

extension PseudoTerminal {
    /// Closes the desk of a sealed centre, which is then back at its gate, and ends it there.
    mutating func closeSealed() throws {
        type(Keys.function(10) + Keys.function(10))
        try wait(for: "F10 again closes it")
        type(Keys.function(10))
        try wait(for: "This desk is closed.")
        #expect(!screen.text.contains("Ana"))
        type(Keys.function(10))
        #expect(try waitForEnd() == 0)
    }

    /// Presses keys and waits until the screen shows a text, and the rest of what is painted with it.
    mutating func press(_ keys: String..., showing text: String) throws {
        type(keys.joined())
        try wait(for: text)
        takeUntilSilent(milliseconds: 10)
    }
}
