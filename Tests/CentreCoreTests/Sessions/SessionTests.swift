import CentreCore
import Testing

/// One session from its plan to its notes, at one desk and at two.
struct SessionTests {
    @Test
    func `a session is planned, opened, counted, talked in, closed, and its notes are agreed next time`()
        throws
    {
        var evening = try Evening()
        let id = try evening.plans(on: "2026-11-24T20:30")
        try evening.does(.session(.open(id)), by: evening.dee)
        let opened = evening.now
        try evening.does(.session(.count(id, others: 8)), by: evening.dee)
        for name in ["Lola", "Mona", "Zoe", "Lu"] {
            try evening.does(.session(.name(id, name)), by: evening.dee)
        }
        let lamp = try evening.puts(.own, "the lamp by the gate", on: id)
        let rest = try evening.puts(.own, "Sundays", on: id)
        try evening.does(.session(.say(id, "it is dark\nat ten", on: lamp)), by: evening.dee)
        try evening.does(.session(.say(id, "we were twelve")), by: evening.dee)
        try evening.does(.session(.moveItem(id, lamp, .talked)), by: evening.dee)
        try evening.does(.session(.moveItem(id, rest, .parked)), by: evening.dee)
        try evening.does(.session(.close(id)), by: evening.dee)
        let session = try evening.session(id)
        #expect(session.stands == .closed)
        #expect(session.openedAt == opened)
        #expect(session.closedAt == evening.now)
        #expect(session.people == 12)
        #expect(session.named.map(\.name) == ["Lola", "Mona", "Zoe", "Lu"])
        #expect(session.agenda.map(\.stands) == [.talked, .parked])
        #expect(session.said.map(\.on) == [lamp, nil])
        #expect(evening.centre.sessionsInDraft(on: evening.now.day).map(\.id) == [id])
        evening.now = evening.later(7 * 1440)
        let next = try evening.opens("next week")
        #expect(evening.centre.suggestions(for: next) == [.notes(id)])
        try evening.does(.session(.agreeNotes(of: id, during: next)), by: evening.dee)
        #expect(try evening.session(id).areNotesAgreed)
        #expect(evening.centre.sessionsInDraft(on: evening.now.day).isEmpty)
    }

    @Test func `what was held is written down later with its own times`() throws {
        var evening = try Evening()
        let (opened, closed) = (evening.later(-3 * 1440), evening.later(-3 * 1440 + 90))
        let id = try evening.opens(at: opened)
        try evening.does(.session(.close(id, at: closed)), by: evening.ana)
        try evening.does(.session(.count(id, others: 5)), by: evening.ana)
        let session = try evening.session(id)
        #expect(session.starts == PlannedTime(opened))
        #expect(session.openedAt == opened)
        #expect(session.closedAt == closed)
        #expect(id.time == opened.instant)
        let day = ServiceDay(opened, turnsAt: .sixInTheMorning)
        #expect(evening.centre.sessions(on: day).map(\.id) == [id])
    }

    @Test func `two desks that open one session at once opened one session`() throws {
        var evening = try Evening()
        let id = try evening.plans(on: "2026-11-24T20:30")
        var other = evening
        other.mint = Mint(seed: 7)
        try evening.does(.session(.open(id)), by: evening.dee)
        try other.does(.session(.open(id)), by: evening.ana, at: evening.later(5))
        evening.take(try #require(other.lines.last))
        let session = try evening.session(id)
        #expect(session.isOpen)
        #expect(!session.needsALook)
        #expect(evening.centre.openSessions.map(\.id) == [id])
        #expect(evening.refusal(of: .open(id)) == .session(.openAlready(since: other.now)))
        try evening.does(.session(.close(id)), by: evening.dee, at: other.later(60))
        #expect(try evening.session(id).stands == .closed)
    }

    @Test func `one desk that closes while another cancels is looked at, and either word settles it`() throws
    {
        var evening = try Evening()
        let id = try evening.plans(on: "2026-11-24T20:30")
        var other = evening
        other.mint = Mint(seed: 7)
        try evening.does(.session(.open(id)), by: evening.dee)
        try other.does(.session(.cancel(id, why: "too cold")), by: evening.ana)
        evening.take(try #require(other.lines.last))
        #expect(evening.centre.sessionsUnsettled.map(\.id) == [id])
        try evening.does(.session(.open(id)), by: evening.dee)
        #expect(try evening.session(id).isOpen)
        #expect(evening.centre.sessionsUnsettled.isEmpty)
    }

    @Test func `a cancelled session says why, and is held after all`() throws {
        var evening = try Evening()
        let id = try evening.plans(on: "2026-11-30T20:30")
        try evening.does(.session(.cancel(id, why: "Dee is ill")), by: evening.dee)
        #expect(try evening.session(id).why == "Dee is ill")
        #expect(evening.centre.sessions(after: ServiceDay(evening.now.day), days: 14).isEmpty)
        try evening.does(.session(.reopen(id)), by: evening.dee)
        #expect(try evening.session(id).stands == .planned)
        #expect(try evening.session(id).why == nil)
    }

    @Test func `who asked to be forgotten is named by no session`() throws {
        var evening = try Evening()
        let plan = SessionPlan(facilitator: "Lola", learning: "Mona")
        try evening.does(.session(.openUnplanned(plan)), by: evening.dee)
        let id = try #require(evening.centre.openSessions.first).id
        try evening.does(.session(.name(id, "Lola")), by: evening.dee)
        try evening.does(.askForget("lóla"))
        #expect(try evening.session(id).named.map(\.name) == [nil])
        #expect(try evening.session(id).people == 1)
        #expect(try evening.session(id).plan.facilitator == nil)
        #expect(try evening.session(id).plan.learning == "Mona")
    }

    @Test func `no part of a session points at somebody who came`() throws {
        var evening = try Evening()
        let id = try evening.opens()
        try evening.does(.session(.name(id, "Lola")), by: evening.dee)
        let attendee = try #require(try evening.session(id).named.first).id
        let item = try evening.puts(.own, "the lamp", on: id)
        try evening.does(.session(.say(id, "it is dark", on: item)), by: evening.dee)
        try evening.does(.session(.close(id)), by: evening.dee)
        let pointing = evening.lines.flatMap(\.events).filter { event in
            String(reflecting: event).contains("\(attendee)")
        }
        #expect(pointing.count == 1, "only the naming itself")
    }

    @Test func `care is asked for a session, planned by itself or by its series, and by no other`() throws {
        var evening = try Evening()
        let series = try evening.repeats(from: "2026-11-25")
        let id = try evening.session(of: series, on: "2026-12-02").id
        let kim = ChildWish(name: "Kim", band: AgeBand(clamping: 3))
        func wish(_ session: ID<Session>) -> CareAction {
            .ask(
                CareWish(
                    parent: "Lola", session: session, from: try? starting("2026-12-02T20:00"), children: [kim]
                )
            )
        }
        #expect(
            evening.refusal(of: .care(wish(ID(high: 1, low: 1)))) == .session(.unknownSession))
        try evening.does(.care(wish(id)))
        let request = try #require(evening.centre.careRequests(for: id).first)
        var change = CareChange()
        change.session = .cleared
        let done = try evening.does(.care(.change(request.id, change)))
        #expect(evening.centre.careRequests(for: id).isEmpty)
        try evening.does(.takeBack(done))
        #expect(evening.centre.careRequests(for: id).map(\.id) == [request.id])
    }
}

/// What is written down together is one deed: there as a whole, and taken back as a whole.
struct SessionDeedTests {
    @Test func `who is there is one deed, and what stands already is passed over`() throws {
        var evening = try Evening()
        let id = try evening.opens()
        try evening.does(
            .session(.attend(id, Attending(names: ["Lola", "Mona"], others: 8))), by: evening.dee)
        let session = try evening.session(id)
        #expect(session.people == 10)
        let lola = try #require(session.named.first).id
        let done = try evening.does(
            .session(.attend(id, Attending(names: ["Mona", "Zoe"], gone: [lola], others: 9))),
            by: evening.dee)
        #expect(try evening.session(id).named.compactMap(\.name) == ["Mona", "Zoe"])
        #expect(try evening.session(id).people == 11)
        // Another desk took Lola out meanwhile: what is left to do is done.
        let again = SessionAction.attend(id, Attending(names: ["Mona"], gone: [lola], others: 9))
        #expect(evening.refusal(of: again) == .nothingToChange)
        try evening.does(.takeBack(done), by: evening.dee)
        #expect(try evening.session(id).named.compactMap(\.name) == ["Lola", "Mona"])
        #expect(try evening.session(id).people == 10)
    }

    @Test func `closing and the next time are one deed, and the next lies in the month of its day`() throws {
        var evening = try Evening()
        let id = try evening.opens()
        let next = PlannedTime(evening.now.day.advanced(by: 40), MinuteOfDay(20 * 60) ?? .midnight)
        let done = try evening.does(.session(.close(id, next: next)), by: evening.dee)
        #expect(try evening.session(id).stands == .closed)
        let planned = try #require(evening.centre.sessions.values.first { $0.starts == next })
        #expect(planned.id.month == Month(next.day.advanced(by: -1)))
        #expect(planned.plan == (try evening.session(id).plan))
        try evening.does(.takeBack(done), by: evening.dee)
        #expect(try evening.session(id).isOpen)
        #expect(evening.centre.sessions[planned.id]?.counts == false)
    }

    @Test func `where the next time cannot be, nothing is closed`() throws {
        var evening = try Evening()
        let id = try evening.opens()
        let past = PlannedTime(evening.now.day.advanced(by: -2), .midnight)
        #expect(evening.refusal(of: .close(id, next: past)) == .session(.dayPast(past.day)))
        #expect(try evening.session(id).isOpen)
    }

    @Test func `names are not written where the collective refuses them, and heads are counted still`() throws
    {
        var evening = try Evening()
        let id = try evening.opens()
        let refuse = Deciding("no names", tally: Tally(agree: 9), effect: .refuse([.sessionName]))
        try evening.does(.collective(.decide(refuse)), by: evening.dee)
        let named = SessionAction.attend(id, Attending(names: ["Lola"], others: 3))
        #expect(evening.refusal(of: named) == .collective(.notRecorded(.sessionName)))
        #expect(evening.refusal(of: .name(id, "Lola")) == .collective(.notRecorded(.sessionName)))
        try evening.does(.session(.attend(id, Attending(others: 3))), by: evening.dee)
        #expect(try evening.session(id).people == 3)
    }
}
