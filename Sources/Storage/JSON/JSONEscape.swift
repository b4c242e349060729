/// Escapes within JSON strings.
enum JSONEscape {
    /// The offset after the escape that begins at a backslash.
    static func end(of source: [UInt8], from start: Int, before end: Int) throws(JSONFault) -> Int {
        guard start + 1 < end else { throw JSONFault(.endsEarly, at: end) }
        switch source[start + 1] {
        case 0x22, 0x5c, 0x2f, 0x62, 0x66, 0x6e, 0x72, 0x74: return start + 2
        case 0x75:
            guard let unit = unit(of: source, at: start, before: end) else {
                throw JSONFault(.badEscape, at: start)
            }
            if unit & 0xfc00 == 0xdc00 { throw JSONFault(.badEscape, at: start) }
            guard unit & 0xfc00 == 0xd800 else { return start + 6 }
            guard let low = JSONEscape.unit(of: source, at: start + 6, before: end), low & 0xfc00 == 0xdc00
            else {
                throw JSONFault(.badEscape, at: start)
            }
            return start + 12
        default: throw JSONFault(.badEscape, at: start)
        }
    }

    /// A string's bytes with its escapes, which are good, turned into what they stand for.
    static func plain(_ source: [UInt8], _ range: Range<Int>) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(range.count)
        var at = range.lowerBound
        while at < range.upperBound {
            guard source[at] == 0x5c, at + 1 < range.upperBound else {
                plain.append(source[at])
                at += 1
                continue
            }
            switch source[at + 1] {
            case 0x62: plain.append(0x08)
            case 0x66: plain.append(0x0c)
            case 0x6e: plain.append(0x0a)
            case 0x72: plain.append(0x0d)
            case 0x74: plain.append(0x09)
            case 0x75:
                at += unescapeUnit(source, at, range.upperBound, into: &plain)
                continue
            default: plain.append(source[at + 1])
            }
            at += 2
        }
        return plain
    }

    private static func unescapeUnit(
        _ source: [UInt8], _ at: Int, _ end: Int, into plain: inout [UInt8]
    ) -> Int {
        guard let high = unit(of: source, at: at, before: end) else { return 2 }
        let low = high & 0xfc00 == 0xd800 ? unit(of: source, at: at + 6, before: end) : nil
        let value = low.map { 0x10000 + (high & 0x3ff) << 10 + ($0 & 0x3ff) } ?? high
        let scalar = Unicode.Scalar(value) ?? "\u{fffd}"
        plain.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        return low == nil ? 6 : 12
    }

    /// The number in `\uXXXX`, or `nil` where none stands.
    private static func unit(of source: [UInt8], at start: Int, before end: Int) -> UInt32? {
        guard start + 6 <= end, source[start] == 0x5c, source[start + 1] == 0x75 else { return nil }
        var value: UInt32 = 0
        for place in start + 2..<start + 6 {
            switch source[place] {
            case 0x30...0x39: value = value << 4 | UInt32(source[place] - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(source[place] - 0x37)
            case 0x61...0x66: value = value << 4 | UInt32(source[place] - 0x57)
            default: return nil
            }
        }
        return value
    }
}

/// UTF-8 as Unicode's table 3-7 has it.
enum WellFormed {
    /// The length of the sequence of two to four bytes that begins at an offset, or `nil` where it is ill-formed.
    static func length(of bytes: [UInt8], at start: Int, before end: Int) -> Int? {
        let lead = bytes[start]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xbf
        switch lead {
        case 0xc2...0xdf: length = 2
        case 0xe0: (length, second) = (3, 0xa0...0xbf)
        case 0xed: (length, second) = (3, 0x80...0x9f)
        case 0xe1...0xef: length = 3
        case 0xf0: (length, second) = (4, 0x90...0xbf)
        case 0xf4: (length, second) = (4, 0x80...0x8f)
        case 0xf1...0xf3: length = 4
        default: return nil
        }
        guard start + length <= end, second.contains(bytes[start + 1]) else { return nil }
        for place in start + 2..<start + length where bytes[place] & 0xc0 != 0x80 { return nil }
        return length
    }
}
