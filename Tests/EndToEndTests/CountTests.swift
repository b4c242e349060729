import CentreCore
import TerminalDriver
import Testing
import hearth

/// The figures of reports are those that a slow count over an export gives: `count.py` knows nothing of the program.
@Suite struct CountTests {
    private static let counter = String(#filePath.dropLast("CountTests.swift".count)) + "count.py"

    /// Compares a report of some months with what is counted in an export.
    private static func compare(
        _ launch: (String) -> Launch, from first: String, to last: String, today: String, in folder: String,
        script: [String] = [], _ location: SourceLocation = #_sourceLocation
    ) throws -> String {
        let page = "\(folder)/\(first)-\(last).csv"
        let said = try Command.run(
            launch("report --format csv --from \(first) --to \(last) --out \(page)"), Patience(seconds: 60))
        try #require(said.exitCode == 0, "\(said.errors)", sourceLocation: location)
        let counted = try Command.run(
            Launch(
                program: "/usr/bin/python3", arguments: [counter, "\(folder)/out", page, today] + script,
                environment: Launch.plainEnvironment), Patience(seconds: 120))
        #expect(counted.exitCode == 0, "\(counted.output)\(counted.errors)", sourceLocation: location)
        return counted.output
    }

    private static func months(back count: Int) throws -> (months: [String], today: String) {
        let lines = (0..<count).map { "date -u -d \"$(date -u +%Y-%m-15) -\($0) month\" +%Y-%m" }
        let said = try Command.run(
            Launch(
                program: "/bin/sh", arguments: ["-c", (lines + ["date -u +%F"]).joined(separator: "; ")],
                environment: Launch.plainEnvironment))
        let words = said.output.split(separator: "\n").map(String.init)
        return (words.dropLast().reversed(), try #require(words.last))
    }

    /// The script that an open desk of the invented centre played, from the one moment that it was told.
    ///
    /// Luz asked for a place nine minutes before that.
    private static func script(playedIn export: String) throws -> DemoCentre {
        let asked = try Command.run(
            Launch(
                program: "/usr/bin/jq",
                arguments: [
                    "-r", #"select(.parent == "Luz") | .id"#, "\(export)/NAMES-INSIDE-childcare.jsonl",
                ],
                environment: Launch.plainEnvironment))
        let id = try #require(ID<ChildCareRequest>(asked.output.prefix(32)))
        let zone = ZoneRules.fixed(Riverside.minutesEast, name: Riverside.zone)
        return DemoCentre(now: zone.moment(id.time.advanced(minutes: 9)), zone: zone, language: "en")
    }

    @Test
    func `every table of the invented centre is what is counted in its export, and what its script did`()
        throws
    {
        let scratch = try Scratch()
        var environment = Riverside.environment(home: scratch.path)
        environment["TMPDIR"] = scratch.path
        let folder = scratch.path
        func launch(_ data: String) -> (String) -> Launch {
            { line in
                Launch(
                    program: Launch.products + "/hearth",
                    arguments: line.split(separator: " ").map(String.init)
                        + (data.isEmpty ? [] : ["--data", data]),
                    environment: environment, folder: folder)
            }
        }
        var desk = try PseudoTerminal(launch("")("--demo"))
        try desk.wait(for: "a busy evening", Patience(seconds: 60)) { $0.contains("F1 help") }
        let made = Launch(
            program: "/bin/sh", arguments: ["-c", "ls -d \(folder)/*/centre"], environment: environment)
        let data = try #require(try Command.run(made).output.split(separator: "\n").first.map(String.init))
        let taken = try Command.run(
            launch(data)("export --to \(folder)/out --why counting --as Bea"), Patience(seconds: 120))
        try #require(taken.exitCode == 0, "\(taken.errors)")
        let figures = ScriptFigures(try Self.script(playedIn: "\(folder)/out"))
        #expect(figures.unknown == [])
        #expect(figures.tables.isSuperset(of: ["visits.people", "issues.told", "supplies.given"]))
        let script = "\(folder)/script.jsonl"
        _ = try Command.run(
            Launch(program: "/bin/sh", arguments: ["-c", "cat >\(script)"], environment: environment),
            input: figures.lines)
        let (months, today) = try Self.months(back: 14)
        for month in months {
            let said = try Self.compare(
                launch(data), from: month, to: month, today: today, in: folder, script: [script])
            print(month, said)
        }
        // Beyond a year its columns are years.
        for first in [months[0], months[8]] {
            let last = try #require(months.last)
            let said = try Self.compare(
                launch(data), from: first, to: last, today: today, in: folder, script: [script])
            print(first, said)
        }
        desk.signal(1)
        _ = try desk.waitForEnd()
    }

    @Test(arguments: [Chance.seed, Chance.seed &+ 7])
    func `what was told by chance is counted as those agreed who told it`(_ seed: UInt64) throws {
        let shell = try CareShell()
        _ = try ConsentRecord(seed: seed, in: shell)
        try shell.say("export --to out --why counting --as Ana")
        let (months, today) = try Self.months(back: 2)
        func launch(_ line: String) -> Launch {
            shell.centre.launch(line.split(separator: " ").map(String.init))
        }
        for month in months {
            let said = try Self.compare(
                launch, from: month, to: month, today: today, in: shell.centre.scratch.path)
            print("seed \(seed)", month, said)
        }
    }
}
