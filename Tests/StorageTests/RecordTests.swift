import CentreCore
import Storage
import Testing

/// What the record takes, and how it comes back.
@Suite(.serialized, .bothSeals) struct RecordTests {
    @Test(arguments: Disk.allCases)
    func `a deed that touches two files is one deed in both`(_ disk: Disk) throws {
        let room = disk.room()
        var evening = try Evening(in: room)
        let visit = ID<Visit>(at: evening.now, mint: &evening.mint)
        let note = ID<HandoverNote>(mint: &evening.mint)
        let entry = evening.shown.entry(
            [
                .visitArrived(VisitArrived(visit: visit, handle: "Rosa")),
                .handoverWritten(HandoverWritten(note: note, text: "Rosa has the key")),
            ], by: try evening.coordinator, at: evening.moment, mint: &evening.mint)
        let lines = try evening.store.append(entry)
        #expect(lines.count == 2)
        #expect(Set(lines.map(\.deed.act)) == [entry.deed.act])
        // What is standing comes first.
        #expect(lines.first?.events.first?.root == .standing)
        try evening.expectLiveEqualsReplay()
        #expect(evening.shown.visits[visit] != nil)
        #expect(evening.shown.openNotes.map(\.id) == [note])
    }

    @Test func `an event may name another event of its own deed as replaced`() throws {
        var evening = try Evening(on: MemoryFileSystem())
        let visit = ID<Visit>(at: evening.now, mint: &evening.mint)
        let note = ID<HandoverNote>(mint: &evening.mint)
        let draft = evening.shown.entry(
            [.handoverWritten(HandoverWritten(note: note, text: "from paper"))], by: try evening.coordinator,
            at: evening.moment, mint: &evening.mint)
        let own = draft.deed.act.of(Line.self)
        let entry = Entry(
            deed: draft.deed,
            events: draft.events + [
                .visitArrived(VisitArrived(visit: visit)),
                .visitLeft(VisitLeft(visit: visit, after: [EventRef(line: own, index: 1)])),
            ])
        for line in try evening.store.append(entry) { evening.shown.apply(line) }
        let state = try #require(evening.shown.visits[visit]?.state)
        #expect(state.state == .left)
        #expect(!state.needsALook)
        try evening.expectLiveEqualsReplay()
        #expect(evening.shown.visits[visit]?.state == state)
    }

    @Test func `a deed too long for a line is written as several, and one that cannot be is refused`() throws
    {
        var evening = try Evening(on: MemoryFileSystem())
        let words = String(repeating: "ñandú ", count: 300)
        let events = (0..<60).map { _ in
            Event.visitArrived(VisitArrived(visit: ID(at: evening.now, mint: &evening.mint), need: words))
        }
        let entry = evening.shown.entry(
            events, by: try evening.coordinator, at: evening.moment, mint: &evening.mint)
        let lines = try evening.store.append(entry)
        #expect(lines.count > 3)
        #expect(lines.flatMap(\.events) == events)
        for line in lines { evening.shown.apply(line) }
        try evening.expectLiveEqualsReplay()
        #expect(evening.shown.visits.count == 60)
        let monster = String(repeating: "a", count: 40_000)
        let visit = ID<Visit>(at: evening.now, mint: &evening.mint)
        let refused = evening.shown.entry(
            [.visitArrived(VisitArrived(visit: visit, need: monster))], by: try evening.coordinator,
            at: evening.moment, mint: &evening.mint)
        #expect(
            performing: { _ = try evening.store.append(refused) },
            throws: { error in
                guard case StorageError.tooLarge? = error as? StorageError else { return false }
                return true
            })
        #expect(evening.store.centre.visits.count == 60)
    }

    @Test func `unknown kinds and fields are kept byte for byte, counted, and do no harm`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        let rosa = try evening.arrive("Rosa")
        try evening.store.writeCaches(today: evening.today)
        let path = try #require(disk.paths.first { $0.contains("2026-11") })
        let strange = try Self.sealed(
            n: 2, id: "aa000000000000000000000000000001",
            content:
                #"{"at":1795543200000,"off":60,"by":"\#(try evening.coordinator)","mood":"calm","events":["#
                + #"{"kind":"visit.danced","visit":"\#(rosa)","steps":[1,2.50,{"é":null}]},"#
                + #"{"kind":"visit.left","visit":"\#(rosa)","by-bus":true},"#
                + #"{"kind":"visit.left","visit":"nobody"}]}"#, in: path, of: disk)
        let bytes = (disk.bytes(path) ?? []) + strange
        disk.tamper(path, with: bytes)
        let notices = try evening.reopen()
        #expect(notices == [.unknownEntries(events: 2, fields: 2)])
        #expect(evening.shown.visits[rosa]?.state.needsALook == true)
        #expect(evening.shown.unknownEvents == 2)
        let before = disk.bytes(path)
        try evening.act(.change(rosa, VisitChange(people: 3)))
        #expect(disk.bytes(path)?.starts(with: before ?? [0]) == true)
        try evening.expectLiveEqualsReplay()
        #expect(evening.store.unknown.events == 2)
        #expect(evening.store.unknown.fields == 2)
    }

    @Test func `a kind that must be understood opens the centre for reading only`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        let rosa = try evening.arrive("Rosa")
        let path = try #require(disk.paths.first { $0.contains("2026-11") })
        let line = try Self.sealed(
            n: 2, id: "aa000000000000000000000000000001",
            content: #"{"at":1795543200000,"off":60,"by":"\#(try evening.coordinator)","events":"#
                + #"[{"kind":"!visit.sealed","visit":"\#(rosa)"}]}"#, in: path, of: disk)
        disk.tamper(path, with: (disk.bytes(path) ?? []) + line)
        for _ in 0..<2 {
            let notices = try evening.reopen()
            #expect(notices.contains(.openedReadOnly))
            #expect(throws: StorageError.readOnly) { try evening.act(.leave(rosa)) }
        }
    }

    /// A line as another program would write it into a file.
    static func sealed(
        n: Int, id: String, content: String, in path: String, of disk: MemoryFileSystem
    ) throws -> [UInt8] {
        let line = try #require(ID<Line>(id))
        let sealer = try Evening.sealer(of: path, on: disk)
        return Array(WrittenLine.text(content: Array(content.utf8), n: n, id: line, by: sealer).utf8) + [0x0a]
    }

    @Test func `events that come before what they speak of wait for it`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        // A guest's line about a visit whose arrival lies in a file that has not come yet.
        let visit = ID<Visit>(at: evening.now, mint: &evening.mint)
        let leaving = evening.shown.entry(
            [.visitChanged(VisitChanged(visit: visit, people: 4))], by: try evening.coordinator,
            at: evening.moment, mint: &evening.mint)
        _ = try evening.store.append(leaving)
        for days in [0, 5, 5] {
            evening.later(days: days)
            try evening.expectLiveEqualsReplay()
            #expect(evening.shown.visits[visit] == nil)
        }
        var guest = try Evening(joining: disk, mode: .guest, at: evening.now)
        let arrival = guest.shown.entry(
            [.visitArrived(VisitArrived(visit: visit, handle: "Rosa"))], by: try guest.coordinator,
            at: Evening.zone.moment(Evening.start.advanced(minutes: -5)), mint: &guest.mint)
        _ = try guest.store.append(arrival)
        try evening.look()
        #expect(evening.shown.visits[visit]?.arrivals == 4)
        try evening.expectLiveEqualsReplay()
        #expect(evening.shown.visits[visit]?.arrivals == 4)
    }

    @Test(arguments: Disk.allCases)
    func `half-typed forms survive, several a person, even on a full disk`(_ disk: Disk) throws {
        let room = disk.room()
        var evening = try Evening(in: room)
        try evening.store.prepareDrafts()
        let ana = try evening.coordinator
        let bea = ID<Person>(mint: &evening.mint)
        let note = Draft(form: "note", at: evening.moment, fields: [:])
        var arrival = Draft(
            form: "arrival", about: "\(bea)", at: evening.moment,
            fields: ["name": "Rosa \"\\\n", "need": "日本"])
        try evening.store.saveDrafts([arrival], of: ana)
        try evening.store.saveDrafts([note], of: bea)
        arrival.fields["name"] = "Rosalía"
        try evening.store.saveDrafts([arrival, note], of: ana)
        try evening.reopen()
        #expect(try evening.store.loadDrafts() == [ana: [arrival, note], bea: [note]])
        try evening.store.saveDrafts([], of: ana)
        try evening.reopen()
        #expect(try evening.store.loadDrafts() == [bea: [note]])
    }

    @Test func `a draft that a crash tore leaves the one before`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        let ana = try evening.coordinator
        for text in ["one", "two", "three"] {
            let draft = Draft(form: "note", at: evening.moment, fields: ["text": text])
            try evening.store.saveDrafts([draft], of: ana)
        }
        var bytes = disk.bytes("/centre/draft.json") ?? []
        // The third went into the first half.
        let place = try #require(bytes.firstIndex(of: UInt8(ascii: "t")))
        bytes[place] = 0
        disk.tamper("/centre/draft.json", with: bytes)
        try evening.reopen()
        #expect(try evening.store.loadDrafts()[ana]?.map { $0.fields["text"] } == ["two"])
    }

    @Test(arguments: Disk.allCases)
    func `the counts of a month are kept, and made anew where anything changed`(_ disk: Disk) throws {
        let room = disk.room()
        var evening = try Evening(in: room)
        try evening.pass(visits: 9)
        let month = Month(evening.today.day)
        var expected = Centre()
        for line in try evening.store.loadMonth(month) { expected.apply(line) }
        let figures = try evening.store.figures(of: month)
        #expect(figures == Figures(of: month, in: expected))
        #expect(figures.visits == 9)
        #expect(try room.bytes("months.json") == nil)
        try evening.reopen()
        #expect(try room.bytes("months.json") != nil)
        #expect(try evening.store.figures(of: month) == figures)
        try evening.arrive()
        #expect(try evening.store.figures(of: month).visits == 10)
    }

    @Test func `a full reading leaves the counts of every month behind`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        try evening.pass(visits: 4)
        try evening.expectLiveEqualsReplay()
        #expect(disk.bytes("/centre/months.json") == nil)
        try evening.store.writeCaches(today: evening.today)
        #expect(disk.bytes("/centre/months.json") != nil)
        #expect(try evening.store.figures(of: Month(evening.today.day)).visits == 4)
    }

    @Test func `what a crash leaves of months.json is no matter`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        try evening.pass(visits: 3)
        let month = Month(evening.today.day)
        let figures = try evening.store.figures(of: month)
        try evening.store.writeCaches(today: evening.today)
        for name in ["/centre/months.json", "/centre/live.json"] {
            disk.tamper(name, with: Array((disk.bytes(name) ?? []).prefix(50)))
        }
        #expect(try evening.reopen() == [])
        #expect(try evening.store.figures(of: month) == figures)
    }
}
