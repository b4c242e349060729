package import Screens

/// What the terminal's own description says that its keys send, beside what ``KeyDecoder`` knows by itself.
package struct KeySequences: Sendable {
    private var keys: [[UInt8]: Key] = [:]
    private(set) var longest = 0

    package static let none = KeySequences([])

    /// The keys of a description; what does not begin with Esc, or is Esc and one byte more, is left out, since
    /// it could be typed.
    package init(_ known: [(bytes: [UInt8], key: Key)]) {
        for (bytes, key) in known where bytes.count > 2 && bytes[0] == 0x1B && keys[bytes] == nil {
            keys[bytes] = key
            longest = max(longest, bytes.count)
        }
    }

    /// Terminfo's names for the keys that the screens know.
    package static let names: [(name: String, key: Key)] =
        (1...12).map { ("kf\($0)", .function($0)) } + [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
            ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
            ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab),
        ]

    /// The longest known sequence with which some bytes begin.
    func match(_ bytes: ArraySlice<UInt8>) -> (key: Key, count: Int)? {
        guard longest > 0 else { return nil }
        for count in stride(from: min(longest, bytes.count), through: 3, by: -1) {
            if let key = keys[Array(bytes.prefix(count))] { return (key, count) }
        }
        return nil
    }

    /// Whether more bytes could make a known sequence of these.
    func couldBegin(with bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count < longest && keys.keys.contains { $0.count > bytes.count && $0.starts(with: bytes) }
    }
}
