internal import CNcurses
internal import Glibc
internal import Screens

/// The terminal that this process stands on, taken over until this value ends.
///
/// However the value ends, the screen is erased and the terminal gets back its modes.
package struct Terminal: ~Copyable {
    let signals: Descriptor
    private let wishes: Wishes
    private let charset: Charset
    private let colours: Int

    /// What of a terminal's abilities is to be used.
    package struct Wishes: Sendable {
        /// Whether clicks and the wheel are keys; a terminal then selects text while Shift is held.
        package var mouse = true
        /// Whether colours are used where the terminal has them; `false` wherever NO_COLOR says so.
        package var colour = variable("NO_COLOR")?.isEmpty ?? true

        package init() {}
    }

    /// Takes over the terminal at standard input and output.
    ///
    /// Throws where there is none, or none on which a screen can be painted; nothing is written then.
    package init(_ wishes: Wishes = Wishes()) throws(TerminalFault) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
        let name = variable("TERM") ?? ""
        guard !name.isEmpty, name != "dumb", hearth_terminal_known() else { throw .unknownTerminal(name) }
        let signals = try Descriptor(hearth_signals())
        let charset = Charset.current
        try CrashGuard.screenOpens()
        guard hearth_screen_open() else {
            CrashGuard.screenClosed()
            throw .unknownTerminal(name)
        }
        CrashGuard.screenIsErased(by: Self.erasing)
        self.wishes = wishes
        self.signals = signals
        self.charset = charset
        colours = wishes.colour ? Int(hearth_colours()) : 0
        setModes(on: true)
    }

    deinit {
        setModes(on: false)
        hearth_screen_close()
        CrashGuard.screenClosed()
    }

    /// Whether more than ASCII can be shown.
    package var isUTF8: Bool { charset == .utf8 }

    func painter() -> Painter { Painter(charset, colours: colours) }

    func decoder() -> KeyDecoder {
        KeyDecoder(
            KeySequences(
                KeySequences.names.compactMap { name, key in
                    Self.capability(name).map { (Array($0.utf8), key) }
                }))
    }

    /// The size in which to paint now: what the kernel says, within reason.
    static func currentSize() -> Size {
        var rows: Int32 = 0
        var columns: Int32 = 0
        unsafe hearth_size(&rows, &columns)
        let size = Size(rows: min(max(Int(rows), 1), 300), columns: min(max(Int(columns), 1), 1000))
        hearth_resize(Int32(size.rows), Int32(size.columns))
        return size
    }

    /// Takes the modes again after the process was stopped and continued.
    func takeAgain() {
        hearth_screen_again()
        setModes(on: true)
    }

    /// Everything that takes a screen away, whatever the terminal was asked for since.
    private static var erasing: String {
        let ended = modes(on: false, mouse: true)
        let end = ["sgr0", "op", "clear", "cnorm", "rmkx"].map(unpadded).joined()
        return end + ended + unpadded("rmcup") + unpadded("clear")
    }

    private static func unpadded(_ name: String) -> String { capability(name).map(Unpadded.text) ?? "" }

    /// Bracketed paste; presses and the wheel of the mouse, reported with any column.
    private func setModes(on: Bool) { write(Self.modes(on: on, mouse: wishes.mouse)) }

    private static func modes(on: Bool, mouse: Bool) -> String {
        let end = on ? "h" : "l"
        var modes = "\u{1B}[?2004\(end)"
        if mouse, capability("kmous") != nil { modes += "\u{1B}[?1000\(end)\u{1B}[?1006\(end)" }
        return modes
    }

    private func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = unsafe rest.withUnsafeBytes { bytes in
                unsafe Glibc.write(STDOUT_FILENO, bytes.baseAddress, bytes.count)
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }

    private static func capability(_ name: String) -> String? {
        guard let text = unsafe hearth_capability(name) else { return nil }
        return unsafe String(cString: text)
    }
}
