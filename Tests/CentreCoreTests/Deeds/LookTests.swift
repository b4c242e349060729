import CentreCore
import Testing

/// Who looked at what few may see.
struct LookTests {
    @Test func `a look says who, what for a thing and when, and stands in the month of looking`() throws {
        var evening = try Evening()
        let rosa = try evening.comes("Rosa", at: evening.now)
        let about = rosa.of(Look.Thing.self)
        try evening.does(.noteLook(.issueWords, about: about), by: evening.dee)
        let december = wall(2026, 12, 3, 20, 0)
        try evening.does(.noteLook(.exportLines), by: evening.ana, at: december)
        try evening.does(.noteLook(.issueWords, about: about), by: evening.ana)
        let november = try #require(Month("2026-11"))
        let first = try #require(evening.centre.trail(of: november).first?.noted.value)
        #expect(evening.centre.trail(of: november).count == 1)
        #expect(first.by == evening.dee)
        #expect(first.verb == .issueWords)
        #expect(first.about == about)
        let later = evening.centre.trail(of: november.next).compactMap(\.noted.value)
        #expect(later.map(\.verb) == [.issueWords, .exportLines], "the newest first")
        #expect(later.last?.at == december)
    }

    @Test func `nobody takes back that they looked`() throws {
        var evening = try Evening()
        let done = try evening.does(.noteLook(.exportLines), by: evening.ana)
        #expect(evening.refusal(of: .takeBack(done), by: evening.ana) == .nothingToChange)
    }

    @Test(arguments: Reading.allCases)
    func `what few may be shown is for coordinators`(_ reading: Reading) throws {
        var evening = try Evening()
        for person in [evening.bea, evening.dee, evening.joy] {
            #expect(throws: Refusal.notAllowed(needs: .coordinator)) {
                try evening.centre.allow(reading, by: person, at: evening.now)
            }
        }
        try evening.centre.allow(reading, by: evening.ana, at: evening.now)
        try evening.does(.changeRoles(evening.bea, [.coordinator: true]), by: evening.ana)
        try evening.does(.endPerson(evening.ana), by: evening.bea)
        #expect(throws: Refusal.notAtTheDesk) {
            try evening.centre.allow(reading, by: evening.ana, at: evening.now)
        }
    }

    @Test func `a look is let go of with its day and comes back with its month`() throws {
        var evening = try Evening()
        try evening.does(.noteLook(.exportLines), by: evening.ana)
        let whole = evening.centre
        let today = ServiceDay(evening.now, turnsAt: whole.settings.turnsAt)
        evening.centre.expect(looks: 1, since: today)
        evening.centre.expect(looks: 0, since: today.advanced(by: 1))
        var live = whole
        live.keepLive(since: today.advanced(by: 1))
        for line in evening.lines { live.apply(line) }
        #expect(live.looks == whole.looks)
    }

    @Test(arguments: [
        ("issue.words", true), ("export.lines", true), ("a", true), ("", false), ("Rosa", false),
        ("a b", false),
        ("\u{e9}", false), (String(repeating: "a", count: 33), false),
    ])
    func `a verb is a code, and no words can be told by it`(_ text: String, _ isVerb: Bool) {
        #expect((LookVerb(text) != nil) == isVerb)
    }
}

extension Centre {
    fileprivate func expect(looks: Int, since day: ServiceDay, location: SourceLocation = #_sourceLocation) {
        var live = self
        live.keepLive(since: day)
        #expect(live.looks.count == looks, sourceLocation: location)
    }
}
