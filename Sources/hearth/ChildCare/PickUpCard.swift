internal import CentreCore
internal import Reports
internal import Resources

/// What is copied by hand onto a card for the carer when children are taken in: the word, who may and who must not collect, what to know.
struct PickUpCard {
    /// Shown this once: the record has its hash only.
    let word: Whisper?
    /// Whether there is a word, known or not.
    let hasWord: Bool
    let request: ChildCareRequest
    /// The names of who may and who must not collect.
    let may: [String]
    let never: [String]

    init(of request: ChildCareRequest, in centre: Centre, word: Whisper?) {
        let rules = centre.collectorRules(for: request)
        self.request = request
        self.word = word
        hasWord = request.word != nil
        may = Self.once([request.parent].compactMap { $0 } + rules.filter(\.may).map(\.name))
        never = Self.once(rules.filter { !$0.may }.map(\.name))
    }

    /// The names in their order, each once.
    private static func once(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert(Text.folded($0)).inserted }
    }

    /// The four lines, what to do with them before where the word is shown, and afterwards.
    func lines(_ wording: Wording) -> [String] {
        let words = wording.words
        func listed(_ names: [String]) -> String {
            names.isEmpty ? words("card.nobody") : names.map(Telling.safe).joined(separator: ", ")
        }
        let spoken = word?.spoken ?? words(hasWord ? "card.word.hidden" : "card.word.none")
        let known = known(wording)
        return (word == nil ? [] : [words("card.copy")]) + [
            words("card.word", ["word": Telling.safe(spoken)]), words("card.may", ["names": listed(may)]),
            words("card.never", ["names": listed(never)]),
            words("card.know", ["notes": known.isEmpty ? words("card.nothing") : known]),
            warning(wording),
        ]
    }

    func warning(_ wording: Wording) -> String { wording.words("card.destroy") }

    private func known(_ wording: Wording) -> String {
        request.named.filter { !$0.known.isEmpty }.map { child in
            let notes = child.known.map { "\(wording.note($0.note)) \(Telling.safe($0.words))" }
            let name = Telling.safe(child.name ?? wording.words("care.aChild"))
            return "\(name): \(notes.joined(separator: ", "))"
        }.joined(separator: "; ")
    }

    func put(into object: inout JSONObject) {
        object.put("word", word?.spoken)
        object.put("mayCollect", may)
        object.put("mustNotCollect", never)
        object.put(
            "know",
            request.named.filter { !$0.known.isEmpty }.map { child in
                var known = JSONObject()
                known.put("name", child.name)
                for (note, words) in child.known { known.put(note.rawValue, words) }
                return known
            })
    }
}

extension Child {
    /// What a carer should know, in its order.
    var known: [(note: Note, words: String)] {
        Note.allCases.compactMap { note in self.note(note).map { (note, $0) } }
    }
}
