/// What is known of an issue to tell whether another one is like it: enough to compare, nothing to read.
package struct IssueShape: Hashable, Sendable {
    package let id: ID<Issue>
    package let kinds: Set<Code>
    package let who: Code?
    /// The words of the place.
    package let place: WordMarks
    /// The longer words that were said.
    package let words: WordMarks

    package init(id: ID<Issue>, kinds: Set<Code>, who: Code?, place: WordMarks, words: WordMarks) {
        self.id = id
        self.kinds = kinds
        self.who = who
        self.place = place
        self.words = words
    }

    package init(_ issue: Issue) {
        self.init(
            id: issue.id, kinds: Set(issue.chosenKinds), who: issue.who,
            place: WordMarks([issue.place].compactMap(\.self), longerThan: 1),
            words: WordMarks(issue.said.compactMap(\.text), longerThan: 3))
    }
}

/// Which words stand in some texts, without the words: FNV-1a hashes of their folded letters, each once, in order.
package struct WordMarks: Hashable, Sendable {
    private let marks: [UInt64]

    /// The words of more than so many letters.
    package init(_ texts: [String], longerThan shortest: Int) {
        var marks: [UInt64] = []
        for text in texts { Self.note(Text.folded(text), longerThan: shortest, in: &marks) }
        marks.sort()
        self.marks = marks.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    private static func note(_ folded: String, longerThan shortest: Int, in marks: inout [UInt64]) {
        let empty: UInt64 = 0xcbf2_9ce4_8422_2325
        var (mark, letters) = (empty, 0)
        func end() {
            if letters > shortest { marks.append(mark) }
            (mark, letters) = (empty, 0)
        }
        for scalar in folded.unicodeScalars {
            guard Text.isOfAWord(scalar) else {
                end()
                continue
            }
            mark = (mark ^ UInt64(scalar.value)) &* 0x100_0000_01b3
            letters += 1
        }
        end()
    }

    /// Which part of the smaller set stands in the other as well, from 0 to 1.
    package func share(with other: WordMarks) -> Double {
        let least = min(marks.count, other.marks.count)
        guard least > 0 else { return 0 }
        var (mine, theirs, shared) = (0, 0, 0)
        while mine < marks.count, theirs < other.marks.count {
            let (one, two) = (marks[mine], other.marks[theirs])
            if one == two { shared += 1 }
            if one <= two { mine += 1 }
            if two <= one { theirs += 1 }
        }
        return Double(shared) / Double(least)
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
        if place.share(with: other.place) >= 0.5 {
            reasons.append(.place)
            likeness += 3
        }
        let close = words.share(with: other.words)
        if close >= 0.2 {
            reasons.append(.words)
            likeness += close >= 0.4 ? 3 : 2
        }
        return reasons.isEmpty ? nil : SimilarIssue(id: other.id, reasons: reasons, likeness: likeness)
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
                !isShutOut(person, from: other), let similar = own.likeness(to: IssueShape(other))
            else { continue }
            found.append(similar)
        }
        let sorted = found.sorted { one, other in
            one.likeness != other.likeness ? one.likeness > other.likeness : one.id > other.id
        }
        return Array(sorted.prefix(limit))
    }
}
