/// Two bytes some way apart, as those of a word that are met least in a record: where both stand at their places, what
/// is looked for may stand.
struct RareBytes: Sendable {
    let first: UInt8
    let second: UInt8
    /// How far into the word they stand.
    let firstOffset: Int
    let secondOffset: Int

    /// Bytes from common to rare as lines of a record have them: digits of ids first, then letters of their kinds and
    /// fields.
    private static let common = Array("0123456789abcdefitnrsovlhmpygukwxjqz".utf8)

    /// Of a word of one byte or more, in small letters.
    init(of word: [UInt8]) {
        let ranked = word.indices.sorted { one, other in
            let ranks = (Self.rank(word[one]), Self.rank(word[other]))
            return ranks.0 != ranks.1 ? ranks.0 > ranks.1 : one < other
        }
        let chosen = ranked.prefix(2).sorted()
        firstOffset = chosen.first ?? 0
        secondOffset = chosen.last ?? 0
        first = word[firstOffset] | 0x20
        second = word[secondOffset] | 0x20
    }

    /// Two bytes at two places.
    init(_ first: UInt8, at firstOffset: Int, and second: UInt8, at secondOffset: Int) {
        (self.firstOffset, self.secondOffset) = (firstOffset, secondOffset)
        (self.first, self.second) = (first | 0x20, second | 0x20)
    }

    /// How many bytes are looked at at once.
    private static let width = 32
    private typealias Block = SIMD4<UInt64>

    /// A byte in all eight places.
    private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    private static func rank(_ byte: UInt8) -> Int { common.firstIndex(of: byte) ?? common.count }

    /// The first place, from one on, where both bytes stand as they should, or a byte beyond ASCII or a backslash does; or
    /// any of the last ones, which are too few to be looked at at once.
    ///
    /// Reads nothing beyond the bytes: each block is proved to lie within before it is read.
    func next(in bytes: [UInt8], from start: Int) -> Int {
        let width = Self.width
        let last = bytes.count - width - max(firstOffset, secondOffset)
        let small = Block(repeating: Self.each(0x20))
        let (one, two) = (Block(repeating: Self.each(first)), Block(repeating: Self.each(second)))
        let escape = Block(repeating: Self.each(0x5c))
        let (low, high) = (Block(repeating: Self.each(0x01)), Block(repeating: Self.each(0x80)))
        return unsafe bytes.withUnsafeBytes { raw in
            var at = max(0, start)
            while at <= last {
                let here = unsafe raw.loadUnaligned(fromByteOffset: at, as: Block.self)
                let head = unsafe raw.loadUnaligned(fromByteOffset: at + firstOffset, as: Block.self)
                let tail = unsafe raw.loadUnaligned(fromByteOffset: at + secondOffset, as: Block.self)
                // A byte that differs in nothing is 0; taking 1 from it borrows its highest bit.
                let word = ((head | small) ^ one) | ((tail | small) ^ two)
                let escaped = here ^ escape
                let seen = ((word &- low) & ~word) | ((escaped &- low) & ~escaped) | here
                let marks = seen & high
                if marks[0] | marks[1] | marks[2] | marks[3] != 0 {
                    // What is marked beyond a word's first mark may be marked by a borrow; the first never is.
                    for part in 0..<4 where marks[part] != 0 {
                        return at + 8 * part + marks[part].littleEndian.trailingZeroBitCount / 8
                    }
                }
                at += width
            }
            return at
        }
    }
}
