import CentreCore
import Resources
import Screens
import Testing

/// Telling: what stands on the screen meanwhile, and what somebody can do to whom the keyboard was given.
struct TellingTests {
    private static let words =
        "they asked for twenty at the gate and said it would be forty tomorrow, and more"

    @Test func `one key and Enter keep a place, with no word and no kind, and the clock runs`() throws {
        let driver = try World.desk()
        driver.press(.function(5), .enter)
        let issue = try #require(driver.centre.issues.values.first)
        #expect(issue.isOnlyAPlace)
        #expect(driver.centre.responseClock(of: issue)?.first == nil)
        #expect(driver.screen.contains("It is kept"))
    }

    @Test func `only the line in which one types can be read, and none once one goes on`() throws {
        let driver = try World.desk()
        driver.press(.function(5), .tab).type(Self.words)
        #expect(!driver.screen.contains("twenty"))
        #expect(driver.screen.contains("forty tomorrow"))
        driver.press(.function(6))
        #expect(driver.screen.contains("twenty"))
        driver.press(.tab)
        #expect(!driver.screen.contains("twenty") && !driver.screen.contains("forty"))
    }

    @Test func `no way out of a keyboard that was given leads to an open desk`() throws {
        let ways: [(String, [Key])] = [
            ("Esc", [.escape]), ("Enter, Esc", [.enter, .escape]), ("Enter, Enter", [.enter, .enter]),
            ("lock", [.function(10)]),
        ]
        for (name, keys) in ways {
            let driver = try World.desk()
            driver.press(.function(5), .function(9)).press(keys)
            #expect(driver.model.person == nil, "\(name)")
        }
        for key: Key in [
            .function(2), .function(1), .control("p"), .control("z"), .function(7), .function(11),
        ] {
            let driver = try World.desk()
            driver.press(.function(5), .function(9), key)
            #expect(driver.screen.contains("Something to tell"), "\(key)")
        }
    }

    @Test func `keys that wait for the disk take nobody out to an open desk either`() throws {
        let driver = try World.desk()
        driver.press(.function(5), .function(9))
        driver.disk = .waits
        driver.press(.enter, .enter, .function(2)).type("Zuleika").press(.enter)
        driver.catchUp()
        #expect(driver.model.person == nil)
        #expect(driver.centre.present.isEmpty)
    }

    @Test func `what a guest types is in no draft, asked about before it goes, and gone with the desk`()
        throws
    {
        let driver = try World.desk()
        driver.press(.function(5), .function(9), .tab).type("he hit me").wait(seconds: 5)
        let drafts = driver.drafts.values.flatMap { $0 }
        #expect(drafts.isEmpty)
        driver.press(.escape)
        #expect(driver.model.person != nil, "a question")
        driver.wait(seconds: 1).press(.character("1"))
        #expect(driver.model.person == nil)
        driver.type("ana").press(.enter)
        #expect(!driver.screen.contains("hit"))
        driver.press(.function(5), .tab)
        #expect(!driver.screen.contains("hit"))
    }

    @Test func `nobody takes back what a guest told`() throws {
        let driver = try World.desk()
        driver.press(.function(5), .function(9), .tab).type("he hit me").press(
            .enter, .enter, .enter, .escape)
        #expect(driver.model.person == nil)
        driver.type("ana").press(.enter, .control("z"))
        let issue = try #require(driver.centre.issues.values.first)
        #expect(issue.counts)
    }

    @Test func `to a guest neither suggestions nor the guard say which names are known here`() throws {
        let driver = try World.desk()
        driver.press(.function(2)).type("Zuleika").press(.enter)
        driver.press(.function(5), .function(9), .tab).type("Zuleika").press(.enter, .enter).type("Zu")
        #expect(!driver.screen.contains("Zuleika"))
        driver.press(.enter)
        #expect(driver.screen.contains("It is kept"), "no question about a name")
    }

    @Test func `a name that nobody at the desk goes by is asked about once, and never to a guest`() throws {
        let driver = try World.desk()
        driver.press(.function(5), .tab, .tab).type("Anna").press(.enter)
        #expect(driver.screen.contains("step 1 of 3") && driver.screen.contains("Ana?"))
        driver.press(.enter)
        #expect(driver.screen.contains("step 2 of 3"))
        let guest = try World.desk()
        guest.press(.function(5), .function(9), .tab, .tab).type("Anna").press(.enter)
        #expect(!guest.screen.contains("Ana?"))
    }

    @Test func `letters typed at a list of choices go to the words below it`() throws {
        let driver = try World.desk()
        driver.press(.function(5)).type("they").press(.function(6))
        #expect(driver.screen.contains("they"))
    }

    @Test func `the desk speaks again as before once a guest has gone`() throws {
        let driver = try World.desk()
        driver.press(.function(5), .function(9), .function(8))
        #expect(driver.model.words.language == .spanish)
        driver.press(.escape)
        #expect(driver.model.words.language == .english)
    }

    @Test func `what was told on paper keeps its day, also where only a place is kept`() throws {
        let driver = try World.desk()
        driver.press(.control("v"), .character("4"), .enter, .enter)
        let issue = try #require(driver.centre.issues.values.first)
        #expect(issue.raised.value?.at.day == Day("2026-11-23"))
    }

    @Test func `what is over is found again by its month, and opened again`() throws {
        let driver = try World.desk()
        driver.press(Ways.rosa).press(.character("5"), .enter, .character("8"), .enter, .escape)
        driver.press(.character("5"), .end, .enter)
        #expect(driver.screen.contains("OVER, November 2026"))
        #expect(!driver.screen.contains("bribes") && !driver.screen.contains("Rosa"))
        driver.press(.enter, .character("8"))
        let issue = try #require(driver.centre.issues.values.first)
        #expect(issue.isOpen)
    }
}
