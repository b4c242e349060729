import CentreCore
import Storage
import Testing

/// What the record keeps of supplies, however it is read, and from however many desks it comes.
@Suite(.serialized, .bothSeals) struct SuppliesStoreTests {
    private static let november = Month(Evening.start)
    private static let condoms = code("condoms")
    private static let lubricant = code("lubricant")

    @Test(arguments: Disk.allCases)
    func `a day's total is the same from live.json and its tail, and from the whole journal`(
        _ disk: Disk
    ) throws {
        let room = disk.room()
        var evening = try Evening(in: room)
        let tuesday = evening.today.day
        for back in 0..<4 {
            try evening.act(.supplies(.count(day: tuesday.advanced(by: -back), [Self.condoms: 10 + back])))
        }
        try evening.act(.supplies(.count(day: tuesday, [Self.condoms: 12, Self.lubricant: 3])))
        try evening.act(.supplies(.takeBack(ID(of: tuesday.advanced(by: -1)))))
        var mint = Mint(seed: 4)
        let tail = try Evening.open(room.files, room.directory, mode: .reader, at: evening.now, mint: &mint)
        #expect(tail.centre.supplies == evening.shown.supplies)
        let figures = try evening.store.reading(of: Self.november).figures
        #expect(figures.supplyDays == 3)
        #expect(figures.supplies == [Self.condoms: 12 + 12 + 13, Self.lubricant: 3])
        for days in [0, 1, 9, 40] {
            evening.later(days: days)
            try evening.expectLiveEqualsReplay()
        }
        #expect(evening.shown.supplies.isEmpty, "it is let go of")
        #expect(try evening.store.reading(of: Self.november).figures == figures)
    }

    @Test func `a day of a month before is put right in that month's file, and the total is one`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        let tuesday = evening.today.day
        try evening.act(.supplies(.count(day: tuesday, [Self.condoms: 10])))
        evening.later(days: 30)
        try evening.reopen()
        #expect(evening.shown.supplies.isEmpty)
        // Told without the old total at hand, as a form does that asks for no month.
        try evening.act(.supplies(.count(day: tuesday, [Self.lubricant: 4])))
        let figures = try evening.store.reading(of: Self.november).figures
        #expect(figures.supplies == [Self.lubricant: 4] && figures.supplyDays == 1)
        #expect(!disk.paths.contains { $0.contains("2026-12") })
        try evening.expectLiveEqualsReplay()
    }

    @Test(arguments: [0, 30])
    func `what a command and the desk write of one day is one total`(daysLater: Int) throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        let tuesday = evening.today.day
        try evening.act(.supplies(.count(day: tuesday, [Self.condoms: 10])))
        try evening.act(.supplies(.takeBack(ID(of: tuesday))))
        evening.later(days: daysLater)
        try evening.reopen()
        var guest = try Evening(joining: disk, mode: .guest, at: evening.now.advanced(minutes: 3))
        try guest.act(.supplies(.count(day: tuesday, [Self.condoms: 8])))
        try evening.look()
        #expect(evening.shown.supplies(on: tuesday)?.items == [Self.condoms: 8])
        #expect(evening.store.centre.supplies == evening.shown.supplies)
        #expect(try evening.store.reading(of: Self.november).figures.supplies == [Self.condoms: 8])
        try evening.expectLiveEqualsReplay()
    }
}
