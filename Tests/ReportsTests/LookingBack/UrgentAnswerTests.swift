import CentreCore
import Reports
import Testing

/// What was told of one month: how soon each of two kinds of answer came, to all and to what cannot wait, and of what
/// kinds it was.
private struct Told {
    static let answers: [IssueTally.Answer] = [.withinADay, .later]
    static let kinds = ["violence", "threats", "harassment"].map(code)
    private static let words = wording()

    let all: [Int]
    let urgent: [Int]
    let kinds: [Int]

    /// What stands on the page: all answers, those to what cannot wait, the kinds, how many were told.
    var page: [Report.Cell] {
        var figures = Figures()
        figures.issues.told = all.reduce(0, +)
        figures.issues.answers = Dictionary(uniqueKeysWithValues: zip(Told.answers, all))
        figures.issues.urgentAnswers = Dictionary(uniqueKeysWithValues: zip(Told.answers, urgent))
        figures.issues.kinds = Dictionary(uniqueKeysWithValues: zip(Told.kinds, kinds))
        let november = month("2026-11")
        let report = Report(
            inside: november...november, [november: MonthReading(figures)], in: riverside,
            wording: Told.words,
            today: Day(daysSince1970: 30_000))
        func cells(_ table: String, _ rows: [String]) -> [Report.Cell] {
            rows.map { report[table, $0, "2026-11"] ?? .exact(0) }
        }
        let rows = Told.answers.map(\.rawValue)
        return cells("issues.answers", rows) + cells("issues.urgentAnswers", rows)
            + cells("issues.kinds", Told.kinds.map(\.text)) + cells("issues.told", ["told"])
    }

    var numbers: [Int] { all + urgent + kinds + [all.reduce(0, +)] }

    var text: String { Told.text(page) }

    static func text(_ page: [Report.Cell]) -> String {
        let cells = page.map { cell in if case .exact(let count) = cell { "\(count)" } else { "*" } }
        return [cells[0..<2], cells[2..<4], cells[4..<7], cells[7...]].map { $0.joined(separator: " ") }
            .joined(separator: " | ")
    }
}

@Suite struct `How soon what cannot wait was answered` {
    /// Worked by hand: within a day and later, of all and of what cannot wait; violence, threats, harassment; all told.
    static let pages: [(all: [Int], urgent: [Int], kinds: [Int], shown: String, why: String)] = [
        ([9, 8], [0, 0], [0, 0, 17], "9 8 | 0 0 | 0 0 17 | 17", "none was"),
        ([9, 8], [9, 8], [17, 0, 0], "9 8 | 9 8 | 17 0 0 | 17", "all were"),
        (
            [9, 3], [9, 3], [12, 0, 0], "* * | * * | 12 0 0 | 12", "all were: hidden as the same numbers are"
        ),
        ([15, 12], [7, 6], [13, 0, 14], "15 12 | 7 6 | 13 0 14 | 27", "nothing small"),
        (
            [15, 12], [10, 3], [13, 0, 14], "* * | * * | 13 0 14 | 27",
            "a 3: all goes, so that nobody asks why"
        ),
        ([15, 12], [7, 10], [17, 0, 10], "* * | * * | 17 0 10 | 27", "2 of the 12 could wait"),
        ([15, 12], [7, 6], [9, 7, 14], "* * | * * | 9 7 14 | 27", "3 were both violence and threats"),
        ([15, 12], [7, 6], [9, 9, 14], "15 12 | 7 6 | 9 9 14 | 27", "5 were both"),
        (
            [15, 12], [7, 6], [13, 2, 14], "15 12 | * * | 13 * 14 | 27", "its sum would be held against the 2"
        ),
        (
            [15, 12], [7, 6], [13, 13, 3], "15 12 | * * | 13 13 * | 27", "and against what is of no such kind"
        ),
        ([9, 3], [6, 0], [6, 0, 6], "* * | * * | 6 0 6 | 12", "no more than what is hidden"),
    ]

    @Test(arguments: pages)
    func `is shown where nothing small follows from it`(
        all: [Int], urgent: [Int], kinds: [Int], shown: String, why: String
    ) {
        #expect(Told(all: all, urgent: urgent, kinds: kinds).text == shown, "\(why)")
    }

    /// Months of so many of which everything is of some kind: all of them by what was answered, and of the kinds some
    /// where nothing, one or all is of two kinds.
    private static func months(of told: Int) -> [Told] {
        var months: [Told] = []
        for (first, urgent) in (0...told).flatMap({ first in (0...told).map { (first, $0) } }) {
            for soon in max(0, urgent + first - told)...min(first, urgent) {
                for violence in 0...urgent {
                    let threats = Set([urgent - violence, min(urgent, urgent - violence + 1), urgent])
                    let others = Set([told - urgent, min(told, told - urgent + 1), told])
                    for (threats, others) in threats.flatMap({ one in others.map { (one, $0) } }) {
                        months.append(
                            Told(
                                all: [first, told - first], urgent: [soon, urgent - soon],
                                kinds: [violence, threats, others]))
                    }
                }
            }
        }
        return months
    }

    /// Each month is held against all others that make the same page.
    @Test func `tells no small number to whoever knows the rule`() {
        var pages: [[Report.Cell]: [Set<Int>]] = [:]
        for month in [3, 11].flatMap(Self.months) {
            let (page, numbers) = (month.page, month.numbers)
            var known = pages[page] ?? Array(repeating: [], count: numbers.count)
            for (place, number) in numbers.enumerated() { known[place].insert(number) }
            pages[page] = known
        }
        #expect(pages.count > 500)
        for (page, known) in pages {
            for (cell, numbers) in zip(page, known).prefix(4) where cell == .hidden {
                #expect(
                    numbers.count > 1 || numbers.isDisjoint(with: 1...4),
                    "\(Told.text(page)): a hidden number is \(numbers)")
            }
        }
    }
}
