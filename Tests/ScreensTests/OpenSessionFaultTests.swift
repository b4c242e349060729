import CentreCore
import Resources
import Screens
import Testing

/// What goes wrong at an open session where desks write at once, or something is left over from another point.
struct OpenSessionFaultTests {
    private func field(_ name: FieldName, of driver: Driver) -> Field? {
        (driver.model.top as? any FormScreen)?.form[name]
    }

    @Test func `talking again about a task that is done leaves it done, and a tick opens it again`() throws {
        let driver = try World.evening().press(Ways.ledAboutBribes).press(Ways.talkedThrough)
        let id = try #require(driver.openSession?.id)
        let concern = try #require(driver.centre.concerns.values.first?.id)
        let task = try #require(driver.centre.concerns[concern]?.tasks.first?.id)
        func stands() -> GroupAction.State? { driver.centre.concerns[concern]?.actions[task]?.stands }
        try driver.happens(.session(.addItem(id, .action(task, of: .concern(concern)))), seed: 61)
        driver.press(.character("2"))
        #expect(driver.screen.contains("1 [x] still to do"))
        // Another desk writes it while the point is chosen.
        try driver.happens(.concern(.endAction(concern, task, .done)), seed: 62)
        #expect(driver.screen.contains("2 [x] done"))
        driver.type("it hangs").press(.enter)
        #expect(driver.openSession?.said.compactMap(\.text).contains("it hangs") == true)
        #expect(stands() == .done)
        driver.press(.character("2"), .tab, .character("1"), .enter)
        #expect(stands() == .open)
    }

    @Test func `words about a point that went are kept, and are about no other point`() throws {
        let driver = try World.evening().press(Ways.led)
        driver.adds("a new door")
        driver.adds("a lamp")
        let id = try #require(driver.openSession?.id)
        let door = try #require(driver.openSession?.agenda.first?.id)
        // Nobody chose it: it is the next one.
        driver.type("it sticks")
        try driver.happens(.session(.takeBackPart(id, door.of(SessionPart.self))), seed: 63)
        let lines = driver.lines.count
        driver.press(.enter)
        #expect(driver.lines.count == lines)
        #expect(driver.screen.contains("it sticks") && driver.screen.contains("went meanwhile"))
        driver.press(.backTab, .character("1"), .enter)
        let lamp = try #require(driver.openSession?.agenda.first)
        #expect(lamp.text == "a lamp" && lamp.stands == .talked)
        #expect(driver.openSession?.said.map(\.on) == [lamp.id])
    }

    @Test func `words about nothing are about nothing that another desk puts there`() throws {
        let driver = try World.evening().press(Ways.led)
        driver.type("it sticks")
        let id = try #require(driver.openSession?.id)
        try driver.happens(.session(.addItem(id, .own, words: "a lamp")), seed: 64)
        let lines = driver.lines.count
        driver.press(.enter)
        #expect(driver.lines.count == lines && driver.screen.contains("it sticks"))
    }

    @Test func `a day for another point stays to be seen, and is not dropped`() throws {
        let driver = try World.evening().press(Ways.ledAboutBribes)
        driver.adds("child care on Sundays")
        driver.press(Ways.tabs(12)).type("+14").press(.tab, .tab, .character("1")).type("from three on")
        let lines = driver.lines.count
        driver.press(.enter)
        #expect(driver.lines.count == lines)
        #expect(driver.screen.contains("+14") && driver.screen.contains("another point"))
        driver.press(.tab, .tab, .character("2"), .enter)
        #expect(driver.centre.concerns.values.first?.reportBy != nil)
        // Taken out, the field has no place any more, and nothing stands in the way.
        driver.press(.character("2")).press(Ways.tabs(12)).type("some day").press(.tab, .tab, .character("1"))
        driver.type("from four on").press(.enter)
        #expect(driver.lines.count == lines + 1 && driver.screen.contains("some day"))
        for _ in "some day" { driver.press(.backspace) }
        driver.press(.enter)
        #expect(driver.lines.count == lines + 2)
        #expect(!driver.screen.contains("We tell by"))
    }

    @Test func `by the way that the group took up meanwhile, unless somebody chose another`() throws {
        let driver = try World.evening().press(Ways.led)
        driver.adds("a new door")
        driver.type("+++").press(Ways.tabs(3)).type("we buy one").press(.tab, .tab).type("3")
        try driver.decides(by: DecisionMethod(.simpleVote), seed: 65)
        driver.press(.enter)
        #expect(driver.lastDecision?.method?.kind == .simpleVote)
        driver.press(Ways.tabs(3)).type("and a lamp").press(.tab, .character("2"), .tab).type("3")
        try driver.decides(by: DecisionMethod(.twoThirdsVote), seed: 66)
        driver.press(.enter)
        #expect(driver.lastDecision?.text == "and a lamp" && driver.lastDecision?.method == nil)
    }

    @Test func `a count that cannot be is complained of where it was typed`() throws {
        let driver = try World.evening().press(Ways.led)
        driver.adds("a new door")
        driver.press(Ways.tabs(3)).type("we buy one").press(Ways.tabs(3)).type("1000").press(.enter)
        #expect(field("aside", of: driver)?.complaint != nil)
        #expect(field("agree", of: driver)?.complaint == nil)
        #expect(driver.lastDecision == nil)
    }

    @Test func `one that was left open is closed at a time of its own evening`() throws {
        let driver = try World.desk()
        let opened = World.zone.moment(World.time(20, 0, day: 23))
        try driver.happens(.session(.openUnplanned(SessionPlan(topic: "newcomers"), at: opened)), seed: 61)
        let id = try #require(driver.openSession?.id)
        driver.press(.character("4"), .enter, .control("w")).type("21:30").press(.enter)
        let closed = World.zone.moment(World.time(21, 30, day: 23))
        #expect(driver.centre.sessions[id]?.closedAt == closed)
    }

    @Test func `closing with the next session is one deed, and so is taking it back`() throws {
        let driver = try World.evening().press(Ways.led)
        func planned() -> [Session] {
            driver.centre.sessions.values.filter { $0.counts && $0.stands == .planned }
        }
        let lines = driver.lines.count
        driver.press(.control("w"), .tab).type("+7").press(.enter)
        #expect(driver.lines.count == lines + 1)
        #expect(driver.openSession == nil && planned().map(\.plan.topic) == ["rights at the gate"])
        driver.press(.control("z"))
        #expect(driver.openSession != nil && planned().isEmpty)
        // What is refused is said at its field, and nothing is written.
        let before = driver.lines.count
        driver.press(.character("4"), .enter, .control("w"), .tab).type("+400").press(.enter)
        #expect(driver.lines.count == before && driver.openSession != nil)
        #expect(field("day", of: driver)?.complaint != nil)
    }

    @Test func `who is here is one deed, and a count that nobody typed is the one that stands`() throws {
        let driver = try World.evening().press(Ways.led).type("++++++++").press(.function(11))
        let id = try #require(driver.openSession?.id)
        // Another desk counts while the form is open.
        try driver.happens(.session(.count(id, others: 10)), seed: 67)
        let lines = driver.lines.count
        driver.press(.tab).type("Zuri, Noor").press(.tab, .character("1"), .enter)
        #expect(driver.lines.count == lines + 1)
        #expect(driver.openSession?.named.count == 3 && driver.openSession?.people == 10)
        driver.press(.control("z"))
        #expect(driver.openSession?.named.isEmpty == true && driver.openSession?.people == 10)
    }

    @Test func `while no names are recorded, who is here is a count`() throws {
        let driver = try World.evening()
        _ = try driver.refuses([.sessionName])
        driver.press(Ways.led + [.function(11)])
        #expect(!driver.screen.contains("Rosa") && !driver.screen.contains("several with commas"))
        driver.type("9").press(.enter)
        #expect(driver.openSession?.people == 9 && driver.openSession?.named.isEmpty == true)
    }
}
