internal import CentreCore

extension DecisionEvent {
    func write(to fields: inout FieldWriter) {
        switch self {
        case .taken(let payload): fields.event(.decisionTaken, payload)
        case .changed(let payload): fields.event(.decisionChanged, payload)
        case .moved(let payload): fields.event(.decisionMoved, payload)
        case .objected(let payload): fields.event(.decisionObjected, payload)
        case .acted(let payload): fields.event(.decisionActed, payload)
        case .partTakenBack(let payload): fields.event(.decisionPartTakenBack, payload)
        }
    }
}

extension DecisionTaken: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            decision: try fields.id(Field.decision), state: try fields.required(Field.state) { $0.named($1) },
            time: try fields.moment(Field.time, offset: Field.offset), words: try fields.text(Field.words),
            session: try fields.optional(Field.session) { $0.id($1) },
            point: try fields.optional(Field.point) { $0.id($1) },
            concern: try fields.optional(Field.concern) { $0.id($1) },
            method: try fields.optional(Field.method) { $0.method($1) },
            tally: try fields.optional(Field.tally) { $0.tally($1) },
            review: try fields.optional(Field.review) { $0.day($1) }, effect: try fields.effect())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.decision, decision)
        fields.text(Field.state, state.rawValue)
        fields.moment(Field.time, offset: Field.offset, time)
        fields.text(Field.words, words)
        fields.id(Field.session, session)
        fields.id(Field.point, point)
        fields.id(Field.concern, concern)
        fields.method(Field.method, method)
        if let tally { fields.tally(tally) }
        fields.text(Field.review, review?.description)
        if let effect { fields.effect(effect) }
    }
}

extension DecisionChanged: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            decision: try fields.id(Field.decision), words: try fields.change(Field.words),
            tally: try fields.change(Field.tally) { $0.tally($1) },
            review: try fields.change(Field.review) { $0.day($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.decision, decision)
        fields.change(Field.words, words)
        switch tally {
        case nil: break
        case .cleared: fields.change(Field.tally, Change<String>.cleared)
        case .to(let tally): fields.tally(tally)
        }
        fields.change(Field.review, review?.described)
    }
}

extension DecisionMoved: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            decision: try fields.id(Field.decision), state: try fields.required(Field.state) { $0.named($1) },
            time: try fields.moment(Field.time, offset: Field.offset),
            session: try fields.optional(Field.session) { $0.id($1) },
            method: try fields.optional(Field.method) { $0.method($1) }, after: try fields.after())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.decision, decision)
        fields.text(Field.state, state.rawValue)
        fields.moment(Field.time, offset: Field.offset, time)
        fields.id(Field.session, session)
        fields.method(Field.method, method)
        fields.after(after)
    }
}

extension DecisionObjected: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            decision: try fields.id(Field.decision), objection: try fields.id(Field.objection),
            words: try fields.text(Field.words))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.decision, decision)
        fields.id(Field.objection, objection)
        fields.text(Field.words, words)
    }
}

extension DecisionActed: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(decision: try fields.id(Field.decision), action: try fields.id(Field.action))
        try readActed(from: &fields)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.decision, decision)
        fields.id(Field.action, action)
        writeActed(to: &fields)
    }
}

extension DecisionPartTakenBack: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            decision: try fields.id(Field.decision), part: try fields.id(Field.part),
            takenBack: try fields.flag(Field.takenBack) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.decision, decision)
        fields.id(Field.part, part)
        fields.flagUnlessSet(Field.takenBack, takenBack)
    }
}

extension GroupActed {
    /// Reads what is known of a task, of whatever it came.
    mutating func readActed(from fields: inout FieldReader) throws(WireFault) {
        what = try fields.change(Field.what)
        who = try fields.change(Field.who)
        by = try fields.change(Field.by) { $0.day($1) }
        state = try fields.optional(Field.state) { $0.named($1) }
        done = try fields.momentChange(Field.done)
    }

    func writeActed(to fields: inout FieldWriter) {
        fields.change(Field.what, what)
        fields.change(Field.who, who)
        fields.change(Field.by, by?.described)
        fields.text(Field.state, state?.rawValue)
        fields.momentChange(Field.done, done)
    }
}
