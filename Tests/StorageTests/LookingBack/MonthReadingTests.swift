import CentreCore
import Storage
import Testing

/// What can be read of a month, and what is said of the rest.
@Suite(.serialized, .bothSeals) struct MonthReadingTests {
    private static let november = Month(Evening.start)

    private static func header(of path: String, on disk: MemoryFileSystem) throws -> String {
        let bytes = try #require(disk.bytes(path))
        return String(decoding: bytes.prefix(DamageTests.ends(of: bytes)[0]), as: UTF8.self)
    }

    @Test func `a month that was read whole has no gap, and one of which nothing is there is empty`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        try evening.pass(visits: 5)
        let read = try evening.store.reading(of: Self.november)
        #expect(read == MonthReading(try evening.store.figures(of: Self.november)))
        #expect(read.figures.visits == 5 && !read.isEmpty)
        let before = try evening.store.reading(of: Self.november.previous)
        #expect(before == MonthReading(Figures(), isEmpty: true))
        try evening.reopen()
        #expect(try evening.store.reading(of: Self.november) == read)
        try evening.arrive()
        #expect(try evening.store.reading(of: Self.november).figures.visits == 6)
    }

    @Test func `the present month is counted after every deed as a reading from its files counts it`() throws
    {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        try evening.pass(visits: 5)
        func expectTheSame(_ what: Comment) throws {
            var fresh = try Evening(joining: disk, mode: .reader, at: evening.now)
            let anew = try fresh.store.reading(of: Self.november)
            #expect(try evening.store.reading(of: Self.november) == anew, what)
            #expect(try evening.store.figures(of: Self.november) == anew.figures, what)
        }
        try expectTheSame("first")
        let rosa = try evening.arrive("Rosa")
        try expectTheSame("an arrival")
        try evening.act(.change(rosa, VisitChange(handle: .to("Rose"))))
        try evening.act(.leave(rosa))
        try expectTheSame("a change and a leaving")
        var guest = try Evening(joining: disk, mode: .guest, at: evening.now)
        try guest.arrive("Nadia")
        _ = try evening.store.grownTails()
        try expectTheSame("a deed of another command")
        #expect(try evening.store.figures(of: Self.november).visits == 7)
        try evening.reopen()
        try expectTheSame("opened again")
    }

    @Test func `damaged lines are counted, and the others read`() throws {
        let (disk, evening, path) = try DamageTests.small()
        var bytes = try #require(disk.bytes(path))
        let ends = DamageTests.ends(of: bytes)
        for line in [1, 2] { bytes[ends[line] + 200] ^= 1 }
        disk.tamper(path, with: bytes)
        try disk.remove("/centre/live.json")
        var next = try Evening(joining: disk, mode: .desk, at: evening.now)
        for _ in 0..<2 {
            let read = try next.store.reading(of: Self.november)
            #expect(read.gap == .damaged(lines: 2))
            #expect(read.figures.visits == 2)
            try next.reopen()
        }
    }

    @Test func `a file of a newer program is said, and one of another centre is not`() throws {
        let (disk, evening, path) = try DamageTests.small()
        let header = try Self.header(of: path, on: disk)
        try disk.write(Array(header.utf8), under: "/centre/journal/0000000000000001-2026-11.jsonl")
        try disk.write(Array(header.utf8), under: "/centre/journal/0000000000000001-2026-09.jsonl")
        var next = try Evening(joining: disk, mode: .desk, at: evening.now)
        #expect(try next.store.reading(of: Self.november).gap == nil)
        let september = try #require(Month("2026-09"))
        #expect(try next.store.reading(of: september).isEmpty)
        next.store.close()
        let newer = header.replacing("\"v\":1", with: "\"v\":2")
        try disk.write(Array(newer.utf8), under: "/centre/journal/0000000000000002-2026-11.jsonl")
        try disk.write(Array(newer.utf8), under: "/centre/journal/0000000000000002-2026-08.jsonl")
        var last = try Evening(joining: disk, mode: .desk, at: evening.now)
        let read = try last.store.reading(of: Self.november)
        #expect(read.gap == .newer && read.figures.visits == 4)
        let august = try last.store.reading(of: try #require(Month("2026-08")))
        #expect(august == MonthReading(Figures(), gap: .newer))
    }

    @Test func `a line that must be understood makes its month one of a newer program`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        let rosa = try evening.arrive("Rosa")
        let path = try #require(disk.paths.first { $0.contains("2026-11") })
        let line = try RecordTests.sealed(
            n: 2, id: "aa000000000000000000000000000001",
            content: #"{"at":1795543200000,"off":60,"by":"\#(try evening.coordinator)","events":"#
                + #"[{"kind":"!visit.sealed","visit":"\#(rosa)"}]}"#, in: path, of: disk)
        disk.tamper(path, with: (disk.bytes(path) ?? []) + line)
        try evening.reopen()
        let read = try evening.store.reading(of: Self.november)
        #expect(read.gap == .newer && read.figures.visits == 1)
    }

    @Test func `what cannot be read today is said, is not kept, and is read when it can be`() throws {
        let disk = MemoryFileSystem()
        let isOff = Mutable(false)
        let failing = SwitchedFileSystem(disk, isOff, refusing: [.open], of: "2026-10", SystemCode.io)
        let october = Instant(milliseconds: Evening.start.milliseconds - 30 * 86_400_000)
        var evening = try Evening(on: failing, at: october)
        try evening.pass(visits: 3)
        evening.later(days: 30)
        try evening.reopen()
        try evening.arrive("Rosa")
        // No figures are kept: they are to be made anew.
        if disk.bytes("/centre/months.json") != nil { try disk.remove("/centre/months.json") }
        try evening.reopen(mode: .reader)
        isOff.value = true
        let read = try evening.store.reading(of: Month(october))
        #expect(read == MonthReading(Figures(), gap: .unreadable))
        #expect(try evening.store.reading(of: Self.november).figures.visits == 1)
        isOff.value = false
        let after = try evening.store.reading(of: Month(october))
        #expect(after.gap == nil && after.figures.visits == 3)
    }

    @Test func `figures of an older meaning are made anew`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        try evening.pass(visits: 2)
        let read = try evening.store.reading(of: Self.november)
        try evening.store.writeCaches(today: evening.today)
        evening.store.close()
        guard !Evening.seal.isSealed else { return }
        let bytes = try #require(disk.bytes("/centre/months.json"))
        let content = #"{"v":2,"months":{"2026-11":[[],[[9,9,9,9,9,9,9],[],{},{},[]]]}}"#
        disk.tamper(
            "/centre/months.json", with: WrittenLine.document(Array(content.utf8), named: "months.json"))
        #expect(disk.bytes("/centre/months.json") != bytes)
        var next = try Evening(joining: disk, mode: .desk, at: evening.now)
        #expect(try next.store.reading(of: Self.november) == read)
    }
}
