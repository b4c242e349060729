import CentreCore
import Reports
import Resources

extension SessionDesk {
    /// Keeps all that was typed about the point, in one deed.
    mutating func save(in desk: Desk) -> [Wish] {
        guard let agenda = agenda(in: desk) else { return [.back] }
        let other = form.optional("other")
        let row = point(in: agenda)
        let point: Talk.Point
        switch (other, row) {
        case (let words?, _): point = .new(.own, words: words)
        case (nil, .item(let item)): point = .item(item)
        case (nil, .offered(let source)): point = .new(source)
        case (nil, nil):
            let wasChosen = form.optional("point") != nil
            form.complain("other", Phrase(wasChosen ? "openSession.gone" : "openSession.nothing"))
            return []
        }
        let source = other == nil ? row.map { agenda.source(of: $0) } ?? .own : .own
        for name in Self.ofPoints where name != Self.field(of: source) && form.hasChanged(name) {
            form.complain(name, Phrase("openSession.ofAnother"))
            return []
        }
        guard let talk = talk(point, source, of: agenda.session, in: desk) else { return [] }
        let texts = ["other", "say", "decide", "objection", "what"].map { form.text(FieldName($0)) }
        if let other, talk == Talk(point) {
            return desk.guarding(
                texts,
                [
                    .act(
                        .session(.addItem(id, .own, words: other)), saying: Phrase("openSession.added"),
                        then: [.again])
                ])
        }
        let action = Action.session(.talk(id, talk))
        return desk.guarding(
            texts, [.act(action, saying: saying(action, talk, in: desk), then: [.again])])
    }

    /// What came of the point as it was typed; says at a field what is missing, and gives `nil`.
    private mutating func talk(
        _ point: Talk.Point, _ source: AgendaItem.Source, of session: Session, in desk: Desk
    ) -> Talk? {
        let (by, isByRead) = form.day("by", in: desk)
        let (review, isReviewRead) = form.day("review", in: desk)
        guard isByRead, isReviewRead else { return nil }
        var talk = Talk(point, said: form.optional("say"))
        let task = form.optional("what").map {
            ActionWish(what: $0, who: form.optional("who"), by: by)
        }
        if task == nil, by != nil || form.optional("who") != nil {
            return missing("what", "openSession.what.empty")
        }
        var reviewed = review
        switch source {
        case .concern:
            let (tell, isRead) = form.day("tell", in: desk)
            guard isRead else { return nil }
            talk.tasks = [task].compactMap { $0 }
            talk.tellBy = tell
        case .reportBack: talk.isToldBack = !form.ticked("told").isEmpty
        // How it stands is nobody's wish: another desk may have written it meanwhile.
        case .action where form.hasChanged("task"):
            talk.task = form.ticked("task").first.flatMap { GroupAction.State(rawValue: $0) }
        case .action: break
        case .notes: talk.areNotesAgreed = !form.ticked("notes").isEmpty
        case .agreement: (talk.lookAgain, reviewed) = (review, nil)
        case .own: break
        }
        let tally = Tally(
            agree: form.number("agree"), aside: form.number("aside"), object: form.number("object"),
            present: session.counted)
        let objection = form.optional("objection")
        guard let words = form.optional("decide") else {
            let isCounted = ["agree", "aside", "object"].contains { form.number(FieldName($0)) != nil }
            let isOfADecision =
                isCounted || objection != nil || reviewed != nil || task != nil && talk.tasks.isEmpty
            return isOfADecision ? missing("decide", "openSession.decide.empty") : talk
        }
        if objection != nil, (tally.object ?? 0) == 0 { return missing("object", "openSession.object.empty") }
        talk.decision = Deciding(
            words, way: form.way, tally: tally,
            objections: [objection].compactMap { $0 }, review: reviewed,
            actions: talk.tasks.isEmpty ? [task].compactMap { $0 } : [])
        return talk
    }

    private mutating func missing(_ name: FieldName, _ words: String) -> Talk? {
        form.complain(name, Phrase(words))
        return nil
    }

    /// What the line below tells: of a decision, what came of it and why.
    private func saying(_ action: Action, _ talk: Talk, in desk: Desk) -> Phrase {
        guard let decision = talk.decision else { return Phrase("openSession.kept") }
        let outcome = desk.trying(action).compactMap { event -> Decision.State? in
            if case .decision(.taken(let taken)) = event { taken.state } else { nil }
        }.first
        switch outcome {
        case .proposed:
            let isQuorate = desk.centre.method()?.hasQuorum(decision.tally)
            return Phrase(isQuorate == false ? "openSession.tooFew" : "openSession.notCounted")
        case .deferred:
            let objects = decision.tally.object ?? 0
            return Phrase(objects > 0 ? "openSession.objected" : "openSession.notAll")
        case .notAdopted: return Phrase("openSession.notAdopted")
        case .adopted, .takenBack, nil: return Phrase("openSession.adopted")
        }
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        let name: FieldName
        switch refusal {
        case .collective, .outOfRange(.voices, _): return form.explainDecision(refusal, in: desk)
        case .issue(.dayPast): name = "tell"
        default:
            guard let field = refusal.field.map(field(for:)) else { return false }
            name = field
        }
        guard let field = form[name], !field.isAway else { return false }
        form.complain(name, .plain(desk.wording.sentence(for: refusal)))
        return true
    }

    func field(for field: Refusal.Field) -> FieldName {
        switch field {
        case .item: "other"
        case .saying, .note: "say"
        case .decision, .response: "decide"
        default: FieldName(field.rawValue)
        }
    }
}
