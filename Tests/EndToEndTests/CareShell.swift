import TerminalDriver
import Testing

/// A centre in which commands are typed as at a shell: words between single quotes stay together.
struct CareShell: ~Copyable {
    let centre: Riverside
    private let isSealed: Bool

    init(sealed: Bool = false) throws {
        centre = sealed ? try Riverside.sealed(SealedTests.passphrase) : try Riverside.founded()
        isSealed = sealed
    }

    func run(_ line: String, with lines: String...) throws -> Command {
        var arguments: [String] = []
        for (place, part) in line.split(separator: "'", omittingEmptySubsequences: false).enumerated() {
            let words = place % 2 == 0 ? part.split(separator: " ").map(String.init) : [String(part)]
            arguments += words
        }
        let passphrase = isSealed ? [SealedTests.passphrase] : []
        if isSealed { arguments += ["--passphrase-fd", "0"] }
        return try Command.run(
            centre.launch(arguments),
            input: (passphrase + lines).map { $0 + "\n" }.joined())
    }

    /// What a command says that must do what it is asked, references and the time of saving left out.
    @discardableResult
    func say(_ line: String, with lines: String..., location: SourceLocation = #_sourceLocation) throws
        -> String
    {
        let said = try lines.isEmpty ? run(line) : run(line, with: lines[0])
        try #require(
            said.exitCode == 0, "\(line) ended with \(said.exitCode): \(said.errors)",
            sourceLocation: location)
        return Self.plain(said.output)
    }

    /// Has a command refused, with its number and its one sentence, and nothing written.
    func refuse(
        _ line: String, _ exitCode: Int32, _ sentence: String,
        location: SourceLocation = #_sourceLocation
    ) throws {
        let before = try centre.footprint()
        let said = try run(line)
        #expect(said.exitCode == exitCode, "\(line): \(said.errors)", sourceLocation: location)
        #expect(said.errors == sentence + "\n", sourceLocation: location)
        #expect(said.output.isEmpty, sourceLocation: location)
        #expect(try centre.footprint() == before, "something was written", sourceLocation: location)
    }

    /// What a list says as JSON, through jq.
    func ask(_ filter: String, _ line: String) throws -> [String] {
        let said = try run(line + " --json")
        return try centre.jq(filter, said.output)
    }

    /// Has a command write something; gives the reference of that.
    func reference(_ line: String, location: SourceLocation = #_sourceLocation) throws -> String {
        let said = try run(line + " --json")
        try #require(
            said.exitCode == 0, "\(line) ended with \(said.exitCode): \(said.errors)",
            sourceLocation: location)
        return try #require(try centre.jq(".ref", said.output).first, sourceLocation: location)
    }

    /// How many deeds the record of a plain centre has.
    func deeds() throws -> Int {
        let acts = "jq -r 'select(.e.events) | .e.act // .id' | sort -u | wc -l | tr -d ' \\n'"
        return try #require(Int(try centre.shell("cat data/journal/*.jsonl | \(acts)")))
    }

    /// What a list says as JSON so many days from now, by a clock that ``ClockTests`` can turn.
    func ask(_ filter: String, _ line: String, days: Int) throws -> [String] {
        let seconds = days * 86_400
        try centre.shell("echo \(seconds) \(seconds) > clocks")
        let arguments = line.split(separator: " ").map(String.init) + ["--json"]
        let said = try Command.run(centre.launch(arguments, ClockTests.turning(centre)))
        try #require(said.exitCode == 0, "\(line) ended with \(said.exitCode): \(said.errors)")
        return try centre.jq(filter, said.output)
    }

    /// Raises something; gives its reference.
    func raise(_ options: String, location: SourceLocation = #_sourceLocation) throws -> String {
        try reference("issue tell \(options)", location: location)
    }

    private static func plain(_ text: String) -> String {
        text.replacing(#/\b[0-9a-f]{6}\b/#.wordBoundaryKind(.simple), with: "REF").replacing(
            #/^Saved \d\d:\d\d/#, with: "Saved NOW")
    }
}
