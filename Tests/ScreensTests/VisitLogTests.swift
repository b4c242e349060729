import CentreCore
import Resources
import Screens
import Testing

/// Lines of arrivals in a past that is not at hand.
private func past(_ names: [String], at instant: Instant, in driver: Driver) throws -> [Line] {
    var mint = Mint(seed: 9)
    let ana = try #require(driver.centre.personNamed("Ana", at: World.zone.moment(World.time(18, 5)))).id
    return try names.map { name in
        let moment = World.zone.moment(instant)
        let entry = try driver.centre.decide(.arrive(Arrival(handle: name)), by: ana, at: moment, mint: &mint)
        return Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events)
    }
}

@Test func `the log tells in the order of time who came and who left, and how each stands`() throws {
    let driver = try World.evening()
    driver.press(.function(3)).type("rosa").press(.enter, .character("2"))
    #expect(driver.row(3) == " Today   here now: 9 people, 1 child")
    #expect(
        driver.row(4) == "   18:05 → comes in  Rosa                                          ✓ left 18:09")
    #expect(
        driver.row(6) == "   18:07 → comes in  K.                                                  * here")
    #expect(driver.row(9) == " > 18:09 ← leaves    Rosa")
}

@Test func `the log follows what happens while it is looked at`() throws {
    let driver = try World.evening()
    driver.press(.character("2"), .function(2)).type("Joy").press(.enter)
    #expect(driver.row(9).hasPrefix(" > 18:09 → comes in  Joy"))
    driver.press(.up, .function(2)).type("Lia").press(.enter)
    #expect(driver.row(8).hasPrefix(" >"))
}

@Test func `a line of the log opens its visit, by Enter or by a second click`() throws {
    let driver = try World.evening()
    driver.press(.character("2"), .home, .enter)
    #expect(driver.row(2).hasPrefix(" Rosa"))
    driver.press(.escape, .click(Point(row: 6, column: 30)))
    #expect(driver.row(6).hasPrefix(" > 18:07"))
    driver.press(.click(Point(row: 6, column: 30)))
    #expect(driver.row(2).hasPrefix(" K."))
}

@Test func `a visit that the desk closed says that nobody was seen leaving`() throws {
    let driver = try World.evening()
    driver.press(.enter, .character("3"), .character("2"))
    driver.press(.escape, .character("2"))
    #expect(driver.row(4).hasSuffix("– closed 18:09"))
    #expect(driver.row(9).contains("– closed    Rosa"))
    #expect(driver.row(9).hasSuffix("not seen leaving"))
}

@Test func `heads are counted without names, and a count is taken back`() throws {
    let driver = try World.evening()
    driver.press(.function(6)).type("23").press(.enter)
    #expect(driver.told == "Saved 18:09: counted 23 people.  Ctrl-Z takes it back")
    driver.press(.character("2"))
    #expect(driver.row(9) == " > 18:09 = counted   23 people")
    driver.press(.enter, .character("9"))
    #expect(!driver.row(9).contains("23 people"))
    driver.press(.control("z"))
    #expect(driver.row(9).contains("23 people"))
}

@Test func `earlier days come when somebody turns to them, and later ones up to today`() throws {
    let driver = try World.evening()
    let lines = try past(["Bea", "Joy"], at: World.time(20, 0, day: 3), in: driver)
    driver.archive[Month(World.zone.moment(World.time(20, 0, day: 3)).day)] = lines
    driver.press(.character("2"))
    for _ in 0..<21 { driver.press(.left) }
    #expect(driver.row(3) == " Tuesday 3 November 2026   2 people came")
    #expect(driver.screen.contains("Bea"))
    driver.press(.right)
    #expect(driver.row(3) == " Wednesday 4 November 2026")
    #expect(driver.screen.contains("Nothing is written for this day."))
    driver.press(.escape)
    #expect(driver.row(3).hasPrefix(" Today"))
    driver.press(.right)
    #expect(driver.row(3).hasPrefix(" Today"))
}

@Test func `a month that is being read is said to be, and the desk stays free`() throws {
    let driver = try World.evening()
    driver.answersMonths = false
    driver.press(.character("2"), .left, .left)
    #expect(driver.row(4) == "   Reading November 2026…")
    driver.press(.function(2)).type("Joy").press(.enter)
    #expect(driver.centre.present.last?.name == "Joy")
    #expect(driver.effects.filter { if case .loadMonths = $0 { true } else { false } }.count == 1)
    driver.send(.monthLoaded(Month(World.zone.moment(driver.now).day), []))
    #expect(driver.row(4) == "   Nothing is written for this day.")
}

@Test func `a month that cannot be read says so, and is asked for again`() throws {
    let driver = try World.evening()
    driver.answersMonths = false
    driver.press(.character("2"), .left, .left)
    let month = Month(World.zone.moment(driver.now).day)
    driver.send(.monthNotLoaded(month, reason: "no such file"))
    #expect(driver.row(4).contains("November 2026 could not be read."))
    #expect(driver.told == "This month could not be read: no such file")
    driver.press(.right, .left)
    #expect(driver.row(4) == "   Reading November 2026…")
    driver.send(.monthLoaded(month, []))
    #expect(driver.row(4) == "   Nothing is written for this day.")
}

@Test func `find looks for a name within the day, whatever its accents`() throws {
    let driver = try World.evening()
    driver.press(.function(2)).type("Inês").press(.enter, .character("2"), .control("f")).type("INES")
    #expect(driver.row(6).contains("Inês"))
    #expect(!driver.screen.contains("Rosa"))
    driver.press(.enter)
    #expect(driver.row(2).hasPrefix(" Inês"))
    driver.press(.escape, .escape)
    #expect(driver.screen.contains("Rosa"))
}

@Test func `find goes to a day as well`() throws {
    let driver = try World.evening()
    driver.press(.character("2"), .control("f")).type("3/11")
    #expect(driver.screen.contains("Enter goes to Tuesday 3 November 2026"))
    driver.press(.enter)
    #expect(driver.row(3) == " Tuesday 3 November 2026")
    driver.press(.control("f")).type("zzz").press(.enter)
    #expect(driver.screen.contains("! No name here, and no day"))
}

@Test func `somebody who left after the day turned is in the log of both days`() throws {
    let driver = try World.evening()
    driver.wait(minutes: 13 * 60)
    driver.press(.enter).type("Ana").press(.enter, .enter, .character("1"), .character("2"))
    driver.press(.escape, .character("2"))
    #expect(driver.row(4).contains("← leaves    Rosa"))
    driver.press(.left)
    #expect(driver.row(4).contains("18:05 → comes in  Rosa"))
    #expect(driver.row(4).contains("✓ left"))
}

@Test func `what a guest writes appears by itself`() throws {
    let driver = try World.evening()
    let lines = try past(["Guest"], at: driver.now, in: driver)
    driver.send(.grown(lines))
    #expect(driver.screen.contains("Guest"))
    driver.press(.character("2"))
    #expect(driver.screen.contains("Guest"))
}
