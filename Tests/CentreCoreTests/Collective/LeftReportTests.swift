import CentreCore
import Testing

/// What leaves the centre is noted: of which quarter, to whom, by which decision.
struct LeftReportTests {
    private static func wish(
        _ quarter: String, _ decision: ID<Decision>, to who: String = "the city"
    ) throws -> CollectiveAction {
        .leave(LeavingWish(try #require(Quarter(quarter)), to: who, by: decision, as: .csv))
    }

    @Test func `a report leaves with the decision by which it does, and can be said not to have left`() throws
    {
        var evening = try Evening()
        let decision = try evening.decides(Deciding("the city may have our numbers"))
        let done = try evening.does(.collective(Self.wish("2026-Q3", decision)), by: evening.ana)
        let report = try #require(evening.centre.reportsThatLeft.first)
        #expect(report.who == "the city" && report.left.value?.decision == decision)
        #expect(report.left.value?.quarter.description == "2026-Q3" && report.left.value?.by == evening.ana)
        try evening.does(.takeBack(done), by: evening.ana)
        #expect(evening.centre.reportsThatLeft.isEmpty)
        #expect(
            evening.refusal(of: .collective(.takeBackLeft(report.id)), by: evening.ana)
                == .collective(.unknownReport))
    }

    @Test func `it leaves by a decision that the group adopted, and of a quarter that is over`() throws {
        var evening = try Evening()
        let proposed = try evening.decides(Deciding("the city may have them", outcome: .proposed))
        let adopted = try evening.decides(Deciding("the city may have our numbers"))
        let running = try #require(Quarter("2026-Q4"))
        func refusal(_ action: CollectiveAction) -> Refusal? {
            evening.refusal(of: .collective(action), by: evening.ana)
        }
        #expect(refusal(try Self.wish("2026-Q3", proposed)) == .collective(.notAdopted))
        #expect(refusal(try Self.wish("2026-Q3", ID(high: 1, low: 1))) == .collective(.unknownDecision))
        #expect(refusal(try Self.wish("2026-Q4", adopted)) == .collective(.quarterNotOver(running)))
        #expect(refusal(try Self.wish("2026-Q3", adopted, to: " ")) == .empty(.recipient))
        #expect(refusal(try Self.wish("2026-Q3", adopted)) == nil)
        _ = try evening.collectively(.takeBackDecision(adopted))
        #expect(refusal(try Self.wish("2026-Q3", adopted)) == .collective(.unknownDecision))
    }

    @Test func `everything is taken out for a reason, which is kept beside it`() throws {
        var evening = try Evening()
        try evening.does(.noteLook(.exportAll, why: " a new computer "), by: evening.ana)
        let look = try #require(evening.centre.trail(of: Month(evening.now.instant)).first)
        #expect(look.why == "a new computer")
        #expect(evening.refusal(of: .noteLook(.exportAll), by: evening.ana) == .empty(.why))
        let long = String(repeating: "a", count: 201)
        #expect(
            evening.refusal(of: .noteLook(.exportAll, why: long), by: evening.ana)
                == .tooLong(.why, limit: 200))
    }
}
