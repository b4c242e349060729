package import CentreCore

/// A request for child care that somebody means, and the one child of it where that child's name was typed.
package struct MeantCare: Hashable, Sendable {
    package let request: ChildCareRequest
    package let child: Child?
}

extension Reference {
    /// The one request that is meant.
    ///
    /// A name is a child's or a parent's, of what is `first` looked at, else of what is open; digits mean any request
    /// at hand, or of the month before the point. Throws with the references where a name or digits fit several.
    package func care(
        in centre: Centre, first: (ChildCareRequest) -> Bool = { _ in false }
    ) throws(Trouble) -> MeantCare {
        let counting = centre.care.values.filter(\.counts)
        let open = counting.filter(\.isOpen)
        if month == nil {
            for group in [counting.filter(first), open] {
                if let meant = try one(of: group.compactMap(meant)) { return meant }
            }
        }
        let digits = counting.filter { matches($0.id) }.map { MeantCare(request: $0, child: nil) }
        if let meant = try one(of: digits) { return meant }
        let names = open.flatMap { [$0.parent].compactMap { $0 } + $0.named.compactMap(\.name) }
        let nearest =
            Text.nearest(to: typed, in: names) { $0 }
            ?? Text.nearest(to: typed, in: open.map { Self.shown($0.id) }) { $0 }
        throw .unknownReference(typed, nearest: nearest)
    }

    /// What a request has of the name that was typed: a child, else the parent.
    private func meant(_ request: ChildCareRequest) -> MeantCare? {
        let folded = Text.folded(Text.trimmed(typed))
        if let child = request.named.first(where: { $0.name.map(Text.folded) == folded }) {
            return MeantCare(request: request, child: child)
        }
        return request.parent.map(Text.folded) == folded ? MeantCare(request: request, child: nil) : nil
    }

    private func one(of found: [MeantCare]) throws(Trouble) -> MeantCare? {
        guard found.count > 1 else { return found.first }
        let sorted = found.map(\.request).sorted { $0.isWantedBefore($1) }
        throw .ambiguousReference(typed, candidates: sorted.prefix(8).map { Self.shown($0.id) })
    }

    /// The carer who is meant at a moment: by name whoever is on duty then, else whoever is still said to be, else who
    /// was last; or by the first digits of the reference.
    ///
    /// Throws ``CareRefusal/unknownCarer``.
    package func carer(in centre: Centre, at moment: Moment) throws(Trouble) -> CarerShift {
        let counting = centre.shifts.values.filter(\.counts)
        let folded = Text.folded(Text.trimmed(typed))
        let named = counting.filter { centre.name(of: $0).map(Text.folded) == folded }.sorted {
            ($0.started.value?.instant ?? .earliest, $0.id) < ($1.started.value?.instant ?? .earliest, $1.id)
        }
        if month == nil, !named.isEmpty {
            let there = named.last { shift in
                let end = shift.isOpen ? centre.countsUntil(shift) : shift.ended.value?.instant ?? .earliest
                return (shift.started.value?.instant ?? .latest) <= moment.instant && moment.instant < end
            }
            if let shift = there ?? named.last(where: \.isOpen) ?? named.last { return shift }
        }
        let found = counting.filter { matches($0.id) }
        if found.count > 1 {
            throw .ambiguousReference(typed, candidates: found.map { Self.shown($0.id) }.sorted())
        }
        guard let shift = found.first else { throw .refused(.care(.unknownCarer)) }
        return shift
    }
}

extension ChildCareRequest {
    /// Whether anything of it is still to come: an answer, a child, or a child's being collected.
    package var isOpen: Bool { isWaiting || isExpected || !inCare.isEmpty }

    /// The order of time: when care is wanted, then which was asked for first.
    func isWantedBefore(_ other: ChildCareRequest) -> Bool {
        guard let one = wanted, let two = other.wanted, one != two else { return isAskedBefore(other) }
        return one < two
    }

    /// The order of asking.
    func isAskedBefore(_ other: ChildCareRequest) -> Bool {
        (asked.value?.at.instant ?? .latest, id) < (other.asked.value?.at.instant ?? .latest, other.id)
    }
}
