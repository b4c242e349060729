import CentreCore
import Resources
import Screens
import Testing

extension Driver {
    /// From elsewhere, Ana does something.
    fileprivate func happens(_ action: SessionAction, seed: UInt64 = 21) throws {
        var mint = Mint(seed: seed)
        let ana = try #require(centre.personNamed("Ana", at: model.now)?.id)
        let entry = try centre.decide(.session(action), by: ana, at: model.now, mint: &mint)
        send(.grown([Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events)]))
    }

    fileprivate var today: [Session] { centre.sessions(on: World.tuesday) }
    fileprivate var firstSession: Session? { centre.sessions.values.first }
}

extension World {
    fileprivate static var tuesday: ServiceDay {
        ServiceDay(Day(year: 2026, month: 11, day: 24) ?? Day(daysSince1970: 0))
    }

    fileprivate static func planned(_ hour: Int, _ minute: Int = 0, after days: Int = 0) -> PlannedTime {
        PlannedTime(tuesday.day.advanced(by: days), MinuteOfDay(hour * 60 + minute) ?? .midnight)
    }
}

/// Sessions from the plan to the page: what is pressed, what is kept, and what is said where it is not.
struct SessionTests {
    @Test func `a session is planned with a topic and a time, and stands on Today`() throws {
        let driver = try World.desk().press(Ways.planned)
        let session = try #require(driver.firstSession)
        #expect(session.starts == World.planned(20, 30))
        #expect(session.plan.topic == "staying safe on the road")
        #expect(session.plan.facilitator == "Ana", "Whoever plans it leads it.")
        driver.press(.character("1"))
        #expect(driver.screen.contains("Tonight 20:30  staying safe on the road, with Ana"))
    }

    @Test func `from Today, tonight's session is open in four keys or fewer`() throws {
        let driver = try World.desk()
        try driver.happens(.plan(SessionPlan(topic: "newcomers"), starts: World.planned(20, 30)))
        try driver.happens(.plan(SessionPlan(topic: "later"), starts: World.planned(18, after: 1)), seed: 22)
        let before = driver.keysPressed
        driver.press(.character("4"), .enter, .character("1"))
        #expect(driver.keysPressed - before <= 4)
        #expect(driver.centre.openSessions.map(\.plan.topic) == ["newcomers"])
        driver.press(.escape)
        #expect(driver.model.person != nil)
    }

    @Test func `Today leads to tonight's session as to everything else on it`() throws {
        let driver = try World.desk()
        try driver.happens(.plan(SessionPlan(topic: "newcomers"), starts: World.planned(20, 30)))
        driver.press(.backTab, .enter)
        #expect(driver.screen.contains("It begins now"))
    }

    @Test func `one that nobody planned is opened with its topic alone, or with nothing`() throws {
        for topic in ["newcomers", ""] {
            let driver = try World.desk().press(.character("4"), .enter).type(topic).press(.enter)
            let session = try #require(driver.centre.openSessions.first)
            #expect(session.plan.topic == (topic.isEmpty ? nil : topic))
            #expect(driver.drafts.values.joined().isEmpty)
            driver.press(.escape, .character("1"))
            #expect(driver.screen.contains(": open"))
        }
    }

    @Test func `one of a series is skipped, and the next one moved, without touching the rest`() throws {
        let driver = try World.desk().press(Ways.series)
        let series = try #require(driver.centre.standingSeries.first)
        #expect(series.times?.rule == .fortnightly)
        #expect(driver.today.map(\.starts) == [World.planned(19)])
        driver.press(.character("4"), .enter, .character("5"))
        #expect(driver.today.isEmpty)
        driver.press(.character("4"), .enter, .character("6"), .tab)
        driver.press(Array(repeating: .backspace, count: 5)).type("18:00").press(.enter)
        let next = try #require(driver.centre.series[series.id])
        let through = World.tuesday.day.advanced(by: 28)
        let starts = next.occurrences(from: World.tuesday.day, through: through).map(\.starts)
        #expect(starts == [World.planned(18, after: 14), World.planned(19, after: 28)])
    }

    @Test func `what was skipped comes after all, and what ends or was a mistake comes no more`() throws {
        let driver = try World.desk().press(Ways.series)
        driver.press(.character("4"), .enter, .character("5"))
        let page: [Key] = [.escape, .escape, .character("4"), .end, .up, .enter, .enter]
        driver.press(page).press(.character("3"), .enter)
        #expect(driver.today.count == 1)
        driver.press(page).press(.character("2")).type("+20").press(.enter)
        let series = try #require(driver.centre.standingSeries.first)
        #expect(series.times?.until == World.tuesday.day.advanced(by: 20))
        driver.press(page).press(.character("9"))
        #expect(driver.centre.standingSeries.isEmpty)
    }

    @Test func `one is cancelled with a reason, and held after all`() throws {
        let driver = try World.desk().press(Ways.tonight)
        driver.press(.character("4")).type("the hall is shut").press(.enter)
        #expect(driver.firstSession?.why == "the hall is shut")
        #expect(driver.screen.contains("Why: the hall is shut"))
        driver.press(.character("1"))
        #expect(driver.firstSession?.stands == .planned)
    }

    @Test func `one that was planned by mistake is taken back`() throws {
        let driver = try World.desk().press(Ways.tonight).press(.character("9"))
        #expect(driver.today.isEmpty)
    }

    @Test func `what is changed is what was typed, and nothing else`() throws {
        let driver = try World.desk().press(Ways.tonight).press(.character("3"), .tab, .tab)
        try driver.happens(
            .change(try #require(driver.firstSession).id, PlanChange(place: .to("the park"))))
        driver.press(Array(repeating: .backspace, count: 5)).type("21:00").press(.enter)
        let session = try #require(driver.firstSession)
        #expect(session.starts == World.planned(21))
        #expect(session.plan.place == "the park", "Somebody else said so meanwhile.")
    }

    @Test func `what cannot be is said at its field, and what was typed stays`() throws {
        let plan: [Key] = [.character("4"), .down, .enter]
        let series: [Key] = [.character("4"), .down, .down, .enter]
        let ways: [(way: [Key], texts: [String], says: String)] = [
            (plan, ["newcomers", "", ""], "Write the time"),
            (plan, ["newcomers", "soon", "20:30"], "Write the day"),
            (plan, ["newcomers", "", "late"], "is no time"),
            (plan, ["newcomers", "20.11.2026", "20:30"], "is over"),
            (plan, ["newcomers", "20.11.2028", "20:30"], "more than a year away"),
            (series, ["newcomers", "", "20:30", "", "23.11.2026"], "No day would be left"),
        ]
        for (way, texts, says) in ways {
            let driver = try World.desk().resize(40, 120).press(way)
            for (index, text) in texts.enumerated() {
                if index > 0 { driver.press(.tab) }
                driver.type(text)
            }
            driver.press(.enter)
            #expect(driver.screen.contains(says), "\(texts)")
            #expect(driver.screen.contains("[newcomers"), "\(texts)")
            #expect(driver.centre.sessions.isEmpty && driver.centre.standingSeries.isEmpty, "\(texts)")
            driver.press(.escape)
            #expect(!driver.screen.contains("[newcomers"), "Esc is never blocked.")
        }
    }

    @Test func `a time that the clocks skip is said at its field`() throws {
        var start = try World.start()
        let change = World.zone.moment(on: World.tuesday.day.advanced(by: 124), at: .midnight).instant
        start.zone = ZoneRules(name: "forward") {
            $0.milliseconds < change.milliseconds + 3_600_000 ? 60 : 120
        }
        let driver = Driver(start).resize(40, 120).type("ana")
        driver.press(.enter, .character("4"), .down, .enter)
        // The night from Saturday to Sunday, when two o'clock is three o'clock.
        driver.press(.tab).type("27.03.2027").press(.tab).type("02:30").press(.enter)
        #expect(driver.screen.contains("the clocks skip 02:30"))
        #expect(driver.centre.sessions.isEmpty)
    }

    @Test func `what is half planned is gone on with`() throws {
        let driver = try World.desk().press(.character("4"), .down, .enter).type("newcomers")
        driver.press(.escape, .character("4"), .down, .enter)
        #expect(!driver.screen.contains("[newcomers"))
        driver.press(.control("f"))
        #expect(driver.screen.contains("[newcomers"))
        driver.press(.tab, .tab).type("20:30").press(.enter)
        #expect(driver.today.map(\.plan.topic) == ["newcomers"])
        #expect(driver.drafts.values.joined().isEmpty)
    }

    @Test func `why one is cancelled is gone on with, at the same session`() throws {
        let driver = try World.desk().press(Ways.tonight).press(.character("4")).type("the hall")
        driver.press(.escape, .escape, .character("4"), .enter, .character("4"))
        #expect(driver.screen.contains("[the hall"))
    }

    @Test func `one that began earlier is written down with its own time`() throws {
        let driver = try World.desk()
        try driver.happens(.plan(SessionPlan(topic: "newcomers"), starts: World.planned(18)))
        driver.press(.character("4"), .enter, .character("2"), .enter)
        let opened = try #require(driver.firstSession?.openedAt)
        #expect(PlannedTime(opened) == World.planned(18))
    }

    @Test func `a session from paper is there as a whole, and goes as a whole`() throws {
        let driver = try World.desk().press(Ways.held)
        let session = try #require(driver.firstSession)
        #expect(session.stands == .closed && !session.needsALook)
        #expect(session.people == 12 && session.said.count == 1)
        #expect(session.openedAt.map(PlannedTime.init) == World.planned(19, after: -1))
        #expect(session.closedAt.map(PlannedTime.init) == World.planned(20, 30, after: -1))
        driver.press(.control("z"))
        #expect(driver.firstSession?.counts == false)
    }

    @Test func `the notes of an earlier session wait on Today, and are agreed on its page`() throws {
        let driver = try World.desk().press(Ways.held)
        #expect(driver.screen.contains("notes of a session wait"))
        driver.press(.character("4"), .enter, .character("2"))
        #expect(driver.firstSession?.areNotesAgreed == true)
        driver.press(.character("1"))
        #expect(driver.screen.contains("nobody pays without a receipt"))
        driver.press(.escape, .escape, .character("4"), .end, .enter)
        #expect(driver.screen.contains("rights at the gate"))
    }

    @Test func `a session that is open since yesterday is told of on Today`() throws {
        let driver = try World.desk()
        let yesterday = World.zone.moment(World.time(20, 0, day: 23))
        try driver.happens(.openUnplanned(SessionPlan(topic: "newcomers"), at: yesterday))
        #expect(driver.screen.contains("still open since"))
        #expect(!driver.screen.contains("Tonight"))
    }

    @Test func `child care is asked for during a session that has it, and for its time`() throws {
        let driver = try World.desk()
        driver.press(.function(4))
        #expect(!driver.screen.contains("During"))
        driver.press(.escape)
        let plan = SessionPlan(topic: "for parents", childCare: true)
        try driver.happens(.plan(plan, starts: World.planned(20, 30)))
        driver.press(.function(4)).type("Kim").press(.tab, .character("2"), .tab, .tab).type("Leo").press(
            .tab
        ).type("3")
        driver.press(.backTab, .backTab, .backTab, .backTab, .backTab, .character("1"), .enter)
        let session = try #require(driver.firstSession)
        let request = try #require(driver.centre.careRequests(for: session.id).first)
        #expect(request.wantedFrom == World.planned(20, 30))
        driver.press(.character("4"), .enter)
        #expect(driver.screen.contains("asked for 1 time"))
    }

    @Test func `who neither facilitates nor coordinates reads all of it and changes nothing`() throws {
        let driver = try World.desk().press(Ways.planned).press(.function(10)).type("Dee").press(.enter)
        driver.press(.character("4"), .enter)
        #expect(driver.screen.contains("×"))
        driver.press(.character("1"))
        #expect(driver.centre.openSessions.isEmpty)
        driver.press(.escape, .down, .enter)
        #expect(!driver.screen.contains("Open a session now"))
    }
}
