import CentreCore
import Testing

/// A hand-made November, and what must be counted of it.
struct FiguresTableTests {
    private static func figures(_ evening: Evening) throws -> Figures {
        Figures(of: try #require(Month("2026-11")), in: evening.centre)
    }

    @Test func `needs and what else a visit may leave out are counted by how many have them`() throws {
        var evening = try Evening()
        let (meal, clinic) = (try code("meal"), try code("clinic"))
        let lola = try evening.comes(Arrival(handle: "Lola", children: 1, reasons: [meal], need: "a bed"))
        let mona = try evening.comes(Arrival(handle: "Mona", need: "a lawyer"))
        try evening.does(.change(mona, VisitChange(need: .cleared)))
        _ = try evening.comes(Arrival(people: 4))
        let due = try day("2026-12-01")
        try evening.does(.refer(lola, to: clinic, note: "ask for Dee", due: due))
        try evening.does(.refer(lola, to: clinic, due: due))
        let sent = try evening.visit(lola).openReferrals.filter { $0.note == nil }
        try evening.does(.follow(lola, try #require(sent.first).id, .done, words: "it helped"))
        let figures = try Self.figures(evening)
        #expect(figures.needs == 1)
        #expect(figures.unnamed == 1)
        #expect(
            figures.filled == [
                .visitName: 2, .visitNeed: 1, .visitReasons: 1, .childrenAlong: 1, .referralNote: 1,
                .referralWords: 1,
            ])
        #expect(
            figures.filledOf == [
                .visitName: 3, .visitNeed: 3, .visitReasons: 3, .childrenAlong: 3, .referralNote: 2,
                .referralWords: 2,
            ])
    }

    @Test func `a name and a need that are not kept any more are counted still`() throws {
        var evening = try Evening()
        let lola = try evening.comes(Arrival(handle: "Lola", need: "a bed"))
        let before = try Self.figures(evening)
        let aged = VisitChanged(visit: lola, handle: .to(""), need: .to(""))
        evening.record(
            evening.centre.entry(
                [.visitChanged(aged)], by: evening.ana, at: evening.later(1), mint: &evening.mint))
        #expect(try evening.visit(lola).name == nil)
        #expect(try Self.figures(evening) == before)
    }

    @Test func `an issue is in no figure unless whoever raised it said that it may be`() throws {
        var evening = try Evening()
        let counted = try evening.raises(.bribes("Rosa", uses: [.count]))
        let silent = try evening.raises(.bribes("Mina", uses: [.talk]))
        let gone = try evening.raises(.bribes("Luz", uses: [.count]))
        try evening.does(.issue(.withdraw(gone, .coordinator)), by: evening.ana)
        // Once anything is told, nobody takes it back.
        let slip = try evening.raises(Telling(uses: [.count]))
        try evening.does(.issue(.takeBack(slip)), by: evening.ana)
        var issues = try Self.figures(evening).issues
        #expect(issues.told == 1)
        #expect(issues.kinds == [try code("bribes"): 1])
        #expect(issues.doers == [try code("police"): 1])
        #expect(issues.answers == [.notYet: 1] && issues.urgentAnswers.isEmpty)
        try evening.does(.issue(.consent(silent, [.count: true], .coordinator)), by: evening.ana)
        try evening.does(.issue(.consent(counted, [.count: false], .coordinator)), by: evening.ana)
        issues = try Self.figures(evening).issues
        #expect(issues.told == 1)
        try evening.does(.issue(.consent(silent, [.count: false], .coordinator)), by: evening.ana)
        #expect(try Self.figures(evening).issues == IssueTally())
        // The form is counted whoever agreed to what.
        let filled = try Self.figures(evening).filled
        #expect(filled[.issueWho] == 3 && filled[.issuePlace] == 3 && filled[.issueWhy] == nil)
        #expect(try Self.figures(evening).filledOf[.issueWhy] == 3)
    }

    /// Minutes until somebody did something about an issue, and the band in which that is counted.
    @Test(
        arguments: [
            (0, .withinTwoHours), (120, .withinTwoHours), (121, .withinADay), (1440, .withinADay),
            (1441, .withinThreeDays), (4320, .withinThreeDays), (4321, .later), (nil, .notYet),
        ] as [(Int?, IssueTally.Answer)])
    func `an answer is counted by how long it took`(minutes: Int?, band: IssueTally.Answer) throws {
        var evening = try Evening()
        let kinds = [try code("violence"), try code("threats")]
        let raised = evening.later(1)
        let issue = try evening.raises(Telling(kinds: kinds, uses: [.count]), at: raised)
        _ = try evening.raises(.bribes(nil, uses: [.count]), at: raised)
        if let minutes {
            try evening.does(
                .issue(.help(issue, Helping(.support, codes: [try code("listening")]))),
                at: Moment(raised.instant.advanced(minutes: minutes), offset: raised.offset))
        }
        let issues = try Self.figures(evening).issues
        #expect(issues.told == 2)
        #expect(issues.kinds == [kinds[0]: 1, kinds[1]: 1, try code("bribes"): 1])
        #expect(issues.answers == (band == .notYet ? [.notYet: 2] : [band: 1, .notYet: 1]))
        #expect(issues.urgentAnswers == [band: 1])
    }

    @Test func `what was done about issues is counted as far as it came`() throws {
        var evening = try Evening()
        let clinic = try code("clinic")
        let wish = Telling(
            handle: "Rosa", kinds: [try code("health")], supports: [try code("clinic")], uses: [.count])
        let first = try evening.raises(wish)
        for _ in 0..<2 {
            try evening.does(
                .issue(.help(first, Helping(.referral, to: clinic, due: try day("2026-12-01")))),
                by: evening.ana)
        }
        let sent = try #require(try evening.issue(first).done.first)
        try evening.does(
            .issue(.help(first, Helping(.followUp, of: sent.id, outcome: .done))), by: evening.ana)
        try evening.does(.issue(.close(first, .resolved, .coordinator)), by: evening.ana)
        let second = try evening.raises(.bribes(nil, uses: [.count]))
        try evening.does(.issue(.close(second, .noFurtherAction, .coordinator)), by: evening.ana)
        let issues = try Self.figures(evening).issues
        #expect(issues.referralsMade == 2 && issues.referralsDone == 1)
        #expect(issues.supports == [try code("clinic"): 1])
        #expect(issues.resolved == 1 && issues.closedWithoutMore == 1)
    }

    @Test func `concerns, decisions and sessions are counted as they stand`() throws {
        var evening = try Evening()
        let soon = evening.now.day.advanced(by: 14)
        let open = try evening.joins([try evening.raises(.bribes("Rosa"))])
        try evening.does(.concern(.respond(open, words: "in pairs", reportBy: soon)), by: evening.dee)
        try evening.does(.concern(.act(open, what: "a lamp", who: "Lu", by: soon)), by: evening.dee)
        try evening.does(.concern(.act(open, what: "a bell", who: nil, by: nil)), by: evening.dee)
        let task = try #require(try evening.concern(open).tasks.first)
        try evening.does(.concern(.endAction(open, task.id, .done)), by: evening.dee)
        try evening.does(.concern(.reportBack(open, .session, words: "it is there")), by: evening.dee)
        try evening.does(.concern(.close(open)), by: evening.ana)
        _ = try evening.joins([try evening.raises(.bribes("Mina"))])
        let slip = try evening.joins([try evening.raises(.bribes("Luz"))])
        try evening.does(.concern(.takeBack(slip)), by: evening.ana)

        let decided = try evening.decides(
            Deciding("a lamp", outcome: .adopted, actions: [ActionWish(what: "ask for one")]))
        _ = try evening.decides(Deciding("a bell", outcome: .deferred))
        let mistake = try evening.decides(Deciding("a gong", outcome: .adopted))
        try evening.does(.collective(.takeBackDecision(mistake)), by: evening.dee)

        let held = try evening.opens()
        try evening.does(.session(.count(held, others: 7)), by: evening.dee)
        try evening.does(.session(.name(held, "Rosa")), by: evening.dee)
        try evening.does(.session(.close(held)), by: evening.dee)
        _ = try evening.opens("health")
        let planned = try evening.plans(on: "2026-11-28T20:00")
        try evening.does(.session(.cancel(planned)), by: evening.dee)
        _ = try evening.plans("rights", on: "2026-11-29T20:00")

        let figures = try Self.figures(evening)
        #expect(figures.concerns.opened == 2)
        #expect(figures.concerns.states == [.closed: 1, .open: 1])
        #expect(figures.concerns.responses == 1 && figures.concerns.reportsBack == 1)
        #expect(figures.concerns.tasks == [.done: 1, .open: 1])
        #expect(figures.decisions.states == [.adopted: 1, .deferred: 1])
        #expect(figures.decisions.tasks == [.open: 1])
        #expect(try evening.decision(decided).isAdopted)
        #expect(figures.sessions.held == 2 && figures.sessions.cancelled == 1)
        #expect(figures.sessions.counted == 1 && figures.sessions.people == 8)
        #expect(figures.filled[.sessionName] == 1 && figures.filledOf[.sessionName] == 2)
    }

    @Test func `supplies are the sum of the days that count`() throws {
        var evening = try Evening()
        let (condoms, lubricant) = (try code("condoms"), try code("lubricant"))
        let tuesday = evening.now.day
        for (back, items) in [[condoms: 40, lubricant: 5], [condoms: 30], [condoms: 9], [lubricant: 0]]
            .enumerated()
        {
            try evening.does(.supplies(.count(day: tuesday.advanced(by: -back), items)))
        }
        try evening.does(.supplies(.takeBack(ID(of: tuesday.advanced(by: -2)))))
        try evening.does(.supplies(.count(day: try day("2026-10-31"), [condoms: 1])))
        let figures = try Self.figures(evening)
        #expect(figures.supplies == [condoms: 70, lubricant: 5])
        #expect(figures.supplyDays == 3)
        #expect(Figures(of: try #require(Month("2026-10")), in: evening.centre).supplyDays == 1)
    }

    @Test func `two months together are the sum of each`() throws {
        law(seeds: 1...4) { moves in
            Play.failure(
                of: moves,
                end: { play in
                    let centre = play.desks[0].centre
                    guard let october = Month("2026-10") else { return "no month" }
                    let months = [october, october.next, october.next.next]
                    let all = months.map { Figures(of: $0, in: centre) }
                    let sum = all.reduce(Figures(), +)
                    if sum != all.reversed().reduce(Figures(), +) { return "the order matters" }
                    if sum + Figures() != sum { return "nothing changes something" }
                    let counts =
                        [
                            sum.visits: centre.visits.values.count(where: centre.counts),
                            sum.headcounts: centre.headcounts.values.count(where: \.counts),
                            sum.supplyDays: centre.suppliesCounted.count,
                            sum.concerns.opened: centre.concerns.values.count(where: \.counts),
                            sum.decisions.states.values.reduce(0, +):
                                centre.decisions.values.count(where: \.counts),
                            sum.issues.told:
                                centre.issues.values.count { $0.counts && $0.allows(.count) },
                        ] as KeyValuePairs
                    for (counted, there) in counts where counted != there {
                        return "\(counted) counted, \(there) there"
                    }
                    if sum.issues.answers.values.reduce(0, +) != sum.issues.told { return "answers" }
                    if sum.byHour.reduce(0, +) != sum.people { return "hours" }
                    let overfilled = sum.filled.first { $0.value > sum.filledOf[$0.key] ?? 0 }
                    return overfilled.map { "\($0.key) is filled more often than it could be" }
                })
        }
    }
}
