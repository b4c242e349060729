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
