import CentreCore
import Resources
import Screens
import Testing

extension Driver {
    /// To a row of place 6.
    @discardableResult
    fileprivate func toCollective(_ row: Int) -> Driver {
        press(.character("6")).press(Array(repeating: .down, count: row)).press(.enter)
    }

    /// A rule is written down that the group agreed to already; its page follows.
    @discardableResult
    fileprivate func agree(_ words: String, review: String = "") -> Driver {
        toCollective(0).press(.end, .enter).type(words).press(Array(repeating: .tab, count: 8)).type(review)
        return press(.enter, .home, .enter)
    }

    /// The group takes up a way to decide, before it had any.
    @discardableResult
    fileprivate func decideBy(_ kind: Character, quorum: String) -> Driver {
        toCollective(1).press(.character("1"), .character(kind), .tab).type(quorum).press(.enter, .enter)
    }

    /// From elsewhere, somebody who may writes something down meanwhile.
    fileprivate func elsewhere(_ action: CollectiveAction) throws {
        var mint = Mint(seed: 23)
        let ana = try #require(centre.personNamed("Ana", at: model.now)).id
        let entry = try centre.decide(.collective(action), by: ana, at: model.now, mint: &mint)
        send(.grown([Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events)]))
    }
}

/// What the group agrees and decides, written down at the desk.
struct CollectiveTests {
    @Test func `what was agreed already is proposed and adopted in one, and read in both languages`() throws {
        let driver = try World.desk()
        driver.agree("What is said here stays here.")
        let agreement = try #require(driver.centre.agreementsInForce().first)
        #expect(driver.screen.contains("Agreement: in force"))
        driver.press(.character("3"), .character("3"), .tab).type("O que se diz aqui fica aqui.").press(
            .enter)
        #expect(driver.screen.contains("translation not yet agreed"))
        driver.press(.character("4"), .enter)
        #expect(!driver.screen.contains("not yet agreed"))
        let portuguese = try #require(Code("pt"))
        let reading = driver.centre.agreements[agreement.id]?.reading(in: portuguese)
        #expect(reading?.isAgreed == true)
        driver.press(.character("2"), .tab).type(" Always.").press(.enter)
        #expect(driver.screen.contains("stays here. Always."))
        driver.press(.character("9"))
        #expect(driver.screen.contains("English: What is said here stays here. Always."))
        #expect(driver.screen.contains("English: What is said here stays here.\n"))
    }

    @Test func `a proposal is adopted, ended and dropped, each as it can be`() throws {
        let driver = try World.desk()
        driver.toCollective(0).press(.end, .up, .enter).type("One speaks at a time.").press(.enter)
        driver.press(.home, .enter)
        #expect(driver.screen.contains("Agreement: proposed"))
        driver.press(.character("1"), .enter)
        #expect(driver.centre.agreementsInForce().count == 1)
        #expect(driver.screen.contains("Agreement: in force"))
        #expect(!driver.screen.contains("Nobody proposes it any more"), "it ends by a decision")
        driver.press(.character("1"), .enter)
        #expect(driver.screen.contains("Agreement: ended"))
        #expect(driver.centre.decisionsTaken.count == 2)
        driver.press(.character("8"))
        #expect(driver.centre.agreements(.ended).isEmpty)
    }

    @Test func `an agreement that was ended meanwhile is not ended twice, and the words stay`() throws {
        let driver = try World.desk()
        driver.agree("What is said here stays here.").press(.character("1"))
        let agreement = try #require(driver.centre.agreementsInForce().first)
        try driver.elsewhere(.decide(Deciding("It ends.", effect: .end(agreement.id))))
        driver.press(.enter)
        #expect(driver.screen.contains("It is not in force"))
        #expect(driver.screen.contains("This ends: What is said here"))
        #expect(driver.centre.decisionsTaken.count == 2)
    }

    @Test func `how the group decides is changed only by what its present way gives`() throws {
        let driver = try World.desk()
        driver.decideBy("1", quorum: "5")
        #expect(driver.centre.method() == DecisionMethod(.consent, quorum: 5))
        #expect(driver.screen.contains("consent, from 5 people on"))
        driver.press(.character("1"), .character("3"), .tab, .backspace, .enter)
        #expect(driver.row(2).contains("by consent, from 5 people on"))
        // They say that it is adopted, and nobody counted.
        driver.press(Array(repeating: .tab, count: 6)).press(.character("2"), .enter)
        #expect(driver.screen.contains("only by what its present way gives"))
        #expect(driver.centre.method()?.kind == .consent)
        driver.press(Array(repeating: .backTab, count: 5)).type("6").press(.enter)
        #expect(driver.centre.method() == DecisionMethod(.simpleVote))
        #expect(driver.screen.contains("Earlier, from 24 Nov 2026: consent"))
    }

    @Test func `more voices than people are complained of in place, and nothing typed is lost`() throws {
        let driver = try World.desk()
        driver.toCollective(2).press(.enter).type("A lamp.").press(.tab).type("9").press(.tab, .tab)
            .type("3").press(.tab).type("10").press(.enter)
        #expect(driver.screen.contains("12 spoke, and 10 were there"))
        #expect(driver.screen.contains("A lamp."))
        #expect(driver.centre.decisionsTaken.isEmpty)
        driver.type("12").press(.enter)
        let decision = try #require(driver.centre.decisionsTaken.first)
        #expect(decision.tally == Tally(agree: 9, object: 3, present: 12))
        #expect(decision.isAdopted && decision.method == nil, "as they took it")
    }

    @Test func `without quorum it is kept as proposed, waits, and is settled later`() throws {
        let driver = try World.desk()
        driver.decideBy("1", quorum: "8").press(.escape)
        driver.toCollective(2).press(.home, .enter).type("A lamp.").press(.tab).type("4")
        #expect(driver.row(2).contains("proposed"))
        driver.press(.enter)
        let decision = try #require(driver.centre.decisionsOpen.first)
        #expect(driver.screen.contains("!") && driver.screen.contains("proposed  A lamp."))
        driver.press(.home, .down, .enter, .character("1")).type("9").press(.enter)
        let settled = try #require(driver.centre.decisions[decision.id])
        #expect(settled.isAdopted)
        #expect(settled.tally.agree == 9)
        driver.press(.character("1"), .enter)
        #expect(driver.screen.contains("We come back to it"), "it stands so already")
    }

    @Test func `the founding is a decision with its own day, and nothing is implied before`() throws {
        let driver = try World.desk()
        driver.press(.character("6"))
        #expect(driver.screen.contains("+ write down when we began as a collective"))
        driver.press(.end, .enter, .enter)
        #expect(driver.centre.foundedOn == nil, "in their words")
        driver.type("We are one.").press(.tab).type("1.11.").press(.enter)
        #expect(driver.centre.foundedOn == Day(year: 2026, month: 11, day: 1))
        #expect(driver.screen.contains("We became a collective: 1 Nov 2026"))
        driver.press(.enter)
        #expect(driver.screen.contains("We are one."))
    }

    @Test func `what somebody does is owed until it is done, and the list leads to where it lies`() throws {
        let driver = try World.desk()
        driver.toCollective(2).press(.enter).type("A lamp.").press(.escape)
        driver.press(.home, .enter)
        #expect(driver.screen.contains("A lamp."), "half typed, gone on with")
        driver.press(Array(repeating: .tab, count: 8)).type("buy a lamp").press(.tab).type("Bea")
            .press(.enter)
        driver.toCollective(4)
        #expect(driver.screen.contains("buy a lamp  Bea"))
        #expect(driver.screen.contains("since 24 Nov 2026"))
        driver.press(.enter, .character("4"), .enter)
        #expect(driver.centre.actionsOwed.isEmpty)
        #expect(driver.screen.contains("✓ buy a lamp"))
    }

    @Test func `an objection has no name, and one written by mistake is taken back`() throws {
        let driver = try World.desk()
        driver.agree("What is said here stays here.").press(.character("5")).type("not from the police")
            .press(.enter)
        #expect(driver.screen.contains("Somebody objects: not from the police"))
        driver.press(.character("7"), .character("1"), .enter)
        #expect(driver.screen.contains("It is the only wording"))
        driver.press(.character("2"), .enter)
        #expect(!driver.screen.contains("Somebody objects"))
    }

    @Test func `the page for the door has words and days and nobody's name`() throws {
        let driver = try World.desk()
        driver.agree("What is said here stays here.")
        driver.press(.escape, .home, .down, .enter, .enter)
        #expect(driver.screen.contains("OUR AGREEMENTS"))
        driver.press(.enter)
        let pages = driver.effects.compactMap { effect in
            if case .savePage(_, let text, _) = effect { text } else { nil }
        }
        let page = try #require(pages.last)
        #expect(page.contains("1.  What is said here stays here."))
        #expect(page.contains("as of 24 Nov 2026"))
        #expect(!page.contains("Ana"))
    }

    @Test func `what is to be looked at again waits for who writes that down`() throws {
        let driver = try World.desk()
        driver.agree("What is said here stays here.", review: "24")
        driver.press(.escape, .character("6"))
        #expect(driver.screen.contains("1 to look at again"))
        driver.press(.escape)
        #expect(driver.screen.contains("something we agreed"))
        driver.press(.function(10)).type("dee").press(.enter)
        #expect(!driver.screen.contains("something we agreed"))
        driver.toCollective(0).press(.end, .enter)
        #expect(driver.screen.contains("Our agreements"), "a volunteer reads")
    }
}
