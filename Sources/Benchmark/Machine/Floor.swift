internal import Storage
internal import TerminalDriver

/// What the machine itself needs, measured in the same run: what no program could go below.
struct Floor {
    /// Starting `/bin/true`, which does nothing, and seeing it end.
    let program: Samples
    /// Starting `/bin/echo` on a new terminal and reading what it says.
    let programOnTerminal: Samples
    /// A byte to `cat` on a terminal and back.
    let roundTrip: Samples
    /// 300 bytes appended to a file and synced, as a program in C would.
    let append: Samples
    /// The most memory that `cat` has had, in megabytes.
    let memory: Double
    /// How many lines of 300 bytes a second one write and one sync bring to the disk.
    let linesPerSecond: Samples

    init(in folder: String, runs: Int) throws {
        let nothing = Launch(program: "/bin/true", environment: Launch.plainEnvironment)
        program = try Samples.of(runs) { try nothing.timed() }
        let word = Launch(program: "/bin/echo", arguments: ["ready"], environment: Launch.plainEnvironment)
        programOnTerminal = try Samples.of(runs) {
            let start = SteadyClock.now
            var terminal = try PseudoTerminal(word)
            try terminal.wait(for: "ready")
            return milliseconds(since: start, until: terminal.lastRead)
        }
        (roundTrip, memory) = try Self.echoes()
        append = try Self.appends(to: folder + "/floor", times: 200)
        linesPerSecond = try Samples.of(5) {
            let lines = 100_000
            let time = try Self.write(lines * 300, to: folder + "/floor-whole")
            return Double(lines) / time * 1000
        }
    }

    private static func echoes() throws -> (Samples, Double) {
        let shell = Launch(
            program: "/bin/sh", arguments: ["-c", "stty raw -echo; echo ready; exec cat"],
            environment: Launch.plainEnvironment)
        var terminal = try PseudoTerminal(shell)
        try terminal.wait(for: "ready")
        var samples = Samples()
        for turn in 0..<420 {
            let start = SteadyClock.now
            terminal.type("x")
            guard terminal.take(waiting: 2_000) == .written else {
                throw Missed(description: "cat is silent")
            }
            // The first go to the shell that is still about to become `cat`.
            if turn >= 20 { samples.add(milliseconds(since: start, until: terminal.lastRead)) }
        }
        return (samples, try System.peakMemory(of: terminal.program))
    }

    private static func appends(to path: String, times: Int) throws -> Samples {
        let files = PosixFileSystem()
        let file = try files.open(path, for: .creating)
        let line = [UInt8](repeating: 0x2E, count: 300)
        return try Samples.of(times) {
            let start = SteadyClock.now
            try files.writeAll(line, to: file)
            try files.syncData(file)
            return milliseconds(since: start)
        }
    }

    private static func write(_ count: Int, to path: String) throws -> Double {
        let files = PosixFileSystem()
        let bytes = [UInt8](repeating: 0x2E, count: count)
        let start = SteadyClock.now
        let file = try files.open(path, for: .replacing)
        try files.writeAll(bytes, to: file)
        try files.syncData(file)
        return milliseconds(since: start)
    }
}
