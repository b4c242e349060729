/// What somebody looks for in the whole record: words, each of which begins a word of one and the same text.
///
/// Case and accents do not matter. Beginnings, and not parts: "rest" finds "restful", and "art" does not find "parting".
package struct SearchQuery: Hashable, Sendable {
    /// Why nothing can be looked for.
    package enum Fault: Error, Hashable, Sendable {
        case empty
        /// One letter begins a word of nearly every text.
        case oneLetter
        case tooLong(limit: Int)
        case tooManyWords(limit: Int)
    }

    package static let longest = 200
    package static let mostWords = 8

    /// The words as they are compared, the longest first.
    package let words: [[Unicode.Scalar]]
    /// Which sorts of things are meant; empty for all.
    package var kinds: Set<Found.Kind> = []
    /// Which days are meant; `nil` for all.
    package var days: ClosedRange<Day>?

    /// The words of what was typed.
    ///
    /// Refused: nothing, one letter alone, more than 200 characters, more than eight words.
    package init(_ typed: String) throws(Fault) {
        guard typed.utf8.count <= 4 * Self.longest, typed.count <= Self.longest else {
            throw .tooLong(limit: Self.longest)
        }
        var seen: Set<[Unicode.Scalar]> = []
        let words = Text.searched(typed).unicodeScalars.split { !Text.isOfAWord($0) }.map(Array.init)
            .filter { seen.insert($0).inserted }
        guard let longest = words.map(\.count).max() else { throw .empty }
        if longest == 1, words.count == 1, let only = words[0].first, !Text.isAWordAlone(only) {
            throw .oneLetter
        }
        guard words.count <= Self.mostWords else { throw .tooManyWords(limit: Self.mostWords) }
        self.words = words.enumerated().sorted {
            $0.element.count != $1.element.count
                ? $0.element.count > $1.element.count : $0.offset < $1.offset
        }.map(\.element)
    }

    /// Where the first of the words stands in a text that has them all: bytes, in UTF-8; else `nil`.
    ///
    /// O(*n*) in the text.
    package func place(in text: String) -> Range<Int>? {
        text.utf8.allSatisfy { $0 < 0x80 } ? placeInPlain(text) : placeInAny(text)
    }

    private func placeInPlain(_ text: String) -> Range<Int>? {
        let bytes = text.utf8.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }
        var first: Range<Int>?
        for word in words {
            guard word.allSatisfy(\.isASCII) else { return nil }
            let wanted = word.map { UInt8($0.value) }
            guard let found = Self.place(of: wanted, in: bytes, begins: { Self.beginsAWord(bytes, $0) })
            else {
                return nil
            }
            if found.lowerBound < first?.lowerBound ?? .max { first = found }
        }
        return first
    }

    private static func beginsAWord(_ bytes: [UInt8], _ at: Int) -> Bool {
        at == 0 || !Text.isOfAWord(Unicode.Scalar(bytes[at - 1]))
    }

    private func placeInAny(_ text: String) -> Range<Int>? {
        var scalars: [Unicode.Scalar] = []
        var origins: [Range<Int>] = []
        var at = 0
        for character in text {
            let end = at + character.utf8.count
            for scalar in Text.searched(String(character)).unicodeScalars {
                scalars.append(scalar)
                origins.append(at..<end)
            }
            at = end
        }
        var first: Range<Int>?
        for word in words {
            let found = Self.place(of: word, in: scalars) { place in
                place == 0 || Text.isAWordAlone(scalars[place]) || !Text.isOfAWord(scalars[place - 1])
            }
            guard let found else { return nil }
            let bytes = origins[found.lowerBound].lowerBound..<origins[found.upperBound - 1].upperBound
            if bytes.lowerBound < first?.lowerBound ?? .max { first = bytes }
        }
        return first
    }

    private static func place<Unit: Equatable>(
        of word: [Unit], in units: [Unit], begins: (Int) -> Bool
    ) -> Range<Int>? {
        guard let head = word.first, units.count >= word.count else { return nil }
        for at in 0...units.count - word.count where units[at] == head {
            if units[at..<at + word.count].elementsEqual(word), begins(at) { return at..<at + word.count }
        }
        return nil
    }
}

extension Text {
    /// Text as a search through the record compares it: folded, and every sigma alike.
    package static func searched(_ text: String) -> String {
        let folded = folded(text)
        guard folded.unicodeScalars.contains("\u{3c2}") else { return folded }
        return folded.unicodeScalars.reduce(into: "") { all, scalar in
            all.unicodeScalars.append(scalar == "\u{3c2}" ? "\u{3c3}" : scalar)
        }
    }

    /// Whether a letter can be a word by itself, in scripts that leave no space between words: there a word begins at
    /// every letter.
    static func isAWordAlone(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Thai and Lao, Myanmar, Khmer; then the signs of China, Japan and Korea.
        case 0x0e00...0x0eff, 0x1000...0x109f, 0x1780...0x17ff, 0x2e80...0x9fff, 0xac00...0xd7af,
            0xf900...0xfaff, 0x20000...0x3ffff:
            true
        default: false
        }
    }
}
