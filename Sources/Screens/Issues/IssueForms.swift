import CentreCore
import Reports
import Resources

/// A form about one issue that somebody may know of.
protocol IssueForm: FormScreen {
    var id: ID<Issue> { get }
}

extension IssueForm {
    package var tellsWhy: Bool { true }
}

/// Something was done about an issue: anybody writes it down.
struct SupportForm: IssueForm {
    var form: Form
    let id: ID<Issue>

    var kind: (form: FormKind, about: String?)? { (.support, id.description) }

    init?(_ id: ID<Issue>, in desk: Desk) {
        guard desk.seen(id)?.isOpen == true else { return nil }
        self.id = id
        form = Form([
            .codes("did", label: "tell.did", .supports, in: desk),
            .line("words", label: "support.words", limit: .note),
            .tick("crisis", label: "support.crisis", words: "support.crisis.yes"),
            .time("time", label: "support.time"),
        ]).resumed(.support, about: id.description, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("support.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        var time: Moment?
        switch desk.typedTime(form.text("time")) {
        case .unread: return form.refuseTime("time")
        case .now: break
        case .at(let moment): time = moment
        }
        let helping = Helping(
            form.ticked("crisis").isEmpty ? .support : .crisis, codes: form.codes("did"),
            words: form.optional("words"), at: time)
        return desk.guarding(
            [form.text("words")],
            [.act(.issue(.help(id, helping)), saying: Phrase("support.said"), then: [.finish])])
    }

    func field(for field: Refusal.Field) -> FieldName? { field == .help ? "did" : "words" }
}

/// Somebody is sent to a service.
struct ReferIssueForm: IssueForm {
    var form: Form
    let id: ID<Issue>

    var kind: (form: FormKind, about: String?)? { (.referIssue, id.description) }

    init?(_ id: ID<Issue>, in desk: Desk) {
        guard desk.seen(id) != nil, desk.isCoordinator else { return nil }
        self.id = id
        form = Form([
            .one("to", label: "refer.to", desk.choices(.referrals)),
            Field(
                "due", label: "refer.due", hint: "refer.due.hint", .line(LineEditor("+7", limit: 10)),
                width: 10),
            .line("words", label: "support.words", limit: .note),
        ]).resumed(.referIssue, about: id.description, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("referIssue.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        if let left = form.complainUnlessChosen("to") { return left }
        guard let due = desk.dayToCome(form.text("due")) else {
            form.complain("due", Phrase("issue.day.unread"))
            return []
        }
        let helping = Helping(
            .referral, to: form.codes("to").first, words: form.optional("words"), due: due)
        return desk.guarding(
            [form.text("words")],
            [.act(.issue(.help(id, helping)), saying: Phrase("referIssue.said"), then: [.finish])])
    }
}

/// How a referral went.
struct FollowIssueForm: IssueForm {
    var form: Form
    let id: ID<Issue>

    var kind: (form: FormKind, about: String?)? { (.followIssue, id.description) }

    init?(_ id: ID<Issue>, in desk: Desk) {
        guard let issue = desk.seen(id), desk.isCoordinator, !issue.openReferrals.isEmpty else { return nil }
        self.id = id
        let referrals = issue.openReferrals
        let which = referrals.map { help in
            TickList.Choice(
                code: help.id.description,
                words: help.given.value?.to.map { desk.phrase(of: $0, in: .referrals) }
                    ?? Phrase("issue.somebody"))
        }
        let outcomes = [Referral.State.accepted, .refused, .done, .lost].map {
            TickList.Choice(code: $0.rawValue, words: Phrase("referral.\($0.rawValue)"))
        }
        form = Form([
            .one("which", label: "followIssue.which", which, referrals.count == 1 ? which[0].code : nil),
            .one("outcome", label: "followIssue.how", outcomes),
            .line("words", label: "support.words", limit: .note),
        ]).resumed(.followIssue, about: id.description, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("followIssue.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        for name: FieldName in ["which", "outcome"] {
            if let left = form.complainUnlessChosen(name) { return left }
        }
        let helping = Helping(
            .followUp, words: form.optional("words"), of: form.ticked("which").first.flatMap { ID($0) },
            outcome: form.ticked("outcome").first.flatMap { Referral.State(rawValue: $0) })
        return desk.guarding(
            [form.text("words")],
            [.act(.issue(.help(id, helping)), saying: Phrase("followIssue.said"), then: [.finish])])
    }
}

/// It is passed on, for a purpose; whoever raised it is asked afresh.
struct PassOnForm: IssueForm {
    var form: Form
    let id: ID<Issue>

    var kind: (form: FormKind, about: String?)? { (.passOn, id.description) }

    init?(_ id: ID<Issue>, in desk: Desk) {
        guard desk.seen(id) != nil, desk.isCoordinator else { return nil }
        self.id = id
        form = Form([
            .line("reader", label: "passOn.to", limit: .note),
            .line("purpose", label: "passOn.purpose", limit: .purpose),
            .tick("agreed", label: "passOn.asked", words: "passOn.asked.yes"),
        ]).resumed(.passOn, about: id.description, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("passOn.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        let helping = Helping(
            .passedOn, words: form.optional("reader"), purpose: form.optional("purpose"),
            isAgreed: !form.ticked("agreed").isEmpty)
        return desk.guarding(
            [form.text("reader"), form.text("purpose")],
            [.act(.issue(.help(id, helping)), saying: Phrase("passOn.said"), then: [.finish])])
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        let field: FieldName
        switch refusal {
        case .issue(.askFirst): field = "agreed"
        case .empty(.purpose), .tooLong(.purpose, _): field = "purpose"
        case .empty(.reader), .tooLong(.note, _): field = "reader"
        default: return false
        }
        form.complain(field, .plain(desk.wording.sentence(for: refusal)))
        return true
    }
}

/// What may be done with it: each can be agreed to, and withdrawn.
struct ConsentForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }
    private let id: ID<Issue>
    private let right: IssueRight
    /// What was agreed when the form opened.
    private let former: Set<Use>

    init(_ id: ID<Issue>, _ right: IssueRight, in desk: Desk) {
        self.id = id
        self.right = right
        let issue = desk.centre.issues[id]
        former = Set(Use.allCases.filter { issue?.allows($0) == true })
        form = Form([
            .several(
                "uses", label: "tell.may",
                Use.allCases.map {
                    TickList.Choice(code: $0.rawValue, words: Phrase("issue.use.\($0.rawValue)"))
                },
                Use.allCases.filter { issue?.allows($0) == true }.map(\.rawValue))
        ])
    }

    func title(in desk: Desk) -> String { desk.words("consent.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        let ticked = Set(form.ticked("uses"))
        // Only what was changed here: somebody may have withdrawn another one meanwhile.
        let uses = Use.allCases.map { ($0, ticked.contains($0.rawValue)) }.filter {
            $0.1 != former.contains($0.0)
        }
        return [
            .act(
                .issue(.consent(id, Dictionary(uniqueKeysWithValues: uses), right)),
                saying: Phrase("consent.said"), then: [.finish])
        ]
    }
}

/// Somebody must not read it.
struct ShutOutForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }
    private let id: ID<Issue>
    private let right: IssueRight
    private var asked: Set<String> = []

    init(_ id: ID<Issue>, _ right: IssueRight, in desk: Desk) {
        self.id = id
        self.right = right
        // With a receipt whoever is named sits here perhaps, beside the one who names them.
        let readers = right == .coordinator ? desk.centre.issues[id]?.readersShutOut ?? [] : []
        let again = readers.map {
            TickList.Choice(code: $0.id.description, words: .plain($0.name ?? desk.words("issue.somebody")))
        }
        form = Form(
            [.line("reader", label: "tell.reader", hint: "tell.reader.hint", limit: .reader, width: 24)]
                + (again.isEmpty ? [] : [.several("again", label: "shutOut.again", again)]))
    }

    func title(in desk: Desk) -> String { desk.words("shutOut.title") }
    func remark(in desk: Desk) -> String? { nil }

    mutating func save(in desk: Desk) -> [Wish] {
        let again: [Wish] = form.ticked("again").compactMap { ID<ShutOut>($0) }.map {
            .act(.issue(.letIn(id, $0, right)), saying: Phrase("shutOut.again.said"))
        }
        guard let name = form.optional("reader") else { return again.isEmpty ? [] : again + [.finish] }
        if let (unknown, phrase) = desk.unknownReader(in: name, besides: asked) {
            asked.insert(unknown)
            form.complain("reader", phrase)
            return []
        }
        let names = name.split(separator: ",").map { Text.trimmed(String($0)) }.filter { !$0.isEmpty }
        let shutOut: [Wish] = names.enumerated().map { place, name in
            let isLast = place == names.count - 1
            return .act(
                .issue(.shutOut(id, name, right)), saying: Phrase("shutOut.said"),
                then: isLast ? [.finish] : [])
        }
        return again + shutOut
    }
}

/// Nothing more is to be done about it, and why that is right.
struct CloseIssueForm: IssueForm {
    var form: Form
    let id: ID<Issue>
    private let isViolence: Bool

    var kind: (form: FormKind, about: String?)? { (.closeIssue, id.description) }

    init?(_ id: ID<Issue>, in desk: Desk) {
        guard let issue = desk.seen(id), desk.isCoordinator, issue.isOpen else { return nil }
        self.id = id
        isViolence = issue.isViolence
        // Each ground has the same digit whatever the issue is about.
        let all: [Issue.Ground] = [.twoCoordinators, .raisersWord, .session, .coordinator]
        let grounds = all.filter { $0 != .coordinator || !issue.isViolence }
        form = Form([
            .one(
                "state", label: "close.state",
                [Issue.State.resolved, .noFurtherAction].map {
                    TickList.Choice(code: $0.rawValue, words: Phrase("issue.state.\($0.rawValue)"))
                }, Issue.State.resolved.rawValue),
            .one(
                "ground", label: "close.ground",
                grounds.map {
                    TickList.Choice(code: $0.rawValue, words: Phrase("close.ground.\($0.rawValue)"))
                },
                issue.isViolence ? nil : Issue.Ground.coordinator.rawValue),
            .dayGone("day", label: "close.day"),
        ]).resumed(.closeIssue, about: id.description, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("close.title") }
    func remark(in desk: Desk) -> String? { isViolence ? desk.words("close.hurt") : nil }

    mutating func save(in desk: Desk) -> [Wish] {
        if let left = form.complainUnlessChosen("ground") { return left }
        let ground = form.ticked("ground").first.flatMap { Issue.Ground(rawValue: $0) } ?? .coordinator
        let state = form.ticked("state").first.flatMap { Issue.State(rawValue: $0) } ?? .resolved
        let (day, isRead) = form.dayGone("day", in: desk)
        guard isRead else { return [] }
        if day != nil, ground != .session {
            form.complain("day", Phrase("close.day.session"))
            return []
        }
        let isFirst =
            ground == .twoCoordinators
            && desk.centre.issues[id].map { issue in
                !desk.centre.voices(on: issue).contains { $0.person != desk.person && $0.state == state }
            } ?? true
        let close = Wish.act(
            .issue(.close(id, state, ground, day: day)),
            saying: Phrase(isFirst ? "close.voiced" : "close.said"), then: [.finish])
        guard isViolence, ground == .raisersWord else { return [close] }
        return [
            .open(
                Question(
                    yes: Question.Answer(words: "close.ask.yes", wishes: [close]),
                    no: Question.Answer(words: "close.ask.no", wishes: [])
                ) { $0.words("close.ask") })
        ]
    }
}
