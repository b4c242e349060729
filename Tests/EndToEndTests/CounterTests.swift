import TerminalDriver
import Testing

/// A terminal on a counter: nobody gets a shell, nothing freezes, nothing stays behind to be read.
@Suite struct CounterTests {
    @Test func `control keys neither give a shell, nor freeze, nor end anything`() throws {
        let centre = try Riverside.founded()
        let shell = Launch(
            program: "/bin/bash", arguments: ["--norc", "-i"],
            environment: centre.launch([], ["PS1": "SHELL>"]).environment, folder: centre.scratch.path)
        let tmux = try Tmux.start(shell)
        try tmux.wait(for: "SHELL>")
        try tmux.type("\(Launch.products)/hearth")
        try tmux.press("Enter")
        try tmux.wait(for: "Nobody is here.")
        try tmux.press("C-z")
        try tmux.wait(for: "There is nothing of yours to take back.")
        try tmux.press("C-s")
        try tmux.press("F2")
        try tmux.wait(for: "SOMEONE COMES")
        try tmux.type("Rosa")
        for key in ["C-z", "C-c", "C-\\", "C-s", "C-z"] { try tmux.press(key) }
        try tmux.press("Enter")
        let saved = try tmux.wait(for: "Saved 1")
        #expect(saved.contains("Rosa"))
        #expect(!saved.contains("SHELL>"))
        try tmux.press("C-z")
        try tmux.wait(for: "taken back: Rosa")

        // Only leaving gives the shell back, on an empty screen.
        try tmux.press("F10")
        try tmux.wait(for: "Your name at the desk")
        try tmux.press("F10")
        let after = try tmux.wait(for: "SHELL>")
        for word in ["Rosa", "Riverside", "Ana", "Today", "F12"] { #expect(!after.contains(word)) }
        try tmux.type("stty -a | grep -o -- '-\\?isig\\|-\\?icanon\\|-\\?echo ' | tr '\\n' ' '; echo; exit 0")
        try tmux.press("Enter")
        let end = try tmux.waitForEnd()
        #expect(end.screen.contains("isig icanon echo"))
    }

    /// Screens that stand on the desk, the keys that lead there, and a word that shows that one has arrived.
    static let dialogs: [(keys: String, shows: String)] = [
        ("", "Here now"), (Keys.function(2) + "Ros", "SOMEONE COMES"), (Keys.function(3), "WHO LEAVES?"),
        (Keys.function(6), "HOW MANY ARE HERE?"), (Keys.function(7), "HANDOVER"),
        (Keys.function(9), "END OF EVENING"), (Keys.function(1), "ALL KEYS"),
        (Keys.control("p"), "FIND A COMMAND"), (Keys.control("v"), "TYPE IN PAPER"), ("2", "comes in  Rosa"),
        (Keys.enter, "take back: written by mistake"),
    ]

    @Test(arguments: [Keys.function(12), Keys.control("l")])
    func `the hide key blanks every screen at once, and again brings it back`(_ key: String) throws {
        let centre = try Riverside.founded()
        try centre.succeed("visit", "arrive", "--handle", "Rosa")
        var slowest: Int64 = 0
        for (keys, shows) in Self.dialogs {
            var desk = try centre.desk()
            try desk.press(keys, showing: shows)
            desk.takeUntilSilent()
            let before = desk.screen.withoutTheClock
            desk.type(key)
            slowest = max(
                slowest,
                try desk.wait(for: "the day and nothing else") { screen in
                    let shown = screen.lines.filter { !$0.isEmpty }
                    return shown.count == 1 && shown[0].contains(" 20")
                })
            for word in ["Ros", "Ana", "Riverside", "F1"] { #expect(!desk.screen.contains(word), "\(shows)") }
            desk.type(key)
            try desk.wait(for: shows)
            try desk.wait(for: "what stood there before:\n\(before)") { $0.withoutTheClock == before }
        }
        print("hidden within \(slowest / 1000) µs at most")
    }

    @Test func `any other key on the hidden screen asks who it is, and F10 there closes the desk`() throws {
        let centre = try Riverside.founded()
        try centre.succeed("visit", "arrive", "--handle", "Rosa")
        var desk = try centre.desk()
        try desk.press(Keys.function(3), showing: "Rosa")
        desk.type(Keys.function(12))
        try desk.wait(forNo: "Rosa")
        try desk.press("x", showing: "Your name at the desk")
        #expect(!desk.screen.contains("Rosa"))
        try desk.press("Zoe", Keys.enter, showing: "! Nobody here goes by that name.")
        try desk.press("ana", Keys.enter, showing: "WHO LEAVES?")
        desk.type(Keys.function(12))
        try desk.wait(forNo: "Rosa")
        desk.type(Keys.function(10))
        #expect(try desk.waitForEnd() == 0)
        #expect(desk.screen.isEmpty)
        #expect(desk.modes(left: ["1000", "1006", "2004", "1049"]).isEmpty)
    }

    @Test func `nothing beside a name says why somebody came`() throws {
        let centre = try Riverside.founded()
        let settings = try centre.succeed("settings", "show", "--json")
        let reasons = try centre.jq(".reasons[].code", settings)
        let words = try centre.jq(".reasons[].words", settings)
        #expect(reasons.count >= 9)
        var arrival = ["visit", "arrive", "--handle", "Rosa", "--need", "somewhere quiet"]
        for reason in reasons { arrival += ["--reason", reason] }
        #expect(try Command.run(centre.launch(arrival)).exitCode == 0)
        try centre.succeed("visit", "serve", "rosa", "condoms")
        try centre.succeed("visit", "refer", "rosa", "clinic", "--note", "ask for Lu")

        let secrets = reasons + words + ["quiet", "condoms", "clinic", "ask for Lu"]
        func expectNothing(in told: String, at place: String) {
            for line in told.split(separator: "\n") where line.contains("Rosa") {
                for secret in secrets where line.contains(secret) {
                    Issue.record("\(place) says “\(secret)” beside a name: \(line)")
                }
            }
        }
        expectNothing(in: try centre.succeed("visit", "list"), at: "the list")
        expectNothing(in: try centre.succeed("visit", "list", "--json"), at: "the list for programs")
        expectNothing(in: try centre.succeed("visit", "list", "--here"), at: "the list of who is here")
        expectNothing(in: try centre.succeed("handover"), at: "the handover")
        var desk = try centre.desk(rows: 40, columns: 120)
        expectNothing(in: desk.screen.text, at: "Today")
        try desk.press(Keys.tab, showing: "Rosa")
        expectNothing(in: desk.screen.text, at: "Today")
        try desk.press("2", showing: "comes in  Rosa")
        expectNothing(in: desk.screen.text, at: "the log")
        try desk.press(Keys.enter, showing: "written by Ana")
        for secret in words + ["quiet", "condoms", "ask for Lu"] {
            #expect(!desk.screen.contains(secret), "the visit's page")
        }
    }

    @Test func `the last screen is empty on a terminal that has no second one`() throws {
        let centre = try Riverside.founded()
        try centre.succeed("visit", "arrive", "--handle", "Rosa")
        for kind in ["vt100", "linux", "xterm-256color"] {
            var desk = try centre.desk(["TERM": kind])
            try desk.wait(for: "Rosa")
            desk.type(Keys.function(10) + Keys.function(10))
            #expect(try desk.waitForEnd() == 0)
            #expect(desk.screen.isEmpty, "\(kind):\n\(desk.screen.text)")
        }
    }
}

extension VirtualScreen {
    /// What it shows but for the time in the first row, which may go on meanwhile.
    fileprivate var withoutTheClock: String {
        ([lines[0].replacing(#/\d\d:\d\d/#, with: "  :  ")] + lines.dropFirst()).joined(separator: "\n")
    }
}

extension PseudoTerminal {
    /// Those of some modes that are still on.
    fileprivate func modes(left modes: Set<String>) -> Set<String> { screen.modes.intersection(modes) }
}
