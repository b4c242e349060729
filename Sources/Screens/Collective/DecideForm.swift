import CentreCore
import Reports
import Resources

/// The group decided something: the one form for whatever it decided.
///
/// Counts and words; nobody's name stands beside what they said.
struct DecideForm: FormScreen {
    var form: Form
    private let purpose: Purpose

    /// What it is about, and what takes hold while it stands adopted.
    enum Purpose: Hashable, Sendable {
        case anything
        /// A rule that the group agreed to: proposed and adopted in one.
        case agree
        case adopt(ID<Agreement>)
        case end(ID<Agreement>)
        case method(DecisionMethod)
        case found
        /// These are ticked from the beginning.
        case refuse([RefusedField] = [])
        case recordAgain(ID<Decision>)
    }

    var tellsWhy: Bool { true }

    var kind: (form: FormKind, about: String?)? { (.decide, purpose.text) }

    init(_ purpose: Purpose = .anything, in desk: Desk) {
        self.purpose = purpose
        form = Form(Self.fields(purpose, in: desk)).resumed(.decide, about: purpose.text, in: desk)
    }

    private static func fields(_ purpose: Purpose, in desk: Desk) -> [Field] {
        var fields: [Field] = []
        if purpose == .agree {
            fields += .newAgreement(in: desk)
        } else {
            let words = purpose.words(in: desk)
            fields.append(
                Field(
                    "decision", label: "decide.words",
                    .long(LongEditor(words, limit: Limits.characters(.decision)))))
        }
        if case .refuse(let chosen) = purpose {
            let choices = RefusedField.allCases.filter { !desk.centre.refuses($0) }.map {
                TickList.Choice(code: $0.rawValue, words: .plain(desk.wording.name(of: $0)))
            }
            fields.append(
                .several("fields", label: "decide.fields", choices, chosen.map(\.rawValue)))
        }
        if purpose == .found { fields.append(.dayGone("founded", label: "decide.founded")) }
        fields += .tally()
        fields.append(
            Field(
                "objection", label: "decide.objection", hint: "decide.noName",
                .long(LongEditor(limit: Limits.characters(.objection)))))
        return fields + .ruling(in: desk) + [.review()] + .task + [.dayGone("day", label: "decide.day")]
            + .openSession(in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("decide.title.\(purpose.name)") }
    func remark(in desk: Desk) -> String? { form.ruling(in: desk) }

    mutating func save(in desk: Desk) -> [Wish] {
        let (review, isReviewRead) = form.day("review", in: desk)
        let (day, isDayRead) = form.dayGone("day", in: desk)
        let (founded, isFoundedRead) = form.dayGone("founded", in: desk)
        let (task, isTaskRead) = form.task(in: desk)
        guard isReviewRead, isDayRead, isFoundedRead, isTaskRead else { return [] }
        let words = form.text(purpose == .agree ? "agreement" : "decision")
        let hasTask = !Text.trimmed(task.what).isEmpty || task.who != nil || task.by != nil
        let fields = form.ticked("fields").compactMap { RefusedField(rawValue: $0) }
        let at = desk.moment(ofDayGone: day)
        let session = form.openSession(at: at, in: desk)
        var deciding = Deciding(
            words, way: form.way, tally: form.tally,
            objections: form.optional("objection").map { [$0] } ?? [], outcome: form.outcome,
            review: review, effect: purpose.effect(founded: founded ?? desk.today.day, refused: fields),
            actions: hasTask ? [task] : [], session: session, at: at)
        let outcome = Phrase("decision.state.\(form.expected(in: desk).rawValue)")
        let saying = Phrase("decide.said", ["outcome": .phrase(outcome)])
        let action: CollectiveAction
        switch purpose {
        case .agree:
            if let left = form.complainUnlessChosen("language") { return left }
            guard let language = form.codes("language").first else { return [] }
            deciding.review = nil
            let wish = AgreementWish(
                words, language: language, review: review, session: session, at: at)
            action = .agree(wish, deciding)
        case .adopt:
            // It is the rule that is looked at again, not that it was adopted.
            (deciding.review, deciding.agreementReview) = (nil, review)
            action = .decide(deciding)
        default: action = .decide(deciding)
        }
        return desk.guarding(
            [words, form.text("objection"), task.what],
            [.act(.collective(action), saying: saying, then: [.finish])])
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        form.explainDecision(refusal, in: desk)
    }
}

extension DecideForm.Purpose {
    /// What stands in the words from the beginning: what nobody need say again.
    fileprivate func words(in desk: Desk) -> String {
        switch self {
        case .anything, .agree, .found, .refuse: ""
        case .adopt(let id): desk.agreement(id).map(desk.wording.line) ?? ""
        case .end(let id): desk.wording.effect(.end(id), in: desk.centre)
        case .method(let method): desk.wording.effect(.method(method), in: desk.centre)
        case .recordAgain(let id): desk.wording.effect(.recordAgain(id), in: desk.centre)
        }
    }

    fileprivate func effect(founded: Day, refused: [RefusedField]) -> DecisionEffect? {
        switch self {
        case .anything, .agree: nil
        case .adopt(let id): .adopt(id)
        case .end(let id): .end(id)
        case .method(let method): .method(method)
        case .found: .found(founded)
        case .refuse: .refuse(refused)
        case .recordAgain(let id): .recordAgain(id)
        }
    }

    fileprivate var name: String {
        switch self {
        case .anything: "anything"
        case .agree: "agree"
        case .adopt: "adopt"
        case .end: "end"
        case .method: "method"
        case .found: "found"
        case .refuse: "refuse"
        case .recordAgain: "recordAgain"
        }
    }
}
