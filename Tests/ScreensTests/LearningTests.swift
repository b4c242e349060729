import CentreCore
import Resources
import Screens
import Testing

/// What comes first, who learns from whom, and what meetings reported, by keys.
struct LearningTests {
    private static func code(_ text: String) throws -> Code { try #require(Code(text)) }

    @Test func `what is proposed is ranked by dots, and what is ended stands at the end`() throws {
        let driver = try World.evening()
        driver.press(Ways.ranked)
        let ranked = driver.centre.prioritiesRanked()
        #expect(ranked.map { $0.text ?? "-" } == ["a lamp at the gate", "-"])
        #expect(ranked[1].basis == .need(try Self.code("meal")))
        #expect(driver.screen.contains("> · a lamp at the gate  7 dots"))
        #expect(driver.screen.contains("· what people come for: meal  3 dots"))
        driver.press(.enter)
        #expect(driver.screen.contains("It rests on: only its own words"))
        #expect(driver.screen.contains("· Tue 24 Nov  7 dots"))
        driver.press(.character("2"))
        #expect(driver.screen.contains("× Ended"))
        driver.press(.escape)
        let screen = driver.screen
        let meal = try #require(screen.firstRange(of: "· what people come for"))
        let lamp = try #require(screen.firstRange(of: "× a lamp at the gate  ended"))
        #expect(meal.lowerBound < lamp.lowerBound)
        driver.press(.end, .enter, .character("2"), .escape)
        #expect(!driver.screen.contains("ended"))
    }

    @Test func `too many dots are refused where they were typed, and none are lost`() throws {
        let driver = try World.evening()
        driver.press(Ways.proposed + [.character("2"), .tab]).type("20000").press(.enter)
        #expect(driver.screen.contains("from 0 to 10000"))
        driver.press(.escape, .character("2"))
        #expect(driver.screen.contains("[20000]") || driver.screen.contains("20000"))
    }

    @Test func `a priority says of a concern what the group may hear, and no more`() throws {
        let driver = try World.evening()
        driver.press(Ways.joined + [.escape] + Ways.prioritiesPlace + [.character("1"), .tab])
        #expect(driver.screen.contains("an issue about bribes"))
        #expect(!driver.screen.contains("money is asked for") && !driver.screen.contains("north gate"))
        let choices = driver.screen.split(separator: "\n")
        let digit = choices.compactMap { line -> Character? in
            guard let at = line.firstRange(of: " [ ] an issue about bribes") else { return nil }
            return line[..<at.lowerBound].last
        }.first
        driver.press(.character(try #require(digit)), .enter, .enter)
        #expect(driver.screen.contains("It rests on: an issue about bribes"))
    }

    @Test func `child care that was not to be had is said with how much it was`() throws {
        let driver = try World.evening()
        driver.press(Ways.request + [.character("4"), .character("1"), .enter, .escape])
        driver.press(Ways.prioritiesPlace + [.character("1"), .tab, .character("1"), .enter, .enter])
        #expect(driver.screen.contains("child care that could not be given"))
        #expect(driver.screen.contains("Care could not be given for 2 children this month"))
    }

    @Test func `the ladder shows at each step who says that it is made, in plain ASCII too`() throws {
        for glyphs in [Glyphs.unicode, .ascii] {
            var start = try World.start()
            start.glyphs = glyphs
            let driver = Driver(start).type("ana").press(.enter).press(Ways.stepped)
            let (both, open) = glyphs == .ascii ? ("+", "-") : ("✓", "·")
            #expect(driver.screen.contains("Lu learns from Dee: facilitating, looks on"))
            #expect(driver.screen.contains("\(both) looks on: both say so"))
            #expect(driver.screen.contains("\(open) together: Lu says so"))
            #expect(driver.screen.contains("\(open) alone: nobody says so yet"))
            driver.press(.character("1"), .backTab, .character("2"), .enter)
            #expect(driver.screen.contains("\(open) looks on: Lu says so"), "a word is taken back")
        }
    }

    @Test func `names of people at the desk are offered once a letter is typed`() throws {
        let driver = try World.evening()
        driver.press(Ways.mentoringsPlace + [.character("1")])
        #expect(!driver.screen.contains("↓ Dee"))
        driver.type("d")
        #expect(driver.screen.contains("↓ Dee"))
        driver.press(.down, .tab).type("Rosa").press(.tab, .character("1"), .enter)
        #expect(driver.screen.contains("Dee learns from Rosa"))
        driver.press(.enter, .character("3"))
        #expect(driver.screen.contains("× Ended."))
        driver.press(.character("3"))
        #expect(!driver.screen.contains("× Ended."))
    }

    @Test func `a share is kept as it was reported, put right and taken back, and never computed`() throws {
        let driver = try World.evening()
        driver.press(Ways.reported)
        #expect(driver.screen.contains("never computed"))
        #expect(driver.screen.contains("7 of 10; mostly Tuesdays"))
        driver.press(.enter, .character("1"), .tab, .tab, .tab).type("8").press(.enter)
        #expect(driver.screen.contains("8 of 10; mostly Tuesdays"))
        #expect(driver.centre.sharesReported.map(\.ofTen) == [8])
        driver.press(.character("2"))
        #expect(driver.centre.sharesReported.isEmpty)
        #expect(driver.screen.contains("No meeting reported anything yet."))
    }

    @Test func `a share without a number or words, or that ends before it begins, says so in place`() throws {
        let driver = try World.evening()
        driver.press(Ways.sharesPlace + [.character("1"), .character("1"), .tab])
        driver.type("2026-11-20").press(.tab).type("2026-11-01").press(.tab).type("5").press(.enter)
        #expect(driver.screen.contains("It ends before it begins."))
        driver.press(Array(repeating: .backspace, count: 2)).type("21").press(.tab, .backspace, .enter)
        #expect(driver.screen.contains("Say how many of ten"))
        #expect(driver.centre.sharesReported.isEmpty)
    }

    @Test func `whoever helps reads it all and changes nothing`() throws {
        let driver = try World.evening()
        driver.press(Ways.ranked + [.function(10)]).type("dee").press(.enter)
        for place in [Ways.prioritiesPlace, Ways.mentoringsPlace, Ways.sharesPlace, Ways.registerPlace] {
            driver.press(place)
            #expect(driver.screen.contains("1  × "))
            let before = driver.screen.split(separator: "\n").prefix(6)
            driver.press(.character("1"))
            #expect(driver.screen.split(separator: "\n").prefix(6) == before, "no form opens")
            driver.press(.escape)
        }
        driver.press(Ways.prioritiesPlace + [.enter])
        #expect(driver.screen.contains("· Tue 24 Nov  7 dots"))
    }

    @Test func `what is not recorded stands with the day on which it was decided, until it is again`() throws
    {
        let driver = try World.evening()
        let decision = try driver.refuses([.visitName, .issueWhy])
        driver.press(Ways.registerPlace)
        #expect(driver.screen.contains("why it was told elsewhere or not, names of visitors"))
        driver.press(.enter)
        #expect(driver.screen.contains("× names of visitors"))
        #expect(driver.screen.contains("Decided on Tuesday 24 November 2026"))
        #expect(driver.screen.contains("1  Decide to record it again"))
        try driver.recordsAgain(decision)
        #expect(driver.screen.contains("It is recorded again."))
        driver.press(.escape)
        #expect(driver.screen.contains("Nothing yet."))
    }
}

extension Driver {
    /// From elsewhere, the group decides something; gives the decision.
    @discardableResult
    func decides(_ effect: DecisionEffect) throws -> ID<Decision> {
        var mint = Mint(seed: 1000 + UInt64(centre.decisions.count))
        let ana = try #require(person("Ana")).id
        let entry = try centre.decide(
            .collective(.decide(Deciding("as the group decided", effect: effect))), by: ana, at: model.now,
            mint: &mint)
        send(.grown([Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events)]))
        let decided = entry.events.compactMap { event -> ID<Decision>? in
            if case .decision(let event) = event { event.decision } else { nil }
        }
        return try #require(decided.first)
    }

    func refuses(_ fields: [RefusedField]) throws -> ID<Decision> { try decides(.refuse(fields)) }
    func recordsAgain(_ decision: ID<Decision>) throws { try decides(.recordAgain(decision)) }
}
