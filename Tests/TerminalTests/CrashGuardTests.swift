import Terminal
import TerminalDriver
import Testing

/// A program that falls over its own mistake leaves a clean terminal, one sentence, and the number 70.
@Suite struct CrashGuardTests {
    private static func program(_ arguments: [String] = [], _ more: [String: String] = [:]) -> Launch {
        Launch(
            program: Launch.products + "/FallingProgram", arguments: arguments,
            environment: Launch.plainEnvironment.merging(more) { $1 })
    }

    /// What a shell asks the Swift runtime for that wants to see the memory of whatever falls.
    private static let curious = ["SWIFT_BACKTRACE": "enable=yes,color=no,output-to=stderr,symbolicate=off"]

    @Test(arguments: ["t", "o", "s", "w"], ["xterm-256color", "linux", "vt100"])
    func `a trap or a stack used up, on any thread, leaves a clean terminal`(
        _ way: String, _ kind: String
    ) throws {
        let falling = Self.program([], Self.curious.merging(["TERM": kind]) { $1 })
        // It begins when told to: by then the terminal has been looked at as it was.
        var fallen = try PseudoTerminal(
            Launch(
                program: "/bin/sh",
                arguments: ["-c", "read -r go; exec \(falling.program)"],
                environment: falling.environment))
        let modes = try fallen.modes
        fallen.type(Keys.enter)
        try fallen.wait(for: "Rosa was here")
        #expect(try fallen.modes != modes)
        fallen.type(way)
        #expect(try fallen.waitForEnd() == 70)
        #expect(fallen.screen.lines.filter { !$0.isEmpty } == ["It fell."])
        #expect(fallen.screen.modes.subtracting(["7", "25"]).isEmpty)
        #expect(fallen.screen.isCursorVisible)
        #expect(fallen.screen.unknown.isEmpty)
        #expect(try fallen.modes == modes)
    }

    @Test func `what was typed for the program is not read by what comes after it`() throws {
        let falling = Self.program()
        var shell = try PseudoTerminal(
            Launch(
                program: "/bin/sh",
                arguments: ["-c", "\(falling.program); read -r typed; echo \"<$typed>\""],
                environment: falling.environment))
        try shell.wait(for: "Rosa was here")
        shell.type("t" + "Rosa wants" + Keys.enter)
        try shell.wait(for: "It fell.")
        shell.type("nothing" + Keys.enter)
        try shell.wait(for: "<nothing>")
    }

    @Test func `a terminal that was given back is left alone`() throws {
        var fallen = try PseudoTerminal(Self.program(["later"]))
        try fallen.wait(for: "Rosa was here")
        fallen.type("q")
        #expect(try fallen.waitForEnd() == 70)
        #expect(fallen.screen.contains("given back"))
        #expect(fallen.screen.contains("It fell."))
    }

    @Test func `the runtime's own report is never made`() throws {
        let said = try Command.run(Self.program(["x"], Self.curious))
        // It has no terminal here, and says so by an error that nobody catches: a trap.
        #expect(said.exitCode == 70)
        #expect(said.errors.hasSuffix("It fell.\n"))
        #expect(!said.errors.contains("0x") && !said.errors.contains("Thread 0"), "\(said.errors)")
    }
}
