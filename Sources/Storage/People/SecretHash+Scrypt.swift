package import CentreCore
internal import Crypto

extension SecretHash {
    /// How much memory and time a guess costs: 16 MiB, some 50 ms.
    ///
    /// Who holds the keys of the record tries all PINs in minutes whatever this is: a PIN guards the screen, and a pick-up
    /// word is said aloud.
    static let cost = 1 << 14

    /// In bytes: no PIN and no word is longer.
    private static let longest = 4 * PickUpWord.longest

    /// The hash of a PIN, or of a pick-up word, under a new salt, from the system's own randomness.
    ///
    /// 50 ms of work; `nil` where the system has no memory for it.
    package static func of(_ secret: Whisper) -> SecretHash? {
        let salt = (0..<saltSize).map { _ in UInt8.random(in: 0...255) }
        return derived(secret, salt: salt).flatMap { SecretHash(salt: salt, hash: $0) }
    }

    /// Whether a PIN or a pick-up word is the one of this hash.
    ///
    /// 50 ms of work.
    package func proves(_ secret: Whisper) -> Bool {
        guard let other = Self.derived(secret, salt: salt) else { return false }
        return zip(hash, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// A hash that no PIN has: whoever is not there is proved for as long as whoever is.
    package static let ofNobody = SecretHash(
        salt: Array(repeating: 0, count: saltSize), hash: Array(repeating: 0, count: hashSize))

    private static func derived(_ secret: Whisper, salt: [UInt8]) -> [UInt8]? {
        // The derivation takes an empty text as well, and takes zeros at the end for nothing: there shall be none.
        let bytes = Array(secret.spoken.utf8)
        guard (1...longest).contains(bytes.count), !bytes.contains(0) else { return nil }
        return Scrypt.key(from: bytes, salt: salt, cost: cost).map { key in
            unsafe key.withUnsafeBytes { unsafe Array($0) }
        }
    }
}
