/// What the record says of months that were let go.
package struct MonthsGone: Hashable, Sendable {
    /// Something said, and its rank.
    private struct Said<Value: Hashable & Sendable>: Hashable, Sendable {
        let value: Value
        let stamp: Stamp

        /// Of two that claim one and the same place in the record everybody must prefer one.
        func comes(after other: Said<Value>) -> Bool {
            stamp == other.stamp
                ? value != other.value && spelled(value) > spelled(other.value) : stamp > other.stamp
        }
    }

    private var furthest: Said<MonthsLetGo>?
    private var counted: [Month: Said<MonthLetGo>] = [:]

    /// The deed that reaches furthest, of two that reach as far the later; `nil` where nothing was ever let go.
    package var deed: MonthsLetGo? { furthest?.value }

    /// The rank of that deed: no other desk's has the same.
    package var rank: UInt64? { furthest?.stamp.h }

    package func contains(_ month: Month) -> Bool {
        guard let deed else { return false }
        return month < deed.before && !deed.kept.contains(month)
    }

    /// The months of which it is written down what was counted; they mean something where their files are gone.
    package var months: some Collection<Month> { counted.keys }

    /// What was counted of a month when it was let go last.
    package func counted(_ month: Month) -> MonthLetGo? { counted[month]?.value }

    /// What is left of a month where its files are gone.
    package func reading(of month: Month) -> MonthReading {
        guard let counted = counted(month) else {
            return MonthReading(Figures(), isLetGo: true, isEmpty: true)
        }
        guard let figures = counted.figures else {
            return MonthReading(Figures(), gap: .newer, isLetGo: true)
        }
        return MonthReading(figures, gap: counted.isInPart ? .letGoInPart : nil, isLetGo: true)
    }

    mutating func apply(_ event: LettingGoEvent, at stamp: Stamp) {
        switch event {
        case .month(let event):
            let said = Said(value: event, stamp: stamp)
            if let standing = counted[event.month], !said.comes(after: standing) { return }
            counted[event.month] = said
        case .months(let event):
            let said = Said(value: event, stamp: stamp)
            if let furthest {
                if event.before < furthest.value.before { return }
                if event.before == furthest.value.before, !said.comes(after: furthest) { return }
            }
            furthest = said
        }
    }
}

/// A value written out the same in every run: sets and dictionaries, which have no order of their own, in one.
private func spelled(_ value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    let parts = mirror.children.map { "\($0.label ?? ""):\(spelled($0.value))" }
    switch mirror.displayStyle {
    case .set, .dictionary: return "{\(parts.sorted().joined(separator: ","))}"
    default: return parts.isEmpty ? String(reflecting: value) : "(\(parts.joined(separator: ",")))"
    }
}

extension Centre {
    /// The month before which all was let go, but for what is kept; `nil` where nothing ever was.
    package var letGoBefore: Month? { gone.deed?.before }

    /// Whether a month was let go, so that nothing can be told of its days.
    package func isLetGo(_ month: Month) -> Bool { gone.contains(month) }
}
