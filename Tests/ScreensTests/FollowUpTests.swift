import CentreCore
import Resources
import Screens
import Testing

/// Sends the first visitor of the evening to the clinic, to be asked about in so many days.
private func referred(by name: String = "Ana", days: String = "0") throws -> Driver {
    let driver = try World.evening()
    if name != "Ana" { driver.press(.function(10)).type(name).press(.enter) }
    driver.press(.enter, .character("7"), .character("1"), .tab).type("ask for Dr Lee").press(.tab).type(days)
    return driver.press(.enter)
}

@Test func `whoever referred is asked first how it went, and it is followed to its end`() throws {
    let driver = try referred()
    #expect(driver.told == "Saved 18:09: sent to a service: the visit of 18:05.  Ctrl-Z takes it back")
    driver.press(.escape)
    #expect(driver.screen.contains("! a follow-up is due (Ana)"))
    #expect(!driver.screen.contains("clinic"))
    // Whom to ask on one screen, where they were sent on the next: never both.
    driver.press(.tab, .enter)
    #expect(driver.screen.contains("! Tue 24 Nov  Rosa, came Tue 24 Nov: you ask"))
    #expect(!driver.screen.contains("clinic"))
    driver.press(.enter)
    #expect(driver.screen.contains("DID IT WORK OUT? clinic"))
    #expect(driver.screen.contains("ask for Dr Lee"))
    #expect(!driver.screen.contains("Rosa"))
    driver.press(.character("1"), .tab).type("2 hours, kind").press(.enter)
    #expect(driver.told == "Saved 18:09: asked how it went.  Ctrl-Z takes it back")
    let referral = try #require(driver.centre.visits.values.compactMap { $0.referrals.values.first }.first)
    #expect(referral.state.state == .done)
    #expect(referral.words.value?.value == "2 hours, kind")
    #expect(driver.screen.contains("Nobody waits to be asked."))
    driver.press(.control("z"))
    #expect(driver.screen.contains("Rosa, came Tue 24 Nov: you ask"))
}

@Test func `what is under way is asked about again, in a week unless said otherwise`() throws {
    let driver = try referred()
    driver.press(.character("8"), .character("2"), .enter)
    let today = World.zone.moment(driver.now).day
    #expect(driver.centre.present.first?.openReferrals.first?.due == today.advanced(by: 7))
    driver.press(.character("8"), .character("3"), .tab, .tab).type("3").press(.enter)
    #expect(driver.centre.present.first?.openReferrals.first?.due == today.advanced(by: 3))
    #expect(driver.screen.contains("Fri 27 Nov: Ana asks how it went"))
}

@Test(arguments: [("4", Referral.State.refused), ("5", .lost)])
func `an end is an end, whatever it was`(_ digit: String, _ state: Referral.State) throws {
    let driver = try referred()
    driver.press(.character("8")).type(digit).press(.enter)
    let referral = try #require(driver.centre.present.first?.referrals.values.first)
    #expect(referral.state.state == state)
    #expect(!driver.screen.contains("8  did it work out"))
}

@Test func `the list has one's own first, and the others' with the name of who asks`() throws {
    let driver = try referred(by: "Dee")
    driver.press(.escape, .function(10)).type("Ana").press(.enter)
    driver.press(.down, .down, .enter, .character("7"), .character("5"), .enter, .control("x"))
    #expect(driver.row(5) == " >   Tue 1 Dec  K., came Tue 24 Nov: you ask")
    #expect(driver.row(6) == "   ! Tue 24 Nov  Rosa, came Tue 24 Nov: Dee asks")
    driver.press(.click(Point(row: 6, column: 20)), .click(Point(row: 6, column: 20)))
    #expect(driver.screen.contains("DID IT WORK OUT? clinic"))
}

@Test func `a referral that was a mistake is taken back where it stands`() throws {
    let driver = try referred()
    driver.press(.character("5"), .end, .character("9"))
    #expect(driver.told == "Saved 18:09.  Ctrl-Z takes it back")
    #expect(!driver.screen.contains("clinic"))
    driver.press(.control("z"))
    #expect(driver.screen.contains("clinic"))
}

@Test func `the place that Visits shows says how many wait to be asked, and a click opens them`() throws {
    let driver = try referred()
    driver.press(.escape, .character("2"))
    #expect(driver.row(3).hasSuffix("! 1 to ask  Ctrl-X"))
    driver.press(.click(Point(row: 3, column: 70)))
    #expect(driver.screen.contains("FOLLOW-UPS"))
}

@Test func `the follow-ups of one person wait in one row`() throws {
    let driver = try World.evening()
    for _ in 0..<3 {
        driver.press(.enter, .character("7"), .character("1"), .backTab).type("0").press(.enter, .escape)
    }
    #expect(driver.screen.contains("! 3 follow-ups are due (Ana)"))
    driver.press(.tab, .enter)
    #expect(driver.screen.contains("you ask"))
}
