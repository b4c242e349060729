import CentreCore
import Reports
import Resources

/// Notes to the next shift that were put away, a month at a time, the latest first.
struct PastNotes: Screen {
    private var shown = ShownMonth()
    private var selection = Selection<ID<HandoverNote>>()

    var showsPastNotes: Bool { true }

    func commands(in desk: Desk) -> [Command] {
        (rows(in: desk).isEmpty ? [] : [.open]) + shown.commands + [.back]
    }

    private func rows(in desk: Desk) -> [ID<HandoverNote>] {
        guard desk.pastNotesKnown else { return [] }
        let month = shown.month(in: desk)
        return desk.centre.notes.values.filter { note in
            guard !note.isOpen, !note.text.isEmpty, let written = note.written.value else { return false }
            return Month(written.at.instant) == month
        }.map(\.id).sorted(by: >)
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        if shown.turn(command, in: desk) {
            selection = Selection()
            return []
        }
        guard command == .open else { return [.back] }
        return selection.row(in: rows(in: desk)).map { [.open(NotePage($0))] } ?? []
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows(in: desk), page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        selection.touch(touch, in: rows(in: desk)) ? perform(.open, in: desk) : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let named = ["month": desk.wording.month(shown.month(in: desk))]
        canvas.writeHeading(desk.words("handover.past.title", named))
        canvas.putCursor(row: 0, column: 1)
        let rows = rows(in: desk)
        if rows.isEmpty {
            let key = desk.pastNotesKnown ? "handover.past.none" : "visits.reading"
            canvas.write(desk.words(key, named), row: 2, column: 3, style: .quiet)
        }
        let chosen = selection.index(in: rows)
        canvas.writeRows(of: rows.count, around: chosen, from: 2, height: canvas.rows - 2) {
            canvas, index, line in
            let note = desk.centre.notes[rows[index]]
            let day = note?.written.value.map { desk.wording.shortDay($0.at.day) } ?? ""
            ListRow(mark: "·", text: "\(day)  \((note?.text ?? "").onOneLine)", isChosen: index == chosen)
                .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }
}

/// Whether the notes that were put away are at hand: they have no month with which they would come.
enum PastNotesAtHand: Sendable {
    case unknown, coming, known
}

extension Model {
    /// Asks for the notes that were put away where the top screen shows them.
    mutating func readPastNotesSeen() -> [Effect] {
        guard pastNotes == .unknown, top?.showsPastNotes == true else { return [] }
        pastNotes = .coming
        return [.readPastNotes]
    }

    mutating func takePastNotes(_ lines: [Line]) {
        learn(lines)
        pastNotes = .known
        refreshScreens()
    }
}
