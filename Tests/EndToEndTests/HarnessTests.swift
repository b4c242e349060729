import TerminalDriver
import Testing

/// The tests' own eyes and hands, tried on programs that every machine has.
@Suite struct HarnessTests {
    private func shell(_ line: String) -> Launch {
        Launch(program: "/bin/sh", arguments: ["-c", line], environment: Launch.plainEnvironment)
    }

    @Test func `a program on a terminal is typed to and read`() throws {
        var terminal = try PseudoTerminal(
            shell("stty size; read name; echo hello $name; exit 3"), rows: 10, columns: 40)
        try terminal.wait(for: "10 40")
        terminal.type("Rosa\n")
        try terminal.wait(for: "hello Rosa")
        #expect(try terminal.waitForEnd() == 3)
    }

    @Test func `closing the window ends what runs in it`() throws {
        var terminal = try PseudoTerminal(shell("echo here; read forever"))
        try terminal.wait(for: "here")
        terminal.hangUp()
        #expect(try terminal.waitForEnd() == 128 + 1)
    }

    @Test func `a program on pipes says two things and a number`() throws {
        let said = try Command.run(shell("cat; echo oh >&2; exit 4"), input: "in")
        #expect(said.output == "in")
        #expect(said.errors == "oh\n")
        #expect(said.exitCode == 4)
    }

    @Test func `a program in tmux is typed to and read`() throws {
        let tmux = try Tmux.start(
            shell("stty size; read name; echo hello $name; exit 5"), rows: 12, columns: 50)
        try tmux.wait(for: "12 50")
        try tmux.type("Ana; -l")
        try tmux.press("Enter")
        try tmux.wait(for: "hello Ana; -l")
        #expect(try tmux.waitForEnd().exitCode == 5)
    }

    @Test func `the screen follows what ncurses writes`() {
        var screen = VirtualScreen(rows: 4, columns: 10)
        screen.take(Array("\u{1B}[?1049h\u{1B}[H\u{1B}[2Jabc\u{1B}[2;3Hde\u{301}\u{1B}[4Gf日g".utf8))
        #expect(screen.lines == ["abc", "  df日g", "", ""])
        screen.take(Array("\u{1B}[1;3r\u{1B}[3;1H\n\u{1B}[1;4r\u{1B}[4;1Hx\u{1B}[3b\u{8}\u{8}\u{1B}[K".utf8))
        #expect(screen.lines == ["  df日g", "", "", "xx"])
        screen.take(Array("\u{1B}[1;1H0123456789y".utf8))
        #expect(screen.lines == ["0123456789", "y", "", "xx"])
        screen.take([0xE2, 0x9C])
        screen.take([0x93, 0x1B])
        screen.take(Array("[J".utf8))
        #expect(screen.lines == ["0123456789", "y✓", "", ""])
        #expect(screen.unknown.isEmpty)
    }

    @Test func `a missed text says what stood there instead`() throws {
        var terminal = try PseudoTerminal(shell("echo something else; read forever"))
        try terminal.wait(for: "something else")
        let missed = #expect(throws: Missed.self) { try terminal.wait(for: "never", Patience(seconds: 0)) }
        #expect(missed?.description.contains("something else") == true)
    }
}
