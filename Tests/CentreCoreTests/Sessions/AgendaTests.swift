import CentreCore
import Testing

/// What a session is asked to talk about, and what of it the group may hear.
struct AgendaTests {
    /// A concern of three people that is on the agenda of a day, with a response and a task.
    private func concern(_ evening: inout Evening, on day: Day) throws -> ID<Concern> {
        let issues = try ["Rosa", "Mina", "Thandi"].map { try evening.raises(.bribes($0)) }
        let concern = try evening.joins(issues, summary: "money at a gate")
        try evening.does(.concern(.putOnAgenda(concern, day)), by: evening.ana)
        return concern
    }

    @Test func `a concern is suggested on its day and after, until it was talked about`() throws {
        var evening = try Evening()
        let tomorrow = evening.now.day.advanced(by: 1)
        let concern = try concern(&evening, on: tomorrow)
        let tonight = try evening.plans(on: "\(evening.now.day)T21:00")
        let next = try evening.plans(on: "\(tomorrow)T21:00")
        let after = try evening.plans(on: "\(tomorrow.advanced(by: 7))T21:00")
        func suggested(_ id: ID<Session>) -> [AgendaItem.Source] { evening.centre.suggestions(for: id) }
        #expect(suggested(tonight).isEmpty)
        #expect(suggested(next) == [.concern(concern)])
        #expect(suggested(after) == [.concern(concern)])
        let item = try evening.puts(.concern(concern), on: next)
        #expect(suggested(next).isEmpty)
        #expect(suggested(after) == [.concern(concern)], "it was not talked about yet")
        try evening.does(.session(.open(next)), by: evening.dee, at: evening.later(1440))
        try evening.does(.session(.moveItem(next, item, .talked)), by: evening.dee)
        #expect(suggested(after).isEmpty)
    }

    @Test func `owed reports and what somebody was to do are suggested, each once`() throws {
        var evening = try Evening()
        let concern = try concern(&evening, on: evening.now.day)
        let first = try evening.opens()
        let item = try evening.puts(.concern(concern), on: first)
        try evening.does(.concern(.respond(concern, words: "in pairs")), by: evening.dee)
        try evening.does(.concern(.act(concern, what: "a lamp", who: "Lu", by: nil)), by: evening.dee)
        try evening.does(.session(.moveItem(first, item, .talked)), by: evening.dee)
        let task = try #require(try evening.concern(concern).tasks.first).id
        evening.now = evening.later(7 * 1440)
        let next = try evening.opens("next")
        let action = AgendaItem.Source.action(task, of: .concern(concern))
        #expect(evening.centre.suggestions(for: next) == [.reportBack(concern), action])
        _ = try evening.puts(action, on: next)
        try evening.does(.concern(.reportBack(concern, .session, words: "it is there")), by: evening.dee)
        #expect(evening.centre.suggestions(for: next).isEmpty)
    }

    @Test func `what was to be done by a decision is suggested to other sessions until it is done`() throws {
        var evening = try Evening()
        let first = try evening.opens()
        let decided = try evening.decides(
            Deciding("a lamp first", actions: [ActionWish(what: "buy a lamp", who: "Lu")], session: first))
        let next = try evening.plans(on: "2026-12-01T18:00")
        let task = try #require(try evening.decision(decided).tasks.first).id
        let action = AgendaItem.Source.action(task, of: .decision(decided))
        #expect(evening.centre.suggestions(for: first).isEmpty, "it was decided there")
        #expect(evening.centre.suggestions(for: next) == [action])
        let item = try evening.puts(action, on: next)
        #expect(evening.centre.suggestions(for: next).isEmpty)
        try evening.does(.session(.takeBackPart(next, item.of(SessionPart.self))), by: evening.dee)
        _ = try evening.collectively(.endAction(decided, task, .done))
        #expect(evening.centre.suggestions(for: next).isEmpty)
    }

    @Test func `an agreement is suggested from its day on, until it was talked about`() throws {
        var evening = try Evening()
        let rule = try evening.proposes("no photos")
        _ = try evening.decides(Deciding("so be it", effect: .adopt(rule)))
        let day = evening.now.day.advanced(by: 7)
        _ = try evening.collectively(.lookAgain(rule, on: day))
        let before = try evening.plans(on: "\(evening.now.day.advanced(by: 6))T18:00")
        let then = try evening.plans(on: "\(day)T18:00")
        let after = try evening.plans(on: "\(day.advanced(by: 7))T18:00")
        #expect(evening.centre.suggestions(for: before).isEmpty)
        #expect(evening.centre.suggestions(for: then) == [.agreement(rule)])
        let item = try evening.puts(.agreement(rule), on: then)
        #expect(evening.centre.suggestions(for: then).isEmpty)
        #expect(evening.centre.suggestions(for: after) == [.agreement(rule)], "it was not talked about yet")
        evening.now = evening.later(7 * 1440)
        try evening.does(.session(.open(then)), by: evening.dee)
        try evening.does(.session(.moveItem(then, item, .talked)), by: evening.dee)
        #expect(evening.centre.suggestions(for: after).isEmpty)
        _ = try evening.collectively(.lookAgain(rule, on: day.advanced(by: 5)))
        #expect(evening.centre.suggestions(for: after) == [.agreement(rule)])
    }

    @Test func `an item comes from a decision, a task of it, or an agreement that is there`() throws {
        var evening = try Evening()
        let id = try evening.opens()
        let decided = try evening.decides(Deciding("a lamp first"))
        let task = ID<GroupAction>(high: 7, low: 7)
        func refusal(_ source: AgendaItem.Source) -> Refusal? { evening.refusal(of: .addItem(id, source)) }
        #expect(refusal(.action(task, of: .decision(decided))) == .unknownPart)
        #expect(
            refusal(.action(task, of: .decision(ID(high: 7, low: 7)))) == .collective(.unknownDecision))
        #expect(refusal(.agreement(ID(high: 7, low: 7))) == .collective(.unknownAgreement))
    }

    @Test func `of what nobody agrees to talk about nothing is suggested or put on an agenda`() throws {
        var evening = try Evening()
        let issue = try evening.raises(.bribes("Rosa"))
        let concern = try evening.joins([issue])
        try evening.does(.concern(.putOnAgenda(concern, evening.now.day)), by: evening.ana)
        let id = try evening.opens()
        #expect(evening.centre.suggestions(for: id) == [.concern(concern)])
        try evening.does(.issue(.consent(issue, [.talk: false], .coordinator)), by: evening.ana)
        #expect(evening.centre.suggestions(for: id).isEmpty)
        #expect(evening.refusal(of: .addItem(id, .concern(concern))) == .issue(.noConsent(.talk)))
        #expect(evening.refusal(of: .addItem(id, .reportBack(concern))) == .issue(.noConsent(.talk)))
    }

    @Test func `the notes of a series are agreed in that series`() throws {
        var evening = try Evening()
        let series = try evening.repeats(from: "2026-11-24")
        let tuesday = try evening.session(of: series, on: "2026-11-24").id
        try evening.does(.session(.open(tuesday)), by: evening.dee)
        try evening.does(.session(.say(tuesday, "we were few")), by: evening.dee)
        try evening.does(.session(.close(tuesday)), by: evening.dee)
        let next = try evening.session(of: series, on: "2026-12-01").id
        let other = try evening.plans(on: "2026-12-01T18:00")
        #expect(evening.centre.suggestions(for: next) == [.notes(tuesday)])
        #expect(evening.centre.suggestions(for: other).isEmpty)
    }
}
