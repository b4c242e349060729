private import CNcurses
internal import Glibc

/// One line that somebody types where nothing of it is shown: on the terminal itself, whatever stands on standard input.
package enum HiddenLine {
    /// What came of asking.
    package enum Answer: Hashable, Sendable {
        case typed(String)
        /// Ctrl-C, or the terminal or somebody outside asked for the end.
        case cancelled
    }

    /// Writes a question and waits for a line.
    ///
    /// The terminal shows again what is typed however this ends, and signals do what they did. Throws where there is no
    /// terminal.
    package static func ask(_ question: String) throws(TerminalFault) -> Answer {
        let file = unsafe open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
        guard file >= 0 else { throw .noTerminal }
        let terminal = try Descriptor(file)
        var letThrough = sigset_t()
        let signals = try Descriptor(unsafe hearth_end_signals(&letThrough))
        defer { unsafe hearth_let_through(&letThrough) }
        var former = termios()
        guard unsafe tcgetattr(terminal.number, &former) == 0 else { throw .noTerminal }
        var modes = former
        modes.c_lflag &= ~tcflag_t(ECHO | ISIG)
        modes.c_lflag |= tcflag_t(ICANON | ECHONL)
        // Without signals Ctrl-C is a character: one that ends the line at once.
        unsafe withUnsafeMutablePointer(to: &modes.c_cc) { keys in
            unsafe keys.withMemoryRebound(to: cc_t.self, capacity: Int(NCCS)) { keys in
                unsafe keys[Int(VEOL)] = interrupt
            }
        }
        // What was typed before the question belongs to something else.
        guard unsafe tcsetattr(terminal.number, TCSAFLUSH, &modes) == 0 else { throw .noTerminal }
        defer { _ = unsafe tcsetattr(terminal.number, TCSAFLUSH, &former) }
        say(question, on: terminal)
        return line(from: terminal, signals)
    }

    private static let interrupt: cc_t = 3
    /// A terminal gives no longer lines.
    private static let longest = 4096

    private static func line(from terminal: borrowing Descriptor, _ signals: borrowing Descriptor) -> Answer {
        while true {
            var polled = [terminal.number, signals.number].map {
                pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
            }
            guard unsafe poll(&polled, 2, -1) > 0 else { continue }
            while case let signal = hearth_next_signal(signals.number), signal != 0 {
                if [SIGHUP, SIGTERM, SIGINT].contains(signal) { return .cancelled }
            }
            guard polled[0].revents != 0 else { continue }
            var bytes = [UInt8](repeating: 0, count: longest)
            let count = unsafe read(terminal.number, &bytes, longest)
            if count < 0, errno == EINTR { continue }
            guard count > 0, !bytes[..<count].contains(interrupt) else {
                say("\n", on: terminal)
                return .cancelled
            }
            return .typed(String(decoding: bytes[..<count].filter { $0 != 0x0a }, as: UTF8.self))
        }
    }

    private static func say(_ text: String, on terminal: borrowing Descriptor) {
        let bytes = Array(text.utf8)
        _ = unsafe write(terminal.number, bytes, bytes.count)
    }
}
