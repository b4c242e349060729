/// Who may, or must never, collect the children of whoever goes by a name, until it is withdrawn.
///
/// It belongs to a working name and to nothing else: it holds for every request that bears that name.
package struct FamilyRule: Hashable, Sendable {
    package let id: ID<FamilyRule>
    package internal(set) var handle = Latest<Change<String>>()
    package internal(set) var called = Latest<Change<String>>()
    package internal(set) var may = Latest<Bool>()
    package internal(set) var withdrawn = Latest<Bool>()
    package internal(set) var hands = Hands()
    /// Whether the parent asked to be forgotten.
    var isNameHidden = false

    init(id: ID<FamilyRule>) { self.id = id }

    var recordedParent: String? { handle.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
    package var parent: String? { isNameHidden ? nil : recordedParent }
    package var name: String? { called.value?.value.flatMap { $0.isEmpty ? nil : $0 } }
    package var counts: Bool { recordedParent != nil && name != nil && withdrawn.value != true }
}

/// Somebody who may, or must not, collect; for one stay, or for the family.
package struct CollectorRule: Hashable, Sendable {
    package enum Source: Hashable, Sendable {
        case request(ID<ChildCareRequest>, ID<Collector>)
        case family(ID<FamilyRule>)
    }

    package let source: Source
    package let name: String
    package let may: Bool

    package init(source: Source, name: String, may: Bool) {
        self.source = source
        self.name = name
        self.may = may
    }

    package var isOfFamily: Bool { if case .family = source { true } else { false } }
}

extension Centre {
    /// All that is known of who may collect the children of a request, those who must not first.
    package func collectorRules(for request: ChildCareRequest) -> [CollectorRule] {
        let own = request.collectors.values.filter(\.counts).map {
            (
                $0.called.stamp ?? .first,
                CollectorRule(
                    source: .request(request.id, $0.id), name: $0.name ?? "", may: $0.may.value ?? false)
            )
        }
        let family = familyRules(of: request.recordedParent).map {
            (
                $0.called.stamp ?? .first,
                CollectorRule(source: .family($0.id), name: $0.name ?? "", may: $0.may.value ?? false)
            )
        }
        return (own + family).sorted { $0.1.may != $1.1.may ? !$0.1.may : $0.0 < $1.0 }.map(\.1)
    }

    /// The rules of whoever goes by a name, whatever its case and accents.
    ///
    /// O(*n*) in the rules.
    package func familyRules(of parent: String?) -> [FamilyRule] {
        guard let parent, !parent.isEmpty else { return [] }
        let folded = Text.folded(Text.trimmed(parent))
        return rules.values.filter { $0.counts && Text.folded($0.recordedParent ?? "") == folded }
            .sorted { ($0.called.stamp ?? .first, $0.id) < ($1.called.stamp ?? .first, $1.id) }
    }

    /// Whether somebody must not collect: their name is one of those, or has all the words of one, or they are all in
    /// it; unless just this name is one of those who may.
    ///
    /// To stop the wrong person costs a question to the parent; to let one through may cost a child.
    package func mustNotCollect(_ name: String, _ request: ChildCareRequest) -> CollectorRule? {
        let rules = collectorRules(for: request)
        let typed = Text.nameWords(name)
        let denied = rules.filter { !$0.may }
        // Nobody becomes somebody else by a hyphen: OBrien is O'Brien.
        if let exact = denied.first(where: { Text.nameWords($0.name).joined() == typed.joined() }) {
            return exact
        }
        if rules.contains(where: { $0.may && Text.nameWords($0.name) == typed }) { return nil }
        return denied.first {
            let words = Set(Text.nameWords($0.name))
            return !words.isEmpty && (words.isSubset(of: typed) || words.isSuperset(of: typed))
        }
    }

    /// Whether somebody is the parent or one of those who may collect.
    package func isExpected(_ name: String, _ request: ChildCareRequest) -> Bool {
        let typed = Text.nameWords(name)
        return
            ([request.recordedParent].compactMap { $0 }
            + collectorRules(for: request).filter(\.may).map(\.name))
            .contains { Text.nameWords($0) == typed }
    }
}

extension Centre {
    /// Who collected a child; `nil` where nobody said, or that person asked to be forgotten.
    package func collector(of child: Child) -> String? {
        child.collectedBy.value?.said.flatMap { hides($0) ? nil : $0 }
    }
}

extension Text {
    /// The words of a name as they are compared: folded, without points and the like.
    package static func nameWords(_ name: String) -> [String] {
        let words = folded(name).unicodeScalars.split { !isOfAWord($0) }
            .map { String(String.UnicodeScalarView($0)) }
        return words.isEmpty ? [folded(trimmed(name))] : words
    }
}
