import CentreCore

extension Chaos {
    mutating func suppliesEvent() -> SuppliesEvent {
        let supplies = id(SuppliesDay.self)
        if coin() { return .takenBack(SuppliesTakenBack(supplies: supplies, takenBack: coin())) }
        let items = [code(): number()]
        return .counted(
            SuppliesCounted(supplies: supplies, day: Day(daysSince1970: number()), items: items))
    }
}
