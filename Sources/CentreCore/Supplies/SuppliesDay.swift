/// What was given out on a day, as one total: goods, never who had them.
///
/// A day has one record. What names it follows from the day, so that two desks that write it down write the same one.
package struct SuppliesDay: Hashable, Sendable {
    package let id: ID<SuppliesDay>
    var told = Latest<Told>()
    var takenBack = Latest<Bool>()
    package internal(set) var hands = Hands()

    struct Told: Hashable, Sendable {
        let day: Day
        let items: [Code: Int]
    }

    init(id: ID<SuppliesDay>) { self.id = id }
}

extension SuppliesDay {
    /// How much of one thing a day's total may say.
    package static let quantities = 0...100_000

    package var day: Day? { told.value?.day }
    /// How much of each, by the list of supplies.
    package var items: [Code: Int] { told.value?.items ?? [:] }
    package var counts: Bool { told.value != nil && !isTakenBack }

    /// Whether it was taken back since it was last told.
    private var isTakenBack: Bool { takenBack.value == true && isFlagNewer }
    private var isFlagNewer: Bool { (takenBack.stamp ?? .first) > (told.stamp ?? .first) }

    mutating func apply(_ event: SuppliesEvent, of deed: Deed, at stamp: Stamp) {
        hands.touch(by: deed.by, at: stamp.h)
        switch event {
        case .counted(let event):
            let items = event.items.mapValues { Limits.readable($0, from: 0) }
            told.assign(Told(day: event.day, items: items), at: stamp)
        case .takenBack(let event): takenBack.assign(event.takenBack, at: stamp)
        }
    }

    func isAltered(by event: SuppliesEvent) -> Bool {
        switch event {
        case .counted(let event): !counts || event.day != day || event.items != items
        case .takenBack(let event): event.takenBack != isTakenBack
        }
    }

    /// What would undo an event, judged before it is applied.
    func reversal(of event: SuppliesEvent) -> SuppliesEvent {
        switch event {
        case .counted:
            guard counts, let day else { return .takenBack(SuppliesTakenBack(supplies: id)) }
            return .counted(SuppliesCounted(supplies: id, day: day, items: items))
        case .takenBack(let event):
            return .takenBack(SuppliesTakenBack(supplies: id, takenBack: !event.takenBack))
        }
    }

    /// Whether what an event said is still what acts.
    func holds(_ event: SuppliesEvent, _ ref: EventRef) -> Bool {
        switch event {
        case .counted: told.stamp?.ref == ref && !isTakenBack
        case .takenBack: takenBack.stamp?.ref == ref && isFlagNewer
        }
    }
}

extension ID<SuppliesDay> {
    /// What names the total of a day: on all desks the same.
    ///
    /// Its time is 00:00 UTC of the day, so that it lies in that day's month.
    package init(of day: Day) {
        let begins = max(Int64(day.daysSince1970) * 86_400_000, Instant.earliest.milliseconds)
        let time = UInt64(clamping: begins)
        // Spread over all bits, so that what lists print tells one day from another.
        let spread = UInt64(bitPattern: Int64(day.daysSince1970)) &* 0x9e37_79b9_7f4a_7c15
        self.init(high: time << 16 | spread >> 48, low: spread << 16 | spread >> 32 & 0xffff)
    }
}

extension Centre {
    /// The total that was written down for a day; `nil` where none was.
    ///
    /// Of a day that is not live it is known only once its month was loaded.
    package func supplies(on day: Day) -> SuppliesDay? {
        supplies[ID(of: day)].flatMap { $0.counts ? $0 : nil }
    }

    /// The totals at hand, the earliest day first.
    package var suppliesCounted: [SuppliesDay] { supplies.values.filter(\.counts).sorted { $0.id < $1.id } }
}

/// The codes that every centre's list of supplies begins with.
package enum SupplyCodes {
    package static let starting = ["condoms", "internal-condoms", "lubricant", "other"].compactMap {
        Code($0)
    }
}
