import TerminalDriver
import Testing

/// A sealed centre from the command line: what opens it, what does not, and what lies on the disk.
@Suite struct SealedTests {
    static let passphrase = "lusab-babad-gutih-tugad"

    /// Whether the words stand in any file below the data directory, as they are or in base64 or UTF-16.
    static func expectNowhere(
        _ words: [String], _ centre: borrowing Riverside, location: SourceLocation = #_sourceLocation
    ) throws {
        let files = try centre.shell("find data -type f | wc -l")
        #expect((Int(files.dropLast()) ?? 0) > 4, sourceLocation: location)
        for word in words {
            for form in WordForms.of(word) {
                let found = try centre.shell("LC_ALL=C grep -rlaF -e '\(form)' data || true")
                #expect(found.isEmpty, "\(word)", sourceLocation: location)
            }
            let wide = word.utf8.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16) + "\\x00" }
                .joined()
            let found = try centre.shell("LC_ALL=C grep -rlaP -e '\(wide)' data || true")
            #expect(found.isEmpty, "\(word) in UTF-16", sourceLocation: location)
        }
    }

    @Test func `a passphrase, or the code on paper, opens a sealed centre, and nothing else does`() throws {
        let centre = try Riverside.sealed(Self.passphrase)
        #expect(
            try centre.sealed("visit", "arrive", "--handle", "Canaria Rosa", "--need", "un lugar secreto")
                != "")
        #expect(try centre.sealed("visit", "list").contains("Canaria Rosa"))
        #expect(try centre.sealed("visit", "list", with: centre.paper.lowercased()).contains("Canaria Rosa"))
        #expect(try centre.sealed("visit", "list", with: "  \(Self.passphrase)\t").contains("Canaria Rosa"))
        try Self.expectNowhere(["Canaria", "secreto", "Riverside", Self.passphrase, "Ana"], centre)
        let before = try centre.footprint()
        for (wrong, exitCode, sentence) in [
            ("lusab-babad-gutih-tugap", Int32(77), "That does not open this centre."),
            ("   ", 65, "Nothing was typed."),
            (
                String(repeating: "a", count: 70_000), 65,
                "That is longer than a passphrase can be (1024 bytes)."
            ),
        ] {
            let said = try centre.run("visit", "list", "--passphrase-fd", "0", input: wrong + "\n")
            #expect(said.exitCode == exitCode && said.errors == sentence + "\n" && said.output.isEmpty)
        }
        let nothing = try centre.run("visit", "list", "--passphrase-fd", "0")
        #expect(nothing.exitCode == 69)
        #expect(nothing.errors == "Nothing more stands on descriptor 0: a line was expected there.\n")
        #expect(try centre.footprint() == before)
    }

    @Test func `keys are added, listed, removed, and a new code on paper kills the old one`() throws {
        let centre = try Riverside.sealed(Self.passphrase)
        func keys() throws -> [String] {
            try centre.sealed("keys", "list").split(separator: "\n").map(String.init)
        }
        let other = "batub-gumil-dopav-zonis"
        #expect(try keys().map { $0.dropFirst(8) } == ["Ana", "the code on paper"])
        let first = String(try #require(try keys().first).prefix(6))
        let last = try centre.run(
            "keys", "remove", first, "--passphrase-fd", "0", input: Self.passphrase + "\n")
        #expect(last.exitCode == 65 && last.errors == "This is the last passphrase: add another one first.\n")
        try centre.sealed("keys", "add", "--for", "Ana", with: Self.passphrase + "\n" + other)
        #expect(try keys().map { $0.dropFirst(8) } == ["Ana", "the code on paper", "Ana"])
        try centre.sealed("keys", "remove", first, with: other)
        let former = try centre.run("visit", "list", "--passphrase-fd", "0", input: Self.passphrase + "\n")
        #expect(former.exitCode == 77)
        let said = try centre.sealed("keys", "paper", with: other)
        let code = try #require(said.split(separator: "\n").last?.split(separator: ": ").last)
        #expect(
            try centre.run("visit", "list", "--passphrase-fd", "0", input: centre.paper + "\n").exitCode == 77
        )
        #expect(try centre.sealed("settings", "show", with: String(code)).contains("Riverside"))
        try Self.expectNowhere([other, Self.passphrase, String(code)], centre)
    }

    @Test func `a plain centre has no keys`() throws {
        let plain = try Riverside.founded()
        let none = try plain.run("keys", "list")
        #expect(none.exitCode == 65)
        #expect(none.errors == "This centre is plain: it has no passphrases and no keys.\n")
    }

    @Test func `a passphrase is asked for on the terminal, where it does not show`() throws {
        let centre = try Riverside.sealed(Self.passphrase)
        var asked = try PseudoTerminal(centre.launch(["staff", "list"]))
        try asked.wait(for: "it does not show")
        asked.type(Self.passphrase + "\r")
        try asked.wait(for: "Ana")
        #expect(try asked.waitForEnd() == 0)
        #expect(!asked.screen.text.contains("lusab"))
        var cancelled = try PseudoTerminal(centre.launch(["staff", "list"]))
        try cancelled.wait(for: "it does not show")
        cancelled.type("lus\u{3}")
        #expect(try cancelled.waitForEnd() == 65)
    }

    @Test func `once a passphrase was asked for, Ctrl-C ends a command as it always did`() throws {
        let centre = try Riverside.sealed(SealedTests.passphrase)
        try centre.shell("mkfifo in")
        var command = try PseudoTerminal(centre.launch(["import", "visits", centre.scratch.path + "/in"]))
        try command.wait(for: "it does not show")
        command.type(Self.passphrase + "\r")
        // Nothing ever comes: the command waits for a line of the file.
        var writer = try PipedProgram(
            Launch(
                program: "/bin/sh", arguments: ["-c", "exec 3>in; echo opened; exec sleep 600"],
                environment: Launch.plainEnvironment, folder: centre.scratch.path))
        writer.listen(untilLines: 1)
        command.type("\u{3}")
        #expect(try command.waitForEnd() == 128 + 2)
        writer.signal(9)
    }
}

/// The desk of a sealed centre.
@Suite struct SealedDeskTests {
    @Test func `the gate opens the desk, and says wrong where it is wrong`() throws {
        let centre = try Riverside.sealed(SealedTests.passphrase)
        var desk = try PseudoTerminal(centre.launch([]))
        try desk.wait(for: "This desk is closed.")
        #expect(!desk.screen.text.contains("Riverside") && !desk.screen.text.contains("Ana"))
        desk.type("wrong\r")
        try desk.wait(for: "That does not open this centre.")
        try desk.press(SealedTests.passphrase, showing: "[***********************")
        // While the second after the wrong answer is not over, Enter does nothing: it is pressed until it does.
        repeat {
            desk.type("\r")
            desk.takeUntilSilent(milliseconds: 200)
        } while !desk.screen.text.contains("One moment") && !desk.screen.text.contains("Choose your PIN")
        try desk.wait(for: "Choose your PIN")
        try desk.press("5284\r", showing: "Once more")
        try desk.press("5284\r", showing: "Nobody is here.")
        try desk.press(Keys.function(2) + "Canaria\r", showing: "Saved")
        try desk.press(Keys.function(2) + "half a canary", showing: "half a canary")
        try desk.closeSealed()
        #expect(!desk.screen.text.contains("Canaria"))
        try SealedTests.expectNowhere(["Canaria", "canary", "Riverside"], centre)
        #expect(try centre.sealed("visit", "list").contains("Canaria"))
    }

    @Test func `the gate can be left, and leaves an erased screen`() throws {
        let centre = try Riverside.sealed(SealedTests.passphrase)
        var desk = try PseudoTerminal(centre.launch([]))
        try desk.wait(for: "This desk is closed.")
        desk.type(Keys.function(10))
        #expect(try desk.waitForEnd() == 0)
        #expect(!desk.screen.text.contains("closed"))
    }
}
