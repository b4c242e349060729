import CentreCore
import Storage
import Testing

/// What storage promises when the system refuses: what was reported saved is there, and nothing is there by half.
@Suite(.serialized, .bothSeals) struct FaultTests {
    /// An evening in which every call may fail, as far as it gets: the visits that were reported saved, and tried.
    struct Told {
        var saved: [String] = []
        var tried: [String] = []
        var stopped = false
    }

    static func evening(on files: any FileSystem, at now: Instant, arrivals: Int) -> Told {
        var told = Told()
        do {
            var evening = try Evening(joining: files, mode: .desk, at: now)
            for number in 0..<arrivals {
                let name = "Rosa \(number)"
                told.tried.append(name)
                do {
                    try evening.arrive(name)
                    told.saved.append(name)
                    try? evening.store.writeCaches(today: evening.today)
                } catch StorageError.writingStopped {
                    told.stopped = true
                } catch is StorageError {
                    // The form stays; the next arrival is tried.
                }
            }
            evening.store.close()
        } catch {
            // It did not open: nothing was reported.
        }
        return told
    }

    static func names(_ evening: Evening) -> [String] { evening.shown.present.compactMap(\.name) }

    static func expectKept(_ told: Told, on disk: MemoryFileSystem, at now: Instant, _ what: Comment) throws {
        var next = try Evening(joining: disk.copy(), mode: .desk, at: now, seed: 99)
        let names = Self.names(next)
        #expect(Set(told.saved).isSubset(of: names), what)
        #expect(Set(names).isSubset(of: told.tried), what)
        #expect(names.count == Set(names).count, what)
        #expect(try next.store.check().files.allSatisfy { $0.badLines.isEmpty && $0.missing.isEmpty }, what)
        try next.arrive("after")
        try next.expectLiveEqualsReplay()
        #expect(Self.names(next).count == names.count + 1, what)
    }

    static func founded() throws -> MemoryFileSystem {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        evening.store.close()
        return disk
    }

    @Test(arguments: [SystemCode.noSpace, SystemCode.io], [true, false])
    func `whatever call fails, once or for ever, what was reported saved is there`(
        _ code: Int32, _ forever: Bool
    ) throws {
        let founded = try Self.founded()
        var call = 1
        var calls = Int.max
        while call <= calls {
            let disk = founded.copy()
            let faulty = FaultyFileSystem(
                disk, forever ? .forever(from: call, code: code) : .once(at: call, code: code))
            let told = Self.evening(on: faulty, at: Evening.start, arrivals: 3)
            if faulty.count < call { calls = call }
            try Self.expectKept(told, on: disk, at: Evening.start, "call \(call)")
            if !forever {
                // One refusal costs one arrival at most, unless the desk did not open at all.
                #expect(told.tried.isEmpty || told.saved.count >= 2, "call \(call)")
            }
            for crash in MemoryFileSystem.Crash.allCases {
                try Self.expectKept(
                    told, on: disk.afterCrash(crash), at: Evening.start, "call \(call), \(crash)")
            }
            call += 1
        }
        #expect(call > 30)
    }

    @Test func `a crash at any call keeps what was reported saved`() throws {
        let founded = try Self.founded()
        var call = 1
        var calls = Int.max
        while call <= calls {
            // The process is gone from this call on: nothing more reaches the disk.
            let disk = founded.copy()
            let faulty = FaultyFileSystem(disk, .forever(from: call, code: SystemCode.io), only: .changing)
            let told = Self.evening(on: faulty, at: Evening.start, arrivals: 4)
            if faulty.count < call { calls = call }
            for crash in MemoryFileSystem.Crash.allCases {
                try Self.expectKept(
                    told, on: disk.afterCrash(crash), at: Evening.start, "call \(call), \(crash)")
            }
            call += 1
        }
    }

    @Test func `writes that take a few bytes at a time are finished`() throws {
        let disk = try Self.founded()
        let told = Self.evening(
            on: FaultyFileSystem(disk, .shortWrites(7)), at: Evening.start, arrivals: 3)
        #expect(told.saved.count == 3)
        try Self.expectKept(told, on: disk, at: Evening.start, "short writes")
    }

    @Test func `a disk that is full for a while loses nothing and stops nothing`() throws {
        let disk = MemoryFileSystem()
        let full = Mutable(false)
        var evening = try Evening(on: SwitchedFileSystem(disk, full, refusing: [.write], SystemCode.noSpace))
        try evening.arrive("Rosa")
        full.value = true
        let path = try #require(disk.paths.first { $0.contains("2026-11") })
        let before = disk.bytes(path)
        #expect(throws: (any Error).self) { try evening.arrive("Mina") }
        #expect(disk.bytes(path) == before)
        full.value = false
        try evening.arrive("Bea")
        #expect(disk.paths.count { $0.contains("2026-11") } == 1)
        try evening.expectLiveEqualsReplay()
        #expect(Self.names(evening) == ["Rosa", "Bea"])
    }

    @Test func `a failed sync is not tried again on the same file`() throws {
        let disk = MemoryFileSystem()
        let failing = Mutable(false)
        let files = SwitchedFileSystem(disk, failing, refusing: [.syncData], SystemCode.io)
        var evening = try Evening(on: files)
        try evening.arrive("Rosa")
        failing.value = true
        failing.onlyOnce = true
        try evening.arrive("Mina")
        #expect(evening.store.takeNotices() == [.newFilesBegun])
        #expect(disk.paths.count { $0.contains("2026-11") } == 2)
        // The kernel may have dropped the page that it could not write: only the new file counts.
        var next = try Evening(joining: disk.afterCrash(.losesAll), mode: .desk, at: evening.now)
        #expect(Self.names(next).sorted() == ["Mina", "Rosa"])
        try next.expectLiveEqualsReplay()
        failing.value = true
        failing.onlyOnce = false
        #expect(throws: (any Error).self) { try evening.arrive("Bea") }
        failing.value = false
        #expect(throws: StorageError.writingStopped) { try evening.arrive("Bea") }
    }

    @Test func `a file that the system does not give out is named, and the rest is there`() throws {
        let disk = MemoryFileSystem()
        var other = try Evening(on: disk)
        try other.arrive("Rosa")
        let theirs = try #require(disk.paths.first { $0.contains("2026-11") })
        try disk.remove(FilePath.join(Evening.directory, "desk.json"))
        try disk.remove(FilePath.join(Evening.directory, "live.json"))
        let isRefused = Mutable(true)
        let files = SwitchedFileSystem(disk, isRefused, refusing: [.open], of: theirs, SystemCode.access)
        other.store.close()
        var evening = try Evening(joining: files, mode: .desk, at: other.now)
        try evening.arrive("Mina")
        #expect(Self.names(evening) == ["Mina"])
        #expect(!(try evening.store.check().isSound))
        evening.store.close()
        // It may be read again: all of it counts.
        isRefused.value = false
        var next = try Evening(joining: files, mode: .desk, at: evening.now)
        #expect(Self.names(next).sorted() == ["Mina", "Rosa"])
        try next.expectLiveEqualsReplay()
    }

    @Test func `a command leaves a file of its own alone that it cannot read, and writes in another`() throws
    {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        evening.store.close()
        var guest = try Evening(joining: disk, mode: .guest, at: evening.now)
        try guest.arrive("Rosa")
        guest.store.close()
        try disk.remove(FilePath.join(Evening.directory, "live.json"))
        let theirs = try #require(disk.paths.first { $0.contains("2026-11") })
        let isRefused = Mutable(true)
        let files = SwitchedFileSystem(disk, isRefused, refusing: [.open], of: theirs, SystemCode.access)
        var next = try Evening(joining: files, mode: .guest, at: guest.now, seed: 78)
        try next.arrive("Mina")
        #expect(!disk.paths.contains { $0.contains("aside") })
        isRefused.value = false
        evening = try Evening(joining: files, mode: .desk, at: next.now, seed: 79)
        #expect(Self.names(evening).sorted() == ["Mina", "Rosa"])
    }

    @Test func `what live.json still holds of a file that cannot be read just now stays in it`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        evening.store.close()
        var guest = try Evening(joining: disk, mode: .guest, at: evening.now)
        try guest.arrive("Rosa")
        evening = try Evening(joining: disk, mode: .desk, at: guest.now, seed: 79)
        try evening.store.writeCaches(today: evening.today)
        try guest.arrive("Mina")
        let theirs = try #require(disk.paths.first { $0.contains("2026-11") })
        let isRefused = Mutable(true)
        let files = SwitchedFileSystem(disk, isRefused, refusing: [.open], of: theirs, SystemCode.io)
        evening.store.close()
        evening = try Evening(joining: files, mode: .desk, at: guest.now, seed: 80)
        #expect(Self.names(evening) == ["Rosa"])
        try evening.store.writeCaches(today: evening.today)
        isRefused.value = false
        try evening.look()
        #expect(Self.names(evening).sorted() == ["Mina", "Rosa"])
        try evening.reopen()
        #expect(Self.names(evening).sorted() == ["Mina", "Rosa"])
    }

    @Test func `a desk that must begin new files goes on once the command that prevented it has ended`()
        throws
    {
        let disk = MemoryFileSystem()
        let failing = Mutable(false)
        let files = SwitchedFileSystem(disk, failing, refusing: [.syncData], SystemCode.io)
        var evening = try Evening(on: files)
        try evening.arrive("Rosa")
        let path = FilePath.join(Evening.directory, "lock.guest")
        var command: OpenFile? = try files.open(path, for: .locking)
        #expect(try command.map { try files.lock($0, waitingMilliseconds: 0) } == true)
        failing.value = true
        failing.onlyOnce = true
        #expect(throws: (any Error).self) { try evening.arrive("Bea") }
        // Nothing goes into the doubted file meanwhile.
        #expect(throws: (any Error).self) { try evening.arrive("Bea") }
        command = nil
        try evening.arrive("Mina")
        #expect(disk.paths.count { $0.contains("2026-11") } == 2)
        var next = try Evening(joining: disk.afterCrash(.losesAll), mode: .desk, at: evening.now)
        #expect(Self.names(next).sorted() == ["Mina", "Rosa"])
        try next.expectLiveEqualsReplay()
    }

    @Test(arguments: Disk.allCases)
    func `a file that was replaced or changed under the desk is written no more`(_ disk: Disk) throws {
        let room = disk.room()
        var evening = try Evening(in: room)
        try evening.arrive("Rosa")
        let name = try #require(try room.journal.first { $0.contains("2026-11") })
        let path = FilePath.join(FilePath.join(room.directory, "journal"), name)
        let bytes = try #require(try room.bytes("journal/\(name)"))
        try room.files.replace(path, with: bytes)
        try evening.arrive("Mina")
        #expect(evening.store.takeNotices() == [.newFilesBegun])
        #expect(try room.bytes("journal/\(name)") == bytes)
        let second = try #require(try room.journal.first { $0.contains("2026-11") && $0 != name })
        let file = try room.files.open(
            FilePath.join(FilePath.join(room.directory, "journal"), second), for: .appending)
        try room.files.writeAll(Array("{".utf8), to: file)
        try evening.arrive("Bea")
        #expect(evening.store.takeNotices() == [.newFilesBegun])
        try evening.expectLiveEqualsReplay()
        #expect(Self.names(evening).sorted() == ["Bea", "Mina", "Rosa"])
    }

    @Test func `founding a centre leaves a whole centre or none, wherever it is cut off`() throws {
        var call = 1
        var outcomes: Set<Bool> = []
        var calls = Int.max
        while call <= calls {
            let disk = MemoryFileSystem()
            let faulty = FaultyFileSystem(disk, .forever(from: call, code: SystemCode.io))
            var mint = Mint(seed: 1)
            let founding = try Evening.founding(at: Evening.start, mint: &mint)
            var isDone = false
            do {
                try Store.create(
                    "/centre", founding: founding, files: faulty, seal: Evening.seal, slots: Evening.slots,
                    mint: &mint)
                isDone = true
            } catch {}
            if faulty.count < call { calls = call }
            for crash in MemoryFileSystem.Crash.allCases {
                let after = disk.afterCrash(crash)
                var isThere = false
                do {
                    let evening = try Evening(joining: after, mode: .desk)
                    isThere = true
                    #expect(evening.shown.people.count == 1, "call \(call), \(crash)")
                } catch StorageError.noCentre, StorageError.notOurs {
                    // No centre: founding it again works.
                    try Store.create(
                        "/centre", founding: founding, files: after, seal: Evening.seal, slots: Evening.slots,
                        mint: &mint)
                    let evening = try Evening(joining: after, mode: .desk)
                    #expect(evening.shown.people.count == 1, "call \(call), \(crash)")
                }
                if isDone { #expect(isThere, "\(crash)") }
                outcomes.insert(isThere)
            }
            call += 1
        }
        #expect(outcomes == [true, false])
    }
}
