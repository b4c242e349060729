internal import CentreCore

extension VisitArrived: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            visit: try fields.id(Field.visit),
            time: try fields.moment(Field.time, offset: Field.offset),
            handle: try fields.text(Field.handle),
            people: try fields.count(Field.people) ?? 1,
            children: try fields.count(Field.children) ?? 0,
            reasons: try fields.optional(Field.reasons) { $0.codes($1) } ?? [],
            need: try fields.text(Field.need))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.visit, visit)
        fields.moment(Field.time, offset: Field.offset, time)
        fields.text(Field.handle, handle)
        fields.count(Field.people, people, absent: 1)
        fields.count(Field.children, children, absent: 0)
        if !reasons.isEmpty { fields.codes(Field.reasons, reasons.map(\.text)) }
        fields.text(Field.need, need)
    }
}

extension VisitLeft: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            visit: try fields.id(Field.visit), time: try fields.moment(Field.time, offset: Field.offset),
            after: try fields.after())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.visit, visit)
        fields.moment(Field.time, offset: Field.offset, time)
        fields.after(after)
    }
}

extension VisitClosed: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            visit: try fields.id(Field.visit), time: try fields.moment(Field.time, offset: Field.offset),
            after: try fields.after())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.visit, visit)
        fields.moment(Field.time, offset: Field.offset, time)
        fields.after(after)
    }
}

extension VisitReopened: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(visit: try fields.id(Field.visit), after: try fields.after())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.visit, visit)
        fields.after(after)
    }
}

extension VisitTakenBack: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(visit: try fields.id(Field.visit), after: try fields.after())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.visit, visit)
        fields.after(after)
    }
}

extension VisitChanged: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            visit: try fields.id(Field.visit),
            arrived: try fields.moment(Field.arrived, offset: Field.arrivedOffset),
            left: try fields.moment(Field.left, offset: Field.leftOffset),
            handle: try fields.change(Field.handle),
            people: try fields.count(Field.people),
            children: try fields.count(Field.children),
            reasons: try fields.flags(Field.reasons) { Code($0) },
            need: try fields.change(Field.need))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.visit, visit)
        fields.moment(Field.arrived, offset: Field.arrivedOffset, arrived)
        fields.moment(Field.left, offset: Field.leftOffset, left)
        fields.change(Field.handle, handle)
        fields.count(Field.people, people)
        fields.count(Field.children, children)
        fields.flags(Field.reasons, reasons.map { ($0.key.text, $0.value) })
        fields.change(Field.need, need)
    }
}

extension SomeLeft: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            visit: try fields.id(Field.visit), part: try fields.id(Field.part),
            people: try fields.count(Field.people) ?? 1,
            time: try fields.moment(Field.time, offset: Field.offset))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.visit, visit)
        fields.id(Field.part, part)
        fields.count(Field.people, people, absent: 1)
        fields.moment(Field.time, offset: Field.offset, time)
    }
}

extension SomeLeftTakenBack: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            visit: try fields.id(Field.visit), part: try fields.id(Field.part),
            takenBack: try fields.flag(Field.takenBack) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.visit, visit)
        fields.id(Field.part, part)
        fields.flagUnlessSet(Field.takenBack, takenBack)
    }
}

extension HeadcountTaken: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            headcount: try fields.id(Field.headcount),
            people: try fields.count(Field.people) ?? 1,
            time: try fields.moment(Field.time, offset: Field.offset))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.headcount, headcount)
        fields.count(Field.people, people, absent: 1)
        fields.moment(Field.time, offset: Field.offset, time)
    }
}

extension HeadcountTakenBack: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            headcount: try fields.id(Field.headcount), takenBack: try fields.flag(Field.takenBack) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.headcount, headcount)
        fields.flagUnlessSet(Field.takenBack, takenBack)
    }
}
