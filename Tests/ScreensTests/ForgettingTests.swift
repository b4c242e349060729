import CentreCore
import Resources
import Screens
import Testing

@Test func `whoever asks to be forgotten is shown by name no more, and a take back shows them again`() throws
{
    let driver = try World.evening()
    driver.press(Ways.asked).press(.escape)
    #expect(driver.told.hasPrefix("Saved 18:09: somebody asked to be forgotten."))
    driver.press(.escape)
    #expect(!driver.screen.contains("Rosa"))
    #expect(driver.screen.contains("Mina"))
    #expect(driver.screen.contains("! somebody asks to be forgotten"))
    driver.press(.function(2)).type("ro")
    #expect(!driver.screen.contains("Rosa"))
    driver.press(.escape, .control("z"))
    #expect(driver.screen.contains("Rosa"))
}

@Test func `what was done is said without the name, once somebody asked to be forgotten by it`() throws {
    let driver = try World.desk()
    driver.press(.function(2)).type("Rosa").press(.enter)
    #expect(driver.told.contains("Rosa"))
    var mint = Mint(seed: 77)
    let bea = try #require(driver.centre.personNamed("Dee", at: World.zone.moment(driver.now))).id
    let entry = try driver.centre.decide(
        .askForget("ROSA"), by: bea, at: World.zone.moment(driver.now), mint: &mint)
    driver.send(.grown([Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events)]))
    #expect(!driver.screen.contains("Rosa"))
    driver.press(.control("z"))
    #expect(driver.told == "Saved 18:05: taken back: (no name).")
}

@Test func `who is no coordinator asks, and sees neither who asked nor what was found`() throws {
    let driver = try World.evening()
    driver.press(Ways.asked).press(.escape, .function(10)).type("dee").press(.enter)
    #expect(!driver.screen.contains("to be forgotten"))
    driver.press(Ways.forgetting)
    #expect(driver.screen.contains("1 person asked and is shown by name no more."))
    #expect(!driver.screen.folding.contains("rosa"))
    driver.press(.down, .enter)
    #expect(driver.screen.contains("Name they go by here"))
}

@Test func `a coordinator ticks what is to be forgotten and says yes with another key`() throws {
    let driver = try World.evening()
    driver.wait(seconds: 60).press(.function(2)).type("rosa").press(.enter)
    driver.press(Ways.asked)
    #expect(driver.screen.contains("rosa, asked of Ana"))
    driver.press(.down, .enter)
    #expect(driver.screen.contains("[ ] Tue 24 Nov  name: Rosa"))
    #expect(driver.screen.contains("[ ] Tue 24 Nov  name: rosa"))
    #expect(driver.screen.contains("This does not reach paper"))
    driver.press(.enter, .end, .enter)
    #expect(driver.screen.contains("Forget 1 thing for ever? Nobody can take that back."))
    driver.press(.enter)
    #expect(driver.centre.openRequests.count == 1)
    driver.press(.enter).wait(seconds: 1).press(.character("1"))
    #expect(driver.told == "Saved 18:10: forgotten: 1 thing.")
    #expect(driver.centre.openRequests.isEmpty)
    #expect(driver.centre.present.compactMap(\.name) == ["K.", "Mina", "rosa"])
    // Nothing from before it comes back, and nothing of it.
    driver.press(.control("z"))
    #expect(driver.told == "What was forgotten or let go stays so, and all before it with it.")
}

@Test func `while it is looked for, it is said how far it got, and whoever leaves asks again`() throws {
    let driver = try World.evening()
    driver.answersSearches = false
    driver.press(Ways.asked).press(.down, .enter)
    #expect(driver.screen.contains("Looking through everything: 50 %"))
    driver.send(.mentionsNotFound(reason: "no answer"))
    #expect(driver.told == "Not everything could be looked through: no answer")
    driver.press(.escape)
    driver.answersSearches = true
    driver.press(.enter)
    #expect(driver.screen.contains("name: Rosa"))
}

@Test func `nothing ticked lets go of the request alone`() throws {
    let driver = try World.evening()
    driver.press(Ways.asked).press(.down, .enter, .end, .enter)
    #expect(driver.screen.contains("Nothing is ticked."))
    driver.wait(seconds: 1).press(.character("1"))
    #expect(driver.centre.present.compactMap(\.name) == ["Rosa", "K.", "Mina"])
    #expect(driver.centre.requests.values.map(\.name) == [nil])
}

extension String {
    fileprivate var folding: String { Text.folded(self) }
}
