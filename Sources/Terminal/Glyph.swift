internal import Screens

/// What is really sent for a cell: one base scalar, up to three that combine with it, and its columns.
struct Glyph: Hashable {
    var base: Unicode.Scalar
    var combining: [Unicode.Scalar] = []
    var width: Int

    /// Whether every terminal agrees how many columns it takes.
    ///
    /// A glyph that is not is written by itself, its place named, so that a terminal that gives it another width
    /// never shifts the rest of the row.
    var isPlain: Bool { combining.isEmpty && Self.isPlain(base) }

    static let space = Glyph(base: " ", width: 1)

    /// The glyph for a cell's text.
    ///
    /// - Parameters:
    ///   - cell: a cell that has text of its own.
    ///   - isUTF8: whether the terminal is sent more than ASCII.
    ///   - columns: how many columns the machine gives a scalar, -1 for one that it cannot print.
    init(_ cell: Cell, isUTF8: Bool, columns: (Unicode.Scalar) -> Int) {
        let width = max(1, Int(cell.width))
        guard let base = cell.text.unicodeScalars.first else {
            self = .space
            return
        }
        guard base.isASCII || (isUTF8 && columns(base) == width) else {
            self.init(base: isUTF8 ? "\u{FFFD}" : "?", width: 1)
            return
        }
        guard base.value >= 0x20, base.value != 0x7F else {
            self = .space
            return
        }
        let tail = cell.text.unicodeScalars.dropFirst().prefix { columns($0) == 0 }
        let combining = tail.lazy.filter { !Self.isInvisible($0) }.prefix(3)
        self.init(base: base, combining: isUTF8 ? Array(combining) : [], width: base.isASCII ? 1 : width)
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
