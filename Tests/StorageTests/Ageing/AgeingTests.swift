import CentreCore
import Storage
import Testing

/// Words that aged out are in no file, whatever fails on the way, do not come back with an old copy, and change no count.
@Suite(.serialized, .bothSeals) struct AgeingTests {
    /// A centre in which somebody came last November, and somebody else whose referral is open still; it is spring now.
    private struct Centre {
        let disk: MemoryFileSystem
        var evening: Evening
        let gone, waiting: ID<Visit>
        var autumn: Month { gone.month }

        init(on disk: MemoryFileSystem = MemoryFileSystem()) throws {
            self.disk = disk
            evening = try Evening(on: disk)
            gone = try evening.arrive(ForgettingTests.word)
            try evening.act(.change(gone, VisitChange(need: .to("a blanket"))))
            try evening.act(.leave(gone))
            waiting = try evening.arrive("Wilma")
            try evening.act(.refer(waiting, to: code("clinic"), due: evening.moment.day))
            try evening.act(.leave(waiting))
            evening.later(days: 150)
            let today = try evening.arrive("Mina")
            try evening.act(.leave(today))
            try evening.store.writeCaches(today: evening.today)
        }

        var wish: Ageing {
            Ageing(.names, before: evening.shown.settings.monthThatStays(.names, on: evening.moment.day))
        }

        mutating func age() throws {
            try evening.act(.ageOut(wish))
            evening.shown = evening.store.centre
        }
    }

    @Test func `names that aged are in no file, every line stays where it was, and every count as it was`()
        throws
    {
        var centre = try Centre()
        let autumn = centre.autumn
        let before = try centre.evening.store.figures(of: autumn)
        #expect(before.visits == 2 && before.unnamed == 0)
        let sizes = centre.disk.paths.filter { $0.contains("-2026-11") }.map {
            ($0, centre.disk.bytes($0)?.count ?? 0)
        }
        #expect(!(try ForgettingTests.holds(ForgettingTests.word, centre.disk).isEmpty))
        try centre.age()
        try ForgettingTests.expectForgotten(centre.disk)
        #expect(!centre.disk.paths.contains { $0.hasSuffix("forget.json") || $0.hasSuffix(".new") })
        for (path, size) in sizes { #expect(centre.disk.bytes(path)?.count == size, "\(path)") }
        #expect(try centre.evening.store.check().isSound)
        #expect(try centre.evening.store.figures(of: autumn) == before)
        #expect(centre.evening.shown.visits[centre.waiting]?.name == "Wilma")
        #expect(centre.evening.shown.namesLike("qu") == [])
        var past = centre.evening.shown
        for line in try centre.evening.store.loadMonth(autumn) { past.apply(line) }
        #expect(past.visits[centre.gone]?.name == nil)
        #expect(past.visits[centre.gone]?.words == "a blanket")
        try centre.evening.arrive("after")
        try centre.evening.expectLiveEqualsReplay()
        try ForgettingTests.expectForgotten(centre.disk)
    }

    @Test func `what would go is counted from the figures, and nothing waits once it went`() throws {
        var centre = try Centre()
        let wish = centre.wish
        #expect(!centre.evening.store.outlook(of: wish, on: centre.evening.today).isEmpty)
        try centre.age()
        let after = centre.evening.store.outlook(of: wish, on: centre.evening.today)
        #expect(after.isEmpty)
        #expect(after.words == 0 && after.postponed == 1)
    }

    @Test func `an old copy of a month shows no name, and loses it at the start after somebody looked`()
        throws
    {
        var centre = try Centre()
        let old = centre.disk.copy()
        try centre.age()
        try centre.evening.store.writeCaches(today: centre.evening.today)
        centre.evening.store.close()
        let path = try #require(
            old.paths.first { $0.contains("-2026-11") && old.bytes($0) != centre.disk.bytes($0) })
        centre.disk.tamper(path, with: try #require(old.bytes(path)))
        var desk = try Evening(joining: centre.disk, mode: .desk, at: centre.evening.now)
        var past = desk.shown
        for line in try desk.store.loadMonth(centre.autumn) { past.apply(line) }
        #expect(past.visits[centre.gone]?.name == nil)
        try desk.store.writeCaches(today: desk.today)
        desk.store.close()
        var next = try Evening(joining: centre.disk, mode: .desk, at: centre.evening.now)
        try ForgettingTests.expectForgotten(centre.disk)
        #expect(try next.store.check().isSound)
        try next.expectLiveEqualsReplay()
    }

    @Test func `only a desk lets words age, never a command beside it`() throws {
        let centre = try Centre()
        var guest = try Evening(joining: centre.disk, mode: .guest, at: centre.evening.now)
        #expect(throws: StorageError.readOnly) { try guest.act(.ageOut(centre.wish)) }
    }

    @Test func `a fault or a kill at any step leaves nothing begun, or the next start completes it`() throws {
        var centre = try Centre()
        let figures = try centre.evening.store.figures(of: centre.autumn)
        centre.evening.store.close()
        try withEachFault(on: centre.disk, at: centre.evening.now) { desk in
            try desk.act(.ageOut(centre.wish))
        } expect: { disk, recorded, what in
            var next = try Evening(joining: disk, mode: .desk, at: centre.evening.now, seed: 5)
            let hasAged = !next.shown.forgotten.aged(.names).isEmpty
            #expect(!recorded || hasAged, what)
            #expect(!disk.paths.contains { $0.hasSuffix("forget.json") }, what)
            if hasAged { try ForgettingTests.expectForgotten(disk, what) }
            #expect(next.shown.visits[centre.waiting]?.name == "Wilma", what)
            #expect(try next.store.figures(of: centre.autumn) == figures, what)
            #expect(try next.store.check().isSound, what)
        }
    }

    @Test func `what was set aside of an aged month, and what was half typed then, goes as well`() throws {
        var centre = try Centre()
        let path = try #require(centre.disk.paths.first { $0.contains("-2026-11") })
        let bytes = try #require(centre.disk.bytes(path))
        let name = try #require(path.split(separator: "/").last)
        try centre.disk.makeDirectory("/centre/aside")
        try centre.disk.write(Array(bytes.suffix(300)), under: "/centre/aside/\(name).900.tail")
        try centre.disk.write(bytes, under: "/centre/aside/\(name).0123456789abcdef")
        let typed = [centre.autumn.firstDay, centre.evening.moment.day].map { day in
            Draft(form: "tell", at: Moment(of: day), fields: ["words": "typed on \(day)"])
        }
        try centre.evening.store.saveDrafts(typed, of: try centre.evening.coordinator)
        try centre.age()
        try ForgettingTests.expectForgotten(centre.disk)
        #expect(!centre.disk.paths.contains { $0.hasSuffix(".tail") })
        #expect(centre.disk.bytes("/centre/aside/\(name).0123456789abcdef")?.count == bytes.count)
        #expect(try centre.evening.store.loadDrafts().values.flatMap { $0 } == typed)
        centre.evening.later(days: 400)
        try centre.evening.reopen()
        try centre.evening.act(.leave(try centre.evening.arrive()))
        try centre.evening.act(.ageOut(Ageing(.details, before: centre.autumn.next)))
        #expect(try centre.evening.store.loadDrafts().values.flatMap { $0 } == [typed[1]])
    }
}

extension Moment {
    /// Noon of a day, UTC.
    fileprivate init(of day: Day) {
        self.init(Instant(milliseconds: Int64(day.daysSince1970) * 86_400_000 + 43_200_000), offset: 0)
    }
}
