import CentreCore
import Storage
import Testing

/// What the record keeps of child care: the same room, however it is read, whatever was cut off.
@Suite(.serialized, .bothSeals) struct ChildCareTests {
    @Test(arguments: Disk.allCases)
    func `an evening in the crèche is the same from live.json and its tail, and from the whole journal`(
        _ disk: Disk
    ) throws {
        let room = disk.room()
        var evening = try Evening(in: room)
        let creche = try CrecheEvening.live(in: &evening)
        let seen = CareSeen(evening.shown, at: evening.moment)
        #expect(CareSeen(evening.store.centre, at: evening.moment) == seen)
        #expect(seen.room.children.compactMap(\.child.name) == ["Tom", "Kai"])
        #expect(seen.care.count == 5)
        #expect(seen.shifts.count == 3)
        #expect(seen.rules.count == 2)
        #expect(evening.shown.care[creche.asking]?.children.count == 3)
        // From the tail alone: nothing of it is in live.json yet.
        var mint = Mint(seed: 4)
        let tail = try Evening.open(room.files, room.directory, mode: .reader, at: evening.now, mint: &mint)
        #expect(CareSeen(tail.centre, at: evening.moment) == seen)
        try evening.expectLiveEqualsReplay()
        #expect(CareSeen(evening.shown, at: evening.moment) == seen)
        // Half of it in live.json, half behind.
        try evening.care(.callParent(creche.asking))
        let called = CareSeen(evening.shown, at: evening.moment)
        let half = try Evening.open(room.files, room.directory, mode: .reader, at: evening.now, mint: &mint)
        #expect(CareSeen(half.centre, at: evening.moment) == called)
    }

    @Test func `every kind of child care is written on that evening`() throws {
        var evening = try Evening(on: MemoryFileSystem())
        let creche = try CrecheEvening.live(in: &evening)
        let lines = try evening.store.loadMonth(creche.asking.month)
        let names = try FormatDescription.lines().filter { $0.hasPrefix("### `") }
        var written: Set<String> = []
        for line in lines {
            let text = String(decoding: WrittenLine.content(line), as: UTF8.self)
            for name in names.map({ String($0.dropFirst(5).dropLast()) }) where text.contains("\"\(name)\"") {
                written.insert(name)
            }
        }
        let expected = Kind.allCases.map(\.rawValue).filter {
            $0.hasPrefix("childcare.") || $0.hasPrefix("carer.")
        }
        #expect(written.isSuperset(of: expected), "\(Set(expected).subtracting(written))")
        #expect(evening.shown.rules.values.contains { $0.withdrawn.value == true })
    }

    @Test func `on the days after, the crèche is the same from live.json and from the whole journal`() throws
    {
        var evening = try Evening(on: MemoryFileSystem())
        try CrecheEvening.live(in: &evening)
        for days in [1, 6, 7, 40] {
            evening.later(days: days)
            try evening.expectLiveEqualsReplay()
            // Nobody collected them: they are there until somebody says otherwise, and those who have them as well.
            #expect(evening.shown.childrenInCare.compactMap(\.child.name) == ["Tom", "Kai"], "\(days)")
        }
        #expect(evening.shown.care.count == 2)
    }

    @Test func `a carer of last month who still has a child is at hand, however the record is read`() throws {
        var evening = try Evening(
            on: MemoryFileSystem(), at: Instant(milliseconds: 1_796_080_000_000))
        #expect(Month(evening.now).description == "2026-11")
        let flo = try evening.startCarer("Flo")
        let bea = try evening.startCarer("Bea")
        evening.now = evening.now.advanced(minutes: 120)
        #expect(Month(evening.now).description == "2026-12")
        let request = try evening.ask("Rosa", for: ["Mia"])
        try evening.care(.takeIn(request, Taking(carer: flo)))
        for days in [0, 3, 30] {
            evening.later(days: days)
            try evening.expectLiveEqualsReplay()
            #expect(evening.shown.shifts[flo]?.name == "Flo", "after \(days)")
            #expect(
                !evening.shown.room(at: evening.moment).marks.contains(
                    .noCarer(request, try evening.child("Mia", of: request).id)))
        }
        #expect(evening.shown.shifts[bea] == nil)
        // Handed on, the former carer goes with the next day; taken back, they are there again.
        let ina = try evening.startCarer("Ina")
        let before = evening.shown
        let lines = try evening.care(.hand(request, [], to: ina))
        try evening.reopen()
        #expect(evening.shown.shifts[flo] == nil)
        try evening.act(
            .takeBack(Done(lines: lines, reversals: before.reversals(of: lines.flatMap(\.events)))))
        try evening.expectLiveEqualsReplay()
        #expect(evening.shown.shifts[flo]?.name == "Flo")
    }

    @Test func `what is said of a child before it was asked for waits for the asking`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        var guest = try Evening(joining: disk, mode: .guest, at: evening.now, seed: 8)
        let request = try guest.ask("Rosa", for: ["Mia"])
        try guest.care(.takeIn(request, Taking()))
        let theirs = try #require(disk.paths.first { $0.contains("2026-11") })
        let bytes = try #require(disk.bytes(theirs))
        // The line of the asking has not come yet.
        let ends = DamageTests.ends(of: bytes)
        let lost = disk.copy()
        lost.tamper(theirs, with: Array(bytes[..<ends[0]] + bytes[ends[1]...]))
        var desk = try Evening(joining: lost, mode: .desk, at: guest.now, seed: 9)
        #expect(desk.shown.childrenInCare.isEmpty)
        try desk.expectLiveEqualsReplay()
        try evening.look()
        #expect(evening.shown.childrenInCare.compactMap(\.child.name) == ["Mia"])
        try evening.expectLiveEqualsReplay()
    }

    @Test(arguments: Disk.allCases)
    func `the counts of child care are kept, and made anew where anything changed`(_ disk: Disk) throws {
        let room = disk.room()
        var evening = try Evening(in: room)
        let creche = try CrecheEvening.live(in: &evening)
        let november = creche.asking.month
        let figures = try evening.store.figures(of: november)
        var expected = Centre()
        for line in try evening.store.loadMonth(november) { expected.apply(line) }
        #expect(figures == Figures(of: november, in: expected))
        // Mia and Tom; two of each in the weeks that were withdrawn; Kai. Dee's was taken back.
        #expect(figures.care.asked == 7)
        #expect(figures.care.given == 3)
        #expect(figures.care.waiting == 0)
        #expect(figures.care.unmet == [:])
        let unmet = try evening.ask("Dee", for: ["Lu", "Ari"])
        let waiting = try evening.ask("Eva", for: ["Sol"])
        try evening.care(.answer(unmet, CareAnswer(.declined, reason: .roomFull)))
        for _ in 0..<2 {
            let care = try evening.store.figures(of: november).care
            #expect(care.unmet == [.roomFull: 2])
            #expect(care.unmetByHour.reduce(0, +) == 2)
            #expect(care.waiting == 1)
            try evening.reopen()
            #expect(try evening.store.figures(of: november).care == care)
            // Read as they stand in months.json, and made anew with all the journal.
            var mint = Mint(seed: 4)
            for isGone in [false, true] {
                if isGone { try room.files.remove(FilePath.join(room.directory, "live.json")) }
                var other = try Evening.open(
                    room.files, room.directory, mode: .reader, at: evening.now, mint: &mint)
                #expect(try other.store.figures(of: november).care == care)
            }
            try evening.reopen()
        }
        try evening.care(.withdraw(waiting, .noAnswer))
        #expect(try evening.store.figures(of: november).care.unmet == [.roomFull: 2, .noAnswer: 1])
    }

    @Test func `a crash at any call keeps each deed of the crèche that was reported saved, and half of none`()
        throws
    {
        let founded = try FaultTests.founded()
        let states = try Self.states(on: founded.copy())
        #expect(states.count == CrecheEvening.steps.count + 1)
        var call = 1
        var calls = Int.max
        while call <= calls {
            let disk = founded.copy()
            let faulty = FaultyFileSystem(disk, .forever(from: call, code: SystemCode.io), only: .changing)
            let saved = Self.steps(on: faulty)
            if faulty.count < call { calls = call }
            let crashes = MemoryFileSystem.Crash.allCases
            for crash in Environment.isFull ? crashes : [crashes[call % crashes.count]] {
                let what: Comment = "call \(call), \(crash), after \(saved) deeds"
                try Self.expect(states, saved, on: disk.afterCrash(crash), what)
            }
            call += 1
        }
        #expect(call > 2 * CrecheEvening.steps.count)
    }

    /// What is seen after each step, on a disk that does what it should.
    private static func states(on disk: MemoryFileSystem) throws -> [CareSeen] {
        var evening = try Evening(joining: disk, mode: .desk)
        var creche = CrecheEvening()
        var states = [CareSeen(evening.shown, at: Evening.zone.moment(Evening.start))]
        for step in CrecheEvening.steps {
            try step(&creche, &evening)
            states.append(CareSeen(evening.shown, at: Evening.zone.moment(Evening.start)))
        }
        return states
    }

    /// How many steps were reported saved before one failed.
    private static func steps(on files: any FileSystem) -> Int {
        guard var evening = try? Evening(joining: files, mode: .desk) else { return 0 }
        var creche = CrecheEvening()
        for (number, step) in CrecheEvening.steps.enumerated() {
            do {
                try step(&creche, &evening)
            } catch {
                return number
            }
            if number % 6 == 5 { try? evening.store.writeCaches(today: evening.today) }
        }
        return CrecheEvening.steps.count
    }

    /// Whether a disk holds the state after so many deeds or after one more, from `live.json` and from the journal.
    private static func expect(
        _ states: [CareSeen], _ saved: Int, on disk: MemoryFileSystem, _ what: Comment
    ) throws {
        let at = Evening.zone.moment(Evening.start)
        var desk = try Evening(joining: disk, mode: .desk, seed: 99)
        let found = CareSeen(desk.shown, at: at)
        let allowed = states[saved...min(saved + 1, states.count - 1)]
        // Of a deed in two files what is standing may be there without the rest.
        let isHalf = found.care == states[saved].care && allowed.contains { $0.rules == found.rules }
        #expect(allowed.contains(found) || isHalf, what)
        #expect(try desk.store.check().files.allSatisfy { $0.badLines.isEmpty && $0.missing.isEmpty }, what)
        try desk.expectLiveEqualsReplay()
        #expect(CareSeen(desk.shown, at: at) == found, what)
    }
}
