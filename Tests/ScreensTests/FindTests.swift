import CentreCore
import Screens
import Testing

@Suite struct FindTests {
    @Test func `Ctrl-F looks for words from everywhere, and what is found opens where it lies`() throws {
        let driver = try World.evening()
        driver.press(.function(2)).type("Quzibel").press(.enter)
        for way in [[], [Key.character("6")], [.function(11)]] {
            driver.press(way).press(.control("f"))
            #expect(driver.screen.contains("FIND IN ALL YEARS"))
            driver.press(.escape)
        }
        driver.press(.control("f")).type("quzi").press(.enter)
        #expect(driver.screen.contains("visit: Quzibel"))
        #expect(driver.screen.contains("1 found"))
        driver.press(.down, .enter)
        #expect(driver.screen.contains("Quzibel"))
        #expect(!driver.screen.contains("FIND IN ALL YEARS"))
        // Back, and what was looked for stands there still.
        driver.press(.escape)
        #expect(driver.screen.contains("visit: Quzibel"))
        driver.press(.escape, .control("f"))
        #expect(driver.screen.contains("[quzi"))
    }

    @Test func `one letter is refused in its place, and nothing is looked for`() throws {
        let driver = try World.evening()
        driver.press(.control("f")).type("q").press(.enter)
        #expect(driver.screen.contains("! One letter finds nearly everything: type at least two."))
        #expect(driver.searched == 0)
    }

    @Test func `rows come as they are found, the search says how far it is, and leaving stops it`() throws {
        let driver = try World.evening()
        driver.press(.function(2)).type("Quzibel").press(.enter)
        driver.answersSearches = false
        driver.press(.control("f")).type("quzibel").press(.enter)
        driver.send(driver.step(of: driver.searched, [], done: 1, total: 4))
        #expect(driver.screen.contains("2026 … 25 %"))
        // What an earlier search still says is heard no more.
        driver.press(.enter)
        driver.send(driver.step(of: driver.searched - 1, [], done: 4, total: 4))
        #expect(!driver.screen.contains("Nothing found"))
        driver.send(driver.step(of: driver.searched, [], done: 4, total: 4, unread: 2))
        #expect(driver.screen.contains("Nothing found"))
        #expect(driver.screen.contains("2 files could not be read in full"))
        driver.press(.enter, .escape)
        #expect(driver.effects.contains(.stopSearching))
    }

    @Test func `what was looked for is in no draft, and another person sees none of it`() throws {
        let driver = try World.evening()
        driver.press(.control("f")).type("quzibel").press(.enter)
        driver.wait(seconds: 5)
        #expect(driver.drafts.values.joined().allSatisfy { !$0.fields.values.contains("quzibel") })
        driver.press(.function(10))
        #expect(!driver.screen.contains("quzibel"))
    }

    @Test func `a need is named and opened on purpose`() throws {
        let driver = try World.evening()
        driver.press(.function(2)).type("Quzibel").press(.tab, .tab, .tab)
        driver.type("zorvak").press(.enter)
        driver.press(.control("f")).type("zorvak").press(.enter)
        let rows = driver.screen.split(separator: "\n").dropFirst(3)
        #expect(!rows.contains { $0.contains("Quzibel") && $0.contains("zorvak") })
        // The step before why somebody came is the same as where the visit lies.
        driver.press(.down, .enter)
        #expect(driver.screen.contains("nobody near?") && !driver.screen.contains("zorvak"))
        driver.press(.character("5"))
        #expect(driver.screen.contains("zorvak"))
        driver.press(.function(10)).type("dee").press(.enter, .control("f")).type("zorvak").press(.enter)
        #expect(driver.screen.contains("Nothing found"))
    }

    @Test func `in place 2 the key finds in the day, and once more in all years`() throws {
        let driver = try World.evening()
        driver.press(.character("2"), .control("f")).type("quzi")
        #expect(driver.screen.contains("Ctrl-F find"))
        driver.press(.control("f"))
        #expect(driver.screen.contains("FIND IN ALL YEARS") && driver.screen.contains("[quzi"))
    }
}
