import CentreCore
import Resources
import Screens
import Testing

@Test(arguments: [Key.function(12), .control("l")])
func `the hide key blanks any screen, and the same key brings it back`(_ key: Key) throws {
    for way: [Key] in [
        [], [.function(2)], [.function(3)], [.control("p")], [.function(1)], [.character("2")],
    ] {
        let driver = try World.evening()
        driver.press(way)
        let before = driver.screen
        driver.press(key)
        #expect(!driver.screen.contains("Rosa"))
        #expect(!driver.screen.contains("Riverside"))
        #expect(driver.screen.contains("Tuesday 24 November 2026"))
        #expect(driver.screen.contains("Open today: 18:00–02:00"))
        driver.wait(seconds: 9).press(key)
        #expect(driver.screen == before)
    }
}

@Test func `after ten seconds, and after any other key, one says one's name`() throws {
    let driver = try World.evening()
    driver.press(.function(12)).wait(seconds: 11).press(.function(12))
    #expect(driver.screen.contains("Your name at the desk"))
    driver.type("DEE").press(.enter, .function(12)).type("x")
    #expect(driver.screen.contains("Your name at the desk"))
    #expect(!driver.screen.contains("Rosa"))
}

@Test func `two minutes without a key hide everything`() throws {
    let driver = try World.evening()
    driver.wait(seconds: 119)
    #expect(driver.screen.contains("Rosa"))
    driver.wait(seconds: 2)
    #expect(!driver.screen.contains("Rosa"))
}

@Test func `a hidden desk asks to be woken for nothing where nobody set opening hours`() throws {
    let driver = Driver(try World.start(World.founded(people: [], opening: nil)))
    driver.press(.function(12))
    #expect(driver.model.wakeAt == nil)
}

@Test(arguments: [1, 2, 15]) func `the collective sets after how many minutes the desk hides`(_ minutes: Int)
    throws
{
    let driver = try World.evening()
    driver.set(SettingsChanged(softLock: minutes))
    driver.press(.control("r")).wait(seconds: minutes * 60 - 1)
    #expect(driver.screen.contains("Rosa"))
    driver.wait(seconds: 2)
    #expect(!driver.screen.contains("Rosa"))
}

@Test(arguments: [-36_000, -29, -1, 1, 29, 3_600, 86_400])
func `setting the machine's clock neither hides a desk nor keeps it open`(_ seconds: Int) throws {
    for drifts in [true, false] {
        let driver = try World.evening()
        driver.wait(seconds: 60)
        let ahead = Int64(seconds) * 1000
        driver.send(drifts ? .clockDrifted(ahead: ahead) : .clockSet(ahead: ahead))
        if driver.screen.contains("Is it ") { driver.wait(seconds: 1).type("1").wait(seconds: -1) }
        driver.wait(seconds: 55)
        #expect(driver.screen.contains("Rosa"))
        driver.wait(seconds: 70)
        #expect(!driver.screen.contains("Rosa"))
    }
}

@Test(arguments: [-36_000, 29, 3_600])
func `setting the machine's clock neither shortens nor lengthens the ten seconds`(_ seconds: Int) throws {
    let driver = try World.evening()
    driver.press(.function(12)).wait(seconds: 5)
    driver.send(.clockSet(ahead: Int64(seconds) * 1000))
    driver.wait(seconds: 4).press(.function(12))
    #expect(!driver.screen.contains("Your name at the desk"))
    driver.wait(seconds: 1).press(.function(12)).wait(seconds: 5)
    driver.send(.clockSet(ahead: Int64(seconds) * -1000))
    driver.wait(seconds: 6).press(.function(12))
    #expect(driver.screen.contains("Your name at the desk"))
}

@Test func `what is written follows a clock that drifts`() throws {
    let driver = try World.desk()
    driver.send(.clockDrifted(ahead: 7_200_000))
    driver.press(.function(2), .enter)
    #expect(driver.told.hasPrefix("Saved 20:05"))
}

@Test func `F10 locks, and F10 there or on the hidden screen closes the desk`() throws {
    let driver = try World.evening()
    driver.press(.function(10))
    #expect(driver.screen.contains("Your name at the desk"))
    driver.press(.function(10))
    #expect(driver.effects.last == .quit)
    let other = try World.evening()
    other.press(.function(12), .function(10))
    #expect(other.effects.last == .quit)
}

@Test func `nobody is listed before one says one's name`() throws {
    let driver = Driver(try World.start())
    for name in ["Ana", "Dee", "Lu", "Rosa"] { #expect(!driver.screen.contains(name)) }
    driver.type("Zoe").press(.enter)
    #expect(driver.screen.contains("! Nobody here goes by that name."))
}

@Test func `where one person works, nobody needs to be named`() throws {
    let driver = Driver(try World.start(World.founded(people: [])))
    #expect(driver.row(0).contains("Ana"))
    driver.press(.function(10), .enter)
    #expect(driver.row(0).contains("Ana"))
}

@Test func `another person takes the keyboard, and each keeps their own screens`() throws {
    let driver = try World.desk()
    driver.press(.function(2)).type("Ro").press(.function(10)).type("Dee").press(.enter)
    #expect(driver.row(0).contains("Dee"))
    #expect(driver.screen.contains("! Ana, unfinished, 18:05"))
    #expect(!driver.screen.contains("Ro "))
    driver.press(.function(10)).type("Ana").press(.enter)
    #expect(driver.screen.contains("[Ro "))
}

@Test func `the language changes from the lock, and keeps the form`() throws {
    let driver = try World.desk()
    driver.press(.function(2)).type("Ro").press(.function(8))
    #expect(driver.screen.contains("ALGUIEN LLEGA"))
    #expect(driver.screen.contains("2 [ ] comida"))
    #expect(driver.screen.contains("[Ro "))
    driver.press(.function(10), .function(8))
    #expect(driver.screen.contains("O teu nome na receção"))
}

@Test func `nothing is done on a screen too small to be read, but hiding and locking`() throws {
    let driver = try World.desk()
    driver.press(.function(2)).type("Ro").resize(10, 30)
    driver.type("sa").press(.enter).resize(24, 80)
    #expect(driver.centre.present.isEmpty)
    #expect(driver.screen.contains("[Ro "))
    driver.resize(10, 30)
    driver.press(.function(10)).resize(24, 80)
    #expect(driver.screen.contains("Your name at the desk"))
}
