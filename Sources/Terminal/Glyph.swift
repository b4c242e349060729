package import Screens

/// What is really sent for a cell: one base scalar, up to three that combine with it, and its columns.
package struct Glyph: Hashable, Sendable {
    package private(set) var base: Unicode.Scalar
    package private(set) var combining: [Unicode.Scalar] = []
    package private(set) var width: Int

    /// Whether every terminal agrees how many columns it takes.
    ///
    /// A glyph that is not is written by itself, its place named, so that a terminal that gives it another width
    /// never shifts the rest of the row.
    package var isPlain: Bool { combining.isEmpty && Self.isPlain(base) }

    package static let space = Glyph(base: " ", width: 1)

    /// The glyph for a cell's text.
    ///
    /// - Parameters:
    ///   - cell: a cell that has text of its own.
    ///   - charset: what the terminal may be sent.
    ///   - columns: how many columns the machine gives a scalar, -1 for one that it cannot print.
    package init(_ cell: Cell, in charset: Charset, columns: (Unicode.Scalar) -> Int) {
        guard let base = cell.text.unicodeScalars.first, base.value >= 0x20, base.value != 0x7F else {
            self = .space
            return
        }
        if charset == .ascii || base.isASCII && cell.text.unicodeScalars.count == 1 {
            self.init(base: asciiTwin(of: cell.text), width: 1)
            return
        }
        let width = columns(base)
        guard (1...max(1, Int(cell.width))).contains(width) else {
            self.init(base: "\u{FFFD}", width: 1)
            return
        }
        let tail = cell.text.unicodeScalars.dropFirst().prefix { columns($0) == 0 }
        let combining = tail.lazy.filter { !Self.isInvisible($0) }.prefix(3)
        self.init(base: base, combining: Array(combining), width: width)
    }

    private init(base: Unicode.Scalar, combining: [Unicode.Scalar] = [], width: Int) {
        self.base = base
        self.combining = combining
        self.width = width
    }

    /// Joiners and variation selectors: terminals quarrel over what they do to a width.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xE0000...0xE0FFF: true
        default: false
        }
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x24F, 0x370...0x52F, 0x1E00...0x1FFF: true
        case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x2190...0x21FF, 0x2500...0x25FC: true
        case 0x2713...0x2718: true
        default: false
        }
    }
}
