import CentreCore
import Testing

struct FiguresTests {
    @Test func `a month's figures count what stands, where the wall showed it`() throws {
        var evening = try Evening()
        let (meal, rest) = (try code("meal"), try code("rest"))
        let lola = try evening.comes(Arrival(handle: "Lola", people: 2, children: 1, reasons: [meal, rest]))
        let group = try evening.comes(Arrival(people: 3, reasons: [meal]))
        let mistake = try evening.comes(Arrival(handle: "Mona", people: 9, reasons: [meal]))
        try evening.does(.takeBackVisit(mistake))
        _ = try evening.comes(Arrival(at: wall(2026, 10, 31, 23, 0)))
        try evening.does(.serve(lola, [meal], quantity: 2))
        try evening.does(.serve(group, [meal], quantity: 5))
        let given = try #require(try evening.visit(group).given.first)
        try evening.does(.takeBackService(group, given.id))
        for _ in 0..<3 { try evening.does(.refer(lola, to: try code("clinic"), due: try day("2026-12-01"))) }
        let made = try evening.visit(lola).openReferrals
        try evening.does(.follow(lola, made[0].id, .done))
        try evening.does(.follow(lola, made[1].id, .takenBack))
        try evening.does(.count(people: 11))
        try evening.does(.count(people: 12))
        try evening.does(.takeBackCount(try #require(evening.centre.headcounts.keys.min())))

        let figures = Figures(of: try #require(Month("2026-11")), in: evening.centre)
        #expect(figures.visits == 2)
        #expect(figures.people == 5)
        #expect(figures.children == 1)
        #expect(figures.unnamed == 1)
        #expect(figures.byHour.count == 168)
        #expect(figures.byHour[24 + 19] == 5)
        #expect(figures.byHour.reduce(0, +) == 5)
        #expect(figures.reasons == [meal: 2, rest: 1])
        #expect(figures.services == [meal: 2])
        #expect(figures.referralsMade == 2)
        #expect(figures.referralsDone == 1)
        #expect(figures.headcounts == 1)
        #expect(Figures(of: try #require(Month("2026-10")), in: evening.centre).visits == 1)
        #expect(Figures(of: try #require(Month("2026-12")), in: evening.centre) == Figures())
    }

    @Test(
        arguments: [
            (-11, ClockDoubt.behind), (-10, nil), (0, nil), (7 * 1440, nil), (7 * 1440 + 1, ClockDoubt.ahead),
        ] as [(Int, (@Sendable (Instant) -> ClockDoubt)?)])
    func `a clock is doubted that stands before the newest entry, or more than a week past it`(
        minutes: Int, doubt: (@Sendable (Instant) -> ClockDoubt)?
    ) throws {
        let evening = try Evening()
        let newest = evening.now.instant
        #expect(evening.centre.clockDoubt(at: newest.advanced(minutes: minutes)) == doubt?(newest))
    }

    @Test func `a centre in which nothing was written doubts no clock`() {
        #expect(Centre().clockDoubt(at: Instant(milliseconds: 0)) == nil)
        #expect(Centre().clockDoubt(at: Instant(milliseconds: .max)) == nil)
    }
}
