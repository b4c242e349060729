import CentreCore
import Testing

struct AnswerTests {
    private func states(_ evening: Evening, _ id: ID<ChildCareRequest>) throws -> ChildCareRequest.State? {
        try evening.request(id).state.state
    }

    @Test func `a request is accepted, waits for a place, is declined with the reason, and opened again`()
        throws
    {
        var evening = try Evening()
        let tom = try evening.asks("Tom", parent: "Lola")
        #expect(try states(evening, tom) == .requested)
        for (state, reason) in [
            (.waitlisted, nil), (.accepted, nil), (.declined, .roomFull), (.accepted, .missedBefore),
            (.noShow, nil),
            (.accepted, nil),
        ] as [(ChildCareRequest.State, ChildCareRequest.Reason?)] {
            try evening.does(.care(.answer(tom, CareAnswer(state, reason: reason))))
            #expect(try states(evening, tom) == state)
            #expect(try evening.request(tom).answered.value?.reason == reason)
            #expect(try evening.request(tom).answered.value?.at == evening.now)
            #expect(evening.refusal(of: .care(.answer(tom, CareAnswer(state)))) == .nothingToChange)
        }
    }

    @Test func `the words of an answer are its own`() throws {
        var evening = try Evening()
        let tom = try evening.asks("Tom")
        try evening.does(.care(.answer(tom, CareAnswer(.declined, reason: .age, words: "no cot"))))
        #expect(try evening.request(tom).answerWords.value == .to("no cot"))
        // Another reason, or other words, of the same answer put it right.
        let declined = CareAnswer(.declined, reason: .noCarer)
        try evening.does(.care(.answer(tom, declined)))
        #expect(try evening.request(tom).answered.value?.reason == .noCarer)
        #expect(evening.refusal(of: .care(.answer(tom, declined))) == .nothingToChange)
        try evening.does(.care(.answer(tom, CareAnswer(.declined, reason: .noCarer, words: "Joy is ill"))))
        #expect(try evening.request(tom).answerWords.value == .to("Joy is ill"))
        let accepted = try evening.does(.care(.answer(tom, CareAnswer(.accepted))))
        #expect(try evening.request(tom).answerWords.value == .cleared)
        try evening.does(.takeBack(accepted))
        #expect(try evening.request(tom).answerWords.value == .to("Joy is ill"))
        try evening.does(.care(.takeIn(tom, Taking())))
        #expect(try evening.request(tom).answerWords.value == .cleared)
        let long = CareAnswer(.declined, words: String(repeating: "x", count: 2001))
        let leo = try evening.asks("Leo")
        #expect(evening.refusal(of: .care(.answer(leo, long))) == .tooLong(.note, limit: 2000))
    }

    @Test func `a request of which a child is here is not answered away`() throws {
        var evening = try Evening()
        let tom = try evening.welcomes("Tom", "Leo")
        let here = refused(.childHere("Tom", since: evening.now))
        for state in [ChildCareRequest.State.declined, .waitlisted, .noShow, .withdrawn] {
            #expect(evening.refusal(of: .care(.answer(tom, CareAnswer(state)))) == here)
        }
        #expect(evening.refusal(of: .care(.withdraw(tom, .ownWish))) == here)
        #expect(evening.refusal(of: .care(.takeBack(tom))) == here)
        #expect(evening.refusal(of: .care(.answer(tom, CareAnswer(.accepted)))) == .nothingToChange)
        try evening.does(.care(.collect(tom, Collecting(to: "Lola", proof: .knownFace))))
        #expect(evening.refusal(of: .care(.withdraw(tom, .ownWish))) == nil)
    }

    @Test func `those who wait stand in the order in which they asked, whatever was answered`() throws {
        var evening = try Evening()
        let second = try evening.asks("Tom")
        let third = try evening.asks("Leo", from: planned("19:30"))
        let first = try evening.asks("Mia", at: evening.later(-60))
        try evening.does(.care(.answer(second, CareAnswer(.waitlisted))))
        #expect(evening.centre.waitingForCare.map(\.id) == [first, second, third])
        try evening.does(.care(.answer(first, CareAnswer(.accepted))))
        try evening.does(.care(.answer(third, CareAnswer(.declined, reason: .closed))))
        #expect(evening.centre.waitingForCare.map(\.id) == [second])
        #expect(evening.centre.expectedInCare.map(\.id) == [first])
        try evening.does(.care(.takeBack(second)))
        #expect(evening.centre.waitingForCare.isEmpty)
        #expect(evening.refusal(of: .care(.takeBack(second))) == refused(.unknownRequest))
    }

    @Test func `those who are expected stand in the order in which they are wanted, until they come`() throws
    {
        var evening = try Evening()
        let late = try evening.asks("Tom", from: planned("22:00"))
        let early = try evening.asks("Leo", "Mia", from: planned("20:00"))
        for id in [late, early] { try evening.does(.care(.answer(id, CareAnswer(.accepted)))) }
        #expect(evening.centre.expectedInCare.map(\.id) == [early, late])
        let leo = try evening.child(early, "Leo").id
        try evening.does(.care(.takeIn(early, Taking(children: [leo]))))
        #expect(evening.centre.expectedInCare.map(\.id) == [early, late])
        // Once one of them went home, nobody waits for the other.
        try evening.does(.care(.collect(early, Collecting(to: "Lola", proof: .knownFace))))
        #expect(evening.centre.expectedInCare.map(\.id) == [late])
    }

    @Test func `a request knows the visit of its parent`() throws {
        var evening = try Evening()
        let lola = try evening.comes("Lola")
        let wish = CareWish(visit: lola, children: [kid("Tom")])
        try evening.does(.care(.ask(wish)))
        #expect(evening.centre.waitingForCare.first?.visitOfParent == lola)
        let nobody = CareWish(visit: ID(high: 1, low: 1), children: [kid("Leo")])
        #expect(evening.refusal(of: .care(.ask(nobody))) == .unknownVisit)
    }
}

/// What was asked, given and not given: children counted.
struct CareTallyTests {
    private func tally(_ evening: Evening, at time: Moment? = nil) throws -> CareTally {
        let month = try #require(Month(year: 2026, month: 11))
        return evening.centre.careTally(of: month, at: time ?? evening.now)
    }

    @Test(arguments: ChildCareRequest.Reason.ofDeclining)
    func `what was declined counts by its reason and by the hour from which it was wanted`(
        reason: ChildCareRequest.Reason
    ) throws {
        var evening = try Evening()
        let both = try evening.asks("Tom", "Leo", from: planned("22:30"), until: planned("23:30"))
        try evening.does(.care(.answer(both, CareAnswer(.declined, reason: reason))))
        let tally = try tally(evening)
        let cause = try #require(CareTally.Cause(rawValue: reason.rawValue))
        #expect(tally.unmet == [cause: 2])
        #expect(tally.unmetByHour.enumerated().filter { $0.element > 0 }.map(\.offset) == [22])
        #expect(tally.unmetByHour[22] == 2 && tally.unmetInAll == 2)
        #expect([tally.asked, tally.given, tally.waiting] == [2, 0, 0])
    }

    @Test func `what was declined without a reason counts too`() throws {
        var evening = try Evening()
        let tom = try evening.asks("Tom")
        try evening.does(.care(.answer(tom, CareAnswer(.declined))))
        #expect(try tally(evening).unmet == [.other: 1])
        // As soon as it can be is wanted from when it was asked for.
        #expect(try tally(evening).unmetByHour[19] == 1)
    }

    @Test func `who went away without an answer counts, who wanted nothing more does not`() throws {
        var evening = try Evening()
        let (tom, leo) = (try evening.asks("Tom"), try evening.asks("Leo"))
        try evening.does(.care(.withdraw(tom, .noAnswer)))
        try evening.does(.care(.withdraw(leo, .ownWish)))
        #expect(try tally(evening).unmet == [.noAnswer: 1])
        #expect(try tally(evening).asked == 2)
    }

    @Test func `who waits has waited in vain once the time is over, and not in its last minute`() throws {
        var evening = try Evening()
        let tom = try evening.asks("Tom", from: planned("20:00"), until: planned("21:00"))
        let leo = try evening.asks("Leo", from: planned("20:00"))
        try evening.does(.care(.answer(leo, CareAnswer(.waitlisted))))
        _ = try evening.asks("Mia", from: planned("23:00"))
        #expect(try tally(evening).unmet == [:])
        #expect(try tally(evening).waiting == 3)
        #expect(try tally(evening, at: tonight("20:00")).unmet == [:])
        #expect(try tally(evening, at: tonight("21:00")).unmet == [:])
        #expect(try tally(evening, at: tonight("21:01")).unmet == [.waited: 1])
        // Who named no end waits until the day turns.
        #expect(try tally(evening, at: tonight("05:59")).unmet == [.waited: 1])
        #expect(try tally(evening, at: wall(2026, 11, 25, 6, 0)).unmet == [.waited: 3])
        try evening.does(.care(.answer(tom, CareAnswer(.accepted))))
        #expect(try tally(evening, at: tonight("21:01")).unmet == [:])
    }

    @Test func `a child who was taken in is given care, whatever is answered afterwards`() throws {
        var evening = try Evening()
        let both = try evening.asks("Tom", "Leo", from: planned("20:00"))
        let tom = try evening.child(both, "Tom").id
        try evening.does(.care(.takeIn(both, Taking(children: [tom]))))
        try evening.does(.care(.collect(both, Collecting(to: "Lola", proof: .knownFace))))
        for answer in [CareAnswer(.declined, reason: .roomFull), CareAnswer(.waitlisted)] {
            try evening.does(.care(.answer(both, answer)))
            #expect(try tally(evening, at: tonight("23:00")).unmet == [:])
            #expect(try tally(evening).given == 1)
        }
        try evening.does(.care(.withdraw(both, .noAnswer)))
        #expect(try tally(evening).unmet == [:])
        // Whoever was taken in by mistake was not here.
        try evening.does(.care(.putRight(both, tom, .takenBack)))
        #expect(try tally(evening).unmet == [.noAnswer: 2])
        #expect(try tally(evening).given == 0)
    }

    @Test func `what was taken back was never asked, and whoever did not come was offered care`() throws {
        var evening = try Evening()
        let (tom, leo) = (try evening.asks("Tom"), try evening.asks("Leo"))
        try evening.does(.care(.takeBack(tom)))
        try evening.does(.care(.answer(leo, CareAnswer(.accepted))))
        try evening.does(.care(.answer(leo, CareAnswer(.noShow))))
        #expect(try tally(evening).asked == 1)
        #expect(try tally(evening).unmet == [:])
    }

    @Test func `a month holds what was wanted in it`() throws {
        var evening = try Evening()
        _ = try evening.asks("Tom", from: planned("20:00", days: 6))
        _ = try evening.asks("Leo", from: planned("00:00", days: 7))
        #expect(try tally(evening).asked == 1)
        let december = try #require(Month(year: 2026, month: 12))
        #expect(evening.centre.careTally(of: december, at: evening.now).asked == 1)
    }

    @Test func `the figures that are kept count by the month of the asking, and what waits waits`() throws {
        var evening = try Evening()
        let tom = try evening.asks("Tom", from: planned("00:00", days: 7))
        _ = try evening.asks("Leo")
        try evening.does(.care(.answer(tom, CareAnswer(.declined, reason: .noCarer))))
        let november = Figures(of: try #require(Month(year: 2026, month: 11)), in: evening.centre).care
        #expect(november.asked == 2 && november.unmet == [.noCarer: 1] && november.waiting == 1)
        #expect(november.unmetByHour[0] == 1)
    }
}
