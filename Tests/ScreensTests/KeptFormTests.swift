import CentreCore
import Resources
import Screens
import Testing

private let offered = "! Unfinished, 18:05: Ctrl-F goes on with it"

extension Driver {
    /// The names in the half-typed forms on the disk.
    fileprivate var keptNames: [String] { drafts.values.joined().map { $0.fields["name"] ?? "" } }
}

@Test func `F2 begins empty however the last one was left, and F2 Enter is a whole arrival`() throws {
    for end: [Key] in [[.escape], [.character("2")], [.function(10)], []] {
        let driver = try World.desk()
        driver.press(.function(2)).type("Rosa").press(.tab, .tab).press(end)
        if driver.model.person == nil { driver.type("Ana").press(.enter) }
        driver.press(.function(2))
        #expect(driver.row(3) == " " + offered, "\(end)")
        #expect(!driver.screen.contains("Rosa"), "\(end)")
        driver.press(.enter)
        #expect(driver.centre.present.map(\.name) == [nil], "\(end)")
        #expect(driver.screen.contains("! yours, unfinished, 18:05"), "\(end)")
        driver.press(.function(2), .control("f"), .enter)
        #expect(driver.centre.present.map(\.name) == [nil, "Rosa"], "\(end)")
        #expect(driver.keptNames == [], "\(end)")
    }
}

@Test func `whoever has nothing half typed is offered nothing`() throws {
    let driver = try World.desk()
    driver.press(.function(2), .escape, .function(2))
    #expect(driver.row(3) == "")
    #expect(!driver.row(-1).contains("Ctrl-F"))
    // The key finds things instead, over what is being typed.
    driver.press(.control("f"), .escape).type("Lu").press(.enter)
    #expect(driver.centre.present.map(\.name) == ["Lu"])
}

@Test func `going on with the kept one keeps what is typed now, and so does going back to that`() throws {
    let driver = try World.desk()
    driver.press(.function(2)).type("Rosa").press(.character("2"), .escape)
    driver.wait(minutes: 1).press(.function(2)).type("Lu").press(.control("f"))
    #expect(driver.screen.contains("[Rosa "))
    #expect(driver.screen.contains("2 [x] meal"))
    #expect(driver.row(2).hasSuffix("! Kept from 18:05. Ctrl-K throws it away."))
    #expect(driver.row(3) == " ! Unfinished, 18:06: Ctrl-F goes on with it")
    driver.type("nna").press(.control("f"))
    #expect(driver.screen.contains("[Lu "))
    #expect(!driver.screen.contains("2 [x] meal"))
    driver.press(.enter, .function(2), .control("f"))
    #expect(driver.screen.contains("[Rosanna "))
    driver.press(.enter)
    #expect(driver.centre.present.map(\.name) == ["Lu", "Rosanna"])
    #expect(driver.keptNames == [])
}

@Test func `as many are kept as were left, each to be gone on with or thrown away by itself`() throws {
    let driver = try World.desk()
    for name in ["Rosa", "Lu", "Mina"] {
        driver.press(.function(2)).type(name).press(.escape).wait(minutes: 1)
    }
    #expect(driver.keptNames == ["Rosa", "Lu", "Mina"])
    driver.press(.function(2))
    for name in ["Mina", "Lu", "Rosa", "Mina", "Lu"] {
        driver.press(.control("f"))
        #expect(driver.screen.contains("[\(name) "))
    }
    driver.press(.control("k")).wait(seconds: 1).press(.character("1"))
    #expect(driver.keptNames == ["Rosa", "Mina"])

    var start = try World.start(at: World.time(1, 50, day: 25))
    start.drafts = driver.drafts
    let next = Driver(start).type("Ana").press(.enter, .function(2)).type("Bea").press(.enter)
    next.press(.function(2), .control("f"), .enter, .function(2), .control("f"), .enter)
    #expect(next.centre.present.map(\.name) == ["Bea", "Mina", "Rosa"])
    #expect(next.keptNames == [])
}

@Test func `what is kept is thrown away with Ctrl-K, and what was just typed without it`() throws {
    let driver = try World.desk()
    driver.press(.function(2)).type("Rosa").press(.escape, .function(2)).type("Lu")
    driver.press(.control("k")).wait(seconds: 1).press(.character("1"))
    #expect(driver.keptNames == ["Rosa"])
    driver.press(.function(2), .control("f"), .control("k")).wait(seconds: 1).press(.character("1"))
    #expect(driver.keptNames == [])
    #expect(driver.screen.contains("Nothing waits."))
}

@Test func `every form about nothing in particular begins empty and offers what is kept`() throws {
    let ways: [([Key], String)] = [
        ([.function(2)], "Zoe"), ([.function(6)], "7"), ([.function(7), .enter], "the key is under the mat"),
        ([.function(11), .character("2")], "Zoe"), ([.function(11), .character("1")], "Zoe"),
        (Ways.forgetting + [.enter], "Zoe"),
    ]
    for (way, typed) in ways {
        let driver = try World.desk()
        driver.press(way)
        let empty = (4..<21).map(driver.row)
        driver.type(typed)
        let full = (4..<21).map(driver.row)
        driver.press(.escape, .escape).press(way)
        #expect(driver.row(3) == " " + offered, "\(typed)")
        #expect((4..<21).map(driver.row) == empty, "\(typed)")
        driver.press(.control("f"))
        #expect((4..<21).map(driver.row) == full, "\(typed)")
    }
}

@Test func `what is kept can be clicked, is in the help, and is found by its name`() throws {
    let kept: [Key] = [.function(2), .character("Q"), .escape, .function(2)]
    for way: [Key] in [
        [.click(Point(row: 3, column: 10))], [.function(1), .down, .down, .down, .down, .down, .enter],
        [.control("p")] + "left unfin".map(Key.character) + [.enter],
    ] {
        let driver = try World.desk()
        driver.press(kept).press(way)
        #expect(driver.screen.contains("[Q "), "\(way)")
    }
}

@Test func `what could not be saved is not put before whoever types the next name`() throws {
    let driver = try World.desk()
    driver.disk = .waits
    driver.press(.function(2)).type("Rosa").press(.enter, .function(2)).type("Lu")
    driver.fail()
    #expect(driver.screen.contains("[Lu "))
    #expect(driver.row(3) == " " + offered)
    #expect(driver.told == "! NOT SAVED (Rosa): no space left")
    driver.disk = .works
    driver.press(.enter)
    #expect(driver.told.hasPrefix("! NOT SAVED (Rosa): no space left"), "Lu is not Rosa.")
    #expect(driver.screen.contains("[Rosa "))
    driver.press(.enter)
    #expect(driver.told.hasPrefix("Saved 18:05: Rosa."))
    #expect(driver.centre.present.map(\.name) == ["Lu", "Rosa"])
}

@Test func `what could not be saved is not said of what was typed anew or thrown away`() throws {
    for way: [Key] in [
        [.function(2)] + "Rosa".map(Key.character) + [.enter], [.control("k")],
    ] {
        let driver = try World.desk()
        driver.disk = .fails
        driver.press(.function(2)).type("Rosa").press(.enter)
        driver.disk = .works
        driver.press(way).wait(seconds: 1).press(.character("1"))
        #expect(!driver.told.contains("NOT SAVED"), "\(way)")
    }
}

@Test func `the offer fits on a narrow screen in every language, on another day too`() throws {
    for language in Language.allCases {
        let driver = try World.desk(language: language)
        driver.press(.function(2)).type("Q").press(.escape)
        var start = try World.start(language: language, at: World.time(18, 5, day: 26))
        start.drafts = driver.drafts
        let next = Driver(start).resize(20, 60).type("Ana").press(.enter, .function(2))
        let words = next.model.words
        let end = words("draft.other", ["time": "", "key": "Ctrl-F"]).split(separator: ":").last ?? ""
        #expect(next.row(3).hasSuffix(end), "\(next.screen)")
        try Golden.expect(next.screen, "arrive-kept.\(language.code).60x20")
    }
}
