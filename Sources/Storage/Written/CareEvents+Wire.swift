internal import CentreCore

extension CareEvent {
    func write(to fields: inout FieldWriter) {
        switch self {
        case .asked(let payload): fields.event(.careAsked, payload)
        case .childNamed(let payload): fields.event(.childNamed, payload)
        case .answered(let payload): fields.event(.careAnswered, payload)
        case .arranged(let payload): fields.event(.careArranged, payload)
        case .collectorNamed(let payload): fields.event(.collectorNamed, payload)
        case .collectorWithdrawn(let payload): fields.event(.collectorWithdrawn, payload)
        case .wordSet(let payload): fields.event(.wordSet, payload)
        case .takenIn(let payload): fields.event(.takenIn, payload)
        case .stays(let payload): fields.event(.childStays, payload)
        case .handed(let payload): fields.event(.childHanded, payload)
        case .collected(let payload): fields.event(.childCollected, payload)
        case .putRight(let payload): fields.event(.stayPutRight, payload)
        case .called(let payload): fields.event(.parentCalled, payload)
        }
    }
}

extension CareAsked: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            request: try fields.id(Field.request), time: try fields.moment(Field.time, offset: Field.offset),
            parent: try fields.text(Field.handle), visit: try fields.optional(Field.visit) { $0.id($1) },
            session: try fields.optional(Field.session) { $0.id($1) },
            from: try fields.optional(Field.from) { $0.planned($1) },
            until: try fields.optional(Field.until) { $0.planned($1) },
            series: try fields.optional(Field.series) { $0.id($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.request, request)
        fields.moment(Field.time, offset: Field.offset, time)
        fields.text(Field.handle, parent)
        fields.id(Field.visit, visit)
        fields.id(Field.session, session)
        fields.text(Field.from, from?.description)
        fields.text(Field.until, until?.description)
        fields.id(Field.series, series)
    }
}

extension ChildNamed: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            request: try fields.id(Field.request), child: try fields.id(Field.child),
            name: try fields.change(Field.name),
            band: try fields.optional(Field.band) { tape, place in
                tape.integer(place).flatMap { Int(exactly: $0) }.flatMap { AgeBand(from: $0) }
            },
            allergy: try fields.change(Field.allergy), sleep: try fields.change(Field.sleep),
            comfort: try fields.change(Field.comfort), leftOut: try fields.flag(Field.leftOut))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.request, request)
        fields.id(Field.child, child)
        fields.change(Field.name, name)
        fields.count(Field.band, band?.from)
        fields.change(Field.allergy, allergy)
        fields.change(Field.sleep, sleep)
        fields.change(Field.comfort, comfort)
        fields.flag(Field.leftOut, leftOut)
    }
}

extension CareAnswered: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            request: try fields.id(Field.request),
            state: try fields.required(Field.state) { $0.named($1) },
            reason: try fields.optional(Field.reason) { $0.named($1) },
            words: try fields.change(Field.words), after: try fields.after())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.request, request)
        fields.text(Field.state, state.rawValue)
        fields.text(Field.reason, reason?.rawValue)
        fields.change(Field.words, words)
        fields.after(after)
    }
}

extension CareArranged: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            request: try fields.id(Field.request), parent: try fields.change(Field.handle),
            visit: try fields.change(Field.visit) { $0.id($1) },
            session: try fields.change(Field.session) { $0.id($1) },
            from: try fields.change(Field.from) { $0.planned($1) },
            until: try fields.change(Field.until) { $0.planned($1) },
            reach: try fields.change(Field.reach), call: try fields.change(Field.call),
            wait: try fields.change(Field.wait) { $0.count($1) },
            neverCall: try fields.change(Field.neverCall))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.request, request)
        fields.change(Field.handle, parent)
        fields.change(Field.visit, visit?.described)
        fields.change(Field.session, session?.described)
        fields.change(Field.from, from?.described)
        fields.change(Field.until, until?.described)
        fields.change(Field.reach, reach)
        fields.change(Field.call, call)
        fields.change(Field.wait, wait)
        fields.change(Field.neverCall, neverCall)
    }
}

extension CollectorNamed: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            request: try fields.id(Field.request), collector: try fields.id(Field.collector),
            name: try fields.text(Field.name), may: try fields.required(Field.may) { $0.bool($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.request, request)
        fields.id(Field.collector, collector)
        fields.text(Field.name, name)
        fields.flag(Field.may, may)
    }
}

extension CollectorWithdrawn: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            request: try fields.id(Field.request), collector: try fields.id(Field.collector),
            withdrawn: try fields.flag(Field.withdrawn) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.request, request)
        fields.id(Field.collector, collector)
        fields.flagUnlessSet(Field.withdrawn, withdrawn)
    }
}

extension WordSet: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        let request: ID<ChildCareRequest> = try fields.id(Field.request)
        self.init(
            request: request, hash: fields.takesNull(Field.hash) ? nil : try SecretHash(from: &fields),
            lost: try fields.flag(Field.lost) ?? false)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.request, request)
        if let hash { hash.write(to: &fields) } else { fields.change(Field.hash, Change<String>.cleared) }
        if lost { fields.flag(Field.lost, lost) }
    }
}

extension ParentCalled: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(request: try fields.id(Field.request), time: try fields.momentChange(Field.time))
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.request, request)
        fields.momentChange(Field.time, time)
    }
}
