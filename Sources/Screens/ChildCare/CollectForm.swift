import CentreCore
import Reports
import Resources

/// Somebody collects: who it is, and the word that they say or the face that a carer knows.
struct CollectForm: FormScreen {
    var form: Form
    private let id: ID<ChildCareRequest>

    var kind: (form: FormKind, about: String?)? { (.collect, id.description) }

    init(_ request: ChildCareRequest, in desk: Desk) {
        id = request.id
        var fields: [Field] = [
            .line("collector", label: "collect.who", hint: "collect.who.hint", limit: .collector, width: 30)
        ]
        if request.word != nil {
            fields.append(Field("word", label: "collect.word", .secret(.coverable), width: 20))
        }
        if let field = Field.children(request.inCare, in: desk) { fields.append(field) }
        var face = Field(
            "face", label: "collect.or",
            .ticks(TickList([TickList.Choice(code: "face", words: Phrase("collect.face"))])))
        face.isStop = true
        fields.append(face)
        if let field = Field.carer(label: "collect.carer", chosen: request.inCare.first?.carerNow, in: desk) {
            fields.append(field)
        }
        fields.append(.time("time", label: "collect.at"))
        form = Form(fields).resumed(.collect, about: id.description, in: desk)
        suggest(in: desk)
    }

    /// Who stands at the counter, and that a face is known, holds for this once and is kept in no draft.
    var typed: [String: String]? {
        let kept = form.changes.filter { !["collector", "face", "children"].contains($0.key) }
        return kept.isEmpty ? nil : kept
    }

    func title(in desk: Desk) -> String {
        let names = desk.centre.care[id]?.inCare.map { desk.name(of: $0) } ?? []
        return desk.words("collect.title", ["names": names.joined(separator: ", ")])
    }

    mutating func changed(in desk: Desk) {
        if form.focused == "collector" { suggest(in: desk) }
    }

    private mutating func suggest(in desk: Desk) {
        guard let request = desk.centre.care[id] else { return }
        let typed = Text.folded(Text.trimmed(form.text("collector")))
        // Whoever stands at the counter learns no name before they have said one.
        guard !typed.isEmpty else { return form.offer([], for: "collector") }
        let names =
            ([request.parent].compactMap { $0 }
            + desk.centre.collectorRules(for: request).filter(\.may).map(\.name))
            .filter { Text.folded($0).hasPrefix(typed) && Text.folded($0) != typed }
        form.offer(Array(names.prefix(3)), for: "collector")
    }

    mutating func save(in desk: Desk) -> [Wish] {
        var at: Moment?
        switch desk.typedTime(form.text("time")) {
        case .unread: return form.refuseTime("time")
        case .now: break
        case .at(let moment): at = moment
        }
        let id = id
        let collecting = Collecting(
            children: form.children, to: form.text("collector"), proof: .knownFace, carer: form.carer, at: at)
        let names =
            desk.centre.care[id]?.inCare
            .filter { collecting.children.isEmpty || collecting.children.contains($0.id) }
            .map { desk.name(of: $0) } ?? []
        let saying = Phrase(
            "collect.said",
            [
                "names": .text(names.joined(separator: ", ")),
                "to": Text.trimmed(collecting.to).isEmpty
                    ? .phrase(Phrase("somebody")) : .text(Text.trimmed(collecting.to)),
            ])
        let question = unexpected(collecting.to, in: desk)
        let collect: @Sendable (Collecting.Proof, SecretHash?) -> [Wish] = { proof, proved in
            var collecting = collecting
            (collecting.proof, collecting.proved) = (proof, proved)
            let deed = [Wish.act(.care(.collect(id, collecting)), saying: saying, then: [.finish])]
            guard let question, proof != .word(isRight: false) else { return deed }
            return [
                .open(
                    Question(
                        yes: Question.Answer(words: "collect.ask.yes", wishes: deed),
                        no: Question.Answer(words: "collect.ask.no", wishes: [])
                    ) { $0.words(question) })
            ]
        }
        if let left = form.complainUnlessChosen("children") { return left }
        let word = form.whisper("word")
        // A word that was typed counts, whatever is ticked beside it.
        if word.isEmpty, !form.ticked("face").isEmpty {
            if form["carer"] != nil, form.carer == nil {
                form.complain("carer", Phrase("collect.face.who"))
                return []
            }
            return collect(.knownFace, nil)
        }
        // As it stands now: another desk may have made a new one since this form was opened.
        let hash = desk.centre.care[id]?.word
        guard let hash, !word.isEmpty else {
            form.complain(hash == nil ? "face" : "word", Phrase("collect.how"))
            return []
        }
        // Whoever must not collect is stopped before anybody learns whether the word was right.
        if let request = desk.centre.care[id], desk.centre.mustNotCollect(collecting.to, request) != nil {
            return collect(.word(isRight: false), nil)
        }
        guard let said = PickUpWord(spoken: word) else { return collect(.word(isRight: false), nil) }
        return [.compare(said.said, hash) { collect(.word(isRight: $0), hash) }]
    }

    /// What is asked before children go with somebody whom nobody named; `nil` where there is nothing to ask.
    ///
    /// The names that were named are on the card: whoever stands at the counter does not learn them here.
    private func unexpected(_ name: String, in desk: Desk) -> Phrase? {
        guard let request = desk.centre.care[id], !Text.trimmed(name).isEmpty,
            desk.centre.mustNotCollect(name, request) == nil, !desk.centre.isExpected(name, request)
        else { return nil }
        return Phrase("collect.ask", ["name": .text(Text.trimmed(name))])
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        let name: FieldName
        switch refusal {
        case .care(.mayNotCollect), .empty(.collector), .tooLong(.collector, _): name = "collector"
        case .care(.wrongWord), .care(.noWord):
            form.forgetSecrets()
            // A wrong word is answered by a right one, or by another choice that is made anew.
            form.fill(["face": ""])
            name = "word"
        case .timeAhead, .timeTooEarly, .care(.collectedBeforeTakenIn): name = "time"
        default: return false
        }
        form.complain(name, .plain(desk.wording.sentence(for: refusal)))
        return true
    }
}
