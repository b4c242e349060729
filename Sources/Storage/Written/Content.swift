package import CentreCore

/// The content of a line: a deed, and the events of it that the line holds.
package enum Content {
    /// The most bytes that a line's content may have; a deed with more is written as several lines.
    package static let limit = 32 * 1024

    /// The content of a line, in the order that `FORMAT.md` shows.
    package static func written(_ line: Line) -> [UInt8] {
        var fields = begun(line.deed, line: line.id)
        for event in line.events { add(event, to: &fields) }
        return ended(fields)
    }

    /// Content up to its first event.
    static func begun(_ deed: Deed, line: ID<Line>) -> FieldWriter {
        var fields = FieldWriter(JSONWriter(), lineOffset: deed.at.offset)
        fields.json.beginObject()
        fields.json.name(Field.at)
        fields.json.integer(deed.at.instant.milliseconds)
        fields.count(Field.offset, deed.at.offset)
        fields.id(Field.by, deed.by)
        if deed.act.of(Line.self) != line { fields.id(Field.act, deed.act) }
        if deed.h != UInt64(clamping: deed.at.instant.milliseconds) {
            fields.json.name(Field.h)
            fields.json.hex(deed.h)
        }
        if deed.via != .desk { fields.text(Field.via, deed.via.rawValue) }
        if let undone = deed.undoes { fields.id(Field.undoes, undone) }
        fields.json.name(Field.events)
        fields.json.beginArray()
        return fields
    }

    static func add(_ event: Event, to fields: inout FieldWriter) { event.write(to: &fields) }

    static func ended(_ fields: consuming FieldWriter) -> [UInt8] {
        fields.json.endArray()
        fields.json.endObject()
        return fields.json.bytes
    }

    /// Reads the content of a line, and counts what of it this program does not know.
    package static func read(
        _ place: JSONTape.Place, of tape: JSONTape, line id: ID<Line>, _ unknown: inout Unknown
    ) throws(LineFault) -> Line {
        var fields = FieldReader(tape, place)
        let deed: Deed
        do {
            deed = try self.deed(&fields, line: id)
        } catch {
            throw .malformed
        }
        guard let list = fields.find(Field.events), !tape.isObject(list), let places = tape.values(list),
            deed.h <= UInt64(Int64.max)
        else { throw .malformed }
        var events: [Event] = []
        events.reserveCapacity(places.count)
        for place in places { events.append(event(place, of: tape, lineOffset: deed.at.offset, &unknown)) }
        unknown.fields += fields.unknown
        return Line(id: id, deed: deed, events: events)
    }

    private static func deed(_ fields: inout FieldReader, line id: ID<Line>) throws(WireFault) -> Deed {
        let at = Moment(
            try fields.required(Field.at) { $0.instant($1) },
            offset: try fields.required(Field.offset) { $0.offset($1) })
        return Deed(
            act: try fields.optional(Field.act) { $0.id($1) } ?? id.of(Act.self),
            at: at,
            by: try fields.id(Field.by),
            h: try fields.optional(Field.h) { $0.hex($1) } ?? UInt64(clamping: at.instant.milliseconds),
            via: try fields.text(Field.via).flatMap { Door(rawValue: $0) } ?? .desk,
            undoes: try fields.optional(Field.undoes) { $0.id($1) })
    }

    /// Reads an event; one of an unknown kind, or one whose fields are not understood, is unknown.
    private static func event(
        _ place: JSONTape.Place, of tape: JSONTape, lineOffset: Int, _ unknown: inout Unknown
    ) -> Event {
        var fields = FieldReader(tape, place, lineOffset: lineOffset)
        let kind = fields.find(Field.kind)
        if let kind = kind.flatMap({ Kind(spelled: tape.bytes($0)) }),
            let event = try? Event(kind, from: &fields)
        {
            unknown.fields += fields.unknown
            return event
        }
        let name = kind.flatMap { tape.string($0) } ?? ""
        unknown.events += 1
        if name.hasPrefix("!") { unknown.mustBeUnderstood = true }
        return .unknown(kind: name)
    }
}

/// What a record holds that this program does not know: kept as it stands, and counted.
package struct Unknown: Hashable, Sendable {
    package var events = 0
    package var fields = 0
    /// Whether a kind was met that a program must know to write into the centre.
    package var mustBeUnderstood = false

    package init() {}

    static func += (sum: inout Unknown, other: Unknown) {
        sum.events += other.events
        sum.fields += other.fields
        sum.mustBeUnderstood = sum.mustBeUnderstood || other.mustBeUnderstood
    }
}
