/// What a centre knows of lines that were let go of: enough, beside the lines of all that is live, to go on from.
package struct Recollection: Hashable, Sendable {
    package var names: [NamesHeard.Heard]
    package var newestEntry: Instant
    package var newestStanding: UInt64
    /// Where events stand that were not understood.
    package var unknown: Set<EventRef>

    package init(
        names: [NamesHeard.Heard], newestEntry: Instant, newestStanding: UInt64, unknown: Set<EventRef>
    ) {
        self.unknown = unknown
        self.names = names
        self.newestEntry = newestEntry
        self.newestStanding = newestStanding
    }
}

extension Centre {
    /// What to keep beside the lines of all that is live.
    package var recollection: Recollection {
        Recollection(
            names: names.latestFirst,
            newestEntry: newestEntry, newestStanding: newestStanding, unknown: unknown)
    }

    /// Takes in what was kept.
    ///
    /// Like lines, in any order and however often.
    package mutating func recall(_ recollection: Recollection) {
        names.recall(recollection.names)
        newestEntry = max(newestEntry, recollection.newestEntry)
        newestStanding = max(newestStanding, recollection.newestStanding)
        unknown.formUnion(recollection.unknown)
    }

    /// Makes room for so many visits, so that taking in what is live moves none of them.
    package mutating func reserve(visits: Int) { self.visits.reserveCapacity(visits) }

    /// Names to suggest for what was typed: not what was put right since.
    package func namesLike(_ typed: String) -> [String] {
        names.suggestions(for: typed) { hides($0.name) || isSlip($0, among: Array(visits.values)) }
    }

    /// Whether a name was heard from a visit that was taken back or goes by another name now.
    func isSlip(_ heard: NamesHeard.Heard, among visits: [Visit]) -> Bool {
        let there = visits.filter { $0.arrived.value?.instant == heard.at }
        return !there.isEmpty
            && !there.contains { $0.state.state != .takenBack && $0.workingName == heard.name }
    }

    /// Makes names ready to be suggested at once: for a desk, where somebody types.
    package mutating func settleNames() { names.settle() }
}
