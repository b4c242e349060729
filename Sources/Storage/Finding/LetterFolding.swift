internal import CentreCore

/// Folds the letters of some bytes of a text as a search compares them.
struct LetterFolding: Sendable {
    /// What each scalar that UTF-8 writes in two bytes becomes: up to four bytes, the first one lowest; and those of
    /// Vietnamese and the like, in three.
    private static let twoBytes = table(of: 0x80..<0x800)
    private static let latin = table(of: 0x1e00..<0x1f00)
    /// What stands for more than four bytes.
    private static let more = UInt32.max

    private static func table(of scalars: Range<UInt32>) -> [UInt32] {
        scalars.map { value in
            let folded = Unicode.Scalar(value).map { Array(Text.searched(String($0)).utf8) } ?? []
            guard folded.count <= 4 else { return more }
            return folded.reversed().reduce(0) { $0 << 8 | UInt32($1) }
        }
    }

    private let twoBytes = Self.twoBytes
    private let latin = Self.latin

    /// Some bytes, folded; there may be more or fewer of them.
    ///
    /// O(*n*).
    func fold(_ bytes: [UInt8], _ range: Range<Int>, into folded: inout [UInt8]) {
        folded.removeAll(keepingCapacity: true)
        var at = range.lowerBound
        while at < range.upperBound {
            let byte = bytes[at]
            var packed = Self.more
            if byte < 0x80 {
                folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
                at += 1
                continue
            } else if byte < 0xe0, at + 1 < range.upperBound {
                let value = Int(byte & 0x1f) << 6 | Int(bytes[at + 1] & 0x3f)
                if value >= 0x80 { packed = twoBytes[value - 0x80] }
                at += 2
            } else if byte < 0xf0, at + 2 < range.upperBound {
                let value =
                    Int(byte & 0x0f) << 12 | Int(bytes[at + 1] & 0x3f) << 6 | Int(bytes[at + 2] & 0x3f)
                if (0x1e00..<0x1f00).contains(value) {
                    packed = latin[value - 0x1e00]
                } else if Self.isLeftAlone(value) {
                    folded.append(contentsOf: bytes[at..<at + 3])
                    at += 3
                    continue
                }
                at += 3
            }
            guard packed != Self.more else {
                folded.removeAll(keepingCapacity: true)
                let text = String(decoding: bytes[range], as: UTF8.self)
                folded.append(contentsOf: Text.searched(text).utf8)
                return
            }
            while packed != 0 {
                folded.append(UInt8(packed & 0xff))
                packed >>= 8
            }
        }
    }

    /// Dashes, quotation marks and the dots of typed text, and the signs of China and Japan: they fold to themselves.
    private static func isLeftAlone(_ value: Int) -> Bool {
        (0x2010...0x203a).contains(value) || (0x4e00...0x9fff).contains(value)
    }
}
