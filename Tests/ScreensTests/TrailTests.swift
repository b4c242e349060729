import CentreCore
import Resources
import Screens
import Testing

/// The access trail at the desk, for coordinators.
@Suite struct TrailTests {
    private static func look(_ verb: LookVerb, in driver: Driver, at time: Instant) throws -> Line {
        let ana = try #require(driver.centre.personNamed("Ana", at: driver.model.now)).id
        var mint = Mint(seed: UInt64(time.milliseconds))
        let about = verb == .issueWords ? ID<Look.Thing>(high: 1, low: 2) : nil
        let entry = try driver.centre.decide(
            .noteLook(verb, about: about), by: ana, at: World.zone.moment(time), mint: &mint)
        return Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events)
    }

    private static func open(_ driver: Driver) {
        driver.press(.control("p")).type("who looked").press(.enter)
    }

    @Test func `a coordinator reads who looked, the newest first, month by month`() throws {
        let driver = try World.desk()
        let november = try [
            Self.look(.exportLines, in: driver, at: World.time(12, 0, day: 23)),
            Self.look(.issueWords, in: driver, at: World.time(18, 0)),
        ]
        let before = try Self.look(
            .exportLines, in: driver, at: World.time(9, 30, day: 1).advanced(minutes: -1440))
        driver.archive = [
            try #require(Month("2026-11")): november, try #require(Month("2026-10")): [before],
        ]
        Self.open(driver)
        #expect(driver.screen.contains("WHO LOOKED, November 2026"))
        #expect(driver.row(4).contains("Tue 24 Nov 18:00  Ana: opened an issue's words  000100"))
        #expect(driver.row(5).contains("Mon 23 Nov 12:00  Ana: took out lines with needs"))
        driver.press(.left)
        #expect(driver.screen.contains("WHO LOOKED, October 2026"))
        #expect(driver.screen.contains("took out lines with needs"))
        driver.press(.left)
        #expect(driver.screen.contains("Nobody looked this month."))
        driver.press(.right, .right)
        #expect(driver.screen.contains("opened an issue's words"))
        driver.press(.escape)
        #expect(driver.screen.contains("Here now"))
    }

    @Test func `others are told why they do not see it`() throws {
        let driver = Driver(try World.start()).type("dee").press(.enter)
        Self.open(driver)
        #expect(driver.told == "This needs somebody with the role: coordinator.")
        #expect(!driver.screen.contains("WHO LOOKED"))
    }

    @Test func `whoever is a coordinator no more sees nothing more`() throws {
        let driver = try World.desk()
        let line = try Self.look(.issueWords, in: driver, at: World.time(18, 0))
        driver.archive = [try #require(Month("2026-11")): [line]]
        Self.open(driver)
        #expect(driver.screen.contains("opened an issue's words"))
        let ana = try #require(driver.centre.personNamed("Ana", at: driver.model.now)).id
        let dee = try #require(driver.centre.personNamed("Dee", at: driver.model.now)).id
        var mint = Mint(seed: 5)
        let entry = driver.centre.entry(
            [.personChanged(PersonChanged(person: ana, roles: [.coordinator: false, .volunteer: true]))],
            by: dee,
            at: World.zone.moment(World.time(18, 6)), mint: &mint)
        driver.send(.grown([Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events)]))
        #expect(!driver.screen.contains("opened an issue's words"))
    }

    @Test func `a month that does not come says so`() throws {
        let driver = try World.desk()
        driver.answersMonths = false
        Self.open(driver)
        #expect(driver.screen.contains("Reading November 2026"))
    }
}
