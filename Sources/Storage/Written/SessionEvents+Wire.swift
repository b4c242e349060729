internal import CentreCore

extension SessionEvent {
    func write(to fields: inout FieldWriter) {
        switch self {
        case .planned(let payload): fields.event(.sessionPlanned, payload)
        case .changed(let payload): fields.event(.sessionChanged, payload)
        case .moved(let payload): fields.event(.sessionMoved, payload)
        case .counted(let payload): fields.event(.sessionCounted, payload)
        case .named(let payload): fields.event(.sessionNamed, payload)
        case .itemPut(let payload): fields.event(.sessionItemPut, payload)
        case .said(let payload): fields.event(.sessionSaid, payload)
        case .notesAgreed(let payload): fields.event(.sessionNotesAgreed, payload)
        case .partTakenBack(let payload): fields.event(.sessionPartTakenBack, payload)
        }
    }
}

extension SessionPlanned: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            session: try fields.id(Field.session),
            starts: try fields.required(Field.starts) { $0.planned($1) },
            plan: try fields.sessionPlan(), series: try fields.optional(Field.series) { $0.id($1) },
            day: try fields.optional(Field.day) { $0.day($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.session, session)
        fields.text(Field.starts, starts.description)
        fields.sessionPlan(plan)
        fields.id(Field.series, series)
        fields.text(Field.day, day?.description)
    }
}

extension SessionChanged: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            session: try fields.id(Field.session),
            starts: try fields.optional(Field.starts) { $0.planned($1) },
            plan: try fields.planChange())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.session, session)
        fields.text(Field.starts, starts?.description)
        fields.planChange(plan)
    }
}

extension SessionMoved: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            session: try fields.id(Field.session), state: try fields.required(Field.state) { $0.named($1) },
            time: try fields.moment(Field.time, offset: Field.offset), why: try fields.text(Field.why),
            after: try fields.after())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.session, session)
        fields.text(Field.state, state.rawValue)
        fields.moment(Field.time, offset: Field.offset, time)
        fields.text(Field.why, why)
        fields.after(after)
    }
}

extension SessionCounted: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            session: try fields.id(Field.session), others: try fields.required(Field.others) { $0.count($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.session, session)
        fields.count(Field.others, others)
    }
}

extension SessionNamed: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            session: try fields.id(Field.session), attendee: try fields.id(Field.attendee),
            handle: try fields.text(Field.handle))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.session, session)
        fields.id(Field.attendee, attendee)
        fields.text(Field.handle, handle)
    }
}

extension SessionItemPut: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            session: try fields.id(Field.session), item: try fields.id(Field.item),
            source: try fields.itemSource(), words: try fields.change(Field.words),
            state: try fields.optional(Field.state) { $0.named($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.session, session)
        fields.id(Field.item, item)
        if let source { fields.itemSource(source) }
        fields.change(Field.words, words)
        fields.text(Field.state, state?.rawValue)
    }
}

extension SessionSaid: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            session: try fields.id(Field.session), saying: try fields.id(Field.saying),
            item: try fields.optional(Field.item) { $0.id($1) }, words: try fields.text(Field.words))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.session, session)
        fields.id(Field.saying, saying)
        fields.id(Field.item, item)
        fields.text(Field.words, words)
    }
}

extension SessionNotesAgreed: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            session: try fields.id(Field.session), agreed: try fields.flag(Field.agreed) ?? true,
            during: try fields.optional(Field.during) { $0.id($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.session, session)
        fields.flagUnlessSet(Field.agreed, agreed)
        fields.id(Field.during, during)
    }
}

extension SessionPartTakenBack: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            session: try fields.id(Field.session), part: try fields.id(Field.part),
            takenBack: try fields.flag(Field.takenBack) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.session, session)
        fields.id(Field.part, part)
        fields.flagUnlessSet(Field.takenBack, takenBack)
    }
}

extension FieldReader {
    /// Where an item comes from: a word, and the ids that go with it.
    fileprivate mutating func itemSource() throws(WireFault) -> AgendaItem.Source? {
        guard let word = try text(Field.source) else { return nil }
        switch word {
        case "own": return .own
        case "concern": return .concern(try id(Field.concern))
        case "reportBack": return .reportBack(try id(Field.concern))
        case "action":
            let action: ID<GroupAction> = try id(Field.action)
            if let concern: ID<Concern> = try optional(Field.concern, { $0.id($1) }) {
                return .action(action, of: .concern(concern))
            }
            return .action(action, of: .decision(try id(Field.decision)))
        case "notes": return .notes(try id(Field.of))
        case "agreement": return .agreement(try id(Field.agreement))
        default: throw WireFault(field: Field.source)
        }
    }
}

extension FieldWriter {
    fileprivate mutating func itemSource(_ source: AgendaItem.Source) {
        switch source {
        case .own: text(Field.source, "own")
        case .concern(let concern):
            text(Field.source, "concern")
            id(Field.concern, concern)
        case .reportBack(let concern):
            text(Field.source, "reportBack")
            id(Field.concern, concern)
        case .action(let action, let owner):
            text(Field.source, "action")
            id(Field.action, action)
            switch owner {
            case .concern(let concern): id(Field.concern, concern)
            case .decision(let decision): id(Field.decision, decision)
            }
        case .notes(let session):
            text(Field.source, "notes")
            id(Field.of, session)
        case .agreement(let agreement):
            text(Field.source, "agreement")
            id(Field.agreement, agreement)
        }
    }
}
