import CentreCore
import Storage
import Testing

/// Keys are changed on a disk that fails: some credential always opens, and what was taken off opens nothing for good.
@Suite(.serialized) struct KeyChangeTests {
    static let other = "batub-gumil-dopav-zonis"

    /// A sealed centre whose disk is closed, and slots in which the first passphrase gave way to another.
    static func changed() throws -> (disk: MemoryFileSystem, slots: KeySlots) {
        let disk = MemoryFileSystem()
        try Evening.$seal.withValue(.sealed(BothSeals.keys)) {
            var evening = try Evening(on: disk)
            try evening.arrive("Rosa")
            evening.store.close()
        }
        var mint = Mint(seed: 12)
        var slots = try #require(BothSeals.slots)
        let first = try #require(slots.slots.first?.id)
        try slots.add(Passphrase(chosen: other), to: BothSeals.keys, mint: &mint)
        try slots.remove(first)
        return (disk, slots)
    }

    /// The lids that `centre.json`, or else its copy, has.
    static func lids(on disk: any FileSystem) throws -> KeySlots? {
        try Store.identity(of: Evening.directory, files: disk).slots
    }

    static func replace(_ slots: KeySlots, on files: any FileSystem) -> (isDone: Bool, notices: [Notice]) {
        var mint = Mint(seed: 5)
        do {
            var opened = try Evening.$seal.withValue(.sealed(BothSeals.keys)) {
                try Evening.open(files, mint: &mint)
            }
            defer { opened.store.close() }
            try opened.store.replaceKeys(with: slots)
            return (true, opened.store.takeNotices())
        } catch {
            return (false, [])
        }
    }

    @Test func `a changed box stands in centre.json and in its copy`() throws {
        let (disk, slots) = try Self.changed()
        let told = Self.replace(slots, on: disk)
        #expect(told.isDone && told.notices.isEmpty)
        #expect(try Self.lids(on: disk) == slots)
        try disk.remove(Evening.directory + "/centre.json")
        #expect(try Self.lids(on: disk) == slots)
        #expect(try slots.open(with: Passphrase(typed: Self.other)).centre == BothSeals.keys.centre)
        #expect(throws: KeyFault.wrong) { try slots.open(with: Passphrase(typed: BothSeals.passphrase)) }
    }

    @Test(arguments: [true, false]) func `whatever call fails, the former box or the new one is there`(
        _ forever: Bool
    ) throws {
        let (founded, slots) = try Self.changed()
        let former = try #require(BothSeals.slots)
        var call = 1
        var calls = Int.max
        while call <= calls {
            let disk = founded.copy()
            let faulty = FaultyFileSystem(
                disk,
                forever ? .forever(from: call, code: SystemCode.io) : .once(at: call, code: SystemCode.io))
            let told = Self.replace(slots, on: faulty)
            if faulty.count < call { calls = call }
            for crash in MemoryFileSystem.Crash.allCases {
                let after = disk.afterCrash(crash)
                let lids = try #require(try Self.lids(on: after), "call \(call), \(crash)")
                #expect(lids == slots || (lids == former && !told.isDone), "call \(call), \(crash)")
                // The next desk has both files say the same.
                let next = Self.replace(lids, on: after)
                #expect(next.isDone, "call \(call), \(crash)")
                try after.remove(Evening.directory + "/centre.json")
                #expect(try Self.lids(on: after) == lids, "call \(call), \(crash)")
            }
            call += 1
        }
    }

    @Test func `a copy that stayed behind follows when the desk opens next`() throws {
        let (disk, slots) = try Self.changed()
        let former = try #require(disk.bytes(Evening.directory + "/centre.bak.json"))
        _ = Self.replace(slots, on: disk)
        try disk.remove(Evening.directory + "/centre.bak.json")
        try disk.write(former, under: Evening.directory + "/centre.bak.json")
        var mint = Mint(seed: 5)
        var opened = try Evening.$seal.withValue(.sealed(BothSeals.keys)) {
            try Evening.open(disk, mint: &mint)
        }
        opened.store.close()
        #expect(
            disk.bytes(Evening.directory + "/centre.bak.json")
                == disk.bytes(Evening.directory + "/centre.json"))
    }

    @Test func `whose a lid is, the keys tell and nothing else`() throws {
        var mint = Mint(seed: 5)
        var slots = try #require(BothSeals.slots)
        let ana = ID<Person>(mint: &mint)
        try slots.add(Passphrase(chosen: Self.other), of: ana, to: BothSeals.keys, mint: &mint)
        #expect(slots.slots.map { slots.owner(of: $0, with: BothSeals.keys) } == [nil, ana])
        let strange = KeyRing(ofNew: BothSeals.keys.centre)
        #expect(slots.slots.allSatisfy { slots.owner(of: $0, with: strange) == nil })
    }
}
