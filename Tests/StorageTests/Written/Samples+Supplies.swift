import CentreCore
import Storage

/// What was given out that evening, as a third desk wrote it down.
extension Samples {
    private static let givenOut = ID<SuppliesDay>(of: day("2026-11-24"))

    static let supplies: [Line] = [
        line(601, 300, counted(["condoms": 40, "lubricant": 0])),
        line(602, 301, counted(["condoms": 38, "internal-condoms": 6, "lubricant": 25])),
        line(603, 302, .supplies(.takenBack(SuppliesTakenBack(supplies: givenOut)))),
        line(
            604, 303, .supplies(.takenBack(SuppliesTakenBack(supplies: givenOut, takenBack: false))),
            undoes: 603),
        line(605, 304, .listChanged(ListChanged(list: .supplies, code: code("other"), offered: false))),
    ]

    private static func counted(_ items: [String: Int]) -> Event {
        let items = Dictionary(uniqueKeysWithValues: items.map { (code($0.key), $0.value) })
        return .supplies(
            .counted(SuppliesCounted(supplies: givenOut, day: day("2026-11-24"), items: items)))
    }
}
