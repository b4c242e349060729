import CentreCore
import Testing

struct HandsTests {
    private let ana = ID<Person>(high: 0, low: 1)
    private let bea = ID<Person>(high: 0, low: 2)
    private let dee = ID<Person>(high: 0, low: 3)

    @Test func `hands know the newest touch, and the newest of anybody else`() throws {
        var evening = try Evening()
        let id = try evening.comes("Lola", by: evening.ana)
        let came = try evening.visit(id).hands.newest
        #expect(try evening.visit(id).hands.areOnly(evening.ana, since: 0))
        #expect(try !evening.visit(id).hands.areOnly(evening.bea, since: 0))
        #expect(try evening.visit(id).hands.areOnly(evening.bea, since: came))
        try evening.does(.change(id, VisitChange(people: 2)), by: evening.bea)
        try evening.does(.change(id, VisitChange(people: 3)), by: evening.ana)
        #expect(try !evening.visit(id).hands.areOnly(evening.ana, since: came))
        try evening.does(.change(id, VisitChange(people: 4)), by: evening.ana)
        let newest = try evening.visit(id).hands.newest
        #expect(try evening.visit(id).hands.areOnly(evening.ana, since: newest - 60_000))
    }

    @Test func `hands are the same in whatever order touches are read`() throws {
        var mint = Mint(seed: 8)
        let visit = ID<Visit>(high: 5, low: 5)
        let moment = Evening.opening
        let lines = (0..<30).map { number in
            let person = [ana, bea, dee].randomElement(using: &mint) ?? ana
            let deed = Deed(
                act: ID(mint: &mint), at: moment, by: person, h: UInt64.random(in: 0...12, using: &mint))
            let change = VisitChanged(visit: visit, people: number + 1)
            return Line(id: ID(mint: &mint), deed: deed, events: [.visitChanged(change)])
        }
        for _ in 0..<30 {
            var centre = Centre()
            for line in (lines + lines.prefix(7)).shuffled(using: &mint) { centre.apply(line) }
            for person in [ana, bea, dee] {
                let others = lines.filter { $0.deed.by != person }.map(\.deed.h).max() ?? 0
                let hands = try #require(centre.visits[visit]).hands
                #expect(hands.areOnly(person, since: others))
                if others > 0 { #expect(!hands.areOnly(person, since: others - 1)) }
            }
        }
    }
}
