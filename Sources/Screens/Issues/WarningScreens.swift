import CentreCore
import Reports
import Resources

/// Others are warned: of a kind of person or a place, until when; never who told it, never a name.
struct WarnForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }

    /// The issue that it comes from: then the form is about that, and is not kept half typed.
    private let issue: ID<Issue>?
    /// The warning that is put right; `nil` for a new one.
    private let standing: Warning?

    var kind: (form: FormKind, about: String?)? {
        if let standing { return (.changeWarning, standing.id.description) }
        return issue == nil ? (.warn, form.slip) : nil
    }

    init(in desk: Desk, from issue: ID<Issue>? = nil) {
        self.issue = issue
        standing = nil
        form = Form(Self.fields(in: desk))
    }

    /// What a warning says is put right; `nil` where none holds.
    init?(changing id: ID<Warning>, in desk: Desk) {
        guard let warning = desk.centre.warnings[id], warning.counts, desk.centre.isAgreed(warning),
            desk.isCoordinator
        else { return nil }
        issue = warning.issue
        standing = warning
        form = Form(Self.fields(of: warning, in: desk))
            .resumed(.changeWarning, about: id.description, in: desk)
    }

    private static func fields(of warning: Warning? = nil, in desk: Desk) -> [Field] {
        let none = warning?.who == nil ? [] : [TickList.Choice.notSaid]
        let until = warning?.until?.description ?? "+14"
        return [
            .one("who", label: "warn.who", desk.choices(.doers) + none, warning?.who?.text),
            .line("place", label: "issue.field.place", warning?.place, limit: .place),
            Field(
                "warning", label: "warn.words",
                .long(LongEditor(warning?.text ?? "", limit: Limits.characters(.warning)))),
            Field(
                "until", label: "warn.until", hint: "issue.day.hint", .line(LineEditor(until, limit: 10)),
                width: 10),
        ]
    }

    func title(in desk: Desk) -> String {
        desk.words(standing == nil ? "warn.title" : "changeWarning.title")
    }
    func remark(in desk: Desk) -> String? { desk.isCoordinator ? nil : desk.words("warn.look") }

    mutating func save(in desk: Desk) -> [Wish] {
        if standing != nil, !form.isTouched { return [.finish] }
        guard let until = desk.dayToCome(form.text("until")) else {
            form.complain("until", Phrase("issue.day.unread"))
            return []
        }
        // A kind of person that is offered no more stands until another is ticked.
        let who = form.hasChanged("who") ? form.codes("who").first : standing?.who
        let wish = WarningWish(
            who: who, place: form.optional("place"), words: form.optional("warning"),
            until: until, issue: issue)
        let said =
            standing != nil ? "changeWarning.said" : desk.isCoordinator ? "warn.said" : "warn.said.proposed"
        let action: WarningAction = standing.map { .change($0.id, wish) } ?? .add(wish)
        return desk.guarding(
            [form.text("place"), form.text("warning")],
            [.act(.warning(action), saying: Phrase(said), then: [.finish])])
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        let field: FieldName
        switch refusal {
        case .issue(.dayPast), .issue(.dayAhead): field = "until"
        case .issue(.nothingToWarnOf), .tooLong(.warning, _): field = "warning"
        case .issue(.namesTheRaiser): field = "warning"
        case .tooLong(.place, _): field = "place"
        default: return false
        }
        form.complain(field, .plain(desk.wording.sentence(for: refusal)))
        return true
    }
}

/// One warning, in full.
struct WarningPage: DeedScreen {
    private let id: ID<Warning>
    var picked: Selection<Command>?

    init(_ warning: ID<Warning>) { id = warning }

    /// The warning's own month, and that of the issue on whose consent it rests.
    func months(in desk: Desk) -> [Month] {
        guard let warning = desk.centre.warnings[id] else { return [id.month] }
        let issue = warning.issue.flatMap { desk.centre.issues[$0] == nil ? $0.month : nil }
        return issue.map { Set([$0, id.month]).sorted() } ?? []
    }

    private func warning(in desk: Desk) -> Warning? {
        desk.centre.warnings[id].flatMap { $0.counts && desk.centre.isAgreed($0) ? $0 : nil }
    }

    func deeds(in desk: Desk) -> [Command] {
        guard let warning = warning(in: desk) else { return [] }
        return (warning.state.state == .shown ? [] : [.showWarning])
            + (warning.state.state == .ended ? [] : [.endWarning, .changeWarning])
    }

    func action(of command: Command, in desk: Desk) -> Action? {
        switch command {
        case .showWarning: .warning(.show(id))
        case .endWarning, .changeWarning: .warning(.end(id))
        default: nil
        }
    }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        switch deed {
        case .showWarning: [.act(.warning(.show(id)), saying: Phrase("warn.said"))]
        case .endWarning: [.act(.warning(.end(id)), saying: Phrase("warn.ended.said"), then: [.back])]
        case .changeWarning: WarnForm(changing: id, in: desk).map { [.open($0)] } ?? []
        default: []
        }
    }

    func title(in desk: Desk) -> String { desk.words("warning.title") }

    func facts(in desk: Desk) -> [(sign: String, text: String)] {
        guard let warning = warning(in: desk) else {
            return [("", desk.wording.sentence(for: .issue(.unknownWarning)))]
        }
        var facts = [(sign: "", text: desk.wording.sentence(for: warning))]
        if let until = warning.until {
            facts.append(("", desk.words("warning.until", ["day": desk.wording.shortDay(until)])))
        }
        if warning.state.state == .proposed { facts.append(("! ", desk.words("warning.proposed"))) }
        if warning.state.state == .ended { facts.append(("", desk.words("warning.ended"))) }
        return facts
    }
}
