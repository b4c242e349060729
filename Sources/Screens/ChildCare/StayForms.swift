import CentreCore
import Reports
import Resources

/// Children stay longer, or are to be collected earlier.
struct StaysForm: FormScreen {
    var form: Form
    private let id: ID<ChildCareRequest>
    private let names: String

    init(_ request: ChildCareRequest, in desk: Desk) {
        id = request.id
        names = request.inCare.map { desk.name(of: $0) }.joined(separator: ", ")
        form = Form([.time("until", label: "care.back", hint: "care.back.hint")])
    }

    func title(in desk: Desk) -> String { desk.words("stays.title", ["names": names]) }

    mutating func save(in desk: Desk) -> [Wish] {
        var until: Moment?
        switch desk.timeToCome(form.text("until")) {
        case .unread: return form.refuseTime("until")
        case .now: break
        case .at(let moment): until = moment
        }
        let saying = Phrase(
            "stays.said",
            ["names": .text(names), "time": .text(until.map(desk.time) ?? desk.words("stays.open"))])
        return [.act(.care(.extend(id, [], until: until)), saying: saying, then: [.finish])]
    }
}

/// Another carer has the children now.
struct HandForm: FormScreen {
    var form: Form
    private let id: ID<ChildCareRequest>

    init(_ request: ChildCareRequest, in desk: Desk) {
        id = request.id
        let children = Field.children(request.inCare, in: desk).map { [$0] } ?? []
        let carer =
            Field.carer(label: "hand.to", in: desk) ?? Field("carer.none", label: "care.carer.none", .remark)
        form = Form(children + [carer])
    }

    func title(in desk: Desk) -> String { desk.words("hand.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        if let left = form.complainUnlessChosen("children") { return left }
        guard let carer = form.carer else {
            return form["carer"] == nil ? [.say(Phrase("care.carer.none"))] : form.askForChoice("carer")
        }
        let saying = Phrase("hand.said", ["carer": .text(desk.name(ofCarer: carer))])
        return [.act(.care(.hand(id, form.children, to: carer)), saying: saying, then: [.finish])]
    }
}

/// A new pick-up word: from then on the old one counts no more.
struct WordForm: FormScreen {
    var form: Form
    private let id: ID<ChildCareRequest>
    private let names: [String]

    init(_ request: ChildCareRequest, in desk: Desk) {
        id = request.id
        names = [request.parent ?? ""] + request.named.compactMap(\.name)
        form = Form([
            Field("face", label: "word.face", .remark),
            Field("remark", label: "word.remark", .remark),
            .pickUpWord,
        ])
    }

    func title(in desk: Desk) -> String {
        let children = desk.centre.care[id]?.named.map { desk.name(of: $0) } ?? []
        return desk.words("word.title", ["names": children.joined(separator: ", ")])
    }

    /// What is chosen here is shown on the card, and kept nowhere.
    var typed: [String: String]? { nil }

    mutating func save(in desk: Desk) -> [Wish] {
        guard let request = desk.centre.care[id] else { return [.back] }
        let (id, card) = (id, PickUpCard(of: request, in: desk.centre))
        let saying = Phrase("word.said", ["names": .text(card.names(in: desk.words))])
        let set: @Sendable (Whisper, PickUpWord) -> [Wish] = { shown, word in
            [
                .actWithHash(
                    word.said, { .care(.newWord(id, $0)) }, saying: saying,
                    then: [.become(CardPage(card.saying(shown)))])
            ]
        }
        let typed = form.whisper("word")
        guard !typed.isEmpty else {
            return [
                .makeSecret(.pickUpWord) { made, _ in PickUpWord(spoken: made).map { set(made, $0) } ?? [] }
            ]
        }
        do throws(Refusal) {
            return set(typed, try PickUpWord(chosen: typed, names: names))
        } catch {
            form.complain("word", .plain(desk.wording.sentence(for: error)))
            return []
        }
    }
}
