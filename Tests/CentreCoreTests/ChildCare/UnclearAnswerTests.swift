import CentreCore
import Testing

/// What two desks answered at once, and what a lone desk takes back, ends in a room that somebody can settle.
struct UnclearAnswerTests {
    @Test(arguments: [ChildCareRequest.State.accepted, .waitlisted, .declined, .noShow, .withdrawn])
    func `two unlike answers are marked until one of them, or a third, is given again`(
        settled: ChildCareRequest.State
    ) throws {
        var evening = try Evening()
        let tom = try evening.asks("Tom")
        var both = try evening.both(
            { try $0.does(.care(.answer(tom, CareAnswer(.accepted)))) },
            { try $0.does(.care(.withdraw(tom, .ownWish)), at: $0.later(3)) })
        #expect(both.marks == [.answerNeedsALook(tom)])
        #expect(both.centre.careUnsettled.map(\.id) == [tom])
        try both.does(
            .care(
                settled == .withdrawn
                    ? .withdraw(tom, .ownWish) : .answer(tom, CareAnswer(settled, reason: .other))))
        #expect(both.marks.isEmpty)
        #expect(both.centre.careUnsettled.isEmpty)
    }

    @Test func `a place declined while the child was taken in is marked, and the child stays in the room`()
        throws
    {
        var evening = try Evening()
        let tom = try evening.asks("Tom")
        try evening.does(.care(.answer(tom, CareAnswer(.accepted))))
        var both = try evening.both(
            { try $0.does(.care(.takeIn(tom, Taking()))) },
            { try $0.does(.care(.answer(tom, CareAnswer(.declined, reason: .roomFull))), at: $0.later(3)) })
        #expect(both.centre.childrenInCare.count == 1)
        #expect(both.marks.contains(.answerNeedsALook(tom)))
        try both.does(.care(.answer(tom, CareAnswer(.accepted))))
        #expect(!both.marks.contains(.answerNeedsALook(tom)))
    }

    @Test func `a request taken back while the child was collected is seen until somebody says how it was`()
        throws
    {
        var evening = try Evening()
        let tom = try evening.asks("Tom")
        evening.now = evening.later(1)
        try evening.does(.care(.takeIn(tom, Taking())))
        let child = try evening.child(tom).id
        var both = try evening.both(
            { try $0.does(.care(.collect(tom, Collecting(to: "Lola", proof: .knownFace)))) },
            {
                try $0.does(.care(.putRight(tom, child, .takenBack)))
                try $0.does(.care(.takeBack(tom)))
            })
        #expect(try both.request(tom).counts)
        #expect(both.marks.contains(.needsALook(tom, child)))
        try both.does(.care(.putRight(tom, child, .collected)))
        #expect(both.marks == [.answerNeedsALook(tom)])
        try both.does(.care(.answer(tom, CareAnswer(.accepted))))
        #expect(both.marks.isEmpty)
    }

    @Test func `who was taken in at the door by mistake is expected by nobody afterwards`() throws {
        var evening = try Evening()
        let both = try evening.welcomes("Tom", "Leo")
        for name in ["Tom", "Leo"] {
            #expect(try evening.request(both).counts)
            try evening.does(.care(.putRight(both, try evening.child(both, name).id, .takenBack)))
        }
        #expect(evening.centre.care[both]?.counts == false)
        #expect(
            evening.centre.outlook(from: evening.now, until: evening.later(60).instant)
                .allSatisfy { $0.children == 0 })
        // Who had asked before is asked for still.
        let mia = try evening.asks("Mia")
        evening.now = evening.later(1)
        try evening.does(.care(.takeIn(mia, Taking())))
        try evening.does(.care(.putRight(mia, try evening.child(mia).id, .takenBack)))
        #expect(try evening.request(mia).isExpected)
    }

    @Test func `a word that was made new while somebody was asked opens nothing`() throws {
        var evening = try Evening()
        let tom = try evening.welcomes("Tom", taking: Taking(word: try someWord(1)))
        let old = try evening.request(tom).word
        try evening.does(.care(.newWord(tom, try someWord(2))))
        func collecting(_ hash: SecretHash?) -> Action {
            .care(.collect(tom, Collecting(to: "Lola", proof: .word(isRight: true), proved: hash)))
        }
        #expect(evening.refusal(of: collecting(old)) == refused(.wrongWord))
        #expect(evening.refusal(of: collecting(try evening.request(tom).word)) == nil)
    }

    @Test
    func `who must never collect stays so when the parent's name is forgotten, also for who comes later`()
        throws
    {
        var evening = try Evening()
        let tom = try evening.welcomes("Tom", parent: "Lola")
        try evening.does(
            .care(.nameCollector(tom, CollectorWish("Max", may: false, forFamily: true))))
        try evening.does(.care(.collect(tom, Collecting(to: "Lola", proof: .knownFace))))
        try evening.does(.askForget("Lola"))
        let request = try #require(evening.centre.openRequests.first)
        try evening.does(.forget(request.id, []), by: evening.ana)
        try evening.does(.care(.putRight(tom, try evening.child(tom).id, .inCare)))
        let collect = Action.care(.collect(tom, Collecting(to: "Max", proof: .knownFace)))
        #expect(evening.refusal(of: collect) == refused(.mayNotCollect("Max", rule: "Max")))
    }

    @Test func `a call before the children were taken in is not one of this stay`() throws {
        var evening = try Evening()
        let tom = try evening.welcomes("Tom", taking: Taking(back: tonight("20:00")))
        try evening.does(.care(.callParent(tom)))
        #expect(try evening.request(tom).calledThisStay != nil)
        try evening.does(.care(.collect(tom, Collecting(to: "Lola", proof: .knownFace))))
        evening.now = evening.later(30)
        try evening.does(.care(.takeIn(tom, Taking(back: tonight("23:00")))))
        #expect(try evening.request(tom).calledParent != nil)
        #expect(try evening.request(tom).calledThisStay == nil)
    }

    @Test func `a carer who leaves hands over all who are with them, and nobody else`() throws {
        var evening = try Evening()
        let (nur, sol) = (try evening.starts("Nur"), try evening.starts("Sol"))
        let tom = try evening.welcomes("Tom", taking: Taking(carer: nur))
        let leo = try evening.welcomes("Leo", taking: Taking(carer: sol))
        let done = try evening.does(.care(.endCarer(nur, to: sol)))
        #expect(try evening.child(tom).carerNow == sol)
        #expect(try evening.child(leo).carerNow == sol)
        #expect(evening.marks.allSatisfy { if case .carerLeft = $0 { false } else { true } })
        try evening.does(.takeBack(done))
        #expect(try evening.child(tom).carerNow == nur)
        #expect(evening.refusal(of: .care(.endCarer(nur, to: nur))) == refused(.carerLeft))
    }
}
