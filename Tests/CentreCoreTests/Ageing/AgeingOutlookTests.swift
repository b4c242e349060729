import CentreCore
import Testing

struct AgeingOutlookTests {
    private let july = Month("2026-07")

    /// A summer in which so many came, of whom some are still waited for.
    private func summer(_ evening: inout Evening, _ count: Int, month: Int, open: Int) throws {
        for number in 0..<count {
            let came = wall(2026, month, 1 + number % 28, 20, number % 60)
            evening.now = Evening.opening
            let visit = try evening.comes(Arrival(handle: "name \(number)", at: came, end: .left(came)))
            if number < open {
                try evening.does(.refer(visit, to: try code("clinic"), due: came.day), at: came)
            }
        }
        evening.now = Evening.opening
    }

    private func figures(_ names: Int) -> Figures {
        var figures = Figures()
        figures.filled[.visitName] = names
        return figures
    }

    @Test func `it is known beforehand how many names would go, in how many months, and how much waits`()
        throws
    {
        var evening = try Evening()
        try summer(&evening, 9, month: 7, open: 2)
        let july = try #require(july)
        let june = july.previous
        let wish = Ageing(.names, before: try #require(Month("2026-08")))
        let today = ServiceDay(evening.now, turnsAt: evening.centre.settings.turnsAt)
        func outlook(_ figures: [Month: Figures]) -> AgeingOutlook {
            evening.centre.ageingOutlook(wish, months: [june, july], figures: figures, on: today)
        }
        let whole = outlook([june: figures(0), july: figures(9)])
        #expect((whole.words, whole.months, whole.postponed) == (7, 1, 2))
        #expect(!whole.isEmpty)
        #expect(outlook([july: figures(9)]).unread == [june])
        try evening.does(.ageOut(wish), by: evening.ana)
        let after = outlook([june: figures(0), july: figures(9)])
        #expect((after.words, after.months, after.postponed) == (0, 0, 2))
        #expect(after.isEmpty)
        // What is over since waits for the next review.
        let visit = try #require(evening.centre.followUps(dueBy: .distant).first)
        try evening.does(.follow(visit.visit.id, visit.referral.id, .done))
        let later = outlook([june: figures(0), july: figures(9)])
        #expect((later.words, later.months, later.postponed) == (1, 1, 1))
    }

    @Test
    func `more open matters than fit into a line are kept by several rules, and a month too full by none`()
        throws
    {
        var evening = try Evening()
        try summer(&evening, 401, month: 5, open: 400)
        try summer(&evening, 401, month: 6, open: 400)
        try summer(&evening, 702, month: 7, open: 700)
        let wish = Ageing(.names, before: try #require(Month("2026-08")))
        let done = try evening.does(.ageOut(wish), by: evening.ana)
        let rules = done.lines.flatMap(\.events).compactMap { event in
            if case .aged(let rule) = event { rule } else { nil }
        }
        #expect(rules.map(\.open.count) == [400, 400])
        #expect(rules.map(\.before.description) == ["2026-06", "2026-07"])
        #expect(rules.map(\.from?.description) == [nil, "2026-06"])
        let named = evening.centre.visits.values.filter { $0.name != nil }
        #expect(named.count { $0.id.month.month == 5 } == 400)
        #expect(named.count { $0.id.month.month == 6 } == 400)
        #expect(named.count { $0.id.month.month == 7 } == 702)
    }
}
