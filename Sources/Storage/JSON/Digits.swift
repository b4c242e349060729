extension [UInt8] {
    /// Puts a word's 16 small hexadecimal digits at the end.
    mutating func appendHex(_ word: UInt64) {
        append(contentsOf: repeatElement(0x30, count: 16))
        var rest = word
        var place = count - 1
        for _ in 0..<16 {
            let nibble = UInt8(truncatingIfNeeded: rest & 15)
            self[place] = nibble < 10 ? 0x30 + nibble : 0x57 + nibble
            rest >>= 4
            place -= 1
        }
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
