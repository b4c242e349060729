import CentreCore
import Resources
import Screens
import Testing

@Test func `saving is said at once, saved only when it is on the disk`() throws {
    let driver = try World.desk()
    driver.disk = .waits
    driver.press(.function(2), .enter)
    #expect(driver.told == "Saving…")
    #expect(driver.centre.present.isEmpty)
    driver.catchUp()
    #expect(driver.told == "Saved 18:05: (no name).  Ctrl-Z takes it back")
}

@Test func `what could not be saved stays, and is said to`() throws {
    let driver = try World.desk()
    driver.disk = .fails
    driver.press(.function(2)).type("Rosa").press(.enter)
    #expect(driver.told == "! NOT SAVED (Rosa): no space left")
    #expect(driver.screen.contains("[Rosa "))
    driver.wait(seconds: 30).press(.tab)
    #expect(driver.told == "! NOT SAVED (Rosa): no space left")
    driver.press(.control("z"))
    #expect(driver.told.hasPrefix("! NOT SAVED (Rosa): no space left  There is nothing"))
    driver.disk = .works
    driver.press(.enter)
    #expect(driver.told.hasPrefix("Saved 18:05: Rosa."))
    #expect(driver.centre.present.map(\.name) == ["Rosa"])
}

@Test func `another deed that is saved does not hide the one that was not`() throws {
    let driver = try World.evening()
    driver.disk = .fails
    driver.press(.function(3)).type("rosa").press(.enter)
    #expect(driver.told.hasPrefix("! NOT SAVED (Rosa left)"))
    driver.disk = .works
    driver.press(.escape, .function(6)).type("9").press(.enter)
    #expect(driver.told.hasPrefix("! NOT SAVED (Rosa left)"))
    driver.press(.function(3)).type("rosa").press(.enter)
    #expect(driver.told.hasPrefix("Saved"))
}

@Test func `keys that waited for the disk do nothing behind the hidden screen`() throws {
    let driver = try World.evening()
    driver.disk = .waits
    driver.press(.function(2), .enter, .function(3)).type("rosa").press(.enter, .function(12))
    driver.catchUp()
    driver.press(.function(12))
    #expect(driver.centre.present.map(\.name).contains("Rosa"))
}

@Test func `nobody with a name leaves by a bare Enter`() throws {
    let driver = try World.desk()
    driver.press(.function(2)).type("Rosa").press(.enter, .function(2)).type("Lu").press(.enter)
    driver.press(.function(3), .enter)
    #expect(driver.screen.contains("Nobody without a name is here."))
    #expect(driver.centre.present.map(\.name) == ["Rosa", "Lu"])
    driver.press(.down, .enter)
    #expect(driver.centre.present.map(\.name) == ["Lu"])
}

@Test func `keys typed while the disk is slow are not lost and not too early`() throws {
    let driver = try World.desk()
    driver.disk = .waits
    driver.press(.function(2)).type("Rosa").press(.enter, .function(3)).type("rosa").press(.enter)
    driver.press(.function(2)).type("Lu").press(.enter)
    #expect(driver.told == "Saving…")
    driver.catchUp()
    #expect(driver.centre.present.map(\.name) == ["Lu"])
    #expect(driver.centre.visits.values.first { $0.name == "Rosa" }?.state.state == .left)
}

@Test func `the next arrival begins empty while the one before is still being saved`() throws {
    let driver = try World.desk()
    driver.disk = .waits
    driver.press(.function(2)).type("Rosa").wait(seconds: 2).press(.enter, .function(2)).type("Lu")
    #expect(driver.screen.contains("[Lu "))
    driver.catchUp()
    #expect(driver.screen.contains("[Lu "))
    driver.press(.enter)
    #expect(driver.centre.present.map(\.name) == ["Rosa", "Lu"])
}

@Test func `what was typed while the arrival before was being saved is kept, also after Esc`() throws {
    let driver = try World.desk()
    driver.disk = .waits
    driver.press(.function(2)).type("Rosa").press(.enter, .function(2)).wait(seconds: 1).type("Lu")
    driver.press(.escape)
    driver.catchUp()
    driver.press(.function(2), .control("f"))
    #expect(driver.screen.contains("[Lu "))
}

@Test func `Ctrl-Z takes back one's own deeds, one by one, by name`() throws {
    let driver = try World.evening()
    driver.press(.function(3)).type("rosa").press(.enter)
    #expect(driver.told == "Saved 18:09: Rosa left.  Ctrl-Z takes it back")
    driver.press(.control("z"))
    #expect(driver.told == "Saved 18:09: taken back: Rosa left.")
    #expect(driver.centre.present.map(\.name).contains("Rosa"))
    driver.press(.control("z"))
    #expect(driver.told == "Saved 18:09: taken back: 6 people.")
    #expect(driver.centre.presentCount.people == 4)
}

@Test func `nobody takes back what another person did`() throws {
    let driver = try World.evening()
    driver.press(.function(10)).type("Dee").press(.enter, .control("z"))
    #expect(driver.told == "There is nothing of yours to take back.")
}

@Test func `what was half typed is kept a second after typing pauses`() throws {
    let driver = try World.desk()
    driver.press(.function(2)).type("Ro")
    #expect(driver.drafts.isEmpty)
    driver.wait(seconds: 1)
    let drafts = try #require(driver.drafts.first?.value)
    #expect(drafts.map(\.form) == ["arrive"])
    #expect(drafts.first?.fields["name"] == "Ro")
}

@Test func `what was half typed is kept when the terminal goes away, and offered the next time`() throws {
    let driver = try World.desk()
    driver.press(.function(2)).type("Ro").send(.hungUp(driver.now))
    var start = try World.start(at: World.time(1, 50, day: 25))
    start.drafts = driver.drafts
    let next = Driver(start).type("Ana").press(.enter)
    #expect(next.screen.contains("! yours, unfinished, 18:05"))
    next.press(.tab, .enter)
    #expect(next.screen.contains("[Ro "))
    next.press(.enter)
    #expect(next.centre.present.map(\.name) == ["Ro"])
    #expect(next.drafts.values.contains { !$0.isEmpty } == false)
}

@Test func `a draft of another person shows who and when, never what`() throws {
    let driver = try World.desk()
    driver.press(.function(2)).type("Ro").press(.function(10)).type("Dee").press(.enter, .tab, .enter)
    #expect(driver.told == "Only Ana can open this.")
    driver.press(.function(2))
    #expect(!driver.screen.contains("Ro "))
}

@Test func `Esc keeps a form, Ctrl-K keeps nothing of it`() throws {
    let driver = try World.desk()
    driver.press(.function(2)).type("Ro").press(.escape, .function(2), .control("f"))
    #expect(driver.screen.contains("[Ro "))
    driver.press(.control("k")).wait(seconds: 1).press(.enter)
    #expect(driver.screen.contains("[Ro "))
    driver.press(.control("k")).wait(seconds: 1).press(.character("1"), .function(2))
    #expect(!driver.screen.contains("Unfinished"))
    #expect(driver.drafts.values.joined().isEmpty)
}

@Test func `the names of forms stand in draft files and never change`() {
    let names = [
        "arrive", "change", "why", "give", "refer", "follow", "headcount", "handover", "paper",
        "person", "helper", "paper-counts", "forget", "care", "take-in", "collect", "answer", "collector",
        "carer",
        "change-care", "paper-care", "tell", "fill", "support", "warn", "close-issue", "refer-issue",
        "follow-issue", "pass-on", "join", "respond", "act", "report-back", "word-concern",
        "change-issue", "change-warning",
        "plan", "series", "open-now", "change-plan", "change-series", "cancel-session", "paper-session",
        "open-session", "attendance", "word-point",
        "decide", "settle", "object", "propose", "change-decision", "word-agreement", "act-on",
        "prioritise", "rank", "mentor", "change-priority", "change-mentoring", "report-share",
        "change-share", "supplies", "change-supplies", "let-leave", "export",
    ]
    #expect(FormKind.allCases.map(\.rawValue) == names)
}

@Test func `whoever never pauses is not left with nothing`() throws {
    let driver = try World.desk()
    driver.press(.function(7), .enter)
    for _ in 0..<12 { driver.type("ab ").wait(milliseconds: 500) }
    let kept = driver.drafts.values.flatMap { $0 }.first?.fields.values.first ?? ""
    #expect(kept.hasPrefix("ab ab ab ab"))
}

@Test func `a disk that refuses is told to the next person, and not what was refused`() throws {
    let driver = try World.evening()
    driver.disk = .fails
    driver.press(.function(3)).type("rosa").press(.enter, .function(10)).type("Dee").press(.enter)
    #expect(driver.told.hasPrefix("! NOT SAVED: no space left"))
    #expect(!driver.told.contains("Rosa"))
    driver.disk = .works
    driver.press(.function(2), .enter)
    #expect(driver.told.hasPrefix("Saved"))
    driver.press(.function(10)).type("Ana").press(.enter)
    #expect(driver.told.hasPrefix("! NOT SAVED (Rosa left): no space left"))
}

@Test func `what fails after somebody has locked is kept as theirs`() throws {
    let driver = try World.desk()
    driver.disk = .waits
    driver.press(.function(2)).type("Rosa").press(.enter, .function(10))
    driver.fail()
    let kept = driver.drafts.values.flatMap { $0 }
    #expect(kept.contains { $0.fields["name"] == "Rosa" })
}

@Test func `what could not be kept is said, and tried again`() throws {
    let driver = try World.desk()
    driver.press(.function(2)).type("Rosa").wait(seconds: 2)
    let person = try #require(driver.drafts.keys.first)
    driver.send(.draftsNotKept(person, reason: "no space left"))
    #expect(driver.told == "What is half typed could not be kept: no space left")
    let before = driver.effects.count
    driver.wait(seconds: 11)
    #expect(driver.effects.dropFirst(before).contains { if case .saveDrafts = $0 { true } else { false } })
}

@Test func `a clock that is set ends the shift, and is asked about anew`() throws {
    let driver = Driver(try World.start(at: World.time(3, 0, day: 20)))
    driver.type("ana").press(.enter).wait(seconds: 1).press(.enter)
    driver.type("2026-11-24").press(.tab).type("18:05").press(.enter)
    driver.setClock(to: World.time(18, 6))
    driver.press(.function(2), .enter)
    let arrived = try #require(driver.centre.present.first?.arrived.value)
    #expect(abs(World.time(18, 6).minutes(until: arrived.instant)) <= 1)
}
