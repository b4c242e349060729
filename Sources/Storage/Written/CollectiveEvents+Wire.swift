internal import CentreCore

extension CollectiveEvent {
    func write(to fields: inout FieldWriter) {
        switch self {
        case .agreement(let event): event.write(to: &fields)
        case .priority(.proposed(let payload)): fields.event(.priorityProposed, payload)
        case .priority(.changed(let payload)): fields.event(.priorityChanged, payload)
        case .priority(.ranked(let payload)): fields.event(.priorityRanked, payload)
        case .priority(.moved(let payload)): fields.event(.priorityMoved, payload)
        case .mentoring(.began(let payload)): fields.event(.mentoringBegan, payload)
        case .mentoring(.changed(let payload)): fields.event(.mentoringChanged, payload)
        case .mentoring(.stepped(let payload)): fields.event(.mentoringStepped, payload)
        case .mentoring(.moved(let payload)): fields.event(.mentoringMoved, payload)
        case .share(.told(let payload)): fields.event(.shareTold, payload)
        case .share(.takenBack(let payload)): fields.event(.shareTakenBack, payload)
        case .leaving(.left(let payload)): fields.event(.reportLeft, payload)
        case .leaving(.takenBack(let payload)): fields.event(.reportTakenBack, payload)
        }
    }
}

// MARK: Priorities

/// What a priority rests on, as the record names it.
private enum BasisName: String {
    case need, childCare, concern, words
}

extension FieldReader {
    fileprivate mutating func basis() throws(WireFault) -> Priority.Basis? {
        let name: BasisName? = try optional(Field.basis) { $0.named($1) }
        switch name {
        case nil: return nil
        case .need: return .need(try code(Field.code))
        case .childCare: return .childCare
        case .concern: return .concern(try id(Field.concern))
        case .words: return .words
        }
    }
}

extension FieldWriter {
    fileprivate mutating func basis(_ basis: Priority.Basis?) {
        func name(_ name: BasisName) { text(Field.basis, name.rawValue) }
        switch basis {
        case nil: break
        case .need(let code):
            name(.need)
            text(Field.code, code.text)
        case .childCare: name(.childCare)
        case .concern(let concern):
            name(.concern)
            id(Field.concern, concern)
        case .words: name(.words)
        }
    }
}

extension PriorityProposed: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        let priority: ID<Priority> = try fields.id(Field.priority)
        let words = try fields.text(Field.words)
        guard let basis = try fields.basis() else { throw WireFault(field: Field.basis) }
        self.init(priority: priority, words: words, basis: basis)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.priority, priority)
        fields.text(Field.words, words)
        fields.basis(basis)
    }
}

extension PriorityChanged: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            priority: try fields.id(Field.priority), words: try fields.change(Field.words),
            basis: try fields.basis())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.priority, priority)
        fields.change(Field.words, words)
        fields.basis(basis)
    }
}

extension PriorityRanked: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            priority: try fields.id(Field.priority), day: try fields.required(Field.day) { $0.day($1) },
            dots: try fields.count(Field.dots))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.priority, priority)
        fields.text(Field.day, day.description)
        fields.count(Field.dots, dots)
    }
}

extension PriorityMoved: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            priority: try fields.id(Field.priority), state: try fields.required(Field.state) { $0.named($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.priority, priority)
        fields.text(Field.state, state.rawValue)
    }
}

// MARK: Mentoring

extension MentoringBegan: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            mentoring: try fields.id(Field.mentoring), learner: try fields.text(Field.learner),
            mentor: try fields.text(Field.mentor), role: try fields.code(Field.role),
            time: try fields.moment(Field.time, offset: Field.offset))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.mentoring, mentoring)
        fields.text(Field.learner, learner)
        fields.text(Field.mentor, mentor)
        fields.text(Field.role, role.text)
        fields.moment(Field.time, offset: Field.offset, time)
    }
}

extension MentoringChanged: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            mentoring: try fields.id(Field.mentoring), learner: try fields.change(Field.learner),
            mentor: try fields.change(Field.mentor), role: try fields.optional(Field.role) { $0.code($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.mentoring, mentoring)
        fields.change(Field.learner, learner)
        fields.change(Field.mentor, mentor)
        fields.text(Field.role, role?.text)
    }
}

extension MentoringStepped: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            mentoring: try fields.id(Field.mentoring), step: try fields.required(Field.step) { $0.named($1) },
            learner: try fields.flag(Field.learnerSays), mentor: try fields.flag(Field.mentorSays))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.mentoring, mentoring)
        fields.text(Field.step, step.rawValue)
        fields.flag(Field.learnerSays, learner)
        fields.flag(Field.mentorSays, mentor)
    }
}

extension MentoringMoved: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            mentoring: try fields.id(Field.mentoring),
            state: try fields.required(Field.state) { $0.named($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.mentoring, mentoring)
        fields.text(Field.state, state.rawValue)
    }
}

// MARK: Shares

extension ShareTold: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            share: try fields.id(Field.share), work: try fields.required(Field.work) { $0.named($1) },
            from: try fields.required(Field.from) { $0.day($1) },
            to: try fields.required(Field.to) { $0.day($1) }, ofTen: try fields.count(Field.ofTen),
            words: try fields.text(Field.words), session: try fields.optional(Field.session) { $0.id($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.share, share)
        fields.text(Field.work, work.rawValue)
        fields.text(Field.from, from.description)
        fields.text(Field.to, to.description)
        fields.count(Field.ofTen, ofTen)
        fields.text(Field.words, words)
        fields.id(Field.session, session)
    }
}

extension ShareTakenBack: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(share: try fields.id(Field.share), takenBack: try fields.flag(Field.takenBack) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.share, share)
        fields.flagUnlessSet(Field.takenBack, takenBack)
    }
}
