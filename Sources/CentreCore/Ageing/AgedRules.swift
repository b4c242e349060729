/// All that aged out, by the deeds that said so.
///
/// A set: neither the order in which they come nor their number matters.
struct AgedRules: Hashable, Sendable {
    private struct Rule: Hashable, Sendable {
        let aged: Aged
        let start: Int64
        let end: Int64
        let open: Set<ID<Root>>

        init(_ aged: Aged) {
            self.aged = aged
            start = aged.from?.start ?? .min
            end = aged.before.start
            open = Set(aged.open)
        }

        func takes(_ id: ID<Root>, at time: Int64) -> Bool {
            start <= time && time < end && !open.contains(id)
        }
    }

    /// For each sort of words, the rule that reaches farthest first: it takes nearly everything.
    private var rules: [AgeingWords: [Rule]] = [:]
    /// Nothing that begins later is asked about: most of what is read is young.
    private var end = Int64.min

    var isEmpty: Bool { rules.isEmpty }

    /// Takes a rule in; one that is known already changes nothing.
    mutating func add(_ aged: Aged) {
        var standing = rules[aged.words] ?? []
        guard !standing.contains(where: { $0.aged == aged }) else { return }
        let at = standing.firstIndex { $0.aged.isBehind(aged) } ?? standing.endIndex
        standing.insert(Rule(aged), at: at)
        rules[aged.words] = standing
        end = max(end, aged.before.start)
    }

    func all(_ words: AgeingWords) -> [Aged] { (rules[words] ?? []).map(\.aged) }

    /// Whether anything of a month's roots may have aged out.
    func reach(_ month: Month?) -> Bool { month.map { $0.start < end } ?? false }

    /// Whether words of a root aged out.
    func take(_ words: AgeingWords, of id: ID<Root>) -> Bool {
        let time = id.time.milliseconds
        guard time < end, let rules = rules[words] else { return false }
        return rules.contains { $0.takes(id, at: time) }
    }

    /// The fields of a root in which nothing counts any more.
    func fields(of root: Root?) -> [WordField] {
        guard !rules.isEmpty, let root, let id = root.id, id.time.milliseconds < end else { return [] }
        return AgeingWords.allCases.flatMap { words in take(words, of: id) ? root.fields(of: words) : [] }
    }
}

extension Aged {
    /// An order in which the one that reaches farthest comes first, and equal ones have a place of their own.
    fileprivate func isBehind(_ other: Aged) -> Bool {
        if before != other.before { return before < other.before }
        let (start, theirs) = (from?.start ?? .min, other.from?.start ?? .min)
        if start != theirs { return start > theirs }
        return other.open.lexicographicallyPrecedes(open)
    }
}
