/// What happened to a day's total of supplies.
package enum SuppliesEvent: Hashable, Sendable {
    case counted(SuppliesCounted)
    case takenBack(SuppliesTakenBack)

    package var supplies: ID<SuppliesDay> {
        switch self {
        case .counted(let event): event.supplies
        case .takenBack(let event): event.supplies
        }
    }
}

/// A day's total was written down; told again, it was put right, and counts again where it was taken back.
package struct SuppliesCounted: Hashable, Sendable {
    package var supplies: ID<SuppliesDay>
    package var day: Day
    package var items: [Code: Int]

    package init(supplies: ID<SuppliesDay>, day: Day, items: [Code: Int]) {
        self.supplies = supplies
        self.day = day
        self.items = items
    }
}

/// A day's total does not count, or counts again.
package struct SuppliesTakenBack: Hashable, Sendable {
    package var supplies: ID<SuppliesDay>
    package var takenBack: Bool

    package init(supplies: ID<SuppliesDay>, takenBack: Bool = true) {
        self.supplies = supplies
        self.takenBack = takenBack
    }
}
