/// What was counted of a month that is let go: all that is left of it.
package struct MonthLetGo: Hashable, Sendable {
    package var month: Month
    /// `nil` where a program of another time counted in a way that this one does not read.
    package var figures: Figures?
    /// Whether the month was damaged, so that not all of it was counted.
    package var isInPart: Bool

    package init(month: Month, figures: Figures?, isInPart: Bool = false) {
        self.month = month
        self.figures = figures
        self.isInPart = isInPart
    }
}

/// All months before one are let go, but for those of which something is still open or in force.
package struct MonthsLetGo: Hashable, Sendable {
    package var before: Month
    /// Months before it that stay.
    package var kept: Set<Month>

    package init(before: Month, kept: Set<Month> = []) {
        self.before = before
        self.kept = kept
    }
}

/// Something about letting go of months.
package enum LettingGoEvent: Hashable, Sendable {
    case month(MonthLetGo)
    case months(MonthsLetGo)
}
