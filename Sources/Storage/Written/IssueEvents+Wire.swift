internal import CentreCore

extension IssueEvent {
    func write(to fields: inout FieldWriter) {
        switch self {
        case .raised(let payload): fields.event(.issueRaised, payload)
        case .told(let payload): fields.event(.issueTold, payload)
        case .said(let payload): fields.event(.issueSaid, payload)
        case .consented(let payload): fields.event(.issueConsented, payload)
        case .shut(let payload): fields.event(.issueShut, payload)
        case .helped(let payload): fields.event(.issueHelped, payload)
        case .partTakenBack(let payload): fields.event(.issuePartTakenBack, payload)
        case .moved(let payload): fields.event(.issueMoved, payload)
        case .voiced(let payload): fields.event(.issueVoiced, payload)
        case .receipted(let payload): fields.event(.issueReceipted, payload)
        }
    }
}

extension IssueRaised: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            issue: try fields.id(Field.issue), time: try fields.moment(Field.time, offset: Field.offset),
            handle: try fields.text(Field.handle), other: try fields.flag(Field.other) ?? false)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.issue, issue)
        fields.moment(Field.time, offset: Field.offset, time)
        fields.text(Field.handle, handle)
        if other { fields.flag(Field.other, other) }
    }
}

extension IssueTold: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            issue: try fields.id(Field.issue), handle: try fields.change(Field.handle),
            other: try fields.flag(Field.other), kinds: try fields.flags(Field.kinds) { Code($0) },
            supports: try fields.flags(Field.supports) { Code($0) },
            who: try fields.change(Field.who) { $0.code($1) },
            happened: try fields.change(Field.happened) { $0.planned($1) },
            place: try fields.change(Field.place), why: try fields.change(Field.why),
            replies: try fields.replies(Field.replies))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.issue, issue)
        fields.change(Field.handle, handle)
        fields.flag(Field.other, other)
        fields.flags(Field.kinds, kinds.map { ($0.key.text, $0.value) })
        fields.flags(Field.supports, supports.map { ($0.key.text, $0.value) })
        fields.change(Field.who, who?.described)
        fields.change(Field.happened, happened?.described)
        fields.change(Field.place, place)
        fields.change(Field.why, why)
        fields.replies(Field.replies, replies)
    }
}

extension IssueSaid: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            issue: try fields.id(Field.issue), saying: try fields.id(Field.saying),
            words: try fields.text(Field.words), time: try fields.moment(Field.time, offset: Field.offset))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.issue, issue)
        fields.id(Field.saying, saying)
        fields.text(Field.words, words)
        fields.moment(Field.time, offset: Field.offset, time)
    }
}

extension IssueConsented: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(issue: try fields.id(Field.issue), uses: try fields.flags(Field.uses) { Use(rawValue: $0) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.issue, issue)
        fields.flags(Field.uses, uses.map { ($0.key.rawValue, $0.value) })
    }
}

extension IssueShut: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            issue: try fields.id(Field.issue), reader: try fields.id(Field.reader),
            name: try fields.text(Field.name), person: try fields.optional(Field.person) { $0.id($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.issue, issue)
        fields.id(Field.reader, reader)
        fields.text(Field.name, name)
        fields.id(Field.person, person)
    }
}

extension IssueHelped: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            issue: try fields.id(Field.issue), help: try fields.id(Field.help),
            way: try fields.required(Field.way) { $0.named($1) },
            codes: try fields.optional(Field.codes) { $0.codes($1) } ?? [],
            to: try fields.optional(Field.to) { $0.code($1) }, words: try fields.text(Field.words),
            purpose: try fields.text(Field.purpose), due: try fields.optional(Field.due) { $0.day($1) },
            of: try fields.optional(Field.of) { $0.id($1) },
            outcome: try fields.optional(Field.outcome) { $0.named($1) },
            time: try fields.moment(Field.time, offset: Field.offset))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.issue, issue)
        fields.id(Field.help, help)
        fields.text(Field.way, way.rawValue)
        if !codes.isEmpty { fields.codes(Field.codes, codes.map(\.text)) }
        fields.text(Field.to, to?.text)
        fields.text(Field.words, words)
        fields.text(Field.purpose, purpose)
        fields.text(Field.due, due?.description)
        fields.id(Field.of, of)
        fields.text(Field.outcome, outcome?.rawValue)
        fields.moment(Field.time, offset: Field.offset, time)
    }
}

extension IssuePartTakenBack: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            issue: try fields.id(Field.issue), part: try fields.id(Field.part),
            takenBack: try fields.flag(Field.takenBack) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.issue, issue)
        fields.id(Field.part, part)
        fields.flagUnlessSet(Field.takenBack, takenBack)
    }
}

extension IssueMoved: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            issue: try fields.id(Field.issue), state: try fields.required(Field.state) { $0.named($1) },
            ground: try fields.optional(Field.ground) { $0.named($1) },
            second: try fields.optional(Field.second) { $0.id($1) },
            day: try fields.optional(Field.day) { $0.day($1) }, after: try fields.after())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.issue, issue)
        fields.text(Field.state, state.rawValue)
        fields.text(Field.ground, ground?.rawValue)
        fields.id(Field.second, second)
        fields.text(Field.day, day?.description)
        fields.after(after)
    }
}

extension IssueVoiced: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            issue: try fields.id(Field.issue), person: try fields.id(Field.person),
            state: try fields.optional(Field.state) { $0.named($1) }, after: try fields.after())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.issue, issue)
        fields.id(Field.person, person)
        fields.text(Field.state, state?.rawValue)
        fields.after(after)
    }
}

extension IssueReceipted: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(issue: try fields.id(Field.issue), mark: try fields.text(Field.mark))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.issue, issue)
        fields.text(Field.mark, mark)
    }
}
