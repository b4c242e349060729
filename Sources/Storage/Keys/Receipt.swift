package import CentreCore
internal import Crypto

/// What whoever raised an issue may take along: two words by which they hear what came of it, add to it, or withdraw it,
/// without a name.
///
/// 32 bits: they can be said and remembered. The record keeps a mark from which nobody without the centre's keys finds
/// the words; in a plain centre it hides nothing from whoever has the files.
package struct Receipt: Sendable {
    package let words: Whisper

    /// A new one.
    package init(from random: inout some RandomNumberGenerator) {
        words = Whisper(Proquints.offered(2, from: &random))
    }

    /// One that somebody shows: in any case, with whatever stands between the two words.
    package init(typed: Whisper) {
        let letters = Text.folded(typed.spoken).filter { $0.isLetter }
        words = Whisper(letters.prefix(5) + "-" + letters.dropFirst(5))
    }
}

extension Store {
    /// What the record keeps of a receipt: 32 hexadecimal digits.
    package func mark(of receipt: Receipt) -> String {
        let key =
            switch seal {
            case .sealed(let keys): keys.keyOfReceipts
            case .plain: SymmetricKey(data: Array("receipt/1|plain".utf8))
            }
        let code = HMAC<SHA256>.authenticationCode(for: Array(receipt.words.spoken.utf8), using: key)
        return Array(code).prefix(16).map { Hex.digits(UInt64($0)).suffix(2) }.joined()
    }
}
