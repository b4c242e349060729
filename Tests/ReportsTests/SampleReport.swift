import CentreCore
import Reports
import Resources

/// Reports with made-up numbers, of every kind of table and cell.
enum SampleReport {
    static let english = Wording(Catalogue(.english))

    static func month(_ text: String) -> Month { Month(text) ?? Month(Day(daysSince1970: 20_000)) }

    /// A year of a small centre, for whoever is at its desk.
    static var inside: Report {
        let months = yearOfMonths
        return Report(
            .inside, of: "Riverside", months: month("2025-12")...month("2026-11"),
            title: "Looking back at a year",
            parts: [
                .init(
                    "What we heard",
                    remarks: [
                        "More violence was told than in the year before. That can mean that more people trust us with it."
                    ],
                    tables: [
                        .init(
                            "issues.told", title: "Issues told", columns: months,
                            rows: [row("told", "Issues", [12, 9, 0, 14, 22, 17, 8, 11, 13, 19, 25, 16])],
                            drawing: .months),
                        .init(
                            "issues.kinds", title: "What they were about", columns: months,
                            rows: [
                                row("violence", "Violence", [6, 0, 0, 7, 9, 5, 5, 6, 8, 11, 12, 9]),
                                row(
                                    "bribes", "Bribes or extortion by whoever says that they may",
                                    [
                                        .hidden, 5, .exact(0), .hidden, 8, 6, .hidden, 5, .hidden, 7, 9,
                                        .hidden,
                                    ]),
                                row(
                                    "newcomers", "Information for newcomers",
                                    [0, .hidden, 0, .unknown, 5, 6, 5, 5, 6, 5, 5, 6]),
                            ], drawing: .months),
                        .init("concerns.states", title: "Shared concerns", columns: count, rows: []),
                    ]),
                .init(
                    "What we decided and did",
                    tables: [
                        .init(
                            "actions.states", title: "Actions", columns: count,
                            rows: [
                                row("open", "to do", [7]), row("done", "done", [.atLeast(31)]),
                                row("dropped", "nobody does it any more", [.hidden]),
                            ], drawing: .bars),
                        .init(
                            "care.unmet", title: "Child care asked for, and not given",
                            columns: [
                                .init("asked", title: "asked"), .init("unmet", title: "could not be given"),
                            ],
                            rows: [
                                row("evening", "until 22:00", [41, 6]),
                                row("night", "after 22:00", [9, .hidden]),
                            ]),
                    ]),
                .init("Being here", tables: [hours]),
                .init(
                    "Supplies",
                    tables: [
                        .init(
                            "supplies.given", title: "Given out", columns: count,
                            rows: [row("condoms", "condoms", [4120]), row("lubricant", "lubricant", [980])],
                            drawing: .bars, isOfGoods: true)
                    ]),
                .init("Who carries it", tables: []),
            ], gaps: ["Of March 2026, 3 lines are damaged.", "June 2026 was written by a newer program."])
    }

    /// A quarter that leaves the centre.
    static var leaving: Report {
        Report(
            .leaving, of: "Riverside", months: month("2026-07")...month("2026-09"),
            title: "July to September 2026",
            parts: [
                .init(
                    "What we heard",
                    tables: [
                        .init(
                            "issues.kinds", title: "What issues were about",
                            columns: [.init("2026-Q3", title: "2026-Q3")],
                            rows: [
                                row("violence", "Violence", [.rounded(25)]),
                                row("bribes", "Bribes", [.hidden]),
                                row("other", "Other", [.rounded(15)]),
                            ], drawing: .bars)
                    ])
            ])
    }

    /// Titles that would break a page, a table or a spreadsheet that trusts them.
    static var nasty: Report {
        let title = "</title><script>alert(1)</script> & \"quotes\" 'single'"
        return Report(
            .inside, of: "\u{202e}Riverside\u{7}\n<b>", months: month("2026-11")...month("2026-11"),
            title: title,
            parts: [
                .init(
                    title, remarks: [title],
                    tables: [
                        .init(
                            "x.y\"z", title: "=1+1",
                            columns: [.init("a,b", title: "@SUM(A1)"), .init("c", title: "\ttab")],
                            rows: [
                                row("r\r\n1", "-2+3;=cmd()", [.exact(-7), .hidden]),
                                row("r2", "a \"quoted\", title", [.band(5...9), .unknown]),
                            ]),
                        .init(
                            "h", title: title, columns: [.init("0", title: "<i>")],
                            rows: [row("d", "<&>", [.band(5...9)])], drawing: .heat),
                        .init(
                            "b", title: title, columns: count, rows: [row("d", title, [.exact(3)])],
                            drawing: .bars),
                        .init(
                            "m", title: title, columns: yearOfMonths,
                            rows: [row("d", title, [3]), row("e", "\u{2066}e", [])], drawing: .months),
                    ])
            ], gaps: ["<gap> =1"])
    }

    static let count = [Report.Column("count", title: "number")]

    private static var yearOfMonths: [Report.Column] {
        var month = month("2025-12")
        return (0..<12).map { _ in
            defer { month = month.next }
            return Report.Column(
                month.description,
                title: "\(english.words("month.short.\(month.month)")) \(month.year)")
        }
    }

    /// Busy from the evening until past midnight, most of all on Fridays.
    static var hours: Report.Table {
        Report.Table(
            "visits.hours", title: "When people came",
            columns: (0..<24).map { .init("\($0)", title: twoDigits($0)) },
            rows: (1...7).map { weekday in
                Report.Row(
                    "\(weekday)", title: english.words("weekday.\(weekday)"),
                    cells: (0..<24).map { hour in
                        let from18 = (hour + 6) % 24
                        if from18 > 8 { return .band(0...4) }
                        let number = (9 - from18) * (weekday == 5 ? 5 : 2)
                        if number < 5 { return .band(0...4) }
                        if number < 10 { return .band(5...9) }
                        return number < 20 ? .band(10...19) : .band(20...49)
                    })
            }, drawing: .heat)
    }

    static func row(_ code: String, _ title: String, _ cells: [Report.Cell]) -> Report.Row {
        Report.Row(code, title: title, cells: cells)
    }
}

extension Report.Cell: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int) { self = .exact(value) }
}
