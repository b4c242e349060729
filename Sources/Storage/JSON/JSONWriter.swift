/// JSON as the record writes it: no white space, and within strings only `"`, `\` and control characters escaped.
///
/// Whoever writes opens and closes what they write; the writer sets the commas.
package struct JSONWriter: Sendable {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    package init() {}

    package mutating func beginObject() { begin(0x7b) }
    package mutating func endObject() { end(0x7d) }
    package mutating func beginArray() { begin(0x5b) }
    package mutating func endArray() { end(0x5d) }

    /// The name of the next field.
    package mutating func name(_ name: String) {
        quoted(name)
        bytes.append(0x3a)
        needsComma = false
    }

    package mutating func name(_ name: JSONName) {
        separate()
        bytes.append(0x22)
        name.spell(into: &bytes)
        bytes.append(0x22)
        bytes.append(0x3a)
        needsComma = false
    }

    package mutating func string(_ text: String) {
        quoted(text)
        needsComma = true
    }

    package mutating func integer(_ value: some BinaryInteger) {
        separate()
        bytes.appendDecimal(Int64(value))
        needsComma = true
    }

    package mutating func bool(_ value: Bool) { raw((value ? "true" : "false").utf8) }
    package mutating func null() { raw("null".utf8) }

    /// A value that is JSON already.
    package mutating func raw(_ json: some Collection<UInt8>) {
        separate()
        bytes.append(contentsOf: json)
        needsComma = true
    }

    /// Bits as a string of small hexadecimal digits, 16 a word; with a suffix that needs no escape.
    package mutating func hex(_ words: UInt64..., suffix: String = "") {
        separate()
        bytes.append(0x22)
        for word in words { bytes.appendHex(word) }
        if !suffix.isEmpty { bytes.append(contentsOf: suffix.utf8) }
        bytes.append(0x22)
        needsComma = true
    }

    private mutating func begin(_ byte: UInt8) {
        separate()
        bytes.append(byte)
        needsComma = false
    }

    private mutating func end(_ byte: UInt8) {
        bytes.append(byte)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2c) }
    }

    private mutating func quoted(_ text: String) {
        separate()
        bytes.append(0x22)
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5c }) {
            bytes.append(contentsOf: text.utf8)
        } else {
            for byte in text.utf8 { escaped(byte) }
        }
        bytes.append(0x22)
    }

    private mutating func escaped(_ byte: UInt8) {
        switch byte {
        case 0x22, 0x5c: bytes.append(contentsOf: [0x5c, byte])
        case 0x0a: bytes.append(contentsOf: [0x5c, 0x6e])
        case 0x09: bytes.append(contentsOf: [0x5c, 0x74])
        case 0x0d: bytes.append(contentsOf: [0x5c, 0x72])
        case 0..<0x20:
            bytes.append(contentsOf: [0x5c, 0x75, 0x30, 0x30, Self.digit(byte >> 4), Self.digit(byte & 15)])
        default: bytes.append(byte)
        }
    }

    private static func digit(_ nibble: UInt8) -> UInt8 { nibble < 10 ? 0x30 + nibble : 0x57 + nibble }
}
