/// Text as cells draw it: nothing that commands the terminal, turns the direction of writing or hides words, and
/// only widths on which every terminal agrees.
///
/// The text itself is kept as typed. Clusters whose width terminals dispute are drawn as their first scalar: a
/// family of three as one person, a flag as its two letters.
package struct DrawnText: Hashable, Sendable {
    /// One piece that stands in a cell, or in two.
    package struct Piece: Hashable, Sendable {
        package let text: Character
        package let width: Int
    }

    package private(set) var pieces: [Piece]
    /// How many cells the pieces take.
    package private(set) var width: Int

    /// The pieces as a text.
    package var text: String { String(pieces.map(\.text)) }

    package init(_ text: some StringProtocol) {
        pieces = []
        pieces.reserveCapacity(text.utf8.count)
        width = 0
        if DrawnText.isPlain(text) {
            for byte in text.utf8 { pieces.append(DrawnText.plain[Int(byte) - 0x20]) }
            width = pieces.count
        } else {
            for cluster in text { draw(cluster) }
        }
    }

    /// How many cells a text takes.
    package static func width(_ text: String) -> Int {
        isPlain(text) ? text.utf8.count : DrawnText(text).width
    }

    /// Whether a text is printable ASCII, of which each byte is one cell.
    private static func isPlain(_ text: some StringProtocol) -> Bool {
        text.utf8.allSatisfy { (0x20..<0x7f).contains($0) }
    }

    private static let plain = (0x20..<0x7f).map { (byte: UInt8) in
        Piece(text: Character(Unicode.Scalar(byte)), width: 1)
    }

    package init(_ pieces: [Piece]) {
        self.pieces = pieces
        width = pieces.reduce(0) { $0 + $1.width }
    }

    private mutating func append(_ text: Character, width: Int) {
        pieces.append(Piece(text: text, width: width))
        self.width += width
    }

    private mutating func draw(_ cluster: Character) {
        if let ascii = cluster.asciiValue {
            if (0x20..<0x7f).contains(ascii) {
                append(cluster, width: 1)
            } else if cluster.isNewline || cluster == "\t" {
                append(" ", width: 1)
            }
            return
        }
        var base: String.UnicodeScalarView?
        var marks = 0
        func flushed(_ view: String.UnicodeScalarView) -> (Character, Int) {
            let wide = view.first.map(WidthTable.isWide) ?? false
            return (Character(String(view)), wide ? 2 : 1)
        }
        for scalar in cluster.unicodeScalars {
            switch Drawing(scalar) {
            case .hidden: continue
            case .joiner:
                if base != nil {
                    if let base { append(flushed(base).0, width: flushed(base).1) }
                    return
                }
            case .mark:
                // A mark alone, or the fifth on one letter, would run into the lines above and below.
                if base != nil, marks < 4 {
                    base?.append(scalar)
                    marks += 1
                }
            case .spacing(let shown):
                if let base { append(flushed(base).0, width: flushed(base).1) }
                base = String.UnicodeScalarView([shown])
                marks = 0
            }
        }
        if let base { append(flushed(base).0, width: flushed(base).1) }
    }

    /// At most so many cells; what does not fit ends in the sign for "more".
    package func fitted(to columns: Int, more: String = "…") -> DrawnText {
        guard width > columns else { return self }
        let sign = DrawnText(more)
        let room = columns - sign.width
        guard room >= 0 else { return prefix(columns) }
        return DrawnText(prefix(room).pieces + sign.pieces)
    }

    /// As many whole pieces from the start as fit in so many cells.
    package func prefix(_ columns: Int) -> DrawnText {
        var used = 0
        let fitting = pieces.prefix { piece in
            used += piece.width
            return used <= columns
        }
        return DrawnText(Array(fitting))
    }
}

/// What becomes of one scalar when it is drawn.
private enum Drawing {
    case spacing(Unicode.Scalar)
    /// Stands on the letter before it.
    case mark
    /// Ends what is drawn of its cluster: what follows is one picture with it only on some terminals.
    case joiner
    case hidden

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        // Most of what is typed: Latin letters, and the signs of our own screens.
        case 0xa1...0xac, 0xae...0x2ff, 0x2010...0x2027, 0x2190...0x2195, 0x2500...0x259f:
            self = .spacing(scalar)
        case 0x200d, 0x1f3fb...0x1f3ff: self = .joiner
        case 0x1f1e6...0x1f1ff:
            self = .spacing(Unicode.Scalar(UInt8(scalar.value - 0x1f1e6 + 0x41)))
        case 0x1160...0x11ff: self = .mark
        case 0x115f, 0x3164, 0xffa0, 0x2800: self = .spacing(" ")
        case 0xfe00...0xfe0f, 0x20e3, 0xe0000...0xe0fff: self = .hidden
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark: self = .mark
            case .control, .format, .lineSeparator, .paragraphSeparator: self = .hidden
            case .surrogate, .privateUse, .unassigned: self = .spacing("\u{fffd}")
            case .spaceSeparator: self = .spacing(" ")
            default: self = .spacing(scalar)
            }
        }
    }
}
