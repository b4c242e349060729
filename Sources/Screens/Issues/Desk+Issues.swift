import CentreCore
import Reports
import Resources

extension Desk {
    /// Whoever sits here.
    var me: Person? { centre.people[person] }

    var isCoordinator: Bool { me?.holds(.coordinator) == true }

    /// What whoever sits here may be shown of an issue.
    func sight(of issue: Issue) -> Set<IssueField> { me.map { centre.sight(of: issue, for: $0) } ?? [] }

    func seen(_ id: ID<Issue>) -> Issue? { centre.seen(id, by: person)?.issue }

    /// Issues that nobody did anything about yet, the longest waiting first.
    var unanswered: [Issue] { me.map { centre.unanswered(for: $0) } ?? [] }

    /// Whom to call now: who is on call, else a coordinator who may hear it.
    func call(for issue: Issue?) -> String? {
        let shutOut = issue?.readersShutOut.compactMap(\.name) ?? []
        if let call = onCall(besides: shutOut) { return call }
        guard let issue else { return nil }
        return centre.coordinators(for: issue, at: now).first?.name.value
    }

    /// Who is on call, unless one of these is among them.
    func onCall(besides names: [String]) -> String? {
        guard let call = centre.settings.onCallNow else { return nil }
        let isNamed = names.contains { name in
            Text.nameWords(name).contains { !Text.places(of: $0, in: call).isEmpty }
        }
        return isNamed ? nil : call
    }

    /// The next of these names, parted by commas, by which nobody at the desk goes and that was not asked about, and
    /// how it is asked.
    func unknownReader(in typed: String, besides asked: Set<String>) -> (name: String, Phrase)? {
        let names = typed.split(separator: ",").map(String.init)
        let strangers = centre.strangers(among: names, at: now)
        guard let (name, nearest) = strangers.first(where: { !asked.contains($0.name) }) else { return nil }
        return (
            name,
            Phrase(
                nearest == nil ? "tell.reader.unknown" : "tell.reader.nearest",
                ["typed": .text(name), "nearest": .text(nearest ?? "")])
        )
    }

    /// How long an issue waited or waits.
    func waiting(_ issue: Issue) -> String {
        guard let clock = centre.responseClock(of: issue) else { return "" }
        return wording.span(minutes: clock.minutes(at: now.instant))
    }

    /// One line about an issue for a list: since when, and how it presses; never what it is about.
    func line(_ issue: Issue) -> String {
        let since = issue.raised.value.map { time($0.at) } ?? ""
        guard sight(of: issue).contains(.state) else {
            let place = issue.isOnlyAPlace ? "  " + words("tell.said.place") : ""
            return "\(since)  \(words("issue.waits", ["time": waiting(issue)]))\(place)"
        }
        guard issue.isOpen else {
            return "\(since)  \(issue.state.state.map(wording.state) ?? "")"
        }
        var text = "\(since)  \(wording.urgency(centre.urgency(of: issue, at: now)))"
        if issue.done.isEmpty { text += "  " + waiting(issue) }
        if issue.isOnlyAPlace { text += "  " + words("tell.said.place") }
        if issue.needsALook { text += "  " + words("issue.needsALook") }
        return text
    }

    /// A concern in one line: what the group may hear, and how far it is.
    func line(_ concern: Concern) -> String {
        let view = centre.groupView(of: concern)
        let state = concern.state.state.map(wording.state) ?? ""
        return [wording.headline(view), state, wording.owed(concern)].compactMap { $0 }
            .joined(separator: "  ")
    }

    /// Choices of a list of codes, for ticking.
    func choices(_ list: CodeList) -> [TickList.Choice] {
        centre.settings.offered(list).map { TickList.Choice(code: $0.text, words: phrase(of: $0, in: list)) }
    }

    /// What the guard over free text points at; `nil` where there is nothing.
    ///
    /// To a guest it does not say which names are known here.
    func guarded(_ texts: [String], knowsNames: Bool = true) -> String? {
        let textGuard =
            knowsNames
            ? centre.textGuard(at: now)
            : TextGuard(names: [], unwritten: centre.settings.unwrittenWords, today: now.day)
        let found = texts.flatMap(textGuard.findings)
        return found.isEmpty ? nil : wording.sentence(for: found)
    }

    /// The wishes, after a question where words hold what might betray somebody.
    func guarding(_ texts: [String], knowsNames: Bool = true, _ wishes: [Wish]) -> [Wish] {
        guard let found = guarded(texts, knowsNames: knowsNames) else { return wishes }
        return [
            .open(
                Question(
                    yes: Question.Answer(words: "guard.yes", wishes: wishes),
                    no: Question.Answer(words: "guard.no", wishes: [])
                ) { $0.words("guard.ask", ["found": found]) })
        ]
    }
}

extension Field {
    /// Several of a list of codes.
    static func codes(
        _ name: FieldName, label: String, _ list: CodeList, extra: [TickList.Choice] = [], in desk: Desk
    ) -> Field {
        var field = Field(name, label: label, .ticks(TickList(desk.choices(list) + extra)))
        field.isStop = true
        return field
    }

    /// Several of a few choices, a stop of Tab.
    static func several(
        _ name: FieldName, label: String, _ choices: [TickList.Choice], _ ticked: [String] = []
    )
        -> Field
    {
        var field = Field(name, label: label, .ticks(TickList(choices, ticked: Set(ticked))))
        field.isStop = true
        return field
    }

    /// One thing that is so or not.
    static func tick(_ name: FieldName, label: String, words: String, _ isTicked: Bool = false) -> Field {
        several(
            name, label: label, [TickList.Choice(code: "yes", words: Phrase(words))], isTicked ? ["yes"] : [])
    }

    /// Words that are covered but for the line in which one types.
    static func covered(_ name: FieldName, label: String) -> Field {
        Field(name, label: label, hint: "tell.covered", .long(LongEditor(isShown: false)))
    }
}

extension Form {
    func codes(_ name: FieldName) -> [Code] { ticked(name).compactMap { Code($0) } }

    /// An optional line of text.
    func optional(_ name: FieldName) -> String? {
        let text = Text.trimmed(text(name))
        return text.isEmpty ? nil : text
    }
}
