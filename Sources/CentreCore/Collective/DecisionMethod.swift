/// How the group makes its decisions: its own process, changed only by a decision made under it.
package struct DecisionMethod: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Nobody objects.
        case consent
        /// Everybody who is there agrees or stands aside.
        case consensus
        /// More agree than disagree.
        case simpleVote
        /// At least two agree for each who disagrees.
        case twoThirdsVote
    }

    package static let quorumRange = 1...999

    package let kind: Kind
    /// The fewest people who must be there; `nil` for any number.
    package let quorum: Int?

    package init(_ kind: Kind, quorum: Int? = nil) {
        self.kind = kind
        self.quorum = quorum
    }
}

/// What people said to a decision, counted: nobody's stance is written beside anybody's name.
///
/// `nil` where it was not counted.
package struct Tally: Hashable, Sendable {
    package static let range = 0...999

    package let agree: Int?
    package let aside: Int?
    package let object: Int?
    /// How many people were there.
    package let present: Int?

    /// Counts as the record takes them in: whoever wrote them, no sum of them overflows.
    package init(agree: Int? = nil, aside: Int? = nil, object: Int? = nil, present: Int? = nil) {
        func readable(_ count: Int?) -> Int? { count.map { Limits.readable($0, from: 0) } }
        self.agree = readable(agree)
        self.aside = readable(aside)
        self.object = readable(object)
        self.present = readable(present)
    }

    package var isEmpty: Bool { self == Tally() }

    /// How many spoke.
    package var voices: Int { (agree ?? 0) + (aside ?? 0) + (object ?? 0) }

    /// How many were there at least; `nil` where nothing was counted.
    package var people: Int? { isEmpty ? nil : max(present ?? 0, voices) }
}

extension DecisionMethod {
    /// Whether enough people were there; `nil` where nobody counted them and it matters.
    package func hasQuorum(_ tally: Tally) -> Bool? {
        guard let quorum else { return true }
        return tally.people.map { $0 >= quorum }
    }

    /// The outcome that this method gives; `nil` where what it asks for was not counted.
    ///
    /// Without quorum it is kept as proposed. An objection defers what needs everybody, and a vote that nobody cast
    /// adopts nothing.
    package func outcome(of tally: Tally) -> Decision.State? {
        guard let isQuorate = hasQuorum(tally) else { return nil }
        guard isQuorate else { return .proposed }
        let objections = tally.object ?? 0
        switch kind {
        case .consent:
            return tally.isEmpty ? nil : objections == 0 ? .adopted : .deferred
        case .consensus:
            guard let agree = tally.agree else { return nil }
            let isSilent = agree + (tally.aside ?? 0) < (tally.present ?? 0)
            return objections == 0 && agree > 0 && !isSilent ? .adopted : .deferred
        case .simpleVote:
            return tally.agree.map { $0 > objections ? .adopted : .notAdopted }
        case .twoThirdsVote:
            return tally.agree.map { $0 > 0 && $0 >= 2 * objections ? .adopted : .notAdopted }
        }
    }
}
