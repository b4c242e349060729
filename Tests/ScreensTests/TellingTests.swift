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

    @Test func `a wrong kind is unticked, and a name goes without being shown`() throws {
        let driver = try World.desk()
        driver.press(Ways.rosa).press(.character("5"), .enter, .character("9"), .character("6"))
        driver.press(.character("5"), .character("3"), .enter)
        let id = try #require(driver.centre.issues.keys.first)
        #expect(driver.centre.issues[id]?.chosenKinds.map(\.text) == ["threats"])
        #expect(driver.centre.issues[id]?.place == "north gate")
        driver.press(.character("7"))
        #expect(!driver.screen.contains("Rosa"))
        driver.press(.tab, .character("1"), .enter)
        #expect(driver.centre.issues[id]?.name == nil)
    }

    @Test func `something that was done is taken back, of all that was`() throws {
        let driver = try World.desk()
        driver.press(Ways.rosa).press(.character("5"), .enter)
        driver.press(.character("2"), .character("1"), .enter, .character("2"), .character("2"), .enter)
        driver.press(.character("9"), .character("8"), .character("1"), .enter)
        let issue = try #require(driver.centre.issues.values.first)
        #expect(issue.done.flatMap { $0.given.value?.codes ?? [] }.map(\.text) == ["company"])
    }

    @Test(arguments: [(24, 80), (20, 60)])
    func `a concern's page draws its trail, and what is owed of it stands there once`(
        _ rows: Int, _ columns: Int
    ) throws {
        let driver = try World.evening()
        driver.resize(rows, columns).press(Ways.trail)
        let steps = ["✓ raised → 0 days →", "✓ on the agenda → 0 days →", "✓ answer agreed →"]
        for step in steps { #expect(driver.screen.contains(step)) }
        #expect(driver.screen.contains("· 0 of 1 action done →"))
        #expect(driver.screen.ranges(of: "something to tell back by").count == 1)
        #expect(driver.screen.contains("Tell back what came of it"))
    }

    @Test func `what is late keeps its day: a session's closing, and what was told back`() throws {
        let driver = try World.desk()
        driver.press(Ways.rosa).press(.character("5"), .enter, .character("8"), .tab, .tab)
        driver.type("23.11.").press(.enter)
        #expect(driver.screen.contains("Only what a session decided has a day here."))
        driver.press(.backTab, .character("3"), .enter)
        let issue = try #require(driver.centre.issues.values.first)
        #expect(issue.closing.value?.day == Day("2026-11-23"))
        let evening = try World.evening()
        evening.press(Ways.trail).press(.character("5"), .tab, .tab, .tab).type("23.11.").press(.enter)
        let concern = try #require(evening.centre.concerns.values.first)
        #expect(concern.reportsGiven.first?.given.value?.at.day == Day("2026-11-23"))
    }

    @Test func `a concern that was opened by mistake goes, and its issues stay`() throws {
        let driver = try World.evening()
        driver.press(Ways.joined).press(.escape, .down, .down, .down, .enter, .character("9"))
        #expect(driver.centre.concerns.values.contains(where: \.counts) == false)
        #expect(driver.centre.issues.values.filter(\.isOpen).count == 3)
    }

    @Test func `what was said of names to whoever sat here goes before a guest sits down`() throws {
        let asked = try World.desk()
        asked.press(.function(5), .tab, .tab).type("Anna").press(.enter)
        #expect(asked.screen.contains("Ana?"))
        asked.press(.function(9))
        #expect(!asked.screen.contains("Ana?"))
        let offered = try World.desk()
        offered.press(.function(2)).type("Rosa").press(.enter)
        offered.press(.function(5), .tab).type("a word").press(.enter, .enter).type("ro")
        #expect(offered.screen.contains("Rosa"))
        offered.press(.function(9))
        #expect(!offered.screen.contains("Rosa"))
    }

    @Test func `what somebody told is taken back only after a question`() throws {
        let driver = try World.desk()
        driver.press(Ways.rosa).press(.control("z"))
        let issue = try #require(driver.centre.issues.values.first)
        #expect(issue.counts && driver.screen.contains("What was told is gone then"))
        driver.press(.escape)
        #expect(driver.centre.issues[issue.id]?.counts == true)
    }

    @Test func `the day of a paper is kept with what was half typed of it`() throws {
        let driver = try World.desk()
        driver.press(.control("v"), .character("4"), .enter, .tab).type("they asked").press(.escape)
        driver.press(.function(5), .control("f"), .enter, .enter, .enter)
        let issue = try #require(driver.centre.issues.values.first)
        #expect(issue.raised.value?.at.day == Day("2026-11-23"))
    }

    @Test func `words that fit nothing are gone from the form, and why stands there whole`() throws {
        let driver = try World.desk()
        driver.press(.character("5"), .end, .up, .up, .enter).type("one two").press(.enter)
        #expect(driver.screen.contains("fits nothing") && !driver.screen.contains("•"))
    }
}
