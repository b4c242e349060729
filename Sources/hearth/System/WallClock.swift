internal import CentreCore
internal import Glibc

/// The machine's clock and its randomness: read once for each command, then handed on as values.
enum WallClock {
    /// Milliseconds since 1970, as the machine believes.
    static var now: Instant {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// Ids that nobody else makes.
    static func mint() -> Mint {
        var system = SystemRandomNumberGenerator()
        return Mint(from: &system)
    }
}
