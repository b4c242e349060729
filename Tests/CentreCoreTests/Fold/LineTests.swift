import CentreCore
import Testing

struct LineTests {
    @Test func `events of an unknown kind are counted once, and change nothing`() throws {
        var evening = try Evening()
        let before = Seen(evening.centre)
        let deed = Deed(act: ID(high: 1, low: 1), at: evening.now, by: evening.ana, h: 5)
        let line = Line(
            id: ID(high: 2, low: 2), deed: deed,
            events: [.unknown(kind: "bed.made"), .unknown(kind: "bed.made")])
        evening.take(line)
        evening.take(line)
        #expect(evening.centre.unknownEvents == 2)
        #expect(Seen(evening.centre) == before)
    }

    @Test func `events of a visit that nobody saw come wait unshown until it is seen`() throws {
        var evening = try Evening()
        let id = try evening.comes("Lola")
        try evening.does(.serve(id, [try code("meal")]))
        try evening.does(.change(id, VisitChange(people: 3)))
        var other = Centre()
        let arrival = evening.lines.count - 3
        for (place, line) in evening.lines.enumerated() where place != arrival { other.apply(line) }
        #expect(other.present.isEmpty)
        #expect(other.presentCount.people == 0)
        #expect(other.visits(on: ServiceDay(evening.now.day)).isEmpty)
        other.apply(evening.lines[arrival])
        #expect(other == evening.centre)
        #expect(other.presentCount.people == 3)
    }

    @Test func `a deed is stamped by its clock, or just after what it knew of`() throws {
        var evening = try Evening()
        let id = try evening.comes("Lola", at: nil)
        let clock = UInt64(evening.now.instant.milliseconds)
        #expect(try evening.visit(id).hands.newest == clock)
        try evening.does(.change(id, VisitChange(people: 2)), at: evening.later(-60))
        #expect(try evening.visit(id).hands.newest == clock + 1)
        try evening.does(.arrive(Arrival()), at: Evening.opening)
        #expect(evening.lines.last?.deed.h == UInt64(Evening.opening.instant.milliseconds))
    }

    @Test func `a stamp at the end of all numbers traps nobody`() throws {
        var evening = try Evening()
        let id = try evening.comes("Lola")
        let deed = Deed(act: ID(high: 1, low: 1), at: evening.now, by: evening.ana, h: .max)
        evening.take(
            Line(
                id: ID(high: 3, low: 3), deed: deed,
                events: [.visitChanged(VisitChanged(visit: id, people: 2))]))
        try evening.does(.change(id, VisitChange(people: 3)))
        // No greater one is read.
        #expect(evening.lines.last?.deed.h == UInt64(Int64.max))
    }

    @Test func `roots lie in the month of their id, and what is standing in none`() throws {
        var mint = Mint(seed: 1)
        let visit = ID<Visit>(at: wall(2026, 11, 30, 23, 30, east: -60).instant, mint: &mint)
        #expect(
            Event.visitLeft(VisitLeft(visit: visit, after: [])).root?.month == Month(year: 2026, month: 12))
        #expect(Root.standing.month == nil)
        #expect(Event.unknown(kind: "a").root == nil)
        let count = Event.headcountTaken(HeadcountTaken(headcount: visit.of(Headcount.self), people: 1))
        #expect(count.root == .headcount(visit.of(Headcount.self)))
    }

    @Test(arguments: [Int.max, 1_000_001, Int.min, -1])
    func `absurd numbers from elsewhere are moved to where they can be added up`(number: Int) throws {
        var evening = try Evening()
        let visit = ID<Visit>(at: evening.now.instant, mint: &evening.mint)
        let events: [Event] = [
            .visitArrived(VisitArrived(visit: visit, people: number, children: number)),
            .served(
                Served(visit: visit, service: ID(high: 1, low: 1), code: try code("meal"), quantity: number)),
            .someLeft(SomeLeft(visit: visit, part: ID(high: 1, low: 1), people: number)),
        ]
        evening.record(evening.centre.entry(events, by: evening.ana, at: evening.now, mint: &evening.mint))
        let people = try evening.visit(visit).arrivals
        #expect((1...1_000_000).contains(people))
        #expect(try evening.visit(visit).remaining == 1)
        #expect((0...1_000_000).contains(evening.centre.presentCount.children))
        let given = Figures(of: visit.month, in: evening.centre).services
        #expect(given == (number > 0 ? [try code("meal"): 1_000_000] : [:]))
    }
}
