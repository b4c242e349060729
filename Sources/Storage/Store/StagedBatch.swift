package import CentreCore

/// Many deeds that are taken in as one: all of them count, or none does.
///
/// They are written under a desk id of their own to files that nobody reads yet. ``Store/commit(_:progress:)`` gives
/// those their names; a batch that is dropped before leaves files that the next start removes.
package struct StagedBatch: Sendable {
    let desk: DeskID
    private let files: any FileSystem
    private let seal: Seal
    private let centre: ID<Centre>
    private let journalDirectory: String
    private let reach: Reach
    /// Held until the batch is committed or dropped.
    private let lock: OpenFile
    private var mint: Mint
    private var staged: [StagedFile] = []
    private var places: [Month?: Int] = [:]
    private var latestAct: ID<Act>?

    init(in store: Store, desk: DeskID, lock: OpenFile, mint: Mint) {
        (self.desk, self.lock, self.mint) = (desk, lock, mint)
        (files, seal, centre) = (store.files, store.seal, store.identity.centre)
        (journalDirectory, reach) = (store.journalDirectory, store.identity.reach)
    }

    /// The files of the batch.
    var names: [JournalName] { staged.map(\.name).sorted() }

    /// Adds a deed; consecutive events of one deed go into the same lines, as many as fit.
    ///
    /// The events of one call that go into one file stand in one line, unless that would become too long: what comes
    /// later in a line replaces what comes earlier in it. An `after` that names the deed itself counts the events of this one call, from 0.
    package mutating func add(_ entry: Entry) throws(StorageError) {
        var isFirst = entry.deed.act != latestAct
        latestAct = entry.deed.act
        var refs: [Int: EventRef] = [:]
        for (place, event) in entry.events.enumerated() {
            let month = event.root?.month
            let index: Int
            if let place = places[month] { index = place } else { index = try begin(month) }
            let isContinued = entry.events[..<place].contains { $0.root?.month == month }
            if !staged[index].accepts(entry.deed, continuing: isContinued) {
                try asking { () throws(FileError) in try staged[index].endLine(files) }
                let id = isFirst ? entry.deed.act.of(Line.self) : ID(mint: &mint)
                staged[index].beginLine(entry.deed, id: id)
                isFirst = false
            }
            refs[place] = staged[index].nextRef
            staged[index].add(event.naming(refs, act: entry.deed.act))
        }
    }

    private mutating func begin(_ month: Month?) throws(StorageError) -> Int {
        if let month, !reach.holds(month) { throw .monthGone(month) }
        let name = JournalName(desk: desk, month: month)
        let path = FilePath.join(journalDirectory, name.description + Store.stagedSuffix)
        let header = JournalHeader(
            centre: centre, name: name, id: ID(mint: &mint), salt: seal.newSalt(mint: &mint))
        guard let sealer = try? seal.sealer(of: name, salt: header.salt) else {
            throw .file(FileError(.open, path, code: SystemCode.badFile))
        }
        let file = try asking { () throws(FileError) in try files.open(path, for: .creating) }
        staged.append(StagedFile(name: name, file: file, sealer: sealer, header: header.written(by: sealer)))
        places[month] = staged.count - 1
        return staged.count - 1
    }

    /// Puts everything on the disk.
    mutating func finish() throws(StorageError) {
        for index in staged.indices {
            try asking { () throws(FileError) in
                try staged[index].endLine(files)
                try staged[index].flush(files)
                try files.sync(staged[index].file)
            }
        }
        try asking { () throws(FileError) in try files.syncDirectory(journalDirectory) }
    }

    private func asking<Answer>(_ call: () throws(FileError) -> Answer) throws(StorageError) -> Answer {
        do {
            return try call()
        } catch {
            throw .file(error)
        }
    }
}

/// One file of a batch while it is written.
struct StagedFile: Sendable {
    /// A line that events are still put into.
    private struct OpenLine: Sendable {
        let id: ID<Line>
        let deed: Deed
        var content: FieldWriter
        var events = 0
    }

    let name: JournalName
    let file: OpenFile
    private let sealer: any LineSealer
    private var lastNumber = 0
    private var buffer: [UInt8]
    private var line: OpenLine?

    init(name: JournalName, file: OpenFile, sealer: any LineSealer, header: [UInt8]) {
        (self.name, self.file, self.sealer, buffer) = (name, file, sealer, header)
    }

    /// Whether the line that is open is this deed's and has room: for all of a visit, or for one more event of it.
    func accepts(_ deed: Deed, continuing: Bool) -> Bool {
        guard let line, line.deed == deed else { return false }
        // The longest visit, all its words at their longest, takes 17 000 bytes; what ends it, less than 1024.
        let room = continuing ? 1024 : Content.limit / 2 + 1024
        return line.content.json.bytes.count + room < Content.limit
    }

    /// Where the next event will stand.
    var nextRef: EventRef? { line.map { EventRef(line: $0.id, index: $0.events) } }

    mutating func beginLine(_ deed: Deed, id: ID<Line>) {
        line = OpenLine(id: id, deed: deed, content: Content.begun(deed, line: id))
    }

    mutating func add(_ event: Event) {
        guard var open = line else { return }
        line = nil
        Content.add(event, to: &open.content)
        open.events += 1
        line = open
    }

    mutating func endLine(_ files: any FileSystem) throws(FileError) {
        guard let open = line else { return }
        line = nil
        lastNumber += 1
        buffer += JournalLine.written(
            content: Content.ended(open.content), n: lastNumber, id: open.id, by: sealer)
        if buffer.count > 1 << 18 { try flush(files) }
    }

    mutating func flush(_ files: any FileSystem) throws(FileError) {
        // The file is open for appending: the offset does not matter.
        try files.writeAll(buffer, to: file)
        buffer.removeAll(keepingCapacity: true)
    }
}
