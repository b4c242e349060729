internal import Crypto

/// What tells a file that was taken in before from one that was not: the SHA-256 of its bytes, in hexadecimal.
package enum FileDigest {
    package static func of(_ bytes: [UInt8]) -> String {
        let alphabet = Array("0123456789abcdef".utf8)
        let digits = SHA256.hash(data: bytes).flatMap { [alphabet[Int($0 >> 4)], alphabet[Int($0 & 15)]] }
        return String(decoding: digits, as: UTF8.self)
    }
}
