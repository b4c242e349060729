import CentreCore
import Reports
import Resources

/// Somebody collects: who it is, and the word that they say or the face that a carer knows.
struct CollectForm: FormScreen {
    var form: Form
    private let id: ID<ChildCareRequest>
    private let hash: SecretHash?

    var kind: (form: FormKind, about: String?)? { (.collect, id.description) }

    init(_ request: ChildCareRequest, in desk: Desk) {
        id = request.id
        hash = request.word
        var fields: [Field] = [
            .line("collector", label: "collect.who", request.parent, limit: .collector, width: 30)
        ]
        if hash != nil { fields.append(Field("word", label: "collect.word", .secret(.coverable), width: 20)) }
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
        if request.parent != nil { form.go(to: "word") }
    }

    func title(in desk: Desk) -> String {
        let names = desk.centre.care[id]?.inCare.map { desk.name(of: $0) } ?? []
        return desk.words("collect.title", ["names": names.joined(separator: ", ")])
    }

    mutating func changed(in desk: Desk) {
        guard form.focused == "collector", let request = desk.centre.care[id] else { return }
        let typed = Text.folded(form.text("collector"))
        let names =
            ([request.parent].compactMap { $0 }
            + desk.centre.collectorRules(for: request).filter(\.may).map(\.name))
            .filter { !typed.isEmpty && Text.folded($0).hasPrefix(typed) && Text.folded($0) != typed }
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
            ["names": .text(names.joined(separator: ", ")), "to": .text(Text.trimmed(collecting.to))])
        let collect: @Sendable (Collecting.Proof) -> [Wish] = { proof in
            var collecting = collecting
            collecting.proof = proof
            return [.act(.care(.collect(id, collecting)), saying: saying, then: [.finish])]
        }
        let word = form.whisper("word")
        if !form.ticked("face").isEmpty { return collect(.knownFace) }
        guard let hash, !word.isEmpty else {
            form.complain(hash == nil ? "face" : "word", Phrase("collect.how"))
            return []
        }
        // Whoever must not collect is stopped before anybody learns whether the word was right.
        if let request = desk.centre.care[id], desk.centre.mustNotCollect(collecting.to, request) != nil {
            return collect(.knownFace)
        }
        guard let said = PickUpWord(spoken: word) else { return collect(.word(isRight: false)) }
        return [.compare(said.said, hash) { collect(.word(isRight: $0)) }]
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        let name: FieldName
        switch refusal {
        case .care(.mayNotCollect), .empty(.collector), .tooLong(.collector, _): name = "collector"
        case .care(.wrongWord), .care(.noWord):
            form.forgetSecrets()
            name = "word"
        case .timeAhead, .timeTooEarly, .care(.collectedBeforeTakenIn): name = "time"
        default: return false
        }
        form.complain(name, .plain(desk.wording.sentence(for: refusal)))
        return true
    }
}
