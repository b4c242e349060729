import TerminalDriver
import Testing

/// The desk falls over a mistake of its own: nothing is left on the screen or the disk that was not there.
@Suite struct CrashTests {
    /// SEGV, BUS, ILL, FPE, ABRT, TRAP, SYS.
    static let faults: [Int32] = [11, 7, 4, 8, 6, 5, 31]

    @Test(arguments: faults)
    func `the terminal is as it was, no core is left, and the next start has the draft`(_ fault: Int32) throws
    {
        let centre = try Riverside.founded()
        let hearth = Launch.products + "/hearth"
        var desk = try PseudoTerminal(
            Launch(
                program: "/bin/sh", arguments: ["-c", "read -r go; ulimit -c unlimited; exec \(hearth)"],
                environment: centre.launch([]).environment.merging(["SWIFT_BACKTRACE": "enable=yes"]) { $1 },
                folder: centre.scratch.path))
        // It begins when told to: by then the terminal has been looked at as it was.
        let modes = try desk.modes
        desk.type(Keys.enter)
        try desk.wait(for: "the desk") { $0.lines.last?.contains("F1") == true }
        try desk.press(Keys.function(2), "Canary", showing: "[Canary")
        try desk.wait(for: "the draft on the disk") { _ in
            try centre.shell("cat data/draft.json || true").contains("\"Canary\"")
        }
        desk.signal(fault)
        #expect(try desk.waitForEnd() == 70)
        let said = desk.screen.lines.filter { !$0.isEmpty }.joined(separator: " ")
        #expect(
            said.hasPrefix("Hearth stopped by a fault of its own. What was saved is safe; what was typed"))
        #expect(desk.screen.lines.filter { !$0.isEmpty }.count <= 2)
        // Wrapping and a visible cursor are how a terminal is found.
        #expect(desk.screen.modes.subtracting(["7", "25"]).isEmpty)
        #expect(desk.screen.isCursorVisible && desk.screen.unknown.isEmpty)
        #expect(try desk.modes == modes)
        #expect(try centre.shell("find . -name 'core*'").isEmpty)

        let next = try centre.desk()
        #expect(next.screen.contains("Something of yours is unfinished, 1"))
    }

    @Test(.enabled(if: Wanted.isRoot))
    func `whoever is the same user cannot read the memory of an open desk`()
        throws
    {
        let centre = try Riverside.founded()
        // Somebody who is not root starts it: their own memory is theirs to read, unless a program says otherwise.
        try centre.shell("chmod 755 .; cp \(Launch.products)/hearth hearth; mkdir -m 777 tmp")
        let start = "exec setpriv --reuid 65534 --regid 65534 --clear-groups ./hearth --demo"
        var desk = try PseudoTerminal(
            Launch(
                program: "/bin/sh", arguments: ["-c", start],
                environment: centre.launch([], ["TMPDIR": "\(centre.scratch.path)/tmp"]).environment,
                folder: centre.scratch.path))
        // A demonstration fills months before it opens, beside everything else that runs now.
        try desk.wait(for: "PRACTICE", Patience(seconds: 120))
        #expect(
            try centre.shell("stat -c %u /proc/\(desk.program)/mem /proc/\(desk.program)") == "0\n65534\n")
        #expect(try centre.shell("grep -c 'Max core file size *0 *0' /proc/\(desk.program)/limits") == "1\n")
        desk.type(Keys.function(10) + Keys.function(10))
        _ = try desk.waitForEnd()
    }
}
