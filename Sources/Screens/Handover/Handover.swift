import CentreCore
import Resources

/// F7: what one shift tells the next; who is here, what waits, the notes.
struct Handover: Screen {
    enum Row: Hashable, Sendable {
        case write
        case note(ID<HandoverNote>)
        case waiting(Waiting)
        /// Notes that were put away.
        case past
    }

    private var selection = Selection<Row>()

    func commands(in desk: Desk) -> [Command] { [.open, .back] }

    private func rows(in desk: Desk) -> [Row] {
        let waiting = Waiting.all(in: desk).filter { if case .note = $0 { false } else { true } }
        return [.write] + desk.atHand.notes.map { .note($0.id) } + waiting.map(Row.waiting) + [.past]
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .open else { return [.back] }
        switch selection.row(in: rows(in: desk)) {
        case .write: return [.open(NoteForm(in: desk))]
        case .note(let id): return [.open(NotePage(id))]
        case .waiting(let waiting): return waiting.open(in: desk)
        case .past: return [.open(PastNotes())]
        case nil: return []
        }
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows(in: desk), page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        guard case .row(let row) = touch else { return [] }
        selection.choose(row, in: rows(in: desk))
        return perform(.open, in: desk)
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let words = desk.words
        canvas.write(words("handover.title"), row: 0, column: 1, style: .heading)
        let (people, children) = desk.centre.presentCount
        let after = canvas.write(words("today.here"), row: 2, column: 1) + 2
        canvas.write(desk.count(people: people, children: children), row: 2, column: after)
        let names = desk.present.map(desk.whoIsHere).joined(separator: ", ")
        let lines = DrawnText.wrapped(canvas.glyphs.shown(names), to: canvas.columns - 6).prefix(3)
        for (offset, line) in lines.enumerated() {
            canvas.put(line, row: 3 + offset, column: 3, style: .quiet)
        }
        let top = 4 + lines.count
        let rows = rows(in: desk)
        let chosen = selection.index(in: rows)
        canvas.writeRows(of: rows.count, around: chosen, from: top, height: canvas.rows - top) {
            canvas, index, line in
            var mark: String?
            if case .waiting = rows[index] { mark = "!" }
            ListRow(mark: mark, text: text(rows[index], in: desk), isChosen: index == chosen)
                .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }

    private func text(_ row: Row, in desk: Desk) -> String {
        switch row {
        case .write: return desk.words("handover.write")
        case .note(let id):
            guard let note = desk.centre.notes[id], let written = note.written.value else { return "" }
            return "\(desk.time(written.at))  \(desk.name(of: written.by)): \(note.text)"
        case .waiting(let waiting): return waiting.words(in: desk)
        case .past: return desk.words("handover.past")
        }
    }
}

/// One note, in full.
struct NotePage: Screen {
    private let id: ID<HandoverNote>

    init(_ id: ID<HandoverNote>) { self.id = id }

    var ownsDigits: Bool { true }

    private func isOpen(in desk: Desk) -> Bool { desk.centre.notes[id]?.isOpen == true }

    func commands(in desk: Desk) -> [Command] { (isOpen(in: desk) ? [.digits] : []) + [.back] }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        guard key == .character("1"), isOpen(in: desk) else { return [] }
        return [.act(.putAway(id), saying: Phrase("handover.away.said"), then: [.back])]
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        touch == .row(0) ? press(.character("1"), in: desk) : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        guard let note = desk.centre.notes[id], let written = note.written.value else { return }
        let heading = "\(desk.time(written.at))  \(desk.name(of: written.by))"
        canvas.write(heading, row: 0, column: 1, style: .heading)
        let lines = DrawnText.wrapped(canvas.glyphs.shown(note.text), to: canvas.columns - 4)
        let shown = lines.prefix(canvas.rows - 4)
        for (offset, line) in shown.enumerated() { canvas.put(line, row: 2 + offset, column: 2) }
        guard isOpen(in: desk) else { return canvas.putCursor(row: 0, column: 1) }
        ListRow(text: "1  \(desk.words("handover.putAway"))", isChosen: true)
            .paint(on: &canvas, row: 3 + shown.count, columns: 1..<canvas.columns - 1, touch: .row(0))
    }
}
