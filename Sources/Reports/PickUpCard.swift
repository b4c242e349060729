package import CentreCore
package import Resources

/// What is copied by hand onto the card that goes with the children, in four lines: the word, who may collect, who never,
/// what to know.
///
/// A desk that is shut, stolen or carried away must not shut the crèche: with the cards the carers go on.
package struct PickUpCard: Hashable, Sendable {
    /// What there is to know about one child.
    package struct Known: Hashable, Sendable {
        /// What the child is called; `nil` where that is forgotten.
        package let name: String?
        package let notes: [Child.Note: String]
    }

    /// What the children are called, in their order; `nil` for one whose name is forgotten.
    package let children: [String?]
    /// Shown this once: the record has its hash only.
    ///
    /// `nil` where it is known to nobody but who has the card.
    package private(set) var word: Whisper?
    /// Whether there is a word, known or not.
    package let hasWord: Bool
    package let may: [String]
    package let never: [String]
    /// Of the children about whom there is something to know.
    package let known: [Known]
    private let reach: String?
    private let call: String?
    private let neverCall: String?
    /// After how many minutes of being late somebody is called.
    private let wait: Int

    /// The card of a request, as it stands or as it will be with what is agreed when its children are taken in.
    package init(
        of request: ChildCareRequest, with taking: Taking = Taking(), in centre: Centre, word: Whisper? = nil
    ) {
        self.init(
            parent: request.parent, rules: centre.collectorRules(for: request), taking, request,
            children: request.named.filter {
                taking.children.isEmpty || taking.children.contains($0.id)
            }.map { child in
                let notes = Child.Note.allCases.compactMap { note in child.note(note).map { (note, $0) } }
                return Known(name: child.name, notes: Dictionary(uniqueKeysWithValues: notes))
            }, word: word, wait: centre.minutesToWait(for: request))
    }

    /// The card of children at the door.
    package init(of wish: CareWish, with taking: Taking, in centre: Centre) {
        let rules = centre.familyRules(of: wish.parent).map {
            CollectorRule(source: .family($0.id), name: $0.name ?? "", may: $0.may.value ?? false)
        }
        self.init(
            parent: wish.parent, rules: rules, taking, nil,
            children: wish.children.map { child in
                let notes = child.notes.mapValues(Text.trimmed).filter { !$0.value.isEmpty }
                return Known(name: Text.trimmed(child.name), notes: notes)
            }, word: nil, wait: centre.settings.returnMinutes)
    }

    private init(
        parent: String?, rules: [CollectorRule], _ taking: Taking, _ request: ChildCareRequest?,
        children: [Known], word: Whisper?, wait: Int
    ) {
        func agreed(_ change: Change<String>?, _ standing: String?) -> String? {
            guard let change else { return standing }
            return change.value.map(Text.trimmed).flatMap { $0.isEmpty ? nil : $0 }
        }
        func all(_ may: Bool) -> [String] {
            rules.filter { $0.may == may }.map(\.name)
                + taking.collectors.filter { $0.may == may }.map(\.name)
        }
        let parent = [parent ?? ""].map(Text.trimmed).filter { !$0.isEmpty }
        never = Self.once(all(false))
        // Never goes before may.
        let denied = Set(never.map(Text.folded))
        may = Self.once(parent + all(true)).filter { !denied.contains(Text.folded($0)) }
        self.children = children.map(\.name)
        self.known = children.filter { !$0.notes.isEmpty }
        (self.word, hasWord) = (word, request?.word != nil || word != nil)
        reach = agreed(taking.plan.reach, request?.reach)
        call = agreed(taking.plan.call, request?.callThen)
        neverCall = agreed(taking.plan.neverCall, request?.neverCall)
        self.wait = taking.plan.wait ?? wait
    }

    /// The names in their order, each once.
    private static func once(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert(Text.folded($0)).inserted }
    }

    /// The card with its word.
    package func saying(_ word: Whisper) -> PickUpCard {
        var card = self
        card.word = word
        return card
    }

    /// What the children are called, in one line.
    package func names(in words: Catalogue) -> String {
        children.map { $0 ?? words("care.aChild") }.joined(separator: ", ")
    }

    /// How to reach the parent, and what to do where that does not help: it stays at the desk, or goes onto the back.
    package func plan(_ wording: Wording) -> [String] {
        let words = wording.words
        return [
            reach.map { words("plan.reach", ["how": $0]) },
            call.map { words("plan.call", count: wait, ["whom": $0]) },
            neverCall.map { words("plan.never", ["whom": $0]) },
        ].compactMap { $0 }
    }

    /// The four lines; `shown` makes what people typed fit to be shown.
    package func lines(_ wording: Wording, shown: (String) -> String = { $0 }) -> [String] {
        let words = wording.words
        func listed(_ names: [String]) -> String {
            names.isEmpty ? words("card.nobody") : names.map(shown).joined(separator: ", ")
        }
        let said = word?.spoken ?? words(hasWord ? "card.word.hidden" : "card.word.none")
        let notes = known.map { child in
            let notes = Child.Note.allCases.compactMap { note in
                child.notes[note].map { "\(wording.note(note)) \(shown($0))" }
            }
            return "\(shown(child.name ?? words("care.aChild"))): \(notes.joined(separator: ", "))"
        }
        return [
            words("card.word", ["word": shown(said)]), words("card.may", ["names": listed(may)]),
            words("card.never", ["names": listed(never)]),
            words(
                "card.know",
                ["notes": notes.isEmpty ? words("card.nothing") : notes.joined(separator: "; ")]),
        ]
    }
}
