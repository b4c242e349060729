extension [UInt8] {
    /// Puts a word's 16 small hexadecimal digits at the end.
    package mutating func appendHex(_ word: UInt64) {
        for half in [word >> 32, word & 0xffff_ffff] {
            unsafe Swift.withUnsafeBytes(of: EightHex.digits(of: UInt32(half)).bigEndian) { digits in
                unsafe append(contentsOf: digits)
            }
        }
    }

    /// A word written as 16 small hexadecimal digits from a place on; `nil` where anything else stands there.
    package func hexDigits(at start: Int) -> UInt64? {
        precondition(start >= 0 && start + 16 <= count, "digits beyond the bytes")
        let (high, low) = unsafe withUnsafeBytes { bytes in
            unsafe (
                bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self),
                bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self)
            )
        }
        guard let high = EightHex.number(of: UInt64(bigEndian: high)),
            let low = EightHex.number(of: UInt64(bigEndian: low))
        else { return nil }
        return UInt64(high) << 32 | UInt64(low)
    }

    /// Puts a number's decimal digits at the end.
    mutating func appendDecimal(_ value: Int64) {
        if value < 0 { append(0x2d) }
        var rest = value.magnitude
        let start = count
        repeat {
            append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        self[start...].reverse()
    }
}

/// Eight small hexadecimal digits at once, as they stand in a word, the first in its highest byte: ids are most of what
/// a record is made of.
enum EightHex {
    /// One byte in all eight places.
    private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    static func digits(of number: UInt32) -> UInt64 {
        var spread = UInt64(number)
        spread = (spread | spread << 16) & 0x0000_ffff_0000_ffff
        spread = (spread | spread << 8) & 0x00ff_00ff_00ff_00ff
        spread = (spread | spread << 4) & 0x0f0f_0f0f_0f0f_0f0f
        return spelled(spread)
    }

    /// The number, or `nil` where anything else stands there.
    static func number(of digits: UInt64) -> UInt32? {
        let letters = (digits & each(0x40)) >> 6
        var spread = (digits & each(0x0f)) &+ letters &* 9
        guard spread & each(0xf0) == 0, spelled(spread) == digits else { return nil }
        spread = (spread | spread >> 4) & 0x00ff_00ff_00ff_00ff
        spread = (spread | spread >> 8) & 0x0000_ffff_0000_ffff
        return UInt32(truncatingIfNeeded: spread | spread >> 16)
    }

    /// Numbers from 0 to 15, one a byte, each as its digit.
    private static func spelled(_ spread: UInt64) -> UInt64 {
        // From 10 on, adding 0x76 sets a byte's highest bit.
        let letters = ((spread &+ each(0x76)) & each(0x80)) >> 7
        return spread &+ each(0x30) &+ letters &* 0x27
    }
}
