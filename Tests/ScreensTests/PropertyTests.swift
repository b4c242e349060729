import CentreCore
import Foundation
import Resources
import Screens
import Testing

private let pool: [Key] =
    [
        .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
        .pageUp, .pageDown, .paste("Ro\nsa\u{202e} 👩‍👩‍👧"), .paste(String(repeating: "long ", count: 300)),
        .wheelUp(Point(row: 5, column: 5)), .wheelDown(Point(row: 5, column: 50)),
    ] + (1...12).map(Key.function)
    + "abcdefghijklmnopqrstuvwxyz".filter { !"him".contains($0) }.map(Key.control)
    + "0123456789roséan. 東".map(Key.character)

private let sizes = [Size(rows: 24, columns: 80), Size(rows: 20, columns: 60), Size(rows: 50, columns: 140)]

/// Every seed prints itself with its failure.
private let seeds: Range<UInt64> =
    ProcessInfo.processInfo.environment["HEARTH_TEST_FULL"] == "1" ? 0..<400 : 0..<12

@Test(arguments: seeds)
func `no keys whatsoever trap, and Esc leads home`(_ seed: UInt64) throws {
    var chance = Mint(seed: seed)
    let driver = try World.evening(language: Language.allCases[Int(seed % 3)])
    for step in 0..<300 {
        switch Int.random(in: 0..<40, using: &chance) {
        case 0:
            let size = sizes.randomElement(using: &chance) ?? sizes[0]
            driver.resize(size.rows, size.columns)
        case 1: driver.resize(Int.random(in: 1...60, using: &chance), Int.random(in: 1...200, using: &chance))
        case 2: driver.wait(seconds: Int.random(in: 0...150, using: &chance))
        case 3: driver.disk = [.works, .waits, .fails].randomElement(using: &chance) ?? .works
        case 4: driver.catchUp()
        case 5...8:
            let point = Point(
                row: Int.random(in: 0..<driver.size.rows, using: &chance),
                column: Int.random(in: 0..<driver.size.columns, using: &chance))
            driver.press(.click(point))
        default: driver.press(pool.randomElement(using: &chance) ?? .enter)
        }
        let painting = driver.painting
        if let cursor = painting.cursor {
            let isInside =
                (0..<driver.size.rows).contains(cursor.row)
                && (0..<driver.size.columns).contains(cursor.column)
            #expect(isInside, "seed \(seed), step \(step)")
        }
    }
    driver.disk = .works
    driver.catchUp()
    driver.resize(24, 80).wait(minutes: 3)
    driver.press(.enter).type("Ana").press(.enter).wait(seconds: 1)
    for _ in 0..<20 { driver.press(.escape) }
    let words = driver.model.words
    #expect(driver.row(3).contains(words("today.here")), "seed \(seed):\n\(driver.screen)")
}

@Test(arguments: seeds)
func `however late secrets are proved, no key waits for ever`(_ seed: UInt64) throws {
    var chance = Mint(seed: seed)
    let driver = Driver(try World.sealed())
    driver.comes("Ana")
    let likely: [Key] = [
        .function(11), .down, .enter, .enter, .escape, .tab, .character("4"), .character("2"), .function(10),
        .function(2), .function(12), .paste(Driver.passphrase), .paste("Ana"), .paste("5284"), .paste("7306"),
    ]
    driver.provesAtOnce = false
    for _ in 0..<300 {
        switch Int.random(in: 0..<12, using: &chance) {
        case 0: driver.proveAll()
        case 1: driver.disk = [.works, .waits, .fails].randomElement(using: &chance) ?? .works
        case 2: driver.catchUp()
        case 3: driver.wait(seconds: Int.random(in: 0...60, using: &chance))
        default:
            let pressed = Int.random(in: 0..<5, using: &chance) == 0 ? pool : likely
            driver.press(pressed.randomElement(using: &chance) ?? .enter)
        }
    }
    driver.provesAtOnce = true
    driver.proveAll()
    driver.catchUp()
    driver.press(.function(12))
    driver.press(.function(12))
    // Her own PIN may have been changed on the way: whoever sits here now is asked for none.
    guard driver.model.person != nil else { return }
    for _ in 0..<20 { driver.press(.escape) }
    #expect(driver.row(3).contains(driver.model.words("today.here")), "seed \(seed):\n\(driver.screen)")
}

@Test(arguments: seeds)
func `no keys whatsoever open a sealed desk without a PIN, and none trap`(_ seed: UInt64) throws {
    var chance = Mint(seed: seed)
    let driver = Driver(try World.sealed())
    // Names that exist, and few digits: whoever tries everything.
    let likely: [Key] = [
        .enter, .enter, .escape, .character("1"), .paste("Ana"), .paste("Dee"), .paste("5285"),
    ]
    for _ in 0..<300 {
        let pressed = Bool.random(using: &chance) ? likely : pool
        driver.press(pressed.randomElement(using: &chance) ?? .enter)
        if Int.random(in: 0..<20, using: &chance) == 0 { driver.wait(seconds: 200) }
        if Int.random(in: 0..<20, using: &chance) == 0 { driver.provesAtOnce.toggle() }
        if Int.random(in: 0..<10, using: &chance) == 0 { driver.proveAll() }
        _ = driver.painting
        #expect(driver.model.person == nil, "seed \(seed)")
    }
    #expect(driver.lines.isEmpty)
}

@Test(arguments: seeds)
func `no keys whatsoever trap where secrets are typed`(_ seed: UInt64) throws {
    var chance = Mint(seed: seed)
    let driver = Driver(try World.sealed())
    driver.comes("Ana")
    for _ in 0..<300 {
        if driver.model.person == nil { driver.press(.function(12), .escape).comes("Ana").wait(minutes: 16) }
        switch Int.random(in: 0..<13, using: &chance) {
        case 12:
            driver.press(
                .function(11), .character("4"),
                .character(["1", "2", "3"].randomElement(using: &chance) ?? "1"))
        case 0: driver.press(.function(11), .enter, .character("4"))
        case 1: driver.press(.function(11), .character("1"))
        case 2: driver.type(World.pins["Dee"] ?? "").press(.tab)
        case 3: driver.type(Driver.passphrase).press(.enter)
        case 4: driver.provesAtOnce.toggle()
        case 5: driver.proveAll()
        case 6: driver.disk = [.works, .waits, .fails].randomElement(using: &chance) ?? .works
        default: driver.press(pool.randomElement(using: &chance) ?? .enter)
        }
        _ = driver.painting
    }
}

@Test func `every key that works is in the footer or the help, and in the palette`() throws {
    for (name, way) in Ways.all
    where
        ![
            "hidden", "sign-in", "help", "palette", "forget-question", "tell-given", "tell-guard", "withdraw",
            "session-projector",
        ].contains(name)
    {
        let driver = try World.evening()
        driver.resize(60, 200).press(way)
        let footer = driver.row(-1)
        driver.press(.function(1))
        let help = driver.screen
        driver.press(.escape, .control("p"))
        let palette = driver.screen
        for part in footer.split(separator: "  ") {
            let cap = part.drop { $0 == " " }.split(separator: " ").first.map(String.init) ?? ""
            guard cap != "F1", !cap.isEmpty else { continue }
            #expect(help.contains(" \(cap) ") || cap == "Ctrl-P", "\(name): \(cap) is not in the help")
        }
        for command in Command.everywhere + Command.places where command != .help && command != .palette {
            let words = driver.model.words(command.words)
            #expect(help.contains(words), "\(name): \(words)")
            #expect(palette.contains(words), "\(name): \(words)")
        }
    }
}

@Test func `no two commands of one screen share a key`() throws {
    let everywhere = Command.everywhere + Command.places
    let keys = everywhere.compactMap(Binding.of).flatMap { [$0.key, $0.twin].compactMap { $0 } }
    #expect(Set(keys).count == keys.count)
    for binding in Binding.all {
        #expect(Binding.commands(for: binding.key).contains(binding.command))
        if case .control(let letter) = binding.key { #expect(!"himjc".contains(letter)) }
        if case .control(let letter)? = binding.twin { #expect(!"himjc".contains(letter)) }
    }
}

@Test func `a click in the footer is the same as its key`() throws {
    let driver = try World.evening()
    let footer = Array(driver.row(-1))
    let column = try #require(footer.indices.first { footer[$0...].starts(with: "F2") })
    driver.press(.click(Point(row: 23, column: column)))
    #expect(driver.screen.contains("SOMEONE COMES"))
}

@Test func `letters are never commands`() throws {
    for (name, way) in Ways.all where name != "hidden" {
        let driver = try World.evening()
        driver.press(way)
        let count = driver.lines.count
        driver.type("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+-*/ .")
        #expect(driver.lines.count == count, "\(name)")
        #expect(!driver.effects.contains(.quit), "\(name)")
    }
}
