import TerminalDriver
import Testing

/// The machine's clocks turned under an open desk.
@Suite struct ClockTests {
    /// What stands before the program's own clocks, built by the compiler that Swift brings along.
    private static let source = #filePath.dropLast("Tests.swift".count).dropLast("Clock".count) + "clock.c"

    private static let passphrase = "lusab-babad-gutih-tugad"

    /// Makes the file `clocks`, which turns them in seconds: `wall boot`.
    static func turnable(_ centre: borrowing Riverside) throws {
        let path = Wanted.text("PATH") ?? "/usr/bin:/bin"
        let build = "$(command -v clang || echo cc) -shared -fPIC -o clock.so \(source) -ldl"
        try centre.shell("echo 0 0 > clocks; PATH=\(path); \(build)")
    }

    static func turning(_ centre: borrowing Riverside) -> [String: String] {
        ["LD_PRELOAD": centre.scratch.path + "/clock.so", "CLOCKS": centre.scratch.path + "/clocks"]
    }

    private static func desk(in centre: borrowing Riverside, _ arguments: String...) throws -> PseudoTerminal
    {
        try turnable(centre)
        var desk = try PseudoTerminal(centre.launch(arguments, turning(centre)))
        try desk.wait(for: "the desk") { screen in screen.lines.last?.contains("F1") == true }
        return desk
    }

    @Test func `an hour forward or back by the machine's clock neither locks nor unlocks`() throws {
        let centre = try Riverside.founded()
        var desk = try Self.desk(in: centre)
        for wall in [3_600, -7_200, 0] {
            try desk.press(Keys.function(12), showing: " 20")
            try desk.wait(forNo: "F10 lock")
            try centre.shell("echo \(wall) 0 > clocks")
            // It is taken note of with this key, and what was set back is asked about.
            try desk.press(Keys.function(12), showing: "F10 lock")
            if wall < 0 { try desk.wait(for: "Is it ") }
        }
    }

    @Test func `a machine that slept wakes to a fresh start with nobody at it, and nothing is lost`() throws {
        let centre = try Riverside.founded()
        var desk = try Self.desk(in: centre, "--as", "Ana")
        let program = desk.program
        let open = "ls -l /proc/\(program)/fd | sed -n 's/.* -> //p' | sed 's/:\\[.*//' | sort"
        desk.takeUntilSilent(milliseconds: 200)
        let before = try centre.shell(open)
        try desk.press(Keys.function(2), "Ro", Keys.tab, showing: "[Ro ")
        try centre.shell("echo 8000 8000 > clocks")
        // The desk looks at the clocks by itself, within the four seconds in which it looks for what others wrote.
        try desk.wait(for: "Your name at the desk")
        #expect(!desk.screen.contains("Ro"))
        #expect(desk.screen.unknown.isEmpty)
        // It is another program by now, in the same place: with the same words and the same files open, no more.
        try desk.wait(for: "the new beginning") { _ in
            try centre.shell("tr '\\0' '\\n' < /proc/\(program)/environ").contains("HEARTH_AFRESH=1")
        }
        try desk.wait(for: "F1")
        #expect(
            try centre.shell("tr '\\0' ' ' < /proc/\(program)/cmdline").hasSuffix("hearth --as Ana "))
        try desk.wait(for: "the same open files as at first:\n\(before)") { _ in
            try centre.shell(open) == before
        }
        try desk.press(Keys.enter, showing: "yours, unfinished, ")
        try desk.press(Keys.tab, Keys.enter, showing: "[Ro ")
        try desk.press(Keys.enter, showing: "Saved ")
        // It ends as any desk does.
        desk.type(Keys.function(10) + Keys.function(10))
        #expect(try desk.waitForEnd() == 0)
    }

    @Test
    func `a sealed desk that slept wakes at its gate, and keeps neither a key nor what one was read from`()
        throws
    {
        let centre = try Riverside.sealed(Self.passphrase)
        try centre.shell("echo '\(Self.passphrase)' > pass")
        try Self.turnable(centre)
        let hearth = Launch.products + "/hearth"
        var launch = centre.launch([], Self.turning(centre))
        (launch.program, launch.arguments) = ("/bin/sh", ["-c", "exec '\(hearth)' --passphrase-fd 3 3<pass"])
        var desk = try PseudoTerminal(launch)
        let program = desk.program
        try desk.wait(for: "Choose your PIN")
        try desk.press("5284\r", showing: "Once more")
        try desk.press("5284\r", showing: "Nobody is here.")
        try desk.press(Keys.function(2), "Canary", showing: "[Canary")
        try centre.shell("rm pass; echo 8000 8000 > clocks")
        try desk.wait(for: "the new beginning") { _ in
            try centre.shell("tr '\\0' '\\n' < /proc/\(program)/environ").contains("HEARTH_AFRESH=1")
        }
        try desk.wait(for: "This desk is closed.")
        #expect(try centre.shell("tr '\\0' ' ' < /proc/\(program)/cmdline").hasSuffix("hearth "))
        #expect(try centre.shell("ls -l /proc/\(program)/fd | grep -c pass || true") == "0\n")
        #expect(!desk.screen.contains("Ana") && !desk.screen.contains("Riverside"))
        try SealedTests.expectNowhere(["Canary"], centre)
        desk.type(Self.passphrase + Keys.enter)
        try desk.wait(for: "Your name at the desk")
        try desk.press("Ana\r", showing: "Your PIN")
        try desk.press("5284\r", showing: "yours, unfinished, ")
        try desk.closeSealed()
    }
}
