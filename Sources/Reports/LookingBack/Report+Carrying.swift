import CentreCore
import Resources

extension ReportWriter {
    /// Who carries the work: as it stands today, and as meetings reported it.
    func carries(_ centre: Centre) -> Report.Part {
        part(
            "carries", remarks: [wording.words("report.remark.carries")], [mentoring(centre), shares(centre)])
    }

    /// How many learn, at which step both say that they are.
    private func mentoring(_ centre: Centre) -> Report.Table? {
        var counts: [String: Int] = [:]
        for mentoring in centre.mentoringsGoingOn {
            counts[mentoring.standsAt?.rawValue ?? ShownMonth.Row.beginning, default: 0] += 1
        }
        guard !counts.isEmpty else { return nil }
        let steps: [Named] =
            [(ShownMonth.Row.beginning, wording.words("mentoring.step.none"))]
            + Mentoring.Step.allCases.map { ($0.rawValue, wording.step($0)) }
        return Report.Table(
            FigureTable.mentoring.rawValue, title: wording.words(FigureTable.mentoring.rawValue),
            columns: [Report.Column("now", title: wording.words("report.column.now"))],
            rows: steps.map { step in
                Report.Row(step.code, title: step.title, cells: [.exact(counts[step.code, default: 0])])
            },
            drawing: .bars)
    }

    /// The shares that meetings reported of some days of the span, so many of ten; what they said in words only may name
    /// somebody, and stays where it was written.
    private func shares(_ centre: Centre) -> Report.Table? {
        guard let first = span.months.first?.firstDay, let end = span.months.last?.next.firstDay else {
            return nil
        }
        let rows = centre.sharesReported.compactMap { share -> Report.Row? in
            guard let told = share.told.value, let ofTen = share.ofTen, told.to >= first, told.from < end
            else { return nil }
            return Report.Row(
                "\(told.work.rawValue).\(told.from).\(told.to)",
                title: wording.words(
                    "report.row.share",
                    [
                        "work": wording.words("share.work.\(told.work.rawValue)"),
                        "from": wording.dayOfYear(told.from), "to": wording.dayOfYear(told.to),
                    ]),
                cells: [.exact(ofTen)])
        }
        guard !rows.isEmpty else { return nil }
        return Report.Table(
            FigureTable.shares.rawValue, title: wording.words(FigureTable.shares.rawValue),
            columns: [Report.Column("ofTen", title: wording.words("report.column.ofTen"))], rows: rows,
            drawing: .bars)
    }
}

extension ReportWriter {
    /// Whether more violence was told than in the span before, or in the last month than in the one before that, by what
    /// is shown of both: the caution tells nothing that the numbers do not.
    func hasViolenceRisen(_ readings: [Month: MonthReading], today: Day) -> Bool {
        guard let first = span.months.first, let last = span.months.last else { return false }
        let before = Array(sequence(first: first.previous, next: \.previous).prefix(span.months.count))
        let earlier = ReportSpan(
            (Set(before).union([first, last.previous])).sorted(), readings, wording: wording, today: today)
        func told(_ months: [Month]) -> [Int] {
            IssueKinds.violent.sorted().map { kind in
                let cells = months.map { month in
                    (span.list(.kinds, of: month) ?? earlier.list(.kinds, of: month))?[kind.text]
                        ?? .unknown
                }
                switch SmallNumbers.sum(cells) {
                case .exact(let count), .atLeast(let count): return count
                default: return 0
                }
            }
        }
        func isRise(_ now: [Month], from before: [Month]) -> Bool {
            guard before.allSatisfy({ readings[$0]?.isRead == true }) else { return false }
            return zip(told(now), told(before)).contains { $0 > $1 }
        }
        return isRise(span.months, from: before) || isRise([last], from: [last.previous])
    }
}
