internal import CentreCore

extension WarningEvent {
    func write(to fields: inout FieldWriter) {
        switch self {
        case .made(let payload): fields.event(.warningMade, payload)
        case .changed(let payload): fields.event(.warningChanged, payload)
        case .moved(let payload): fields.event(.warningMoved, payload)
        }
    }
}

extension WarningMade: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            warning: try fields.id(Field.warning), who: try fields.optional(Field.who) { $0.code($1) },
            place: try fields.text(Field.place), words: try fields.text(Field.words),
            until: try fields.optional(Field.until) { $0.day($1) },
            issue: try fields.optional(Field.issue) { $0.id($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.warning, warning)
        fields.text(Field.who, who?.text)
        fields.text(Field.place, place)
        fields.text(Field.words, words)
        fields.text(Field.until, until?.description)
        fields.id(Field.issue, issue)
    }
}

extension WarningChanged: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            warning: try fields.id(Field.warning), who: try fields.change(Field.who) { $0.code($1) },
            place: try fields.change(Field.place), words: try fields.change(Field.words),
            until: try fields.change(Field.until) { $0.day($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.warning, warning)
        fields.change(Field.who, who?.described)
        fields.change(Field.place, place)
        fields.change(Field.words, words)
        fields.change(Field.until, until?.described)
    }
}

extension WarningMoved: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            warning: try fields.id(Field.warning), state: try fields.required(Field.state) { $0.named($1) },
            after: try fields.after())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.warning, warning)
        fields.text(Field.state, state.rawValue)
        fields.after(after)
    }
}
