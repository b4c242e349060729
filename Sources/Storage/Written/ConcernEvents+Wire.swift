internal import CentreCore

extension ConcernEvent {
    func write(to fields: inout FieldWriter) {
        switch self {
        case .opened(let payload): fields.event(.concernOpened, payload)
        case .changed(let payload): fields.event(.concernChanged, payload)
        case .joined(let payload): fields.event(.concernJoined, payload)
        case .moved(let payload): fields.event(.concernMoved, payload)
        case .responded(let payload): fields.event(.concernResponded, payload)
        case .acted(let payload): fields.event(.concernActed, payload)
        case .reported(let payload): fields.event(.concernReported, payload)
        case .partTakenBack(let payload): fields.event(.concernPartTakenBack, payload)
        }
    }
}

extension ConcernOpened: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            concern: try fields.id(Field.concern), time: try fields.moment(Field.time, offset: Field.offset))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.concern, concern)
        fields.moment(Field.time, offset: Field.offset, time)
    }
}

extension ConcernChanged: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            concern: try fields.id(Field.concern), about: try fields.change(Field.about) { $0.code($1) },
            summary: try fields.change(Field.summary), agenda: try fields.change(Field.agenda) { $0.day($1) },
            reportBy: try fields.change(Field.reportBy) { $0.day($1) },
            raisersWord: try fields.flag(Field.raisersWord))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.concern, concern)
        fields.change(Field.about, about?.described)
        fields.change(Field.summary, summary)
        fields.change(Field.agenda, agenda?.described)
        fields.change(Field.reportBy, reportBy?.described)
        fields.flag(Field.raisersWord, raisersWord)
    }
}

extension ConcernJoined: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            concern: try fields.id(Field.concern), issue: try fields.id(Field.issue),
            joined: try fields.flag(Field.joined) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.concern, concern)
        fields.id(Field.issue, issue)
        fields.flagUnlessSet(Field.joined, joined)
    }
}

extension ConcernMoved: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            concern: try fields.id(Field.concern), state: try fields.required(Field.state) { $0.named($1) },
            after: try fields.after())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.concern, concern)
        fields.text(Field.state, state.rawValue)
        fields.after(after)
    }
}

extension ConcernResponded: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            concern: try fields.id(Field.concern), response: try fields.id(Field.response),
            words: try fields.text(Field.words), day: try fields.optional(Field.day) { $0.day($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.concern, concern)
        fields.id(Field.response, response)
        fields.text(Field.words, words)
        fields.text(Field.day, day?.description)
    }
}

extension ConcernActed: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(concern: try fields.id(Field.concern), action: try fields.id(Field.action))
        try readActed(from: &fields)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.concern, concern)
        fields.id(Field.action, action)
        writeActed(to: &fields)
    }
}

extension ConcernReported: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            concern: try fields.id(Field.concern), report: try fields.id(Field.report),
            way: try fields.required(Field.way) { $0.named($1) }, words: try fields.text(Field.words),
            time: try fields.moment(Field.time, offset: Field.offset))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.concern, concern)
        fields.id(Field.report, report)
        fields.text(Field.way, way.rawValue)
        fields.text(Field.words, words)
        fields.moment(Field.time, offset: Field.offset, time)
    }
}

extension ConcernPartTakenBack: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            concern: try fields.id(Field.concern), part: try fields.id(Field.part),
            takenBack: try fields.flag(Field.takenBack) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.concern, concern)
        fields.id(Field.part, part)
        fields.flagUnlessSet(Field.takenBack, takenBack)
    }
}
