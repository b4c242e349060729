import CentreCore
import Testing

/// From several raisings to what the group answers together, and is told back.
struct ConcernTests {
    @Test func `only what may be talked about is joined, and once`() throws {
        var evening = try Evening()
        let open = try evening.raises(.bribes("Rosa"))
        let silent = try evening.raises(.bribes("Mina", uses: [.count]))
        let gone = try evening.raises(.bribes("Luz"))
        try evening.does(.issue(.withdraw(gone, .coordinator)), by: evening.ana)
        func refusal(_ issues: [ID<CentreCore.Issue>]) -> Refusal? {
            evening.refusal(of: .concern(.open(issues, about: nil, summary: nil)), by: evening.ana)
        }
        #expect(refusal([open, silent]) == .issue(.noConsent(.talk)))
        #expect(refusal([open, gone]) == .issue(.withdrawn))
        #expect(refusal([]) == .nothingToChange)
        let concern = try evening.joins([open])
        #expect(
            evening.refusal(of: .concern(.join(concern, [open])), by: evening.ana) == .issue(.joinedAlready))
    }

    @Test func `a concern is not closed while a report is owed, and closing it closes no issue`() throws {
        var evening = try Evening()
        let issue = try evening.raises(.bribes("Rosa"))
        let concern = try evening.joins([issue])
        let soon = evening.now.day.advanced(by: 14)
        try evening.does(
            .concern(.respond(concern, words: "we go in pairs", reportBy: soon)), by: evening.dee)
        #expect(
            evening.refusal(of: .concern(.close(concern)), by: evening.ana)
                == .issue(.reportOwed(by: soon)))
        try evening.does(
            .concern(.reportBack(concern, .session, words: "the lamp is there")), by: evening.dee)
        #expect(
            evening.refusal(of: .concern(.close(concern)), by: evening.dee)
                == .notAllowed(needs: .coordinator))
        try evening.does(.concern(.close(concern)), by: evening.ana)
        #expect(try evening.concern(concern).state.state == .closed)
        #expect(try evening.issue(issue).isOpen)
        try evening.does(.concern(.reopen(concern)), by: evening.ana)
        try evening.does(.concern(.respond(concern, words: "and a lamp", reportBy: soon)), by: evening.dee)
        #expect(try evening.concern(concern).owesAReport, "what was told before is not what is owed now")
    }

    @Test func `an action that is done late says by how much, without blame`() throws {
        var evening = try Evening()
        let concern = try evening.joins([try evening.raises(.bribes("Rosa"))])
        try evening.does(
            .concern(.act(concern, what: "a lamp", who: "Lu", by: evening.now.day)), by: evening.dee)
        let action = try #require(try evening.concern(concern).tasks.first)
        let later = evening.later(3 * 1440)
        #expect(action.isLate(on: later.day))
        try evening.does(.concern(.endAction(concern, action.id, .done)), by: evening.dee, at: later)
        #expect(try evening.concern(concern).tasks.first?.daysLate == 3)
    }

    @Test func `details open from three people on who are proved to be different, or by a raiser's word`()
        throws
    {
        var evening = try Evening()
        let two = [try evening.raises(.bribes("Rosa")), try evening.raises(.bribes("Mina"))]
        let nameless = [try evening.raises(.bribes(nil)), try evening.raises(.bribes(nil))]
        let concern = try evening.joins(two + nameless, summary: "money at a gate")
        func view() throws -> GroupView? { evening.centre.groupView(of: try evening.concern(concern)) }
        #expect(try view()?.isOpen == false)
        #expect(try view()?.summary == nil)
        #expect(try view()?.about == Code("bribes"))
        try evening.does(.concern(.raisersWord(concern, true)), by: evening.ana)
        #expect(try view()?.summary == "money at a gate")
        #expect(try view()?.raisings == 4)
        #expect(try view()?.people == 2)
        try evening.does(.concern(.raisersWord(concern, false)), by: evening.ana)
        let third = try evening.raises(.bribes("K."))
        try evening.does(.concern(.join(concern, [third])), by: evening.ana)
        #expect(try view()?.people == 3)
        try evening.does(.issue(.consent(third, [.count: false], .coordinator)), by: evening.ana)
        #expect(try view()?.isOpen == false, "what may not be counted opens nothing")
    }

    @Test func `withdrawn consent counts at once, and the last one leaves nothing to be told`() throws {
        var evening = try Evening()
        let issue = try evening.raises(.bribes("Rosa"))
        let concern = try evening.joins([issue])
        try evening.does(.issue(.consent(issue, [.talk: false], .coordinator)), by: evening.ana)
        #expect(evening.centre.groupView(of: try evening.concern(concern)) == nil)
        #expect(
            evening.refusal(of: .concern(.putOnAgenda(concern, evening.now.day)), by: evening.ana)
                == .issue(.noConsent(.talk)))
    }

    @Test func `a warning needs consent and a coordinator's look, names nobody, and goes with the consent`()
        throws
    {
        var evening = try Evening()
        let issue = try evening.raises(.bribes("Rosa", uses: [.talk]))
        let until = evening.now.day.advanced(by: 7)
        let today = ServiceDay(evening.now, turnsAt: .sixInTheMorning)
        func wish(_ words: String, _ issue: ID<CentreCore.Issue>? = nil) -> Action {
            .warning(.add(WarningWish(place: "north gate", words: words, until: until, issue: issue)))
        }
        #expect(
            evening.refusal(of: wish("twenty", issue), by: evening.ana) == .issue(.noConsent(.warn)))
        try evening.does(.issue(.consent(issue, [.warn: true], .coordinator)), by: evening.ana)
        #expect(
            evening.refusal(of: wish("rósa was asked for twenty", issue), by: evening.ana)
                == .issue(.namesTheRaiser))
        #expect(
            evening.refusal(of: wish("twenty", issue), by: evening.bea) == .notAllowed(needs: .coordinator))
        try evening.does(wish("twenty is asked for", issue), by: evening.ana)
        #expect(evening.centre.warningsShown(on: today).count == 1)
        try evening.does(.issue(.consent(issue, [.warn: false], .coordinator)), by: evening.ana)
        #expect(evening.centre.warningsShown(on: today).isEmpty)
        try evening.does(wish("grey van"), by: evening.bea)
        #expect(evening.centre.warningsShown(on: today).isEmpty)
        let proposed = try #require(evening.centre.warningsProposed(on: today).first)
        #expect(
            evening.refusal(of: .warning(.show(proposed.id)), by: evening.bea)
                == .notAllowed(needs: .coordinator))
        try evening.does(.warning(.show(proposed.id)), by: evening.ana)
        #expect(evening.centre.warningsShown(on: today).map(\.text) == ["grey van"])
        #expect(evening.centre.warningsShown(on: today.advanced(by: 8)).isEmpty)
    }

    @Test func `a concern of which something came is closed, and not taken back`() throws {
        var evening = try Evening()
        let concern = try evening.joins([try evening.raises(.bribes("Rosa"))])
        try evening.does(.concern(.respond(concern, words: "we go in pairs")), by: evening.dee)
        #expect(
            evening.refusal(of: .concern(.takeBack(concern)), by: evening.ana) == .issue(.concernWentOn))
        let slip = try evening.joins([try evening.raises(.bribes("Mina"))])
        try evening.does(.concern(.takeBack(slip)), by: evening.ana)
        #expect(evening.centre.concerns[slip]?.counts == false)
    }

    @Test func `what the group did about a closed concern is kept, and opens it where something is to do`()
        throws
    {
        var evening = try Evening()
        let concern = try evening.joins([try evening.raises(.bribes("Rosa"))])
        try evening.does(.concern(.close(concern)), by: evening.ana)
        try evening.does(.concern(.reportBack(concern, .board, words: nil)), by: evening.dee)
        #expect(try evening.concern(concern).state.state == .closed)
        #expect(try evening.concern(concern).reportsGiven.count == 1)
        try evening.does(.concern(.act(concern, what: "a lamp", who: nil, by: nil)), by: evening.dee)
        #expect(try evening.concern(concern).state.state == .inAction)
    }
}
