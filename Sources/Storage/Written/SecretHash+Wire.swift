internal import CentreCore

extension SecretHash {
    init(from fields: inout FieldReader) throws(WireFault) {
        let salt = try fields.required(Field.salt) { $0.hex(bytes: SecretHash.saltSize, $1) }
        let hash = try fields.required(Field.hash) { $0.hex(bytes: SecretHash.hashSize, $1) }
        guard let whole = SecretHash(salt: salt, hash: hash) else { throw WireFault(field: Field.hash) }
        self = whole
    }

    func write(to fields: inout FieldWriter) {
        fields.json.name(Field.salt)
        fields.json.hex(bytes: salt)
        fields.json.name(Field.hash)
        fields.json.hex(bytes: hash)
    }
}

extension JSONTape {
    /// So many bytes, written as small hexadecimal digits; a multiple of 8.
    fileprivate func hex(bytes count: Int, _ place: Place) -> [UInt8]? {
        var bytes: [UInt8] = []
        for offset in stride(from: 0, to: 2 * count, by: 16) {
            guard let word = hex(place, from: offset, length: 2 * count) else { return nil }
            bytes += (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
        }
        return bytes
    }
}

extension JSONWriter {
    fileprivate mutating func hex(bytes: [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        let written = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        string(String(decoding: written, as: UTF8.self))
    }
}
