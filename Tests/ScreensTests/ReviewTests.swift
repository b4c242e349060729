import CentreCore
import Resources
import Screens
import Testing

extension Driver {
    /// Somebody came in May of last year and said what they needed.
    @discardableResult
    fileprivate func cameLongAgo() throws -> ID<Visit> {
        let ana = try #require(person("Ana")).id
        let came = World.zone.moment(Instant(milliseconds: 1_746_302_400_000))
        var mint = Mint(seed: 31)
        let visit = ID<Visit>(at: came.instant, mint: &mint)
        let id = ID<Line>(mint: &mint)
        let deed = Deed(
            act: id.of(Act.self), at: came, by: ana, h: UInt64(clamping: came.instant.milliseconds))
        let after = [EventRef(line: id)]
        send(
            .grown([
                Line(
                    id: id, deed: deed,
                    events: [
                        .visitArrived(VisitArrived(visit: visit, handle: "Lola", need: "a bed for Lola")),
                        .visitLeft(VisitLeft(visit: visit, time: came, after: after)),
                    ])
            ]))
        return visit
    }

    fileprivate func reviews() -> Driver { press(.control("p")).type("monthly").press(.enter) }
}

@Test func `the monthly review says what is no longer needed, and it goes once a coordinator said yes`()
    throws
{
    let driver = try World.evening()
    let visit = try driver.cameLongAgo()
    _ = driver.reviews()
    #expect(driver.screen.contains("MONTHLY REVIEW"))
    #expect(driver.screen.contains("Detail of closed matters before November 2025 to let go"))
    driver.press(.down, .enter)
    #expect(driver.screen.contains("DETAIL OF CLOSED MATTERS"))
    #expect(driver.screen.contains("It may go after 12 months: the collective sets that."))
    driver.press(.enter)
    #expect(driver.screen.contains("can take that back."))
    // The key that asked is no yes.
    driver.press(.enter)
    #expect(driver.centre.visits[visit]?.words == "a bed for Lola")
    driver.press(.enter).wait(seconds: 1).press(.character("1"))
    #expect(driver.told.contains("detail of closed matters before November 2025 is let go"))
    #expect(driver.centre.visits[visit]?.words == nil)
    driver.press(.control("z"))
    #expect(driver.told == "What was forgotten or let go stays so, and all before it with it.")
}

@Test func `who is no coordinator sees why the review is not theirs, and lets nothing go`() throws {
    let driver = try World.evening()
    try driver.cameLongAgo()
    driver.press(.function(10)).type("dee").press(.enter)
    _ = driver.reviews()
    #expect(driver.screen.contains("× "))
    let before = driver.screen
    driver.press(.down, .enter)
    #expect(driver.screen.contains("MONTHLY REVIEW"))
    #expect(!before.contains("to let go: 1"))
    #expect(driver.centre.forgotten.aged(.details).isEmpty)
}
