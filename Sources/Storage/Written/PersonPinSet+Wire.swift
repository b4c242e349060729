internal import CentreCore

extension PersonPinSet: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            person: try fields.id(Field.person),
            hash: try Self.hash(from: &fields),
            assent: try Self.assent(from: &fields))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.person, person)
        fields.json.name(Field.salt)
        fields.json.hex(bytes: hash.salt)
        fields.json.name(Field.hash)
        fields.json.hex(bytes: hash.hash)
        switch assent {
        case .own: fields.text(Field.assent, "own")
        case .second(let second):
            fields.text(Field.assent, "second")
            fields.id(Field.second, second)
        case .keyHolder: fields.text(Field.assent, "keyHolder")
        case .first: fields.text(Field.assent, "first")
        }
    }

    private static func hash(from fields: inout FieldReader) throws(WireFault) -> PinHash {
        let salt = try fields.required(Field.salt) { $0.hex(bytes: PinHash.saltSize, $1) }
        let hash = try fields.required(Field.hash) { $0.hex(bytes: PinHash.hashSize, $1) }
        guard let whole = PinHash(salt: salt, hash: hash) else { throw WireFault(field: Field.hash) }
        return whole
    }

    private static func assent(from fields: inout FieldReader) throws(WireFault) -> Assent {
        switch try fields.text(Field.assent) {
        case "own": .own
        case "second": .second(try fields.id(Field.second))
        case "keyHolder": .keyHolder
        case "first": .first
        default: throw WireFault(field: Field.assent)
        }
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
