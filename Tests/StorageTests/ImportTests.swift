import CentreCore
import Storage
import Testing

@Suite(.serialized, .bothSeals) struct ImportTests {
    /// A batch of visits in three months, each there and gone within the hour, with the record that it was taken.
    static func batch(in evening: inout Evening, visits: Int) throws -> (batch: StagedBatch, act: ID<Act>) {
        var batch = try evening.store.beginBatch()
        let door = evening.shown.entry(
            [], by: try evening.coordinator, at: evening.moment, via: .import, mint: &evening.mint)
        for number in 0..<visits {
            let time = Evening.zone.moment(evening.now.advanced(minutes: -(number % 3) * 31 * 1440 - 600))
            let left = Moment(time.instant.advanced(minutes: 50), offset: 60)
            let arrival = Arrival(handle: "from paper \(number)", at: time, end: .left(left))
            let entry = try evening.shown.decide(
                .arrive(arrival), by: door.deed.by, at: evening.moment, via: .import, mint: &evening.mint)
            try batch.add(Entry(deed: door.deed, events: entry.events))
        }
        let taken = ImportTaken(batch: door.deed.act, digest: "5f70bf18a0860070", visits: visits)
        try batch.add(Entry(deed: door.deed, events: [.importTaken(taken)]))
        return (batch, door.deed.act)
    }

    @Test func `whoever came and left on one line of a file has left, however long the file`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        let (batch, _) = try Self.batch(in: &evening, visits: 400)
        try evening.store.commit(batch)
        var whole = Centre()
        for month in evening.store.monthsWithHistory {
            for line in try evening.store.loadMonth(month) { whole.apply(line) }
        }
        #expect(whole.visits.count == 400)
        #expect(whole.visits.values.allSatisfy { $0.state.state == .left && !$0.state.needsALook })
        #expect(whole.present.isEmpty)
    }

    @Test func `of a line about several visits none is half known when one of them stays`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        var batch = try evening.store.beginBatch()
        let door = evening.shown.entry(
            [], by: try evening.coordinator, at: evening.moment, via: .import, mint: &evening.mint)
        for name in ["Rosa", "Lu"] {
            let entry = try evening.shown.decide(
                .arrive(Arrival(handle: name)), by: door.deed.by, at: evening.moment, mint: &evening.mint)
            try batch.add(Entry(deed: door.deed, events: entry.events))
        }
        try evening.store.commit(batch)
        try evening.reopen()
        let rosa = try #require(evening.shown.present.first { $0.name == "Rosa" })
        try evening.act(.leave(rosa.id))
        evening.later(days: 2)
        try evening.expectLiveEqualsReplay()
        #expect(evening.shown.present.map(\.name) == ["Lu"])
        try evening.reopen()
        #expect(evening.shown.present.map(\.name) == ["Lu"])
    }

    @Test(arguments: Disk.allCases)
    func `a batch is taken in whole, under an id of its own, and taken back in one deed`(_ disk: Disk) throws
    {
        let room = disk.room()
        var evening = try Evening(in: room)
        try evening.arrive("Rosa")
        let before = try room.journal.count
        let (batch, act) = try Self.batch(in: &evening, visits: 300)
        #expect(throws: StorageError.busy) {
            var guest = try Evening(
                joining: FaultyFileSystem(room.files, .never), directory: room.directory, mode: .guest)
            try guest.arrive()
        }
        try evening.store.commit(batch)
        evening.shown = evening.store.centre
        #expect(try room.journal.count == before + 4)
        #expect(try !room.files.list(room.directory).contains("import.json"))
        #expect(evening.shown.visits.values.allSatisfy { !$0.state.needsALook })
        #expect(evening.shown.imports[act]?.taken.value?.visits == 300)
        let months = evening.store.monthsWithHistory
        #expect(months.count == 3)
        var counts = try months.map { try evening.store.figures(of: $0).visits }
        #expect(counts.reduce(0, +) == 301)
        try evening.expectLiveEqualsReplay()
        try evening.act(.takeBackImport(act))
        counts = try months.map { try evening.store.figures(of: $0).visits }
        #expect(counts.reduce(0, +) == 1)
        try evening.expectLiveEqualsReplay()
    }

    @Test func `a guest takes a batch in, and the open desk sees it`() throws {
        let disk = MemoryFileSystem()
        var desk = try Evening(on: disk)
        var guest = try Evening(joining: disk, mode: .guest)
        let (batch, _) = try Self.batch(in: &guest, visits: 30)
        try guest.store.commit(batch)
        try desk.look()
        #expect(
            try desk.store.monthsWithHistory.map { try desk.store.figures(of: $0).visits }.reduce(0, +) == 30)
        try desk.expectLiveEqualsReplay()
    }

    @Test func `a batch that is dropped is as if it had never been`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        let before = evening.shown
        do {
            let (batch, _) = try Self.batch(in: &evening, visits: 3)
            withExtendedLifetime(batch) {}
        }
        #expect(try evening.reopen() == [.importUndone])
        #expect(evening.shown == before)
        #expect(!disk.paths.contains { $0.hasSuffix(".staged") })
    }

    @Test func `an import cut off at any call is, after the next start, whole or not there`() throws {
        var outcomes: Set<Int> = []
        var call = 1
        while true {
            let disk = MemoryFileSystem()
            var evening = try Evening(on: disk)
            let mint = evening.mint
            let before = evening.shown
            evening.store.close()
            let faulty = FaultyFileSystem(disk, .forever(from: call, code: SystemCode.io), only: .changing)
            var finished = false
            do {
                var importing = try Evening(joining: faulty, mode: .guest)
                importing.mint = mint
                let (batch, _) = try Self.batch(in: &importing, visits: 30)
                try importing.store.commit(batch)
                finished = true
            } catch is StorageError {}
            for crash in MemoryFileSystem.Crash.allCases {
                let after = disk.afterCrash(crash)
                var next = try Evening(joining: after, mode: .desk)
                let visits = try next.store.monthsWithHistory
                    .map { try next.store.figures(of: $0).visits }.reduce(0, +)
                outcomes.insert(visits)
                #expect(visits == 30 || visits == 0, "call \(call), \(crash)")
                if visits == 0 { #expect(next.shown == before, "call \(call), \(crash)") }
                if finished { #expect(visits == 30, "call \(call), \(crash)") }
                #expect(!after.paths.contains { $0.hasSuffix(".staged") || $0.hasSuffix("import.json") })
                try next.expectLiveEqualsReplay()
            }
            if faulty.count < call { break }
            call += 1
        }
        #expect(outcomes == [0, 30])
        #expect(call > 15)
    }
}
