import CentreCore
import Resources
import Screens
import Testing

/// The ways to every kind of screen, by keys alone.
enum Ways {
    /// On a visit's page: something is given, and somebody sent to a service.
    static let doings: [Key] = [
        .character("6"), .character("2"), .enter, .character("7"), .character("1"), .enter,
    ]

    /// From the list of all keys, where it stands before the places: who asked to be forgotten.
    static let forgetting: [Key] =
        [.function(1), .end] + Command.places.map { _ in Key.up } + [.enter]
    /// Rosa asked, on the same evening.
    static let asked: [Key] = forgetting + [.enter] + "rosa".map(Key.character) + [.enter]

    static let all: [(name: String, keys: [Key])] =
        desk + childCare + issues + sessions + openSessions + collective + learning + lookingBack

    static let desk: [(name: String, keys: [Key])] = [
        ("today", []),
        ("arrive", [.function(2), .character("r"), .character("o")]),
        ("leave", [.function(3)]),
        ("headcount", [.function(6)]),
        ("visits", [.character("2")]),
        ("visit", [.enter]),
        ("change", [.enter, .character("4")]),
        ("why", [.enter] + Ways.doings + [.character("5")]),
        ("why-form", [.enter, .character("5"), .enter]),
        ("give", [.enter, .character("6")]),
        ("refer", [.enter, .character("7")]),
        ("follow", [.enter] + Ways.doings + [.character("8")]),
        ("follow-ups", [.enter] + Ways.doings + [.control("x")]),
        ("leave-some", [.end, .enter, .character("2")]),
        (
            "log",
            [.enter] + Ways.doings + [
                .character("1"), .escape, .function(6), .character("9"), .enter, .character("2"),
            ]
        ),
        ("find", [.character("2"), .control("f"), .character("m")]),
        ("headcount-page", [.function(6), .character("9"), .enter, .character("2"), .enter]),
        ("handover", [.function(7)]),
        ("note", [.function(7), .enter]),
        ("evening", [.function(9)]),
        ("paper-day", [.control("v")]),
        ("paper-lines", [.control("v"), .enter, .character("9"), .tab, .character("K"), .enter]),
        ("paper-counts", [.control("v"), .character("2"), .enter]),
        ("paper-sheet", [.control("v"), .character("5"), .enter]),
        ("paper-end", [.control("v"), .enter, .character("9"), .enter, .escape]),
        ("people", [.function(11)]),
        ("person", [.function(11), .down, .enter]),
        ("add-person", [.function(11), .character("2"), .character("Z"), .character("o")]),
        ("helper", [.function(11), .character("1")]),
        ("roles", [.function(11), .down, .enter, .character("2")]),
        ("forget", asked),
        ("forget-form", forgetting + [.enter]),
        ("forget-mentions", asked + [.down, .enter, .enter]),
        ("forget-question", asked + [.down, .enter, .enter, .end, .enter]),
        ("help", [.function(1)]),
        ("palette", [.control("p")]),
        ("hidden", [.function(12)]),
        ("sign-in", [.function(10)]),
    ]
}

@Test(arguments: [Size(rows: 24, columns: 80), Size(rows: 20, columns: 60), Size(rows: 40, columns: 120)])
func `every screen looks as it was agreed`(_ size: Size) throws {
    for (name, keys) in Ways.all {
        let driver = try World.evening()
        driver.resize(size.rows, size.columns).press(keys)
        try Golden.expect(driver.screen, "\(name).\(size.columns)x\(size.rows)")
    }
}

@Test(arguments: [Language.spanish, .portuguese])
func `every screen fits in every language`(_ language: Language) throws {
    for (name, keys) in Ways.all {
        let driver = try World.evening(language: language)
        driver.resize(20, 60).press(keys)
        try Golden.expect(driver.screen, "\(name).\(language.code).60x20")
    }
}

@Test func `where the terminal has only ASCII, every sign has its twin`() throws {
    for (name, keys) in Ways.all {
        var start = try World.start(language: .portuguese)
        start.glyphs = .ascii
        let driver = Driver(start).type("ana").press(.enter)
        driver.press(.function(2)).type("Inês").press(.enter).press(keys)
        #expect(driver.screen.utf8.contains { $0 > 0x7e } == false, "\(name)")
        if name == "arrive" { try Golden.expect(driver.screen, "arrive.ascii") }
    }
}

@Test func `nothing is told by colour alone`() throws {
    for (name, keys) in Ways.all {
        let driver = try World.evening()
        driver.press(keys)
        let grid = driver.painting.grid
        for row in 2..<grid.size.rows {
            let cells = (0..<grid.size.columns).map { grid[row, $0] }
            let chosen = cells.filter { $0.style == .chosen }.map(\.text)
            #expect(chosen.isEmpty || chosen.contains(">"), "\(name), row \(row)")
            let warning = cells.filter { $0.style == .warning }.map(\.text)
            #expect(warning.isEmpty || warning.contains("!"), "\(name), row \(row)")
        }
    }
}

@Test func `a terminal that is too small says so, and recovers when it grows`() throws {
    let driver = try World.evening()
    let before = driver.screen
    driver.resize(10, 40)
    #expect(driver.screen.contains("too small: 40×10"))
    #expect(!driver.screen.contains("Rosa"))
    driver.resize(24, 80)
    #expect(driver.screen == before)
}

@Test func `the cursor stands on what has the focus`() throws {
    let driver = try World.evening()
    #expect(driver.painting.cursor == Point(row: 4, column: 1))
    driver.press(.down)
    #expect(driver.painting.cursor == Point(row: 5, column: 1))
    driver.press(.function(2)).type("ro")
    #expect(driver.painting.cursor == Point(row: 4, column: 22))
    for (name, keys) in Ways.all where name != "hidden" {
        let driver = try World.evening()
        driver.press(keys)
        #expect(driver.painting.cursor != nil, "\(name)")
    }
}
