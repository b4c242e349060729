import CentreCore
import Reports
import Resources

/// Who looked at what few may see, a month at a time, the newest first.
struct TrailPage: Screen {
    /// The month that is shown; `nil` stays with the present one.
    private var month: Month?
    private var selection = Selection<ID<Look>>()

    private func shownMonth(in desk: Desk) -> Month { month ?? Month(desk.now.instant) }

    func months(in desk: Desk) -> [Month] { [shownMonth(in: desk)] }

    func commands(in desk: Desk) -> [Command] { [.earlier] + (month == nil ? [] : [.later]) + [.back] }

    /// Whoever is a coordinator no more sees nothing more.
    private func rows(in desk: Desk) -> [Look] {
        guard desk.refusal(of: .trail) == nil else { return [] }
        return desk.centre.trail(of: shownMonth(in: desk))
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        switch command {
        case .earlier where shownMonth(in: desk).year > 2000: go(to: shownMonth(in: desk).previous, in: desk)
        case .later where month != nil: go(to: shownMonth(in: desk).next, in: desk)
        case .back: return [.back]
        default: break
        }
        return []
    }

    private mutating func go(to month: Month, in desk: Desk) {
        self.month = month < Month(desk.now.instant) ? month : nil
        selection = Selection()
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
        let month = shownMonth(in: desk)
        let title = desk.words("trail.title", ["month": desk.wording.month(month)])
        canvas.write(title, row: 0, column: 1, style: .heading)
        guard desk.loaded.contains(month) else {
            let key = desk.loading.contains(month) ? "visits.reading" : "visits.unread"
            canvas.write(
                desk.words(key, ["month": desk.wording.month(month)]), row: 2, column: 3, style: .quiet)
            return
        }
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
        return "\(when)  \(desk.name(of: noted.by)): \(desk.wording.verb(noted.verb))\(about)"
    }
}
