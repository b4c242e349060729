internal import CentreCore

extension ForgetAsked: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(request: try fields.id(Field.request), name: try fields.text(Field.name))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.request, request)
        fields.text(Field.name, name)
    }
}

extension ForgetSettled: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(request: try fields.id(Field.request), settled: try fields.flag(Field.settled) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.request, request)
        fields.flagUnlessSet(Field.settled, settled)
    }
}

extension Forgotten: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            request: try fields.id(Field.request),
            places: try fields.required(Field.places) { tape, list in tape.list(list) { tape.wordPlace($0) } }
        )
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.request, request)
        fields.json.name(Field.places)
        fields.json.array(places) { json, place in
            json.array { json in
                json.eventRef(place.ref)
                json.string(place.field.rawValue)
                guard let bytes = place.bytes else { return }
                json.integer(bytes.lowerBound)
                json.integer(bytes.upperBound)
            }
        }
    }
}

extension JSONTape {
    /// `["<assignment>", "<field>"]`, or with the first byte and the one after the last.
    fileprivate func wordPlace(_ place: Place) -> WordPlace? {
        guard !isObject(place), let parts = values(place), parts.count == 2 || parts.count == 4,
            let ref = eventRef(parts[0]), let field = string(parts[1]).flatMap({ WordField(rawValue: $0) })
        else { return nil }
        guard parts.count == 4 else { return WordPlace(ref, field) }
        guard let start = integer(parts[2]), let end = integer(parts[3]), 0 <= start, start <= end,
            end <= Content.limit
        else { return nil }
        return WordPlace(ref, field, bytes: Int(start)..<Int(end))
    }
}

extension JSONWriter {
    mutating func eventRef(_ ref: EventRef) {
        hex(ref.line.high, ref.line.low, suffix: ref.index == 0 ? "" : ":\(ref.index)")
    }
}
