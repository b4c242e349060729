/// What is known of an issue to tell whether another one is like it: enough to compare, nothing to read.
package struct IssueShape: Hashable, Sendable {
    package let id: ID<Issue>
    package let kinds: Set<Code>
    package let who: Code?
    /// Hashes of the words of the place.
    package let place: Set<UInt64>
    /// Hashes of the longer words that were said.
    package let words: Set<UInt64>

    package init(id: ID<Issue>, kinds: Set<Code>, who: Code?, place: Set<UInt64>, words: Set<UInt64>) {
        self.id = id
        self.kinds = kinds
        self.who = who
        self.place = place
        self.words = words
    }

    package init(_ issue: Issue) {
        self.init(
            id: issue.id, kinds: Set(issue.chosenKinds), who: issue.who,
            place: Self.hashes(issue.place ?? "", longerThan: 1),
            words: issue.said.reduce(into: []) { $0.formUnion(Self.hashes($1.text ?? "", longerThan: 3)) })
    }

    /// The words of a text, as FNV-1a hashes of their folded letters.
    private static func hashes(_ text: String, longerThan shortest: Int) -> Set<UInt64> {
        guard !text.isEmpty else { return [] }
        return Set(
            Text.nameWords(text).filter { $0.count > shortest }.map { word in
                word.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
            })
    }
}

/// An issue that is like another one, and why.
package struct SimilarIssue: Hashable, Sendable {
    package enum Reason: String, Hashable, Sendable, CaseIterable { case kind, who, place, words }

    package let id: ID<Issue>
    package let reasons: [Reason]
    let likeness: Int
}

extension IssueShape {
    /// Why another issue is like this one, or `nil` where it is not: the same place, close words, or the same kind done
    /// by the same kind of person; or one of these where there is nothing else to go by.
    package func likeness(to other: IssueShape) -> SimilarIssue? {
        guard other.id != id else { return nil }
        var reasons: [SimilarIssue.Reason] = []
        var likeness = 0
        if !kinds.isDisjoint(with: other.kinds) {
            reasons.append(.kind)
            likeness += 2
        }
        if let who, who == other.who {
            reasons.append(.who)
            likeness += 1
        }
        if Self.share(place, other.place) >= 0.5 {
            reasons.append(.place)
            likeness += 3
        }
        let close = Self.share(words, other.words)
        if close >= 0.2 {
            reasons.append(.words)
            likeness += close >= 0.4 ? 3 : 2
        }
        return reasons.isEmpty ? nil : SimilarIssue(id: other.id, reasons: reasons, likeness: likeness)
    }

    /// Which part of the smaller set stands in the other as well.
    private static func share(_ one: Set<UInt64>, _ other: Set<UInt64>) -> Double {
        let least = min(one.count, other.count)
        return least == 0 ? 0 : Double(one.intersection(other).count) / Double(least)
    }
}

extension Centre {
    /// How far back similar issues are looked for, in months.
    package static let monthsOfLikeness = 13

    /// The issues at hand that are like one, the most like first, then the latest; never one that this person may not
    /// review, and none where the one is not theirs to review or was taken back: likeness tells what it is about.
    ///
    /// O(*n*) in the issues at hand.
    package func similar(to issue: Issue, for person: Person, atMost limit: Int = 50) -> [SimilarIssue] {
        guard person.holds(.coordinator), sight(of: issue, for: person).contains(.kinds) else { return [] }
        let own = IssueShape(issue)
        let oldest = Instant(
            milliseconds: issue.id.time.milliseconds - Int64(Centre.monthsOfLikeness) * 31 * 86_400_000)
        var found: [SimilarIssue] = []
        for other in issues.values where other.counts && !other.isWithdrawn {
            guard other.isOpen || other.id.time >= oldest,
                let similar = own.likeness(to: IssueShape(other)), !sight(of: other, for: person).isEmpty
            else { continue }
            found.append(similar)
        }
        let sorted = found.sorted { one, other in
            one.likeness != other.likeness ? one.likeness > other.likeness : one.id > other.id
        }
        return Array(sorted.prefix(limit))
    }
}
