import TerminalDriver
import Testing

/// The very first time: three answers begin a centre, and a centre may use words of its own.
@Suite struct FirstStartTests {
    private func launch(_ scratch: borrowing Scratch, _ more: [String: String] = [:]) -> Launch {
        let environment = Riverside.environment(home: scratch.path).merging(more) { $1 }
        return Launch(
            program: Launch.products + "/hearth", environment: environment, folder: scratch.path)
    }

    private func files(_ scratch: borrowing Scratch) throws -> String {
        let find = Launch(
            program: "/usr/bin/find", arguments: [scratch.path, "-mindepth", "1"],
            environment: Launch.plainEnvironment)
        return try Command.run(find).output
    }

    @Test func `three answers begin a centre, and its desk opens`() throws {
        let scratch = try Scratch()
        var desk = try PseudoTerminal(launch(scratch))
        try desk.wait(for: "There is no centre in \(scratch.path)/data yet.")
        try desk.wait(for: "What is the centre called?")
        #expect(try files(scratch).isEmpty)
        desk.type("\nRiverside\n")
        try desk.wait(for: "What shall we call you?")
        desk.type("Ana\n")
        try desk.wait(for: "Which time zone? Enter keeps \(Riverside.zone).")
        desk.type("Europe/Lisbonn\n")
        try desk.wait(for: #""Europe/Lisbonn" is not a time zone. Did you mean "Europe/Lisbon"?"#)
        desk.type("\n")
        try desk.wait(for: "Nobody is here.")
        #expect(desk.screen.lines[0].contains("Riverside"))
        #expect(desk.screen.lines[0].contains("Ana"))
    }

    @Test func `Ctrl-C and the end of input keep nothing`() throws {
        for key in [Keys.control("c"), Keys.control("d")] {
            let scratch = try Scratch()
            var desk = try PseudoTerminal(launch(scratch))
            try desk.wait(for: "What is the centre called?")
            desk.type("Riverside\n")
            try desk.wait(for: "What shall we call you?")
            desk.type(key)
            #expect(try desk.waitForEnd() != 0)
            #expect(try files(scratch).isEmpty)
        }
    }

    @Test func `the questions are asked in the machine's language`() throws {
        let scratch = try Scratch()
        var desk = try PseudoTerminal(launch(scratch, ["LANG": "pt_PT.UTF-8"]))
        try desk.wait(for: "Como se chama o centro?")
    }

    @Test func `a centre's own words stand in place of ours`() throws {
        let centre = try Riverside.founded()
        try centre.shell("mkdir data/words; echo 'today.nobody = All is quiet.' > data/words/en.txt")
        let desk = try centre.desk()
        #expect(desk.screen.contains("All is quiet."))
        #expect(!desk.screen.contains("Nobody is here."))
        #expect(desk.screen.contains("Here now"))
    }
}
