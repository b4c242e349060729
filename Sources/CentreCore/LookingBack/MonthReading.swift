/// The figures of a month, and how much of the month could be read for them.
package struct MonthReading: Hashable, Sendable {
    /// Why a month's figures are not all there is.
    package enum Gap: Hashable, Sendable {
        /// So many lines are damaged.
        case damaged(lines: Int)
        /// Written by a newer program.
        case newer
        /// A file cannot be read at all.
        case unreadable
        /// It was let go when not all of it could be read.
        case letGoInPart
    }

    package let figures: Figures
    package let gap: Gap?
    /// Whether the month was let go, and its figures are all that is left of it.
    package let isLetGo: Bool
    /// Whether the record holds nothing at all of it.
    package let isEmpty: Bool

    package init(_ figures: Figures, gap: Gap? = nil, isLetGo: Bool = false, isEmpty: Bool = false) {
        self.figures = figures
        self.gap = gap
        self.isLetGo = isLetGo
        self.isEmpty = isEmpty
    }
}
