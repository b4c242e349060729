internal import CentreCore

extension CarerEvent {
    func write(to fields: inout FieldWriter) {
        switch self {
        case .started(let payload): fields.event(.carerStarted, payload)
        case .ended(let payload): fields.event(.carerEnded, payload)
        case .stays(let payload): fields.event(.carerStays, payload)
        case .takenBack(let payload): fields.event(.carerTakenBack, payload)
        }
    }
}

extension FamilyEvent {
    func write(to fields: inout FieldWriter) {
        switch self {
        case .ruled(let payload): fields.event(.familyRuled, payload)
        case .withdrawn(let payload): fields.event(.familyRuleWithdrawn, payload)
        }
    }
}

extension CarerStarted: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            shift: try fields.id(Field.shift), person: try fields.optional(Field.person) { $0.id($1) },
            name: try fields.text(Field.name), time: try fields.moment(Field.time, offset: Field.offset),
            until: try fields.moment(Field.until, offset: Field.untilOffset))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.shift, shift)
        fields.id(Field.person, person)
        fields.text(Field.name, name)
        fields.moment(Field.time, offset: Field.offset, time)
        fields.moment(Field.until, offset: Field.untilOffset, until)
    }
}

extension CarerEnded: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            shift: try fields.id(Field.shift), time: try fields.moment(Field.time, offset: Field.offset),
            after: try fields.after())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.shift, shift)
        fields.moment(Field.time, offset: Field.offset, time)
        fields.after(after)
    }
}

extension CarerStays: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        let shift: ID<CarerShift> = try fields.id(Field.shift)
        guard let until = try fields.momentChange(Field.until, offset: Field.untilOffset) else {
            throw WireFault(field: Field.until)
        }
        self.init(shift: shift, until: until, after: try fields.after())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.shift, shift)
        fields.momentChange(Field.until, offset: Field.untilOffset, until)
        fields.after(after)
    }
}

extension CarerTakenBack: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(shift: try fields.id(Field.shift), after: try fields.after())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.shift, shift)
        fields.after(after)
    }
}

extension FamilyRuled: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            rule: try fields.id(Field.rule), parent: try fields.text(Field.handle),
            name: try fields.text(Field.name), may: try fields.required(Field.may) { $0.bool($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.rule, rule)
        fields.text(Field.handle, parent)
        fields.text(Field.name, name)
        fields.flag(Field.may, may)
    }
}

extension FamilyRuleWithdrawn: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(rule: try fields.id(Field.rule), withdrawn: try fields.flag(Field.withdrawn) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.rule, rule)
        fields.flagUnlessSet(Field.withdrawn, withdrawn)
    }
}
