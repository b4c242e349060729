import CPseudoTerminal

/// A program running on a terminal of its own, whose keys a test presses and whose screen it reads.
///
/// Letting go of it hangs up and ends the program.
struct PseudoTerminal: ~Copyable {
    private(set) var screen: VirtualScreen
    /// Everything that the program has written, as it came.
    private(set) var written: [UInt8] = []
    let program: pid_t
    private var end: Int32
    private var exitCode: Int32?
    private var isGone = false

    /// Starts a program on a terminal of so many rows and columns.
    init(_ launch: Launch, rows: Int = 24, columns: Int = 80) throws {
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
    func type(_ text: String) { write(text, to: end) }

    /// Gives the terminal another size; its contents are then undefined until the program paints them.
    mutating func resize(rows: Int, columns: Int) {
        pseudo_resize(end, Int32(rows), Int32(columns))
        screen.resize(rows: rows, columns: columns)
    }

    func signal(_ number: Int32) { pseudo_signal(program, number) }

    /// Closes the terminal's window: the program's side is gone.
    mutating func hangUp() {
        pseudo_close(end)
        end = -1
    }

    /// Follows the program until its screen shows something.
    ///
    /// - Returns: the microseconds from this call until it did.
    @discardableResult
    mutating func wait(
        for what: String, _ patience: Patience = .usual, until isShown: (VirtualScreen) -> Bool
    ) throws -> Int64 {
        let start = pseudo_clock()
        while !isShown(screen) {
            guard !patience.isOver, take(waiting: patience.milliseconds) else {
                throw Missed(description: "\(what) did not come. The screen:\n\(screen.text)")
            }
        }
        return pseudo_clock() - start
    }

    /// Follows the program until its screen contains a text.
    @discardableResult
    mutating func wait(for text: String, _ patience: Patience = .usual) throws -> Int64 {
        try wait(for: "“\(text)”", patience) { $0.contains(text) }
    }

    /// Follows the program until a text is gone from its screen.
    @discardableResult
    mutating func wait(forNo text: String, _ patience: Patience = .usual) throws -> Int64 {
        try wait(for: "a screen without “\(text)”", patience) { !$0.contains(text) }
    }

    /// Takes what the program writes until it has been silent for so long.
    mutating func takeUntilSilent(milliseconds: Int32 = 50) {
        while take(waiting: milliseconds), !isSilent {}
    }

    /// Follows the program to its end and gives its exit code, or 128 and the signal that ended it.
    mutating func waitForEnd(_ patience: Patience = .usual) throws -> Int32 {
        if let exitCode { return exitCode }
        while end >= 0, !isGone, !patience.isOver { _ = take(waiting: patience.milliseconds) }
        var code: Int32 = 0
        guard unsafe pseudo_wait(program, patience.milliseconds, &code) else {
            throw Missed(description: "The program did not end. The screen:\n\(screen.text)")
        }
        exitCode = code
        return code
    }

    private var isSilent = false

    /// Takes what comes next; false at the end.
    private mutating func take(waiting milliseconds: Int32) -> Bool {
        guard end >= 0, !isGone, let bytes = readSome(from: end, waiting: milliseconds) else {
            isGone = true
            return false
        }
        isSilent = bytes.isEmpty
        written += bytes
        screen.take(bytes)
        return true
    }
}
