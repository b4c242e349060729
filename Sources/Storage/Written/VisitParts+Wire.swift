internal import CentreCore

extension Served: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            visit: try fields.id(Field.visit), service: try fields.id(Field.service),
            code: try fields.code(Field.code), quantity: try fields.count(Field.quantity) ?? 1)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.visit, visit)
        fields.id(Field.service, service)
        fields.text(Field.code, code.text)
        fields.count(Field.quantity, quantity, absent: 1)
    }
}

extension ServiceTakenBack: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            visit: try fields.id(Field.visit), service: try fields.id(Field.service),
            takenBack: try fields.flag(Field.takenBack) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.visit, visit)
        fields.id(Field.service, service)
        fields.flagUnlessSet(Field.takenBack, takenBack)
    }
}

extension ReferralMade: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            visit: try fields.id(Field.visit), referral: try fields.id(Field.referral),
            to: try fields.code(Field.to), note: try fields.text(Field.note),
            due: try fields.required(Field.due) { $0.day($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.visit, visit)
        fields.id(Field.referral, referral)
        fields.text(Field.to, to.text)
        fields.text(Field.note, note)
        fields.text(Field.due, due.description)
    }
}

extension ReferralFollowed: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            visit: try fields.id(Field.visit), referral: try fields.id(Field.referral),
            state: try fields.required(Field.state) { tape, place in
                tape.string(place).flatMap { Referral.State(rawValue: $0) }
            },
            words: try fields.change(Field.words), due: try fields.optional(Field.due) { $0.day($1) },
            after: try fields.after())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.visit, visit)
        fields.id(Field.referral, referral)
        fields.text(Field.state, state.rawValue)
        fields.change(Field.words, words)
        fields.text(Field.due, due?.description)
        fields.after(after)
    }
}

extension JSONTape {
    /// `2026-11-24`, and no other way of writing it.
    func day(_ place: Place) -> Day? {
        guard let text = string(place), let day = Day(text), day.description == text else { return nil }
        return day
    }
}
