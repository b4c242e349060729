import TerminalDriver
import Testing

/// What the report command prints, writes into files, and lets leave the centre.
@Suite struct ReportCommandTests {
    private static let quarter = "report --leaving 2020-Q1"

    private static func leave(by decision: String, _ rest: String) -> String {
        "\(quarter) --to-whom 'the city' --decision \(decision) \(rest)"
    }

    /// A decision by which a report may leave, and something that it can tell of.
    private static func decided(_ shell: borrowing CareShell) throws -> String {
        try shell.say("supplies count condoms=40 --day 2020-02-28")
        return try shell.reference("collective decide --words 'the city may have our numbers' --agree 9")
    }

    @Test func `options that do not fit together are said in one sentence`() throws {
        let shell = try CareShell()
        let cases: [(line: String, exit: Int32, sentence: String)] = [
            ("report --meeting --left", 64, "--meeting and --left cannot stand together."),
            ("report --left --from 2026-01", 64, "--left and --from cannot stand together."),
            ("report --meeting --to 2026-01", 64, "--meeting and --to cannot stand together."),
            ("report --leaving 2020-Q1 --to-whom city", 64, "--leaving needs --decision beside it."),
            ("report --format dhis2", 64, "--format dhis2 needs --leaving beside it."),
            ("report --replace", 64, "--replace needs --out beside it."),
            ("report --mapping a.json", 64, "--mapping needs --format dhis2 beside it."),
            ("report --json --format csv", 64, "--json and --format cannot stand together."),
        ]
        for (line, exit, sentence) in cases { try shell.refuse(line, exit, sentence) }
        let decision = try Self.decided(shell)
        let said = try shell.run("report --leaving summer --to-whom 'the city' --decision \(decision)")
        #expect(said.exitCode == 64 && said.errors.contains("a quarter such as 2026-Q3"))
    }

    @Test func `everybody reads the figures, and a day means its whole month`() throws {
        let shell = try CareShell()
        try shell.say("staff add Vera --role volunteer")
        for _ in 0..<6 { try shell.say("visit arrive --as Vera") }
        let said = try shell.run("report --from yesterday --to today --format csv --as Vera")
        #expect(said.exitCode == 0)
        #expect(said.errors.contains("Figures are of whole months"))
        #expect(said.output.contains("visits.people,visits,"))
        #expect(try shell.run("report --from 2026-02 --to 2026-01").exitCode == 64)
        #expect(try shell.run("report --meeting --as Vera").exitCode == 0)
        let cells = try shell.ask("select(.table == \"visits.people\") | .count // empty", "report")
        #expect(cells.contains("6"))
    }

    @Test(arguments: ["--from foo", "--to 1999-02", "--from 2199-01", "--to 2199-01", "--from 2026-13"])
    func `what is no month that has begun is refused with the option that names it`(typed: String) throws {
        let shell = try CareShell()
        let parts = typed.split(separator: " ")
        try shell.refuse(
            "report \(typed)", 64,
            "\(parts[0]) cannot be \"\(parts[1])\"; it takes a month that has begun, as 2026-11.")
    }

    @Test func `that whole months are meant is said once`() throws {
        let shell = try CareShell()
        let said = try shell.run("report --from 2026-02-03 --to 2026-03-04")
        #expect(
            said.errors.hasPrefix(
                "Figures are of whole months: all of February 2026 to March 2026 is in them.\n"))
        #expect(said.errors.ranges(of: "whole months").count == 1)
        #expect(!(try shell.run("report --from 2026-02-01 --to 2026-03-31").errors.contains("whole months")))
    }

    @Test func `a file is written as its ending says`() throws {
        let shell = try CareShell()
        for name in ["a.html", "b.CSV", "c.txt"] { try shell.say("report --out \(name)") }
        #expect(try shell.centre.shell("head -qc 9 a.html b.CSV") == "<!DOCTYPEtable,row")
        #expect(try shell.centre.shell("head -n1 c.txt") != "")
        try shell.say("report --out d.html --format text")
        #expect(!(try shell.centre.shell("cat d.html").contains("<")))
    }

    @Test func `a mapping by which no number leaves is refused, and nothing is noted`() throws {
        let shell = try CareShell()
        let decision = try Self.decided(shell)
        try shell.centre.shell(
            "cat > none.json", input: #"{"orgUnit": "DiszpKrYNg8", "values": {}}"#)
        let line = Self.leave(by: decision, "--format dhis2 --mapping none.json --out q1.json")
        let said = try shell.run(line)
        #expect(said.exitCode == 65 && said.errors.contains("nothing is written"))
        #expect(try shell.centre.shell("ls q1.json 2>/dev/null || true") == "")
        #expect(try shell.run("report --left").exitCode == 1)
    }

    @Test func `a file that is there stays, one that cannot be made leaves nothing behind`() throws {
        let shell = try CareShell()
        try shell.centre.shell("echo mine > there.txt; mkdir folder; ln -s there.txt link")
        for path in ["there.txt", "folder", "link"] {
            let said = try shell.run("report --out \(path)")
            #expect(said.exitCode == 73)
            #expect(said.errors.hasPrefix("\(path) is there already and stays as it is"))
        }
        #expect(try shell.run("report --out folder --replace").exitCode == 73)
        #expect(try shell.run("report --out link --replace").exitCode == 73)
        #expect(try shell.centre.shell("cat there.txt") == "mine\n")
        #expect(try shell.run("report --out nowhere/page.txt").exitCode == 73)
        try shell.say("report --out there.txt --replace")
        #expect(try shell.centre.shell("stat -c %a there.txt; ls *.part 2>/dev/null || true") == "600\n")
        let hearth = Launch.products + "/hearth"
        let full = try shell.centre.shell(
            "ulimit -f 0; '\(hearth)' report --out small.txt 2>errors; echo $?; ls")
        #expect(full.hasPrefix("74\n") && !full.contains("small.txt"))
    }

    @Test func `what leaves is noted first: to whom, and by which decision`() throws {
        let shell = try CareShell()
        let decision = try Self.decided(shell)
        try shell.say("staff add Fio --role facilitator --as Ana")
        let put = try shell.reference("collective decide --words 'maybe' --outcome proposed --as Ana")
        try shell.refuse(
            Self.leave(by: decision, "--as Fio"), 77, "This needs somebody with the role: coordinator.")
        let early = try shell.run(Self.leave(by: put, "--as Ana"))
        #expect(early.exitCode == 65 && early.errors.contains("has not adopted"))
        #expect(try shell.run("report --left").exitCode == 1)
        try shell.say(Self.leave(by: decision, "--format csv --out q1.csv --as Ana"))
        #expect(try shell.centre.shell("grep -c . q1.csv") != "0\n")
        #expect(
            try shell.ask(".to, .quarter, .format, .decision", "report --left --as Fio")
                == ["the city", "2020-Q1", "csv", decision])
        // Where it cannot appear, it is said that it did not leave, and the note is taken back.
        #expect(try shell.run(Self.leave(by: decision, "--out q1.csv --as Ana")).exitCode == 73)
        #expect(try shell.ask(".ref", "report --left").count == 1)
        let hearth = Launch.products + "/hearth"
        let closed = try shell.centre.shell(
            "'\(hearth)' \(Self.leave(by: decision, "--as Ana")) >/dev/full 2>errors; echo $?; cat errors")
        #expect(closed.hasPrefix("74\n") && closed.contains("the note that it did is taken back"))
        #expect(try shell.ask(".ref", "report --left").count == 1)
        let first = try #require(try shell.ask(".ref", "report --left").first)
        try shell.say("report --take-back \(first) --as Ana")
        #expect(try shell.run("report --left").exitCode == 1)
        try shell.centre.expectLiveEqualsReplay()
    }

    @Test func `a quarter of which nothing is written down does not leave, nor by a rule only proposed`()
        throws
    {
        let shell = try CareShell()
        let decision = try Self.decided(shell)
        let line = "report --leaving 2020-Q2 --to-whom 'the city' --decision"
        let empty = try shell.run("\(line) \(decision)")
        #expect(empty.exitCode == 1 && empty.output.isEmpty)
        #expect(
            empty.errors == "Nothing is written down of April 2020 to June 2020: nothing of it can leave.\n")
        let rule = try shell.reference("collective propose --words 'the city may have our numbers'")
        try shell.refuse(
            "report --leaving 2020-Q1 --to-whom 'the city' --decision \(rule)", 65,
            "The group has not adopted that decision: what leaves the centre does so by a decision that is adopted."
        )
        #expect(try shell.run("report --left").exitCode == 1)
    }

    @Test func `whoever stops reading hears nothing of it`() throws {
        let shell = try CareShell()
        let script = """
            import os, subprocess
            read, write = os.pipe()
            os.close(read)
            said = subprocess.run(["\(Launch.products)/hearth", "report"], stdout=write, stderr=subprocess.PIPE)
            print(said.returncode, said.stderr)
            """
        try shell.centre.shell("cat > closed.py", input: script)
        #expect(try shell.centre.shell("python3 closed.py") == "74 b''\n")
    }

    @Test func `what cannot be noted does not leave`() throws {
        let shell = try CareShell()
        let decision = try Self.decided(shell)
        let hearth = Launch.products + "/hearth"
        // The page is larger than nothing and the record may not grow: whichever comes first, no page is there.
        let said = try shell.centre.shell(
            "chmod -w data/journal/*; ulimit -f 0; "
                + "'\(hearth)' \(Self.leave(by: decision, "--out q1.txt")) 2>errors; echo $?; ls")
        #expect(!said.hasPrefix("0\n") && !said.contains("q1.txt"))
    }
}
