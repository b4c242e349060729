import CentreCore
import Resources
import Screens
import Testing

private func code(_ text: String) throws -> Code { try #require(Code(text)) }

/// Everything that would say why somebody came: the words of all reasons, services and places.
private func telling(_ words: Catalogue) -> [String] {
    StartingLists.reasons.map { words("list.reasons.\($0)") }
        + StartingLists.services.map { words("list.services.\($0)") }
        + StartingLists.referrals.map { words("list.referrals.\($0)") }
}

@Test func `a visit's page offers what can be done with it, each on its digit`() throws {
    let driver = try World.evening()
    driver.press(.enter)
    #expect(
        driver.row(2) == " Rosa                                                                    * here")
    #expect(driver.screen.contains("1  leaves now"))
    #expect(!driver.screen.contains("did it work out"))
    driver.press(.character("3"))
    #expect(driver.told == "Saved 18:09: Rosa: not seen leaving.  Ctrl-Z takes it back")
    #expect(driver.row(2).hasSuffix("– closed 18:09"))
    driver.press(.character("1"))
    #expect(driver.told == "Saved 18:09: Rosa: still here.  Ctrl-Z takes it back")
    #expect(driver.centre.present.first?.name == "Rosa")
}

@Test func `a deed is chosen with the arrows or the mouse as well`() throws {
    let driver = try World.evening()
    driver.press(.enter, .down, .down, .down, .enter)
    #expect(driver.told == "Saved 18:09: Rosa: not seen leaving.  Ctrl-Z takes it back")
    driver.press(.click(Point(row: 6, column: 10)))
    #expect(driver.told == "Saved 18:09: Rosa: still here.  Ctrl-Z takes it back")
}

@Test func `every deed of a visit's page is taken back`() throws {
    for digit in "139" {
        let driver = try World.evening()
        driver.press(.enter, .character(digit))
        #expect(driver.centre.present.count == 4, "\(digit)")
        driver.press(.control("z"))
        #expect(driver.centre.present.first?.name == "Rosa", "\(digit)")
    }
}

@Test func `something is given by its digit, with a number where it matters`() throws {
    let driver = try World.evening()
    driver.press(.enter, .character("6"), .character("6"), .tab).type("12").press(.enter)
    let visit = try #require(driver.centre.present.first)
    let given = try #require(visit.given.first?.given.value)
    #expect(given.code == (try code("condoms")))
    #expect(given.quantity == 12)
    #expect(driver.told == "Saved 18:09: something given: the visit of 18:05.  Ctrl-Z takes it back")
    #expect(!driver.screen.contains("condoms"))
}

@Test func `several things are given in one deed, and each can be taken back for itself`() throws {
    let driver = try World.evening()
    func given() -> [String] {
        driver.centre.present.first?.given.compactMap(\.given.value?.code.text).sorted() ?? []
    }
    driver.press(.enter, .character("6"), .character("1"), .character("6"), .enter)
    #expect(given() == ["condoms", "meal"])
    driver.press(.character("5"), .down, .down, .character("9"))
    #expect(driver.told == "Saved 18:09.  Ctrl-Z takes it back")
    #expect(given().count == 1)
    driver.press(.control("z"))
    #expect(given() == ["condoms", "meal"])
    driver.press(.control("z"))
    #expect(given().isEmpty)
}

@Test func `what could not be given comes back whole, and is given once`() throws {
    let driver = try World.evening()
    driver.disk = .fails
    driver.press(.enter, .character("6"), .character("1"), .character("6"), .enter)
    #expect(driver.told.hasPrefix("! NOT SAVED: "))
    #expect(!driver.told.contains("18:05"))
    driver.disk = .works
    driver.press(.enter)
    #expect(!driver.told.contains("NOT SAVED"))
    #expect(driver.centre.present.first?.given.count == 2)
}

@Test func `nothing chosen is said in place`() throws {
    for digit in "67" {
        let driver = try World.evening()
        driver.press(.enter, .character(digit), .enter)
        #expect(driver.screen.contains("! Please choose one: its digit."))
    }
}

@Test func `what is written can be changed, and changed back`() throws {
    let driver = try World.evening()
    driver.press(.enter, .character("4"), .end, .backspace).type("i").press(.tab).type("2").press(.enter)
    #expect(driver.centre.present.first?.name == "Rosi")
    #expect(driver.centre.present.first?.arrivals == 2)
    #expect(driver.told == "Saved 18:09: changed: Rosa.  Ctrl-Z takes it back")
    driver.press(.control("z"))
    #expect(driver.centre.present.first?.name == "Rosa")
    #expect(driver.centre.present.first?.arrivals == 1)
}

@Test func `a change leaves alone what somebody else put right while the form was open`() throws {
    let driver = try World.evening()
    driver.press(.enter, .character("4"), .end, .backspace).type("i")
    let rosa = try #require(driver.centre.present.first)
    var mint = Mint(seed: 77)
    let dee = try #require(driver.centre.personNamed("Dee", at: World.zone.moment(World.time(18, 5)))).id
    let now = World.zone.moment(driver.now)
    let entry = try driver.centre.decide(
        .change(rosa.id, VisitChange(people: 3)), by: dee, at: now, mint: &mint)
    driver.send(.grown([Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events)]))
    driver.press(.enter)
    #expect(driver.centre.present.first?.name == "Rosi")
    #expect(driver.centre.present.first?.arrivals == 3)
}

@Test func `an unchanged form writes nothing`() throws {
    let driver = try World.evening()
    let before = driver.lines.count
    driver.press(.enter, .character("4"), .enter)
    driver.press(.character("5"), .enter, .enter)
    #expect(driver.lines.count == before)
    #expect(driver.screen.contains("WHY"))
}

@Test func `a time put right is of the day on which somebody came`() throws {
    let driver = try World.evening()
    driver.press(.enter, .character("1"), .character("4"), .tab, .tab, .tab)
    driver.press(Array(repeating: .backspace, count: 5)).type("1740").press(.enter)
    let rosa = try #require(driver.centre.visits.values.first { $0.name == "Rosa" })
    #expect(rosa.arrived.value?.instant == World.time(17, 40))
    // Before coming in: said in place, and nothing is lost.
    driver.press(.character("4"), .backTab).press(Array(repeating: .backspace, count: 5)).type("1700").press(
        .enter)
    #expect(driver.screen.contains("! That is before coming in"))
    #expect(driver.screen.contains("[1700"))
}

@Test func `some of a group leave, the others stay`() throws {
    let driver = try World.evening()
    driver.press(.function(3), .pageDown, .enter)
    #expect(driver.screen.contains("LEAVES: 6 people"))
    driver.type("2").press(.enter)
    #expect(driver.told == "Saved 18:09: 2 people left.  Ctrl-Z takes it back")
    #expect(driver.centre.presentCount.people == 8)
    #expect(driver.screen.contains("18:09  4 people"))
    driver.press(.end, .enter)
    #expect(driver.screen.contains("6 people; 2 left 18:09"))
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

@Test(arguments: Language.allCases)
func `no screen shows why somebody came beside a name`(_ language: Language) throws {
    // Where a line is typed in, its reasons are ticked beside its name; the sheet names all reasons, of nobody; and
    // what people do at the desk, what they learn there, what a session is about and what a carer should know of a
    // child goes by some of the same words, as do goods that are counted for a day.
    let others = [
        "arrive", "paper-lines", "paper-sheet", "add-person", "roles", "child", "care-change", "mentor",
        "change-mentoring", "open-session-now", "plan-session", "plan-session-refused", "plan-series",
        "paper-session", "count-supplies", "count-supplies-nothing",
    ]
    for (name, way) in Ways.all where !others.contains(name) {
        let driver = try World.desk(language: language)
        driver.press(.function(2)).type("Zuleika").press(.character("2"), .character("4"), .enter)
        driver.press(way)
        guard driver.screen.contains("Zuleika") else { continue }
        for word in telling(driver.model.words) {
            #expect(!driver.screen.contains(word), "\(name), \(language.code): \(word)")
        }
    }
}

@Test func `why somebody came stands behind a key, without the name`() throws {
    let driver = try World.evening()
    driver.press(.down, .down, .enter)
    #expect(driver.screen.contains("K."))
    #expect(!driver.screen.contains("meal"))
    driver.press(.character("5"))
    #expect(driver.screen.contains("Here for: meal"))
    #expect(driver.screen.contains("the visit of 18:07"))
    #expect(!driver.screen.contains("K."))
    driver.press(.enter, .character("4"), .tab).type("2 nights, no key").press(.enter)
    #expect(driver.screen.contains("Here for: meal, shower"))
    #expect(driver.screen.contains("In their words: 2 nights, no key"))
    driver.press(.control("z"))
    #expect(driver.screen.contains("In their words: –"))
}

@Test func `what was half typed comes back, in every form of a visit`() throws {
    for (digit, typed) in [("4", "lia"), ("6", "3"), ("7", "2")] {
        let driver = try World.evening()
        driver.press(.enter).type(digit).type(typed)
        let before = (3..<21).map(driver.row)
        driver.press(.escape)
        #expect(!driver.drafts.values.flatMap { $0 }.isEmpty, "\(digit)")
        driver.type(digit)
        #expect((3..<21).map(driver.row) == before, "\(digit)")
        #expect(driver.row(2).hasSuffix("! Kept from 18:09. Ctrl-K throws it away."), "\(digit)")
        driver.press(.control("k")).wait(seconds: 1).press(.character("1")).type(digit)
        #expect((3..<21).map(driver.row) != before, "\(digit)")
    }
}

@Test func `what was typed stays when the disk is full`() throws {
    let driver = try World.evening()
    driver.press(.enter, .character("5"), .enter, .tab).type("a quiet room")
    driver.disk = .fails
    driver.press(.enter)
    #expect(driver.screen.contains("NOT SAVED"))
    #expect(driver.screen.contains("a quiet room"))
    driver.disk = .works
    driver.press(.enter)
    #expect(driver.centre.present.first?.words == "a quiet room")
}

@Test func `what somebody may not do is shown quietly, and says why when it is tried`() throws {
    var centre = try World.founded()
    var mint = Mint(seed: 21)
    let ana = try #require(centre.personNamed("Ana", at: World.zone.moment(World.time(18, 5)))).id
    let lu = try #require(centre.personNamed("Lu", at: World.zone.moment(World.time(18, 5)))).id
    let now = World.zone.moment(World.time(17, 0))
    let arrival = try centre.decide(.arrive(Arrival(handle: "Rosa")), by: ana, at: now, mint: &mint)
    centre.apply(Line(id: ID(mint: &mint), deed: arrival.deed, events: arrival.events))
    // No action takes somebody's last role away, but a record may come in from elsewhere.
    let unroled = Event.personChanged(PersonChanged(person: lu, roles: [.volunteer: false]))
    let entry = centre.entry([unroled], by: ana, at: now, mint: &mint)
    centre.apply(Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events))
    let driver = Driver(try World.start(centre)).type("Lu").press(.enter, .enter)
    #expect(driver.screen.contains("3  × not seen leaving: the desk closes it: for the role helper"))
    let row = try #require(
        (0..<24).first {
            driver.row($0).contains("3  × not seen leaving: the desk closes it: for the role helper")
        })
    #expect(driver.painting.grid[row, 8].style == .quiet)
    driver.press(.character("3"))
    #expect(driver.told == "This needs somebody with the role: helper.")
    #expect(driver.lines.isEmpty)
}

@Test func `a page about somebody else takes the place of the one that lies below`() throws {
    let driver = try World.desk()
    driver.press(.function(2)).type("Rosa").press(.enter, .function(2)).type("Lu").press(.enter)
    driver.press(.enter)
    #expect(driver.screen.contains("Rosa"))
    driver.press(.function(9), .down, .enter)
    #expect(driver.screen.contains("Lu"))
    #expect(!driver.row(3).contains("Rosa"))
    driver.press(.character("1"))
    #expect(driver.centre.present.map(\.name) == ["Rosa"])
}

@Test func `a hand that goes on pressing Enter sends nobody away`() throws {
    let driver = try World.desk()
    driver.press(.function(2)).type("Rosa").press(.enter, .enter, .enter, .enter)
    #expect(driver.centre.present.map(\.name) == ["Rosa"])
}
