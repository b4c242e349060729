internal import CentreCore

/// Why an event of a known kind was not understood.
struct WireFault: Error, Hashable {
    let field: JSONName
}

/// Reads the fields of one object and counts those that it was asked for, so that the rest is known as unknown.
struct FieldReader {
    let tape: JSONTape
    let object: JSONTape.Place
    /// The offset of the line, which an event's times have unless they bring their own.
    let lineOffset: Int
    private(set) var seen = 0

    init(_ tape: JSONTape, _ object: JSONTape.Place, lineOffset: Int = 0) {
        self.tape = tape
        self.object = object
        self.lineOffset = lineOffset
    }

    /// Fields that nobody asked for.
    var unknown: Int { tape.count(of: object) - seen }

    mutating func find(_ name: JSONName) -> JSONTape.Place? {
        guard let place = tape.field(name, of: object) else { return nil }
        seen += 1
        return place
    }

    /// A field that may be absent, but not in another form.
    mutating func optional<Value>(
        _ name: JSONName, _ read: (JSONTape, JSONTape.Place) -> Value?
    ) throws(WireFault) -> Value? {
        guard let place = find(name) else { return nil }
        guard let value = read(tape, place) else { throw WireFault(field: name) }
        return value
    }

    mutating func required<Value>(
        _ name: JSONName, _ read: (JSONTape, JSONTape.Place) -> Value?
    ) throws(WireFault) -> Value {
        guard let place = find(name), let value = read(tape, place) else { throw WireFault(field: name) }
        return value
    }
}

extension FieldReader {
    mutating func id<Subject>(_ name: JSONName) throws(WireFault) -> ID<Subject> {
        try required(name) { $0.id($1) }
    }

    mutating func text(_ name: JSONName) throws(WireFault) -> String? { try optional(name) { $0.string($1) } }

    mutating func flag(_ name: JSONName) throws(WireFault) -> Bool? { try optional(name) { $0.bool($1) } }

    mutating func count(_ name: JSONName) throws(WireFault) -> Int? {
        try optional(name) { $0.count($1) }
    }

    mutating func code(_ name: JSONName) throws(WireFault) -> Code {
        try required(name) { tape, place in tape.string(place).flatMap { Code($0) } }
    }

    /// Whether a field is there and `null`; then it counts as read.
    mutating func takesNull(_ name: JSONName) -> Bool {
        guard let place = tape.field(name, of: object), tape.isNull(place) else { return false }
        seen += 1
        return true
    }

    /// Text that `null` clears.
    mutating func change(_ name: JSONName) throws(WireFault) -> Change<String>? {
        try optional(name) { tape, place in
            tape.isNull(place) ? .cleared : tape.string(place).map { .to($0) }
        }
    }

    /// A value that `null` clears.
    mutating func change<Value: Hashable & Sendable>(
        _ name: JSONName, _ read: (JSONTape, JSONTape.Place) -> Value?
    ) throws(WireFault) -> Change<Value>? {
        try optional(name) { tape, place in
            tape.isNull(place) ? .cleared : read(tape, place).map { .to($0) }
        }
    }

    /// A time that `null` clears.
    mutating func momentChange(
        _ name: JSONName, offset: JSONName = Field.offset
    ) throws(WireFault) -> Change<Moment>? {
        guard let change: Change<Instant> = try change(name, { $0.instant($1) }) else { return nil }
        guard let instant = change.value else { return .cleared }
        return .to(Moment(instant, offset: try optional(offset) { $0.offset($1) } ?? lineOffset))
    }

    /// A time, with its own offset where that differs from the line's.
    mutating func moment(_ name: JSONName, offset: JSONName) throws(WireFault) -> Moment? {
        guard let instant = try optional(name, { $0.instant($1) }) else { return nil }
        return Moment(instant, offset: try optional(offset) { $0.offset($1) } ?? lineOffset)
    }

    /// The assignments that this one replaces.
    mutating func after() throws(WireFault) -> [EventRef] {
        try optional(Field.after) { tape, place in tape.list(place) { tape.eventRef($0) } } ?? []
    }

    /// Numbers by code, as in `{"violence":24}`; names that no code can have are left out.
    mutating func counts<Key: Hashable>(
        _ name: JSONName, _ key: (String) -> Key?
    ) throws(WireFault) -> [Key: Int] {
        guard let place = find(name) else { return [:] }
        guard let fields = tape.fields(place) else { throw WireFault(field: name) }
        var counts: [Key: Int] = [:]
        for field in fields {
            if let key = key(field.name), let count = tape.count(field.value) { counts[key] = count }
        }
        return counts
    }

    /// Answers by question, as in `{"safe":"yes"}`; questions and answers that a newer program knows are left out.
    mutating func replies(_ name: JSONName) throws(WireFault) -> [IssueQuestion: Change<Reply>] {
        guard let place = find(name) else { return [:] }
        guard let fields = tape.fields(place) else { throw WireFault(field: name) }
        var replies: [IssueQuestion: Change<Reply>] = [:]
        for field in fields {
            guard let question = IssueQuestion(rawValue: field.name) else { continue }
            if tape.isNull(field.value) {
                replies[question] = .cleared
            } else if let reply: Reply = tape.named(field.value) {
                replies[question] = .to(reply)
            }
        }
        return replies
    }

    /// Flags by code, as in `{"meal":true}`; names that no code can have are left out.
    mutating func flags<Key: Hashable>(
        _ name: JSONName, _ key: (String) -> Key?
    ) throws(WireFault) -> [Key: Bool] {
        guard let place = find(name) else { return [:] }
        guard let fields = tape.fields(place) else { throw WireFault(field: name) }
        var flags: [Key: Bool] = [:]
        for field in fields {
            if let key = key(field.name), let flag = tape.bool(field.value) { flags[key] = flag }
        }
        return flags
    }
}

extension JSONTape {
    func id<Subject>(_ place: Place) -> ID<Subject>? {
        guard let high = hex(place, length: 32), let low = hex(place, from: 16, length: 32) else {
            return nil
        }
        return ID(high: high, low: low)
    }

    /// Milliseconds from 2000 to before 10000; the record speaks of nothing outside.
    func instant(_ place: Place) -> Instant? {
        guard let milliseconds = integer(place),
            (946_684_800_000..<253_402_300_800_000).contains(milliseconds)
        else { return nil }
        return Instant(milliseconds: milliseconds)
    }

    /// Minutes east of UTC, less than a day either way.
    func offset(_ place: Place) -> Int? {
        guard let minutes = integer(place), (-1439...1439).contains(minutes) else { return nil }
        return Int(minutes)
    }

    /// A number of things, none or more.
    func count(_ place: Place) -> Int? {
        integer(place).flatMap { (0...1_000_000).contains($0) ? Int($0) : nil }
    }

    /// `2026-11-24T19:00`, and no other way of writing it.
    func planned(_ place: Place) -> PlannedTime? { string(place).flatMap { PlannedTime($0) } }

    /// What a text names, where a list has it.
    func named<Value: RawRepresentable>(_ place: Place) -> Value? where Value.RawValue == String {
        string(place).flatMap { Value(rawValue: $0) }
    }

    /// The values of an array, or `nil` where one of them cannot be read.
    func list<Value>(_ place: Place, _ read: (Place) -> Value?) -> [Value]? {
        guard !isObject(place), let places = values(place) else { return nil }
        var list: [Value] = []
        list.reserveCapacity(places.count)
        for place in places {
            guard let value = read(place) else { return nil }
            list.append(value)
        }
        return list
    }

    func code(_ place: Place) -> Code? { string(place).flatMap { Code($0) } }

    func codes(_ place: Place) -> [Code]? {
        list(place) { place in string(place).flatMap { Code($0) } }
    }

    /// `<32 hex>` or `<32 hex>:<index>`.
    func eventRef(_ place: Place) -> EventRef? {
        if let line: ID<Line> = id(place) { return EventRef(line: line) }
        let bytes = bytes(place)
        guard (34...38).contains(bytes.count), bytes[bytes.startIndex + 32] == 0x3a,
            let high = hexDigits(at: bytes.startIndex), let low = hexDigits(at: bytes.startIndex + 16)
        else { return nil }
        var index = 0
        for digit in bytes.dropFirst(33) {
            guard (0x30...0x39).contains(digit) else { return nil }
            index = index * 10 + Int(digit - 0x30)
        }
        return EventRef(line: ID(high: high, low: low), index: index)
    }
}
