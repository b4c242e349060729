import CentreCore
import Reports
import Resources

/// Who may collect the children of a request and who must not, each until it is withdrawn.
struct CollectorsPage: Screen {
    private enum Row: Hashable, Sendable {
        case add
        case rule(CollectorRule.Source)
    }

    private let id: ID<ChildCareRequest>
    private var selection = Selection<Row>()

    init(_ request: ID<ChildCareRequest>) { id = request }

    private func rules(in desk: Desk) -> [CollectorRule] {
        desk.centre.care[id].map { desk.centre.collectorRules(for: $0) } ?? []
    }

    private func rows(in desk: Desk) -> [Row] { [.add] + rules(in: desk).map { .rule($0.source) } }

    func commands(in desk: Desk) -> [Command] { [.open, .back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .open else { return [.back] }
        switch selection.row(in: rows(in: desk)) {
        case .add?: return [.open(CollectorForm(id, in: desk))]
        case .rule(let source)?:
            guard let rule = rules(in: desk).first(where: { $0.source == source }) else { return [] }
            let id = id
            let saying = Phrase("collectors.withdrawn.said", ["name": .text(rule.name)])
            return [
                .open(
                    Question(
                        yes: Question.Answer(
                            words: "collectors.withdraw.yes",
                            wishes: [.act(.care(.withdrawCollector(id, source)), saying: saying)]),
                        no: Question.Answer(words: "collectors.withdraw.no", wishes: [])
                    ) { desk in
                        desk.words(
                            rule.may ? "collectors.ask.may" : "collectors.ask.never", ["name": rule.name])
                    })
            ]
        case nil: return []
        }
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows(in: desk), page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        selection.touch(touch, in: rows(in: desk)) ? perform(.open, in: desk) : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(
            desk.words("collectors.title", ["who": desk.wording.parent(of: desk.centre.care[id])]),
            remark: nil)
        let rows = rows(in: desk)
        let chosen = selection.index(in: rows)
        canvas.writeRows(of: rows.count, around: chosen, from: 2, height: canvas.rows - 2) {
            canvas, index, line in
            ListRow(text: text(rows[index], in: desk), isChosen: index == chosen)
                .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }

    private func text(_ row: Row, in desk: Desk) -> String {
        switch row {
        case .add: return desk.words("collectors.add")
        case .rule(let source):
            guard let rule = rules(in: desk).first(where: { $0.source == source }) else { return "" }
            let scope = desk.words(rule.isOfFamily ? "collectors.family" : "collectors.today")
            return desk.words(rule.may ? "collectors.may" : "collectors.never", ["name": rule.name]) + "  "
                + scope
        }
    }
}

/// One more who may, or must not, collect.
struct CollectorForm: FormScreen {
    var form: Form
    private let id: ID<ChildCareRequest>

    var kind: (form: FormKind, about: String?)? { (.collector, id.description) }

    init(_ request: ID<ChildCareRequest>, in desk: Desk) {
        id = request
        form = Form([
            .line("collector", label: "collectors.name", limit: .collector, width: 30),
            .one(
                "may", label: "collectors.what",
                ["may", "never"].map { TickList.Choice(code: $0, words: Phrase("collectors.what.\($0)")) }),
            .one(
                "scope", label: "collectors.scope",
                ["today", "family"].map { TickList.Choice(code: $0, words: Phrase("collectors.\($0)")) },
                "today"),
        ]).resumed(.collector, about: request.description, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("collectors.add") }

    mutating func save(in desk: Desk) -> [Wish] {
        guard let may = form.ticked("may").first else { return form.askForChoice("may") }
        let wish = CollectorWish(
            form.text("collector"), may: may == "may", forFamily: form.ticked("scope").first == "family")
        let saying = Phrase("collectors.said", ["name": .text(Text.trimmed(wish.name))])
        return [.act(.care(.nameCollector(id, wish)), saying: saying, then: [.finish])]
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        let name: FieldName = if case .care(.needsParent) = refusal { "scope" } else { "collector" }
        form.complain(name, .plain(desk.wording.sentence(for: refusal)))
        return true
    }
}
