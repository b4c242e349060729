package import FoundationEssentials

/// Base64 as RFC 4648 has it in §4, with its padding and nothing beside it.
///
/// By hand, because the library's took half the time of opening a sealed line.
package enum Base64 {
    /// The bytes that a text stands for; `nil` where it was not written this way.
    ///
    /// O(*n*) in the text.
    package static func decoded(_ text: ArraySlice<UInt8>) -> Data? {
        guard text.count.isMultiple(of: 4) else { return nil }
        guard !text.isEmpty else { return Data() }
        let padding = text.suffix(2).count { $0 == padByte }
        var bytes = Data(count: text.count / 4 * 3 - padding)
        let isGood = unsafe text.withUnsafeBufferPointer { text in
            unsafe values.withUnsafeBufferPointer { values in
                unsafe bytes.withUnsafeMutableBytes { bytes in
                    let groups = text.count / 4 - (padding > 0 ? 1 : 0)
                    var seen: UInt8 = 0
                    for group in 0..<groups {
                        var bits: UInt32 = 0
                        for place in 0..<4 {
                            let value = unsafe values[Int(text[4 * group + place])]
                            seen |= value
                            bits = bits << 6 | UInt32(value & 63)
                        }
                        unsafe bytes[3 * group] = UInt8(truncatingIfNeeded: bits >> 16)
                        unsafe bytes[3 * group + 1] = UInt8(truncatingIfNeeded: bits >> 8)
                        unsafe bytes[3 * group + 2] = UInt8(truncatingIfNeeded: bits)
                    }
                    guard padding > 0 else { return seen < 64 }
                    // The last group: 8 bits of 12, or 16 of 18; what is left over is 0.
                    var bits: UInt32 = 0
                    for place in 0..<4 - padding {
                        let value = unsafe values[Int(text[4 * groups + place])]
                        seen |= value
                        bits = bits << 6 | UInt32(value & 63)
                    }
                    let spare = UInt32(2 * padding)
                    let isExact = bits & (1 << spare - 1) == 0
                    bits >>= spare
                    if padding == 1 { unsafe bytes[3 * groups] = UInt8(truncatingIfNeeded: bits >> 8) }
                    unsafe bytes[bytes.count - 1] = UInt8(truncatingIfNeeded: bits)
                    return seen < 64 && isExact
                }
            }
        }
        return isGood ? bytes : nil
    }

    private static let padByte = UInt8(ascii: "=")

    /// What each byte is worth; 128 for one that is none of the alphabet.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 128, count: 256)
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        for (value, byte) in alphabet.utf8.enumerated() { values[Int(byte)] = UInt8(value) }
        return values
    }()
}
