import CentreCore
import Testing

@Suite struct LettingGoTests {
    private static func month(_ year: Int, _ month: Int) throws -> Month {
        try #require(Month(year: year, month: month))
    }

    private static func line(_ number: UInt64, h: UInt64, _ events: [Event]) -> Line {
        let at = Moment(Instant(milliseconds: Int64(h)), offset: 0)
        let deed = Deed(act: ID(high: 1, low: number), at: at, by: ID(high: 2, low: 2), h: h, via: .desk)
        return Line(id: ID(high: 3, low: number), deed: deed, events: events)
    }

    private static func visits(_ count: Int) -> Figures {
        var figures = Figures()
        figures.visits = count
        return figures
    }

    @Test func `the deed that reaches furthest acts, in whatever order deeds are read`() throws {
        let (march, june) = (try Self.month(2024, 3), try Self.month(2024, 6))
        let (near, far) = (try Self.month(2024, 5), try Self.month(2025, 1))
        let lines = [
            Self.line(
                1, h: 900,
                [
                    .lettingGo(.month(MonthLetGo(month: march, figures: Self.visits(7)))),
                    .lettingGo(.months(MonthsLetGo(before: near))),
                ]),
            Self.line(
                2, h: 500,
                [
                    .lettingGo(.month(MonthLetGo(month: june, figures: Self.visits(5)))),
                    .lettingGo(.months(MonthsLetGo(before: far, kept: [near]))),
                ]),
            Self.line(3, h: 600, [.lettingGo(.months(MonthsLetGo(before: far, kept: [])))]),
        ]
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0], [1, 0, 2, 1]] {
            var centre = Centre()
            for place in order { centre.apply(lines[place]) }
            #expect(centre.letGoBefore == far)
            #expect(centre.gone.reading(of: march) == MonthReading(Self.visits(7), isLetGo: true))
            #expect(centre.gone.reading(of: june).figures.visits == 5)
            #expect(centre.gone.contains(near) && !centre.gone.contains(far))
        }
    }

    @Test func `counts alone let go of nothing`() throws {
        var centre = Centre()
        let march = try Self.month(2024, 3)
        centre.apply(Self.line(1, h: 9, [.lettingGo(.month(MonthLetGo(month: march, figures: Figures())))]))
        #expect(centre.letGoBefore == nil)
        #expect(!centre.gone.contains(march))
    }

    @Test func `a clock far ahead, the last year and what went already are refused`() throws {
        let newest = Moment(Instant(milliseconds: 1_795_543_200_000), offset: 0)
        var centre = Centre()
        centre.apply(Self.line(1, h: 1_795_543_200_000, []))
        let latest = try Self.month(2025, 11)
        #expect(LettingGo.latest(at: newest) == latest)
        try centre.mayLetGo(before: latest, at: newest)
        #expect(throws: Refusal.lettingGo(.tooRecent(latest: latest))) {
            try centre.mayLetGo(before: latest.next, at: newest)
        }
        let ahead = Moment(newest.instant.advanced(minutes: 45 * 1440), offset: 0)
        try centre.mayLetGo(before: latest, at: ahead)
        let tooFar = Moment(newest.instant.advanced(minutes: 45 * 1440 + 1), offset: 0)
        #expect(throws: Refusal.lettingGo(.clockAhead(newest: newest))) {
            try centre.mayLetGo(before: latest, at: tooFar)
        }
        centre.apply(Self.line(2, h: 1, [.lettingGo(.months(MonthsLetGo(before: latest)))]))
        try centre.mayLetGo(before: latest, at: newest)
        #expect(throws: Refusal.lettingGo(.nothingBefore(latest.previous))) {
            try centre.mayLetGo(before: latest.previous, at: newest)
        }
    }

    @Test
    func `of two counts of a month the one that saw more of it stays, and a whole one before one in part`()
        throws
    {
        let march = try Self.month(2024, 3)
        func written(_ own: Int, inPart: Bool, after other: MonthLetGo?) -> [Event] {
            var centre = Centre()
            if let other { centre.apply(Self.line(1, h: 9, [.lettingGo(.month(other))])) }
            let plan = LettingGo(
                before: march.next, going: [march: Self.visits(own)], staying: [],
                damaged: inPart ? [march] : [])
            return plan.events(after: centre.gone)
        }
        func count(_ visits: Int, inPart: Bool = false) -> MonthLetGo {
            MonthLetGo(month: march, figures: Self.visits(visits), isInPart: inPart)
        }
        let deed = Event.lettingGo(.months(MonthsLetGo(before: march.next)))
        #expect(written(5, inPart: true, after: nil) == [.lettingGo(.month(count(5, inPart: true))), deed])
        #expect(written(5, inPart: false, after: count(6)) == [deed])
        #expect(written(6, inPart: false, after: count(6)) == [.lettingGo(.month(count(6))), deed])
        #expect(
            written(5, inPart: false, after: count(6, inPart: true))
                == [.lettingGo(.month(count(5))), deed])
        #expect(written(5, inPart: true, after: count(6)) == [deed])
    }

    @Test func `what can be read of a month that is let go says what is missing`() throws {
        let march = try Self.month(2024, 3)
        var centre = Centre()
        #expect(centre.gone.reading(of: march) == MonthReading(Figures(), isLetGo: true, isEmpty: true))
        let inPart = MonthLetGo(month: march, figures: Self.visits(4), isInPart: true)
        centre.apply(Self.line(1, h: 9, [.lettingGo(.month(inPart))]))
        let read = MonthReading(Self.visits(4), gap: .letGoInPart, isLetGo: true)
        #expect(centre.gone.reading(of: march) == read)
        centre.apply(Self.line(2, h: 10, [.lettingGo(.month(MonthLetGo(month: march, figures: nil)))]))
        #expect(centre.gone.reading(of: march) == MonthReading(Figures(), gap: .newer, isLetGo: true))
    }

    @Test func `it is a coordinator's, and is not taken back`() {
        #expect(Action.letGo(before: Month(Instant.earliest)).isOfCoordinators(not: ID(high: 0, low: 1)))
        let deed = Event.lettingGo(.months(MonthsLetGo(before: Month(Instant.earliest))))
        #expect(Centre().reversals(of: [deed]).isEmpty)
    }
}
