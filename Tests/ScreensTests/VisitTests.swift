import CentreCore
import Resources
import Screens
import Testing

private func code(_ text: String) throws -> Code { try #require(Code(text)) }

@Test func `the log tells who came and left, and never why`() throws {
    let driver = try World.evening()
    driver.press(.function(3)).type("rosa").press(.enter, .character("2"))
    #expect(driver.row(3) == " Tuesday 24 November 2026   5 visits, 10 people, 1 child")
    #expect(driver.row(4) == " > 18:05–18:09  Rosa")
    #expect(driver.row(6) == "   18:07–       K.")
    for reason in StartingLists.reasons {
        #expect(!driver.screen.contains(driver.model.words("list.reasons.\(reason)")))
    }
}

@Test func `a visit's page offers what can be done with it, each on its digit`() throws {
    let driver = try World.evening()
    driver.press(.enter)
    #expect(driver.screen.contains("1  leaves now"))
    #expect(!driver.screen.contains("5  did it work out"))
    driver.press(.character("7"))
    #expect(driver.told == "Saved 18:09: Rosa: not seen leaving.  Ctrl-Z takes it back")
    driver.press(.character("2"), .enter, .character("8"))
    #expect(driver.centre.present.first?.name == "Rosa")
}

@Test func `something is given by its digit, with a number where it matters`() throws {
    let driver = try World.evening()
    driver.press(.enter, .character("3"), .character("6"), .tab).type("12").press(.enter)
    let visit = try #require(driver.centre.present.first)
    let given = try #require(visit.given.first?.given.value)
    #expect(given.code == (try code("condoms")))
    #expect(given.quantity == 12)
    #expect(driver.screen.contains("1 thing given"))
    #expect(!driver.screen.contains("condoms"))
}

@Test func `nothing chosen is said in place`() throws {
    let driver = try World.evening()
    driver.press(.enter, .character("3"), .enter)
    #expect(driver.screen.contains("! Please choose one: its digit."))
}

@Test func `whoever referred is asked first how it went, and it is followed to its end`() throws {
    let driver = try World.evening()
    driver.press(.enter, .character("4"), .character("1"), .tab).type("ask for Dr Lee").press(.tab).type("0")
    driver.press(.enter)
    #expect(driver.told == "Saved 18:09: sent: Rosa.  Ctrl-Z takes it back")
    driver.press(.escape)
    #expect(driver.screen.contains("! a follow-up is due (Ana)"))
    #expect(!driver.screen.contains("clinic"))
    driver.press(.tab, .enter)
    #expect(driver.screen.contains("DID IT WORK OUT? Rosa"))
    driver.press(.character("1"), .tab).type("kind, and quick").press(.enter)
    let referral = try #require(driver.centre.visits.values.compactMap { $0.referrals.values.first }.first)
    #expect(referral.state.state == .done)
    #expect(referral.words.value?.value == "kind, and quick")
    #expect(driver.screen.contains("Nothing waits."))
}

@Test func `what is written can be changed, and changed back`() throws {
    let driver = try World.evening()
    driver.press(.enter, .character("6"), .character("3"), .end, .backspace).type("i").press(.enter)
    #expect(driver.centre.present.first?.name == "Rosi")
    #expect(driver.centre.present.first?.ticked == [try code("supplies")])
    #expect(driver.told == "Saved 18:09: changed: Rosa.  Ctrl-Z takes it back")
    driver.press(.control("z"))
    #expect(driver.centre.present.first?.name == "Rosa")
    #expect(driver.centre.present.first?.ticked == [])
}

@Test func `Enter on an unchanged visit says that nothing changed`() throws {
    let driver = try World.evening()
    driver.press(.enter, .character("6"), .enter)
    #expect(driver.told == "Nothing is different: nothing was changed.")
}

@Test func `a visit written by mistake is taken back`() throws {
    let driver = try World.evening()
    driver.press(.enter, .character("9"))
    #expect(driver.told == "Saved 18:09: taken back: Rosa.  Ctrl-Z takes it back")
    #expect(!driver.row(4).contains("Rosa"))
}

@Test func `some of a group leave, the others stay`() throws {
    let driver = try World.evening()
    driver.press(.function(3), .pageDown, .enter)
    #expect(driver.screen.contains("LEAVES: 6 people"))
    driver.type("2").press(.enter)
    #expect(driver.told == "Saved 18:09: 2 people left.  Ctrl-Z takes it back")
    #expect(driver.centre.presentCount.people == 8)
    #expect(driver.screen.contains("18:09  4 people"))
}

@Test func `of several that fit, none leaves before one is chosen`() throws {
    let driver = try World.evening()
    driver.press(.function(2)).type("Rosario").press(.enter, .function(3)).type("ros").press(.enter)
    #expect(driver.screen.contains("! More than one fits: ↓ chooses."))
    #expect(driver.centre.present.count == 6)
    driver.type("a").press(.enter)
    #expect(driver.centre.present.map(\.name).contains("Rosario"))
    #expect(!driver.centre.present.map(\.name).contains("Rosa"))
}

@Test func `heads are counted without names, and a count is taken back`() throws {
    let driver = try World.evening()
    driver.press(.function(6)).type("23").press(.enter)
    #expect(driver.told == "Saved 18:09: counted 23 people.  Ctrl-Z takes it back")
    driver.press(.character("2"), .end)
    #expect(driver.row(9).contains("counted: 23 people"))
    driver.press(.enter, .character("1"))
    #expect(!driver.screen.contains("counted: 23 people"))
}

@Test func `earlier days come when somebody turns to them, and find looks within the day`() throws {
    let driver = try World.evening()
    let past = World.zone.moment(World.time(20, 0, day: 3))
    var mint = Mint(seed: 9)
    let ana = try #require(driver.centre.personNamed("Ana")).id
    var lines: [Line] = []
    for name in ["Bea", "Joy"] {
        let entry = try driver.centre.decide(.arrive(Arrival(handle: name)), by: ana, at: past, mint: &mint)
        lines.append(Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events))
    }
    driver.archive[Month(past.day)] = lines
    driver.press(.character("2"))
    for _ in 0..<21 { driver.press(.left) }
    #expect(driver.row(3).contains("Tuesday 3 November 2026   2 visits"))
    #expect(driver.screen.contains("Bea"))
    driver.press(.control("f")).type("jo")
    #expect(!driver.screen.contains("Bea"))
    #expect(driver.screen.contains("Joy"))
    driver.press(.escape, .right)
    #expect(driver.screen.contains("Nothing is written for this day."))
    driver.press(.escape)
    #expect(driver.row(3).contains("Tuesday 24 November"))
}

@Test func `what a guest writes appears by itself`() throws {
    let driver = try World.evening()
    var mint = Mint(seed: 11)
    let ana = try #require(driver.centre.personNamed("Ana")).id
    let entry = try driver.centre.decide(
        .arrive(Arrival(handle: "Guest")), by: ana, at: World.zone.moment(driver.now), mint: &mint)
    driver.send(.grown([Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events)]))
    #expect(driver.screen.contains("Guest"))
}
