internal import CentreCore
internal import Reports
internal import Resources

extension PickUpCard {
    /// What a command prints: the four lines, what to do with them before where the word is shown, and afterwards.
    func printed(_ wording: Wording) -> [String] {
        (word == nil ? [] : [wording.words("card.copy")]) + lines(wording, shown: Telling.safe)
            + [wording.words("card.destroy")]
    }

    func put(into object: inout JSONObject) {
        object.put("word", word?.spoken)
        object.put("mayCollect", may)
        object.put("mustNotCollect", never)
        object.put(
            "know",
            known.map { child in
                var known = JSONObject()
                known.put("name", child.name)
                for note in Child.Note.allCases { known.put(note.rawValue, child.notes[note]) }
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
