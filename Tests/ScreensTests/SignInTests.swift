import CentreCore
import Resources
import Screens
import Testing

@Test func `in a sealed centre one types one's name, then one's PIN, which nobody can read`() throws {
    let driver = Driver(try World.sealed())
    driver.type("dee").press(.enter).type("7306")
    #expect(driver.screen.contains("Your PIN [••••"))
    #expect(!driver.screen.contains("7306"))
    driver.press(.enter)
    #expect(driver.whoSits == "Dee")
    #expect(driver.screen.contains("Here now"))
}

@Test func `a name that nobody has is asked for its PIN like any other, and is never right`() throws {
    var screens: [[String]] = []
    for name in ["Dee", "Xenia"] {
        let driver = Driver(try World.sealed())
        var seen: [String] = []
        driver.type(name).press(.enter)
        seen.append(driver.screen)
        for _ in 0..<6 {
            driver.type("1111").press(.enter)
            seen.append(driver.screen)
            #expect(driver.whoSits == "")
        }
        // What the outside is asked is as much, too.
        seen.append("\(driver.effects.count)")
        screens.append(seen)
    }
    #expect(screens[0] == screens[1])
    #expect(screens[0][1].contains("! That is not it."))
    #expect(screens[0][5].contains("! Five wrong PINs: this name is locked."))
}

@Test func `after five wrong PINs even the right one is not taken, and another person still comes in`() throws
{
    let driver = Driver(try World.sealed())
    driver.type("Dee").press(.enter)
    for _ in 0..<5 { driver.type("1111").press(.enter) }
    let asked = driver.effects.count
    driver.type("7306").press(.enter)
    #expect(driver.whoSits == "")
    #expect(driver.effects.count == asked, "a locked name is not even tried")
    driver.press(.escape).comes("Lu")
    #expect(driver.whoSits == "Lu")
}

@Test func `the right PIN forgives the wrong ones before it`() throws {
    let driver = Driver(try World.sealed())
    for _ in 0..<4 {
        driver.type("Dee").press(.enter)
        for _ in 0..<4 { driver.type("1111").press(.enter).wait(minutes: 1) }
        // Those in all are forgotten after a while, or they would bar.
        driver.wait(minutes: 16)
        driver.press(.function(12), .escape).comes("Dee")
        #expect(driver.whoSits == "Dee")
        driver.press(.function(10))
    }
}

@Test func `ten wrong PINs in all bar everybody, each time for twice as long, five minutes at most`() throws {
    let driver = Driver(try World.sealed())
    func miss(_ name: String) {
        driver.press(.function(12), .escape).comes(name, pin: "1111")
    }
    for number in 0..<9 { miss("nobody \(number)") }
    #expect(driver.screen.contains("! That is not it."))
    var waits: [Int] = []
    for number in 9..<17 {
        miss("nobody \(number)")
        let words = driver.screen.split(separator: " ")
        let index = try #require(words.firstIndex { $0.hasPrefix("second") })
        let seconds = try #require(Int(words[index - 1]))
        waits.append(seconds)
        let asked = driver.effects.count
        driver.press(.function(12), .escape).comes("Dee")
        #expect(driver.whoSits == "" && driver.effects.count == asked, "while it waits nothing is tried")
        driver.wait(seconds: seconds + 1)
    }
    #expect(waits == [10, 20, 40, 80, 160, 300, 300, 300])
    driver.press(.function(12), .escape).comes("Dee")
    #expect(driver.whoSits == "Dee")
}

@Test func `setting the machine's clock ends no wait`() throws {
    let driver = Driver(try World.sealed())
    for number in 0..<10 { driver.press(.function(12), .escape).comes("nobody \(number)", pin: "1111") }
    driver.setClock(to: World.time(23, 0)).press(.function(12), .escape).comes("Dee")
    #expect(driver.whoSits == "")
    driver.wait(seconds: 11).press(.function(12), .escape).comes("Dee")
    #expect(driver.whoSits == "Dee")
}

@Test
func `what is typed ahead of the answer is for the desk where the PIN is right, and for nobody where not`()
    throws
{
    for (pin, expected) in [("7306", ["Rosa"]), ("1111", [])] {
        let driver = Driver(try World.sealed())
        driver.provesAtOnce = false
        driver.comes("Dee", pin: pin).press(.function(2)).type("Rosa").press(.enter)
        #expect(driver.centre.present.isEmpty)
        driver.proveAll()
        #expect(driver.centre.present.compactMap(\.name) == expected)
        guard expected.isEmpty else { continue }
        driver.type("7306").press(.enter)
        driver.proveAll()
        #expect(driver.whoSits == "Dee")
        #expect(
            driver.centre.present.isEmpty, "what went before the wrong PIN is not done after the right one")
    }
}

@Test func `whoever hides or locks while the PIN is on its way finds nobody signed in`() throws {
    let driver = Driver(try World.sealed())
    driver.provesAtOnce = false
    driver.comes("Dee").press(.function(12))
    driver.proveAll()
    #expect(driver.whoSits == "")
    driver.press(.function(12))
    #expect(driver.screen.contains("Your name at the desk"))
    driver.type("Lu").press(.enter).type("91").press(.function(12), .function(12))
    #expect(!driver.screen.contains("•"))
    driver.press(.function(10), .function(10))
    #expect(driver.effects.last == .startAfresh)
}

@Test func `F10, name, PIN: another person takes the keyboard, and each finds their own`() throws {
    let driver = Driver(try World.sealed())
    driver.comes("Dee").press(.function(2)).type("Ro").press(.function(10)).comes("Lu")
    #expect(driver.whoSits == "Lu")
    #expect(driver.screen.contains("! Dee, unfinished, 18:05"))
    driver.press(.function(10)).comes("Dee")
    #expect(driver.screen.contains("[Ro "))
}

@Test func `digits of a PIN are never commands`() throws {
    let driver = Driver(try World.sealed())
    driver.type("Dee").press(.enter).type("27")
    #expect(driver.screen.contains("[••  "))
    driver.type("x-!é").press(.paste("3a0\n6"))
    #expect(driver.screen.contains("[•••••"))
    driver.press(.backspace, .left, .delete).type("0")
    #expect(driver.lines.isEmpty)
    #expect(driver.whoSits == "")
}

@Test func `whoever has no PIN chooses one while a passphrase was just typed, and only then`() throws {
    var start = try World.sealed(without: ["Ana"])
    let locked = Driver(start)
    locked.type("Ana").press(.enter)
    #expect(locked.screen.contains("Your PIN"))
    start.keyHolderPresent = true
    let driver = Driver(start)
    driver.type("Ana").press(.enter)
    #expect(driver.screen.contains("Choose your PIN: 4 digits"))
    driver.type("1234").press(.enter)
    #expect(driver.screen.contains("! Others try digits in a row first."))
    driver.type("5284").press(.enter).type("5285").press(.enter)
    #expect(driver.screen.contains("! The two were not the same."))
    driver.type("5284").press(.enter).type("5284").press(.enter)
    #expect(driver.whoSits == "Ana")
    #expect(driver.told.hasPrefix("Saved 18:05: your new PIN."))
    #expect(driver.person("Ana")?.pin.value == Driver.hash(of: Whisper("5284")))
    driver.press(.function(10)).comes("Ana")
    #expect(driver.whoSits == "Ana")
}

@Test func `once anybody left the desk, nobody chooses a first PIN any more`() throws {
    for leaving: [Key] in [[.function(12), .escape], [.function(12), .function(12)]] {
        var start = try World.sealed(without: ["Dee"])
        start.keyHolderPresent = true
        let driver = Driver(start)
        driver.press(leaving).type("Dee").press(.enter)
        #expect(driver.screen.contains("Your PIN"))
    }
    var start = try World.sealed(without: ["Dee"])
    start.keyHolderPresent = true
    let driver = Driver(start)
    driver.comes("Lu").press(.function(10)).type("Dee").press(.enter)
    #expect(driver.screen.contains("Your PIN"))
}

@Test func `where one person works, they choose their first PIN at once, and never come in without one`()
    throws
{
    var start = try World.start(World.founded(people: []))
    start.isSealed = true
    start.keyHolderPresent = true
    let driver = Driver(start)
    #expect(driver.screen.contains("Choose your PIN"))
    driver.type("5284").press(.enter).type("5284").press(.enter)
    #expect(driver.whoSits == "Ana")
    driver.press(.function(10), .enter)
    #expect(driver.screen.contains("Your PIN"))
    driver.type("5284").press(.enter)
    #expect(driver.whoSits == "Ana")
    start.keyHolderPresent = false
    #expect(Driver(start).whoSits == "")
    start.welcome = driver.person("Ana")?.id
    #expect(Driver(start).whoSits == "")
}

@Test func `the sign-in screens look as they were agreed`() throws {
    for size in [Size(rows: 24, columns: 80), Size(rows: 20, columns: 60)] {
        for language in Language.allCases {
            var start = try World.sealed(without: ["Ana"])
            start.language = language
            start.keyHolderPresent = true
            let driver = Driver(start).resize(size.rows, size.columns)
            let name = "\(language.code).\(size.columns)x\(size.rows)"
            driver.type("Ana").press(.enter).type("12")
            try Golden.expect(driver.screen, "sealed-choose.\(name)")
            driver.press(.escape).type("Dee").press(.enter).type("1111").press(.enter).type("73")
            try Golden.expect(driver.screen, "sealed-pin.\(name)")
            driver.press(.enter)
            for _ in 0..<4 { driver.type("1111").press(.enter) }
            try Golden.expect(driver.screen, "sealed-locked.\(name)")
        }
    }
}

@Test func `an answer that comes late lets nobody in under whom it was not asked for`() throws {
    let driver = Driver(try World.sealed())
    driver.provesAtOnce = false
    driver.comes("Dee").press(.function(12), .function(12)).comes("Lu", pin: "1111")
    driver.proveAll()
    #expect(driver.whoSits == "")
    #expect(driver.screen.contains("! That is not it."))
}
