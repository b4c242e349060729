import CentreCore
import Testing

struct HandoverTests {
    @Test func `one shift tells the next until somebody puts the note away`() throws {
        var evening = try Evening()
        try evening.does(.handOver(" The boiler is off.\nKey at Dee's. "))
        try evening.does(.handOver("Lola's bag is in locker 4"), by: evening.dee)
        #expect(
            evening.centre.openNotes.map(\.text)
                == ["The boiler is off.\nKey at Dee's.", "Lola's bag is in locker 4"])
        #expect(evening.centre.openNotes.map(\.written.value?.by) == [evening.bea, evening.dee])
        let first = try #require(evening.centre.openNotes.first)
        try evening.does(.putAway(first.id), by: evening.joy)
        #expect(evening.centre.openNotes.count == 1)
        #expect(evening.refusal(of: .putAway(first.id)) == .unknownPart)
    }

    @Test(
        arguments: [
            ("", .empty(.note)), (" \n ", .empty(.note)), (String(repeating: "n", count: 2000), nil),
            (String(repeating: "n", count: 2001), .tooLong(.note, limit: 2000)),
            ("a\u{1b}b", .controlCharacter(.note, code: 27)),
        ] as [(String, Refusal?)])
    func `a note says something, and no more than two thousand characters`(text: String, refusal: Refusal?)
        throws
    {
        #expect(try Evening().refusal(of: .handOver(text)) == refusal)
    }

    @Test func `a note stays at hand for as long as it is open`() throws {
        var evening = try Evening()
        try evening.does(.handOver("Key at Dee's"))
        try evening.does(.handOver("done"))
        let done = try #require(evening.centre.openNotes.last)
        try evening.does(.putAway(done.id))
        var centre = evening.centre
        centre.keepLive(since: ServiceDay(try day("2026-11-25")))
        #expect(centre.notes.count == 2)
        centre.keepLive(since: ServiceDay(try day("2026-11-26")))
        #expect(centre.notes.count == 1)
        #expect(centre.openNotes.map(\.text) == ["Key at Dee's"])
    }
}
