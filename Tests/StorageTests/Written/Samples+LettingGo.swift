import CentreCore
import Storage

extension Samples {
    /// The lines of a standing file by which a month is let go, and two before the next stay.
    static let lettingGo: [Line] = [
        line(900, 600, .lettingGo(.month(MonthLetGo(month: Month(day("2024-03-01")), figures: counted)))),
        line(
            901, 601,
            .lettingGo(
                .months(
                    MonthsLetGo(
                        before: Month(day("2024-06-01")),
                        kept: [Month(day("2024-04-01")), Month(day("2024-05-01"))])))),
        line(
            902, 602,
            .lettingGo(
                .month(
                    MonthLetGo(month: Month(day("2024-02-01")), figures: counted, isInPart: true)))),
    ]

    private static var counted: Figures {
        var figures = Figures()
        (figures.visits, figures.people, figures.unnamed) = (3, 4, 1)
        figures.byHour[18] = 4
        figures.reasons = [code("meal"): 2]
        return figures
    }
}
