import CentreCore
import Reports
import Resources

/// The sessions that come after those of the next days, for a year, the next one first.
struct LaterSessions: Screen {
    private var selection = Selection<ID<Session>>()

    /// How many days ahead are listed at the place itself.
    static let daysBefore = 14

    private func rows(in desk: Desk) -> [ID<Session>] { desk.laterSessions.map(\.id) }

    func commands(in desk: Desk) -> [Command] { (rows(in: desk).isEmpty ? [] : [.open]) + [.back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
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
        canvas.writeHeading(desk.words("sessions.later"))
        canvas.putCursor(row: 0, column: 1)
        let rows = rows(in: desk)
        if rows.isEmpty { canvas.write(desk.words("collective.none"), row: 2, column: 3, style: .quiet) }
        let chosen = selection.index(in: rows)
        canvas.writeRows(of: rows.count, around: chosen, from: 2, height: canvas.rows - 2) {
            canvas, index, line in
            ListRow(
                mark: "·", text: desk.session(rows[index]).map(desk.line) ?? "", isChosen: index == chosen
            )
            .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }
}

extension Desk {
    /// What is planned after the next days: as far ahead as anything is.
    var laterSessions: [Session] {
        centre.sessions(after: today.advanced(by: LaterSessions.daysBefore), days: .max)
    }
}
