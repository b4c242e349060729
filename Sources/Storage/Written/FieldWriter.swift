internal import CentreCore

/// Writes the fields of events: what is absent is not written.
struct FieldWriter {
    var json: JSONWriter
    /// The offset of the line, which an event's times have unless they bring their own.
    let lineOffset: Int

    init(_ json: JSONWriter, lineOffset: Int) {
        self.json = json
        self.lineOffset = lineOffset
    }

    mutating func id<Subject>(_ name: JSONName, _ id: ID<Subject>) {
        json.name(name)
        json.hex(id.high, id.low)
    }

    mutating func id<Subject>(_ name: JSONName, _ id: ID<Subject>?) {
        if let id { self.id(name, id) }
    }

    mutating func text(_ name: JSONName, _ text: String?) {
        guard let text else { return }
        json.name(name)
        json.string(text)
    }

    mutating func count(_ name: JSONName, _ count: Int?) {
        guard let count else { return }
        json.name(name)
        json.integer(count)
    }

    /// A count that is not written where it is the one that absence means.
    mutating func count(_ name: JSONName, _ count: Int, absent: Int) {
        if count != absent { self.count(name, count) }
    }

    mutating func flag(_ name: JSONName, _ flag: Bool?) {
        guard let flag else { return }
        json.name(name)
        json.bool(flag)
    }

    /// A flag whose absence means that it is set.
    mutating func flagUnlessSet(_ name: JSONName, _ flag: Bool) {
        if !flag { self.flag(name, flag) }
    }

    mutating func moment(_ name: JSONName, offset: JSONName, _ moment: Moment?) {
        guard let moment else { return }
        json.name(name)
        json.integer(moment.instant.milliseconds)
        count(offset, moment.offset, absent: lineOffset)
    }

    /// A time that `null` clears.
    mutating func momentChange(_ name: JSONName, offset: JSONName = Field.offset, _ change: Change<Moment>?) {
        guard let change else { return }
        guard let moment = change.value else { return self.change(name, Change<String>.cleared) }
        self.moment(name, offset: offset, moment)
    }

    /// Text that `null` clears.
    mutating func change(_ name: JSONName, _ change: Change<String>?) {
        switch change {
        case nil: break
        case .cleared:
            json.name(name)
            json.null()
        case .to(let value): text(name, value)
        }
    }

    mutating func codes(_ name: JSONName, _ codes: [String]) {
        json.name(name)
        json.beginArray()
        for code in codes { json.string(code) }
        json.endArray()
    }

    /// Flags by code, in the order of their codes.
    mutating func flags(_ name: JSONName, _ flags: [(String, Bool)]) {
        guard !flags.isEmpty else { return }
        json.name(name)
        json.beginObject()
        for (code, flag) in flags.sorted(by: { $0.0 < $1.0 }) {
            json.name(code)
            json.bool(flag)
        }
        json.endObject()
    }

    /// Numbers by code, in the order of their codes.
    mutating func counts(_ name: JSONName, _ counts: [(String, Int)]) {
        guard !counts.isEmpty else { return }
        json.name(name)
        json.beginObject()
        for (code, count) in counts.sorted(by: { $0.0 < $1.0 }) {
            json.name(code)
            json.integer(count)
        }
        json.endObject()
    }

    /// Answers by question, in the order of their names.
    mutating func replies(_ name: JSONName, _ replies: [IssueQuestion: Change<Reply>]) {
        guard !replies.isEmpty else { return }
        json.name(name)
        json.beginObject()
        for (question, reply) in replies.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            json.name(question.rawValue)
            if let reply = reply.value { json.string(reply.rawValue) } else { json.null() }
        }
        json.endObject()
    }

    mutating func after(_ refs: [EventRef]) {
        guard !refs.isEmpty else { return }
        json.name(Field.after)
        json.beginArray()
        for ref in refs { json.eventRef(ref) }
        json.endArray()
    }
}

extension Change where Value: CustomStringConvertible {
    /// The same as text.
    var described: Change<String> { Change<String>(value?.description) }
}
