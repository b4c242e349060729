import CentreCore
import Reports
import Resources

/// Issues that are like one, side by side: some are ticked, and joined with it into what the group answers together.
struct SimilarPage: Screen {
    private let id: ID<Issue>
    private var ticked: Set<ID<Issue>> = []
    private var selection = Selection<ID<Issue>>()

    init(_ issue: ID<Issue>) { id = issue }

    var tellsWhy: Bool { true }

    func months(in desk: Desk) -> [Month] { desk.centre.issues[id] == nil ? [id.month] : [] }

    private func found(in desk: Desk) -> [SimilarIssue] {
        guard let issue = desk.seen(id), let me = desk.me else { return [] }
        return desk.centre.similar(to: issue, for: me).filter { desk.centre.issues[$0.id] != nil }
    }

    func commands(in desk: Desk) -> [Command] {
        (found(in: desk).isEmpty ? [] : [.choose]) + [.joinOn, .back]
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        let rows = found(in: desk).map(\.id)
        switch command {
        case .choose:
            guard let row = selection.row(in: rows) else { return [] }
            if ticked.remove(row) == nil { ticked.insert(row) }
            return []
        case .joinOn: return JoinForm(id, with: ticked.sorted(), in: desk).map { [.open($0)] } ?? []
        default: return [.back]
        }
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: found(in: desk).map(\.id), page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        selection.touch(touch, in: found(in: desk).map(\.id)) ? perform(.choose, in: desk) : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(
            desk.words("similar.title"),
            remark: desk.words(desk.similarKnown.contains(id) ? "similar.how" : "similar.looking"))
        let found = found(in: desk)
        if found.isEmpty { canvas.write(desk.words("similar.none"), row: 2, column: 3, style: .quiet) }
        let chosen = selection.index(in: found.map(\.id))
        canvas.writeRows(of: found.count, around: chosen, from: 2, height: canvas.rows - 2) {
            canvas, index, line in
            guard let issue = desk.centre.issues[found[index].id] else { return }
            let reasons = found[index].reasons.map { desk.words("issue.like.\($0.rawValue)") }
            let mark = ticked.contains(issue.id) ? "[x]" : "[ ]"
            let talks = issue.allows(.talk) ? "" : "  " + desk.words("issue.noTalk")
            let since = issue.raised.value.map { desk.time($0.at) } ?? ""
            ListRow(
                text: "\(mark) \(since)  \(reasons.joined(separator: ", "))\(talks)",
                isChosen: index == chosen
            ).paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }
}

/// Issues are seen as one: a new concern with its summary, or one that is there.
struct JoinForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }
    private let id: ID<Issue>
    private let others: [ID<Issue>]

    /// The others are part of what it is about, so that they come back with it.
    var kind: (form: FormKind, about: String?)? {
        (.join, ([id] + others).map(\.description).joined())
    }

    init?(_ id: ID<Issue>, with others: [ID<Issue>], in desk: Desk) {
        guard let issue = desk.seen(id), desk.isCoordinator else { return nil }
        self.id = id
        self.others = others
        let open = desk.centre.openConcerns.filter { $0.state.state != .closed }
        let concerns =
            [TickList.Choice(code: "new", words: Phrase("join.new"))]
            + open.map { TickList.Choice(code: $0.id.description, words: .plain(desk.line($0))) }
        let kinds = issue.chosenKinds.map {
            TickList.Choice(code: $0.text, words: desk.phrase(of: $0, in: .kinds))
        }
        form = Form(
            [.one("concern", label: "join.which", concerns, "new")]
                + (kinds.isEmpty ? [] : [.one("about", label: "join.about", kinds, kinds[0].code)])
                + [Field("summary", label: "join.summary", hint: "join.summary.hint", .long(LongEditor()))]
        ).resumed(.join, about: ([id] + others).map(\.description).joined(), in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("join.title", count: others.count + 1) }

    mutating func save(in desk: Desk) -> [Wish] {
        let issues = [id] + others
        let saying = Phrase("join.said", count: issues.count)
        if let concern = form.ticked("concern").first.flatMap({ ID<Concern>($0) }) {
            return [.act(.concern(.join(concern, issues)), saying: saying, then: [.finish, .back])]
        }
        let action = ConcernAction.open(
            issues, about: form.codes("about").first, summary: form.optional("summary"))
        return desk.guarding(
            [form.text("summary")], [.act(.concern(action), saying: saying, then: [.finish, .back])])
    }
}
