import CentreCore
import Reports
import Testing

private let today = Day(daysSince1970: 30_000)

private func inside(_ figures: Figures) -> Report {
    let november = month("2026-11")
    return Report(
        inside: november...november, [november: MonthReading(figures)], in: riverside,
        wording: wording(), today: today)
}

private func show(_ cell: Report.Cell?) -> String {
    switch cell {
    case .exact(let count): "\(count)"
    case .rounded(let count): "~\(count)"
    case .atLeast(let count): "\(count)+"
    case .band(let band): "\(band.lowerBound)-\(band.upperBound)"
    case .hidden: "*"
    case .unknown: "?"
    case nil: "0"
    }
}

@Suite struct `Small numbers inside` {
    /// Worked by hand: how many were told, how soon they were answered (five rows), and what the page shows of both.
    static let answers: [(told: Int, answers: [Int], shown: String, why: String)] = [
        (0, [0, 0, 0, 0, 0], "0: 0 0 0 0 0", "nothing is nothing"),
        (3, [3, 0, 0, 0, 0], "*: * * * * *", "few: the zeros would tell who they were not"),
        (12, [12, 0, 0, 0, 0], "12: 12 0 0 0 0", "nothing small"),
        (12, [9, 3, 0, 0, 0], "12: * * 0 0 0", "12 - 9 = 3: the 9 goes as well"),
        (14, [9, 3, 2, 0, 0], "14: 9 * * 0 0", "5 of two rows: 1 + 4, 2 + 3, 3 + 2 or 4 + 1"),
        (11, [9, 1, 1, 0, 0], "11: * * * 0 0", "2 of two rows: both are 1"),
        (17, [9, 4, 4, 0, 0], "17: * * * 0 0", "8 of two rows: both are 4"),
        (27, [9, 9, 5, 4, 0], "27: 9 9 * * 0", "the smallest beside it goes"),
        (22, [9, 9, 4, 0, 0], "22: * * * 0 0", "of two rows of 9, one alone would tell why"),
        (8, [4, 4, 0, 0, 0], "*: * * * * *", "both are 4, and nothing is left to hide"),
        (5, [1, 1, 1, 1, 1], "*: * * * * *", "all are 1, and nothing is left to hide"),
        (6, [3, 3, 0, 0, 0], "6: * * 0 0 0", "6 of two rows: 2 + 4, 3 + 3 or 4 + 2"),
    ]

    @Test(arguments: answers)
    func `what is hidden of answers that add up to what was told`(
        told: Int, answers: [Int], shown: String, why: String
    ) {
        var figures = Figures()
        figures.visits = 20
        figures.issues.told = told
        for (answer, count) in zip(IssueTally.Answer.allCases, answers) where count > 0 {
            figures.issues.answers[answer] = count
        }
        let page = inside(figures)
        let cells = IssueTally.Answer.allCases.map { show(page["issues.answers", $0.rawValue, "2026-11"]) }
        let said = show(page["issues.told", "told", "2026-11"]) + ": " + cells.joined(separator: " ")
        #expect(said == shown, "\(why)")
    }

    /// Every list of three rows that adds up to at most 24, with the rows that every other list makes the same page of.
    @Test func `who knows the rule and every list that makes the same page learns no hidden number`() {
        func lists(_ rows: Int, upTo most: Int) -> [[Int]] {
            guard rows > 0 else { return [[]] }
            return (0...most).flatMap { first in
                lists(rows - 1, upTo: most - first).map { [first] + $0 }
            }
        }
        let answers = Array(IssueTally.Answer.allCases.prefix(3))
        var pages: [String: [[Int]]] = [:]
        for list in lists(3, upTo: 24) {
            var figures = Figures()
            figures.issues.told = list.reduce(0, +)
            figures.issues.answers = Dictionary(uniqueKeysWithValues: zip(answers, list))
            let page = SmallNumberPage(figures, answers)
            pages[page.text, default: []].append(list + [figures.issues.told])
        }
        #expect(pages.count > 1000)
        for (page, lists) in pages {
            let shown = page.split(separator: " ")
            for row in 0..<4 where shown[row] == "*" {
                #expect(Set(lists.map { $0[row] }).count > 1, "\(page) is made of \(lists) alone")
            }
        }
    }

    private struct SmallNumberPage {
        let text: String

        init(_ figures: Figures, _ answers: [IssueTally.Answer]) {
            let page = inside(figures)
            let cells = answers.map { show(page["issues.answers", $0.rawValue, "2026-11"]) }
            text = (cells + [show(page["issues.told", "told", "2026-11"])]).joined(separator: " ")
        }
    }

    @Test func `a sum counts what is shown of the months and never what is true`() throws {
        var readings: [Month: MonthReading] = [:]
        for (name, needs) in [("2026-09", 12), ("2026-10", 3), ("2026-11", 7)] {
            var figures = Figures()
            figures.visits = 20
            figures.needs = needs
            readings[month(name)] = MonthReading(figures)
        }
        let page = Report(
            inside: month("2026-09")...month("2026-11"), readings, in: riverside,
            wording: wording(), today: today)
        let cells = try #require(page.table("heard.needs")?.rows.first?.cells)
        #expect(cells == [.exact(12), .hidden, .exact(7), .atLeast(19)])
    }

    @Test func `what was told in a month that is not over is not counted yet`() {
        var figures = Figures()
        figures.visits = 20
        figures.issues.told = 30
        figures.issues.kinds = [code("harassment"): 30]
        let november = month("2026-11")
        let page = Report(
            inside: november...november, [november: MonthReading(figures)], in: riverside,
            wording: wording(), today: november.firstDay.advanced(by: 29))
        #expect(page["issues.told", "told", "2026-11"] == .hidden)
        #expect(page.table("issues.kinds") == nil, "no row says of what kinds it will be")
        #expect(page["visits.people", "visits", "2026-11"] == .exact(20))
        var before = figures
        before.issues.kinds = [code("threats"): 30]
        let both = Report(
            inside: november.previous...november,
            [november.previous: MonthReading(before), november: MonthReading(figures)], in: riverside,
            wording: wording(), today: november.firstDay.advanced(by: 29))
        #expect(both.table("issues.kinds")?.rows.map(\.code) == ["threats"])
        #expect(both["issues.kinds", "threats", "2026-11"] == .hidden)
    }

    @Test func `hours are bands, and there are none where the sum of all would narrow them`() {
        var figures = Figures()
        figures.visits = 29
        figures.people = 29
        figures.byHour[0] = 21
        figures.byHour[1] = 8
        #expect(inside(figures)["visits.hours", "1", "0"] == .hidden, "25 of 29 are in the bands already")
        figures.byHour[0] = 23
        figures.people = 31
        #expect(
            inside(figures)["visits.hours", "1", "0"] == .band(20...49), "6 are left, who may be anywhere")
        #expect(inside(figures)["visits.hours", "1", "1"] == .band(5...9))
        #expect(inside(figures)["visits.hours", "7", "23"] == .band(0...4))
    }
}

@Suite struct `Small numbers in what leaves` {
    private func leaving(_ kinds: [String: Int]) -> Report? {
        var figures = Figures()
        figures.issues.told = kinds.values.reduce(0, +)
        figures.issues.kinds = Dictionary(uniqueKeysWithValues: kinds.map { (code($0.key), $0.value) })
        guard let quarter = Quarter("2026-Q3") else { return nil }
        let empty = MonthReading(Figures(), isEmpty: true)
        return Report(
            leaving: quarter,
            [
                month("2026-07"): MonthReading(figures), month("2026-08"): empty, month("2026-09"): empty,
            ], in: riverside, wording: wording(), today: today)
    }

    @Test func `12 and fewer are hidden, zeros among them, and the rest is rounded to 5`() throws {
        let counts = [
            "violence": 0, "threats": 1, "arrest": 10, "bribes": 12, "harassment": 13, "outing": 17,
            "money": 18, "health": 101,
        ]
        let page = try #require(leaving(counts))
        let shown = counts.keys.sorted().map { "\($0) \(show(page["issues.kinds", $0, "2026-Q3"]))" }
        #expect(
            shown == [
                "arrest *", "bribes *", "harassment ~15", "health ~100", "money ~20", "outing ~15",
                "threats *", "violence *",
            ])
    }

    @Test func `where nothing at all was told, that is said`() throws {
        let page = try #require(leaving([:]))
        #expect(page["issues.kinds", "violence", "2026-Q3"] == .exact(0))
        #expect(page.parts.first?.remarks.contains("Nothing to report.") == true)
    }

    @Test func `only these tables leave, of which none adds up to another`() throws {
        let page = try #require(leaving(["health": 40]))
        #expect(
            page.parts.flatMap(\.tables).map(\.code) == [
                "heard.needs", "issues.kinds", "decisions.states", "actions.states", "reports.back",
                "concerns.states", "visits.referrals", "visits.people", "visits.reasons", "care.asked",
                "sessions.held", "supplies.given",
            ])
        #expect(page.parts.flatMap(\.tables).allSatisfy { $0.columns.map(\.code) == ["2026-Q3"] })
        #expect(page.table("issues.told") == nil)
    }

    @Test func `a quarter that is not over, or of which a month is missing, has no numbers`() throws {
        let quarter = try #require(Quarter("2026-Q4"))

        let readings = Dictionary(
            uniqueKeysWithValues: quarter.months.all.map { ($0, MonthReading(Figures())) })
        let early = Report(
            leaving: quarter, readings, in: riverside, wording: wording(),
            today: month("2026-12").firstDay.advanced(by: 30))
        #expect(early.parts.isEmpty && early.gaps.count == 1)
        var two = readings
        two[month("2026-11")] = nil
        let holed = Report(leaving: quarter, two, in: riverside, wording: wording(), today: today)
        #expect(holed.parts.isEmpty)
        #expect(holed.gaps == ["Nothing is there of November 2026, or it could not be read."])
    }
}
