package import CentreCore
internal import Terminal

/// The time as a desk counts it: by the boot-time clock, from what the machine's clock said when the desk opened.
///
/// Whoever sets the machine's clock moves what is written, and neither locks the desk nor opens it.
package struct DeskClock: Sendable {
    /// What the machine's clocks say at one moment.
    package struct Reading: Hashable, Sendable {
        /// What people set.
        package var wall: Instant
        /// Milliseconds since the machine started.
        package var boot: Int64
        /// The same without those in which it slept.
        package var awake: Int64

        package init(wall: Instant, boot: Int64, awake: Int64) {
            self.wall = wall
            self.boot = boot
            self.awake = awake
        }
    }

    /// What became of the clocks since they were looked at last.
    package enum News: Hashable, Sendable {
        /// Somebody set the machine's clock, which is now so many milliseconds ahead of where it would be.
        case set(ahead: Int64)
        /// The same, by a little.
        case drifted(ahead: Int64)
        /// The machine slept.
        case slept
    }

    private let start: Reading
    /// How far the machine's clock is ahead of where it would be, in milliseconds.
    package private(set) var ahead: Int64 = 0
    private var asleep: Int64

    package init(_ start: Reading) {
        self.start = start
        asleep = start.boot - start.awake
    }

    /// By how much the machine's clock must jump to have been set, in milliseconds.
    private static let set: Int64 = 30_000
    /// By how much it must drift until what is written follows, in milliseconds.
    private static let drift: Int64 = 1_000
    /// For how long the machine must be away to have slept, in milliseconds: the two clocks are read one after another.
    private static let sleep: Int64 = 1_000

    /// The time at the desk.
    package func time(_ reading: Reading) -> Instant { start.wall.later(by: reading.boot - start.boot) }

    /// Compares a reading with the last.
    package mutating func look(_ reading: Reading) -> [News] {
        var news: [News] = []
        let now = reading.wall.milliseconds - time(reading).milliseconds
        if abs(now - ahead) > Self.set {
            news.append(.set(ahead: now))
            ahead = now
        } else if abs(now - ahead) >= Self.drift {
            news.append(.drifted(ahead: now))
            ahead = now
        }
        let slept = reading.boot - reading.awake
        if slept - asleep >= Self.sleep { news.append(.slept) }
        // The clocks are read one after another: where the machine stalls between them, it seems to have slept less.
        asleep = max(asleep, slept)
        return news
    }
}

extension DeskClock.Reading {
    /// What they say now.
    static var now: DeskClock.Reading {
        DeskClock.Reading(wall: WallClock.now, boot: BootClock.now, awake: BootClock.awake)
    }
}
