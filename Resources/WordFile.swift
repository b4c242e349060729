/// The words of one catalogue file, found by key.
///
/// Every start reads one, most of it for nothing: so the file stays as it is, and only where its entries stand is
/// noted, in the order of their keys.
struct WordFile: Sendable {
    private let bytes: [UInt8]
    private let entries: [Entry]

    private struct Entry {
        let key: Range<Int>
        let text: Range<Int>
    }

    /// Reads a file's lines `key = text`; of a key that comes twice the last one counts.
    ///
    /// Lines that are not entries are passed over. O(*n* log *n*).
    init(_ file: String) {
        let bytes = Array(file.utf8)
        var entries: [Entry] = []
        entries.reserveCapacity(bytes.count / 40)
        var start = 0
        while start < bytes.count {
            var (at, equals) = (start, start)
            while at < bytes.count, bytes[at] != 0x0a {
                if equals == start, bytes[at] == 0x3d { equals = at }
                at += 1
            }
            if equals > start, bytes[start] != 0x23 {
                let key = Self.trimmed(start..<equals, of: bytes)
                if !key.isEmpty {
                    entries.append(Entry(key: key, text: Self.trimmed(equals + 1..<at, of: bytes)))
                }
            }
            start = at + 1
        }
        // The sort keeps the order of equal keys.
        entries.sort { Self.order(bytes[$0.key], bytes[$1.key]) < 0 }
        (self.bytes, self.entries) = (bytes, entries)
    }

    /// The text behind a key, or `nil` where the file has none.
    ///
    /// O(log *n*).
    func text(_ key: String) -> String? {
        let key = Array(key.utf8)[...]
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if Self.order(bytes[entries[middle].key], key) <= 0 { low = middle + 1 } else { high = middle }
        }
        guard low > 0, Self.order(bytes[entries[low - 1].key], key) == 0 else { return nil }
        return words(entries[low - 1].text)
    }

    /// Every key and its text.
    var all: [String: String] {
        entries.reduce(into: [:]) { $0[words($1.key)] = words($1.text) }
    }

    private func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Below zero where the one comes first, zero where they are the same, else above.
    private static func order(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Int {
        let shared = min(one.count, other.count)
        for place in 0..<shared {
            let (mine, its) = (one[one.startIndex + place], other[other.startIndex + place])
            if mine != its { return mine < its ? -1 : 1 }
        }
        return one.count - other.count
    }

    private static func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, isBlank(bytes[low]) { low += 1 }
        while low < high, isBlank(bytes[high - 1]) { high -= 1 }
        return low..<high
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0d }
}
