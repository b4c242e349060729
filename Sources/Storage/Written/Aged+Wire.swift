internal import CentreCore

extension Aged: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            try fields.required(Field.words) { $0.named($1) },
            from: try fields.optional(Field.from) { $0.month($1) },
            before: try fields.required(Field.before) { $0.month($1) },
            open: try fields.optional(Field.open) { tape, list in
                tape.list(list) { place -> ID<Root>? in tape.id(place) }
            } ?? [])
    }

    func write(to fields: inout FieldWriter) {
        fields.text(Field.words, words.rawValue)
        fields.text(Field.from, from?.description)
        fields.text(Field.before, before.description)
        guard !open.isEmpty else { return }
        fields.json.name(Field.open)
        fields.json.array(open) { json, id in json.hex(id.high, id.low) }
    }
}

extension JSONTape {
    fileprivate func month(_ place: Place) -> Month? { string(place).flatMap { Month($0) } }
}
