import CentreCore
import Reports
import Resources

extension [Field] {
    /// A rule, and in which language it was said.
    static func newAgreement(in desk: Desk) -> [Field] {
        let own = desk.words.language.code
        return [
            .agreement(),
            .one("language", label: "agreement.language", desk.choices(.languages), own),
        ]
    }
}

extension Field {
    fileprivate static func agreement(_ text: String = "") -> Field {
        Field(
            "agreement", label: "agreement.words",
            .long(LongEditor(text, limit: Limits.characters(.agreement))))
    }
}

/// Somebody proposes a rule.
struct ProposeForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }

    var kind: (form: FormKind, about: String?)? { (.propose, form.slip) }

    init(in desk: Desk) {
        form = Form(
            .newAgreement(in: desk) + [.review(), .dayGone("day", label: "propose.day")]
                + .openSession(in: desk))
    }

    func title(in desk: Desk) -> String { desk.words("propose.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        let (review, isReviewRead) = form.day("review", in: desk)
        let (day, isDayRead) = form.dayGone("day", in: desk)
        guard isReviewRead, isDayRead else { return [] }
        if let left = form.complainUnlessChosen("language") { return left }
        guard let language = form.codes("language").first else { return [] }
        let words = form.text("agreement")
        let at = desk.moment(ofDayGone: day)
        let wish = AgreementWish(
            words, language: language, review: review, session: form.openSession(at: at, in: desk), at: at)
        return desk.guarding(
            [words],
            [.act(.collective(.propose(wish)), saying: Phrase("propose.said"), then: [.finish])])
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        form.explainDecision(refusal, in: desk)
    }
}

/// A rule reads otherwise from a day on, or in another language.
struct WordingForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }
    private let id: ID<Agreement>
    /// Whether it is said in another language.
    private let translates: Bool

    var kind: (form: FormKind, about: String?)? { (.wordAgreement, Self.about(id, translates)) }

    private static func about(_ id: ID<Agreement>, _ translates: Bool) -> String {
        id.description + (translates ? "t" : "w")
    }

    init?(_ id: ID<Agreement>, translates: Bool, in desk: Desk) {
        guard let agreement = desk.agreement(id) else { return nil }
        self.id = id
        self.translates = translates
        let first = agreement.firstLanguage
        let standing = first.flatMap { agreement.reading(in: $0)?.wording.text } ?? ""
        form = Form([
            .one(
                "language", label: "agreement.language", desk.choices(.languages),
                translates ? nil : first?.text),
            .agreement(translates ? "" : standing),
            .tick("agreed", label: "wording.agreed", words: "wording.agreed.yes", !translates),
            .dayGone("day", label: "wording.day"),
        ]).resumed(.wordAgreement, about: Self.about(id, translates), in: desk)
    }

    init?(keptAs about: String, in desk: Desk) {
        guard let id = ID<Agreement>(about.prefix(32)) else { return nil }
        self.init(id, translates: about.hasSuffix("t"), in: desk)
    }

    func title(in desk: Desk) -> String {
        desk.words(translates ? "wording.title.other" : "wording.title")
    }

    mutating func save(in desk: Desk) -> [Wish] {
        if let left = form.complainUnlessChosen("language") { return left }
        let (day, isRead) = form.dayGone("day", in: desk)
        guard isRead, let language = form.codes("language").first else { return [] }
        let words = form.text("agreement")
        let wording = CollectiveAction.word(
            id, words: words, language: language, day: day, agreed: !form.ticked("agreed").isEmpty)
        return desk.guarding(
            [words], [.act(.collective(wording), saying: Phrase("wording.said"), then: [.finish])])
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        if case .nothingToChange = refusal {
            form.complain("agreement", Phrase("wording.same"))
            return true
        }
        if case .collective(.dayAhead) = refusal {
            form.complain("day", .plain(desk.wording.sentence(for: refusal)))
            return true
        }
        return form.explainDecision(refusal, in: desk)
    }
}

/// The group agreed to words that stood there without that.
struct AgreeWordingForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }
    private let id: ID<Agreement>

    init?(_ id: ID<Agreement>, in desk: Desk) {
        let wordings = desk.agreement(id).map(desk.wordingsToAgree) ?? []
        guard !wordings.isEmpty else { return nil }
        self.id = id
        let choices = wordings.map {
            TickList.Choice(code: $0.id.description, words: .plain(desk.line(of: $0)))
        }
        form = Form([
            .one(
                "which", label: "agreeWording.which", choices,
                choices.count == 1 ? choices.first?.code : nil)
        ])
    }

    func title(in desk: Desk) -> String { desk.words("agreeWording.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        if let left = form.complainUnlessChosen("which") { return left }
        let chosen = form.ticked("which").first.flatMap { ID<AgreementWording>($0) }
        guard let wording = desk.agreement(id)?.history.first(where: { $0.id == chosen }) else { return [] }
        var action = CollectiveAction.agreeToWording(id, wording.id)
        // A translation that was agreed before what it translates read otherwise is agreed to anew, from now on.
        if wording.isAgreed, let words = wording.text, let language = wording.language {
            action = .word(id, words: words, language: language, agreed: true)
        }
        return [.act(.collective(action), saying: Phrase("agreeWording.said"), then: [.finish])]
    }
}

/// By when the group looks at a rule again.
struct LookAgainForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }
    private let id: ID<Agreement>

    init?(_ id: ID<Agreement>, in desk: Desk) {
        guard let agreement = desk.agreement(id) else { return nil }
        self.id = id
        form = Form([.review(agreement.review), Field("remark", label: "lookAgain.empty", .remark)])
    }

    func title(in desk: Desk) -> String { desk.words("lookAgain.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        guard form.isTouched else { return [.finish] }
        let (day, isRead) = form.day("review", in: desk)
        guard isRead else { return [] }
        return [
            .act(
                .collective(.lookAgain(id, on: day)), saying: Phrase("lookAgain.said"), then: [.finish])
        ]
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        form.explainDecision(refusal, in: desk)
    }
}
