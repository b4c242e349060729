import CentreCore
import Reports
import Resources

extension Centre.OwedAction.Source {
    /// The tasks that came of it, where more of them can be written down; `nil` where it is not at hand, or over.
    fileprivate func tasks(in desk: Desk) -> [GroupAction]? {
        switch self {
        case .concern(let id): desk.openConcern(id)?.tasks
        case .decision(let id): desk.decision(id)?.tasks
        }
    }

    fileprivate func acting(_ wish: ActionWish) -> Action {
        switch self {
        case .concern(let id): .concern(.act(id, what: wish.what, who: wish.who, by: wish.by))
        case .decision(let id): .collective(.act(id, wish))
        }
    }

    fileprivate func ending(_ id: ID<GroupAction>, _ state: GroupAction.State, at time: Moment?) -> Action {
        switch self {
        case .concern(let concern): .concern(.endAction(concern, id, state, at: time))
        case .decision(let decision): .collective(.endAction(decision, id, state, at: time))
        }
    }
}

extension Desk {
    /// A task in one line, after a sign where its day is over: what, who, by when, how it stands.
    func line(of task: GroupAction) -> (sign: String, text: String) {
        var parts = [(task.text ?? "?").onOneLine]
        if let who = task.whoDoes { parts.append(who) }
        if let by = task.by { parts.append(words("concern.task.by", ["day": wording.shortDay(by)])) }
        if task.stands == .dropped { parts.append(words("concern.task.dropped")) }
        if let at = task.doneAt {
            parts.append(words("concern.task.done", ["day": wording.shortDay(at.day)]))
        }
        let late = task.isLate(on: today.day)
        let sign = task.stands == .done ? "✓ " : task.stands == .dropped ? "× " : late ? "" : "· "
        return (late ? "! " : "", sign + parts.joined(separator: "  "))
    }
}

extension [Field] {
    /// Who does what, by when.
    static var task: [Field] {
        [
            .line("what", label: "act.what", limit: .what),
            .line("who", label: "act.who", limit: .who, width: 24),
            .dayToCome("by", label: "act.by"),
        ]
    }
}

extension Form {
    /// What somebody is to do, as it was typed; complains where its day is none.
    mutating func task(in desk: Desk) -> (wish: ActionWish, isRead: Bool) {
        let (by, isRead) = day("by", in: desk)
        return (ActionWish(what: text("what"), who: optional("who"), by: by), isRead)
    }
}

/// Somebody does something about a concern or a decision, by a day.
struct ActForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }
    private let source: Centre.OwedAction.Source

    var kind: (form: FormKind, about: String?)? {
        switch source {
        case .concern(let id): (.act, id.description)
        case .decision(let id): (.actOn, id.description)
        }
    }

    init?(_ source: Centre.OwedAction.Source, in desk: Desk) {
        guard source.tasks(in: desk) != nil else { return nil }
        self.source = source
        form = Form(.task)
        if let kind, let about = kind.about { form = form.resumed(kind.form, about: about, in: desk) }
    }

    func title(in desk: Desk) -> String { desk.words("act.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        let (wish, isRead) = form.task(in: desk)
        guard isRead else { return [] }
        return desk.guarding(
            [wish.what], [.act(source.acting(wish), saying: Phrase("act.said"), then: [.finish])])
    }
}

/// A task is done, or nobody does it any more.
struct EndActionForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }
    private let source: Centre.OwedAction.Source

    init?(_ source: Centre.OwedAction.Source, in desk: Desk) {
        guard let tasks = source.tasks(in: desk), !tasks.isEmpty else { return nil }
        self.source = source
        let choices = tasks.map {
            TickList.Choice(code: $0.id.description, words: .plain(($0.text ?? "?").onOneLine))
        }
        let ends = GroupAction.State.allCases.map {
            TickList.Choice(code: $0.rawValue, words: Phrase("endAction.\($0.rawValue)"))
        }
        form = Form([
            .one("which", label: "endAction.which", choices, choices.count == 1 ? choices[0].code : nil),
            .one("state", label: "endAction.how", ends, GroupAction.State.done.rawValue),
            .time("time", label: "support.time"),
        ])
    }

    func title(in desk: Desk) -> String { desk.words("endAction.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        if let left = form.complainUnlessChosen("which") { return left }
        var time: Moment?
        switch desk.typedTime(form.text("time")) {
        case .unread: return form.refuseTime("time")
        case .now: break
        case .at(let moment): time = moment
        }
        guard let action = form.ticked("which").first.flatMap({ ID<GroupAction>($0) }),
            let state = form.ticked("state").first.flatMap({ GroupAction.State(rawValue: $0) })
        else { return [] }
        return [
            .act(
                source.ending(action, state, at: time), saying: Phrase("endAction.said"),
                then: [.finish])
        ]
    }
}
