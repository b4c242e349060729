extension Text {
    /// Text with some of its bytes blanked, each by `_`: as long as before, so that other places in it stay where they
    /// are.
    ///
    /// A character of which a part is meant goes whole; what lies beyond the end is not there.
    package static func blanked(_ text: String, _ range: Range<Int>) -> String {
        var bytes = Array(text.utf8)
        var (start, end) = (
            max(0, min(range.lowerBound, bytes.count)), max(0, min(range.upperBound, bytes.count))
        )
        guard start < end else { return text }
        while start > 0, bytes[start] & 0xc0 == 0x80 { start -= 1 }
        while end < bytes.count, bytes[end] & 0xc0 == 0x80 { end += 1 }
        for place in start..<end { bytes[place] = 0x5f }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Where a name stands in a text as words of its own, whatever its case and accents: ranges of bytes, in UTF-8.
    package static func places(of name: String, in text: String) -> [Range<Int>] {
        let wanted = Array(folded(name).unicodeScalars)
        guard !wanted.isEmpty, text.utf8.count >= wanted.count else { return [] }
        var scalars: [Unicode.Scalar] = []
        var origins: [Range<Int>] = []
        var at = 0
        for character in text {
            let end = at + character.utf8.count
            for scalar in folded(String(character)).unicodeScalars {
                scalars.append(scalar)
                origins.append(at..<end)
            }
            at = end
        }
        var found: [Range<Int>] = []
        var place = 0
        while place + wanted.count <= scalars.count {
            let end = place + wanted.count
            if scalars[place..<end].elementsEqual(wanted), isEdge(scalars, at: place),
                isEdge(scalars, at: end)
            {
                found.append(origins[place].lowerBound..<origins[end - 1].upperBound)
                place = end
            } else {
                place += 1
            }
        }
        return found
    }

    /// Whether no word goes on across a place between two scalars.
    private static func isEdge(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
        guard place > 0, place < scalars.count else { return true }
        return !(isOfAWord(scalars[place - 1]) && isOfAWord(scalars[place]))
    }

    static func isOfAWord(_ scalar: Unicode.Scalar) -> Bool {
        // Most are of ASCII, and asking a table for each would be most of the time of a look through many texts.
        if scalar.value < 0x80 {
            return switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9": true
            default: false
            }
        }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
