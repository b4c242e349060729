import CentreCore
import Resources
import Screens
import Testing

extension Driver {
    /// From elsewhere, Ana does something.
    @discardableResult
    func happens(_ action: Action, seed: UInt64 = 31) throws -> [Event] {
        var mint = Mint(seed: seed)
        let ana = try #require(centre.personNamed("Ana", at: model.now)?.id)
        let entry = try centre.decide(action, by: ana, at: model.now, mint: &mint)
        send(.grown([Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events)]))
        return entry.events
    }

    /// The group decides from now on by a method.
    func decides(by method: DecisionMethod, seed: UInt64) throws {
        let way: Deciding.Way = centre.method() == nil ? .asWeTookIt : .inForce
        let tally = Tally(agree: 12, object: 0, present: 12)
        try happens(
            .collective(.decide(Deciding("our way", way: way, tally: tally, effect: .method(method)))),
            seed: seed)
    }

    var openSession: Session? { centre.openSessions.first }
    var lastDecision: Decision? {
        openSession.flatMap { centre.decisions(in: $0.id).max { $0.id < $1.id } }
    }
    /// Types an item of somebody's own, from the agenda.
    func adds(_ words: String) { press(.tab).type(words).press(.enter, .backTab) }
}

/// An open session as it is led at the desk.
struct OpenSessionTests {
    @Test func `a whole evening is led by keys, and its notes are agreed next time`() throws {
        let driver = try World.evening()
        try driver.decides(by: DecisionMethod(.consent, quorum: 8), seed: 41)
        driver.press(Ways.ledAboutBribes)
        let id = try #require(driver.openSession?.id)
        func session() throws -> Session { try #require(driver.centre.sessions[id]) }

        // Twelve people: four by name, eight counted.
        driver.press(Array(repeating: .character("+"), count: 8))
        #expect(try session().people == 8)
        driver.press(.function(11)).type("12").press(.tab).type("Zuri").press(.tab)
        driver.press(.character("1"), .character("2"), .character("3"), .enter)
        #expect(try session().people == 12)
        #expect(try session().named.compactMap(\.name).sorted() == ["K.", "Mina", "Rosa", "Zuri"])

        // The concern was offered: it is on the agenda once something is kept on it.
        #expect(try session().agenda.isEmpty)
        driver.press(Ways.talkedThrough)
        let concern = try #require(driver.centre.concerns.values.first)
        #expect(try session().agenda.map(\.source.value) == [.concern(concern.id)])
        #expect(try session().agenda.map(\.stands) == [.talked])
        #expect(try session().said.compactMap(\.text) == ["the same two, every night"])
        #expect(concern.state.state == .inAction && !concern.needsALook && concern.owesAReport)
        #expect(concern.tasks.map(\.whoDoes) == ["Lu"])
        #expect(driver.lastDecision?.isAdopted == true && driver.lastDecision?.tasks.isEmpty == true)
        #expect(driver.told.contains("decided"))

        // By consent an objection puts it off; its words stand without a name.
        driver.adds("child care on Sundays")
        // Past what belongs to the report that is owed.
        driver.press(.backTab, .character("2")).type("x").press(.backspace, .tab).type(
            "Sundays from three on")
        driver.press(.tab, .tab).type("11").press(.tab, .tab).type("1").press(.tab).type("too early")
        driver.press(.enter)
        #expect(driver.lastDecision?.state.state == .deferred)
        #expect(driver.lastDecision?.objected.compactMap(\.text) == ["too early"])
        #expect(driver.told.contains("somebody objects"))

        // A vote without quorum is kept as proposed.
        try driver.decides(by: DecisionMethod(.simpleVote, quorum: 20), seed: 42)
        driver.press(.character("2"), .tab).type("a new door").press(.tab, .tab).type("we buy a door").press(
            .tab, .tab)
        driver.type("11").press(.tab, .tab).type("1").press(.tab, .tab).type("ask prices").press(.enter)
        #expect(driver.lastDecision?.state.state == .proposed)
        #expect(driver.lastDecision?.method?.kind == .simpleVote)
        #expect(driver.told.contains("too few people"))
        #expect(driver.centre.actionsOwed.count == 2)

        // The desk stays free, and what is half typed waits.
        driver.type("half").press(.escape, .function(2)).type("Joy").press(.enter)
        #expect(driver.centre.present.contains { $0.name == "Joy" })
        driver.press(.character("4"), .enter)
        #expect(driver.screen.contains("half"))
        driver.press(.control("w"))
        #expect(try session().isOpen, "what is typed is not left behind")
        driver.press(.control("k")).wait(seconds: 1).press(.character("1"))
        #expect(!driver.screen.contains("half"))

        // The report is given back; then it is over.
        driver.press(.character("4"), .tab, .character("1"), .tab, .tab).type("the lamp comes").press(.enter)
        #expect(driver.centre.concerns[concern.id]?.owesAReport == false)
        #expect(try session().agenda.allSatisfy { $0.stands == .talked })
        driver.press(.control("w"), .tab).type("+7").press(.enter)
        #expect(try session().closedAt != nil)
        let next = try #require(driver.centre.sessions.values.first { $0.stands == .planned })
        #expect(next.plan.topic == "rights at the gate")

        // Next week, the notes.
        let week = Instant(milliseconds: driver.now.milliseconds + 7 * 86_400_000 - 3_600_000)
        let later = Driver(try World.start(driver.centre, at: week)).type("ana").press(.enter)
        later.press(.character("4"), .enter, .character("1"), .enter)
        #expect(later.screen.contains("Notes of"))
        later.press(.character("1"), .tab, .character("1"), .enter)
        #expect(later.centre.sessions[id]?.areNotesAgreed == true)
    }

    @Test func `several things to talk about are typed one after another, and Enter alone marks none`() throws
    {
        let driver = try World.evening().press(Ways.led)
        driver.press(.tab).type("a lamp").press(.enter).type("who brings food").press(.enter)
        #expect(driver.openSession?.agenda.compactMap(\.text) == ["a lamp", "who brings food"])
        driver.press(.backTab, .enter)
        #expect(driver.openSession?.agenda.map(\.stands) == [.open, .open], "choosing says nothing yet")
        driver.type("it is dark").press(.enter)
        #expect(driver.openSession?.agenda.map(\.stands) == [.talked, .open])
        driver.press(.enter, .enter)
        #expect(driver.openSession?.agenda.map(\.stands) == [.talked, .talked], "with no words too")
    }

    @Test func `letters at the way of deciding are said about the point`() throws {
        let driver = try World.evening().press(Ways.led)
        driver.adds("a new door")
        driver.press(Ways.tabs(4)).type("it sticks").press(.enter)
        #expect(driver.openSession?.said.compactMap(\.text) == ["it sticks"])
    }

    @Test func `a plus in words is a plus, and at the agenda one person more`() throws {
        let driver = try World.evening().press(Ways.led)
        driver.press(.tab).type("a + b - 1").press(.enter, .backTab)
        #expect(driver.openSession?.agenda.compactMap(\.text) == ["a + b - 1"])
        #expect(driver.openSession?.people == 0)
        driver.type("+++-")
        #expect(driver.openSession?.people == 2)
        driver.type("we are 2 + 2").press(.enter)
        #expect(driver.openSession?.said.compactMap(\.text) == ["we are 2 + 2"])
    }

    @Test func `what is refused is said in place, nothing is written, and nothing typed is lost`() throws {
        let driver = try World.evening().press(Ways.led)
        driver.adds("a new door")
        driver.type("+++").type("it sticks").press(.tab).type("we buy one").press(.tab, .tab).type("9")
        let lines = driver.lines.count
        driver.press(.enter)
        #expect(driver.lines.count == lines)
        #expect(driver.screen.contains("9 spoke, and 3 were there"))
        #expect(driver.screen.contains("it sticks") && driver.screen.contains("we buy one"))
        driver.press(.backspace).type("3").press(.enter)
        #expect(driver.lines.count == lines + 1, "one deed")
        #expect(driver.openSession?.said.count == 1 && driver.lastDecision != nil)
        driver.press(.control("z"))
        #expect(driver.openSession?.said.isEmpty == true && driver.lastDecision == nil)
        #expect(driver.openSession?.agenda.map(\.stands) == [.open])
    }

    @Test func `what could not be written stands on the desk again`() throws {
        let driver = try World.evening().press(Ways.led)
        driver.adds("a new door")
        driver.disk = .fails
        driver.type("it sticks").press(.enter)
        #expect(driver.screen.contains("NOT SAVED") && driver.screen.contains("it sticks"))
        driver.disk = .works
        driver.press(.enter)
        #expect(driver.openSession?.said.compactMap(\.text) == ["it sticks"])
    }

    @Test func `a point is left for later, taken up again, worded otherwise and taken off`() throws {
        let driver = try World.evening().press(Ways.led)
        driver.adds("a new door")
        driver.adds("a lamp")
        driver.press(.character("1"), .right, .character("1"))
        #expect(driver.openSession?.agenda.map(\.stands) == [.parked, .open])
        driver.press(.character("2"), .right, .character("1"))
        #expect(driver.openSession?.agenda.map(\.stands) == [.open, .open])
        driver.press(.character("1"), .right, .character("2")).type(" at the back").press(.enter)
        #expect(driver.openSession?.agenda.compactMap(\.text) == ["a new door at the back", "a lamp"])
        driver.press(.character("3"))
        #expect(driver.openSession?.agenda.compactMap(\.text) == ["a lamp"])
    }

    @Test func `the projector takes no key but its own, and names nobody`() throws {
        let driver = try World.evening().press(Ways.ledAboutBribes).press(Ways.talkedThrough)
        driver.press(.function(2)).type("Joy").press(.enter)
        let id = try #require(driver.openSession?.id)
        let names = "Fio, Noor; Zuri; Bo; Tess; K."
        try driver.happens(
            .session(
                .change(
                    id,
                    SessionPlan().changes(to: SessionPlan(facilitator: "Fio, Noor", learning: "Pia")))),
            seed: 54)
        try driver.happens(.session(.attend(id, Attending(names: ["Zuri"]))), seed: 55)
        let role = try #require(MentoredRoles.starting.first)
        try driver.happens(
            .collective(.mentor(learner: "Tess", mentor: "Ren Abe", role: role)), seed: 56)
        let buys = Deciding(
            "zuri and NOOR buy a lamp; \(names), pia, ren abe, rosa's and MINA'S", tally: Tally(agree: 3),
            actions: [ActionWish(what: "buy it", who: "Bo")], session: id)
        try driver.happens(.collective(.decide(buys)), seed: 57)
        try driver.happens(.session(.addItem(id, .own, words: "lu asks tess; bo asks joy")), seed: 58)
        driver.press(.function(6))
        let screen = driver.screen
        let words = Set(screen.lowercased().split { !$0.isLetter }.map(String.init))
        for name in [
            "ana", "lu", "joy", "rosa", "mina", "fio", "noor", "pia", "zuri", "bo", "tess", "ren", "abe", "k",
        ] {
            #expect(!words.contains(name), "\(name)")
        }
        #expect(screen.contains("bribes") && screen.contains("nobody goes there alone"))
        #expect(screen.contains("buy a lamp") && screen.contains("asks"))
        for key: Key in [
            .function(2), .function(3), .function(5), .function(7), .function(1), .control("p"),
            .control("z"),
            .control("w"), .character("2"), .character("+"),
        ] {
            driver.press(key)
            #expect(driver.screen == screen, "\(key)")
        }
        driver.press(.escape)
        #expect(driver.screen.contains("What we say"))
    }

    @Test func `whoever may only read sees why, and writes nothing`() throws {
        let driver = try World.evening().press(Ways.led)
        driver.adds("a new door")
        let lines = driver.lines.count
        driver.press(.function(10)).type("lu").press(.enter).press(.character("4"), .enter)
        #expect(driver.screen.contains("a new door") && driver.screen.contains("facilitator"))
        driver.press(.character("+"), .enter, .control("w"))
        #expect(driver.lines.count == lines)
    }

    @Test func `the agreements are read in all of the session's languages, and what is not agreed says so`()
        throws
    {
        let driver = try World.desk()
        let wish = AgreementWish("What is said here stays here.", language: try #require(Code("en")))
        try driver.happens(.collective(.agree(wish, Deciding("so be it", way: .asWeTookIt))), seed: 51)
        let agreement = try #require(driver.centre.agreementsInForce().first?.id)
        try driver.happens(
            .collective(
                .word(
                    agreement, words: "O que se diz aqui fica aqui.", language: try #require(Code("pt")),
                    agreed: false)), seed: 52)
        let languages = Set(["en", "pt"].compactMap { Code($0) })
        try driver.happens(
            .session(.openUnplanned(SessionPlan(topic: "newcomers", languages: languages))), seed: 53)
        driver.press(.character("4"), .enter, .function(9))
        #expect(driver.screen.contains("stays here.") && driver.screen.contains("fica aqui."))
        #expect(driver.screen.contains("(translation not yet agreed)"))
        driver.press(.function(8))
        #expect(driver.screen.contains("stays here.") && !driver.screen.contains("fica aqui."))
        driver.press(.function(8))
        #expect(!driver.screen.contains("stays here.") && driver.screen.contains("fica aqui."))
        driver.press(.enter)
        #expect(driver.screen.contains("What we say"))
    }
}
