internal import CentreCore

/// Ten years of sessions, and of what the group decided in them.
///
/// All but the last were closed, and their notes agreed; every tenth decision has still something to be done.
enum SessionYears {
    static let sessions = 5_000
    static let itemsEach = 4
    static let decisions = 3_000
    private static let agreements = 40
    private static let priorities = 30
    private static let series = 8
    private static let topics = [
        "newcomers", "rights at the gate", "health", "money", "how we run the house",
    ]
    private static let words = [
        "we talk to the market together, two at a time, on Mondays",
        "the lamp at the door is mended and somebody looks after it",
        "nobody is asked for papers, and nobody is asked why they came",
        "the room is quiet after ten so that whoever sleeps can sleep",
    ]

    static func write(in folder: String) throws {
        try YearsWriter.write(in: folder, seed: 500) { years in
            try begin(&years)
            for number in 0..<sessions { try hold(number, &years) }
            for number in 0..<decisions { try decide(number, &years) }
        }
    }

    /// What stands from the first day on.
    private static func begin(_ years: inout YearsWriter) throws {
        let start = years.time(of: 0, among: sessions)
        for number in 0..<agreements {
            let id = ID<Agreement>(mint: &years.mint)
            let decision = ID<Decision>(at: start, mint: &years.mint)
            try years.did([.decision(.taken(adopting(id, decision)))], at: start)
            try years.did(worded(id, number, &years.mint), at: start)
        }
        for number in 0..<priorities {
            let id = ID<Priority>(mint: &years.mint)
            let proposed = PriorityProposed(
                priority: id, words: "\(words[number % 4]), \(number)", basis: .words)
            try years.did([.collective(.priority(.proposed(proposed)))], at: start)
        }
        let first = Moment(years.time(of: sessions - 1, among: sessions), offset: 0).day
        for number in 0..<series {
            let times = SeriesTimes(
                first: first.advanced(by: number % 7 - 7), minute: MinuteOfDay(18 * 60) ?? .midnight,
                rule: .weekly)
            let planned = SeriesPlanned(
                series: ID(mint: &years.mint), times: times,
                plan: SessionPlan(topic: topics[number % topics.count]))
            try years.did([.series(.planned(planned))], at: start)
        }
    }

    private static func adopting(_ agreement: ID<Agreement>, _ decision: ID<Decision>) -> DecisionTaken {
        DecisionTaken(
            decision: decision, state: .adopted, words: "We agree to it.", tally: Tally(agree: 12),
            effect: .adopt(agreement))
    }

    private static func worded(_ id: ID<Agreement>, _ number: Int, _ mint: inout Mint) -> [Event] {
        let wordings = SessionLists.languages.prefix(3).map { language in
            AgreementWorded(
                agreement: id, wording: ID(mint: &mint), language: language,
                words: "\(words[number % 4]), \(number)")
        }
        return [.collective(.agreement(.proposed(AgreementProposed(agreement: id))))]
            + wordings.map { .collective(.agreement(.worded($0))) }
    }

    private static func hold(_ number: Int, _ years: inout YearsWriter) throws {
        let at = years.time(of: number, among: sessions)
        let id = ID<Session>(at: at, mint: &years.mint)
        let moment = Moment(at, offset: 0)
        let starts = PlannedTime(moment.day, MinuteOfDay(18 * 60) ?? .midnight)
        let plan = SessionPlan(topic: topics[number % topics.count], facilitator: "Dee")
        var events: [Event] = [
            .session(.planned(SessionPlanned(session: id, starts: starts, plan: plan))),
            .session(.counted(SessionCounted(session: id, others: number % 20))),
        ]
        for item in 0..<itemsEach {
            let put = SessionItemPut(
                session: id, item: ID(mint: &years.mint), source: .own,
                words: .to(words[(number + item) % 4]), state: .talked)
            let said = SessionSaid(
                session: id, saying: ID(mint: &years.mint), item: put.item,
                words: words[(number + item + 1) % 4])
            events += [.session(.itemPut(put)), .session(.said(said))]
        }
        events.append(.session(.notesAgreed(SessionNotesAgreed(session: id))))
        let opened = try years.did(
            events + [.session(.moved(SessionMoved(session: id, state: .open, after: [])))], at: at)
        guard number < sessions - 1 else { return }
        let later = Instant(milliseconds: min(at.milliseconds + 7_200_000, years.now.milliseconds))
        let after = EventRef(line: opened, index: events.count)
        try years.did(
            [.session(.moved(SessionMoved(session: id, state: .closed, after: [after])))], at: later)
    }

    private static func decide(_ number: Int, _ years: inout YearsWriter) throws {
        let at = years.time(of: number, among: decisions)
        let id = ID<Decision>(at: at, mint: &years.mint)
        var taken = DecisionTaken(
            decision: id, state: .adopted, words: words[number % 4],
            tally: Tally(agree: 8, aside: 1, object: 0, present: 9))
        taken.review = number.isMultiple(of: 3) ? Moment(at, offset: 0).day.advanced(by: 90) : nil
        let task = DecisionActed(
            decision: id, action: ID(mint: &years.mint), what: .to("a letter to the market"), who: .to("Lu"),
            state: number.isMultiple(of: 10) ? .open : .done)
        try years.did([.decision(.taken(taken)), .decision(.acted(task))], at: at)
    }
}
