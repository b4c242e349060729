import CentreCore
import Resources
import Screens
import Testing

extension Driver {
    /// Lines as they stand in the record, of which this desk knows nothing yet.
    fileprivate func lines(_ actions: [Action]) throws -> [Line] {
        var (mint, past) = (Mint(seed: 61), centre)
        let ana = try #require(centre.personNamed("Ana", at: model.now)?.id)
        return try actions.map { action in
            let entry = try past.decide(action, by: ana, at: model.now, mint: &mint)
            let line = Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events)
            past.apply(line)
            return line
        }
    }

    /// From elsewhere, Ana opens a session now.
    fileprivate func opens(_ topic: String, seed: UInt64) throws -> ID<Session> {
        let events = try happens(.session(.openUnplanned(SessionPlan(topic: topic))), seed: seed)
        return try #require(
            events.compactMap { event in
                if case .session(let event) = event { event.session } else { nil }
            }.first)
    }
}

/// Which session something belongs to, and that what lies in other months is found.
struct SessionMonthTests {
    /// In an earlier month of the year.
    private static func moment(_ month: Int, _ day: Int, _ hour: Int) throws -> Moment {
        let day = try #require(Day(year: 2026, month: month, day: day))
        return World.zone.moment(on: day, at: try #require(MinuteOfDay(hour * 60)))
    }

    @Test func `what is decided, settled and proposed belongs to the session that is open`() throws {
        let driver = try World.desk()
        let session = try driver.opens("newcomers", seed: 51)
        driver.press(.character("6"), .home, .down, .down, .enter, .enter).type("A lamp.").press(.enter)
        let decision = try #require(driver.centre.decisionsTaken.first)
        #expect(decision.taken.value?.session == session)
        driver.press(.escape, .character("6"), .home, .enter, .end, .up, .enter)
        driver.type("One speaks at a time.").press(.enter)
        #expect(driver.centre.agreements.values.first?.proposed.value?.session == session)
    }

    @Test func `where two are open it is chosen in which, and where none is nothing is asked`() throws {
        let decide: [Key] = [.character("6"), .home, .down, .down, .enter, .home, .enter]
        let driver = try World.desk().resize(40, 120).press(decide)
        #expect(!driver.screen.contains("In which session"))
        driver.press(.escape, .escape)
        _ = try driver.opens("newcomers", seed: 51)
        driver.wait(seconds: 60)
        let other = try driver.opens("rights", seed: 52)
        driver.press(decide).type("A lamp.").press(.backTab)
        #expect(driver.screen.contains("In which session"))
        driver.press(.character("2"), .enter)
        #expect(driver.centre.decisionsTaken.first?.taken.value?.session == other)
    }

    @Test func `what was decided on a day before the session belongs to none`() throws {
        let driver = try World.desk()
        _ = try driver.opens("newcomers", seed: 51)
        driver.press(.character("6"), .home, .down, .down, .enter, .enter).type("A lamp.").press(.backTab)
        driver.type("23").press(.enter)
        let decision = try #require(driver.centre.decisionsTaken.first)
        #expect(decision.taken.value?.session == nil)
    }

    @Test func `where two others are open, nobody can tell in which of them notes are agreed`() throws {
        let driver = try World.desk().press(Ways.held)
        _ = try driver.opens("one", seed: 51)
        _ = try driver.opens("two", seed: 52)
        let held = try #require(driver.centre.sessions.values.first { $0.stands == .closed })
        driver.press(.character("4"), .down, .down, .enter, .character("2"))
        let agreement = try #require(driver.centre.sessions[held.id]?.agreement.value)
        #expect(agreement.agreed && agreement.session == nil)
    }

    @Test func `a session that comes later is reached, and skipped there`() throws {
        let driver = try World.desk()
        driver.press(.character("4"))
        #expect(!driver.screen.contains("Later ones"))
        driver.press(.escape).press(Ways.series + [.character("4")])
        #expect(driver.screen.contains("· Later ones"))
        driver.press(.home, .down, .down, .enter)
        #expect(driver.screen.contains("> · Tue 22 Dec 19:00  newcomers"))
        driver.press(.enter, .character("5"))
        let series = try #require(driver.centre.standingSeries.first)
        let day = try #require(Day(year: 2026, month: 12, day: 22))
        #expect(series.occurrence(on: day) == nil)
        #expect(driver.screen.contains("> · Tue 5 Jan"))
    }

    @Test func `notes that are read later show what was decided, though it lies in another month`() throws {
        let driver = try World.desk()
        let held = HeldSession(
            SessionPlan(topic: "rights"), opened: try Self.moment(9, 30, 20),
            closed: try Self.moment(10, 1, 1), notes: "we go in pairs")
        let session = try #require(try driver.lines([.session(.held(held))]).first)
        driver.send(.grown([session]))
        let id = try #require(driver.centre.sessions.keys.first)
        let deciding = Deciding("A lamp for the door.", session: id, at: try Self.moment(10, 1, 2))
        driver.archive = [
            try #require(Month("2026-09")): [session],
            try #require(Month("2026-10")): try driver.lines([.collective(.decide(deciding))]),
        ]
        driver.press(.character("4"), .enter)
        #expect(driver.centre.decisions.isEmpty)
        driver.press(.character("1"))
        #expect(driver.screen.contains("A lamp for the door."))
    }

    @Test func `a series keeps its rule where only its time is changed`() throws {
        let driver = try World.desk()
        let times = SeriesTimes(
            first: try #require(Day(year: 2026, month: 11, day: 24)),
            minute: try #require(MinuteOfDay(19 * 60)), rule: .monthly(day: 31))
        try driver.happens(.session(.planSeries(SessionPlan(topic: "newcomers"), times)), seed: 51)
        driver.press(.character("4"), .end, .up, .enter, .enter, .character("1"), .tab, .tab)
        driver.press(Array(repeating: .backspace, count: 5)).type("20:00").press(.enter)
        let changed = try #require(driver.centre.standingSeries.first?.times)
        #expect(changed.minute == MinuteOfDay(20 * 60))
        #expect(changed.rule == .monthly(day: 31) && changed.first == times.first)
    }

    @Test func `notes that wait to be agreed do not say as well that the session is over`() throws {
        let driver = try World.desk().press(Ways.held + [.character("4")])
        #expect(driver.screen.contains("Notes to agree: Mon 23 Nov 19:00  rights at the gate\n"))
    }

    @Test func `a rule that is adopted with a day is looked at again then, in one deed`() throws {
        let driver = try World.desk()
        driver.press(.character("6"), .enter, .end, .up, .enter).type("One speaks at a time.").press(.enter)
        let before = driver.lines.count
        driver.press(.home, .enter, .character("1")).press(Array(repeating: .tab, count: 7)).type("+30")
            .press(.enter)
        let agreement = try #require(driver.centre.agreementsInForce().first)
        #expect(agreement.review == Day(year: 2026, month: 12, day: 24))
        #expect(driver.lines.count == before + 1)
    }

    @Test func `a step that stands so meanwhile does not keep back the others`() throws {
        let driver = try World.desk().press(Ways.learns + [.enter, .character("1"), .character("1"), .tab])
        driver.press(.character("2"))
        let mentoring = try #require(driver.centre.mentorings.values.first)
        try driver.happens(.collective(.step(mentoring.id, .shadow, learner: true)), seed: 51)
        driver.press(.enter)
        let standing = try #require(driver.centre.mentorings[mentoring.id])
        #expect(standing.learnerSays(.shadow) && standing.mentorSays(.paired))
        #expect(driver.screen.contains("Lu learns from Dee"))
    }

    @Test func `pages turned past the end need not be turned back`() throws {
        let driver = try World.desk().resize(20, 60)
        let words = (1...30).map { "said \($0)" }.joined(separator: "\n")
        let held = HeldSession(
            SessionPlan(topic: "rights"), opened: World.zone.moment(World.time(19, 0, day: 23)),
            closed: World.zone.moment(World.time(20, 0, day: 23)), notes: words)
        try driver.happens(.session(.held(held)), seed: 51)
        driver.press(.character("4"), .enter, .character("1"))
        driver.press(Array(repeating: .pageDown, count: 9))
        #expect(driver.screen.contains("said 30"))
        driver.press(.up)
        #expect(!driver.screen.contains("said 30") && driver.screen.contains("said 29"))
    }

    @Test func `a decision about a concern that is not at hand asks for its month`() throws {
        let driver = try World.desk()
        var mint = Mint(seed: 71)
        let ana = try #require(driver.centre.personNamed("Ana", at: driver.model.now)?.id)
        let concern = ID<Concern>(at: try Self.moment(10, 5, 20).instant, mint: &mint)
        let taken = DecisionTaken(
            decision: ID(at: driver.now, mint: &mint), state: .proposed, words: "A lamp.", concern: concern)
        let entry = driver.centre.entry(
            [.decision(.taken(taken))], by: ana, at: driver.model.now, mint: &mint)
        driver.send(.grown([Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events)]))
        driver.press(.character("6"), .home, .down, .down, .enter, .home, .down, .enter)
        #expect(driver.screen.contains("A lamp."))
        let asked = driver.effects.flatMap { effect -> [Month] in
            if case .loadMonths(let months) = effect { months } else { [] }
        }
        #expect(asked.contains(concern.month))
    }
}
