import CentreCore
import Reports
import Resources

/// Who looked at what few may see, a month at a time, the newest first.
struct TrailPage: Screen {
    private var shown = ShownMonth()
    private var selection = Selection<ID<Look>>()

    func months(in desk: Desk) -> [Month] { [shown.month(in: desk)] }

    func commands(in desk: Desk) -> [Command] { shown.commands + [.back] }

    /// Whoever is a coordinator no more sees nothing more.
    private func rows(in desk: Desk) -> [Look] {
        guard desk.refusal(of: .trail) == nil else { return [] }
        return desk.centre.trail(of: shown.month(in: desk))
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        if shown.turn(command, in: desk) { selection = Selection() }
        return command == .back ? [.back] : []
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows(in: desk).map(\.id), page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        if case .row(let row) = touch { selection.choose(row, in: rows(in: desk).map(\.id)) }
        return []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        guard shown.isAtHand(titled: "trail.title", on: &canvas, in: desk) else { return }
        let rows = rows(in: desk)
        if rows.isEmpty { canvas.write(desk.words("trail.none"), row: 2, column: 3, style: .quiet) }
        let chosen = selection.index(in: rows.map(\.id))
        canvas.writeRows(of: rows.count, around: chosen, from: 2, height: canvas.rows - 2) {
            canvas, index, line in
            ListRow(text: text(rows[index], in: desk), isChosen: index == chosen)
                .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }

    private func text(_ look: Look, in desk: Desk) -> String {
        guard let noted = look.noted.value else { return "" }
        let when = "\(desk.wording.shortDay(noted.at.day)) \(desk.wording.time(noted.at))"
        let about = noted.about.map { "  \($0.reference.prefix(6))" } ?? ""
        let why = look.why.map { "  \($0)" } ?? ""
        return "\(when)  \(desk.name(of: noted.by)): \(desk.wording.verb(noted.verb))\(about)\(why)"
    }
}
