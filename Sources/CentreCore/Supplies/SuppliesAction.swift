/// What a person wants done about a day's total of supplies.
package enum SuppliesAction: Hashable, Sendable {
    /// So much of each was given out on a day; said of the same day again, it puts the total right.
    case count(day: Day, [Code: Int])
    case takeBack(ID<SuppliesDay>)
}

extension Centre {
    func events(of action: SuppliesAction, at now: Moment) throws(Refusal) -> [Event] {
        switch action {
        case .count(let day, let items): [.supplies(.counted(try counted(items, on: day, now: now)))]
        case .takeBack(let id): [.supplies(try takenBack(id))]
        }
    }

    private func counted(
        _ items: [Code: Int], on day: Day, now: Moment
    ) throws(Refusal) -> SuppliesCounted {
        guard !items.isEmpty else { throw .empty(.quantity) }
        guard day <= now.day else { throw .collective(.dayAhead(day)) }
        for (code, count) in items.sorted(by: { $0.key < $1.key }) {
            _ = try checked(code, in: .supplies)
            _ = try checked(count, .quantity, in: SuppliesDay.quantities)
        }
        let id = ID<SuppliesDay>(of: day)
        let event = SuppliesCounted(supplies: id, day: day, items: items)
        guard alters(.supplies(.counted(event))) else { throw .nothingToChange }
        return event
    }

    private func takenBack(_ id: ID<SuppliesDay>) throws(Refusal) -> SuppliesEvent {
        guard supplies[id]?.counts == true else { throw .unknownPart }
        return .takenBack(SuppliesTakenBack(supplies: id))
    }
}

extension Centre {
    mutating func apply(_ event: SuppliesEvent, of deed: Deed, at stamp: Stamp) {
        supplies[event.supplies, default: SuppliesDay(id: event.supplies)].apply(event, of: deed, at: stamp)
    }

    func alters(_ event: SuppliesEvent) -> Bool { standing(event).isAltered(by: event) }

    func reversals(of event: SuppliesEvent) -> [Event] { [.supplies(standing(event).reversal(of: event))] }

    func stands(_ event: SuppliesEvent, _ ref: EventRef) -> Bool {
        supplies[event.supplies]?.holds(event, ref) == true
    }

    private func standing(_ event: SuppliesEvent) -> SuppliesDay {
        supplies[event.supplies] ?? SuppliesDay(id: event.supplies)
    }

    /// Whether a day's total must be at hand: it is of this day or a later one, or was touched since the day before.
    package func isLive(_ day: SuppliesDay, since first: ServiceDay) -> Bool {
        wasTouched(day.hands, since: first) || (day.day.map { $0 >= first.day } ?? false)
    }
}
