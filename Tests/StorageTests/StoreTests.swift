import CentreCore
import Storage
import Testing

@Suite(.serialized, .bothSeals) struct StoreTests {
    @Test(arguments: Disk.allCases)
    func `what was written is there when the centre opens again`(_ disk: Disk) throws {
        let room = disk.room()
        var evening = try Evening(in: room)
        try evening.pass(visits: 20)
        let before = evening.shown
        #expect(evening.store.centre == before)
        #expect(try evening.reopen() == [])
        #expect(evening.shown == before)
        try evening.expectLiveEqualsReplay()
    }

    @Test(arguments: Disk.allCases)
    func `a centre is where a directory was missing or empty, and nowhere else`(_ disk: Disk) throws {
        let room = disk.room()
        var evening = try Evening(in: room)
        let founding = try Evening.founding(at: evening.now, mint: &evening.mint)
        #expect(throws: StorageError.centreThere(path: room.directory)) {
            try Store.create(
                room.directory, founding: founding, files: room.files, seal: Evening.seal,
                slots: Evening.slots, mint: &evening.mint
            )
        }
        let nowhere = FilePath.join(FilePath.folder(of: room.directory), "other")
        #expect(throws: StorageError.noCentre(path: nowhere)) {
            try Evening(joining: room.files, directory: nowhere, mode: .reader)
        }
        try room.files.makeDirectory(nowhere)
        #expect(throws: StorageError.noCentre(path: nowhere)) {
            try Evening(joining: room.files, directory: nowhere, mode: .reader)
        }
        _ = try room.files.open(FilePath.join(nowhere, "letter.txt"), for: .creating)
        #expect(throws: StorageError.notOurs(path: nowhere)) {
            try Evening(joining: room.files, directory: nowhere, mode: .reader)
        }
        #expect(throws: StorageError.notOurs(path: nowhere)) {
            try Store.create(nowhere, founding: founding, files: room.files, mint: &evening.mint)
        }
        let file = FilePath.join(nowhere, "letter.txt")
        #expect(throws: StorageError.notADirectory(path: file)) {
            try Evening(joining: room.files, directory: file, mode: .reader)
        }
        #expect(try room.files.list(nowhere) == ["letter.txt"])
    }

    @Test(arguments: Disk.allCases)
    func `a second desk is refused while one is open, and not after`(_ disk: Disk) throws {
        let room = disk.room()
        var evening = try Evening(in: room)
        #expect(throws: StorageError.openElsewhere) {
            try Evening(joining: room.files, directory: room.directory, mode: .desk)
        }
        evening.store.close()
        _ = try Evening(joining: room.files, directory: room.directory, mode: .desk)
    }

    @Test(arguments: Disk.allCases)
    func `a desk and its guests see what the others write`(_ disk: Disk) throws {
        let room = disk.room()
        var desk = try Evening(in: room)
        let rosa = try desk.arrive("Rosa")
        var guest = try Evening(joining: room.files, directory: room.directory, mode: .guest, seed: 2)
        var other = try Evening(joining: room.files, directory: room.directory, mode: .guest, seed: 3)
        #expect(guest.shown == desk.shown)
        guest.now = guest.now.advanced(minutes: 5)
        try guest.act(.leave(rosa))
        other.now = other.now.advanced(minutes: 6)
        let mina = try other.arrive("Mina")
        #expect(try desk.look().count == 2)
        #expect(desk.shown.visits[rosa]?.state.state == .left)
        #expect(desk.shown.visits[mina]?.name == "Mina")
        #expect(try desk.look().isEmpty)
        // The second guest read the first one's line under the lock, and tells of it when asked.
        #expect(try other.look().count == 1)
        try guest.look()
        #expect(guest.shown == desk.shown)
        #expect(other.shown == desk.shown)
        #expect(try room.journal.count == 3)
        try desk.expectLiveEqualsReplay()
    }

    @Test(arguments: Disk.allCases)
    func `a guest appends and rewrites nothing of the desk's`(_ disk: Disk) throws {
        let room = disk.room()
        var desk = try Evening(in: room)
        try desk.pass(visits: 3)
        let before = try room.journal.map { try room.bytes("journal/\($0)") }
        let names = try room.journal
        let live = try room.bytes("live.json")
        var guest = try Evening(joining: room.files, directory: room.directory, mode: .guest)
        guest.now = desk.now
        for _ in 0..<300 { try guest.arrive() }
        try guest.store.writeCaches(today: guest.today)
        #expect(try names.map { try room.bytes("journal/\($0)") } == before)
        #expect(try room.bytes("live.json") == live)
        desk.store.close()
        try guest.store.writeCaches(today: guest.today)
        let written = try room.bytes("live.json")
        #expect(written != live)
        #expect(try desk.reopen() == [])
        #expect(desk.shown == guest.shown)
    }

    @Test(arguments: Disk.allCases)
    func `history is read when somebody looks, and what waits stays at hand`(_ disk: Disk) throws {
        let room = disk.room()
        var evening = try Evening(in: room)
        try evening.pass(visits: 12)
        let november = Month(evening.today.day)
        let all = Set(evening.shown.visits.keys)
        let waiting = Set(evening.shown.followUps(dueBy: evening.today.day.advanced(by: 9)).map(\.visit.id))
        let present = Set(evening.shown.present.map(\.id))
        evening.later(days: 40)
        try evening.reopen()
        #expect(Set(evening.shown.visits.keys) == waiting.union(present))
        for line in try evening.store.loadMonth(november) { evening.shown.apply(line) }
        #expect(Set(evening.shown.visits.keys) == all)
        #expect(evening.store.monthsWithHistory == [november])
        #expect(try evening.store.loadMonth(november.previous).isEmpty)
        try evening.expectLiveEqualsReplay()
    }

    @Test(arguments: Disk.allCases)
    func `a change to an old visit brings the visit back whole`(_ disk: Disk) throws {
        let room = disk.room()
        var evening = try Evening(in: room)
        let rosa = try evening.arrive("Rosa", reasons: ["meal"])
        try evening.act(.leave(rosa))
        evening.later(days: 50)
        try evening.reopen()
        #expect(evening.shown.visits[rosa] == nil)
        let month = try #require(evening.store.monthsWithHistory.first)
        for line in try evening.store.loadMonth(month) { evening.shown.apply(line) }
        try evening.act(.reopen(rosa))
        try evening.expectLiveEqualsReplay()
        #expect(evening.shown.visits[rosa]?.state.state == .present)
        #expect(evening.shown.visits[rosa]?.ticked.map(\.text) == ["meal"])
    }

    @Test(arguments: Disk.allCases)
    func `a guest's change to an old visit reaches the desk with the visit's history`(_ disk: Disk) throws {
        let room = disk.room()
        var desk = try Evening(in: room)
        let rosa = try desk.arrive("Rosa", reasons: ["meal"])
        try desk.act(.leave(rosa))
        desk.later(days: 50)
        try desk.reopen()
        var guest = try Evening(joining: room.files, directory: room.directory, mode: .guest, at: desk.now)
        let month = try #require(guest.store.monthsWithHistory.first)
        for line in try guest.store.loadMonth(month) { guest.shown.apply(line) }
        try guest.act(.reopen(rosa))
        try desk.look()
        #expect(desk.shown.visits[rosa]?.name == "Rosa")
        #expect(desk.shown.visits[rosa]?.state.state == .present)
        try desk.expectLiveEqualsReplay()
    }

    @Test func `a file beyond 256 MiB is left alone and named, and nothing of it is read`() throws {
        let room = Disk.machine.room()
        var evening = try Evening(in: room)
        try evening.arrive("Rosa")
        evening.store.close()
        let name = try #require(try room.journal.first { $0.contains("2026-11") })
        let path = FilePath.join(FilePath.join(room.directory, "journal"), name)
        let size = 256 << 20 | 1
        try room.files.truncate(try room.files.open(path, for: .appending), to: size)
        let next = try Evening(joining: room.files, directory: room.directory, mode: .reader, at: evening.now)
        #expect(next.shown.visits.isEmpty)
        #expect(next.notices == [.fileIgnored(file: name, .tooLong(bytes: size))])
    }

    @Test func `live.json is written anew after 256 lines`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        #expect(disk.bytes("/centre/live.json") != nil)
        let first = disk.bytes("/centre/live.json")
        for _ in 0..<200 { try evening.arrive() }
        #expect(disk.bytes("/centre/live.json") == first)
        for _ in 0..<60 { try evening.arrive() }
        #expect(disk.bytes("/centre/live.json") != first)
    }

    @Test func `a visit that comes and leaves takes no more than 600 bytes, and 1,100 sealed`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        let visit = try evening.arrive("Rosa", reasons: ["meal", "shower"])
        let path = try #require(disk.paths.first { $0.contains("2026-11") })
        let header = try #require(disk.bytes(path)?.firstIndex(of: 0x0a))
        try evening.act(.leave(visit))
        let bytes = try #require(disk.bytes(path)?.count) - header - 1
        #expect(bytes <= (Evening.seal.isSealed ? 1100 : 600))
    }

    @Test func `the day that turns lets go of who came and left before it`() throws {
        var evening = try Evening(on: MemoryFileSystem())
        let rosa = try evening.arrive("Rosa")
        let lu = try evening.arrive("Lu")
        try evening.act(.leave(rosa))
        try evening.expectLiveEqualsReplay()
        #expect(evening.shown.visits[rosa] != nil)
        evening.later(days: 1)
        try evening.act(.leave(lu))
        try evening.expectLiveEqualsReplay()
        #expect(evening.shown.visits[rosa] == nil)
        #expect(evening.shown.visits[lu] != nil, "left today")
        // The clock was wrong: it is a day earlier after all.
        evening.later(days: -1)
        try evening.reopen()
        #expect(evening.shown.visits[rosa] != nil)
    }

    @Test func `another hour for the day to turn is no reason to lose what is live`() throws {
        var evening = try Evening(on: MemoryFileSystem(), at: Evening.start.advanced(minutes: 9 * 60))
        let rosa = try evening.arrive("Rosa")
        try evening.act(.leave(rosa))
        evening.later(days: 2)
        try evening.reopen()
        #expect(evening.shown.visits[rosa] == nil)
        try evening.act(.changeSettings(SettingsChanged(turn: MinuteOfDay(0))))
        try evening.expectLiveEqualsReplay()
    }
}
