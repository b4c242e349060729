import TerminalDriver
import Testing

/// Centres that a release of this program left behind: every later one opens them.
///
/// A folder of `Golden/` holds what one release wrote: two data directories, `plain` and `sealed`, and beside each what
/// that release told of it (`.jsonl`). They are never written again; a release that writes something new adds a folder.
@Suite struct GoldenTests {
    static let root = String(#filePath.dropLast("GoldenTests.swift".count)) + "Golden"
    private static let releases = ["0.1", "0.2", "0.3"]

    /// The code on paper of each release's sealed centre.
    private static let paper = [
        "0.1": "94E8-08BQ-98AY-X8TM-5FRW-M5QC-TGB1", "0.2": "NRPX-FBQ4-5N11-QFW8-49X4-K8SP-7472",
        "0.3": "2NQ9-QM6Q-PRJF-TTTJ-3TMB-34KN-9XVK",
    ]

    /// The day of each release's evening, from the first that knows of child care.
    private static let careDays = ["0.2": "2026-11-27", "0.3": "2026-11-27"]

    /// The releases that knew of no issues yet.
    private static let withoutIssues: Set = ["0.1", "0.2"]

    /// Who looked is asked first: to be shown visits whole is a look as well.
    private static let questions = [
        ["trail", "list", "--from", "2026-01-01", "--to", "2027-12-31", "--json", "--as", "Ana"],
        ["visit", "list", "--from", "2026-01-01", "--to", "2027-12-31", "--json", "--whole", "--as", "Ana"],
        ["staff", "list", "--json"], ["settings", "show", "--json"],
        ["forget", "--list", "--json", "--as", "Ana"],
    ]

    /// What a centre tells, line by line.
    private static func told(
        _ centre: borrowing Riverside, by release: String, evening day: String?
    ) throws -> String {
        var told = try questions.map { try ask(centre, $0) }.joined()
        guard let day else { return told }
        told += try toldOfCare(centre, on: day)
        if !withoutIssues.contains(release) { told += try toldOfIssues(centre, on: day) }
        return told
    }

    /// Runs a command that must do what it was asked, and gives what it printed.
    ///
    /// In a sealed centre the PIN is Ana's unless another is given; `lines` follow what proves somebody.
    static func ask(
        _ centre: borrowing Riverside, _ arguments: [String], pin: String? = nil, with lines: [String] = [],
        _ more: [String: String] = [:]
    ) throws -> String {
        let pin = centre.passphrase.isEmpty ? "" : pin ?? centre.pin
        let proofs = [("--passphrase-fd", centre.passphrase), ("--pin-fd", pin)].filter { !$0.1.isEmpty }
        let said = try Command.run(
            centre.launch(arguments + proofs.flatMap { [$0.0, "0"] }, more),
            input: (proofs.map(\.1) + lines).map { $0 + "\n" }.joined())
        try #require(said.exitCode == 0, "\(arguments): \(said.errors)")
        return said.output
    }

    /// A copy of a centre that a release left.
    private static func copy(_ kind: String, of release: String) throws -> Riverside {
        let isSealed = kind == "sealed"
        let centre = try Riverside.empty(
            passphrase: isSealed ? SealedTests.passphrase : "", pin: isSealed ? "5284" : "")
        // What a checkout makes of modes is no matter of the centre's.
        try centre.shell("cp -a '\(root)/\(release)/\(kind)' data && chmod -R u+rwX,go= data")
        return centre
    }

    @Test(arguments: releases, ["plain", "sealed"])
    func `what an earlier release wrote is read, told the same, and gone on with`(
        _ release: String, _ kind: String
    ) throws {
        let centre = try Self.copy(kind, of: release)
        let before = "\(Self.root)/\(release)/\(kind).jsonl"
        let now = try Self.told(centre, by: release, evening: Self.careDays[release])
        // What it told then stands in what it tells now; a later release may tell more of each thing. What was of the day
        // then is told with its month now.
        let within = """
            def within($a; $b): if ($a | type) == "object" and ($b | type) == "object"
              then all($a | keys[]; . as $key | ($b | has($key)) and within($a[$key]; $b[$key]))
              elif ($a | type) == "array" and ($b | type) == "array"
              then ($a | length) == ($b | length) and all(range($a | length); within($a[.]; $b[.]))
              else $a == $b end;
            def undated: walk(if type == "object" and has("ref") then .ref |= sub("^[0-9]{4}[.]"; "") else . end);
            ($was | undated) as $was | ($now | undated) as $now
              | [($was | length) == ($now | length), ($was | length) > 10,
                 (range($was | length) | within($was[.]; $now[.]))] | all
            """
        try centre.shell("cat > now.jsonl", input: now)
        let same = try centre.shell(
            "jq -n --slurpfile was '\(before)' --slurpfile now now.jsonl '\(within)'")
        let differs = try centre.shell("diff '\(before)' now.jsonl || true")
        #expect(same == "true\n", "\(differs)")
        let check = try Command.run(
            centre.launch(["check"] + (kind == "sealed" ? ["--passphrase-fd", "0"] : [])),
            input: centre.passphrase + "\n")
        #expect(check.exitCode == 0, "\(check.output)")

        // What was half typed when that release was left is there, and the evening goes on.
        var desk = try PseudoTerminal(centre.launch([]))
        if kind == "sealed" {
            try desk.wait(for: "This desk is closed.")
            desk.type(centre.passphrase + "\r")
        }
        try desk.wait(for: "Your name at the desk")
        try desk.press("Ana\r", showing: kind == "sealed" ? "Your PIN" : "yours, unfinished")
        if kind == "sealed" { try desk.press("5284\r", showing: "yours, unfinished") }
        try desk.press(Keys.function(2), Keys.enter, showing: "Saved ")
        if kind == "sealed" {
            try desk.closeSealed()
        } else {
            desk.type(Keys.function(10) + Keys.function(10))
        }
    }

    @Test(arguments: releases) func `the code on paper opens it, whatever else changed`(_ release: String)
        throws
    {
        var centre = try Self.copy("sealed", of: release)
        centre.passphrase = try #require(Self.paper[release])
        #expect(try centre.sealed("settings", "show").contains("Riverside"))
    }

    @Test(arguments: releases)
    func `strangers who know the description alone read both`(_ release: String) throws {
        let centre = try Self.copy("sealed", of: release)
        let storage = Self.root.dropLast("EndToEndTests/Golden".count) + "StorageTests"
        try centre.shell(
            "python3 '\(storage)/unseal.py' data opened", input: SealedTests.passphrase + "\n")
        for (directory, kind) in [("opened", "sealed"), ("\(Self.root)/\(release)/plain", "plain")] {
            func agree(_ reader: String, _ read: String, _ told: String, more than: Int) throws {
                let read = try centre.shell(
                    "python3 '\(storage)/\(reader)' '\(directory)' | jq -r '\(read) | @csv'")
                let told = try centre.shell(
                    "jq -r '\(told) | @csv' '\(Self.root)/\(release)/\(kind).jsonl'")
                #expect(
                    read.split(separator: "\n").sorted() == told.split(separator: "\n").sorted(),
                    "\(reader) of \(kind)")
                #expect(read.split(separator: "\n").count > than)
            }
            try agree("reader.py", "[.id, .state]", "select(.arrived) | [.id, .state]", more: 5)
            guard Self.careDays[release] != nil else { continue }
            try agree(
                "creche.py", "select(.children) | [.id, .state, (.children | map(.state) | sort[])]",
                "select(has(\"hasWord\")) | [.id, .state, (.children | map(.stay) | sort[])]", more: 5)
        }
        // Whoever was forgotten stays so.
        #expect(try centre.shell("grep -rliaF quzibel '\(Self.root)/\(release)' || true").isEmpty)
    }

    /// Leaves behind what this release writes: `HEARTH_WRITE_CENTRES=0.3`, and then the code on paper and the day above.
    @Test(.enabled(if: Wanted.text("HEARTH_WRITE_CENTRES") != nil), arguments: ["plain", "sealed"])
    func `this release leaves its centres behind`(_ kind: String) throws {
        let release = try #require(Wanted.text("HEARTH_WRITE_CENTRES"))
        var centre =
            kind == "plain" ? try Riverside.founded() : try Riverside.sealed(SealedTests.passphrase)
        try Self.live(in: centre, isSealed: kind == "sealed")
        let there = "\(Self.root)/\(release)"
        try centre.shell(
            "mkdir -p '\(there)' && cp -a data '\(there)/\(kind)' && rm '\(there)/\(kind)'/lock*")
        if kind == "sealed" { centre.pin = "5284" }
        let day = try centre.shell("date +%F | tr -d '\\n'")
        let told = try Self.told(centre, by: release, evening: day)
        try centre.shell("cat > '\(there)/\(kind).jsonl'", input: told)
        if kind == "plain" { try #require(try Self.kindsMissing(in: centre).isEmpty) }
        print("The code on paper: \(centre.paper); the day: \(day)")
    }

    /// An evening with something of all that the program writes.
    private static func live(in centre: borrowing Riverside, isSealed: Bool) throws {
        func hearth(_ arguments: String..., by lines: String...) throws {
            let sealed = isSealed ? ["--passphrase-fd", "0"] : []
            let said = try Command.run(
                centre.launch(arguments + sealed),
                input: ([centre.passphrase] + lines).joined(separator: "\n"))
            try #require(said.exitCode == 0, "\(arguments): \(said.errors)")
        }
        try hearth("settings", "set", "opening", "mon-sun 18:00-02:00")
        try hearth("settings", "set", "lock.soft", "3")
        try hearth("settings", "set", "lock.hard", "60")
        try hearth("settings", "set", "reasons.karaoke", "Karaoke night")
        try centre.shell(
            "cat > march.csv",
            input: "came at;name;people;reasons;left\n2026-03-01 18:05;Té;1;meal|rest;19:30\n")
        try hearth("import", "visits", centre.scratch.path + "/march.csv")
        try hearth("visit", "arrive", "--handle", "Rosa", "--reason", "meal", "--need", "a coat, «grande»")
        try hearth("visit", "arrive", "--people", "4", "--children", "2")
        try hearth("visit", "arrive", "--handle", "K.", "--reason", "karaoke")
        try hearth("visit", "serve", "K.", "meal", "--quantity", "2")
        try hearth("visit", "refer", "K.", "clinic", "--note", "ask for the evening nurse")
        try hearth("visit", "follow", "K.", "done", "--words", "they were kind")
        try hearth("visit", "count", "9")
        try hearth("visit", "arrive", "--handle", "Mistake")
        try hearth("visit", "take-back", "Mistake")
        try hearth("visit", "leave", "Rosa")
        try hearth("visit", "arrive", "--handle", "Quzibel", "--need", "Quzibel wants quiet")
        try hearth("forget", "Quzibel")
        let listed = try Command.run(
            centre.launch(["forget", "--list", "--json"] + (isSealed ? ["--passphrase-fd", "0"] : [])),
            input: centre.passphrase + "\n")
        let ref = try #require(try centre.jq(".ref", listed.output).first)
        try hearth("forget", "--scrub", ref, "--all")
        try hearth("visit", "arrive", "--handle", "Asked")
        try hearth("forget", "Asked")
        try liveCare(in: centre)
        try hearth("visit", "list", "--json", "--whole")
        try hearth("handover", "--note", "the lamp at the door")
        if isSealed {
            try hearth("staff", "pin", "Ana", "--new-pin-fd", "0", by: "5284")
            try hearth(
                "staff", "add", "Dee", "--role", "facilitator", "--as", "Ana", "--pin-fd", "0",
                "--new-pin-fd", "0",
                by: "5284", "7306")
        } else {
            try hearth("staff", "add", "Dee", "--role", "facilitator")
        }
        try liveIssues(in: centre)
        var desk = try PseudoTerminal(centre.launch([]))
        if isSealed {
            try desk.wait(for: "This desk is closed.")
            desk.type(centre.passphrase + "\r")
        }
        try desk.wait(for: "Your name at the desk")
        try desk.press("Ana\r", showing: isSealed ? "Your PIN" : "Here now")
        if isSealed { try desk.press("5284\r", showing: "Here now") }
        try desk.press(Keys.function(2), "Lu", Keys.enter, showing: "Saved ")
        try desk.press(Keys.function(2), "half a na", showing: "half a na")
        if isSealed { return try desk.closeSealed() }
        desk.type(Keys.function(10) + Keys.function(10))
        _ = try desk.waitForEnd()
    }
}
