package import CentreCore
internal import Crypto

extension PinHash {
    /// How much memory and time a guess costs: 16 MiB, some 50 ms.
    ///
    /// Who holds the keys of the record tries all PINs in minutes whatever this is: a PIN guards the screen.
    static let cost = 1 << 14

    /// The hash of a PIN under a new salt, from the system's own randomness.
    ///
    /// 50 ms of work; `nil` where the system has no memory for it.
    package static func of(_ pin: Whisper) -> PinHash? {
        let salt = (0..<saltSize).map { _ in UInt8.random(in: 0...255) }
        return derived(pin, salt: salt).flatMap { PinHash(salt: salt, hash: $0) }
    }

    /// Whether a PIN is the one of this hash.
    ///
    /// 50 ms of work.
    package func proves(_ pin: Whisper) -> Bool {
        guard let other = Self.derived(pin, salt: salt) else { return false }
        return zip(hash, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// A hash that no PIN has: whoever is not there is proved for as long as whoever is.
    package static let ofNobody = PinHash(
        salt: Array(repeating: 0, count: saltSize), hash: Array(repeating: 0, count: hashSize))

    private static func derived(_ pin: Whisper, salt: [UInt8]) -> [UInt8]? {
        // The derivation takes an empty text as well, and takes zeros at the end for nothing: digits it shall be.
        let digits = Array(pin.spoken.utf8)
        guard (1...Pin.lengths.upperBound).contains(digits.count),
            digits.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Scrypt.key(from: digits, salt: salt, cost: cost).map { key in
            unsafe key.withUnsafeBytes { unsafe Array($0) }
        }
    }
}
