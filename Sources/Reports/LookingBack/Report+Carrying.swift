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
    /// Whether more violence was told than in the span before, or under one column than under the one before it, by what
    /// is shown of both: the caution tells nothing that the numbers do not, and stands wherever somebody sees a rise.
    func hasViolenceRisen(_ readings: [Month: MonthReading], today: Day) -> Bool {
        guard let first = span.months.first else { return false }
        let before = Array(sequence(first: first.previous, next: \.previous).prefix(span.months.count))
        let earlier = ReportSpan(before.sorted(), readings, wording: wording, today: today)
        let isKnown = before.allSatisfy { readings[$0]?.isRead == true }
        return IssueKinds.violent.contains { kind in
            let counts = span.columnsInTime(.kinds, kind.text).map(\.shownCount)
            let isRise = zip(counts.dropFirst(), counts).contains { now, before in
                if let now, let before { now > before } else { false }
            }
            func sum(_ span: ReportSpan) -> Int {
                SmallNumbers.sum(span.monthly(.kinds, kind.text)).shownCount ?? 0
            }
            return isRise || (isKnown && sum(span) > sum(earlier))
        }
    }
}

extension Report.Cell {
    /// What is seen of a number, nothing where it is hidden; `nil` where nothing could be read.
    fileprivate var shownCount: Int? {
        switch self {
        case .exact(let count), .rounded(let count), .atLeast(let count): count
        case .band(let band): band.lowerBound
        case .hidden: 0
        case .unknown: nil
        }
    }
}
