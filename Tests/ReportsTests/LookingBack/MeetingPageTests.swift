import CentreCore
import Reports
import Resources
import Testing

/// A centre in which Ana writes down what the group does, a minute after the last.
private struct Group {
    private(set) var centre = riverside
    private var mint = Mint(seed: 7)
    private(set) var now: Moment
    private let ana: ID<Person>

    init(_ day: String) throws {
        let day = try #require(Day(day))
        ana = try #require(riverside.people.keys.first)
        now = Moment(Instant(milliseconds: Int64(day.daysSince1970) * 86_400_000 + 72_000_000), offset: 0)
    }

    @discardableResult
    mutating func does(_ action: Action) throws -> [Event] {
        now = Moment(now.instant.advanced(minutes: 1), offset: 0)
        let entry = try centre.decide(action, by: ana, at: now, mint: &mint)
        centre.apply(Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events))
        return entry.events
    }

    mutating func waits(days: Int) { now = Moment(now.instant.advanced(minutes: days * 1440), offset: 0) }

    @discardableResult
    mutating func decides(_ wish: Deciding) throws -> ID<Decision> {
        let events = try does(.collective(.decide(wish)))
        guard case .decision(let event)? = events.first else { throw Unexpected() }
        return event.decision
    }

    /// Somebody raises bribes, as much as they agree to be talked about.
    mutating func raises(_ name: String, uses: Set<Use> = [.talk, .count]) throws -> ID<CentreCore.Issue> {
        let telling = Telling(
            handle: name, kinds: [code("bribes")], who: code("police"), words: "at the north gate", uses: uses
        )
        guard case .issue(let event)? = try does(.issue(.raise(telling))).first else { throw Unexpected() }
        return event.issue
    }

    mutating func joins(_ issues: [ID<CentreCore.Issue>]) throws -> ID<Concern> {
        let events = try does(.concern(.open(issues, about: code("bribes"), summary: nil)))
        guard case .concern(let event)? = events.first else { throw Unexpected() }
        return event.concern
    }

    /// The group meets, and is done within two minutes.
    mutating func meets() throws {
        let events = try does(.session(.openUnplanned(SessionPlan())))
        guard case .session(let event)? = events.first else { throw Unexpected() }
        try does(.session(.close(event.session)))
    }

    func page(_ readings: [Month: MonthReading] = [:], for reader: Person? = nil) -> MeetingPage {
        MeetingPage(readings, in: centre, wording: wording(), now: now, for: reader)
    }
}

private struct Unexpected: Error {}

extension MeetingPage {
    fileprivate func said(_ section: Int) -> [String] { sections[section].sentences }
    fileprivate var text: String { sections.flatMap(\.sentences).joined(separator: "\n") }
}

@Suite struct `The page to read aloud` {
    @Test func `has four parts, and says where there is nothing`() throws {
        let page = try Group("2026-11-24").page()
        #expect(
            page.sections.map(\.heading) == [
                "What we heard", "What we did", "What we owe", "What there is to decide",
            ])
        #expect(page.sections.allSatisfy { $0.sentences == ["Nothing."] })
    }

    @Test func `says what was decided, done and promised since the group last met, and whose it was never`()
        throws
    {
        var group = try Group("2026-11-10")
        try group.decides(Deciding("no phones at the table", way: .asWeTookIt, outcome: .adopted))
        try group.meets()
        group.waits(days: 7)
        let due = group.now.day.advanced(by: 2)
        let lamp = try group.decides(
            Deciding(
                "a lamp for the gate", way: .asWeTookIt, outcome: .adopted,
                actions: [
                    ActionWish(what: "buy a lamp", who: "Lu", by: due),
                    ActionWish(what: "ask for a ladder", who: "Mina"),
                ]))
        try group.decides(Deciding("paint the door", way: .asWeTookIt, outcome: .proposed))
        try group.decides(Deciding("a second key", way: .asWeTookIt, outcome: .deferred))
        let tasks = try #require(group.centre.decisions[lamp]?.tasks)
        let ladder = try #require(tasks.last)
        try group.does(.collective(.endAction(lamp, ladder.id, .done)))
        let page = group.page()
        #expect(page.said(1) == ["We decided: a lamp for the gate", "Done: ask for a ladder"])
        #expect(page.said(2) == ["Promised by Thu 19 Nov: buy a lamp"])
        #expect(page.said(3) == ["Proposed: paint the door", "Put off last time: a second key"])
        #expect(!page.text.contains("Lu") && !page.text.contains("Mina"))
        group.waits(days: 7)
        #expect(group.page().said(2) == ["It was for Thu 19 Nov, and is still to do: buy a lamp"])
    }

    @Test func `rests on the months since the group last met, and asks of half a year`() throws {
        func months(_ group: Group) -> [ClosedRange<Month>] {
            [
                MeetingPage.monthsAtHand(in: group.centre, at: group.now),
                MeetingPage.monthsCounted(in: group.centre, at: group.now),
            ]
        }
        var group = try Group("2026-01-10")
        #expect(
            months(group) == [month("2025-12")...month("2026-01"), month("2025-07")...month("2026-01")])
        try group.meets()
        group.waits(days: 90)
        #expect(
            months(group) == [month("2026-01")...month("2026-04"), month("2025-10")...month("2026-04")])
        group.waits(days: 400)
        #expect(months(group).allSatisfy { $0 == month("2026-06")...month("2027-05") })
    }

    @Test func `says of concerns what the group may hear, and of single issues nothing`() throws {
        var group = try Group("2026-11-24")
        let spoken = try group.joins([try group.raises("Rosa")])
        let mina = try group.raises("Mina")
        let silent = try group.joins([mina])
        try group.does(.issue(.consent(mina, [.talk: false], .coordinator)))
        try group.does(.concern(.putOnAgenda(spoken, group.now.day)))
        #expect(throws: Refusal.self) {
            try group.does(.concern(.putOnAgenda(silent, group.now.day)))
        }
        let page = group.page()
        #expect(page.said(0) == ["Brought to the group: an issue about bribes."])
        #expect(page.said(3) == ["On the agenda: an issue about bribes."])
        for word in ["Rosa", "Mina", "gate"] { #expect(!page.text.contains(word)) }
    }

    @Test func `what coordinators joined and no session is to talk about is not brought to the group yet`()
        throws
    {
        var group = try Group("2026-11-24")
        let concern = try group.joins([try group.raises("Rosa")])
        #expect(group.page().said(0) == ["Nothing."])
        try group.does(.concern(.putOnAgenda(concern, group.now.day)))
        #expect(group.page().said(0) == ["Brought to the group: an issue about bribes."])
    }

    @Test func `tells whoever holds it nothing of a matter that they must not read`() throws {
        var group = try Group("2026-11-24")
        let issue = try group.raises("Rosa")
        let concern = try group.joins([issue])
        try group.does(.concern(.putOnAgenda(concern, group.now.day)))
        try group.does(.addPerson(name: "Bea", roles: [.facilitator]))
        let bea = try #require(group.centre.people.values.first { $0.name.value == "Bea" })
        try group.does(.issue(.shutOut(issue, "Bea", .coordinator)))
        #expect(group.page(for: bea).said(0) == ["Nothing."])
        #expect(group.page().said(0) != ["Nothing."])
    }

    @Test(arguments: [
        (0, "In October 2026 nothing was told that may be counted."),
        (3, "In October 2026 few matters were told that may be counted."),
        (12, "In October 2026, 12 matters were told that may be counted."),
    ])
    func `counts what was told by whole months, with small numbers hidden`(told: Int, sentence: String) throws
    {
        var figures = Figures()
        figures.visits = 30
        figures.needs = 9
        figures.issues.told = told
        figures.issues.doers = [code("police"): told]
        let readings = [
            month("2026-10"): MonthReading(figures), month("2026-11"): MonthReading(figures),
        ]
        let page = try Group("2026-11-24").page(readings)
        #expect(
            page.said(0) == [
                sentence, "In October 2026, 9 visitors said in their own words what they need.",
            ])
    }

    @Test func `asks whether to go on asking for what nobody filled in for half a year`() throws {
        var figures = Figures()
        figures.visits = 40
        figures.filled = [.visitName: 30, .visitNeed: 2, .visitReasons: 40]
        let months = (month("2026-05")...month("2026-10")).all
        let readings = Dictionary(uniqueKeysWithValues: months.map { ($0, MonthReading(figures)) })
        var group = try Group("2026-11-24")
        let asked = "Nobody filled in \"children who come along\" for six months. Shall we stop asking?"
        #expect(group.page(readings).said(3) == [asked])
        try group.decides(
            Deciding(
                "no children's numbers", way: .asWeTookIt, outcome: .adopted,
                effect: .refuse([.childrenAlong])))
        #expect(group.page(readings).said(3) == ["Nothing."])
    }

    @Test(arguments: Language.allCases)
    func `leaves nothing to fill in, in any language`(language: Language) throws {
        var group = try Group("2026-11-24")
        let concern = try group.joins([try group.raises("Rosa")])
        try group.does(.concern(.respond(concern, words: "talk to the owner", reportBy: group.now.day)))
        try group.decides(Deciding("paint the door", way: .asWeTookIt, outcome: .proposed))
        let page = MeetingPage([:], in: group.centre, wording: wording(language), now: group.now)
        #expect(!page.text.contains("{") && !page.text.contains("meeting."))
        #expect(page.sections.count == 4)
    }
}

@Suite struct `Fields that nobody fills in` {
    private func readings(_ change: (Month, inout Figures) -> Void) -> [Month: MonthReading] {
        let months = (month("2026-05")...month("2026-10")).all
        return Dictionary(
            uniqueKeysWithValues: months.map { month in
                var figures = Figures()
                figures.visits = 10
                figures.filled = [.visitName: 1, .visitReasons: 1, .visitNeed: 1]
                change(month, &figures)
                return (month, MonthReading(figures))
            })
    }

    private let today = month("2026-11").firstDay.advanced(by: 20)

    @Test func `are those of things that there were, over six whole months`() {
        #expect(UnusedField.all(readings: readings { _, _ in }, in: riverside, on: today) == [.childrenAlong])
        let once = readings { month, figures in
            if month == CentreCore.Month("2026-07") { figures.filled[.childrenAlong] = 1 }
        }
        #expect(UnusedField.all(readings: once, in: riverside, on: today) == [])
        let sessions = readings { _, figures in
            figures.filled[.childrenAlong] = 2
            figures.sessions.held = 1
        }
        #expect(UnusedField.all(readings: sessions, in: riverside, on: today) == [.sessionName])
    }

    @Test func `are none while a month is missing or not all of it could be read`() {
        var holed = readings { _, _ in }
        holed[month("2026-08")] = nil
        #expect(UnusedField.all(readings: holed, in: riverside, on: today) == [])
        holed[month("2026-08")] = MonthReading(Figures(), gap: .damaged(lines: 1))
        #expect(UnusedField.all(readings: holed, in: riverside, on: today) == [])
        #expect(
            UnusedField.all(readings: readings { _, _ in }, in: riverside, on: today.advanced(by: 30)) == [])
    }
}
