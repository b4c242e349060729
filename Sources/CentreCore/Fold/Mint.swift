/// A source of random bits that is a value: the same seed gives the same ids, so that a test can repeat a run.
///
/// The generator is xoshiro256**. Its bits name things and are no secret; whoever needs a secret asks the system.
package struct Mint: RandomNumberGenerator, Hashable, Sendable {
    private var a, b, c, d: UInt64

    /// A generator that repeats itself for the same seed.
    package init(seed: UInt64) {
        var seed = seed
        func next() -> UInt64 {
            seed &+= 0x9e37_79b9_7f4a_7c15
            var mixed = seed
            mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
            return mixed ^ mixed >> 31
        }
        (a, b, c, d) = (next(), next(), next(), next())
    }

    /// A generator started from the system's own randomness: 256 bits of it.
    package init(from system: inout some RandomNumberGenerator) {
        (a, b, c, d) = (system.next(), system.next(), system.next(), system.next() | 1)
    }

    package mutating func next() -> UInt64 {
        func rotated(_ value: UInt64, by count: UInt64) -> UInt64 { value << count | value >> (64 - count) }
        let result = rotated(b &* 5, by: 7) &* 9
        let shifted = b << 17
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= shifted
        d = rotated(d, by: 45)
        return result
    }
}
