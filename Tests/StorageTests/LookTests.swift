import CentreCore
import Storage
import Testing

@Suite(.bothSeals) struct LookTests {
    private static let canary = "a quiet room for Rosa"

    @Test func `looks are kept in the month of looking, live for their day, and count for nothing`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        try evening.pass(visits: 6)
        let november = try #require(Month("2026-11"))
        let figures = try evening.store.figures(of: november)
        let rosa = try #require(evening.shown.present.first?.id)
        try evening.act(.noteLook(.issueWords, about: rosa.of(Look.Thing.self)))
        try evening.act(.noteLook(.exportLines))
        #expect(try evening.store.figures(of: november) == figures)
        try evening.expectLiveEqualsReplay()
        #expect(evening.shown.trail(of: november).count == 2)
        evening.later(days: 9)
        try evening.act(.noteLook(.exportLines))
        try evening.reopen()
        try evening.expectLiveEqualsReplay()
        #expect(evening.shown.trail(of: november).isEmpty)
        #expect(evening.shown.trail(of: november.next).count == 1)
        for line in try evening.store.loadMonth(november) { evening.shown.apply(line) }
        #expect(
            evening.shown.trail(of: november).map { $0.noted.value?.verb } == [.exportLines, .issueWords])
        #expect(disk.paths.contains { $0.contains("2026-12.jsonl") })
    }

    @Test func `no word of what was looked at stands in the line of the look`() throws {
        var evening = try Evening(on: MemoryFileSystem())
        let arrived = try evening.act(.arrive(Arrival(handle: "Rosa", need: Self.canary)))
        let visit = try #require(evening.shown.present.first?.id)
        let looked = try evening.act(.noteLook(.exportLines, about: visit.of(Look.Thing.self)))
        #expect(arrived.map { WrittenLine.text($0, n: 1) }.joined().contains(Self.canary))
        for text in looked.map({ WrittenLine.text($0, n: 1) }) {
            #expect(text.contains("\"kind\":\"look.noted\"") && text.contains("\(visit)"))
            for word in ["Rosa", "quiet", "room"] { #expect(!text.contains(word)) }
        }
    }
}
