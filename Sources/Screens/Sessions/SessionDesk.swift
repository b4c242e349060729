import CentreCore
import Reports
import Resources

/// An open session as it is led: who is there, what there is to talk about, what is said and decided about it.
///
/// It stays open while the desk is used for anything else.
struct SessionDesk: FormScreen {
    var form: Form
    let id: ID<Session>

    /// What the group may hear of a concern stands on it, and no name of whoever came meanwhile beside it.
    var tellsWhy: Bool { true }
    var kind: (form: FormKind, about: String?)? { (.openSession, id.description) }

    /// What was typed, with the point that it is about; a point alone is nothing that could be lost.
    var typed: [String: String]? { form.changes.keys.contains { $0 != "point" } ? form.changes : nil }

    init?(_ id: ID<Session>, in desk: Desk) {
        guard desk.begun(id) != nil else { return nil }
        self.id = id
        form = Self.blank(in: desk).resumed(.openSession, about: id.description, in: desk)
        arrange(in: desk)
    }

    private static func blank(in desk: Desk) -> Form {
        var point = Field("point", label: "openSession.agenda", .line(LineEditor()))
        point.isApart = true
        let ends = GroupAction.State.allCases.map {
            TickList.Choice(code: $0.rawValue, words: Phrase("endAction.\($0.rawValue)"))
        }
        let about: [Field] = [
            point,
            .one("task", label: "openSession.task", ends, GroupAction.State.open.rawValue),
            .tick("told", label: "openSession.told", words: "openSession.told.yes"),
            .tick("notes", label: "openSession.notes", words: "openSession.notes.yes"),
            .line("other", label: "openSession.other", limit: .item),
            Field("say", label: "openSession.say", .long(LongEditor(limit: Limits.characters(.saying)))),
            .line("decide", label: "openSession.decide", limit: .decision),
            .way(in: desk),
        ]
        let done: [Field] = [
            .line("objection", label: "openSession.objection", limit: .objection),
            .line("what", label: "openSession.what", limit: .what),
            .line("who", label: "openSession.who", limit: .who, width: 24),
            .dayToCome("by", label: "openSession.by"),
            .dayToCome("tell", label: "openSession.tell"),
            .dayToCome("review", label: "openSession.review"),
        ]
        return Form(about + .tally(asksPresent: false) + done)
    }

    // MARK: What it is about

    func session(in desk: Desk) -> Session? { desk.begun(id) }

    func agenda(in desk: Desk) -> AgendaRows? { session(in: desk).map { AgendaRows($0, in: desk) } }

    /// Whether one chooses on the agenda, and types nowhere.
    var isAtAgenda: Bool { form.focused == "point" }

    /// The point that is talked about; `nil` where there is none, or it is on the agenda no more.
    func point(in agenda: AgendaRows) -> AgendaRow? { agenda.row(form.text("point")) }

    private mutating func choose(_ row: AgendaRow?, in desk: Desk) {
        form.change("point") { $0.fill(row?.code ?? "") }
        arrange(in: desk)
    }

    /// The fields of which only some points have a use.
    static let ofPoints: [FieldName] = ["task", "told", "notes", "tell"]

    /// The one of them that a point has a use for.
    static func field(of source: AgendaItem.Source?) -> FieldName? {
        switch source {
        case .action: "task"
        case .reportBack: "told"
        case .notes: "notes"
        case .concern: "tell"
        case .own, .agreement, nil: nil
        }
    }

    /// Chooses a point for whoever chose none, and leaves out the fields that it has no use for.
    private mutating func arrange(in desk: Desk) {
        let agenda = agenda(in: desk)
        // Words that are typed stay with their point, even where that went.
        if let agenda, typed == nil, point(in: agenda) == nil {
            let next = agenda.next(after: nil)?.code ?? ""
            form.change("point") { $0.fill(next) }
        }
        var source: AgendaItem.Source?
        if let agenda, form.optional("other") == nil { source = point(in: agenda).map(agenda.source) }
        if case .action(let id, of: let owner) = source, let task = desk.task(id, of: owner) {
            form.stand("task", task.stands.rawValue)
        }
        // Nothing that somebody typed, and nothing in which they type, goes out of sight.
        for name in Self.ofPoints {
            let isSeen = name == Self.field(of: source) || form.hasChanged(name) || form.focused == name
            form.change(name) { $0.isAway = !isSeen }
        }
    }

    mutating func changed(in desk: Desk) { arrange(in: desk) }

    mutating func refresh(in desk: Desk) {
        // The method may be another one since, and words may be in another language.
        let chosen = form.hasChanged("way") ? form.text("way") : nil
        let way = Field.way(in: desk)
        form.change("way") { field in
            field.kind = way.kind
            if let chosen { field.fill(chosen) }
        }
        form.stand("way", way.value)
        arrange(in: desk)
    }

    mutating func startAgain(in desk: Desk) {
        let wasOther = form.changes.keys.filter { $0 != "point" } == ["other"]
        let next = agenda(in: desk).flatMap { agenda in agenda.next(after: point(in: agenda)) }
        form = Self.blank(in: desk)
        choose(next, in: desk)
        // Where there was one more thing to talk about, there may be another.
        if wasOther { form.go(to: "other") }
    }

    func months(in desk: Desk) -> [Month] { agenda(in: desk)?.months(in: desk) ?? [] }

    // MARK: Keys

    func commands(in desk: Desk) -> [Command] {
        guard let session = session(in: desk) else { return [.back] }
        let agenda = AgendaRows(session, in: desk)
        let choosing: [Command] =
            agenda.rows.count > 1 ? [.digits, .ofPoint] : agenda.rows.isEmpty ? [] : [.ofPoint]
        let counting: [Command] = [.oneMore] + ((session.others.value ?? 0) > 0 ? [.oneFewer] : [])
        return [.save, .next, .projector] + (session.isOpen ? [.closeSession] : [])
            + (isAtAgenda ? counting + choosing : []) + [.back, .readAgain, .whoIsHere, .soFar, .previous]
            + (typed == nil ? [] : [.discard])
    }

    func action(of command: Command, in desk: Desk) -> Action? {
        switch command {
        case .save: .session(.say(id, ""))
        case .oneMore, .oneFewer, .whoIsHere: .session(.count(id, others: 0))
        case .closeSession: .session(.close(id))
        default: nil
        }
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard let session = session(in: desk) else { return [.back] }
        switch command {
        case .save:
            form.clearComplaints()
            // Choosing a point says nothing about it yet: what is said comes next.
            if isAtAgenda, typed == nil, agenda(in: desk).flatMap(point(in:)) != nil {
                form.go(to: "say")
                arrange(in: desk)
                return []
            }
            return save(in: desk)
        case .next, .previous:
            form.move(forward: command == .next)
            arrange(in: desk)
            return []
        case .oneMore: return count(session, by: 1)
        case .oneFewer: return count(session, by: -1)
        case .ofPoint:
            let agenda = AgendaRows(session, in: desk)
            return point(in: agenda).map { [.open(PointPage(id, $0))] } ?? []
        case .readAgain: return [.open(SessionReadOut(id, isAgain: true))]
        case .projector: return [.open(ProjectorPage(id))]
        case .whoIsHere: return AttendanceForm(id, in: desk).map { [.open($0)] } ?? []
        case .soFar: return [.open(SoFarPage(id))]
        case .closeSession:
            // What is half typed belongs to the session, and is not left behind by mistake.
            guard typed == nil else { return [.say(Phrase("openSession.typed"))] }
            return SessionCloseForm(id, in: desk).map { [.open($0)] } ?? []
        case .discard:
            return [
                .open(
                    Question(
                        yes: Question.Answer(words: "discard.yes", wishes: [.again]),
                        no: Question.Answer(words: "discard.no", wishes: [])
                    ) { $0.words("discard.question") })
            ]
        default: return [.back]
        }
    }

    private func count(_ session: Session, by step: Int) -> [Wish] {
        let others = (session.others.value ?? 0) + step
        return [
            .act(
                .session(.count(id, others: others)),
                saying: Phrase("people", count: session.people + step))
        ]
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        guard isAtAgenda else {
            // Nothing that is typed is lost: words at the way of deciding are said about the point.
            if case .character(let character) = key, character.isLetter, form.focused == "way" {
                form.go(to: "say")
            }
            if form.press(key) { changed(in: desk) }
            return []
        }
        guard let agenda = agenda(in: desk) else { return [] }
        if case .character(let digit) = key, digit.isASCII, let number = digit.wholeNumberValue {
            if agenda.rows.indices.contains(number - 1) { choose(agenda.rows[number - 1], in: desk) }
            return []
        }
        var selection = Selection(point(in: agenda))
        if selection.press(key, in: agenda.rows, page: desk.page) {
            choose(selection.row(in: agenda.rows), in: desk)
            return []
        }
        switch key {
        // Where nobody is there nobody goes.
        case .character("-"): return []
        case .character(let character) where !character.isWhitespace: break
        case .paste: break
        default: return []
        }
        // Nothing that is typed is lost: words at the agenda are said about its point.
        form.go(to: "say")
        if form.press(key) { changed(in: desk) }
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        switch touch {
        case .row(let row):
            guard let agenda = agenda(in: desk), agenda.rows.indices.contains(row) else { return [] }
            form.go(to: "point")
            choose(agenda.rows[row], in: desk)
        case .tick(let digit, let name):
            form.tick(digit: digit, in: name)
            changed(in: desk)
        case .field(let name):
            form.go(to: name)
            arrange(in: desk)
        case .key: break
        }
        return []
    }
}
