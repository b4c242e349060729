import CentreCore
import Testing

struct ImportTests {
    /// A file of two visits, one of which left, taken in by Ana under one deed.
    private func imported(_ evening: inout Evening) throws -> (ID<Act>, Done) {
        let act = ID<Act>(mint: &evening.mint)
        let (first, second) = (wall(2026, 11, 20, 19, 0), wall(2026, 11, 24, 18, 0))
        let lola = ID<Visit>(at: first.instant, mint: &evening.mint)
        let mona = ID<Visit>(at: second.instant, mint: &evening.mint)
        let events: [Event] = [
            .visitArrived(VisitArrived(visit: lola, time: first, handle: "Lola")),
            .visitLeft(VisitLeft(visit: lola, time: second, after: [])),
            .visitArrived(VisitArrived(visit: mona, time: second, handle: "Mona")),
            .importTaken(ImportTaken(batch: act, digest: "ab", visits: 2)),
        ]
        let deed = Deed(
            act: act, at: evening.now, by: evening.ana, h: evening.centre.newestStanding + 60_000,
            via: .import)
        return (act, evening.record(Entry(deed: deed, events: events)))
    }

    @Test func `a visit whose coming and leaving one line tells is settled`() throws {
        var evening = try Evening()
        _ = try imported(&evening)
        let lola = try #require(evening.centre.visits.values.first { $0.name == "Lola" })
        #expect(lola.state.state == .left)
        #expect(!lola.state.needsALook)
        #expect(lola.recorded.value?.via == .import)
        #expect(evening.centre.present.map(\.name) == ["Mona"])
    }

    @Test func `a file that was taken back counts nowhere, and its visits cannot be worked on`() throws {
        var evening = try Evening()
        let (batch, _) = try imported(&evening)
        let mona = try #require(evening.centre.present.first)
        try evening.does(.refer(mona.id, to: try code("clinic"), due: try day("2026-11-25")))
        try evening.does(.takeBackImport(batch), by: evening.ana)
        #expect(evening.centre.present.isEmpty)
        #expect(evening.centre.followUps(dueBy: try day("2026-12-25")).isEmpty)
        #expect(evening.centre.visits(on: ServiceDay(try day("2026-11-24"))).isEmpty)
        #expect(evening.refusal(of: .leave(mona.id)) == .unknownVisit)
        #expect(evening.refusal(of: .takeBackImport(batch), by: evening.ana) == .unknownPart)
        let month = try #require(Month("2026-11"))
        #expect(Figures(of: month, in: evening.centre).visits == 0)
    }

    @Test func `taking a file back is itself taken back`() throws {
        var evening = try Evening()
        let (batch, _) = try imported(&evening)
        let before = Seen(evening.centre)
        let done = try evening.does(.takeBackImport(batch), by: evening.ana)
        try evening.does(.takeBack(done), by: evening.ana)
        #expect(Seen(evening.centre) == before)
    }

    @Test func `a file that nobody took in cannot be taken back`() throws {
        var evening = try Evening()
        #expect(evening.refusal(of: .takeBackImport(ID(high: 1, low: 1)), by: evening.ana) == .unknownPart)
        let (batch, _) = try imported(&evening)
        #expect(evening.refusal(of: .takeBackImport(batch)) == .notAllowed(needs: .coordinator))
    }

    @Test func `the taking back may be read before what it takes back`() throws {
        var evening = try Evening()
        let (batch, _) = try imported(&evening)
        try evening.does(.takeBackImport(batch), by: evening.ana)
        var other = Centre()
        for line in evening.lines.reversed() { other.apply(line) }
        #expect(other == evening.centre)
        #expect(other.present.isEmpty)
    }
}
