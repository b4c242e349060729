import CentreCore
import Testing

/// Priorities, mentoring and the share of the work, as the group keeps them.
struct KeptTests {
    private static func priority(_ words: String, _ evening: inout Evening) throws -> ID<Priority> {
        let done = try evening.collectively(.prioritise(words: words, .words))
        guard case .collective(.priority(let event))? = done.lines[0].events.first else { throw Unexpected() }
        return event.priority
    }

    @Test func `priorities stand by their dots on the last day of ranking`() throws {
        var evening = try Evening()
        let (lamp, bed) = (try Self.priority("a lamp", &evening), try Self.priority("a bed", &evening))
        #expect(evening.centre.prioritiesRanked().map(\.id) == [lamp, bed])
        _ = try evening.collectively(.rank([lamp: 2, bed: 5]))
        let first = evening.now.day
        #expect(evening.centre.prioritiesRanked().map(\.id) == [bed, lamp])
        let week = evening.later(7 * 1440)
        try evening.does(.collective(.rank([lamp: 9])), by: evening.dee, at: week)
        #expect(evening.centre.prioritiesRanked().map(\.id) == [lamp, bed])
        #expect(evening.centre.prioritiesRanked(on: first).map(\.id) == [bed, lamp])
        _ = try evening.collectively(.endPriority(lamp))
        #expect(evening.centre.prioritiesRanked().map(\.id) == [bed])
        _ = try evening.collectively(.reopenPriority(lamp))
        #expect(evening.centre.priorities[lamp]?.dots(on: first) == 2)
    }

    @Test func `a priority says what it rests on`() throws {
        var evening = try Evening()
        let concern = try evening.joins([try evening.raises(.bribes("Rosa"))])
        for basis in [Priority.Basis.childCare, .need(try code("shower")), .concern(concern)] {
            _ = try evening.collectively(.prioritise(words: nil, basis))
        }
        #expect(
            evening.centre.prioritiesRanked().map(\.basis) == [
                .childCare, .need(try code("shower")), .concern(concern),
            ])
        #expect(
            evening.refusal(
                of: .collective(.prioritise(words: nil, .need(try code("showr")))), by: evening.dee)
                == .unknownCode(.reasons, "showr", nearest: try code("shower")))
    }

    @Test func `a step is made when both say so`() throws {
        var evening = try Evening()
        let role = try code("facilitating")
        _ = try evening.collectively(.mentor(learner: "Lu", mentor: "Dee", role: role))
        let id = try #require(evening.centre.mentoringsGoingOn.first?.id)
        func standsAt() -> Mentoring.Step? { evening.centre.mentorings[id]?.standsAt }
        _ = try evening.collectively(.step(id, .shadow, learner: true))
        #expect(standsAt() == nil)
        _ = try evening.collectively(.step(id, .shadow, mentor: true))
        #expect(standsAt() == .shadow)
        let done = try evening.collectively(.step(id, .paired, learner: true, mentor: true))
        #expect(standsAt() == .paired)
        try evening.does(.takeBack(done), by: evening.dee)
        #expect(standsAt() == .shadow)
        _ = try evening.collectively(.endMentoring(id))
        #expect(evening.centre.mentoringsGoingOn.isEmpty)
    }

    @Test func `whoever asks to be forgotten is shown nowhere, and their words go`() throws {
        var evening = try Evening()
        _ = try evening.collectively(.mentor(learner: "Lu", mentor: "Dee", role: try code("desk")))
        let told = try #require(evening.lines.last)
        let mentoring = try #require(evening.centre.mentoringsGoingOn.first)
        let decided = try evening.decides(
            Deciding("Lu opens", actions: [ActionWish(what: "a key for Lu", who: "Lu")]))
        let line = try #require(evening.lines.last)
        try evening.does(.askForget("lu"))
        #expect(evening.centre.learner(of: mentoring) == nil)
        #expect(evening.centre.mentor(of: mentoring) == "Dee")
        let mentions = told.mentions(of: "lu") + line.mentions(of: "lu")
        #expect(mentions.map(\.field) == [.learner, .words, .what, .who])
        let request = try #require(evening.centre.openRequests.first)
        try evening.does(.forget(request.id, mentions.flatMap(\.places)), by: evening.ana)
        let decision = try evening.decision(decided)
        #expect(decision.text == "__ opens")
        #expect(decision.tasks.map(\.whoDoes) == ["__"])
        #expect(decision.tasks.map(\.text) == ["a key for __"])
        #expect(evening.centre.mentorings[mentoring.id].flatMap(evening.centre.learner) == nil)
    }

    @Test func `a share is what the meeting said, and is told again where it was wrong`() throws {
        var evening = try Evening()
        let (from, to) = (try day("2026-10-01"), try day("2026-10-31"))
        _ = try evening.collectively(.report(ShareWish(.shifts, from: from, to: to, ofTen: 6)))
        let id = try #require(evening.centre.sharesReported.first?.id)
        let again = ShareWish(.shifts, from: from, to: to, ofTen: 7, words: "nearly all nights")
        let done = try evening.collectively(.changeReport(id, again))
        #expect(evening.centre.sharesReported.map(\.ofTen) == [7])
        try evening.does(.takeBack(done), by: evening.dee)
        #expect(evening.centre.sharesReported.map(\.ofTen) == [6])
        #expect(evening.centre.sharesReported.map(\.text) == [nil])
        _ = try evening.collectively(.takeBackReport(id))
        #expect(evening.centre.sharesReported.isEmpty)
    }
}
