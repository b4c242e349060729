import CentreCore
import Reports
import Resources
import Testing

/// A centre with one concern, and the days on which something came of it.
private struct Story {
    var centre = Centre()
    var mint = Mint(seed: 7)
    private(set) var now: Moment
    private let ana: ID<Person>
    private(set) var concern: ID<Concern>?

    init() throws {
        now = Story.evening(of: 1)
        let founded = try Centre.found(
            Founding(
                name: "Riverside", zone: "UTC", coordinator: "Ana", language: "en", lists: [:], digits: []),
            at: now, mint: &mint)
        ana = founded.deed.by
        record(founded)
    }

    /// An evening of November 2026.
    static func evening(of day: Int) -> Moment {
        let days = Int64(Day(year: 2026, month: 11, day: day)?.daysSince1970 ?? 0)
        return Moment(Instant(milliseconds: (days * 1440 + 1200) * 60_000), offset: 0)
    }

    private mutating func record(_ entry: Entry) {
        centre.apply(Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events))
    }

    @discardableResult
    mutating func does(_ action: Action, on day: Int) throws -> [Event] {
        now = Self.evening(of: day)
        let entry = try centre.decide(action, by: ana, at: now, mint: &mint)
        record(entry)
        return entry.events
    }

    /// Raisings by these names are seen as one.
    mutating func joins(_ names: [String], uses: Set<Use> = [.talk, .count], on day: Int) throws {
        let issues = try names.map { name in
            let events = try does(.issue(.raise(Telling(handle: name, uses: uses))), on: day)
            let raised = events.compactMap {
                if case .issue(.raised(let raised)) = $0 { raised.issue } else { nil }
            }
            return try #require(raised.first)
        }
        for event in try does(.concern(.open(issues, about: nil, summary: nil)), on: day) {
            if case .concern(.opened(let opened)) = event { concern = opened.concern }
        }
    }

    func lines(width: Int, glyphs: Glyphs = .unicode, _ language: Language = .english) throws -> [String] {
        let concern = try #require(concern.flatMap { centre.concerns[$0] })
        return TrailPlot(of: concern, in: centre, Wording(Catalogue(language)), glyphs: glyphs)
            .lines(width: width)
    }
}

@Suite struct TrailPlotTests {
    @Test func `a trail says what happened, what is owed, and the days between`() throws {
        var story = try Story()
        try story.joins(["Rosa", "Mina", "Luz"], on: 2)
        let concern = try #require(story.concern)
        #expect(
            try story.lines(width: 120) == [
                "✓ raised → · on the agenda → · answer agreed → · told back"
            ])
        try story.does(.concern(.putOnAgenda(concern, Story.evening(of: 5).day)), on: 3)
        try story.does(
            .concern(
                .respond(concern, words: "we go in pairs", reportBy: Story.evening(of: 19).day)), on: 5)
        #expect(
            try story.lines(width: 80) == [
                "✓ raised → 3 days → ✓ on the agenda → 0 days → ✓ answer agreed →",
                "! something to tell back by Thu 19 Nov",
            ])
        #expect(
            try story.lines(width: 60, glyphs: .ascii) == [
                "+ raised > 3 days > + on the agenda > 0 days >",
                "+ answer agreed > ! something to tell back by Thu 19 Nov",
            ])
        try story.does(.concern(.act(concern, what: "a lamp", who: "Lu", by: nil)), on: 6)
        let task = try #require(story.centre.concerns[concern]?.tasks.first)
        try story.does(.concern(.endAction(concern, task.id, .done)), on: 9)
        try story.does(.concern(.reportBack(concern, .session, words: "there is a lamp")), on: 18)
        try story.does(.concern(.close(concern)), on: 20)
        #expect(
            try story.lines(width: 200).joined()
                == "✓ raised → 3 days → ✓ on the agenda → 0 days → ✓ answer agreed → "
                + "4 days → ✓ 1 of 1 action done → 9 days → ✓ told back → ✓ closed")
    }

    @Test func `nobody learns from a trail on which day one person came`() throws {
        var story = try Story()
        try story.joins(["Rosa"], on: 2)
        let concern = try #require(story.concern)
        try story.does(.concern(.putOnAgenda(concern, Story.evening(of: 5).day)), on: 3)
        #expect(try story.lines(width: 80).first?.hasPrefix("✓ raised → ✓ on the agenda") == true)
    }

    @Test func `where nobody agreed to talk any more there is no trail`() throws {
        var story = try Story()
        try story.joins(["Rosa"], on: 2)
        let issue = try #require(story.centre.issues.keys.first)
        try story.does(.issue(.consent(issue, [.talk: false], .coordinator)), on: 3)
        #expect(try story.lines(width: 80) == [])
    }

    @Test(arguments: Language.allCases, [40, 60, 80])
    func `no line is wider than its room`(_ language: Language, _ width: Int) throws {
        var story = try Story()
        try story.joins(["Rosa", "Mina", "Luz"], on: 2)
        let concern = try #require(story.concern)
        try story.does(.concern(.respond(concern, words: "we go in pairs")), on: 5)
        let lines = try story.lines(width: width, language)
        #expect(!lines.isEmpty)
        for line in lines { #expect(DrawnText.width(line) <= width) }
    }
}
