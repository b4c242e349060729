internal import CentreCore

/// 32 random bytes that stand in a file's header, so that each file has a key of its own.
package struct Salt: Hashable, Sendable {
    let words: [UInt64]

    /// A new salt: no two files may share one, and it is no secret.
    init(mint: inout Mint) { words = (0..<4).map { _ in mint.next() } }

    /// Reads 64 hexadecimal digits, or gives `nil`.
    package init?(_ place: JSONTape.Place, of tape: JSONTape) {
        let read = (0..<4).compactMap { tape.hex(place, from: 16 * $0, length: 64) }
        guard read.count == 4 else { return nil }
        words = read
    }

    var bytes: [UInt8] {
        words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) } }
    }

    func write(into json: inout JSONWriter) { json.hex(words[0], words[1], words[2], words[3]) }
}
