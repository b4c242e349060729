import TerminalDriver
import Testing

/// Months are let go from the command line.
@Suite struct LettingGoTests {
    private static let visits = """
        came at;name;people;left
        2024-03-05 18:05;Quzibel;1;19:30
        2024-03-06 18:05;Vera;2;19:30
        2024-05-01 18:05;Mina;1;19:30

        """

    private func years() throws -> Riverside {
        let centre = try Riverside.founded()
        try centre.shell("cat > old.csv", input: Self.visits)
        try centre.succeed("import", "visits", "old.csv")
        return centre
    }

    @Test func `a preview changes nothing, and the month typed once more lets it go`() throws {
        let centre = try years()
        let dry = try centre.run("let-go", "--before", "2024-05", "--dry-run")
        #expect(dry.exitCode == 0)
        #expect(dry.output.contains("1 month goes (March 2024), with 2 visits"))
        #expect(try centre.shell("ls data/journal | grep -c 2024-03") == "1\n")
        let json = try centre.succeed("let-go", "--before", "2024-05", "--dry-run", "--json")
        #expect(try centre.jq(".before", json) == ["2024-05"])
        #expect(try centre.jq(".months[0]", json) == ["2024-03"])
        #expect(try centre.jq(".visits", json) == ["2"])

        let done = try centre.run("let-go", "--before", "2024-05", "--yes-let-go", "2024-05")
        #expect(done.exitCode == 0)
        #expect(done.output.contains("1 month was let go"))
        #expect(try centre.shell("ls data/journal | grep 2024-03 || true") == "")
        #expect(try centre.shell("grep -rli quzibel data || true") == "")
        #expect(try centre.shell("ls data/journal | grep -c 2024-05") == "1\n")
        #expect(try centre.run("check").exitCode == 0)
        #expect(try centre.run("let-go", "--before", "2024-05", "--dry-run").exitCode == 65)
    }

    @Test func `the counts of months that were let go stay in reports, at the desk and in an export`() throws
    {
        let centre = try years()
        try centre.succeed("let-go", "--before", "2024-05", "--yes-let-go", "2024-05")
        try centre.succeed("export", "--to", "out", "--why", "moving")
        #expect(
            try centre.shell(
                "jq -c 'select(.month) | [.month, .visits, .people]' out/NAMES-INSIDE-figures.jsonl")
                == "[\"2024-03\",2,3]\n")
        var desk = try centre.desk([:])
        try desk.press("7", Keys.down, Keys.down, Keys.down, Keys.enter, "4", showing: "March 2024 to")
        try desk.wait(for: "Who was here")
        desk.type(Keys.function(10) + Keys.function(10))
        #expect(try desk.waitForEnd() == 0)
    }

    @Test func `a damaged month is named and stays, unless it is said that it may go as well`() throws {
        let centre = try years()
        try centre.shell("sed -i 's/Quzibel/Quzibex/' data/journal/*2024-03.jsonl; rm -f data/live.json")
        let dry = try centre.run("let-go", "--before", "2024-05", "--dry-run")
        #expect(dry.exitCode == 0)
        #expect(dry.output.contains("Not all can be read of March 2024"))
        let refused = try centre.run("let-go", "--before", "2024-05", "--yes-let-go", "2024-05")
        #expect(refused.exitCode == 65)
        #expect(refused.errors.contains("--also-damaged"))
        #expect(try centre.shell("ls data/journal | grep -c 2024-03") == "1\n")
        try centre.succeed("let-go", "--before", "2024-05", "--yes-let-go", "2024-05", "--also-damaged")
        #expect(try centre.shell("ls data/journal | grep 2024-03 || true") == "")
        let report = try centre.succeed("report", "--from", "2024-03", "--to", "2024-03")
        #expect(report.contains("March 2024 was let go when not all of it could be read"))
    }

    @Test func `an import that is taken back says how much of it the reports go on counting`() throws {
        let centre = try years()
        try centre.succeed("let-go", "--before", "2024-05", "--yes-let-go", "2024-05")
        let ref = try #require(try centre.jq(".ref", centre.succeed("import", "list", "--json")).first)
        let said = try centre.run("import", "take-back", ref)
        #expect(said.exitCode == 0)
        #expect(said.errors.contains("2 visits of it are of months that were let go"))
    }

    @Test func `where nobody can be asked, the sentence says what is to be given`() throws {
        let centre = try years()
        let hearth = Launch.products + "/hearth"
        let said = try centre.shell("setsid -w '\(hearth)' let-go --before 2024-05 </dev/null 2>&1; echo $?")
        #expect(said.contains("give it with --yes-let-go MONTH.\n69\n"))
        #expect(!said.contains("passphrase is needed"))
        #expect(try centre.shell("ls data/journal | grep -c 2024-03") == "1\n")
    }

    @Test func `another month, no month, and the last year are refused, each with a sentence`() throws {
        let centre = try years()
        #expect(try centre.run("let-go", "--before", "2024-05", "--yes-let-go", "2024-06").exitCode == 64)
        #expect(try centre.run("let-go", "--before", "soon").exitCode == 64)
        #expect(try centre.run("let-go").exitCode == 64)
        let late = try centre.run("let-go", "--before", "2199-01", "--dry-run")
        #expect(late.exitCode == 65)
        #expect(late.errors.contains("The last twelve months stay"))
        #expect(try centre.shell("ls data/journal | grep -c 2024-03") == "1\n")
    }
}
