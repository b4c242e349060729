internal import CentreCore

/// What `live.json` holds: enough to start without reading history.
struct LiveStart: Sendable {
    static let name = "live.json"
    static let limit = 64 << 20
    /// Raised whenever what is held changes its form.
    static let version: Int64 = 8

    struct Held: Sendable {
        let line: Line
        let raw: ArraySlice<UInt8>
        let file: JournalName
    }

    var day: ServiceDay
    var recollection: Recollection
    var journal: [(name: JournalName, state: JournalState)]
    var lines: [Held]
    var orphans: Set<Subject>
}

extension LiveStart {
    /// Reads what was written, or gives `nil` where any of it is not as expected: it is a cache.
    init?(_ document: Document, reader: inout JournalReader) {
        let (tape, content) = (document.tape, document.content)
        func field(_ name: JSONName) -> JSONTape.Place? { tape.field(name, of: content) }
        guard field(Field.version).flatMap({ tape.integer($0) }) == Self.version,
            field(Field.app).flatMap({ tape.string($0) }) == Program.version,
            let day = field(Field.day).flatMap({ tape.day($0) }),
            let newest = field(Field.newest).flatMap({ tape.integer($0) }),
            let newestStanding = field(Field.newestStanding).flatMap({ tape.hex($0) }),
            let names = field(Field.names).flatMap({ tape.list($0) { tape.heard($0) } }),
            let unknown = field(Field.unknown).flatMap({ tape.list($0) { tape.eventRef($0) } }),
            let orphans = field(Field.orphans).flatMap({ tape.list($0) { tape.subject($0) } }),
            let journal = field(Field.files).flatMap({ tape.list($0) { tape.journalState($0) } }),
            let places = field(Field.lines).flatMap({ tape.values($0) })
        else { return nil }
        self.day = ServiceDay(day)
        recollection = Recollection(
            names: names, newestEntry: Instant(milliseconds: newest), newestStanding: newestStanding,
            unknown: Set(unknown))
        self.journal = journal
        self.orphans = Set(orphans)
        lines = []
        lines.reserveCapacity(places.count)
        for place in places {
            guard let pair = tape.values(place), pair.count == 2,
                let file = tape.integer(pair[0]).flatMap({ Int(exactly: $0) }),
                journal.indices.contains(file),
                let line = reader.provedLine(pair[1], of: tape, from: journal[file].name)
            else { return nil }
            lines.append(Held(line: line, raw: tape.bytes(pair[1]), file: journal[file].name))
        }
    }
}

extension JSONTape {
    fileprivate func heard(_ place: Place) -> NamesHeard.Heard? {
        guard let row = values(place), (4...5).contains(row.count), let name = string(row[0]),
            let at = integer(row[1]), let said = integer(row[2]), let ref = eventRef(row[3])
        else { return nil }
        return NamesHeard.Heard(
            name: name, at: Instant(milliseconds: at), said: Instant(milliseconds: said), in: ref,
            isSlip: row.count == 5)
    }

    /// `["v", "<32 hex>"]` and so on.
    fileprivate func subject(_ place: Place) -> Subject? {
        guard let pair = values(place), pair.count == 2, let kind = string(pair[0]) else { return nil }
        switch kind {
        case "v": return id(pair[1]).map { .visit($0) }
        case "h": return id(pair[1]).map { .headcount($0) }
        case "l": return id(pair[1]).map { .look($0) }
        case "c": return id(pair[1]).map { .care($0) }
        case "d": return id(pair[1]).map { .carer($0) }
        case "i": return id(pair[1]).map { .issue($0) }
        case "k": return id(pair[1]).map { .concern($0) }
        case "u": return id(pair[1]).map { .supplies($0) }
        case "w": return id(pair[1]).map { .warning($0) }
        case "p": return id(pair[1]).map { .session($0) }
        case "g": return id(pair[1]).map { .decision($0) }
        case "n": return id(pair[1]).map { .note($0) }
        default: return nil
        }
    }

    private func scrubbedLine(_ place: Place) -> ScrubbedLine? {
        guard let row = values(place), row.count == 3,
            let start = integer(row[0]).flatMap({ Int(exactly: $0) }),
            let count = integer(row[1]).flatMap({ Int(exactly: $0) }), start > 0, count > 0,
            count <= JournalReader.longestLine, let digest = hex(row[2])
        else { return nil }
        return ScrubbedLine(start: start, count: count, digest: digest)
    }

    /// `["<file>", bytes, last number, unknown events, unknown fields, must be understood, is damaged,
    /// start of the last line, its id, scrubbed lines]`, and in a sealed centre the salt.
    fileprivate func journalState(_ place: Place) -> (name: JournalName, state: JournalState)? {
        guard let row = values(place), (10...11).contains(row.count),
            let name = string(row[0]).flatMap({ JournalName($0) }),
            let mustBe = bool(row[5]), let isDamaged = bool(row[6]),
            let start = integer(row[7]).flatMap({ Int(exactly: $0) }), let id: ID<Line> = id(row[8]),
            let watched = list(row[9], { scrubbedLine($0) })
        else { return nil }
        let numbers = row[1...4].compactMap { integer($0).flatMap { Int(exactly: $0) } }
        guard numbers.count == 4, numbers.allSatisfy((0..<JournalReader.highestNumber).contains) else {
            return nil
        }
        var state = JournalState()
        state.bytes = numbers[0]
        state.lastNumber = numbers[1]
        state.unknown.events = numbers[2]
        state.unknown.fields = numbers[3]
        state.unknown.mustBeUnderstood = mustBe
        state.isDamaged = isDamaged
        state.watched = watched
        // A line never begins where the header does.
        if start > 0 {
            guard start < state.bytes else { return nil }
            state.last = LastLine(start: start, id: id)
        }
        if row.count == 11 {
            guard let salt = Salt(row[10], of: self) else { return nil }
            state.salt = salt
        }
        return (name, state)
    }
}
