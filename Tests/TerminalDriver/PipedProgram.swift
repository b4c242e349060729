internal import CPseudoTerminal

/// A program on pipes beside the test, whose words are read as they come.
///
/// It leads a session of its own, so that one signal reaches it and all that it has started. Letting go of it kills
/// them.
package struct PipedProgram: ~Copyable {
    /// Everything that it has said so far on standard output.
    package private(set) var said: [UInt8] = []
    package let program: Int32
    private let ends: [Int32]
    private var exitCode: Int32?
    private var isSilent = false

    package init(_ launch: Launch) throws {
        var ends: [Int32] = [-1, -1, -1]
        let program = unsafe launch.withStrings { path, arguments, environment, folder in
            unsafe pseudo_start_piped(path, arguments, environment, folder, &ends)
        }
        guard program > 0 else { throw Missed(description: "\(launch.program) could not be started") }
        self.program = program
        self.ends = ends
    }

    deinit {
        for end in ends { pseudo_close(end) }
        guard exitCode == nil else { return }
        pseudo_signal(-program, 9)
        var code: Int32 = 0
        _ = unsafe pseudo_wait(program, 5_000, &code)
    }

    /// The whole lines of what it has said.
    package var lines: [String] {
        let end = said.lastIndex(of: 0x0A) ?? 0
        return String(decoding: said[..<end], as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// Listens until it has said so many lines in all, or a moment has come.
    package mutating func listen(untilLines count: Int, _ patience: Patience = .usual) {
        while !isSilent, !patience.isOver, lines.count < count { take(waiting: patience.milliseconds) }
    }

    /// Listens until a moment has come or it has nothing more to say.
    package mutating func listen(_ patience: Patience) {
        while !isSilent, !patience.isOver { take(waiting: patience.milliseconds) }
    }

    /// Signals it and all that it has started.
    package func signal(_ number: Int32) { pseudo_signal(-program, number) }

    /// Follows it to its end and gives its exit code, or 128 and the signal that ended it.
    package mutating func waitForEnd(_ patience: Patience = .usual) throws -> Int32 {
        listen(patience)
        var code: Int32 = 0
        guard unsafe pseudo_wait(program, patience.milliseconds, &code) else {
            throw Missed(description: "The program \(program) did not end.")
        }
        exitCode = code
        return code
    }

    private mutating func take(waiting milliseconds: Int32) {
        guard let bytes = readSome(from: ends[1], waiting: milliseconds) else {
            isSilent = true
            return
        }
        said += bytes
    }
}
