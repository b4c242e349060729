import CentreCore
import Reports
import Resources

/// What was decided: what waits first, then what matters now, the latest first; earlier ones a month at a time.
struct DecisionsPage: Screen {
    private var shown = ShownMonth()
    private var selection = Selection<Row>()

    enum Row: Hashable, Sendable {
        case decision(ID<Decision>)
        case decide
    }

    var tellsWhy: Bool { true }

    func months(in desk: Desk) -> [Month] { [shown.month(in: desk)] }

    func commands(in desk: Desk) -> [Command] {
        (rows(in: desk).isEmpty ? [] : [.open]) + shown.commands + [.back]
    }

    /// What the group has still to come back to, the longest waiting first.
    private func waiting(in desk: Desk) -> [ID<Decision>] {
        let open = desk.centre.decisionsOpen.map(\.id)
        let known = Set(open)
        return open
            + desk.centre.decisionsToLookAt(on: desk.today.day).map(\.id).filter { !known.contains($0) }
    }

    private func rows(in desk: Desk) -> [Row] {
        let month = shown.month(in: desk)
        let taken = desk.centre.decisionsTaken
        guard shown.isPresent else {
            guard desk.loaded.contains(month) else { return [] }
            return taken.filter { $0.id.month == month }.map { .decision($0.id) }
        }
        let waiting = waiting(in: desk)
        let first = Set(waiting)
        // The same ones whichever earlier months happen to be at hand.
        let rest = taken.filter { decision in
            !first.contains(decision.id)
                && (decision.id.month == month || desk.centre.isLive(decision, since: desk.today))
        }
        return [.decide] + (waiting + rest.map(\.id)).map { .decision($0) }
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        if shown.turn(command, in: desk) {
            selection = Selection()
            return []
        }
        guard command == .open else { return [.back] }
        switch selection.row(in: rows(in: desk)) {
        case .decision(let id): return [.open(DecisionPage(id))]
        case .decide: return desk.writing([.open(DecideForm(in: desk))])
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
        let rows = rows(in: desk)
        if shown.isPresent {
            canvas.writeHeading(desk.words("decisions.title"))
        } else {
            guard shown.isAtHand(titled: "decisions.title.month", on: &canvas, in: desk) else { return }
            if rows.isEmpty {
                canvas.write(desk.words("decisions.none"), row: 2, column: 3, style: .quiet)
            }
        }
        let chosen = selection.index(in: rows)
        let (waiting, dim) = (Set(waiting(in: desk)), desk.noWriter != nil)
        canvas.writeRows(of: rows.count, around: chosen, from: 2, height: canvas.rows - 2) {
            canvas, index, line in
            let (mark, text) = text(rows[index], waiting: waiting, in: desk)
            ListRow(
                mark: mark, text: text, isChosen: index == chosen, isDim: dim && rows[index] == .decide
            )
            .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }

    private func text(
        _ row: Row, waiting: Set<ID<Decision>>, in desk: Desk
    ) -> (mark: String, text: String) {
        switch row {
        case .decision(let id):
            let text = desk.centre.decisions[id].map(desk.wording.line) ?? ""
            return (waiting.contains(id) ? "!" : "·", text)
        case .decide: return ("+", desk.words("decisions.decide"))
        }
    }
}
