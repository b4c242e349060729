import CentreCore
import Testing

/// What is not written down of the collective, each for one reason, and who may write.
struct CollectiveRefusalTests {
    private static func nobody<Subject>(_: Subject.Type = Subject.self) -> ID<Subject> {
        ID(high: 7, low: 7)
    }

    @Test func `what is not there is unknown`() throws {
        let evening = try Evening()
        func refusal(_ action: CollectiveAction) -> CollectiveRefusal? { evening.collectiveRefusal(action) }
        #expect(refusal(.takeBackDecision(Self.nobody())) == .unknownDecision)
        #expect(refusal(.decide(Deciding("a", effect: .adopt(Self.nobody())))) == .unknownAgreement)
        #expect(refusal(.drop(Self.nobody())) == .unknownAgreement)
        #expect(refusal(.endPriority(Self.nobody())) == .unknownPriority)
        #expect(refusal(.endMentoring(Self.nobody())) == .unknownMentoring)
        #expect(refusal(.takeBackReport(Self.nobody())) == .unknownShare)
        #expect(
            evening.refusal(
                of: .collective(.decide(Deciding("a", concern: Self.nobody()))), by: evening.dee)
                == .issue(.unknownConcern))
    }

    @Test func `what is said to be of a session is of one that is there`() throws {
        var evening = try Evening()
        let id = try evening.decides(Deciding("a", outcome: .proposed))
        let today = evening.now.day
        let wishes: [CollectiveAction] = [
            .decide(Deciding("a", session: Self.nobody())),
            .settle(id, Settling(outcome: .adopted, session: Self.nobody())),
            .propose(AgreementWish("a", language: try code("en"), session: Self.nobody())),
            .report(ShareWish(.shifts, from: today, to: today, ofTen: 4, session: Self.nobody())),
        ]
        for wish in wishes {
            let refusal = evening.refusal(of: .collective(wish), by: evening.dee)
            #expect(refusal == .session(.unknownSession), "\(wish)")
        }
        // A session that its series has may have gone by without anybody at the desk.
        let series = try evening.repeats(from: "2026-11-24")
        let tonight = try evening.session(of: series, on: "2026-11-24").id
        _ = try evening.decides(Deciding("a", session: tonight))
        #expect(evening.centre.decisions(in: tonight).count == 1)
    }

    @Test func `a vote has no more voices than people, and no more of either than a room holds`() throws {
        let evening = try Evening()
        let tally = Tally(agree: 9, aside: 2, object: 2, present: 12)
        #expect(
            evening.collectiveRefusal(.decide(Deciding("a", tally: tally)))
                == .moreVoicesThanPeople(voices: 13, people: 12))
        #expect(
            evening.refusal(
                of: .collective(.decide(Deciding("a", tally: Tally(agree: 1000)))), by: evening.dee)
                == .outOfRange(.voices, Tally.range))
        let method = DecisionMethod(.consent, quorum: 0)
        #expect(
            evening.refusal(of: .collective(.decide(Deciding("a", effect: .method(method)))), by: evening.dee)
                == .outOfRange(.quorum, DecisionMethod.quorumRange))
    }

    @Test func `a method that was not in force is none`() throws {
        let evening = try Evening()
        #expect(
            evening.collectiveRefusal(.decide(Deciding("a", way: .by(DecisionMethod(.consent)))))
                == .methodNotInForce(inForce: nil))
    }

    @Test func `nothing is adopted, ended, refused or recorded again twice`() throws {
        var evening = try Evening()
        let id = try evening.proposes("no photos")
        func refusal(_ effect: DecisionEffect) -> CollectiveRefusal? {
            evening.collectiveRefusal(.decide(Deciding("a", effect: effect)))
        }
        #expect(refusal(.end(id)) == .notInForce)
        _ = try evening.decides(Deciding("a", effect: .adopt(id)))
        #expect(refusal(.adopt(id)) == .adoptedAlready)
        _ = try evening.decides(Deciding("a", effect: .end(id)))
        #expect(refusal(.end(id)) == .notInForce)
        let decided = try evening.decides(Deciding("a", effect: .refuse([.issueWhy])))
        #expect(refusal(.refuse([.issuePlace, .issueWhy])) == .refusedAlready(.issueWhy))
        _ = try evening.decides(Deciding("a", effect: .recordAgain(decided)))
        #expect(refusal(.recordAgain(decided)) == .notRefused)
        let tomorrow = evening.now.day.advanced(by: 1)
        #expect(refusal(.found(tomorrow)) == .dayAhead(tomorrow))
    }

    @Test func `a proposal that nobody adopted ends nothing, and is judged again when it is`() throws {
        var evening = try Evening()
        let id = try evening.proposes("no photos")
        _ = try evening.decides(Deciding("a", effect: .adopt(id)))
        let first = try evening.decides(Deciding("end it", outcome: .proposed, effect: .end(id)))
        _ = try evening.decides(Deciding("end it now", effect: .end(id)))
        #expect(
            evening.collectiveRefusal(.settle(first, Settling(outcome: .adopted))) == .notInForce)
        _ = try evening.collectively(.settle(first, Settling(outcome: .notAdopted)))
    }

    @Test func `words, days and parts are checked where they stand`() throws {
        var evening = try Evening()
        let id = try evening.proposes("no photos")
        let yesterday = evening.now.day.advanced(by: -1)
        let decided = try evening.decides(Deciding("a"))
        func refusal(_ action: CollectiveAction) -> Refusal? {
            evening.refusal(of: .collective(action), by: evening.dee)
        }
        #expect(refusal(.decide(Deciding(" "))) == .empty(.decision))
        #expect(refusal(.objectToDecision(decided, words: "")) == .empty(.objection))
        #expect(refusal(.word(id, words: "", language: try code("en"), agreed: true)) == .empty(.agreement))
        #expect(refusal(.prioritise(words: nil, .words)) == .empty(.priority))
        #expect(refusal(.lookAgain(id, on: yesterday)) == .collective(.dayPast(yesterday)))
        #expect(refusal(.decide(Deciding("a", review: yesterday))) == .collective(.dayPast(yesterday)))
        #expect(refusal(.takeBackDecisionPart(decided, Self.nobody())) == .unknownPart)
        #expect(refusal(.endAction(decided, Self.nobody(), .done)) == .unknownPart)
        let only = try #require(try evening.agreement(id).history.first?.id)
        #expect(
            refusal(.takeBackAgreementPart(id, only.of(AgreementPart.self))) == .collective(.onlyWording))
        #expect(refusal(.settle(decided, Settling(outcome: .adopted))) == .nothingToChange)
        #expect(refusal(.decide(Deciding("a", outcome: .takenBack))) == .nothingToChange)
        #expect(refusal(.changeDecision(decided, DecisionChange(words: "a"))) == .nothingToChange)
    }

    @Test func `a share needs a period that began and a number or words`() throws {
        let evening = try Evening()
        let today = evening.now.day
        func refusal(_ from: Int, _ to: Int, _ ofTen: Int? = 7) -> Refusal? {
            let wish = ShareWish(
                .shifts, from: today.advanced(by: from), to: today.advanced(by: to), ofTen: ofTen)
            return evening.refusal(of: .collective(.report(wish)), by: evening.dee)
        }
        #expect(refusal(-30, 0) == nil)
        #expect(refusal(0, -1) == .collective(.endsBeforeItBegins))
        #expect(refusal(1, 2) == .collective(.dayAhead(today.advanced(by: 1))))
        #expect(refusal(-30, 0, nil) == .collective(.nothingReported))
        #expect(refusal(-30, 0, 11) == .outOfRange(.ofTen, ReportedShare.ofTenRange))
    }

    /// One of every action.
    private static func everyAction() throws -> [CollectiveAction] {
        let (decision, agreement) = (nobody(Decision.self), nobody(Agreement.self))
        let (priority, mentoring, share) = (
            nobody(Priority.self), nobody(Mentoring.self), nobody(ReportedShare.self)
        )
        let (en, day) = (try code("en"), try day("2026-11-20"))
        let (wish, told) = (
            AgreementWish("a", language: en), ShareWish(.shifts, from: day, to: day, ofTen: 7)
        )
        return [
            .decide(Deciding("a")), .changeDecision(decision, DecisionChange()),
            .settle(decision, Settling()), .objectToDecision(decision, words: "a"),
            .act(decision, ActionWish(what: "a")), .endAction(decision, nobody(), .done),
            .takeBackDecisionPart(decision, nobody()), .takeBackDecision(decision), .propose(wish),
            .agree(wish, Deciding("a")), .word(agreement, words: "a", language: en, agreed: true),
            .agreeToWording(agreement, nobody()), .lookAgain(agreement, on: nil),
            .objectToAgreement(agreement, words: "a"), .takeBackAgreementPart(agreement, nobody()),
            .drop(agreement), .prioritise(words: "a", .words), .changePriority(priority), .rank([:]),
            .endPriority(priority), .reopenPriority(priority),
            .mentor(learner: "a", mentor: "b", role: try code("desk")), .changeMentoring(mentoring),
            .step(mentoring, .shadow), .endMentoring(mentoring), .goOnMentoring(mentoring), .report(told),
            .changeReport(share, told), .takeBackReport(share),
        ]
    }

    @Test(arguments: Role.allCases)
    func `facilitators and coordinators write down, and nobody else`(role: Role) throws {
        var evening = try Evening()
        try evening.does(.addPerson(name: "Eva", roles: [role]), by: evening.ana)
        let eva = try #require(evening.centre.personNamed("Eva", at: evening.now)).id
        let mayWrite = role == .facilitator || role == .coordinator
        for action in try Self.everyAction() {
            let refusal = evening.refusal(of: .collective(action), by: eva)
            #expect((refusal == .notAllowed(needs: .facilitator)) == !mayWrite, "\(action)")
        }
    }

    @Test func `somebody who facilitates no more takes back no decision`() throws {
        var evening = try Evening()
        let done = try evening.collectively(.decide(Deciding("a lamp")))
        try evening.does(
            .changeRoles(evening.dee, [.facilitator: false, .volunteer: true]), by: evening.ana)
        #expect(
            evening.refusal(of: .takeBack(done), by: evening.dee) == .notAllowed(needs: .facilitator))
    }

    @Test(arguments: Role.allCases)
    func `a coordinator lets a report leave, and nobody else`(role: Role) throws {
        var evening = try Evening()
        try evening.does(.addPerson(name: "Eva", roles: [role]), by: evening.ana)
        let eva = try #require(evening.centre.personNamed("Eva", at: evening.now)).id
        let quarter = try #require(Quarter("2026-Q3"))
        let wish = LeavingWish(quarter, to: "the city", by: Self.nobody(), as: .csv)
        for action in [CollectiveAction.leave(wish), .takeBackLeft(Self.nobody())] {
            let refusal = evening.refusal(of: .collective(action), by: eva)
            #expect((refusal == .notAllowed(needs: .coordinator)) == (role != .coordinator), "\(action)")
        }
    }
}
