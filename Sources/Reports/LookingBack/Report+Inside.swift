package import CentreCore
import Resources

extension Report {
    /// What whoever is at the desk may read of a span of months.
    ///
    /// Up to twelve months stand beside one another, of more their calendar years, and after them a sum of what is
    /// shown. See ``SmallNumbers`` for what is not.
    ///
    /// - Parameters:
    ///   - months: the first and the last month.
    ///   - readings: the months that could be read; with those of the span before, a rise is noticed.
    ///   - centre: what is counted as it stands today: who learns, what meetings reported.
    ///   - wording: the words of one language, and the centre's own lists.
    ///   - today: what was told in a month is counted once that is over.
    package init(
        inside months: ClosedRange<Month>, _ readings: [Month: MonthReading], in centre: Centre,
        wording: Wording, today: Day
    ) {
        let span = ReportSpan(months.all, readings, wording: wording, today: today)
        let writer = ReportWriter(span: span, wording: wording)
        let goods = writer.part(
            "supplies", remarks: [wording.words("report.goods")],
            [
                writer.table(.services, of: .services, isOfGoods: true),
                writer.table(.supplies, of: .supplies, isOfGoods: true),
            ])
        self.init(
            .inside, of: centre.settings.name.value ?? "", months: months,
            title: wording.words("report.title.inside"),
            parts: [
                writer.heard(readings, today: today), writer.did(), writer.here(),
                writer.carries(centre), goods,
            ],
            gaps: wording.gaps(of: months.all, readings, today: today))
    }
}

extension ReportWriter {
    fileprivate func heard(_ readings: [Month: MonthReading], today: Day) -> Report.Part {
        let words = wording.words
        var remarks = [words("report.hidden.inside")]
        for month in span.months where month.firstDay <= today && !month.isOver(on: today) {
            remarks.append(words("report.running", ["month": wording.month(month)]))
        }
        if hasViolenceRisen(readings, today: today) { remarks.append(words("report.caution.violence")) }
        return part(
            "heard", remarks: remarks,
            [
                table(.needs, [(ShownMonth.Row.needs, words("report.row.needs"))]),
                table(
                    .told,
                    [
                        (ShownMonth.Row.told, words("report.row.told")),
                        (ShownMonth.Row.resolved, words("report.row.resolved")),
                        (ShownMonth.Row.closedWithoutMore, words("report.row.closedWithoutMore")),
                        (ShownMonth.Row.goingOn, words("report.row.goingOn")),
                    ]),
                table(.kinds, of: .kinds),
                table(.doers, of: .doers, besides: [(ShownMonth.Row.notSaid, words("report.row.notSaid"))]),
                table(.supports, of: .supports),
            ])
    }

    fileprivate func did() -> Report.Part {
        let words = wording.words
        let answers = [
            table(.answers, IssueTally.Answer.allCases, title: wording.answer),
            table(.urgentAnswers, IssueTally.Answer.allCases, title: wording.answer),
        ]
        let hasAnswers = answers.contains { $0 != nil }
        return part(
            "did", remarks: hasAnswers ? [words("report.caution.answers")] : [],
            [
                table(
                    .decisions, Decision.State.allCases.filter { $0 != .takenBack }, title: wording.outcome),
                table(.actions, GroupAction.State.allCases, title: wording.state),
                table(
                    .reportsBack,
                    [
                        (ShownMonth.Row.responses, words("report.row.responses")),
                        (ShownMonth.Row.reportsBack, words("report.row.reportsBack")),
                    ]),
                table(.concerns, Concern.State.allCases.filter { $0 != .takenBack }, title: wording.state),
            ] + answers + [table(.issueReferrals, referralRows), table(.visitReferrals, referralRows)])
    }

    private var referralRows: [Named] {
        [
            (ShownMonth.Row.made, wording.words("report.row.made")),
            (ShownMonth.Row.done, wording.words("report.row.done")),
        ]
    }

    fileprivate func here() -> Report.Part {
        let words = wording.words
        let hours = hours()
        return part(
            "here", remarks: hours == nil ? [] : [words("report.hours")],
            [
                table(
                    .people,
                    [
                        (ShownMonth.Row.visits, words("report.row.visits")),
                        (ShownMonth.Row.people, words("report.row.people")),
                        (ShownMonth.Row.children, words("report.row.children")),
                    ]),
                hours, table(.reasons, of: .reasons),
                table(.headcounts, [(ShownMonth.Row.headcounts, words("report.row.headcounts"))]),
                table(
                    .care,
                    [
                        (ShownMonth.Row.asked, words("report.row.asked")),
                        (ShownMonth.Row.given, words("report.row.given")),
                        (ShownMonth.Row.unmet, words("report.row.unmet")),
                        (ShownMonth.Row.open, words("report.row.open")),
                    ]),
                table(.unmet, CareTally.Cause.allCases, title: wording.cause),
                unmetHours(),
                table(
                    .sessions,
                    [
                        (ShownMonth.Row.held, words("report.row.held")),
                        (ShownMonth.Row.cancelled, words("report.row.cancelled")),
                        (ShownMonth.Row.people, words("report.row.people")),
                    ]),
            ])
    }

    private func unmetHours() -> Report.Table? {
        let hours = (0..<24).map { (code: "\($0)", title: wording.words("report.hour", ["hour": "\($0)"])) }
        return table(.unmetHours, hours.filter { span.saysSomething(.unmetHours, $0.code) })
    }
}
