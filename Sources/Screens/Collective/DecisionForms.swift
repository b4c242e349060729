import CentreCore
import Reports
import Resources

/// The group comes back to a decision, and settles it or puts it off.
struct SettleForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }
    private let id: ID<Decision>

    var kind: (form: FormKind, about: String?)? { (.settle, id.description) }

    init?(_ id: ID<Decision>, in desk: Desk) {
        guard let decision = desk.decision(id) else { return nil }
        self.id = id
        let day = Field.dayGone("day", label: "decide.day")
        form = Form(.tally(decision.tally) + .ruling(in: desk) + [day] + .openSession(in: desk))
            .resumed(.settle, about: id.description, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("settle.title") }
    func remark(in desk: Desk) -> String? { form.ruling(in: desk) }

    mutating func save(in desk: Desk) -> [Wish] {
        let (day, isRead) = form.dayGone("day", in: desk)
        guard isRead else { return [] }
        let standing = desk.decision(id)?.tally
        let at = desk.moment(ofDayGone: day)
        let settling = Settling(
            outcome: form.outcome, way: form.way, tally: form.tally == standing ? nil : form.tally,
            session: form.openSession(at: at, in: desk), at: at)
        let outcome = Phrase("decision.state.\(form.expected(in: desk).rawValue)")
        return [
            .act(
                .collective(.settle(id, settling)),
                saying: Phrase("decide.said", ["outcome": .phrase(outcome)]), then: [.finish])
        ]
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        form.explainDecision(refusal, in: desk)
    }
}

/// What was written of a decision is put right.
struct ChangeDecisionForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }
    private let id: ID<Decision>

    var kind: (form: FormKind, about: String?)? { (.changeDecision, id.description) }

    init?(_ id: ID<Decision>, in desk: Desk) {
        guard let decision = desk.decision(id) else { return nil }
        self.id = id
        let words = Field(
            "decision", label: "decide.words",
            .long(LongEditor(decision.text ?? "", limit: Limits.characters(.decision))))
        form = Form([words] + .tally(decision.tally) + [.review(decision.review)])
            .resumed(.changeDecision, about: id.description, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("changeDecision.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        guard form.isTouched else { return [.finish] }
        var change = DecisionChange()
        if form.hasChanged("decision") { change.words = form.text("decision") }
        if form.tally != desk.decision(id)?.tally { change.tally = form.tally }
        if form.hasChanged("review") {
            let (review, isRead) = form.day("review", in: desk)
            guard isRead else { return [] }
            change.review = Change(review)
        }
        return desk.guarding(
            [change.words ?? ""],
            [
                .act(
                    .collective(.changeDecision(id, change)), saying: Phrase("changeDecision.said"),
                    then: [.finish])
            ])
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        form.explainDecision(refusal, in: desk)
    }
}

/// The group takes up another way to decide: which, and then the decision on it.
struct MethodForm: FormScreen {
    var form: Form

    init(in desk: Desk) {
        let kinds = DecisionMethod.Kind.allCases.map {
            TickList.Choice(code: $0.rawValue, words: Phrase("collective.method.\($0.rawValue)"))
        }
        let method = desk.centre.method()
        form = Form([
            .one("kind", label: "method.kind", kinds, method?.kind.rawValue),
            Field(
                "quorum", label: "method.quorum", hint: "method.quorum.hint",
                .number(NumberEditor(method?.quorum, in: DecisionMethod.quorumRange))),
            Field("remark", label: "method.then", .remark),
        ])
    }

    func title(in desk: Desk) -> String { desk.words("method.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        if let left = form.complainUnlessChosen("kind") { return left }
        guard let kind = form.ticked("kind").first.flatMap({ DecisionMethod.Kind(rawValue: $0) }) else {
            return []
        }
        let (quorum, range) = (form.number("quorum"), DecisionMethod.quorumRange)
        if let quorum, !range.contains(quorum) {
            form.complain("quorum", .plain(desk.wording.sentence(for: .outOfRange(.quorum, range))))
            return []
        }
        return [.become(DecideForm(.method(DecisionMethod(kind, quorum: quorum)), in: desk))]
    }
}
