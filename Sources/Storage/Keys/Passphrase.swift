internal import CentreCore
internal import Crypto

/// What opens a sealed centre: a passphrase that a person knows, or the code on paper.
///
/// The same passphrase is the same however its letters were composed and whatever blanks stand around it.
package struct Passphrase: Hashable, Sendable {
    /// In bytes; nobody types more.
    package static let longest = 1024
    /// In characters, for a passphrase that is chosen now.
    package static let fewest = 14

    let bytes: [UInt8]

    /// A passphrase as it was typed, or a paper code where it reads as one.
    package init(typed: String) throws(KeyFault) {
        guard typed.utf8.count <= Self.longest else { throw .tooLong(most: Self.longest) }
        let kept = PaperCode(typed)?.description ?? Text.kept(typed)
        guard !kept.isEmpty else { throw .empty }
        guard kept.utf8.count <= Self.longest else { throw .tooLong(most: Self.longest) }
        bytes = Array(kept.utf8)
    }

    /// A passphrase that is chosen now.
    package init(chosen: String) throws(KeyFault) {
        try self.init(typed: chosen)
        guard Text.kept(chosen).count >= Self.fewest else { throw .tooShort(least: Self.fewest) }
    }

    package init(_ code: PaperCode) { bytes = Array(code.description.utf8) }

    /// Four words of five letters that can be said in most languages: 64 bits, `lusab-babad-gutih-tugad`.
    package static func offered(from random: inout some RandomNumberGenerator) -> String {
        Proquints.offered(4, from: &random)
    }
}

/// Words of five letters that can be said in most languages, 16 bits each.
///
/// D. S. Wilkerson, "A Proposal for Proquints", 2009.
enum Proquints {
    static func offered(_ count: Int, from random: inout some RandomNumberGenerator) -> String {
        let consonants = Array("bdfghjklmnprstvz")
        let vowels = Array("aiou")
        let words = (0..<count).map { _ in
            let bits = UInt16.random(in: .min ... .max, using: &random)
            func consonant(_ shift: UInt16) -> Character { consonants[Int(bits >> shift & 15)] }
            func vowel(_ shift: UInt16) -> Character { vowels[Int(bits >> shift & 3)] }
            return String([consonant(12), vowel(10), consonant(6), vowel(4), consonant(0)])
        }
        return words.joined(separator: "-")
    }
}

/// The code that is written down and put away: 130 random bits and 10 that catch a slip of the pen.
///
/// Crockford's base 32, seven groups of four: no letter is mistaken for a digit.
package struct PaperCode: Hashable, Sendable, CustomStringConvertible {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    private let digits: [UInt8]

    package init(from random: inout some RandomNumberGenerator) {
        let secret = (0..<26).map { _ in UInt8.random(in: 0..<32, using: &random) }
        digits = secret + Self.check(secret)
    }

    /// Reads a code in any case, with or without what separates its groups, `O` for `0`, `I` and `L` for `1`; or gives
    /// `nil`.
    package init?(_ typed: String) {
        let read = typed.uppercased().utf8.filter { ![0x20, 0x2d].contains($0) }.map { byte -> UInt8? in
            let byte = byte == 0x4f ? 0x30 : byte == 0x49 || byte == 0x4c ? 0x31 : byte
            return Self.alphabet.firstIndex(of: byte).map { UInt8($0) }
        }
        let digits = read.compactMap { $0 }
        guard read.count == 28, digits.count == 28, Self.check(Array(digits[..<26])) == Array(digits[26...])
        else { return nil }
        self.digits = digits
    }

    /// Ten bits of a digest, as two digits.
    private static func check(_ secret: [UInt8]) -> [UInt8] {
        let digest = Array(SHA256.hash(data: secret))
        return [digest[0] & 31, digest[1] & 31]
    }

    package var description: String {
        stride(from: 0, to: 28, by: 4).map { start in
            String(decoding: digits[start..<start + 4].map { Self.alphabet[Int($0)] }, as: UTF8.self)
        }.joined(separator: "-")
    }
}
