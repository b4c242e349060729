import TerminalDriver
import Testing

/// Somebody is forgotten, by commands and at the desk, and somebody with a hex editor looks for them.
@Suite struct ForgettingTests {
    /// Quzibel and somebody else of that name were here; both are spoken of.
    private func evening() throws -> Riverside {
        let centre = try Riverside.founded()
        try centre.succeed("staff", "add", "Bea")
        try centre.succeed(
            "visit", "arrive", "--handle", "Quzibel", "--need", "Quzibel needs a coat", "--as", "Ana")
        try centre.succeed("visit", "arrive", "--handle", "quzíbel", "--as", "Bea")
        try centre.succeed("handover", "--note", "ask for Quzibel", "--as", "Bea")
        return centre
    }

    private func holders(of word: String, in centre: borrowing Riverside) throws -> String {
        try centre.shell("grep -rli '\(word)' data || true")
    }

    @Test func `a command hides at once, and a coordinator takes out what was chosen, by its number`() throws
    {
        let centre = try evening()
        let asked = try centre.run("forget", "QUZIBEL", "--as", "Bea")
        #expect(asked.exitCode == 0)
        #expect(asked.errors.contains("The name is shown no more."))
        let names = try centre.jq(".name", centre.succeed("visit", "list", "--json"))
        #expect(names == ["null", "null"])
        #expect(try centre.run("visit", "leave", "quzibel", "--as", "Bea").exitCode == 65)

        // Who asked and what was found is for coordinators.
        #expect(try centre.run("forget", "--list", "--as", "Bea").exitCode == 77)
        let ref = try centre.jq(".ref", centre.succeed("forget", "--list", "--json", "--as", "Ana"))[0]
        #expect(try centre.run("forget", "--hits", ref, "--as", "Bea").exitCode == 77)
        let hits = try centre.run("forget", "--hits", ref, "--as", "Ana")
        let lines = hits.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 4)
        #expect(lines[0].hasSuffix("name: Quzibel"))
        #expect(lines[1].hasSuffix("in their words: Quzibel needs a coat"))
        #expect(lines[2].hasSuffix("name: quzíbel"))
        #expect(lines[3].hasSuffix("handover note: ask for Quzibel"))
        #expect(hits.errors.contains("does not reach paper"))

        for wrong in ["0", "5", "x", "1,9"] {
            #expect(try centre.run("forget", "--scrub", ref, "--only", wrong, "--as", "Ana").exitCode == 64)
        }
        #expect(try centre.run("forget", "--scrub", ref, "--as", "Ana").exitCode == 64)
        let done = try centre.run("forget", "--scrub", ref, "--only", "1,2,4", "--as", "Ana")
        #expect(done.exitCode == 0)
        #expect(done.errors.contains("forgotten: 3 things"))
        let whole = try centre.succeed("visit", "list", "--json", "--whole", "--as", "Ana")
        #expect(try centre.jq(".name", whole) == ["null", "quzíbel"])
        #expect(try centre.jq(".need", whole) == ["_______ needs a coat", "null"])
        #expect(try holders(of: "quzibel", in: centre) == "")
        #expect(try centre.run("forget", "--list", "--as", "Ana").exitCode == 1)
        #expect(try centre.run("check").exitCode == 0)
        try centre.closeDesk()
        try centre.expectLiveEqualsReplay()
    }

    @Test func `nothing comes back with an old copy of the directory's files, and the desk cleans them`()
        throws
    {
        let centre = try evening()
        try centre.shell("cp -a data old")
        try centre.succeed("forget", "quzibel", "--as", "Ana")
        let ref = try centre.jq(".ref", centre.succeed("forget", "--list", "--json", "--as", "Ana"))[0]
        try centre.succeed("forget", "--scrub", ref, "--all", "--as", "Ana")
        #expect(try holders(of: "quz", in: centre) == "")
        try centre.shell("cp old/journal/*-20*.jsonl data/journal/")
        #expect(try centre.jq(".name", centre.succeed("visit", "list", "--json")) == ["null", "null"])
        try centre.closeDesk()
        #expect(try holders(of: "quz", in: centre) == "")
        #expect(try centre.jq(".name", centre.succeed("visit", "list", "--json")) == ["null", "null"])
        try centre.expectLiveEqualsReplay()
    }

    @Test func `whoever opens the desk is waited for, and the desk itself does it`() throws {
        let centre = try evening()
        var desk = try centre.desk(["HEARTH_NONE": ""], "--as", "Ana")
        try centre.succeed("forget", "Quzibel", "--as", "Bea")
        let ref = try centre.jq(".ref", centre.succeed("forget", "--list", "--json", "--as", "Ana"))[0]
        #expect(try centre.run("forget", "--scrub", ref, "--all", "--as", "Ana").exitCode == 75)
        try desk.wait(for: "somebody asks to be forgotten")
        try desk.press(Keys.control("p"), "forget", Keys.enter, showing: "Quzibel, asked of Bea")
        try desk.press(Keys.down, Keys.enter, showing: "name: quzíbel")
        try desk.press(
            Keys.enter, Keys.down, Keys.enter, Keys.down, Keys.enter, Keys.down, Keys.enter, Keys.down,
            showing: "(4)")
        try desk.press(Keys.enter, showing: "Nobody can take that back")
        // A question takes no key before it could be read.
        desk.takeUntilSilent(milliseconds: 700)
        try desk.press("1", showing: "forgotten: 4 things")
        #expect(try holders(of: "quz", in: centre) == "")
        desk.type(Keys.function(10) + Keys.function(10))
        #expect(try desk.waitForEnd() == 0)
        #expect(try holders(of: "quz", in: centre) == "")
        #expect(try centre.run("check").exitCode == 0)
    }
}
