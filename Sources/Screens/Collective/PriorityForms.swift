import CentreCore
import Reports
import Resources

extension Priority.Basis {
    /// How a choice of it is kept in a draft.
    fileprivate var code: String {
        switch self {
        case .need(let need): "need:\(need.text)"
        case .childCare: "childCare"
        case .concern(let id): "concern:\(id)"
        case .words: "words"
        }
    }

    fileprivate init(keptAs code: String?) {
        let parts = (code ?? "").split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.last) {
        case ("need", let need?): self = Code(need).map { .need($0) } ?? .words
        case ("concern", let id?): self = ID<Concern>(id).map { .concern($0) } ?? .words
        case ("childCare", _): self = .childCare
        default: self = .words
        }
    }
}

/// Somebody proposes that this comes before other things: from what the centre knows, or in words; or such a thing is
/// put right.
struct PriorityForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }
    /// The one that is put right; `nil` for a new one.
    private let id: ID<Priority>?

    var kind: (form: FormKind, about: String?)? {
        id.map { (.changePriority, $0.description) } ?? (.prioritise, form.slip)
    }

    init(in desk: Desk) {
        id = nil
        form = Form(Self.fields(of: nil, in: desk))
    }

    init?(changing id: ID<Priority>, in desk: Desk) {
        guard let priority = desk.centre.priorities[id], priority.counts else { return nil }
        self.id = id
        form = Form(Self.fields(of: priority, in: desk))
            .resumed(.changePriority, about: id.description, in: desk)
    }

    private static func fields(of priority: Priority?, in desk: Desk) -> [Field] {
        [
            .line("priority", label: "prioritise.words", priority?.text, limit: .priority),
            .one(
                "basis", label: "prioritise.basis", hint: "prioritise.basis.hint",
                choices(with: priority?.basis, in: desk), priority?.basis.code),
        ]
    }

    /// What the centre knows of: care that was not to be had, open concerns, what people come for most.
    private static func choices(with standing: Priority.Basis?, in desk: Desk) -> [TickList.Choice] {
        var bases: [Priority.Basis] = desk.unmetCare > 0 ? [.childCare] : []
        bases += desk.centre.openConcerns.map { .concern($0.id) } + desk.neededLately.map { .need($0) }
        if let standing, standing != .words, !bases.contains(standing) { bases.insert(standing, at: 0) }
        return (bases + [.words]).map { basis in
            TickList.Choice(code: basis.code, words: .plain(desk.wording.basis(basis, in: desk.centre)))
        }
    }

    func title(in desk: Desk) -> String {
        desk.words(id == nil ? "prioritise.title" : "changePriority.title")
    }

    mutating func save(in desk: Desk) -> [Wish] {
        let basis = Priority.Basis(keptAs: form.ticked("basis").first)
        let words = form.optional("priority")
        guard let id else {
            return desk.guarding(
                [words ?? ""],
                [
                    .act(
                        .collective(.prioritise(words: words, basis)), saying: Phrase("prioritise.said"),
                        then: [.finish])
                ])
        }
        guard form.isTouched else { return [.finish] }
        let action = CollectiveAction.changePriority(
            id, words: form.hasChanged("priority") ? Change(words) : nil,
            basis: form.hasChanged("basis") ? basis : nil)
        return desk.guarding(
            [words ?? ""],
            [.act(.collective(action), saying: Phrase("changePriority.said"), then: [.finish])])
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        let field: FieldName
        switch refusal {
        case .empty(.priority), .tooLong(.priority, _), .controlCharacter(.priority, _): field = "priority"
        case .unknownCode, .issue(.unknownConcern): field = "basis"
        default: return false
        }
        form.complain(field, .plain(desk.wording.sentence(for: refusal)))
        return true
    }
}

/// The group puts so many dots beside each priority; what nobody put any beside stays empty.
struct RankForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }
    private let asked: [ID<Priority>]

    /// There is one ranking at a time.
    static let about = "open"

    var kind: (form: FormKind, about: String?)? { (.rank, Self.about) }

    init?(in desk: Desk) {
        let priorities = desk.centre.prioritiesRanked()
        guard !priorities.isEmpty else { return nil }
        asked = priorities.map(\.id)
        let dots = priorities.map { priority in
            var field = Field(
                FieldName(priority.id.description), label: "rank.dots",
                .number(NumberEditor(priority.dots(on: desk.today.day), in: Priority.dotsRange)))
            field.aside = desk.wording.line(of: priority, in: desk.centre)
            return field
        }
        form = Form(dots + [.dayGone("day", label: "rank.day")])
            .resumed(.rank, about: Self.about, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("rank.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        let (day, isRead) = form.dayGone("day", in: desk)
        guard isRead else { return [] }
        // On another day than today's all that is typed counts, also where it reads as today.
        let isOfToday = day ?? desk.today.day == desk.today.day
        var dots: [ID<Priority>: Int] = [:]
        for id in asked {
            let name = FieldName(id.description)
            guard !isOfToday || form.hasChanged(name) else { continue }
            dots[id] = form.number(name)
        }
        guard !dots.isEmpty else {
            if form.isTouched || asked.allSatisfy({ form.number(FieldName($0.description)) == nil }) {
                form.complain(FieldName(asked[0].description), Phrase("rank.missing"))
                return []
            }
            return [.finish]
        }
        return [.act(.collective(.rank(dots, day: day)), saying: Phrase("rank.said"), then: [.finish])]
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        guard case .outOfRange(.dots, let range) = refusal else { return false }
        let wrong = asked.map { FieldName($0.description) }.first { name in
            form.number(name).map { !range.contains($0) } ?? false
        }
        guard let wrong else { return false }
        form.complain(wrong, .plain(desk.wording.sentence(for: refusal)))
        return true
    }
}
