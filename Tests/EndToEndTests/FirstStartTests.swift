import TerminalDriver
import Testing

/// The very first time: a few answers begin a centre, and a centre may use words of its own.
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

    /// The code that the screen shows to be written down.
    private func code(on desk: borrowing PseudoTerminal) throws -> String {
        let line = try #require(desk.screen.lines.first { $0.contains(/[0-9A-Z]{4}(-[0-9A-Z]{4}){6}/) })
        return line.filter { !$0.isWhitespace }
    }

    @Test func `a few answers begin a sealed centre, and its desk opens`() throws {
        let scratch = try Scratch()
        var desk = try PseudoTerminal(launch(scratch))
        try desk.wait(for: "step 1 of 6")
        #expect(try files(scratch).isEmpty)
        try desk.press("\t\u{1}\u{5}n\r", showing: "No such time zone")
        try desk.press(Keys.backspace + "\r", showing: "step 2 of 6")
        try desk.press("\t" + "some time\r", showing: "Write hours as")
        for _ in "some time" { desk.type(Keys.backspace) }
        try desk.press("tue-sun 18:00-02:00\r", showing: "step 3 of 6")
        // Left and taken up another time.
        desk.type(Keys.function(10))
        #expect(try desk.waitForEnd() == 0)
        desk = try PseudoTerminal(launch(scratch))
        try desk.press("\r", showing: "step 2 of 6")
        try desk.wait(for: "tue-sun 18:00-02:00")
        try desk.press("\r", showing: "step 3 of 6")
        try desk.press("\r", showing: "step 4 of 6")
        try desk.press("\r", showing: "A name is needed here.")
        try desk.press("Riverside\tAna\tana\r", showing: "step 5 of 6")
        try desk.press("too short\r", showing: "A passphrase has 14 characters or more")
        for _ in "too short" { desk.type(Keys.backspace) }
        try desk.press(SealedTests.passphrase + "\r", showing: "The same once more")
        try desk.press("something else\r", showing: "That was another one.")
        try desk.press(SealedTests.passphrase + "\r", showing: "a second person")
        try desk.press(Keys.control("k"), showing: "Write this code on paper")
        let first = try code(on: desk)
        try desk.press(String(first.dropLast()) + "\r", showing: "That is not the code above")
        #expect(
            try files(scratch).split(separator: "\n").map { $0.split(separator: "/").last } == [
                "data", "setup",
            ])
        for _ in first { desk.type(Keys.backspace) }
        try desk.press(first.lowercased().replacing("-", with: " ") + "\r", showing: "ana")
        // Two of one name: said where it is mended, and nothing is written.
        try desk.wait(for: "step 4 of 6")
        try desk.press(
            "\t\t" + Keys.backspace + Keys.backspace + Keys.backspace + "Lucinda\r", showing: "step 5 of 6")
        try desk.press(SealedTests.passphrase + "\r", showing: "The same once more")
        try desk.press(SealedTests.passphrase + "\r", showing: "a second person")
        try desk.press(Keys.control("k"), showing: "Write this code on paper")
        desk.type(try code(on: desk) + "\r")
        // Whoever set it up chooses a PIN and sits there.
        try desk.wait(for: "Choose your PIN")
        try desk.press("5284\r", showing: "Once more")
        try desk.press("5284\r", showing: "Riverside")
        #expect(!(try files(scratch).contains("setup")))
        let found = Launch(
            program: "/bin/grep",
            arguments: ["-rl", "-e", "Riverside", "-e", "Lucinda", scratch.path + "/data"],
            environment: Launch.plainEnvironment)
        #expect(try Command.run(found).output.isEmpty)
        let check = try Command.run(
            Launch(
                program: Launch.products + "/hearth", arguments: ["staff", "list", "--passphrase-fd", "0"],
                environment: Riverside.environment(home: scratch.path)),
            input: first + "\n")
        #expect(check.exitCode == 0)
        #expect(check.output.contains("Ana") && check.output.contains("Lucinda"))
    }

    @Test func `a plain centre needs fewer answers`() throws {
        let scratch = try Scratch()
        var desk = try PseudoTerminal(launch(scratch))
        try desk.press("\r", showing: "step 2 of 6")
        try desk.press("\r", showing: "step 3 of 6")
        try desk.press("2\r", showing: "step 4 of 4")
        try desk.press("Riverside\tAna\r", showing: "Nobody is here.")
        #expect(desk.screen.lines[0].contains("Riverside"))
    }

    @Test func `the questions are asked in the machine's language, and in the one that is ticked`() throws {
        let scratch = try Scratch()
        var desk = try PseudoTerminal(launch(scratch, ["LANG": "pt_PT.UTF-8"]))
        try desk.wait(for: "Um centro novo")
        try desk.press("2", showing: "Un centro nuevo")
        try desk.press(Keys.function(8), showing: "Um centro novo")
        desk.type(Keys.function(10))
        #expect(try desk.waitForEnd() == 0)
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
