import CentreCore
import Testing

/// What came of a point is one deed: there as a whole, or not at all.
struct TalkTests {
    private func concern(_ evening: inout Evening) throws -> ID<Concern> {
        let issues = try ["Rosa", "Mina", "Thandi"].map { try evening.raises(.bribes($0)) }
        let concern = try evening.joins(issues, summary: "money at a gate")
        try evening.does(.concern(.putOnAgenda(concern, evening.now.day)), by: evening.ana)
        return concern
    }

    @Test func `a concern that is answered with a task moves once, and all goes back as one`() throws {
        var evening = try Evening()
        let concern = try concern(&evening)
        let id = try evening.opens()
        let talk = Talk(
            .new(.concern(concern)), said: "every night", decision: Deciding("in pairs"),
            tasks: [ActionWish(what: "a lamp", who: "Lu")], tellBy: evening.now.day.advanced(by: 7))
        let done = try evening.does(.session(.talk(id, talk)), by: evening.dee)
        let answered = try #require(evening.centre.concerns[concern])
        #expect(answered.state.state == .inAction && !answered.needsALook)
        #expect(answered.tasks.map(\.text) == ["a lamp"])
        #expect(answered.agreedResponses.map(\.text) == ["in pairs"])
        #expect(answered.owesAReport)
        let item = try #require(try evening.session(id).agenda.first)
        #expect(item.stands == .talked)
        let decision = try #require(evening.centre.decisions(in: id).first)
        #expect(decision.taken.value?.point == item.id.of(Decision.Point.self))
        #expect(decision.taken.value?.concern == concern)
        try evening.does(.takeBack(done), by: evening.dee)
        #expect(try evening.session(id).agenda.isEmpty && evening.session(id).said.isEmpty)
        #expect(evening.centre.decisions(in: id).isEmpty)
        #expect(evening.centre.concerns[concern]?.state.state == .onAgenda)
        #expect(evening.centre.concerns[concern]?.tasks.isEmpty == true)
    }

    @Test func `where a part of it is refused nothing is written`() throws {
        var evening = try Evening()
        let id = try evening.opens()
        let tally = Tally(agree: 9, present: 3)
        let talk = Talk(
            .new(.own, words: "a door"), said: "it sticks", decision: Deciding("a new one", tally: tally))
        #expect(
            evening.refusal(of: .talk(id, talk))
                == .collective(.moreVoicesThanPeople(voices: 9, people: 3)))
        #expect(try evening.session(id).agenda.isEmpty)
    }

    @Test func `what is put off or proposed is no answer to a concern yet`() throws {
        var evening = try Evening()
        let concern = try concern(&evening)
        let id = try evening.opens()
        let talk = Talk(.new(.concern(concern)), decision: Deciding("in pairs", outcome: .deferred))
        try evening.does(.session(.talk(id, talk)), by: evening.dee)
        #expect(evening.centre.concerns[concern]?.state.state == .onAgenda)
        #expect(evening.centre.concerns[concern]?.agreedResponses.isEmpty == true)
        #expect(evening.centre.decisions(in: id).count == 1)
    }

    @Test func `talking twice about a point writes only what is new`() throws {
        var evening = try Evening()
        let id = try evening.opens()
        let item = try evening.puts(.own, "a door", on: id)
        try evening.does(.session(.talk(id, Talk(.item(item)))), by: evening.dee)
        #expect(evening.refusal(of: .talk(id, Talk(.item(item)))) == .nothingToChange)
        let done = try evening.does(
            .session(.talk(id, Talk(.item(item), said: "it sticks"))), by: evening.dee)
        #expect(done.lines.flatMap(\.events).count == 1)
    }
}
