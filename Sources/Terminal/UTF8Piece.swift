/// What stands at the beginning of some bytes, read as UTF-8.
package enum UTF8Piece: Hashable {
    case scalar(Unicode.Scalar, Int)
    /// More bytes could make a scalar of these.
    case unfinished
    /// So many bytes are none.
    case invalid(Int)

    package init(_ bytes: ArraySlice<UInt8>) {
        guard let first = bytes.first, let length = Self.length(first) else {
            self = bytes.isEmpty ? .unfinished : .invalid(1)
            return
        }
        let rest = bytes.dropFirst().prefix(length - 1)
        let good = rest.prefix { $0 & 0xC0 == 0x80 }
        guard good.count == rest.count else {
            self = .invalid(1 + good.count)
            return
        }
        guard rest.count == length - 1 else {
            self = .unfinished
            return
        }
        let text = String(validating: bytes.prefix(length), as: UTF8.self)
        guard let scalar = text?.unicodeScalars.first else {
            self = .invalid(length)
            return
        }
        self = .scalar(scalar, length)
    }

    private static func length(_ first: UInt8) -> Int? {
        switch first {
        case 0x00...0x7F: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: nil
        }
    }
}
