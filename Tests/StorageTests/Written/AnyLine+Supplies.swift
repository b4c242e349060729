import CentreCore

extension AnyLine {
    /// Any event of a day's supplies.
    mutating func suppliesEvent() -> SuppliesEvent {
        let supplies = ID<SuppliesDay>(mint: &mint)
        if chance(3) { return .takenBack(SuppliesTakenBack(supplies: supplies, takenBack: chance(2))) }
        let items = codes().map { ($0, count()) }
        return .counted(
            SuppliesCounted(
                supplies: supplies, day: oneDay(), items: Dictionary(items) { first, _ in first }))
    }
}
