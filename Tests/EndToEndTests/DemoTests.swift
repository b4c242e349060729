import TerminalDriver
import Testing

/// The invented centre: open at once, nothing asked, gone afterwards.
@Suite struct DemoTests {
    /// A folder for temporary files of the test's own, to see what is left in it.
    private func launch(_ scratch: borrowing Scratch, _ arguments: String...) -> Launch {
        var environment = Riverside.environment(home: scratch.path)
        environment["TMPDIR"] = scratch.path
        return Launch(
            program: Launch.products + "/hearth", arguments: arguments, environment: environment,
            folder: scratch.path)
    }

    private func folders(_ scratch: borrowing Scratch) throws -> [String] {
        let list = Launch(
            program: "/bin/ls", arguments: ["-A", scratch.path], environment: Launch.plainEnvironment)
        return try Command.run(list).output.split(separator: "\n").map(String.init)
    }

    @Test func `it opens with people in it, asks nothing, is the same each time, and nothing of it stays`()
        throws
    {
        let scratch = try Scratch()
        var tellings: [String] = []
        for isLast in [false, true] {
            var desk = try PseudoTerminal(launch(scratch, "--demo"))
            let signs = [
                "Ana", "PRACTICE", "Here now  ", " people", "due", "waits to be heard", "Watch out",
                "F1 help",
            ]
            let opened = try desk.wait(for: "a busy evening", Patience(seconds: 60)) { screen in
                signs.allSatisfy { screen.contains($0) }
            }
            print("the demo opened in \(opened / 1_000_000) ms")
            let folder = try #require(try folders(scratch).first)
            tellings.append(try list(scratch, folder, "--day", "yesterday"))
            try desk.press(Keys.function(2), "Rosa", Keys.enter, showing: "Saved 1")

            // Whoever switches there needs no PIN.
            try desk.press(Keys.function(10), showing: "Your name at the desk")
            try desk.press("Dee", Keys.enter, showing: "Here now  ")
            #expect(desk.screen.lines[0].contains("Dee"))

            if isLast {
                let all = try list(scratch, folder, "--from", "2000-01-01", "--to", "yesterday")
                let visits = all.split(separator: "\n")
                let days = Set(visits.compactMap { $0.split(separator: #""day":""#).last?.prefix(10) })
                #expect(days.count > 250)
                #expect(
                    (50...70).contains(visits.count / days.count), "\(visits.count) on \(days.count) days")
                desk.signal(1)
                _ = try desk.waitForEnd()
            } else {
                desk.type(Keys.function(10) + Keys.function(10))
                #expect(try desk.waitForEnd() == 0)
                #expect(desk.screen.isEmpty)
            }
            #expect(try folders(scratch) == [])
        }
        #expect(tellings[0] == tellings[1])
        #expect(!tellings[0].isEmpty)
    }

    /// What a command beside the desk tells of the invented visits.
    private func list(_ scratch: borrowing Scratch, _ folder: String, _ arguments: String...) throws -> String
    {
        var command = launch(scratch, "visit", "list", "--json", "--data", "\(scratch.path)/\(folder)/centre")
        command.arguments += arguments
        return try Command.run(command, Patience(seconds: 60)).output
    }

    @Test func `a demo that is asked to end while it is made leaves nothing behind`() throws {
        let scratch = try Scratch()
        var desk = try PseudoTerminal(launch(scratch, "--demo"))
        let patience = Patience.usual
        while try folders(scratch).isEmpty, !patience.isOver { _ = desk.take(waiting: 10) }
        desk.hangUp()
        _ = try desk.waitForEnd(Patience(seconds: 60))
        #expect(try folders(scratch) == [])
    }

    @Test func `practising says so on every screen, and leads back to one's own desk`() throws {
        let centre = try Riverside.founded()
        try centre.succeed("visit", "arrive", "--handle", "Xanthippe")
        try centre.shell("mkdir tmp")
        var desk = try PseudoTerminal(centre.launch([], ["TMPDIR": centre.scratch.path + "/tmp"]))
        try desk.wait(for: "Xanthippe")
        try desk.press(Keys.control("p"), "practi", showing: "Practise in an invented centre")
        desk.type(Keys.enter)
        try desk.wait(for: "the practice", Patience(seconds: 60)) { screen in
            screen.contains("PRACTICE") && !screen.contains("Xanthippe")
        }
        let screens = [
            (Keys.function(2), "SOMEONE COMES"), (Keys.function(3), "WHO LEAVES?"),
            (Keys.function(7), "HANDOVER"), ("2", "comes in"), ("1", "Here now"),
        ]
        for (keys, shows) in screens {
            desk.type(keys)
            try desk.wait(for: shows) { $0.contains(shows) && $0.lines[0].contains("PRACTICE") }
        }
        try desk.press(Keys.function(2), "Invented", Keys.enter, showing: "Saved 1")
        #expect(try centre.shell("ls tmp | wc -l") == "1\n")
        // Locking locks both; closing the practice leaves one's own desk, which asks who it is.
        try desk.press(Keys.function(10), showing: "Your name at the desk")
        desk.type(Keys.function(10))
        try desk.wait(forNo: "PRACTICE")
        try desk.press("Ana", Keys.enter, showing: "Xanthippe")
        try desk.wait(for: "an empty folder") { _ in try centre.shell("ls tmp | wc -l") == "0\n" }
        #expect(try centre.jq(".name", centre.succeed("visit", "list", "--json")) == ["Xanthippe"])
    }
}
