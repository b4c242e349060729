package import CentreCore
import Resources

extension Wording {
    /// A month in few letters: `Nov 2026`.
    package func shortMonth(_ month: Month) -> String {
        words("report.month", ["month": words("month.short.\(month.month)"), "year": "\(month.year)"])
    }

    /// A span of months: `November 2026`, `September 2026 to November 2026`.
    package func months(_ span: ClosedRange<Month>) -> String {
        guard span.lowerBound != span.upperBound else { return month(span.lowerBound) }
        return words("report.span", ["from": month(span.lowerBound), "to": month(span.upperBound)])
    }

    package func state(_ state: GroupAction.State) -> String { words("endAction.\(state.rawValue)") }

    /// How long it took until somebody did something.
    package func answer(_ answer: IssueTally.Answer) -> String { words("report.answer.\(answer.rawValue)") }

    /// Why not all of a month is counted.
    package func sentence(for gap: MonthReading.Gap, in month: Month) -> String {
        let value = ["month": self.month(month)]
        return switch gap {
        case .damaged(let lines): words("report.gap.damaged", count: lines, value)
        case .newer: words("report.gap.newer", value)
        case .unreadable: words("report.gap.unreadable", value)
        case .letGoInPart: words("report.gap.letGo", value)
        }
    }

    /// Why months are not counted, or not all of them, where that is so: a sentence for each, and one for as many as
    /// follow one another of which there is nothing.
    ///
    /// Of a month that runs something may still come; of months to come nothing is missing.
    func gaps(of months: [Month], _ readings: [Month: MonthReading], today: Day) -> [String] {
        var gaps: [String] = []
        var empty: ClosedRange<Month>?
        func sayEmpty() {
            if let empty { gaps.append(words("report.gap.unread", ["month": self.months(empty)])) }
            empty = nil
        }
        for month in months where month.firstDay <= today {
            let reading = readings[month]
            if let gap = reading?.gap {
                sayEmpty()
                gaps.append(sentence(for: gap, in: month))
            } else if reading == nil || reading?.isEmpty == true && month.isOver(on: today) {
                if let begun = empty, begun.upperBound.next == month {
                    empty = begun.lowerBound...month
                } else {
                    sayEmpty()
                    empty = month...month
                }
            }
        }
        sayEmpty()
        return gaps
    }

    /// The codes of a list that a centre knows, offered or not, in its order.
    func known(_ list: CodeList) -> [Code] {
        Set(settings.lists[list, default: [:]].keys).union(list.starting)
            .sorted { (settings.place(of: $0, in: list), $0) < (settings.place(of: $1, in: list), $1) }
    }
}
