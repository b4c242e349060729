import CentreCore
import Testing

/// How the group decides, and what it decided.
struct DecisionTests {
    private static let outcomes: [(DecisionMethod, Tally, Decision.State?)] = [
        (DecisionMethod(.consent), Tally(agree: 11, aside: 1, object: 0), .adopted),
        (DecisionMethod(.consent), Tally(agree: 11, object: 1), .deferred),
        (DecisionMethod(.consent), Tally(present: 12), .adopted),
        (DecisionMethod(.consent), Tally(), nil),
        (DecisionMethod(.consent, quorum: 8), Tally(agree: 7, present: 7), .proposed),
        (DecisionMethod(.consent, quorum: 8), Tally(agree: 7, aside: 1), .adopted),
        (DecisionMethod(.consent, quorum: 8), Tally(), nil),
        (DecisionMethod(.consensus), Tally(agree: 10, aside: 2, present: 12), .adopted),
        (DecisionMethod(.consensus), Tally(agree: 10, aside: 1, present: 12), .deferred),
        (DecisionMethod(.consensus), Tally(agree: 10, object: 1), .deferred),
        (DecisionMethod(.consensus), Tally(agree: 0, aside: 9), .deferred),
        (DecisionMethod(.consensus), Tally(present: 9), nil),
        (DecisionMethod(.simpleVote), Tally(agree: 5, object: 4), .adopted),
        (DecisionMethod(.simpleVote), Tally(agree: 5, object: 5), .notAdopted),
        (DecisionMethod(.simpleVote), Tally(agree: 0, aside: 9, object: 0), .notAdopted),
        (DecisionMethod(.simpleVote, quorum: 10), Tally(agree: 5, object: 4), .proposed),
        (DecisionMethod(.simpleVote), Tally(object: 4), nil),
        (DecisionMethod(.twoThirdsVote), Tally(agree: 8, object: 4), .adopted),
        (DecisionMethod(.twoThirdsVote), Tally(agree: 7, object: 4), .notAdopted),
        (DecisionMethod(.twoThirdsVote), Tally(agree: 0, object: 0, present: 4), .notAdopted),
        (DecisionMethod(.twoThirdsVote, quorum: 2), Tally(agree: .max, object: .max), .notAdopted),
    ]

    @Test(arguments: outcomes.indices) func `a method gives this outcome`(_ index: Int) {
        let (method, tally, outcome) = Self.outcomes[index]
        #expect(method.outcome(of: tally) == outcome, "\(method) \(tally)")
    }

    @Test func `before any method a decision stands as they took it, whoever was there`() throws {
        var evening = try Evening()
        let id = try evening.decides(Deciding("a lamp at the door"))
        let decision = try evening.decision(id)
        #expect(decision.isAdopted)
        #expect(decision.method == nil)
        #expect(decision.tally.isEmpty)
    }

    @Test func `without quorum it is kept as proposed, and is settled by those who come next time`() throws {
        var evening = try Evening()
        let method = DecisionMethod(.simpleVote, quorum: 8)
        _ = try evening.takesUp(method)
        let id = try evening.decides(Deciding("open at nine", tally: Tally(agree: 4, object: 1, present: 5)))
        #expect(try evening.decision(id).state.state == .proposed)
        #expect(evening.centre.decisionsOpen.map(\.id) == [id])
        let next = evening.later(7 * 1440)
        let settling = Settling(tally: Tally(agree: 7, object: 3))
        try evening.does(.collective(.settle(id, settling)), by: evening.dee, at: next)
        #expect(try evening.decision(id).isAdopted)
        #expect(try evening.decision(id).settledAt == next)
        #expect(try evening.decision(id).tally == Tally(agree: 7, object: 3))
        #expect(evening.centre.decisionsOpen.isEmpty)
    }

    @Test func `the group's own word on the outcome stands beside the counts`() throws {
        var evening = try Evening()
        _ = try evening.takesUp(DecisionMethod(.consent))
        let id = try evening.decides(
            Deciding("open at nine", tally: Tally(agree: 11, object: 1), outcome: .adopted))
        #expect(try evening.decision(id).isAdopted)
        #expect(try evening.decision(id).tally.object == 1)
    }

    @Test func `objections, tasks and a day to look again come with a decision, in one line`() throws {
        var evening = try Evening()
        let review = evening.now.day.advanced(by: 30)
        let wish = Deciding(
            "open at nine", objections: ["late for those with children", " "], review: review,
            actions: [ActionWish(what: "a new sign", who: "Lu", by: evening.now.day)])
        let done = try evening.collectively(.decide(wish))
        #expect(done.lines.count == 1)
        guard case .decision(let event)? = done.lines[0].events.first else { throw Unexpected() }
        let decision = try evening.decision(event.decision)
        #expect(decision.objected.map(\.text) == ["late for those with children"])
        #expect(decision.tasks.map(\.text) == ["a new sign"])
        #expect(evening.centre.decisionsToLookAt(on: review).map(\.id) == [decision.id])
        #expect(evening.centre.decisionsToLookAt(on: review.advanced(by: -1)).isEmpty)
        try evening.does(.takeBack(done), by: evening.dee)
        #expect(evening.centre.decisionsTaken.isEmpty)
        #expect(evening.centre.actionsOwed.isEmpty)
    }

    @Test func `what is owed comes from decisions and from concerns, the oldest first, without blame`() throws
    {
        var evening = try Evening()
        let concern = try evening.joins([try evening.raises(.bribes("Rosa"))])
        try evening.does(.concern(.act(concern, what: "a lamp", who: nil, by: nil)), by: evening.dee)
        let id = try evening.decides(Deciding("a sign", actions: [ActionWish(what: "paint it")]))
        #expect(evening.centre.actionsOwed.map(\.action.text) == ["a lamp", "paint it"])
        let task = try #require(try evening.decision(id).tasks.first)
        _ = try evening.collectively(.endAction(id, task.id, .done))
        #expect(evening.centre.actionsOwed.map(\.action.text) == ["a lamp"])
        let issue = try #require(try evening.concern(concern).issues.first)
        try evening.does(.issue(.consent(issue, [.talk: false], .coordinator)), by: evening.ana)
        #expect(evening.centre.actionsOwed.isEmpty, "the group hears no more of it")
    }

    @Test func `what two desks settle unlike each other needs a look, and an outcome settles it`() throws {
        var evening = try Evening()
        let id = try evening.decides(Deciding("open at nine", outcome: .deferred))
        let heads = try evening.decision(id).state.headRefs
        for (index, state) in [Decision.State.adopted, .notAdopted].enumerated() {
            let moved = DecisionMoved(decision: id, state: state, after: heads)
            let entry = evening.centre.entry(
                [.decision(.moved(moved))], by: evening.dee, at: evening.later(index), mint: &evening.mint)
            evening.record(entry)
        }
        #expect(try evening.decision(id).needsALook)
        #expect(evening.centre.decisionsOpen.map(\.id) == [id])
        _ = try evening.collectively(.settle(id, Settling(outcome: .notAdopted)))
        #expect(try !evening.decision(id).needsALook)
    }

    @Test func `the founding is a decision like any other, of any day, and is taken back like any`() throws {
        var evening = try Evening()
        #expect(evening.centre.foundedOn == nil)
        let day = evening.now.day.advanced(by: -400)
        let id = try evening.decides(Deciding("we are a collective", effect: .found(day)))
        #expect(evening.centre.foundedOn == day)
        _ = try evening.collectively(.takeBackDecision(id))
        #expect(evening.centre.foundedOn == nil)
    }
}

/// What a decision brings along with it.
struct DecisionConsequenceTests {
    @Test func `how many were there is what was counted in the session, where nobody says otherwise`() throws
    {
        var evening = try Evening()
        let id = try evening.opens()
        try evening.does(.session(.count(id, others: 9)), by: evening.dee)
        let many = Deciding("a lamp", tally: Tally(agree: 20), session: id)
        #expect(
            evening.refusal(of: .collective(.decide(many)), by: evening.dee)
                == .collective(.moreVoicesThanPeople(voices: 20, people: 9)))
        let few = Deciding("a lamp", tally: Tally(agree: 8), session: id)
        try evening.does(.collective(.decide(few)), by: evening.dee)
        #expect(evening.centre.decisionsTaken.first?.tally.present == 9)
    }

    @Test func `what is adopted about a concern answers it, at once or once it is settled`() throws {
        var evening = try Evening()
        let issues = try ["Rosa", "Mina", "Thandi"].map { try evening.raises(.bribes($0)) }
        let concern = try evening.joins(issues, summary: "money at a gate")
        let wish = Deciding("in pairs", outcome: .proposed, concern: concern)
        try evening.does(.collective(.decide(wish)), by: evening.dee)
        #expect(evening.centre.concerns[concern]?.agreedResponses.isEmpty == true)
        let decision = try #require(evening.centre.decisionsOpen.first)
        let done = try evening.does(
            .collective(.settle(decision.id, Settling(outcome: .adopted))), by: evening.dee)
        #expect(evening.centre.concerns[concern]?.agreedResponses.map(\.text) == ["in pairs"])
        try evening.does(.takeBack(done), by: evening.dee)
        #expect(evening.centre.concerns[concern]?.agreedResponses.isEmpty == true)
    }

    @Test func `a proposal waits no more once the group decided of the same agreement`() throws {
        var evening = try Evening()
        let wish = AgreementWish("one speaks at a time", language: try code("en"))
        try evening.does(.collective(.propose(wish)), by: evening.dee)
        let rule = try #require(evening.centre.agreements(.proposed).first).id
        let proposed = Deciding("we agree", outcome: .proposed, effect: .adopt(rule))
        try evening.does(.collective(.decide(proposed)), by: evening.dee)
        #expect(evening.centre.decisionsOpen.count == 1)
        evening.now = evening.later(5)
        let adopted = Deciding("we agree", outcome: .adopted, effect: .adopt(rule))
        try evening.does(.collective(.decide(adopted)), by: evening.dee)
        #expect(evening.centre.decisionsOpen.isEmpty)
    }

    @Test func `a translation that is older than its words is not agreed, on the same day too`() throws {
        var evening = try Evening()
        let wish = AgreementWish("one speaks at a time", language: try code("en"))
        try evening.does(.collective(.agree(wish, Deciding("we agree"))), by: evening.dee)
        let rule = try #require(evening.centre.agreementsInForce().first).id
        let portuguese = try code("pt")
        func reading() -> Agreement.Reading? {
            evening.centre.agreements[rule]?.reading(in: portuguese)
        }
        func word(_ words: String, _ language: String) throws {
            try evening.does(
                .collective(.word(rule, words: words, language: try code(language), agreed: true)),
                by: evening.dee)
        }
        try word("uma fala de cada vez", "pt")
        #expect(reading()?.isAgreed == true)
        try word("nobody interrupts", "en")
        #expect(reading()?.isAgreed == false)
        try word("ninguém interrompe", "pt")
        #expect(reading()?.isAgreed == true)
    }

    @Test func `adopting and the day to look again are one deed`() throws {
        var evening = try Evening()
        let wish = AgreementWish("one speaks at a time", language: try code("en"))
        try evening.does(.collective(.propose(wish)), by: evening.dee)
        let rule = try #require(evening.centre.agreements(.proposed).first).id
        let day = evening.now.day.advanced(by: 90)
        let deciding = Deciding("we agree", effect: .adopt(rule), agreementReview: day)
        let done = try evening.does(.collective(.decide(deciding)), by: evening.dee)
        #expect(evening.centre.agreements[rule]?.review == day)
        try evening.does(.takeBack(done), by: evening.dee)
        #expect(evening.centre.agreements[rule]?.review == nil)
        #expect(evening.centre.agreementsInForce().isEmpty)
    }
}
