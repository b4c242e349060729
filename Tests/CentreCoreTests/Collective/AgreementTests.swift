import CentreCore
import Testing

/// The group's own rules, as they read over time.
struct AgreementTests {
    @Test func `an agreement is in force from its adoption to its end, and says which decision made it so`()
        throws
    {
        var evening = try Evening()
        let id = try evening.proposes("o que se diz aqui fica aqui")
        func state(_ day: Day? = nil) throws -> Agreement.State {
            let agreement = try evening.agreement(id)
            return day.map { evening.centre.state(of: agreement, on: $0) }
                ?? evening.centre.state(of: agreement)
        }
        #expect(try state() == .proposed)
        let adopted = try evening.decides(Deciding("we agree", effect: .adopt(id)))
        let first = evening.now.day
        #expect(evening.centre.agreementsInForce().map(\.id) == [id])
        #expect(evening.centre.adoption(of: id)?.id == adopted)
        let week = evening.later(7 * 1440)
        let ended = try evening.decides(Deciding("no longer", effect: .end(id)), at: week)
        #expect(try state() == .ended)
        #expect(try state(first) == .adopted)
        #expect(try state(first.advanced(by: -1)) == .proposed)
        #expect(evening.centre.agreementsInForce().isEmpty)
        #expect(evening.centre.agreements(.ended).map(\.id) == [id])
        #expect(
            evening.collectiveRefusal(.decide(Deciding("no longer", effect: .end(id)))) == .notInForce)
        _ = try evening.collectively(.takeBackDecision(ended))
        #expect(try state() == .adopted)
    }

    @Test func `it is proposed and adopted in one deed, and taken back in one`() throws {
        var evening = try Evening()
        let wish = AgreementWish("one speaks at a time", language: try code("en"))
        let done = try evening.collectively(.agree(wish, Deciding("we agree")))
        #expect(evening.centre.agreementsInForce().count == 1)
        try evening.does(.takeBack(done), by: evening.dee)
        #expect(evening.centre.agreementsInForce().isEmpty)
        #expect(evening.centre.agreements(.proposed).isEmpty)
    }

    @Test func `a translation is marked until the group agrees to it, and again once the first words change`()
        throws
    {
        var evening = try Evening()
        let (pt, en) = (try code("pt"), try code("en"))
        let id = try evening.proposes("uma fala de cada vez")
        func reading(_ language: Code) throws -> [String?] {
            let reading = try evening.agreement(id).reading(in: language)
            return [reading?.wording.text, reading.map { $0.isAgreed ? "agreed" : "not yet" }]
        }
        #expect(try reading(en) == [nil, nil])
        _ = try evening.collectively(
            .word(id, words: "one speaks at a time", language: en, agreed: false))
        #expect(try reading(en) == ["one speaks at a time", "not yet"])
        let wording = try #require(try evening.agreement(id).reading(in: en)?.wording.id)
        _ = try evening.collectively(.agreeToWording(id, wording))
        #expect(try reading(en) == ["one speaks at a time", "agreed"])
        #expect(try evening.agreement(id).languages == [pt, en])
        let first = evening.now.day
        let later = evening.later(3 * 1440)
        let reworded = CollectiveAction.word(id, words: "fala uma de cada vez", language: pt, agreed: true)
        try evening.does(.collective(reworded), by: evening.dee, at: later)
        #expect(try reading(pt) == ["fala uma de cada vez", "agreed"])
        #expect(try reading(en) == ["one speaks at a time", "not yet"])
        #expect(try evening.agreement(id).reading(in: pt, on: first)?.wording.text == "uma fala de cada vez")
        #expect(try evening.agreement(id).reading(in: en, on: first)?.isAgreed == true)
        _ = try evening.collectively(.word(id, words: "ninguém grita", language: pt, agreed: false))
        #expect(try reading(pt) == ["fala uma de cada vez", "agreed"], "what is not agreed replaces nothing")
    }

    @Test func `it is looked at again on its day, and objections stand beside it without a name`() throws {
        var evening = try Evening()
        let id = try evening.proposes("no photos")
        _ = try evening.decides(Deciding("we agree", effect: .adopt(id)))
        let day = evening.now.day.advanced(by: 30)
        _ = try evening.collectively(.lookAgain(id, on: day))
        #expect(evening.centre.agreementsToLookAt(on: day).map(\.id) == [id])
        #expect(evening.centre.agreementsToLookAt(on: day.advanced(by: -1)).isEmpty)
        _ = try evening.collectively(.objectToAgreement(id, words: "one of the garden is fine"))
        let objection = try #require(try evening.agreement(id).objected.first)
        #expect(objection.text == "one of the garden is fine")
        _ = try evening.collectively(.takeBackAgreementPart(id, objection.id.of(AgreementPart.self)))
        #expect(try evening.agreement(id).objected.isEmpty)
    }

    @Test func `what a decision put in force is not dropped, by no door`() throws {
        var evening = try Evening()
        let wish = AgreementWish("no photos", language: try code("en"))
        let done = try evening.collectively(.propose(wish))
        let id = try #require(evening.centre.agreements(.proposed).first?.id)
        let adopted = try evening.decides(Deciding("we agree", effect: .adopt(id)))
        #expect(evening.collectiveRefusal(.drop(id)) == .endedByADecision)
        #expect(
            evening.refusal(of: .takeBack(done), by: evening.dee) == .collective(.endedByADecision))
        _ = try evening.collectively(.takeBackDecision(adopted))
        _ = try evening.collectively(.drop(id))
        #expect(evening.centre.agreements(.proposed).isEmpty)
    }
}
