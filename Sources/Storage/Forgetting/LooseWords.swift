internal import CentreCore

/// A name in bytes of which nobody knows what they are: torn entries, damaged lines, files that were set aside.
enum LooseWords {
    /// The bytes with `_` for each byte of the name where it stands as a word, whatever its case and accents; `nil`
    /// where it does not.
    static func blanked(_ bytes: [UInt8], _ name: String) -> [UInt8]? {
        let text = readable(bytes)
        let spellings = Set([name, String(decoding: JSONWriter.escaped(name), as: UTF8.self)])
        let ranges = spellings.flatMap { Text.places(of: $0, in: text) }
        guard !ranges.isEmpty else { return nil }
        var blanked = bytes
        for range in ranges { for place in range { blanked[place] = 0x5f } }
        return blanked
    }

    /// Text as long as the bytes, with `?` for what is no text.
    private static func readable(_ bytes: [UInt8]) -> String {
        var bytes = bytes
        var at = 0
        while at < bytes.count {
            if bytes[at] < 0x80 {
                at += 1
            } else if let length = WellFormed.length(of: bytes, at: at, before: bytes.count) {
                at += length
            } else {
                bytes[at] = 0x3f
                at += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
