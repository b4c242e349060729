import CentreCore
import Resources
import Screens
import Testing

@Test func `children at the door are taken in by two steps and a card`() throws {
    let driver = try World.desk().press(Ways.joy + Ways.leo)
    #expect(
        driver.row(2) == " A CHILD                                                            step 1 of 3")
    driver.press(.enter)
    #expect(
        driver.row(2) == " AGREED WITH THE PARENT                                             step 2 of 3")
    #expect(driver.screen.contains("1 [x] Joy"))
    driver.press(Array(Ways.agreed.dropFirst())).press(.enter)
    #expect(driver.screen.contains("1  Word: zohus"))
    #expect(driver.screen.contains("2  May collect: Mina, Rosa"))
    #expect(driver.screen.contains("3  Never: Marco"))
    #expect(driver.screen.contains("4  To know: Leo: allergies nuts"))
    #expect(driver.screen.contains("Destroy the card when the child was collected."))
    #expect(driver.told == "Saved 18:05: taken in: Leo.  Ctrl-Z takes it back")
    let room = driver.centre.room(at: World.zone.moment(driver.now))
    #expect(room.children.map(\.child.name) == ["Leo"])
    #expect(room.needed == 1)
    #expect(room.marks.isEmpty)
}

@Test func `a bare Enter does not take the word from the screen, and the hide key does`() throws {
    let driver = try World.desk().press(Ways.joy + Ways.leo + Ways.agreed).press(.enter, .enter, .enter)
    #expect(driver.screen.contains("Word: zohus"))
    driver.press(.function(12)).press(.function(12))
    #expect(!driver.screen.contains("zohus"))
}

@Test func `a wrong word keeps the child here, and the right one lets it go`() throws {
    let driver = try World.desk().press(Ways.page).press(.character("1"))
    #expect(!driver.screen.contains("↓ Mina"))
    driver.type("m").press(.down, .tab).type("wrong").press(.enter)
    #expect(driver.screen.contains("! That is not the word. Keep the child here."))
    #expect(driver.centre.childrenInCare.count == 1)
    driver.type("ZOHUS").press(.enter)
    #expect(driver.told == "Saved 18:05: collected: Leo, by Mina.  Ctrl-Z takes it back")
    #expect(driver.centre.childrenInCare.isEmpty)
}

@Test func `somebody denied does not collect, whatever they say, and hears nothing of the word`() throws {
    for word in ["zohus", "wrong"] {
        let driver = try World.desk().press(Ways.page).press(.character("1"))
        driver.type("MARCO Silva").press(.tab).type(word).press(
            .enter)
        #expect(
            driver.screen.contains("! MARCO Silva does not collect today. Keep the child"),
            "\(word)")
        #expect(!driver.screen.contains("That is not the word"))
        #expect(driver.centre.childrenInCare.count == 1)
    }
}

@Test func `without a word a carer who knows the face lets the child go, and who it was is kept`() throws {
    let driver = try World.desk().press(Ways.page).press(.character("1")).type("Mina")
    driver.press(.enter)
    #expect(driver.screen.contains("! Write the word, or tick that a carer knows the face."))
    driver.press(.tab, .character("1"), .enter)
    #expect(driver.centre.childrenInCare.isEmpty)
    #expect(driver.screen.contains("collected 18:05 by Mina, known by face"))
}

@Test func `a lost word is made anew, and the old one is dead`() throws {
    let driver = try World.desk().press(Ways.page).press(.character("8")).type("abcdef").press(.enter)
    #expect(driver.screen.contains("Word: abcdef"))
    driver.press(.character("1"), .character("1")).type("Mina").press(.tab).type("zohus").press(.enter)
    #expect(driver.screen.contains("That is not the word"))
    driver.type("abcdef").press(.enter)
    #expect(driver.centre.childrenInCare.isEmpty)
}

@Test func `a wrong collection and a wrong taking in are put right`() throws {
    let driver = try World.desk().press(Ways.page).press(.character("1")).type("Mina").press(.tab).type(
        "zohus"
    ).press(.enter)
    driver.press(.character("3"), .end, .enter).press(.character("9"), .enter)
    #expect(driver.told == "Saved 18:05: Leo is here still.  Ctrl-Z takes it back")
    #expect(driver.centre.childrenInCare.count == 1)
    driver.press(.control("z"))
    #expect(driver.centre.childrenInCare.isEmpty)
    driver.press(.character("9"), .down, .enter)
    #expect(driver.screen.contains("Was Leo never here?"))
    driver.wait(seconds: 1).press(.enter)
    #expect(driver.screen.contains("HOW IS IT REALLY?"))
    driver.press(.enter).wait(seconds: 1).press(.character("1"))
    #expect(driver.told == "Saved 18:05: Leo was never taken in.  Ctrl-Z takes it back")
}

@Test func `a carer who leaves is recorded, marked, and what would mend it is said`() throws {
    let driver = try World.desk().press(Ways.taken).press(.character("3"))
    #expect(driver.screen.contains("Carers: Joy until 22:00"))
    driver.press(.enter, .down, .character("1"))
    #expect(driver.screen.contains("Joy LEAVES"))
    #expect(driver.screen.contains("Nobody else cares now"))
    driver.press(.enter, .escape)
    #expect(driver.row(5).hasPrefix(" > ! One carer too few now."))
    #expect(driver.screen.contains("! Joy left and had Leo."))
    driver.press(.enter)
    #expect(driver.screen.contains("Make somebody carer for tonight"))
    driver.press(.enter).type("Bea").press(.enter, .escape)
    #expect(!driver.screen.contains("too few"))
    driver.press(.home, .enter).press(.character("3"), .character("1"), .enter)
    #expect(!driver.screen.contains("Joy left"))
}

@Test func `a day that is over says who cared for the children, and from when until when`() throws {
    let driver = try World.desk().press(Ways.taken)
    driver.setClock(to: World.time(20, 0, day: 25)).press(.character("3"))
    #expect(!driver.screen.contains("Carers: Joy"))
    driver.press(.left)
    #expect(driver.row(4).contains("Carers: Joy 18:05–22:00"))
    #expect(driver.screen.contains("Mina"))
    driver.press(.left)
    #expect(!driver.screen.contains("Carers"))
}

@Test func `whose time is up counts for nobody until somebody says that they stay`() throws {
    let driver = try World.desk().press(Ways.taken)
    driver.setClock(to: World.time(22, 30)).press(.character("3"))
    #expect(driver.screen.contains("! Joy was to leave by now and does not count any more."))
    #expect(driver.screen.contains("! One carer too few now."))
    #expect(driver.screen.contains("Mina is late by 90 minutes."))
    driver.press(.character("1"))
    #expect(driver.screen.contains("! a parent is late: call now"))
    #expect(!driver.row(3).contains("Leo"))
}

@Test func `the look ahead says when there will be one carer too few`() throws {
    let driver = try World.desk().press(Ways.joy + Ways.leo).press(.enter, .enter, .character("1"))
    #expect(
        driver.row(20) == " Children  1 here, carers Joy. After 22:00 nobody for one child: one too few")
}

@Test func `somebody asks for a place, waits, is promised one and is taken in`() throws {
    let driver = try World.desk().press(Ways.asked2)
    #expect(driver.told == "Saved 18:05: asked: places for 2 children.  Ctrl-Z takes it back")
    #expect(driver.screen.contains("! a place for 2 children, 19:00–21:00"))
    driver.press(.character("3"), .down, .enter, .character("3"))
    #expect(driver.told == "Saved 18:05: Kim  2 children: on the waiting list.  Ctrl-Z takes it back")
    driver.press(.character("2")).press(.enter)
    #expect(driver.told == "Saved 18:05: Kim  2 children: place promised.  Ctrl-Z takes it back")
    driver.press(.character("1"), .enter)
    #expect(driver.centre.childrenInCare.count == 2)
}

@Test func `what could not be offered is counted for coordinators, without a name`() throws {
    let driver = try World.desk().press(Ways.request).press(.character("4"), .character("1"), .enter, .escape)
    #expect(driver.screen.contains("Care could not be given for 2 children this month"))
    driver.press(.home, .down, .enter)
    #expect(driver.row(2).hasPrefix(" WHAT COULD NOT BE OFFERED, November 2026"))
    #expect(driver.screen.contains("2 children     too few carers"))
    #expect(driver.screen.contains("By the hour: 19:00 2"))
}

@Test func `what was half typed about a child is kept, step by step, and never the word`() throws {
    let driver = try World.desk().press(Ways.joy + Ways.leo + Ways.agreed)
    driver.press(.tab, .tab).type("abcdef").wait(seconds: 2)
    let drafts = driver.effects.compactMap { if case .saveDrafts(_, let drafts) = $0 { drafts } else { nil } }
    let kept = try #require(drafts.last?.first)
    #expect(kept.fields["name"] == "Leo" && kept.fields["reach"] == "555 0142")
    #expect(!kept.fields.values.contains("abcdef"))
}

@Test func `only a coordinator changes the ratio, and the source stands beside it`() throws {
    let driver = try World.desk().press(Ways.ratios)
    #expect(driver.screen.contains("under 2: 3 a carer  (England: EYFS and crèche standards)"))
    driver.press(.enter).type("2").press(.tab).type("decided 3 Nov").press(.enter)
    #expect(driver.screen.contains("under 2: 2 a carer  (decided 3 Nov)"))
    driver.press(.control("z"))
    #expect(driver.screen.contains("under 2: 3 a carer  (England: EYFS and crèche standards)"))
    driver.press(.function(10)).comes("Dee").press(Ways.ratios)
    driver.press(.enter)
    #expect(driver.told.contains("coordinator"))
}

@Test func `from paper come stays that are over, and what could not be taken in`() throws {
    let driver = try World.desk(at: World.time(23, 0)).press(Ways.paperCare)
    driver.type("19").press(.tab).type("Leo").press(.tab).type("3").press(.tab, .tab).type("2030").press(.tab)
        .type("Mina").press(.enter)
    #expect(driver.told == "Saved 23:00: from paper: Leo.  Ctrl-Z takes it back")
    driver.type("20").press(.tab).type("Ana").press(.tab).type("1").press(
        .tab, .tab, .tab, .tab, .character("2"), .enter)
    let tally = driver.centre.careTally(of: Month(World.time(23, 0)), at: World.zone.moment(driver.now))
    #expect(tally.asked == 2 && tally.given == 1 && tally.unmet == [.roomFull: 1])
    #expect(driver.centre.childrenInCare.isEmpty)
}

@Test func `somebody whom nobody named collects only after a question`() throws {
    let driver = try World.desk().press(Ways.page).press(.character("1")).type("Rosario").press(.tab).type(
        "zohus"
    ).press(.enter)
    #expect(driver.screen.contains("Nobody wrote down that Rosario may collect."))
    #expect(driver.centre.childrenInCare.count == 1)
    driver.wait(seconds: 1).press(.enter)
    #expect(driver.screen.contains("WHO COLLECTS?"))
    #expect(driver.centre.childrenInCare.count == 1)
    driver.press(.enter).wait(seconds: 1).press(.character("1"))
    #expect(driver.centre.childrenInCare.isEmpty)
    #expect(driver.screen.contains("(not among"))
}

@Test func `a wrong word is told before anybody is asked about a name`() throws {
    let driver = try World.desk().press(Ways.page).press(.character("1")).type("Rosario").press(.tab).type(
        "wrong"
    ).press(.enter)
    #expect(driver.screen.contains("That is not the word"))
}

@Test func `whoever leaves hands over the children in one deed`() throws {
    let driver = try World.desk().press(Ways.taken).press(.character("3"), .enter, .enter)
    driver.type("Bea").press(.enter, .down, .character("1")).press(.enter)
    #expect(driver.told == "Saved 18:05: carer left: Joy.  Ctrl-Z takes it back")
    let bea = try #require(driver.centre.openShifts.first)
    #expect(driver.centre.name(of: bea) == "Bea")
    #expect(driver.centre.childrenInCare.map(\.child.carerNow) == [bea.id])
    driver.press(.control("z"))
    let joy = try #require(driver.centre.openShifts.first { driver.centre.name(of: $0) == "Joy" })
    #expect(driver.centre.childrenInCare.map(\.child.carerNow) == [joy.id])
    #expect(driver.centre.openShifts.count == 2)
}

@Test func `a wrong word takes the tick off the known face`() throws {
    let driver = try World.desk().press(Ways.page).press(.character("1")).type("Mina").press(.tab).type(
        "wrong"
    ).press(.tab, .character("1"), .enter)
    #expect(driver.screen.contains("That is not the word"))
    driver.press(.enter)
    #expect(driver.screen.contains("Write the word, or tick"))
    #expect(driver.centre.childrenInCare.count == 1)
}

@Test func `to take a taking in back is asked about`() throws {
    let driver = try World.desk().press(Ways.taken).press(.control("z"))
    #expect(driver.screen.contains("Take back \"taken in: Leo\"?"))
    driver.wait(seconds: 1).press(.enter)
    #expect(driver.centre.childrenInCare.count == 1)
    driver.press(.control("z")).wait(seconds: 1).press(.character("1"))
    #expect(driver.centre.childrenInCare.isEmpty)
    #expect(driver.told == "Saved 18:05: taken back: taken in: Leo.")
}

@Test func `the card goes when it is written, or after a question`() throws {
    let driver = try World.desk().press(Ways.joy + Ways.leo + Ways.agreed).press(.enter, .escape)
    #expect(driver.screen.contains("Is the word on the card?"))
    driver.wait(seconds: 1).press(.enter)
    #expect(driver.screen.contains("Word: zohus"))
    driver.press(.escape).wait(seconds: 1).press(.character("1"))
    #expect(!driver.screen.contains("zohus"))
}
