extension SmallNumbers {
    /// The widest number that is hidden in what leaves: 11 and 12 would be rounded to 10, of which everybody knew that it
    /// is neither 8 nor 10.
    package static let hiddenOutside = 12

    /// The numbers of one table as they may leave the centre: to the next 5, none of 12 or fewer, and zeros only where
    /// all are zero.
    ///
    /// | attack | answer |
    /// |---|---|
    /// | a small number points at somebody | 1 to 10 are hidden (CMS), and 11 and 12 with them |
    /// | two reports are subtracted | each is of one calendar quarter that is over and was read whole: no two overlap, none is of fewer days than another of the same quarter |
    /// | a number that came later is subtracted | numbers are rounded to 5 (NHS Digital): one person more or less does not show, or shows as five |
    /// | rows are taken from a total | there are no totals, and of numbers that add up to one another a report holds only one side: kinds of issue, but neither all issues nor their answers; care that was asked for and not to be had, but not what was given |
    /// | a number is no more than another one beside it | both are rounded alike, which keeps their order and tells nothing more |
    /// | a zero tells who it was not | it looks as any other small number does |
    /// | who came at which hour | no hours leave the centre |
    static func leaving(_ counts: [Int]) -> [Report.Cell] {
        guard counts.contains(where: { $0 != 0 }) else { return counts.map { _ in .exact(0) } }
        return counts.map { $0 > hiddenOutside ? .rounded(($0 + 2) / 5 * 5) : .hidden }
    }
}
