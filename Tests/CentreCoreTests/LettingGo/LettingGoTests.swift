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
            #expect(centre.figuresLetGo.mapValues(\.visits) == [march: 7, june: 5])
            #expect(centre.gone.contains(near) && !centre.gone.contains(far))
        }
    }

    @Test func `counts alone let go of nothing`() throws {
        var centre = Centre()
        let march = try Self.month(2024, 3)
        centre.apply(Self.line(1, h: 9, [.lettingGo(.month(MonthLetGo(month: march, figures: Figures())))]))
        #expect(centre.letGoBefore == nil)
        #expect(centre.figuresLetGo.isEmpty)
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

    @Test func `it is a coordinator's, and is not taken back`() {
        #expect(Action.letGo(before: Month(Instant.earliest)).isOfCoordinators(not: ID(high: 0, low: 1)))
        let deed = Event.lettingGo(.months(MonthsLetGo(before: Month(Instant.earliest))))
        #expect(Centre().reversals(of: [deed]).isEmpty)
    }
}
