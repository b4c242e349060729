import TerminalDriver
import Testing

/// A spreadsheet that holds what the collective refuses to have recorded.
@Suite struct ImportRefusalTests {
    private static let sheet = """
        came at;name;people;reasons;children;In their words
        2026-03-01 18:05;Rosa;1;meal;2;tea
        2026-03-01 18:20;Lu;2;maels;many;

        """

    @Test func `what the collective does not want recorded is left out, and said by name`() throws {
        let centre = try Riverside.founded()
        try centre.shell("cat > march.csv", input: Self.sheet)
        try centre.succeed(
            "collective", "refuse", "--field", "visit-name", "--field", "visit-need", "--field",
            "visit-reasons", "--field", "children-along")
        let left = [
            ("name", "names of visitors"), ("reasons", "what visitors are here for"),
            ("children", "children who come along"), ("In their words", "what visitors say"),
        ].map { column, field in
            "The column \"\(column)\" is left out. The collective decided that this is not written down: "
                + "\(field).\n"
        }.joined()
        let before = try centre.footprint()
        let dry = try centre.run("import", "visits", "march.csv", "--dry-run")
        #expect(dry.exitCode == 0)
        #expect(dry.errors == left)
        #expect(dry.output == "2 visits can be taken in; nothing was written.\n")
        #expect(try centre.footprint() == before)

        let taken = try centre.run("import", "visits", "march.csv", "--json")
        #expect(taken.exitCode == 0)
        #expect(taken.errors.hasPrefix(left))
        #expect(
            try centre.jq(".leftOut | join(\"+\")", taken.output) == ["name+reasons+children+In their words"])
        let list = try centre.succeed("visit", "list", "--day", "2026-03-01", "--json", "--whole")
        #expect(
            try centre.jq(
                "[.name // \"-\", .need // \"-\", (.people | tostring), (.reasons // [] | length | tostring)]"
                    + " | join(\" \")", list) == ["- - 1 0", "- - 2 0"])
    }

    @Test func `a command that would fill what is refused says so`() throws {
        let centre = try Riverside.founded()
        try centre.succeed("collective", "refuse", "--field", "visit-name")
        let before = try centre.footprint()
        let said = try centre.run("visit", "arrive", "--handle", "Rosa")
        #expect(said.exitCode == 65)
        #expect(
            said.errors
                == "The collective decided that this is not written down: names of visitors. Leave it out.\n")
        #expect(try centre.footprint() == before)
        try centre.succeed("visit", "arrive")
    }
}
