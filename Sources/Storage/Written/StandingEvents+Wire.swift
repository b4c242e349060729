internal import CentreCore

extension PersonAdded: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            person: try fields.id(Field.person),
            name: try fields.required(Field.name) { $0.string($1) },
            // A role that a newer program gave means nothing to this one and grants nothing.
            roles: try fields.required(Field.roles) { tape, place in
                tape.list(place) { tape.string($0) }?.compactMap { Role(rawValue: $0) }
            },
            until: try fields.optional(Field.until) { $0.serviceDay($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.person, person)
        fields.text(Field.name, name)
        fields.codes(Field.roles, roles.map(\.rawValue))
        fields.text(Field.until, until?.description)
    }
}

extension PersonChanged: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            person: try fields.id(Field.person),
            name: try fields.text(Field.name),
            roles: try fields.flags(Field.roles) { Role(rawValue: $0) },
            ended: try fields.flag(Field.ended),
            until: try fields.optional(Field.until) { tape, place in
                tape.isNull(place) ? .cleared : tape.serviceDay(place).map { .to($0) }
            })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.person, person)
        fields.text(Field.name, name)
        fields.flags(Field.roles, roles.map { ($0.key.rawValue, $0.value) })
        fields.flag(Field.ended, ended)
        fields.change(Field.until, until.map { Change($0.value?.description) })
    }
}

extension JSONTape {
    fileprivate func serviceDay(_ place: Place) -> ServiceDay? {
        string(place).flatMap { Day($0) }.map { ServiceDay($0) }
    }
}

extension SettingsChanged: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            name: try fields.text(Field.name),
            zone: try fields.text(Field.zone),
            turn: try fields.optional(Field.turn) { $0.minuteOfDay($1) },
            opening: try fields.optional(Field.opening) { $0.openingHours($1) },
            language: try fields.text(Field.language),
            digits: try fields.optional(Field.digits) { $0.codes($1) },
            pinLength: try fields.count(Field.pin), softLock: try fields.count(Field.softLock),
            hardLock: try fields.count(Field.hardLock),
            ratios: try fields.optional(Field.ratios) { $0.ratioTable($1) },
            capacity: try fields.change(Field.capacity) { $0.count($1) },
            returnWithin: try fields.count(Field.returnWithin), namesAge: try fields.count(Field.namesAge),
            detailsAge: try fields.count(Field.detailsAge), crisis: try fields.change(Field.crisis),
            onCall: try fields.change(Field.onCall), unwritten: try fields.change(Field.unwritten),
            response: try fields.counts(Field.response) { Code($0) })
    }

    func write(to fields: inout FieldWriter) {
        fields.text(Field.name, name)
        fields.text(Field.zone, zone)
        fields.text(Field.turn, turn?.description)
        if let opening { fields.openingHours(opening) }
        fields.text(Field.language, language)
        if let digits { fields.codes(Field.digits, digits.map(\.text)) }
        fields.count(Field.pin, pinLength)
        fields.count(Field.softLock, softLock)
        fields.count(Field.hardLock, hardLock)
        if let ratios { fields.ratioTable(ratios) }
        fields.change(Field.capacity, capacity)
        fields.count(Field.returnWithin, returnWithin)
        fields.count(Field.namesAge, namesAge)
        fields.count(Field.detailsAge, detailsAge)
        fields.change(Field.crisis, crisis)
        fields.change(Field.onCall, onCall)
        fields.change(Field.unwritten, unwritten)
        fields.counts(Field.response, response.map { ($0.key.text, $0.value) })
    }
}

extension ListChanged: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            list: try fields.required(Field.list) { tape, place in
                tape.string(place).flatMap { CodeList(rawValue: $0) }
            },
            code: try fields.code(Field.code),
            wording: try fields.change(Field.wording),
            offered: try fields.flag(Field.offered),
            place: try fields.count(Field.place))
    }

    func write(to fields: inout FieldWriter) {
        fields.text(Field.list, list.rawValue)
        fields.text(Field.code, code.text)
        fields.change(Field.wording, wording)
        fields.flag(Field.offered, offered)
        fields.count(Field.place, place)
    }
}

extension HandoverWritten: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            note: try fields.id(Field.note), text: try fields.required(Field.text) { $0.string($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.note, note)
        fields.text(Field.text, text)
    }
}

extension HandoverPutAway: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(note: try fields.id(Field.note), away: try fields.flag(Field.away) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.note, note)
        fields.flagUnlessSet(Field.away, away)
    }
}

extension ImportTaken: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            batch: try fields.id(Field.batch), digest: try fields.required(Field.digest) { $0.string($1) },
            visits: try fields.count(Field.visits) ?? 0)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.batch, batch)
        fields.text(Field.digest, digest)
        fields.count(Field.visits, visits)
    }
}

extension ImportTakenBack: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(batch: try fields.id(Field.batch), takenBack: try fields.flag(Field.takenBack) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.batch, batch)
        fields.flagUnlessSet(Field.takenBack, takenBack)
    }
}

extension JSONTape {
    /// `18:05`, and no other way of writing it.
    func minuteOfDay(_ place: Place) -> MinuteOfDay? {
        guard let text = string(place), let time = MinuteOfDay(text), time.description == text else {
            return nil
        }
        return time
    }

    /// Seven days from Monday, each `null` where closed or `["18:00","02:00"]`.
    func openingHours(_ place: Place) -> OpeningHours? {
        guard let days = values(place), !isObject(place), days.count == 7 else { return nil }
        var spans: [OpeningHours.Span?] = []
        for day in days {
            if isNull(day) {
                spans.append(nil)
                continue
            }
            guard let times = list(day, { minuteOfDay($0) }), times.count == 2 else { return nil }
            spans.append(OpeningHours.Span(opens: times[0], closes: times[1]))
        }
        return OpeningHours(spans)
    }
}

extension FieldWriter {
    mutating func openingHours(_ hours: OpeningHours) {
        json.name(Field.opening)
        json.beginArray()
        for span in hours.days {
            guard let span else {
                json.null()
                continue
            }
            json.beginArray()
            json.string(span.opens.description)
            json.string(span.closes.description)
            json.endArray()
        }
        json.endArray()
    }
}
