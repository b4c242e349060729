internal import CentreCore
package import Resources

/// What a page says below its figures: what its signs mean, what is hidden and why, and what is not in it at all.
package struct ReportLegend: Hashable, Sendable {
    /// The signs that this report uses, a sentence each.
    package let signs: [String]
    /// Which numbers are hidden, and why.
    package let hiding: String
    /// What is in no report.
    package let leftOut: String

    package init(of report: Report, in words: Catalogue) {
        let cells = Set(report.parts.flatMap(\.tables).flatMap(\.rows).flatMap(\.cells).map(Sign.init))
        signs = Sign.allCases.filter(cells.contains).compactMap { sign in
            switch sign {
            case .number: nil
            case .atLeast: words("pages.sign.atLeast")
            case .band: words("pages.sign.band")
            case .hidden: words("pages.sign.hidden")
            case .unknown: words("pages.sign.unknown")
            }
        }
        hiding =
            switch report.reach {
            case .inside: words("pages.hiding.inside")
            case .leaving: words("pages.hiding.leaving")
            }
        leftOut = words("pages.leftOut")
    }

    private enum Sign: Hashable, CaseIterable {
        case number, atLeast, band, hidden, unknown

        init(_ cell: Report.Cell) {
            self =
                switch cell {
                case .exact, .rounded: .number
                case .atLeast: .atLeast
                case .band: .band
                case .hidden: .hidden
                case .unknown: .unknown
                }
        }
    }
}
