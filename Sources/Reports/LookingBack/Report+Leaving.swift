package import CentreCore
import Resources

extension Report {
    /// What may leave the centre: one calendar quarter that is over and could be read whole, or nothing.
    ///
    /// No needs in anybody's words, no hours, no totals; see ``SmallNumbers/leaving(_:)`` for the numbers. A month with
    /// damaged lines is counted without them, for they will not come back. Of a quarter of which the record holds nothing,
    /// nothing leaves either: its zeros would say what nobody wrote down.
    ///
    /// - Parameters:
    ///   - quarter: the period; where it is not over, the page says only that.
    ///   - readings: all three months must be among them.
    ///   - centre: its name stands on the page.
    ///   - wording: the words of one language, and the centre's own lists.
    ///   - today: by which the quarter must be over.
    package init(
        leaving quarter: Quarter, _ readings: [Month: MonthReading], in centre: Centre, wording: Wording,
        today: Day
    ) {
        let months = quarter.months.all
        let gaps = wording.gaps(of: months, readings, today: today)
        let isWhole = months.allSatisfy { readings[$0]?.isWhole == true }
        let isOver = quarter.isOver(on: today)
        let holdsNothing = months.allSatisfy { readings[$0]?.isEmpty == true }
        let all = months.compactMap { readings[$0]?.figures }
        let writer = LeavingWriter(figures: all, quarter: quarter, wording: wording)
        let named = ["months": wording.months(quarter.months)]
        let said =
            !isOver
            ? [wording.words("report.notOver", named)]
            : holdsNothing ? [wording.words("report.holdsNothing", named)] : gaps
        self.init(
            .leaving, of: centre.settings.name.value ?? "", months: quarter.months,
            title: wording.words("report.title.leaving"),
            parts: isOver && isWhole && !holdsNothing ? writer.parts : [], gaps: said)
    }
}

extension MonthReading {
    /// Whether all is counted that will ever be.
    fileprivate var isWhole: Bool {
        switch gap {
        case nil, .damaged, .letGoInPart: true
        case .newer, .unreadable: false
        }
    }
}

/// Puts the numbers of a quarter into the tables of a page that leaves.
private struct LeavingWriter {
    let figures: [Figures]
    let quarter: Quarter
    let wording: Wording

    typealias Named = (code: String, title: String)
    private typealias Row = ShownMonth.Row

    private func sum(_ number: (Figures) -> Int) -> Int { figures.reduce(0) { $0 + number($1) } }

    private func table(
        _ table: FigureTable, _ rows: [(code: String, title: String, count: Int)], isOfGoods: Bool = false
    ) -> Report.Table {
        let cells = SmallNumbers.leaving(rows.map(\.count))
        return Report.Table(
            table.rawValue, title: wording.words(table.rawValue),
            columns: [Report.Column(quarter.description, title: wording.months(quarter.months))],
            rows: zip(rows, cells).map { Report.Row($0.code, title: $0.title, cells: [$1]) },
            drawing: .bars, isOfGoods: isOfGoods)
    }

    private func table(
        _ table: FigureTable, of list: CodeList, isOfGoods: Bool = false, _ counts: (Figures) -> [Code: Int]
    ) -> Report.Table {
        self.table(
            table,
            wording.known(list).map { code in
                (code.text, wording.code(code, in: list), sum { counts($0)[code, default: 0] })
            }, isOfGoods: isOfGoods)
    }

    private func table<Case: RawRepresentable<String>>(
        _ table: FigureTable, _ cases: [Case], title: (Case) -> String, _ count: (Figures, Case) -> Int
    ) -> Report.Table {
        self.table(table, cases.map { item in (item.rawValue, title(item), sum { count($0, item) }) })
    }

    private func part(_ name: String, remarks: [String] = [], _ tables: [Report.Table]) -> Report.Part {
        let tables = tables.filter { !$0.rows.isEmpty }
        let isNothing = !tables.contains { $0.rows.contains(where: \.saysSomething) }
        let said = isNothing ? [wording.words("report.nothing")] : []
        return Report.Part(
            wording.words("report.part.\(name)"), remarks: said + remarks, tables: tables)
    }

    var parts: [Report.Part] {
        let words = wording.words
        return [
            part(
                "heard", remarks: [words("report.hidden.leaving"), words("report.caution.violence")],
                [
                    table(.needs, [(Row.needs, words("report.row.needs"), sum(\.needs))]),
                    table(.kinds, of: .kinds, \.issues.kinds),
                ]),
            part("did", did), part("here", here),
            part(
                "supplies", remarks: [words("report.goods")],
                [table(.supplies, of: .supplies, isOfGoods: true, \.supplies)]),
        ]
    }

    private var did: [Report.Table] {
        let words = wording.words
        return [
            table(.decisions, Decision.State.allCases.filter { $0 != .takenBack }, title: wording.outcome) {
                $0.decisions.states[$1, default: 0]
            },
            table(.actions, GroupAction.State.allCases, title: wording.state) {
                $0.decisions.tasks[$1, default: 0] + $0.concerns.tasks[$1, default: 0]
            },
            table(
                .reportsBack,
                [
                    (Row.responses, words("report.row.responses"), sum(\.concerns.responses)),
                    (Row.reportsBack, words("report.row.reportsBack"), sum(\.concerns.reportsBack)),
                ]),
            table(.concerns, Concern.State.allCases.filter { $0 != .takenBack }, title: wording.state) {
                $0.concerns.states[$1, default: 0]
            },
            table(
                .visitReferrals,
                [
                    (Row.made, words("report.row.made"), sum(\.referralsMade)),
                    (Row.done, words("report.row.done"), sum(\.referralsDone)),
                ]),
        ]
    }

    private var here: [Report.Table] {
        let words = wording.words
        return [
            table(
                .people,
                [
                    (Row.people, words("report.row.people"), sum(\.people)),
                    (Row.children, words("report.row.children"), sum(\.children)),
                ]),
            table(.reasons, of: .reasons, \.reasons),
            table(
                .care,
                [
                    (Row.asked, words("report.row.asked"), sum(\.care.asked)),
                    (Row.unmet, words("report.row.unmet"), sum(\.care.unmetInAll)),
                ]),
            table(
                .sessions,
                [
                    (Row.held, words("report.row.held"), sum(\.sessions.held)),
                    (Row.people, words("report.row.people"), sum(\.sessions.people)),
                ]),
        ]
    }
}
