import CentreCore
import Resources
import Screens
import Testing

@Test func `F2 Enter is a whole arrival`() throws {
    let driver = try World.desk()
    driver.press(.function(2), .enter)
    #expect(driver.centre.present.map(\.name) == [nil])
    #expect(driver.told == "Saved 18:05: (no name).  Ctrl-Z takes it back")
}

@Test func `F2 2 Enter is an arrival with a meal, and the list does not say so`() throws {
    let driver = try World.desk()
    driver.press(.function(2), .character("2"), .enter)
    #expect(driver.centre.present.first?.ticked == [Code("meal")].compactMap { $0 })
    #expect(!driver.screen.contains("meal"))
}

@Test func `digits tick in the name and type in numbers`() throws {
    let driver = try World.desk()
    driver.press(.function(2)).type("Rosa").press(.character("1"), .tab).type("4").press(.enter)
    let visit = try #require(driver.centre.present.first)
    #expect(visit.name == "Rosa")
    #expect(visit.arrivals == 4)
    #expect(visit.ticked.map(\.text) == ["rest"])
}

@Test func `9 turns to the reasons that are not on the digits`() throws {
    let driver = try World.desk()
    driver.press(.function(2), .character("9"), .character("1"), .enter)
    #expect(driver.centre.present.first?.ticked.map(\.text) == ["laundry"])
}

@Test func `Enter saves what is typed, and only the arrow takes a suggestion`() throws {
    let driver = try World.evening()
    driver.press(.function(2)).type("ro")
    #expect(driver.screen.contains("↓ Rosa"))
    driver.press(.enter)
    #expect(driver.centre.present.last?.name == "ro")
    driver.press(.function(2)).type("ros").press(.down, .enter)
    #expect(driver.centre.present.filter { $0.name == "Rosa" }.count == 2)
}

@Test func `a name is edited by whole characters`() throws {
    let driver = try World.desk()
    driver.press(.function(2)).type("Jose\u{301}x").press(.backspace, .backspace).type("é").press(.home).type(
        "S")
    driver.press(.delete).press(.enter)
    #expect(driver.centre.present.first?.name == "Sosé")
}

@Test func `a paste is text, whatever is in it`() throws {
    let driver = try World.desk()
    driver.press(.function(2), .paste("Ro\nsa 2"), .enter)
    #expect(driver.centre.present.map(\.name) == ["Ro sa 2"])
}

@Test func `a time typed before midnight belongs to the night before`() throws {
    let driver = try World.desk(at: World.time(1, 50, day: 25))
    driver.press(.function(2), .backTab).type("2330").press(.enter)
    let arrived = try #require(driver.centre.present.first?.arrived.value)
    #expect(arrived.instant == World.time(23, 30))
}

@Test func `a time that is none is said beside it, and nothing is lost`() throws {
    let driver = try World.desk()
    driver.press(.function(2)).type("Rosa").press(.backTab).type("soon").press(.enter)
    #expect(driver.screen.contains("! \"soon\" is no time. Like this: 18:05"))
    #expect(driver.screen.contains("[Rosa "))
    #expect(driver.centre.present.isEmpty)
}

@Test func `a name that cannot be kept is refused in place, with the reason`() throws {
    let driver = try World.desk()
    driver.press(.function(2), .paste("a\u{7}b"), .enter)
    #expect(driver.centre.present.isEmpty)
    #expect(driver.screen.contains("U+0007"))
}

@Test(arguments: [Language.english, .portuguese, .spanish])
func `forty arrivals and thirty leavings take three keys or fewer beside letters`(_ language: Language) throws
{
    let driver = try World.desk(language: language)
    var names: [String?] = []
    func keys(letters: Int, _ body: () -> Void) {
        let before = driver.keysPressed
        body()
        #expect(driver.keysPressed - before - letters <= 3)
    }
    for number in 0..<40 {
        let name =
            number % 3 == 0
            ? nil : "Visitor \(Character(UnicodeScalar(UInt8(65 + number % 26))))\(number < 26 ? "a" : "b")"
        names.append(name)
        keys(letters: name?.count ?? 0) {
            driver.press(.function(2)).type(name ?? "").press(.enter)
        }
    }
    #expect(driver.centre.presentCount.people == 40)
    for name in names.prefix(30) {
        keys(letters: name?.count ?? 0) {
            driver.press(.function(3)).type(name ?? "").press(.enter)
        }
    }
    #expect(driver.centre.presentCount.people == 10)
    let left = driver.centre.visits.values.filter { $0.state.state == .left }
    #expect(Set(left.compactMap(\.name)) == Set(names.prefix(30).compactMap { $0 }))
}
