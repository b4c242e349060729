/// The working names heard lately, for suggestions at the door: each of the last visit that it was used for.
///
/// At most ``limit`` names are kept, those of the latest visits; what is kept does not depend on the order in which names
/// were heard. Of these, the one that was said last is suggested first: at an arrival, or when it was put right.
package struct NamesHeard: Hashable, Sendable {
    package static let limit = 1000

    package struct Heard: Hashable, Sendable {
        package let name: String
        /// The time of the visit: by this it is kept and ages out.
        package let at: Instant
        /// When it was said: later than the visit where it was put right.
        package let said: Instant
        /// Which event said it.
        package let ref: EventRef
        /// Whether it was a slip of the hand, put right since: it is not suggested until somebody uses it again.
        package var isSlip: Bool

        package init(
            name: String, at: Instant, said: Instant? = nil, in ref: EventRef, isSlip: Bool = false
        ) {
            self.name = name
            self.at = at
            self.said = said ?? at
            self.ref = ref
            self.isSlip = isSlip
        }
    }

    /// By folded name.
    package private(set) var heard: [String: Heard] = [:]
    /// Names that were recalled and not folded yet: most who open a centre are asked for none.
    private var unfolded: [Heard] = []
    /// The events whose names are forgotten.
    private var silenced: Set<EventRef> = []
    /// Names that were last used before then aged out.
    private var aged = Instant(milliseconds: .min)

    package init() {}

    /// Notes that a name was used for a visit of a time; `said` where it was put right later.
    ///
    /// Amortised O(1).
    package mutating func hear(
        _ name: String, at time: Instant, said: Instant? = nil, _ ref: EventRef
    ) {
        if !name.isEmpty { hear(Heard(name: name, at: time, said: said, in: ref)) }
    }

    /// Lets nobody hear again what these events said.
    mutating func silence(_ refs: [EventRef]) { silenced.formUnion(refs) }

    /// Suggests no name any more that was last used for a visit before a time.
    package mutating func letAge(before time: Instant) { aged = max(aged, time) }

    private mutating func hear(_ new: Heard) {
        let folded = Text.folded(new.name)
        if let known = heard[folded], !NamesHeard.isLater(new, known) {
            // The same use, told again: once known as a slip it stays one.
            if new.isSlip, known.at == new.at, known.said == new.said, known.name == new.name,
                known.ref == new.ref
            {
                heard[folded]?.isSlip = true
            }
            return
        }
        heard[folded] = new
        if heard.count >= 2 * NamesHeard.limit { trim() }
    }

    /// Takes in names that were kept from an earlier time.
    package mutating func recall(_ names: [Heard]) { unfolded += names }

    /// Folds what was recalled, so that suggestions come at once.
    ///
    /// O(*n*) in what was recalled.
    package mutating func settle() {
        heard.reserveCapacity(heard.count + unfolded.count)
        defer { unfolded = [] }
        for name in unfolded { hear(name) }
    }

    /// Marks names as slips.
    package mutating func mark(_ slips: [Heard]) {
        settle()
        for var slip in slips {
            slip.isSlip = true
            hear(slip)
        }
    }

    /// Leaves the latest names, no more than ``limit``.
    package mutating func trim() {
        guard max(heard.count, unfolded.count) > NamesHeard.limit else { return }
        settle()
        guard heard.count > NamesHeard.limit else { return }
        let latest = heard.sorted { NamesHeard.isLater($0.value, $1.value) }.prefix(NamesHeard.limit)
        heard = Dictionary(uniqueKeysWithValues: latest.map { ($0.key, $0.value) })
    }

    /// The names to keep for another time, the latest first.
    package var latestFirst: [Heard] { latest.heard.values.sorted(by: NamesHeard.isLater) }

    /// Up to three names that begin with what was typed, the last said first; none before two letters are typed.
    package func suggestions(for typed: String, unless isSlip: (Heard) -> Bool = { _ in false }) -> [String] {
        let folded = Text.folded(Text.trimmed(typed))
        guard folded.count >= 2 else { return [] }
        return latest.heard.filter { $0.key.hasPrefix(folded) && $0.key != folded }.values
            .filter { !$0.isSlip && !isSlip($0) }
            .sorted(by: NamesHeard.isSaidLater).prefix(3).map(\.name)
    }

    /// The same without what only waits to be let go.
    private var latest: NamesHeard {
        var latest = self
        latest.settle()
        latest.trim()
        latest.heard = latest.heard.filter { $0.value.at >= aged }
        if !silenced.isEmpty { latest.heard = latest.heard.filter { !silenced.contains($0.value.ref) } }
        return latest
    }

    package static func == (one: NamesHeard, other: NamesHeard) -> Bool {
        one.latest.heard == other.latest.heard
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(latest.heard) }

    private static func isLater(_ one: Heard, _ other: Heard) -> Bool {
        if one.at != other.at { return one.at > other.at }
        // Of one visit, what was put right last.
        return (one.at, one.said, one.name, one.ref) > (other.at, other.said, other.name, other.ref)
    }

    private static func isSaidLater(_ one: Heard, _ other: Heard) -> Bool {
        one.said == other.said ? isLater(one, other) : one.said > other.said
    }
}
