internal import CentreCore

extension AgreementEvent {
    func write(to fields: inout FieldWriter) {
        switch self {
        case .proposed(let payload): fields.event(.agreementProposed, payload)
        case .worded(let payload): fields.event(.agreementWorded, payload)
        case .wordingAgreed(let payload): fields.event(.agreementWordingAgreed, payload)
        case .changed(let payload): fields.event(.agreementChanged, payload)
        case .objected(let payload): fields.event(.agreementObjected, payload)
        case .partTakenBack(let payload): fields.event(.agreementPartTakenBack, payload)
        case .dropped(let payload): fields.event(.agreementDropped, payload)
        }
    }
}

extension AgreementProposed: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            agreement: try fields.id(Field.agreement),
            time: try fields.moment(Field.time, offset: Field.offset),
            session: try fields.optional(Field.session) { $0.id($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.agreement, agreement)
        fields.moment(Field.time, offset: Field.offset, time)
        fields.id(Field.session, session)
    }
}

extension AgreementWorded: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            agreement: try fields.id(Field.agreement), wording: try fields.id(Field.wording),
            language: try fields.code(Field.language), words: try fields.text(Field.words),
            day: try fields.optional(Field.day) { $0.day($1) },
            agreed: try fields.flag(Field.agreed) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.agreement, agreement)
        fields.id(Field.wording, wording)
        fields.text(Field.language, language.text)
        fields.text(Field.words, words)
        fields.text(Field.day, day?.description)
        fields.flagUnlessSet(Field.agreed, agreed)
    }
}

extension AgreementWordingAgreed: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            agreement: try fields.id(Field.agreement), wording: try fields.id(Field.wording),
            agreed: try fields.flag(Field.agreed) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.agreement, agreement)
        fields.id(Field.wording, wording)
        fields.flagUnlessSet(Field.agreed, agreed)
    }
}

extension AgreementChanged: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            agreement: try fields.id(Field.agreement), review: try fields.change(Field.review) { $0.day($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.agreement, agreement)
        fields.change(Field.review, review?.described)
    }
}

extension AgreementObjected: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            agreement: try fields.id(Field.agreement), objection: try fields.id(Field.objection),
            words: try fields.text(Field.words))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.agreement, agreement)
        fields.id(Field.objection, objection)
        fields.text(Field.words, words)
    }
}

extension AgreementPartTakenBack: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            agreement: try fields.id(Field.agreement), part: try fields.id(Field.part),
            takenBack: try fields.flag(Field.takenBack) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.agreement, agreement)
        fields.id(Field.part, part)
        fields.flagUnlessSet(Field.takenBack, takenBack)
    }
}

extension AgreementDropped: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            agreement: try fields.id(Field.agreement), dropped: try fields.flag(Field.dropped) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.agreement, agreement)
        fields.flagUnlessSet(Field.dropped, dropped)
    }
}
