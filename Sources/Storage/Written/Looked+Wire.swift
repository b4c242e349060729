internal import CentreCore

extension Looked: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            look: try fields.id(Field.look),
            verb: try fields.required(Field.verb) { tape, place in
                tape.string(place).flatMap { LookVerb($0) }
            },
            about: try fields.optional(Field.about) { $0.id($1) }, why: try fields.text(Field.why))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.look, look)
        fields.text(Field.verb, verb.text)
        if let about { fields.id(Field.about, about) }
        fields.text(Field.why, why)
    }
}
