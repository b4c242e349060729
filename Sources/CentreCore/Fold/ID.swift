/// The name of one thing, told apart by what it names: 128 bits, written as 32 hexadecimal digits.
///
/// A root's id begins with the 48-bit count of milliseconds since 1970 that the root speaks of; the other 80 bits
/// are random. All other ids are random throughout. Ids are compared as bytes, never as text.
package struct ID<Subject>: Hashable, Sendable {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// A root's id: 48 bits of time, 80 random bits.
    package init(at time: Instant, mint: inout Mint) {
        let time = UInt64(clamping: max(time.milliseconds, Instant.earliest.milliseconds))
        high = time << 16 | mint.next() >> 48
        low = mint.next()
    }

    /// A part's or a line's id: 128 random bits.
    package init(mint: inout Mint) {
        high = mint.next()
        low = mint.next()
    }

    /// The time at the head of a root's id.
    package var time: Instant { Instant(milliseconds: Int64(high >> 16)) }

    /// The UTC month at the head of a root's id: the month whose file holds all about that root.
    package var month: Month { Month(time) }

    /// The same bits as the name of something else.
    package func of<Other>(_: Other.Type) -> ID<Other> { ID<Other>(high: high, low: low) }
}

extension ID: Comparable {
    package static func < (one: ID, other: ID) -> Bool {
        (one.high, one.low) < (other.high, other.low)
    }
}

extension ID: CustomStringConvertible {
    /// 32 lower-case hexadecimal digits.
    package var description: String { Hex.digits(high) + Hex.digits(low) }

    /// Reads 32 hexadecimal digits, or gives `nil`.
    package init?(_ text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard digits.count == 32, let high = Hex.value(digits[..<16]), let low = Hex.value(digits[16...])
        else {
            return nil
        }
        self.init(high: high, low: low)
    }

    /// What lists print and people type to mean this root: the first digits of its random half.
    package var reference: String { String(description.dropFirst(12)) }
}

/// Hexadecimal digits of 64-bit numbers.
package enum Hex {
    private static let alphabet = Array("0123456789abcdef".utf8)

    /// 16 lower-case digits.
    package static func digits(_ value: UInt64) -> String {
        let digits = (0..<16).map { alphabet[Int(value >> UInt64(60 - 4 * $0) & 15)] }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The value of up to 16 lower-case digits, or `nil`.
    package static func value(_ digits: ArraySlice<UInt8>) -> UInt64? {
        var value: UInt64 = 0
        var count = 0
        for digit in digits {
            switch digit {
            case 0x30...0x39: value = value << 4 | UInt64(digit - 0x30)
            case 0x61...0x66: value = value << 4 | UInt64(digit - 0x57)
            default: return nil
            }
            count += 1
        }
        return (1...16).contains(count) ? value : nil
    }
}
