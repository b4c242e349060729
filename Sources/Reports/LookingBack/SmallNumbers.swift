/// Where small numbers are hidden, once for every report.
///
/// **Inside the centre**, where somebody may read all reports of all spans and put them side by side:
///
/// | attack | answer |
/// |---|---|
/// | a number of 1 to 4 points at somebody | it is hidden (California Office of AIDS) |
/// | two spans that differ by a month are subtracted | a month's cells are worked out from that month alone and are the same in every report; a sum over months is a sum of what is shown of them, never of what is true |
/// | the rows of a list add up to a total that is shown | where the one hidden row, or all hidden rows being 1 or 4, follow from the total, the smallest row beside them is hidden too |
/// | who knows this rule asks why a row is hidden | all rows of that smallest size are hidden, so that which one was small stays open: two hidden rows that change places make the same page |
/// | nothing is left to hide beside them | the whole topic is hidden for that month, as one of which only 1 to 4 are counted |
/// | a list is counted of 1 to 4 people, so that its zeros tell who they were not | then all of it is hidden, zeros as well |
/// | a list of a few kinds is held against the list of all | see ``SubList`` |
/// | one report of a month is compared with that of a day later | what was told in confidence is counted once its month is over |
/// | an hour of the week at which one person comes | hours are bands, 0 to 4 one of them; no map where the month's number of people tells more than the bands do |
///
/// Not answered: whoever reads the same month again after it is over sees by how much it changed. An issue that is
/// answered, closed, put right or told late, and one whose raiser no longer lets it be counted, changes what is shown by
/// one; a number kept as it was would go on counting what may not be counted any more.
///
/// What the group itself did and everybody at the desk reads line by line (decisions, tasks, reports back, concerns,
/// sessions held, who learns) counts nobody's visits or words and is not hidden inside.
///
/// **What leaves the centre**: see ``leaving(_:)``.
package enum SmallNumbers {
    /// What is hidden inside.
    package static let small = 1...4

    /// A number that adds up to nothing else on the page.
    static func alone(_ count: Int) -> Report.Cell { small.contains(count) ? .hidden : .exact(count) }

    /// Which rows are hidden of a list that adds up to a shown number; `nil` where hiding rows is not enough.
    ///
    /// It depends on the numbers alone and not on their places.
    static func hidden(inParts counts: [Int]) -> [Bool]? {
        let hidden = counts.filter(small.contains)
        let (number, sum) = (hidden.count, hidden.reduce(0, +))
        let isOpen = number >= 2 && sum > number * small.lowerBound && sum < number * small.upperBound
        return hidden.isEmpty || isOpen ? counts.map(small.contains) : withMore(counts)
    }

    /// Which rows are hidden of a list of which each of so many may have ticked several; `nil` where hiding rows is not
    /// enough.
    ///
    /// Whoever thinks that everybody ticked something knows that the rows together are no fewer than those who did.
    static func hidden(inChoices counts: [Int], of total: Int) -> [Bool]? {
        let hidden = counts.filter(small.contains)
        let shown = counts.filter { !small.contains($0) }.reduce(0, +)
        let isOpen = total - shown < hidden.count * small.upperBound
        return hidden.isEmpty || isOpen ? counts.map(small.contains) : withMore(counts)
    }

    /// The small rows and all of the next size.
    private static func withMore(_ counts: [Int]) -> [Bool]? {
        guard let next = counts.filter({ $0 > small.upperBound }).min() else { return nil }
        return counts.map { small.contains($0) || $0 == next }
    }

    /// The sum of what is shown.
    package static func sum(_ cells: some Sequence<Report.Cell>) -> Report.Cell {
        var (low, high) = (0, 0)
        var (isBand, isHidden, isUnknown) = (false, false, false)
        for cell in cells {
            switch cell {
            case .exact(let count), .rounded(let count): (low, high) = (low + count, high + count)
            case .band(let band):
                (low, high) = (low + band.lowerBound, high + band.upperBound)
                isBand = true
            case .atLeast(let count):
                low += count
                isHidden = true
            case .hidden: isHidden = true
            case .unknown: isUnknown = true
            }
        }
        if isHidden || isUnknown {
            if low > 0 { return .atLeast(low) }
            return isHidden ? .hidden : .unknown
        }
        return isBand ? .band(low...high) : .exact(low)
    }
}

/// All that is counted of the same people in one month: a number, lists that add up to it, and lists of which each
/// person may have ticked several.
struct CountedTopic {
    let total: Int
    /// Each adds up to the total.
    var parts: [[Int]] = []
    var choices: [[Int]] = []

    /// What is hidden of each list; `nil` where all of the topic is.
    private(set) lazy var hidden: (parts: [[Bool]], choices: [[Bool]])? = worked()

    init(_ total: Int, parts: [[Int]] = [], choices: [[Int]] = []) {
        self.total = total
        self.parts = parts
        self.choices = choices
    }

    private func worked() -> (parts: [[Bool]], choices: [[Bool]])? {
        guard !SmallNumbers.small.contains(total) else { return nil }
        let parts = parts.compactMap(SmallNumbers.hidden(inParts:))
        let choices = choices.compactMap { SmallNumbers.hidden(inChoices: $0, of: total) }
        guard parts.count == self.parts.count, choices.count == self.choices.count else { return nil }
        return (parts, choices)
    }
}
