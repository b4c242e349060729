internal import CPseudoTerminal

/// A program running on a terminal of its own, whose keys a test presses and whose screen it reads.
///
/// Letting go of it hangs up and ends the program.
package struct PseudoTerminal: ~Copyable {
    package private(set) var screen: VirtualScreen
    /// Everything that the program has written, as it came.
    package private(set) var written: [UInt8] = []
    /// When something of it was read last, before the screen was worked out from it: nanoseconds of ``SteadyClock``.
    package private(set) var lastRead: Int64 = 0
    package let program: Int32
    private var end: Int32
    private var exitCode: Int32?
    private var isGone = false

    /// Starts a program on a terminal of so many rows and columns.
    package init(_ launch: Launch, rows: Int = 24, columns: Int = 80) throws {
        var end: Int32 = -1
        let program = unsafe launch.withStrings { path, arguments, environment, folder in
            unsafe pseudo_start(path, arguments, environment, folder, Int32(rows), Int32(columns), &end)
        }
        guard program > 0 else { throw Missed(description: "\(launch.program) could not be started") }
        self.program = program
        self.end = end
        screen = VirtualScreen(rows: rows, columns: columns)
    }

    deinit {
        if end >= 0 { pseudo_close(end) }
        guard exitCode == nil else { return }
        var code: Int32 = 0
        if unsafe !pseudo_wait(program, 5_000, &code) {
            pseudo_signal(program, 9)
            _ = unsafe pseudo_wait(program, 5_000, &code)
        }
    }

    /// Types text and presses keys, all at once.
    package func type(_ text: String) { write(text, to: end) }

    /// Gives the terminal another size; its contents are then undefined until the program paints them.
    package mutating func resize(rows: Int, columns: Int) {
        pseudo_resize(end, Int32(rows), Int32(columns))
        screen.resize(rows: rows, columns: columns)
    }

    /// The modes of the terminal: equal where a program left them as it found them.
    package var modes: [UInt8] {
        get throws {
            var bytes = [UInt8](repeating: 0, count: 64)
            guard unsafe pseudo_modes(end, &bytes) else {
                throw Missed(description: "The terminal does not tell its modes.")
            }
            return bytes
        }
    }

    package func signal(_ number: Int32) { pseudo_signal(program, number) }

    /// Closes the terminal's window: the program's side is gone.
    package mutating func hangUp() {
        pseudo_close(end)
        end = -1
    }

    /// Follows the program until its screen shows something.
    ///
    /// - Returns: the nanoseconds from this call until what showed it was read.
    @discardableResult
    package mutating func wait(
        for what: String, _ patience: Patience = .usual, until isShown: (VirtualScreen) throws -> Bool
    ) throws -> Int64 {
        let start = SteadyClock.now
        while !(try isShown(screen)) {
            guard !patience.isOver, take(waiting: min(patience.milliseconds, 500)) != .end else {
                throw Missed(description: "\(what) did not come. The screen:\n\(screen.text)")
            }
        }
        return max(0, lastRead - start)
    }

    /// Follows the program until its screen contains a text.
    @discardableResult
    package mutating func wait(for text: String, _ patience: Patience = .usual) throws -> Int64 {
        try wait(for: "“\(text)”", patience) { $0.contains(text) }
    }

    /// Follows the program until a text is gone from its screen.
    @discardableResult
    package mutating func wait(forNo text: String, _ patience: Patience = .usual) throws -> Int64 {
        try wait(for: "a screen without “\(text)”", patience) { !$0.contains(text) }
    }

    /// Takes what the program writes until it has been silent for so long.
    package mutating func takeUntilSilent(milliseconds: Int32 = 50) {
        while take(waiting: milliseconds) == .written {}
    }

    /// Follows the program to its end and gives its exit code, or 128 and the signal that ended it.
    package mutating func waitForEnd(_ patience: Patience = .usual) throws -> Int32 {
        if let exitCode { return exitCode }
        while end >= 0, !isGone, !patience.isOver { _ = take(waiting: patience.milliseconds) }
        var code: Int32 = 0
        guard unsafe pseudo_wait(program, patience.milliseconds, &code) else {
            throw Missed(description: "The program did not end. The screen:\n\(screen.text)")
        }
        exitCode = code
        return code
    }

    /// What came of waiting for the program to write.
    package enum Taken {
        case written, silence, end
    }

    /// Takes everything that the program has written, waiting so long for the first of it.
    package mutating func take(waiting milliseconds: Int32) -> Taken {
        guard end >= 0, !isGone else { return .end }
        var bytes: [UInt8] = []
        var next = readSome(from: end, waiting: milliseconds)
        while let some = next, !some.isEmpty {
            lastRead = SteadyClock.now
            bytes += some
            next = readSome(from: end, waiting: 0)
        }
        isGone = next == nil
        guard !bytes.isEmpty else { return isGone ? .end : .silence }
        written += bytes
        screen.take(bytes)
        return .written
    }
}
