import CentreCore
import Reports
import Resources

extension Desk {
    /// Whether whoever sits here words it and closes it.
    fileprivate func steers(_ concern: Concern) -> Bool {
        isCoordinator && me.map { !centre.isShutOut($0, from: concern) } ?? false
    }

    /// A concern that is open.
    func openConcern(_ id: ID<Concern>) -> Concern? {
        centre.concerns[id].flatMap { $0.isOpen ? $0 : nil }
    }
}

/// A session talks about it on a day.
struct AgendaForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }
    private let id: ID<Concern>

    init(_ id: ID<Concern>, in desk: Desk) {
        self.id = id
        form = Form([.dayToCome("day", label: "agenda.day")])
    }

    func title(in desk: Desk) -> String { desk.words("agenda.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        let (day, isRead) = form.day("day", in: desk)
        guard isRead else { return [] }
        let meant = day ?? desk.today.day
        return [
            .act(
                .concern(.putOnAgenda(id, meant)),
                saying: Phrase("agenda.said", ["day": .text(desk.wording.shortDay(meant))]), then: [.finish])
        ]
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        guard case .issue(.dayPast) = refusal else { return false }
        form.complain("day", .plain(desk.wording.sentence(for: refusal)))
        return true
    }
}

/// The group agreed what to do, and by when it is told what came of it.
struct RespondForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }
    private let id: ID<Concern>

    var kind: (form: FormKind, about: String?)? { (.respond, id.description) }

    init?(_ id: ID<Concern>, in desk: Desk) {
        guard desk.openConcern(id) != nil else { return nil }
        self.id = id
        form = Form([
            Field("response", label: "respond.words", .long(LongEditor())),
            .dayToCome("by", label: "respond.by"),
            .dayGone("day", label: "respond.day"),
        ]).resumed(.respond, about: id.description, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("respond.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        let (by, isRead) = form.day("by", in: desk)
        let (day, isDayRead) = form.dayGone("day", in: desk)
        guard isRead, isDayRead else { return [] }
        let words = form.text("response")
        return desk.guarding(
            [words],
            [
                .act(
                    .concern(.respond(id, words: words, day: day, reportBy: by)),
                    saying: Phrase("respond.said"), then: [.finish])
            ])
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        let field: FieldName
        switch refusal {
        case .issue(.dayPast): field = "by"
        case .empty(.response), .tooLong(.response, _): field = "response"
        default: return false
        }
        form.complain(field, .plain(desk.wording.sentence(for: refusal)))
        return true
    }
}

/// The group was told what came of it; or is, by a day.
struct ReportBackForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }
    private let id: ID<Concern>

    var kind: (form: FormKind, about: String?)? { (.reportBack, id.description) }

    init?(_ id: ID<Concern>, in desk: Desk) {
        guard desk.openConcern(id) != nil else { return nil }
        self.id = id
        let ways = ReportBack.Way.allCases.map {
            TickList.Choice(code: $0.rawValue, words: Phrase("concern.way.\($0.rawValue)"))
        }
        form = Form([
            .one(
                "way", label: "reportBack.way",
                ways + [TickList.Choice(code: "later", words: Phrase("reportBack.later"))], "session"),
            Field("note", label: "reportBack.words", .long(LongEditor())),
            .dayToCome("by", label: "reportBack.by"),
            .dayGone("day", label: "reportBack.day"),
        ]).resumed(.reportBack, about: id.description, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("reportBack.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        guard let way = form.ticked("way").first.flatMap({ ReportBack.Way(rawValue: $0) }) else {
            guard form.optional("day") == nil else {
                form.complain("day", Phrase("reportBack.day.later"))
                return []
            }
            let (by, isRead) = form.day("by", in: desk)
            guard isRead else { return [] }
            guard let by else {
                form.complain("by", Phrase("reportBack.by.empty"))
                return []
            }
            return [
                .act(
                    .concern(.promiseReport(id, by: by)),
                    saying: Phrase("reportBack.promised", ["day": .text(desk.wording.shortDay(by))]),
                    then: [.finish])
            ]
        }
        guard form.optional("by") == nil else {
            form.complain("by", Phrase("reportBack.by.later"))
            return []
        }
        let (day, isRead) = form.dayGone("day", in: desk)
        guard isRead else { return [] }
        let at = desk.moment(ofDayGone: day)
        let words = form.optional("note")
        return desk.guarding(
            [words ?? ""],
            [
                .act(
                    .concern(.reportBack(id, way, words: words, at: at)), saying: Phrase("reportBack.said"),
                    then: [.finish])
            ])
    }
}

/// What it is about, in safe words.
struct WordConcernForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }
    private let id: ID<Concern>

    var kind: (form: FormKind, about: String?)? { (.wordConcern, id.description) }

    init?(_ id: ID<Concern>, in desk: Desk) {
        guard let concern = desk.openConcern(id), desk.steers(concern) else { return nil }
        self.id = id
        form = Form([
            .one("about", label: "join.about", desk.choices(.kinds), concern.about?.text),
            Field(
                "summary", label: "join.summary", hint: "join.summary.hint",
                .long(LongEditor(concern.summary ?? ""))),
            .tick(
                "open", label: "wordConcern.open", words: "wordConcern.open.yes",
                concern.raisersWord.value == true),
        ]).resumed(.wordConcern, about: id.description, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("wordConcern.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        var wishes: [Wish] = []
        if form.hasChanged("open") {
            wishes.append(
                .act(
                    .concern(.raisersWord(id, !form.ticked("open").isEmpty)),
                    saying: Phrase("wordConcern.said")))
        }
        let about: Change<Code>? = form.hasChanged("about") ? Change(form.codes("about").first) : nil
        let summary: Change<String>? = form.hasChanged("summary") ? Change(form.optional("summary")) : nil
        if about != nil || summary != nil {
            wishes.append(
                .act(.concern(.word(id, about: about, summary: summary)), saying: Phrase("wordConcern.said")))
        }
        guard !wishes.isEmpty else { return [.finish] }
        return desk.guarding([form.text("summary")], wishes + [.finish])
    }
}

/// An issue does not belong to it any more.
struct LeaveOutForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }
    private let id: ID<Concern>

    init?(_ id: ID<Concern>, in desk: Desk) {
        guard let concern = desk.openConcern(id), desk.steers(concern) else { return nil }
        self.id = id
        let issues = concern.issues.compactMap { desk.seen($0) }
        guard !issues.isEmpty else { return nil }
        form = Form([
            .one(
                "which", label: "leaveOut.which",
                issues.map { TickList.Choice(code: $0.id.description, words: .plain(desk.line($0))) })
        ])
    }

    func title(in desk: Desk) -> String { desk.words("leaveOut.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        if let left = form.complainUnlessChosen("which") { return left }
        guard let issue = form.ticked("which").first.flatMap({ ID<Issue>($0) }) else { return [] }
        return [.act(.concern(.part(id, issue)), saying: Phrase("leaveOut.said"), then: [.finish])]
    }
}
