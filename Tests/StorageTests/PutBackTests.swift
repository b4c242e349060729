import CentreCore
import Storage
import Testing

/// What the record makes of files that are not what `live.json` was made from.
@Suite(.serialized, .bothSeals) struct PutBackTests {
    /// A centre with a visit for each name, closed, its caches written; and the month's file of its desk.
    private static func centre(
        with names: [String]
    ) throws -> (disk: MemoryFileSystem, evening: Evening, path: String) {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        for name in names { try evening.arrive(name) }
        try evening.store.writeCaches(today: evening.today)
        evening.store.close()
        let path = try #require(disk.paths.first { $0.contains("2026-11") })
        return (disk, evening, path)
    }

    private static func name(of path: String) throws -> String {
        try #require(path.split(separator: "/").last.map(String.init))
    }

    private static func names(_ evening: Evening) -> [String] {
        evening.shown.visits.values.compactMap(\.name).sorted()
    }

    @Test func `a file that was put back and grew since is read from its beginning`() throws {
        let (disk, evening, path) = try Self.centre(with: ["Ana", "Bea"])
        let bytes = try #require(disk.bytes(path))
        let old = disk.copy()
        old.tamper(path, with: Array(bytes.prefix(DamageTests.ends(of: bytes)[1])))
        try old.remove("/centre/live.json")
        var elsewhere = try Evening(joining: old, mode: .desk, at: evening.now, seed: 5)
        for name in ["Carla", "Dora", "Eva"] { try elsewhere.arrive(name) }
        elsewhere.store.close()
        disk.tamper(path, with: try #require(old.bytes(path)))
        var next = try Evening(joining: disk, mode: .desk, at: evening.now)
        #expect(Self.names(next) == ["Ana", "Bea", "Carla", "Dora", "Eva"])
        try next.arrive("Fay")
        try next.expectLiveEqualsReplay()
        #expect(Self.names(next) == ["Ana", "Bea", "Carla", "Dora", "Eva", "Fay"])
    }

    @Test func `a last line that live.json counted is damaged and not torn: it stays, and is written again`()
        throws
    {
        let (disk, evening, path) = try Self.centre(with: ["Ana", "Bea", "Carla"])
        var bytes = try #require(disk.bytes(path))
        bytes[bytes.count - 40] ^= 1
        disk.tamper(path, with: bytes)
        var mint = Mint(seed: 5)
        // A clock that went back makes the desk read everything.
        let earlier = evening.now.advanced(minutes: -3 * 1440)
        var opened = try Evening.open(disk, at: earlier, mint: &mint)
        #expect(disk.bytes(path) == bytes)
        let expected: [Notice] = [
            .linesGone(file: try Self.name(of: path)), .newFilesBegun, .refilled(lines: 1),
        ]
        #expect(opened.notices == expected)
        #expect(opened.centre.visits.values.compactMap(\.name).sorted() == ["Ana", "Bea", "Carla"])
        opened.store.close()
        try disk.remove("/centre/live.json")
        #expect(
            Self.names(try Evening(joining: disk, mode: .reader, at: evening.now)) == ["Ana", "Bea", "Carla"])
    }

    @Test func `lines that go while the desk is open are missed when their month is read`() throws {
        let (disk, evening, path) = try Self.centre(with: ["Ana", "Bea"])
        var desk = try Evening(joining: disk, mode: .desk, at: evening.now)
        let bytes = try #require(disk.bytes(path))
        disk.tamper(path, with: Array(bytes.prefix(DamageTests.ends(of: bytes)[1])))
        let month = Month(evening.now)
        #expect(try desk.store.loadMonth(month).count == 1)
        #expect(desk.store.takeNotices() == [.linesGone(file: try Self.name(of: path))])
        #expect(try desk.store.loadMonth(month).count == 1)
        #expect(desk.store.takeNotices() == [])
    }

    @Test func `a line that is written again keeps what this program does not know`() throws {
        let (disk, evening, path) = try Self.centre(with: ["Ana"])
        let whole = try #require(disk.bytes(path))
        let line = Line(
            id: Samples.lineID(9), deed: Samples.november[0].deed,
            events: [.visitArrived(VisitArrived(visit: Samples.visit, handle: "Bea"))])
        let known = String(decoding: Content.written(line), as: UTF8.self)
        let unknown = #"[{"kind":"visit.danced","to":[1.50]},{"mood":"glad","#
        let content = known.replacing("[{", with: unknown)
        disk.tamper(
            path,
            with: whole
                + WrittenLine.text(
                    content: Array(content.utf8), n: 2, id: line.id,
                    by: try Evening.sealer(of: path, on: disk)
                ).utf8 + [0x0a])
        var desk = try Evening(joining: disk, mode: .desk, at: evening.now)
        #expect(Self.names(desk) == ["Ana", "Bea"])
        try desk.store.writeCaches(today: desk.today)
        desk.store.close()
        disk.tamper(path, with: whole)
        var next = try Evening(joining: disk, mode: .desk, at: evening.now)
        #expect(Self.names(next) == ["Ana", "Bea"])
        let again = try #require(disk.paths.first { disk.isNewest($0) && $0.contains("2026-11") })
        #expect(again != path)
        if !Evening.seal.isSealed {
            #expect(disk.bytes(again)?.containsSequence(Array(content.utf8)) == true)
        }
        try next.expectLiveEqualsReplay()
    }

    @Test func `an event in another file than its root's counts for nothing, however it is read`() throws {
        let (disk, evening, path) = try Self.centre(with: ["Ana"])
        var mint = Mint(seed: 8)
        let later = ID<Visit>(at: evening.now.advanced(minutes: 40 * 1440), mint: &mint)
        let events: [Event] = [
            .visitArrived(VisitArrived(visit: later, handle: "Stray")),
            .personAdded(PersonAdded(person: Samples.rui, name: "Stray", roles: [.coordinator])),
            .visitArrived(VisitArrived(visit: Samples.visit, handle: "Bea")),
        ]
        let line = Line(id: Samples.lineID(9), deed: Samples.november[0].deed, events: events)
        let whole = try #require(disk.bytes(path))
        let written = WrittenLine.text(
            content: Content.written(line), n: 2, id: line.id, by: try Evening.sealer(of: path, on: disk))
        disk.tamper(path, with: whole + written.utf8 + [0x0a])
        var desk = try Evening(joining: disk, mode: .desk, at: evening.now)
        #expect(Self.names(desk) == ["Ana", "Bea"])
        #expect(desk.shown.people[Samples.rui] == nil)
        #expect(desk.store.unknown.events == 2)
        try desk.expectLiveEqualsReplay()
    }

    @Test func `a guest completes an import that was cut off after its intent`() throws {
        var completed = 0
        for call in 1... {
            let disk = MemoryFileSystem()
            var evening = try Evening(on: disk)
            evening.store.close()
            let faulty = FaultyFileSystem(disk, .forever(from: call, code: SystemCode.io), only: .changing)
            var importing = try? Evening(joining: faulty, mode: .guest)
            importing?.mint = evening.mint
            if var importing {
                do {
                    let (batch, _) = try ImportTests.batch(in: &importing, visits: 6)
                    try importing.store.commit(batch)
                } catch is StorageError {}
            }
            guard faulty.count >= call else { break }
            let after = disk.afterCrash(.keepsAll)
            guard after.paths.contains("/centre/import.json") else { continue }
            let guest = try Evening(joining: after, mode: .guest)
            #expect(guest.shown.imports.count == 1, "call \(call)")
            #expect(!after.paths.contains { $0.hasSuffix(".staged") || $0.hasSuffix("import.json") })
            completed += 1
        }
        #expect(completed > 2)
    }
}
