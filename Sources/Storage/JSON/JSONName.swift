/// The name of a field, of up to 16 bytes, held in two words so that looking one up compares numbers.
///
/// Names of the record are that short by rule. A longer name in a file is none that this program knows.
package struct JSONName: Hashable, Sendable {
    private(set) var head: UInt64 = 0
    private(set) var tail: UInt64 = 0

    /// A name that no field of ours has: that of a longer or empty one.
    static let foreign = JSONName()

    private init() {}

    /// A name of ours.
    package init(_ name: String) {
        precondition((1...16).contains(name.utf8.count), "a field's name has 1 to 16 bytes")
        for byte in name.utf8 { push(byte) }
    }

    /// The name that stands in a range of bytes, which hold no escapes.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        guard range.count <= 16 else { return }
        // The last eight bytes in one word, those before them in the other.
        let middle = max(range.lowerBound, range.upperBound - 8)
        for place in range.lowerBound..<middle { head = head << 8 | UInt64(bytes[place]) }
        for place in middle..<range.upperBound { tail = tail << 8 | UInt64(bytes[place]) }
    }

    private mutating func push(_ byte: UInt8) {
        head = head << 8 | tail >> 56
        tail = tail << 8 | UInt64(byte)
    }
}

extension JSONName: CustomStringConvertible {
    /// Puts the name's bytes at the end of others.
    func spell(into bytes: inout [UInt8]) {
        let length = head == 0 ? 8 - tail.leadingZeroBitCount / 8 : 16 - head.leadingZeroBitCount / 8
        var place = length
        while place > 0 {
            place -= 1
            let word = place >= 8 ? head >> UInt64(8 * (place - 8)) : tail >> UInt64(8 * place)
            bytes.append(UInt8(truncatingIfNeeded: word))
        }
    }

    package var description: String {
        var bytes: [UInt8] = []
        spell(into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
