package import CentreCore

extension Store {
    /// After so many lines that the next start would have to read, `live.json` is written anew.
    static let linesBetweenLiveFiles = 256

    /// Reads `live.json`; whatever is wrong with it, it is as if there were none.
    mutating func readLiveStart() -> LiveStart? {
        let document = try? Document(
            path(LiveStart.name), named: LiveStart.name, files: files, seal: seal, limit: LiveStart.limit)
        guard let document = document ?? nil else { return nil }
        return LiveStart(document, reader: &reader)
    }

    /// Starts from what `live.json` says, if the journal is at least what it was then.
    mutating func adopt(_ live: LiveStart, sizes: [JournalName: Int]) -> Bool {
        for (name, state) in live.journal {
            guard let size = sizes[name], size >= state.bytes, stillForgets(name, state) else { return false }
            journal[name] = state
        }
        centre.recall(live.recollection)
        kept.reserve(live.lines.count)
        centre.reserve(visits: live.lines.count / 2)
        for held in live.lines {
            centre.apply(held.line)
            // What they all lie in is about as large as they are.
            kept.insert(held.line, raw: held.raw, file: held.file)
        }
        kept.note(orphans: live.orphans, begun: [])
        reader.watched = Set(centre.forgotten.lines)
        return true
    }

    /// Whether the lines of a file in which something was forgotten stand as they were read last: a desk looks, for an
    /// old copy may have been put back that is just as long.
    private func stillForgets(_ name: JournalName, _ state: JournalState) -> Bool {
        guard mode == .desk, !state.watched.isEmpty else { return true }
        guard let file = try? files.open(path(name), for: .reading) else { return false }
        return state.watched.allSatisfy { line in
            let bytes = try? files.read(file, at: line.start, count: line.count)
            return bytes.map { ScrubbedLine.digest($0[...]) } == line.digest
        }
    }

    /// Writes what the next start needs, for the day that it is now; lets go of what is no longer live.
    ///
    /// Caches are not synced: one that a crash tears is made anew. A guest writes them only where no desk is open,
    /// and never over damage, which is the desk's to meet and to mend.
    package mutating func writeCaches(today: ServiceDay) throws(StorageError) {
        guard mayWriteCaches else { return }
        let borrowed: OpenFile?
        switch mode {
        case .desk: borrowed = nil
        case .guest:
            let isSound = !journal.values.contains { $0.isDamaged }
            // Months that were counted anew are kept too: whoever asks for a report asks for the next one.
            let isDue = linesSinceLive >= Self.linesBetweenLiveFiles || months.isChanged
            guard isSound, isDue, let lock = try? takeLock() else { return }
            borrowed = lock
        case .reader: return
        }
        defer { withExtendedLifetime(borrowed) {} }
        self.today = max(today, self.today)
        letGo()
        try writeLive()
        try writeMonths()
    }

    mutating func writeLiveIfDue() {
        guard mode == .desk, linesSinceLive >= Self.linesBetweenLiveFiles else { return }
        // The record is safe; a cache that cannot be written is made at the next start.
        try? writeLive()
    }

    private mutating func writeLive() throws(StorageError) {
        if needsReplay {
            // Words may stand in it that are forgotten since.
            return try asking { () throws(FileError) in try files.removeWiping(path(LiveStart.name)) }
        }
        let bytes = Document.written(liveContent(), named: LiveStart.name, by: seal)
        try asking { () throws(FileError) in
            try files.replace(path(LiveStart.name), with: bytes, synced: false)
        }
        linesSinceLive = 0
    }

    private func liveContent() -> [UInt8] {
        let usable = journal.filter { $0.value.refused == nil }.sorted { $0.key < $1.key }
        let recollection = centre.recollection
        var json = JSONWriter()
        json.beginObject()
        json.name(Field.version)
        json.integer(LiveStart.version)
        json.name(Field.app)
        json.string(Program.version)
        json.name(Field.day)
        json.string(today.description)
        json.name(Field.newest)
        json.integer(recollection.newestEntry.milliseconds)
        json.name(Field.newestStanding)
        json.hex(recollection.newestStanding)
        json.name(Field.files)
        json.array(usable) { json, file in
            json.array { json in
                json.string(file.key.description)
                json.integer(file.value.bytes)
                json.integer(file.value.lastNumber)
                json.integer(file.value.unknown.events)
                json.integer(file.value.unknown.fields)
                json.bool(file.value.unknown.mustBeUnderstood)
                json.bool(file.value.isDamaged)
                json.integer(file.value.last?.start ?? 0)
                json.hex(file.value.last?.id.high ?? 0, file.value.last?.id.low ?? 0)
                json.array(file.value.watched) { json, line in
                    json.array { json in
                        json.integer(line.start)
                        json.integer(line.count)
                        json.hex(line.digest)
                    }
                }
                file.value.salt?.write(into: &json)
            }
        }
        json.name(Field.names)
        json.array(recollection.names) { json, heard in
            json.array { json in
                json.string(heard.name)
                json.integer(heard.at.milliseconds)
                json.integer(heard.said.milliseconds)
                json.eventRef(heard.ref)
                if heard.isSlip { json.bool(true) }
            }
        }
        json.name(Field.unknown)
        json.array(recollection.unknown) { json, ref in json.eventRef(ref) }
        json.name(Field.orphans)
        json.array(kept.orphans) { json, subject in json.subject(subject) }
        let places = Dictionary(uniqueKeysWithValues: usable.enumerated().map { ($1.key, $0) })
        json.name(Field.lines)
        json.beginArray()
        for kept in kept.lines.values {
            guard let place = places[kept.file] else { continue }
            json.array { json in
                json.integer(place)
                json.raw(kept.raw)
            }
        }
        json.endArray()
        json.endObject()
        return json.bytes
    }
}

extension JSONWriter {
    /// An array of what a closure writes.
    mutating func array(_ write: (inout JSONWriter) -> Void) {
        beginArray()
        write(&self)
        endArray()
    }

    mutating func array<Element>(
        _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
    ) {
        array { json in
            for element in elements { write(&json, element) }
        }
    }

    fileprivate mutating func subject(_ subject: Subject) {
        array { json in
            switch subject {
            case .visit(let id):
                json.string("v")
                json.hex(id.high, id.low)
            case .headcount(let id):
                json.string("h")
                json.hex(id.high, id.low)
            case .look(let id):
                json.string("l")
                json.hex(id.high, id.low)
            case .care(let id):
                json.string("c")
                json.hex(id.high, id.low)
            case .carer(let id):
                json.string("d")
                json.hex(id.high, id.low)
            case .issue(let id):
                json.string("i")
                json.hex(id.high, id.low)
            case .concern(let id):
                json.string("k")
                json.hex(id.high, id.low)
            case .warning(let id):
                json.string("w")
                json.hex(id.high, id.low)
            case .supplies(let id):
                json.string("u")
                json.hex(id.high, id.low)
            case .session(let id):
                json.string("p")
                json.hex(id.high, id.low)
            case .decision(let id):
                json.string("g")
                json.hex(id.high, id.low)
            case .note(let id):
                json.string("n")
                json.hex(id.high, id.low)
            case .standing: json.string("s")
            }
        }
    }
}
