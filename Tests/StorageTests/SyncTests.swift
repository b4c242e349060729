import CentreCore
import Storage
import Testing

/// When storage answers, nothing of what it answers still waits for the disk.
@Suite(.bothSeals) struct SyncTests {
    @Test func `what a founding makes is on the disk when it is said to be made`() throws {
        let disk = MemoryFileSystem()
        var mint = Mint(seed: 1)
        let founding = try Evening.founding(at: Evening.start, mint: &mint)
        try Store.create("/home/ana/centre", founding: founding, files: disk, mint: &mint)
        #expect(disk.unsafe == [])
    }

    @Test func `leftovers of a founding are out of the way for good`() throws {
        let disk = MemoryFileSystem()
        for path in ["/centre", "/centre/journal"] { try disk.makeDirectory(path) }
        try disk.write([0x7b], under: "/centre/journal/0000000000000001-standing.jsonl")
        disk.settle()
        var mint = Mint(seed: 1)
        let founding = try Evening.founding(at: Evening.start, mint: &mint)
        try Store.create("/centre", founding: founding, files: disk, mint: &mint)
        #expect(disk.unsafe == [])
        #expect(disk.paths.contains { $0.contains("/aside/journal-") })
    }

    @Test func `a line is on the disk when it is said to be saved`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        for name in ["first of a new file", "second"] {
            try evening.arrive(name)
            #expect(disk.unsafe == [])
        }
        try evening.act(.handOver("and one in another file"))
        #expect(disk.unsafe == [])
    }

    @Test func `a guest's line is on the disk too`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        var guest = try Evening(joining: disk, mode: .guest)
        try guest.arrive("Rosa")
        #expect(disk.unsafe == [])
        try evening.look()
        #expect(evening.shown.present.count == 1)
    }

    @Test(arguments: [false, true])
    func `what a desk counts as read of a guest's file is on the disk`(whenStartingAnew: Bool) throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        // This guest dies before its sync, after its write.
        let dying = FaultyFileSystem(
            disk, .forever(from: 3, code: SystemCode.io), only: [.syncData, .sync, .syncDirectory, .truncate])
        var guest = try Evening(joining: dying, mode: .guest)
        #expect(throws: (any Error).self) { try guest.arrive("Rosa") }
        let path = try #require(disk.paths.first { $0.contains("2026-11") })
        #expect(disk.unsafe.contains(path))
        if whenStartingAnew {
            evening.store.close()
            try? disk.remove(FilePath.join(Evening.directory, "live.json"))
            evening = try Evening(joining: disk, mode: .desk, at: evening.now, seed: 78)
        } else {
            try evening.look()
        }
        #expect(evening.shown.present.map(\.name) == ["Rosa"])
        #expect(!disk.unsafe.contains(path))
    }

    @Test func `new ids are on the disk before anything is written under them`() throws {
        let disk = MemoryFileSystem()
        let failing = Mutable(false)
        var evening = try Evening(on: SwitchedFileSystem(disk, failing, refusing: [.syncData], SystemCode.io))
        try evening.arrive("Rosa")
        (failing.value, failing.onlyOnce) = (true, true)
        try evening.arrive("Mina")
        // The line that could not be synced is in the old file and may go.
        let old = try #require(disk.paths.first { disk.unsafe.contains($0) })
        #expect(disk.unsafe == [old])
        #expect(old.contains("2026-11"))
    }

    @Test func `what is mended at the start is mended for good`() throws {
        let (disk, evening, path) = try DamageTests.small()
        let whole = disk.bytes(path) ?? []
        for bytes in [whole + Array("{\"n\":".utf8), Array(whole.prefix(40))] {
            let copy = disk.copy()
            copy.tamper(path, with: bytes)
            let next = try Evening(joining: copy, mode: .desk, at: evening.now)
            #expect(copy.unsafe == [])
            withExtendedLifetime(next) {}
        }
        let copy = disk.copy()
        copy.tamper("/centre/centre.json", with: [])
        let next = try Evening(joining: copy, mode: .desk, at: evening.now)
        #expect(copy.unsafe == [])
        withExtendedLifetime(next) {}
    }

    @Test func `a batch is on the disk when it is taken in`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        let (batch, _) = try ImportTests.batch(in: &evening, visits: 9)
        try evening.store.commit(batch)
        #expect(disk.unsafe == [])
    }

    @Test func `a batch that was dropped is gone for good`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        do {
            let (batch, _) = try ImportTests.batch(in: &evening, visits: 3)
            withExtendedLifetime(batch) {}
        }
        try evening.reopen()
        #expect(disk.unsafe == [])
    }

    @Test func `a draft, and the room for it, are on the disk when they are said to be kept`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        try evening.store.prepareDrafts()
        #expect(disk.unsafe == [])
        for text in ["Ro", "Rosa"] {
            let draft = Draft(form: "arrival", at: evening.moment, fields: ["name": text])
            try evening.store.saveDrafts([draft], of: try evening.coordinator)
            #expect(disk.unsafe == [])
        }
        let after = disk.afterCrash(.losesAll)
        var next = try Evening(joining: after, mode: .desk)
        let drafts = try next.store.loadDrafts()[try next.coordinator]
        #expect(drafts?.map { $0.fields["name"] } == ["Rosa"])
        try next.store.saveDrafts([], of: try next.coordinator)
        #expect(after.unsafe == [])
    }

    @Test func `a file that is replaced is whole on the disk before it has its name`() throws {
        let disk = MemoryFileSystem()
        try disk.makeDirectory("/centre")
        let files = FaultyFileSystem(disk, .never)
        try files.replace("/centre/note", with: Array("before".utf8))
        #expect(disk.unsafe == ["/centre"])
        disk.settle()
        let cut = FaultyFileSystem(disk, .forever(from: 1, code: SystemCode.io), only: [.syncDirectory])
        #expect(throws: FileError.self) { try cut.replace("/centre/note", with: Array("after".utf8)) }
        let whole = ["before", "after"].map { Array($0.utf8) }
        for crash in MemoryFileSystem.Crash.allCases {
            #expect(whole.contains(disk.afterCrash(crash).bytes("/centre/note") ?? []), "\(crash)")
        }
    }
}
