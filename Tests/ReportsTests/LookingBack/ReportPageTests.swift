import CentreCore
import Reports
import Resources
import Testing

private let today = Day(daysSince1970: 30_000)

private func page(
    _ readings: [Month: MonthReading], _ from: String, _ to: String, _ language: Language = .english
) -> Report {
    Report(
        inside: month(from)...month(to), readings, in: riverside, wording: wording(language), today: today)
}

private func violence(_ count: Int) -> MonthReading {
    var figures = Figures()
    figures.issues.told = 40
    figures.issues.kinds = [code("violence"): count]
    return MonthReading(figures)
}

@Suite struct `What a report says` {
    @Test func `what was heard comes first, goods last, and they are no goal`() throws {
        var invented = Invented(seed: 5)
        let report = page(invented.readings(from: month("2026-01"), months: 12), "2026-01", "2026-12")
        #expect(
            report.parts.map(\.heading) == [
                "What we heard", "What we decided and did", "Being here", "Who carries it", "Supplies",
            ])
        let last = try #require(report.parts.last)
        #expect(last.tables.allSatisfy { $0.isOfGoods })
        #expect(last.remarks.contains("What was given out is no goal, only what it took."))
        #expect(report.parts.dropLast().flatMap(\.tables).allSatisfy { !$0.isOfGoods })
        #expect(
            report.parts.flatMap(\.tables).allSatisfy { table in
                table.rows.allSatisfy { $0.cells.count == table.columns.count }
            })
    }

    @Test func `a month without anything differs from one that was not read`() {
        let november = month("2026-11")
        let quiet = page([november: MonthReading(Figures())], "2026-11", "2026-11")
        #expect(quiet.parts.allSatisfy { $0.remarks.first == "Nothing to report." && $0.tables.isEmpty })
        #expect(quiet.gaps == [])
        let unread = page([:], "2026-11", "2026-11")
        #expect(unread.parts.allSatisfy { $0.remarks.first == "Nothing of this could be read." })
        #expect(unread.gaps == ["Nothing is there of November 2026, or it could not be read."])
    }

    @Test func `a month of which nobody wrote anything down is said, and shows no noughts`() throws {
        var figures = Figures()
        (figures.visits, figures.people) = (9, 9)
        let empty = MonthReading(Figures(), isEmpty: true)
        let readings = [
            month("2026-07"): empty, month("2026-08"): MonthReading(figures),
            month("2026-09"): MonthReading(Figures()),
        ]
        let gap = "Nothing is there of July 2026, or it could not be read."
        let report = page(readings, "2026-07", "2026-09")
        #expect(report.gaps == [gap])
        let people = report.table("visits.people")?.rows.first { $0.code == "people" }
        #expect(people?.cells == [.unknown, .exact(9), .exact(0), .atLeast(9)])
        let leaving = Report(
            leaving: try #require(Quarter("2026-Q3")), readings, in: riverside, wording: wording(.english),
            today: today)
        #expect(leaving.gaps == [gap])
        #expect(!leaving.parts.isEmpty)
        // Months that follow one another are one sentence, and a gap of another kind stands at its place.
        let long = page(
            [month("2025-11"): MonthReading(Figures(), gap: .newer)], "2025-08", "2026-06")
        #expect(
            long.gaps == [
                "Nothing is there of August 2025 to October 2025, or it could not be read.",
                "November 2025 was written by a newer program; not all of it is counted.",
                "Nothing is there of December 2025 to June 2026, or it could not be read.",
            ])
        // Of a month that runs, and of one to come, nothing is missing.
        let running = Report(
            inside: month("2026-07")...month("2026-09"), [month("2026-07"): empty], in: riverside,
            wording: wording(.english), today: month("2026-07").firstDay)
        #expect(running.gaps == [])
        #expect(
            running.table("heard.needs")?.rows.first?.cells == [.exact(0), .unknown, .unknown, .unknown])
    }

    @Test func `what could not be read is said, and what could is counted`() {
        var figures = Figures()
        figures.visits = 9
        figures.people = 9
        let report = page(
            [
                month("2026-09"): MonthReading(figures, gap: .damaged(lines: 2)),
                month("2026-10"): MonthReading(Figures(), gap: .newer),
                month("2026-11"): MonthReading(figures, isLetGo: true),
            ], "2026-09", "2026-11")
        #expect(
            report.gaps == [
                "2 lines of September 2026 are damaged and not counted.",
                "October 2026 was written by a newer program; not all of it is counted.",
            ])
        let people = report.table("visits.people")?.rows.first { $0.code == "people" }
        #expect(people?.cells == [.exact(9), .unknown, .exact(9), .atLeast(18)])
    }

    @Test func `of more than twelve months the years stand beside one another`() throws {
        var invented = Invented(seed: 11)
        let report = page(invented.readings(from: month("2025-11"), months: 14), "2025-11", "2026-12")
        let table = try #require(report.table("visits.people"))
        #expect(table.columns.map(\.code) == ["2025", "2026", "sum"])
    }

    @Test func `a rise of violence carries its caution, by what is shown of it`() throws {
        let caution = "Where more violence is told, it may be that people trust more, not that more happens."
        func remarks(_ before: Int, _ now: Int) -> [String] {
            let readings = [month("2026-10"): violence(before), month("2026-11"): violence(now)]
            return page(readings, "2026-11", "2026-11").parts[0].remarks
        }
        #expect(remarks(6, 9).contains(caution))
        #expect(!remarks(9, 6).contains(caution))
        #expect(!remarks(2, 4).contains(caution), "neither is shown")
        let both = page(
            [month("2026-10"): violence(6), month("2026-11"): violence(9)], "2026-10", "2026-11")
        #expect(both.parts[0].remarks.contains(caution))
        // The rise is seen although a month that fell, or one that runs, stands after it.
        let counts = ["2026-09": 6, "2026-10": 9, "2026-11": 5]
        let readings = Dictionary(uniqueKeysWithValues: counts.map { (month($0.key), violence($0.value)) })
        #expect(page(readings, "2026-09", "2026-11").parts[0].remarks.contains(caution))
        let running = Report(
            inside: month("2026-09")...month("2026-11"), readings, in: riverside, wording: wording(.english),
            today: month("2026-11").firstDay)
        #expect(running.parts[0].remarks.contains(caution))
        let falling = [month("2026-10"): violence(9), month("2026-11"): violence(6)]
        #expect(!page(falling, "2026-10", "2026-11").parts[0].remarks.contains(caution))
    }

    @Test(arguments: Language.allCases)
    func `nothing is left to fill in, in any language`(language: Language) {
        var invented = Invented(seed: 3)
        let readings = invented.readings(from: month("2026-01"), months: 12)
        let inside = page(readings, "2026-01", "2026-12", language)
        let leaving = ["2026-Q1", "2026-Q2"].compactMap { Quarter($0) }.map {
            Report(leaving: $0, readings, in: riverside, wording: wording(language), today: today)
        }
        for report in [inside] + leaving {
            var texts = [report.title] + report.gaps
            for part in report.parts {
                texts += [part.heading] + part.remarks + part.tables.map(\.title)
                texts += part.tables.flatMap { $0.columns.map(\.title) + $0.rows.map(\.title) }
            }
            for text in texts {
                #expect(!text.contains("{") && !text.hasPrefix("report.") && !text.isEmpty, "\(text)")
            }
            #expect(report.parts.flatMap(\.tables).allSatisfy { $0.title != $0.code })
        }
    }
}

@Suite struct `A quarter` {
    @Test func `is read and written as 2026-Q3, and is over when its last day is`() throws {
        let quarter = try #require(Quarter("2026-Q3"))
        #expect(quarter.description == "2026-Q3")
        #expect(quarter.months == month("2026-07")...month("2026-09"))
        #expect(!quarter.isOver(on: month("2026-09").firstDay.advanced(by: 29)))
        #expect(quarter.isOver(on: month("2026-10").firstDay))
        #expect(Quarter("2026-q3") == quarter)
    }

    @Test(arguments: ["", "2026", "2026-Q0", "2026-Q5", "2026-Q33", "26-Q3", "2026Q3", "1999-Q1", "2026-Q-"])
    func `is nothing else`(text: String) { #expect(Quarter(text) == nil) }

    @Test func `holds each month in one quarter alone`() throws {
        for month in (month("2026-01")...month("2027-12")).all {
            let quarter = try #require(Quarter(of: month))
            #expect(quarter.months.contains(month))
        }
    }
}
