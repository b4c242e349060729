internal import TerminalDriver

/// Milliseconds of the steady clock since a moment of it.
func milliseconds(since start: Int64, until end: Int64 = SteadyClock.now) -> Double {
    Double(end - start) / 1_000_000
}
