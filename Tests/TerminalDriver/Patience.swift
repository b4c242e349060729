internal import CPseudoTerminal

/// The clock by which everything here is timed; nobody sets it back.
package enum SteadyClock {
    /// In nanoseconds.
    package static var now: Int64 { pseudo_clock() }
}

/// A moment until which a test is ready to wait for the system: nothing sleeps, everything is woken by what it
/// waits for.
package struct Patience: Sendable {
    private let end: Int64

    /// Long enough for a machine that is busy with something else.
    package static var usual: Patience { Patience(seconds: 20) }

    package init(seconds: Int64) { self.init(milliseconds: seconds * 1_000) }

    package init(milliseconds: Int64) { end = SteadyClock.now + milliseconds * 1_000_000 }

    /// Milliseconds that are left, never less than none.
    package var milliseconds: Int32 { Int32(max(0, (end - SteadyClock.now) / 1_000_000)) }
    package var isOver: Bool { milliseconds == 0 }
}

/// Reads what is at a descriptor, waiting so many milliseconds at most; `nil` at its end.
func readSome(from end: Int32, waiting milliseconds: Int32) -> [UInt8]? {
    var isOver = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        guard let start = buffer.baseAddress else { return }
        let read = unsafe pseudo_read(end, start, 65_536, milliseconds)
        isOver = read < 0
        count = max(0, read)
    }
    return isOver ? nil : bytes
}

/// Writes all of a text; what has nobody to read it is lost.
func write(_ text: String, to end: Int32) {
    let bytes = Array(text.utf8)
    unsafe bytes.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return }
        _ = unsafe pseudo_write(end, start, buffer.count)
    }
}
