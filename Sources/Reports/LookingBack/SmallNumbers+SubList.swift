/// How a list may be shown that counts, row by row, only those things of another list that are of some kinds: how soon
/// was answered what cannot wait, beside how soon all was.
///
/// | attack | answer |
/// |---|---|
/// | all are of one of those kinds, or none is of any | the list is the other one, or nothing: it is shown as that is |
/// | its sum is held against a hidden kind, or tells how many are of two kinds | it is shown only where the sum is known from the kinds, or where no kind is hidden and the two kinds share no few |
/// | a row is taken from the other list's row | what is left, the things of no such kind, must not be of 1 to 4 either |
/// | the other list is shown and this one is not, so something in it is small | for what is small in it both are hidden, zeros as well; alone it is hidden only for what anybody sees on the page: a hidden kind, a hidden row of the other list |
enum SubList {
    /// No row that the other list does not have; each is hidden or shown as that is.
    case same
    /// Every row is nothing.
    case nothing
    /// All rows of both are shown.
    case shown
    /// All rows are hidden, but those that are nothing in the other list.
    case hidden
    /// All rows of both are hidden.
    case hiddenWithWhole

    /// - Parameters:
    ///   - counts: the rows.
    ///   - whole: the same rows of the other list.
    ///   - isWholeShown: whether each of those is shown.
    ///   - kinds: how many things are of each of the kinds, as far as that is shown.
    ///   - areKindsShown: whether no kind at all is hidden, neither of these nor of others.
    ///   - total: how many things there are.
    init(
        _ counts: [Int], of whole: [Int], isWholeShown: Bool, kinds: [Int?], areKindsShown: Bool, total: Int
    ) {
        let shown = kinds.compactMap { $0 }
        let (most, ticked) = (shown.max() ?? 0, shown.reduce(0, +))
        let areTheirsShown = shown.count == kinds.count
        if most == total {
            self = .same
        } else if areTheirsShown, ticked == 0 {
            self = .nothing
        } else if isWholeShown, areTheirsShown, areKindsShown || ticked == most {
            let shared = ticked - counts.reduce(0, +)
            let isSmall = (counts + zip(whole, counts).map(-) + [shared]).contains(
                where: SmallNumbers.small.contains)
            self = isSmall ? .hiddenWithWhole : .shown
        } else {
            self = .hidden
        }
    }
}
