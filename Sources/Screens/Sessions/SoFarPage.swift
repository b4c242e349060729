import CentreCore
import Reports
import Resources

/// What a session wrote down so far: what was said, and what was decided.
struct SoFarPage: Screen {
    var tellsWhy: Bool { true }
    private let id: ID<Session>
    private var selection = Selection<Row>()

    init(_ id: ID<Session>) { self.id = id }

    private enum Row: Hashable, Sendable {
        case saying(ID<SessionSaying>)
        case decision(ID<Decision>)
    }

    var ownsDigits: Bool { true }

    func months(in desk: Desk) -> [Month] {
        desk.begun(id).map { AgendaRows($0, in: desk).months(in: desk) } ?? []
    }

    private func rows(in desk: Desk) -> [Row] {
        desk.centre.decisions(in: id).map { .decision($0.id) }
            + (desk.begun(id)?.said ?? []).map { .saying($0.id) }
    }

    func commands(in desk: Desk) -> [Command] {
        switch selection.row(in: rows(in: desk)) {
        case .decision: [.open, .back]
        case .saying: [.noSaying, .back]
        case nil: [.back]
        }
    }

    func action(of command: Command, in desk: Desk) -> Action? {
        command == .noSaying ? .session(.say(id, "")) : nil
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        switch (command, selection.row(in: rows(in: desk))) {
        case (.open, .decision(let decision)): [.open(DecisionPage(decision))]
        case (.noSaying, .saying(let saying)):
            [
                .act(
                    .session(.takeBackPart(id, saying.of(SessionPart.self))), saying: Phrase("soFar.no.said"))
            ]
        case (.back, _): [.back]
        default: []
        }
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows(in: desk), page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        guard selection.touch(touch, in: rows(in: desk)),
            case .decision = selection.row(in: rows(in: desk))
        else { return [] }
        return perform(.open, in: desk)
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(desk.words("soFar.title"), remark: desk.begun(id).map(desk.wording.name))
        let rows = rows(in: desk)
        if rows.isEmpty { canvas.write(desk.words("soFar.none"), row: 2, column: 3, style: .quiet) }
        let chosen = selection.index(in: rows)
        // The chosen row stands in full below the list.
        let whole = chosen.map { text(rows[$0], in: desk) } ?? ""
        let lines = DrawnText.wrapped(canvas.glyphs.shown(whole), to: canvas.columns - 4)
        let below = lines.count > 1 ? min(lines.count, canvas.rows / 3) + 1 : 0
        canvas.writeRows(of: rows.count, around: chosen, from: 2, height: canvas.rows - 2 - below) {
            canvas, index, line in
            let mark = if case .decision = rows[index] { "=" } else { "·" }
            ListRow(mark: mark, text: text(rows[index], in: desk), isChosen: index == chosen)
                .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
        for (offset, line) in lines.prefix(max(0, below - 1)).enumerated() {
            canvas.put(line, row: canvas.rows - below + 1 + offset, column: 2)
        }
    }

    private func text(_ row: Row, in desk: Desk) -> String {
        let text: String?
        switch row {
        case .decision(let id): text = desk.centre.decisions[id].map(desk.wording.line)
        case .saying(let saying): text = desk.begun(id)?.sayings[saying]?.text
        }
        return String((text ?? "").map { $0 == "\n" ? " " : $0 })
    }
}
