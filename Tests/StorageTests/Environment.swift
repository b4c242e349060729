import Glibc

/// How thorough a run is.
enum Environment {
    /// Whether long sweeps run whole: `HEARTH_TEST_FULL=1`.
    static let isFull = unsafe getenv("HEARTH_TEST_FULL").map { unsafe String(cString: $0) } == "1"
}
