import CentreCore
import Reports
import Resources

/// What is over, a month at a time, the newest first: to be read again, or opened again.
struct PastMattersPage: Screen {
    private var shown = ShownMonth()
    private var selection = Selection<PastMatter>()

    var tellsWhy: Bool { true }

    /// What the group may hear of a concern, and whether a warning may be read, rests on issues of other months too.
    func months(in desk: Desk) -> [Month] {
        let missed = rows(in: desk).reduce(into: Set<Month>()) { months, row in
            if case .concern(let id) = row, let concern = desk.centre.concerns[id] {
                months.formUnion(desk.centre.monthsMissed(of: concern))
            }
        }
        let month = shown.month(in: desk)
        return [month] + missed.union(desk.centre.monthsMissed(ofWarningsIn: month)).sorted()
    }

    func commands(in desk: Desk) -> [Command] {
        (rows(in: desk).isEmpty ? [] : [.open]) + shown.commands + [.back]
    }

    private func rows(in desk: Desk) -> [PastMatter] {
        let month = shown.month(in: desk)
        guard let me = desk.me, desk.loaded.contains(month) else { return [] }
        return desk.centre.pastMatters(of: month, on: desk.today, for: me)
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        if shown.turn(command, in: desk) {
            selection = Selection()
            return []
        }
        guard command == .open else { return [.back] }
        switch selection.row(in: rows(in: desk)) {
        case .issue(let id): return [.open(IssuePage(id))]
        case .concern(let id): return [.open(ConcernPage(id))]
        case .warning(let id): return [.open(WarningPage(id))]
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
        guard shown.isAtHand(titled: "past.title", on: &canvas, in: desk) else { return }
        let rows = rows(in: desk)
        if rows.isEmpty { canvas.write(desk.words("past.none"), row: 2, column: 3, style: .quiet) }
        let chosen = selection.index(in: rows)
        canvas.writeRows(of: rows.count, around: chosen, from: 2, height: canvas.rows - 2) {
            canvas, index, line in
            ListRow(text: text(rows[index], in: desk), isChosen: index == chosen)
                .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }

    private func text(_ row: PastMatter, in desk: Desk) -> String {
        switch row {
        case .issue(let id): desk.centre.issues[id].map(desk.line) ?? ""
        case .concern(let id): desk.centre.concerns[id].map(desk.line) ?? ""
        case .warning(let id):
            desk.centre.warnings[id].map { warning in
                desk.words("issues.warning", ["text": desk.wording.sentence(for: warning)]).onOneLine
            } ?? ""
        }
    }
}
