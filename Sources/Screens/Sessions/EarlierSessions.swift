import CentreCore
import Reports
import Resources

/// Sessions that were held, or should have been, a month at a time, the newest first.
struct EarlierSessions: Screen {
    private var shown = ShownMonth()
    private var selection = Selection<ID<Session>>()

    /// A session is kept in the month of the day before the one for which it was planned, wherever it was moved since.
    ///
    /// One that was put off by more than a month, or brought forward from a later month, may be missing.
    func months(in desk: Desk) -> [Month] {
        let month = shown.month(in: desk)
        return [month, month.previous]
    }

    func commands(in desk: Desk) -> [Command] {
        (rows(in: desk).isEmpty ? [] : [.open]) + shown.commands + [.back]
    }

    private func rows(in desk: Desk) -> [ID<Session>] {
        let month = shown.month(in: desk)
        guard desk.loaded.contains(month), var day = Day(year: month.year, month: month.month, day: 1) else {
            return []
        }
        var sessions: [ID<Session>] = []
        while day.monthOfYear == month.month, day <= desk.today.day {
            for session in desk.centre.sessions(on: ServiceDay(day)) where !sessions.contains(session.id) {
                sessions.append(session.id)
            }
            day = day.advanced(by: 1)
        }
        return sessions.reversed()
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        if shown.turn(command, in: desk) {
            selection = Selection()
            return []
        }
        guard command == .open else { return [.back] }
        return selection.row(in: rows(in: desk)).map { [.open(desk.screen(of: $0))] } ?? []
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows(in: desk), page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        selection.touch(touch, in: rows(in: desk)) ? perform(.open, in: desk) : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.putCursor(row: 0, column: 1)
        guard shown.isAtHand(titled: "sessions.past", on: &canvas, in: desk) else { return }
        let rows = rows(in: desk)
        if rows.isEmpty { canvas.write(desk.words("sessions.past.none"), row: 2, column: 3, style: .quiet) }
        let chosen = selection.index(in: rows)
        canvas.writeRows(of: rows.count, around: chosen, from: 2, height: canvas.rows - 2) {
            canvas, index, line in
            let session = desk.session(rows[index])
            ListRow(
                mark: session?.stands == .closed ? "✓" : "·", text: session.map(desk.line) ?? "",
                isChosen: index == chosen
            ).paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }
}
