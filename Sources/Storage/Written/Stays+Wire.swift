internal import CentreCore

extension TakenIn: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            request: try fields.id(Field.request), child: try fields.id(Field.child),
            carer: try fields.optional(Field.carer) { $0.id($1) },
            back: try fields.moment(Field.back, offset: Field.backOffset),
            time: try fields.moment(Field.time, offset: Field.offset), after: try fields.after())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.request, request)
        fields.id(Field.child, child)
        fields.id(Field.carer, carer)
        fields.moment(Field.back, offset: Field.backOffset, back)
        fields.moment(Field.time, offset: Field.offset, time)
        fields.after(after)
    }
}

extension ChildStays: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        let (request, child) = (
            try fields.id(Field.request) as ID<ChildCareRequest>, try fields.id(Field.child) as ID<Child>
        )
        guard let back = try fields.momentChange(Field.back, offset: Field.backOffset) else {
            throw WireFault(field: Field.back)
        }
        self.init(request: request, child: child, back: back, after: try fields.after())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.request, request)
        fields.id(Field.child, child)
        fields.momentChange(Field.back, offset: Field.backOffset, back)
        fields.after(after)
    }
}

extension ChildHanded: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        let (request, child) = (
            try fields.id(Field.request) as ID<ChildCareRequest>, try fields.id(Field.child) as ID<Child>
        )
        guard let carer: Change<ID<CarerShift>> = try fields.change(Field.carer, { $0.id($1) }) else {
            throw WireFault(field: Field.carer)
        }
        self.init(request: request, child: child, carer: carer)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.request, request)
        fields.id(Field.child, child)
        fields.change(Field.carer, carer.described)
    }
}

extension ChildCollected: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            request: try fields.id(Field.request), child: try fields.id(Field.child),
            to: try fields.text(Field.name), way: try fields.required(Field.way) { $0.named($1) },
            carer: try fields.optional(Field.carer) { $0.id($1) },
            time: try fields.moment(Field.time, offset: Field.offset), after: try fields.after())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.request, request)
        fields.id(Field.child, child)
        fields.text(Field.name, to)
        fields.text(Field.way, way.rawValue)
        fields.id(Field.carer, carer)
        fields.moment(Field.time, offset: Field.offset, time)
        fields.after(after)
    }
}

extension StayPutRight: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            request: try fields.id(Field.request), child: try fields.id(Field.child),
            state: try fields.required(Field.state) { $0.named($1) }, after: try fields.after())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.request, request)
        fields.id(Field.child, child)
        fields.text(Field.state, state.rawValue)
        fields.after(after)
    }
}
