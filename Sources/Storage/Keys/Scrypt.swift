internal import Crypto
internal import CryptoExtras
internal import FoundationEssentials

/// The one derivation that is slow on purpose.
///
/// What a file asks of it is judged before: a hostile file must not make a machine work.
package enum Scrypt {
    /// Told of each derivation before it is made, with its cost: so a test sees that none was.
    @TaskLocal package static var isAsked: @Sendable (_ cost: Int) -> Void = { _ in }

    /// 32 bytes made of a secret with r = 8, p = 1; `nil` where the system has no memory for it.
    static func key(from secret: [UInt8], salt: [UInt8], cost: Int) -> SymmetricKey? {
        isAsked(cost)
        return try? KDF.Scrypt.deriveKey(
            from: secret, salt: salt, outputByteCount: 32, rounds: cost, blockSize: 8, parallelism: 1)
    }
}
