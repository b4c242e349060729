import CentreCore
import Resources
import Screens
import Testing

extension Driver {
    /// The months that were asked for to be counted, one list for each time.
    fileprivate var asked: [[String]] {
        effects.compactMap { effect in
            if case .readFigures(let months) = effect { months.map(\.description) } else { nil }
        }
    }

    /// The pages that were written to be printed.
    fileprivate var pages: [Effect] {
        effects.filter { if case .savePage = $0 { true } else { false } }
    }

    fileprivate func givenOut(on day: Int) throws -> [String: Int]? {
        let day = try #require(Day(year: 2026, month: 11, day: day))
        guard let total = centre.supplies(on: day) else { return nil }
        return Dictionary(uniqueKeysWithValues: total.items.map { ($0.key.text, $0.value) })
    }
}

/// Place 7, by keys.
struct LookingBackTests {
    private static func month(_ text: String) throws -> Month { try #require(Month(text)) }

    @Test func `what was heard comes first, and supplies after all that people did`() throws {
        let driver = try World.evening()
        driver.press(.character("7"))
        let screen = driver.screen
        let rows = [
            "For the meeting", "What we heard", "What we decided and did", "Being here", "Who carries it",
            "Supplies", "Find", "What left the centre", "Monthly review", "Everything, to carry away",
        ]
        let places = try rows.map { row in try #require(screen.firstRange(of: "· \(row) ")).lowerBound }
        #expect(places == places.sorted())
        #expect(screen.contains("here now: 10 people, 1 child"))
        #expect(screen.contains("no goal"))
    }

    @Test(arguments: Language.allCases)
    func `what leaves is warned of in full, Enter says what it does, and Esc stands beside it`(
        language: Language
    ) throws {
        let words = Catalogue(language)
        for (way, warning, verb) in [
            (Ways.lookingBack(9), "export.danger", "command.takeOut"),
            (Ways.lookingBack(7) + [.character("1")], "leaving.noDecision", "command.letLeave"),
        ] {
            for (rows, columns) in [(24, 80), (20, 60)] {
                let driver = try World.evening(language: language).resize(rows, columns).press(way)
                let shown = driver.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                #expect(shown.contains(words(warning)))
                #expect(shown.contains("Enter \(words(verb))") && shown.contains("Esc "))
            }
        }
    }

    @Test func `a day of another year is shown with its year`() throws {
        let driver = try World.evening()
        driver.press(Ways.counted)
        #expect(driver.screen.contains("· Tue 24 Nov  "))
        let later = Driver(try World.start(driver.centre, at: World.time(18, 5).advanced(minutes: 46 * 1440)))
        later.type("ana").press(.enter).wait(seconds: 1).type("1").wait(seconds: -1)
        later.press(Ways.suppliesPlace + [.left, .left])
        #expect(later.screen.contains("· Tue 24 Nov 2026  "))
    }

    @Test func `what is owed is said beside the page for the meeting`() throws {
        let driver = try World.evening()
        driver.press(.character("7"))
        #expect(driver.screen.contains("one page to read aloud"))
        driver.press(Ways.decided + [.character("7")])
        #expect(driver.screen.contains("1 thing owed"))
    }

    @Test func `whoever does not coordinate reads reports, and is told why the rest is for others`() throws {
        let driver = try World.evening()
        driver.press(.function(10)).type("Dee").press(.enter).press(Ways.heardReport)
        #expect(driver.row(2).contains("What we heard"))
        driver.press(.escape, .end)
        #expect(driver.screen.contains("× "))
        driver.press(.enter)
        #expect(driver.row(3).contains("Looking back"))
        #expect(!driver.told.isEmpty)
        driver.press(.up, .enter)
        #expect(driver.row(3).contains("Looking back"))
    }

    @Test func `a report asks for its months, with as many before them, and no month twice`() throws {
        let driver = try World.evening()
        driver.press(Ways.beingReport)
        #expect(driver.asked == [["2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11"]])
        driver.press(.character("1"))
        #expect(driver.asked.count == 1)
        driver.press(.character("3"))
        #expect(driver.asked.count == 2)
        #expect(driver.asked[1].first == "2024-12" && driver.asked[1].last == "2026-05")
    }

    @Test func `arrows turn the span by its length, and not beyond what there is`() throws {
        let driver = try World.evening()
        driver.firstMonth = try Self.month("2026-02")
        driver.press(Ways.beingReport)
        #expect(driver.row(2).contains("September 2026"))
        #expect(!driver.row(-1).contains("→"))
        driver.press(.left)
        #expect(driver.row(2).contains("June 2026"))
        driver.press(.left)
        #expect(driver.row(2).contains("March 2026"))
        driver.press(.left)
        #expect(!driver.row(-1).contains("←"))
        driver.press(.left, .right, .right, .right, .right)
        #expect(driver.row(2).contains("September 2026"))
    }

    @Test func `all that there is begins with the first month of the record`() throws {
        let driver = try World.evening()
        driver.firstMonth = try Self.month("2019-03")
        driver.press(Ways.beingReport + [.character("4")])
        #expect(driver.row(2).contains("March 2019"))
        #expect(Set(driver.asked.joined()).contains("2019-03"))
        #expect(!driver.screen.contains("One moment"))
    }

    @Test func `while months are being counted that is said, and Esc leads on`() throws {
        let driver = try World.evening()
        driver.answersFigures = false
        driver.press(Ways.beingReport)
        #expect(driver.screen.contains("One moment: reading, 0 of 6 months"))
        #expect(!driver.row(-1).contains("as text"))
        driver.send(.figuresRead([try Self.month("2026-11"): MonthReading(Figures())], first: nil))
        #expect(driver.screen.contains("One moment: reading, 1 of 6 months"))
        driver.press(.escape)
        #expect(driver.row(3).contains("Looking back"))
        driver.send(.figuresRead([try Self.month("2026-10"): MonthReading(Figures())], first: nil))
        #expect(driver.row(3).contains("Looking back"))
    }

    @Test func `what is counted is counted anew once lines of its month come, and only while it is seen`()
        throws
    {
        let driver = try World.evening()
        driver.press(Ways.beingReport)
        #expect(driver.asked.count == 1)
        driver.press(.function(2), .enter)
        #expect(driver.asked == [driver.asked[0], ["2026-11"]])
        driver.press(.escape, .function(2), .enter)
        #expect(driver.asked.count == 2)
        driver.press(Ways.beingReport)
        #expect(driver.asked.count == 3)
        #expect(driver.asked.last == ["2026-11"])
    }

    @Test func `lines that come while their month is being counted have it counted again`() throws {
        let driver = try World.evening()
        driver.answersFigures = false
        driver.press(Ways.beingReport)
        _ = try driver.happens(.arrive(Arrival()), seed: 71)
        #expect(driver.asked.count == 1)
        let months = try driver.asked[0].map(Self.month)
        driver.send(
            .figuresRead(
                Dictionary(uniqueKeysWithValues: months.map { ($0, MonthReading(Figures())) }), first: nil))
        #expect(driver.asked.count == 2)
        #expect(driver.asked.last == ["2026-11"])
    }

    @Test func `a report is printed as text and as a page for a browser, without a name`() throws {
        let driver = try World.evening()
        driver.press(Ways.beingReport + [.character("5"), .character("6")])
        #expect(driver.pages.count == 2)
        #expect(driver.told.contains("report-2026-09-2026-11"))
        for page in driver.pages {
            let text = "\(page)"
            for name in ["Rosa", "Mina", "K.", "Ana"] { #expect(!text.contains(name), "\(name)") }
        }
    }

    @Test func `the page for the meeting names nobody who came, and is printed`() throws {
        let driver = try World.evening()
        driver.press(Ways.meeting)
        #expect(driver.row(2).contains("For the meeting"))
        for name in ["Rosa", "Mina"] { #expect(!driver.screen.contains(name)) }
        driver.press(.character("5"))
        #expect(driver.told.contains("for-the-meeting-2026-11-24"))
    }

    @Test func `a report can leave by a decision of last month, which is not at hand otherwise`() throws {
        let driver = try World.evening()
        let october = try Self.month("2026-10")
        let ana = try #require(driver.centre.personNamed("Ana", at: driver.model.now)).id
        let then = World.zone.moment(World.time(20, 0, day: 1).advanced(minutes: -5 * 1440))
        var mint = Mint(seed: 11)
        let wish = Deciding("the city may have our numbers", way: .asWeTookIt, outcome: .adopted)
        let entry = try driver.centre.decide(
            .collective(.decide(wish)), by: ana, at: then, mint: &mint)
        driver.archive[october] = [Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events)]
        driver.press(Ways.lookingBack(7)).press(.character("1"))
        #expect(driver.screen.contains("the city may have our numbers"))
        #expect(!driver.screen.contains("The group has not adopted any decision"))
    }

    @Test func `every way from here leads back by Esc`() throws {
        for (name, keys) in Ways.lookingBack {
            let driver = try World.evening()
            driver.press(keys)
            for _ in 0..<6 { driver.press(.escape) }
            #expect(driver.row(3).contains(driver.model.words("today.here")), "\(name)")
        }
    }
}

/// What is over stays to be read, by keys.
struct PastTests {
    @Test func `a note that was put away is read again in its month, and not put away twice`() throws {
        let driver = try World.evening()
        driver.press(Ways.noteAway)
        #expect(driver.screen.contains("Tue 24 Nov  the key is with Bea"))
        driver.press(.enter)
        #expect(driver.screen.contains("the key is with Bea"))
        let count = driver.lines.count
        driver.press(.character("1"), .escape, .left)
        #expect(driver.lines.count == count)
        #expect(driver.screen.contains("No note of this month was put away."))
    }

    @Test func `a warning that is over is read again in its month`() throws {
        let driver = try World.evening()
        let until = try #require(Day(year: 2026, month: 11, day: 24))
        _ = try driver.happens(
            .warning(.add(WarningWish(words: "a grey van", until: until))), seed: 72)
        let past: [Key] = [.character("5"), .end, .enter]
        driver.press(past)
        #expect(!driver.screen.contains("a grey van"))
        driver.press(.escape)
        let warning = try #require(driver.centre.warnings.keys.first)
        _ = try driver.happens(.warning(.end(warning)), seed: 73)
        driver.press(past)
        #expect(driver.screen.contains("a grey van"))
        driver.press(.function(10)).type("Dee").press(.enter).press(past)
        #expect(!driver.screen.contains("a grey van"))
    }
}

/// What was given out, by keys.
struct SuppliesScreenTests {
    @Test func `a total of a day is written down, put right and taken back`() throws {
        let driver = try World.evening()
        driver.press(Ways.counted)
        #expect(try driver.givenOut(on: 24) == ["condoms": 40, "lubricant": 12])
        #expect(driver.screen.contains("Tue 24 Nov  condoms 40, lubricant 12"))
        #expect(driver.screen.contains("In this month: condoms 40, lubricant 12. It is no goal."))
        driver.press(.enter, .character("1")).type("38").press(.enter)
        #expect(try driver.givenOut(on: 24) == ["condoms": 38, "lubricant": 12])
        driver.press(.character("2"))
        #expect(try driver.givenOut(on: 24) == nil)
        #expect(driver.screen.contains("Nothing was written down for this month."))
        driver.press(.control("z"))
        #expect(try driver.givenOut(on: 24) == ["condoms": 38, "lubricant": 12])
    }

    @Test func `a day that is written down already is not written over`() throws {
        let driver = try World.evening()
        driver.press(Ways.suppliesPlace + [.character("1")]).type("9").press(.backTab).type("23")
        driver.press(.enter)
        #expect(try driver.givenOut(on: 23) == ["condoms": 9])
        driver.press(.character("1")).type("5").press(.backTab).type("23").press(.enter)
        #expect(driver.screen.contains("! That day is written down already"))
        #expect(try driver.givenOut(on: 23) == ["condoms": 9])
    }

    @Test func `where today is written down, another day still can be, by its word`() throws {
        let driver = try World.evening()
        driver.press(Ways.counted + [.character("1")]).type("9").press(.backTab).type("Yesterday")
        driver.press(.enter)
        #expect(try driver.givenOut(on: 23) == ["condoms": 9])
        #expect(try driver.givenOut(on: 24) == ["condoms": 40, "lubricant": 12])
    }

    @Test func `an earlier day is written down once it is known what stands of it`() throws {
        let driver = try World.evening()
        driver.answersMonths = false
        driver.press(Ways.suppliesPlace + [.character("1")]).type("9").press(.backTab).type("2026-10-05")
        driver.press(.enter)
        #expect(driver.screen.contains("Reading October 2026"))
        let october = try #require(Month(year: 2026, month: 10))
        driver.send(.monthLoaded(october, []))
        driver.press(.enter)
        let day = try #require(Day(year: 2026, month: 10, day: 5))
        #expect(driver.centre.supplies(on: day)?.items.values.map { $0 } == [9])
    }

    @Test func `nothing typed is refused in place, a day to come too, and what was typed stays`() throws {
        let driver = try World.evening()
        driver.press(Ways.suppliesPlace + [.character("1"), .enter])
        #expect(driver.screen.contains("! Write how many were given out"))
        driver.type("7").press(.backTab).type("2026-12-24").press(.enter)
        #expect(driver.centre.suppliesCounted.isEmpty)
        #expect(driver.screen.contains("[7 "))
        driver.press(.escape, .character("1"), .control("f"))
        #expect(driver.screen.contains("[7 "))
    }
}
