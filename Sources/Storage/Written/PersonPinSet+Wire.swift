internal import CentreCore

extension PersonPinSet: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            person: try fields.id(Field.person),
            hash: try SecretHash(from: &fields),
            assent: try Self.assent(from: &fields))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.person, person)
        hash.write(to: &fields)
        switch assent {
        case .own: fields.text(Field.assent, "own")
        case .second(let second):
            fields.text(Field.assent, "second")
            fields.id(Field.second, second)
        case .keyHolder: fields.text(Field.assent, "keyHolder")
        case .first: fields.text(Field.assent, "first")
        }
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
