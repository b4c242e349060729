@_spi(_Unicode) import Swift

/// What the core needs of Unicode and the standard library keeps behind a door of its own.
package enum Text {
    /// Text as the record keeps it: composed (NFC), with the white space at both ends gone.
    package static func kept(_ text: String) -> String {
        let trimmed = trimmed(text)
        if trimmed.utf8.allSatisfy({ $0 < 0x80 }) { return trimmed }
        return trimmed._nfc.reduce(into: "") { $0.unicodeScalars.append($1) }
    }

    /// Text without the white space at its ends.
    package static func trimmed(_ text: String) -> String {
        // Most text begins and ends with a printed character, and is what it was.
        if let first = text.utf8.first, let last = text.utf8.last, isPrinted(first), isPrinted(last) {
            return text
        }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    /// Whether a byte is a printed character of ASCII.
    private static func isPrinted(_ byte: UInt8) -> Bool { (0x21..<0x7f).contains(byte) }

    /// Text as a search compares it: small letters without accents.
    package static func folded(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        return text.lowercased()._nfd.reduce(into: "") { folded, scalar in
            if scalar.properties.generalCategory != .nonspacingMark { folded.unicodeScalars.append(scalar) }
        }
    }

    /// The first scalar that no record keeps: a control character, but for line ends where lines are allowed.
    package static func control(in text: String, linesAllowed: Bool) -> Unicode.Scalar? {
        text.unicodeScalars.first {
            isControl($0) && !(linesAllowed && $0 == "\n")
        }
    }

    /// Whether a scalar is one of the 65 that Unicode calls control characters; it will never add one.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7f..<0xa0).contains(scalar.value)
    }

    /// Whether a scalar is never drawn: it controls the terminal or the direction of writing, or hides text.
    package static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7f..<0xa0: true
        case 0x061c, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: true
        case 0x2028, 0x2029, 0xfeff, 0xfff9...0xfffb, 0xe0000...0xe007f: true
        default: false
        }
    }
}
