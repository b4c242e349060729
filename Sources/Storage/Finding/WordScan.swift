internal import CentreCore

/// Finds the lines in whose texts a word may begin, without decoding any.
///
/// It finds too much rather than too little: what it finds is decoded and looked at again.
struct WordScan: Sendable {
    /// The longest word that is looked for, folded, in UTF-8.
    private let word: [UInt8]
    private let isPlain: Bool
    private let rare: RareBytes
    private let folding = LetterFolding()
    private var folded: [UInt8] = []

    /// The fields that hold texts; a word in any other field or in the name of one is none of a text.
    private static let textFields = Set(WordField.allCases.map { Array($0.rawValue.utf8) })
    private static let longestField = textFields.map(\.count).max() ?? 0

    init(for query: SearchQuery) {
        var text = ""
        for scalar in query.words.first ?? [] { text.unicodeScalars.append(scalar) }
        word = Array(text.utf8)
        isPlain = word.allSatisfy { $0 < 0x80 }
        rare = RareBytes(of: word.isEmpty ? [0x20] : word)
    }

    /// The lines that are found, from the start of a line on, without their ends.
    ///
    /// O(*n*) in the bytes.
    mutating func lines(in bytes: [UInt8], from start: Int) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var at = start
        while true {
            at = rare.next(in: bytes, from: at)
            guard at < bytes.count else { return found }
            let (isFound, next) = look(bytes, at, since: start)
            at = next
            guard isFound else { continue }
            let line = bytes.line(around: at)
            found.append(line)
            at = line.upperBound + 1
        }
    }

    /// Whether the word may begin at a place, and where to look next; where it may, that is within the same line.
    private mutating func look(_ bytes: [UInt8], _ at: Int, since start: Int) -> (isFound: Bool, next: Int) {
        let byte = bytes[at]
        if byte >= 0x80 { return lookAtRun(bytes, at, since: start) }
        // Whoever writes letters in such a way is not this program; they are decoded first.
        if byte == 0x5c, at + 1 < bytes.count, bytes[at + 1] == 0x75 { return (true, at) }
        guard isPlain, Self.small(byte) == word[0], isWord(bytes, at), begins(bytes, at, since: start),
            isInText(bytes, at, since: start)
        else { return (false, at + 1) }
        return (true, at)
    }

    /// Looks at the letters on both sides of one beyond ASCII, up to where no word goes on.
    private mutating func lookAtRun(
        _ bytes: [UInt8], _ at: Int, since start: Int
    ) -> (isFound: Bool, next: Int) {
        var (first, end) = (at, at + 1)
        while first > start, Self.goesOn(bytes[first - 1]), !Self.isEscaped(bytes, first - 1, since: start) {
            first -= 1
        }
        while end < bytes.count, Self.goesOn(bytes[end]) { end += 1 }
        folding.fold(bytes, first..<end, into: &folded)
        guard folded.count >= word.count else { return (false, end) }
        for place in 0...folded.count - word.count where folded[place] == word[0] {
            let isBeginning = place == 0 || !Self.isLetter(folded[place - 1])
            if isBeginning, isWord(folded, place), isInText(bytes, at, since: start) { return (true, at) }
        }
        return (false, end)
    }

    private func isWord(_ bytes: [UInt8], _ at: Int) -> Bool {
        guard at + word.count <= bytes.count else { return false }
        for index in word.indices where Self.small(bytes[at + index]) != word[index] { return false }
        return true
    }

    /// Whether no word goes on across the beginning of a place; the n of a line end that is written \n belongs to none.
    private func begins(_ bytes: [UInt8], _ at: Int, since start: Int) -> Bool {
        at == start || !Self.isLetter(bytes[at - 1]) || Self.isEscaped(bytes, at - 1, since: start)
    }

    /// Whether a place lies in the value of a field that holds text.
    private func isInText(_ bytes: [UInt8], _ at: Int, since start: Int) -> Bool {
        var quote = at - 1
        while quote > start, bytes[quote] != 0x0a,
            bytes[quote] != 0x22 || Self.isEscaped(bytes, quote, since: start)
        {
            quote -= 1
        }
        var colon = quote - 1
        while colon > start, Self.isBlank(bytes[colon]) { colon -= 1 }
        guard colon > start, bytes[colon] == 0x3a else { return false }
        var end = colon - 1
        while end > start, Self.isBlank(bytes[end]) { end -= 1 }
        guard bytes[end] == 0x22 else { return false }
        var first = end
        while first > start, bytes[first - 1] != 0x22, end - first <= Self.longestField { first -= 1 }
        return Self.textFields.contains(Array(bytes[first..<end]))
    }

    /// Whether an odd number of backslashes stands before a byte.
    private static func isEscaped(_ bytes: [UInt8], _ at: Int, since start: Int) -> Bool {
        var count = 0
        while at - count > start, bytes[at - count - 1] == 0x5c { count += 1 }
        return count % 2 == 1
    }

    private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }
    private static func goesOn(_ byte: UInt8) -> Bool { byte >= 0x80 || isLetter(byte) }
}
