import TerminalDriver
import Testing

/// However the desk goes away in the middle of a form, what was typed is offered the next time.
@Suite struct DraftTests {
    enum End: CaseIterable {
        case windowClosed, hangUp, askedToEnd, killed
    }

    @Test(arguments: End.allCases)
    func `a half typed form is offered the next time`(_ end: End) throws {
        let centre = try Riverside.founded()
        var desk = try centre.desk()
        try desk.press(Keys.function(2), "Ro", Keys.tab, showing: "[Ro ")
        switch end {
        case .windowClosed: desk.hangUp()
        case .hangUp: desk.signal(1)
        case .askedToEnd: desk.signal(15)
        case .killed:
            // Typing pauses for a second, and then it is on the disk.
            try desk.wait(for: "the draft on the disk") { _ in
                try centre.shell("cat data/draft.json || true").contains("\"Ro\"")
            }
            desk.signal(9)
        }
        _ = try desk.waitForEnd()
        #expect(try centre.run("visit", "list", "--here").output.isEmpty, "nothing was saved in passing")

        var next = try centre.desk()
        #expect(next.screen.contains("Something of yours is unfinished, 1"))
        #expect(next.screen.contains("! yours, unfinished, 1"))
        #expect(!next.screen.contains("Ro"))
        try next.press(Keys.tab, Keys.enter, showing: "[Ro ")
        try next.press(Keys.enter, showing: "Saved 1")
        try next.wait(for: "Nothing waits.")
        next.hangUp()
        _ = try next.waitForEnd()

        let last = try centre.desk()
        #expect(last.screen.contains("Nothing waits."))
        #expect(try centre.jq(".name", centre.succeed("visit", "list", "--here", "--json")) == ["Ro"])
    }

    @Test func `the next one begins empty, and all that were half typed outlive a kill`() throws {
        let centre = try Riverside.founded()
        var desk = try centre.desk()
        try desk.press(Keys.function(2), "Ro", Keys.tab, showing: "[Ro ")
        try desk.press(Keys.function(2), "Lu", showing: "[Lu ")
        try desk.wait(for: "both on the disk") { _ in
            let kept = try centre.shell("cat data/draft.json || true")
            return kept.contains("\"Ro\"") && kept.contains("\"Lu\"")
        }
        desk.signal(9)
        _ = try desk.waitForEnd()

        var next = try centre.desk()
        try next.press(Keys.function(2), showing: "Ctrl-F goes on with it")
        #expect(!next.screen.contains("[Lu ") && !next.screen.contains("[Ro "))
        try next.press(Keys.control("f"), showing: "[Lu ")
        try next.press(Keys.control("f"), showing: "[Ro ")
        try next.press(Keys.enter, showing: "Saved 1")
        #expect(try centre.jq(".name", centre.succeed("visit", "list", "--here", "--json")) == ["Ro"])
        try next.press(Keys.function(2), Keys.control("f"), showing: "[Lu ")
    }

    @Test func `a hang-up leaves nothing running and the centre free`() throws {
        let centre = try Riverside.founded()
        var desk = try centre.desk()
        desk.hangUp()
        _ = try desk.waitForEnd(Patience(seconds: 5))
        let next = try centre.desk()
        #expect(next.screen.contains("Here now"))
    }

    @Test func `somebody else sees only that something is unfinished`() throws {
        let centre = try Riverside.founded()
        try centre.succeed("staff", "add", "Dee")
        var desk = try PseudoTerminal(centre.launch(["--as", "Ana"]))
        try desk.wait(for: "Here now")
        try desk.press(Keys.function(2), "Ro", showing: "[Ro ")
        desk.hangUp()
        _ = try desk.waitForEnd()
        var next = try PseudoTerminal(centre.launch(["--as", "Dee"]))
        try next.wait(for: "! Ana, unfinished, 1")
        #expect(!next.screen.contains("Ro"))
        try next.press(Keys.tab, Keys.enter, showing: "Only Ana can open this.")
    }
}
