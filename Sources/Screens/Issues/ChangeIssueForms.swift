import CentreCore
import Reports
import Resources

extension TickList.Choice {
    /// That nothing was said, where something else stood ticked from the beginning.
    static let notSaid = TickList.Choice(code: "notSaid", words: Phrase("issue.notSaid"))

    fileprivate static func answers(_ replies: [Reply]) -> [TickList.Choice] {
        replies.map { TickList.Choice(code: $0.rawValue, words: Phrase("issue.reply.\($0.rawValue)")) }
    }

    /// What a centre offers of a list, and what stands though it is offered no more.
    fileprivate static func codes(
        _ list: CodeList, with standing: [Code], in desk: Desk
    ) -> [TickList.Choice] {
        let offered = desk.centre.settings.offered(list)
        return (offered + standing.filter { !offered.contains($0) }).map {
            TickList.Choice(code: $0.text, words: desk.phrase(of: $0, in: list))
        }
    }
}

/// A coordinator puts right what an issue says; its words and its name stand elsewhere.
struct ChangeIssueForm: IssueForm {
    var form: Form
    let id: ID<Issue>
    /// What stood when the form opened.
    private let former: Issue

    var kind: (form: FormKind, about: String?)? { (.changeIssue, id.description) }

    init?(_ id: ID<Issue>, in desk: Desk) {
        guard let issue = desk.seen(id), desk.isCoordinator, !issue.isWithdrawn else { return nil }
        self.id = id
        former = issue
        form = Form(Self.fields(of: issue, in: desk))
            .resumed(.changeIssue, about: id.description, in: desk)
    }

    private static func fields(of issue: Issue, in desk: Desk) -> [Field] {
        let silences = TickList.Choice.answers([.doesNotKnow, .prefersNotToSay])
        func one(
            _ name: FieldName, _ question: IssueQuestion, _ choices: [TickList.Choice], _ code: Code? = nil
        ) -> Field {
            let ticked = code?.text ?? issue.reply(to: question)?.rawValue
            let none = ticked == nil ? [] : [TickList.Choice.notSaid]
            return .one(name, label: "issue.field.\(question.rawValue)", choices + silences + none, ticked)
        }
        func several(_ name: FieldName, label: String, _ list: CodeList, _ standing: [Code]) -> Field {
            .several(
                name, label: label, TickList.Choice.codes(list, with: standing, in: desk),
                standing.map(\.text))
        }
        let day = issue.happened?.serviceDay(turnsAt: desk.centre.settings.turnsAt).day.description
        let doers = TickList.Choice.codes(.doers, with: [issue.who].compactMap { $0 }, in: desk)
        return [
            several("kinds", label: "issue.field.kinds", .kinds, issue.chosenKinds),
            one("who", .who, doers, issue.who).unless(.issueWho),
            Field("day", label: "tell.day", .line(LineEditor(day ?? "", limit: 10)), width: 10)
                .unless(.issueHappened),
            .time(
                "hour", label: "tell.hour", hint: "tell.day.hint", issue.happened?.minute.description ?? "",
                isBeside: true
            ).unless(.issueHappened),
            .line("place", label: "issue.field.place", issue.place, limit: .place).unless(.issuePlace),
            one("many", .many, TickList.Choice.answers([.one, .several])),
            several("supports", label: "issue.field.support", .supports, issue.wantedSupports),
            one("elsewhere", .elsewhere, TickList.Choice.answers([.yes, .no])),
            .line("why", label: "issue.field.why", issue.why, limit: .why).unless(.issueWhy),
        ]
    }

    func title(in desk: Desk) -> String { desk.words("changeIssue.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        guard form.isTouched else { return [.finish] }
        guard let (telling, untold) = changes(in: desk) else { return [] }
        return desk.guarding(
            [telling.place, telling.why].compactMap { $0 },
            [
                .act(
                    .issue(.change(id, telling, not: untold)), saying: Phrase("changeIssue.said"),
                    then: [.finish])
            ])
    }

    /// Only what was changed here: somebody else may put the rest right meanwhile; `nil` where something that was typed
    /// cannot be read, which is said in place.
    private mutating func changes(in desk: Desk) -> (Telling, Untold)? {
        var (telling, untold) = (Telling(), Untold())
        if form.hasChanged("kinds") {
            let kinds = form.codes("kinds")
            telling.kinds = kinds.filter { !former.chosenKinds.contains($0) }
            untold.kinds = Set(former.chosenKinds).subtracting(kinds)
        }
        if form.hasChanged("supports") {
            let supports = form.codes("supports")
            telling.supports = supports.filter { !former.wantedSupports.contains($0) }
            untold.supports = Set(former.wantedSupports).subtracting(supports)
        }
        if form.hasChanged("who") {
            untold.answers.insert(.who)
            let silence = reply("who").flatMap { $0 == .doesNotKnow || $0 == .prefersNotToSay ? $0 : nil }
            telling.replies[.who] = silence
            if silence == nil { telling.who = form.codes("who").first }
        }
        if form.hasChanged("many") {
            untold.answers.insert(.many)
            telling.replies[.many] = reply("many")
        }
        if form.hasChanged("elsewhere") || form.hasChanged("why") {
            untold.answers.insert(.elsewhere)
            telling.replies[.elsewhere] = reply("elsewhere")
            telling.why = form.optional("why")
        }
        if form.hasChanged("place") {
            untold.answers.insert(.place)
            telling.place = form.optional("place")
        }
        if form.hasChanged("day") || form.hasChanged("hour") {
            untold.answers.insert(.happened)
            if form.optional("day") != nil || form.optional("hour") != nil {
                guard let happened = happened(in: desk) else { return nil }
                telling.happened = happened
            }
        }
        return (telling, untold)
    }

    private func reply(_ name: FieldName) -> Reply? {
        form.ticked(name).first.flatMap { Reply(rawValue: $0) }
    }

    /// When it happened: a day that has come, and an hour, which is noon where nobody said one.
    private mutating func happened(in desk: Desk) -> PlannedTime? {
        let dayText = form.optional("day")
        guard let day = dayText == nil ? desk.today.day : dayText.flatMap(desk.typedDay) else {
            form.complain("day", Phrase("tell.day.unread"))
            return nil
        }
        guard let hour = form.optional("hour") else {
            return min(PlannedTime(day, MinuteOfDay(720) ?? .midnight), PlannedTime(desk.now))
        }
        guard let minute = MinuteOfDay(hour) else {
            _ = form.refuseTime("hour")
            return nil
        }
        return PlannedTime(minute < desk.centre.settings.turnsAt ? day.advanced(by: 1) : day, minute)
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        let field: FieldName
        switch refusal {
        case .issue(.happensLater), .timeTooEarly: field = "day"
        case .tooLong(.place, _), .controlCharacter(.place, _): field = "place"
        case .tooLong(.why, _), .controlCharacter(.why, _): field = "why"
        default: return false
        }
        form.complain(field, .plain(desk.wording.sentence(for: refusal)))
        return true
    }
}

/// Whoever raised it goes by another name, or by none.
///
/// Which name stands is not shown: that is read behind the key that is noted.
struct NameIssueForm: IssueForm {
    var form: Form
    let id: ID<Issue>

    init?(_ id: ID<Issue>, in desk: Desk) {
        guard let issue = desk.seen(id), desk.isCoordinator, !issue.isWithdrawn else { return nil }
        self.id = id
        form = Form([
            .line("name", label: "tell.name", limit: .name, width: 20).unless(.issueName),
            .tick("none", label: "nameIssue.none", words: "nameIssue.none.yes"),
        ])
    }

    func title(in desk: Desk) -> String { desk.words("nameIssue.title") }

    mutating func changed(in desk: Desk) { form.suggestNames(in: desk) }

    mutating func save(in desk: Desk) -> [Wish] {
        let name = form.optional("name")
        let hasNone = !form.ticked("none").isEmpty
        guard name != nil || hasNone else { return [.finish] }
        if name != nil, hasNone {
            form.complain("name", Phrase("nameIssue.both"))
            return []
        }
        let change = IssueAction.change(id, Telling(handle: name), not: Untold(name: hasNone))
        return [.act(.issue(change), saying: Phrase("nameIssue.said"), then: [.finish])]
    }
}

/// Something that was done about it was written down by mistake.
struct MistakenHelpForm: IssueForm {
    var form: Form
    let id: ID<Issue>

    init?(_ id: ID<Issue>, in desk: Desk) {
        guard let issue = desk.seen(id), desk.sight(of: issue).contains(.help), !issue.done.isEmpty else {
            return nil
        }
        self.id = id
        let done = issue.done.map {
            TickList.Choice(code: $0.id.description, words: .plain(IssueFacts.sentence($0, in: desk)))
        }
        form = Form([.one("which", label: "mistakenHelp.which", done)])
    }

    func title(in desk: Desk) -> String { desk.words("mistakenHelp.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        if let left = form.complainUnlessChosen("which") { return left }
        guard let help = form.ticked("which").first.flatMap({ ID<Help>($0) }) else { return [] }
        return [
            .act(.issue(.takeBackHelp(id, help)), saying: Phrase("mistakenHelp.said"), then: [.finish])
        ]
    }
}
