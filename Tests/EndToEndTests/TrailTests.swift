import TerminalDriver
import Testing

/// Lines with needs go to coordinators only, and that they went is noted before they go.
@Suite struct TrailTests {
    private static func centre() throws -> Riverside {
        let centre = try Riverside.founded()
        try centre.succeed("staff", "add", "Dee")
        try centre.succeed(
            "visit", "arrive", "--handle", "Rosa", "--need", "a quiet canary", "--as", "Ana")
        return centre
    }

    @Test func `whoever is no coordinator gets no lines with needs and no trail, and nothing is written`()
        throws
    {
        let centre = try Self.centre()
        let before = try centre.footprint()
        for arguments in [
            ["visit", "list", "--json", "--whole"], ["trail", "list"], ["trail", "list", "--json"],
        ] {
            let said = try Command.run(centre.launch(arguments + ["--as", "Dee"]))
            #expect(said.exitCode == 77)
            #expect(said.output.isEmpty)
            #expect(said.errors == "This needs somebody with the role: coordinator.\n")
            let nobody = try Command.run(centre.launch(arguments))
            #expect(nobody.exitCode == 64)
            #expect(nobody.output.isEmpty)
        }
        #expect(try centre.footprint() == before)
        #expect(try centre.succeed("visit", "list", "--json").contains("Rosa"))
    }

    @Test func `lines that were taken out stand in the trail, without a word of them`() throws {
        let centre = try Self.centre()
        #expect(try centre.run("trail", "list", "--as", "Ana").exitCode == 1)
        #expect(
            try centre.succeed("visit", "list", "--json", "--whole", "--as", "Ana").contains("quiet canary"))
        let told = try centre.succeed("trail", "list", "--as", "Ana")
        #expect(told.hasSuffix("  Ana  took out lines with needs\n"))
        let json = try centre.succeed("trail", "list", "--json", "--as", "Ana")
        #expect(try centre.jq(".by, .verb", json) == ["Ana", "export.lines"])
        let looked = try centre.shell("grep -h look.noted data/journal/*")
        #expect(looked.split(separator: "\n").count == 1)
        #expect(!looked.contains("canary") && !looked.contains("Rosa"))
        #expect(try centre.run("trail", "list", "--to", "yesterday", "--as", "Ana").exitCode == 1)
        #expect(try centre.run("trail", "list", "--from", "2020-01-01", "--as", "Ana").output == told)
        try centre.expectLiveEqualsReplay()
    }

    @Test func `what cannot be noted is not shown`() throws {
        let centre = try Self.centre()
        let hearth = Launch.products + "/hearth"
        let said = try centre.shell(
            "ulimit -f 0; '\(hearth)' visit list --json --whole --as Ana 2>errors; echo $?")
        #expect(said == "74\n")
        #expect(try centre.shell("cat errors || true").contains("canary") == false)
    }

    @Test func `a wrong day is said before anything is noted`() throws {
        let centre = try Self.centre()
        let before = try centre.footprint()
        #expect(
            try centre.run("visit", "list", "--json", "--whole", "--day", "noday", "--as", "Ana").exitCode
                == 65)
        #expect(try centre.footprint() == before)
    }
}
