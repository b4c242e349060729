import TerminalDriver

/// Chance as an argument: its seed is said wherever it mattered.
struct Chance {
    let seed: UInt64
    var numbers: Numbers

    init(seed: UInt64) {
        self.seed = seed
        numbers = Numbers(state: seed)
    }

    var words: String { "HEARTH_TEST_SEED=\(seed)" }

    /// The seed that the environment asks for, or else one of this run.
    static let seed = Wanted.number("HEARTH_TEST_SEED") ?? UInt64(bitPattern: SteadyClock.now)

    /// How often something is tried: sampled, or the whole of it with `HEARTH_TEST_FULL=1`.
    static func rounds(_ sampled: Int, full: Int) -> Int {
        Wanted.number("HEARTH_TEST_FULL") == 1 ? full : sampled
    }

    /// SplitMix64.
    struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
