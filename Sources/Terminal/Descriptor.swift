internal import CNcurses
internal import Glibc

/// Owns one file descriptor and closes it at the end.
struct Descriptor: ~Copyable, Sendable {
    let number: Int32

    /// Takes over a descriptor that the system just gave, or says why it did not.
    init(_ number: Int32) throws(TerminalFault) {
        guard number >= 0 else { throw .systemRefused(errno) }
        self.number = number
    }

    deinit { close(number) }
}

/// A bell that any thread can ring and one waits for: an `eventfd`.
struct Bell: ~Copyable, Sendable {
    private let descriptor: Descriptor
    var number: Int32 { descriptor.number }

    init(_ answer: Answer) throws(TerminalFault) {
        let flags = Int32(EFD_CLOEXEC) | (answer == .waits ? 0 : Int32(EFD_NONBLOCK))
        descriptor = try Descriptor(eventfd(0, flags))
    }

    /// What answering does while the bell is silent.
    enum Answer { case waits, returns }

    func ring() {
        var one: UInt64 = 1
        _ = unsafe write(number, &one, 8)
    }

    /// Silences the bell, however often it rang.
    func answer() {
        var count: UInt64 = 0
        while unsafe read(number, &count, 8) < 0, errno == EINTR {}
    }
}
