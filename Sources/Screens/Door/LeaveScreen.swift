import CentreCore
import Resources

/// F3: somebody leaves; by name, by picking, or one person without a name: the one who came first.
struct LeaveScreen: Screen {
    enum Row: Hashable, Sendable {
        case unnamed
        case visit(ID<Visit>)
    }

    private var editor = LineEditor(limit: Limits.characters(.name))
    private var selection = Selection<Row>()
    /// Whether somebody picked a row with the arrows: it then stands for itself, whatever is typed.
    private var isPicked = false
    private var complaint: Phrase?

    init(in desk: Desk) {}

    var ownsDigits: Bool { true }

    func commands(in desk: Desk) -> [Command] { (rows(in: desk).isEmpty ? [] : [.save]) + [.back] }

    private func rows(in desk: Desk) -> [Row] {
        let typed = Text.folded(Text.trimmed(editor.text))
        let present = desk.present
        guard typed.isEmpty else {
            let found = present.filter { visit in
                visit.name.map { Text.folded($0).contains(typed) } ?? false
            }
            return found.map { .visit($0.id) }
        }
        let hasUnnamed = present.contains { $0.name == nil }
        return (hasUnnamed ? [.unnamed] : []) + present.map { .visit($0.id) }
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .save else { return [.back] }
        let rows = rows(in: desk)
        if isMeant(in: rows) { return selection.row(in: rows).map { leave($0, in: desk) } ?? [] }
        if editor.isEmpty {
            complaint = Phrase("refusal.nobodyUnnamed")
            return []
        }
        // Of several that fit, only one that is typed in full is meant.
        let typed = Text.folded(Text.trimmed(editor.text))
        let exact = rows.filter { row in
            if case .visit(let id) = row {
                Text.folded(desk.centre.visits[id]?.name ?? "") == typed
            } else {
                false
            }
        }
        if exact.count == 1 { return leave(exact[0], in: desk) }
        complaint = Phrase("leave.several")
        return []
    }

    /// Whether Enter means the row under the mark.
    ///
    /// It does where the row was picked, or is the only one that fits what was typed, or, with nothing typed, is the
    /// one without a name. Nobody with a name leaves by a bare Enter.
    private func isMeant(in rows: [Row]) -> Bool {
        isPicked || (editor.isEmpty ? rows.first == .unnamed : rows.count == 1)
    }

    private func leave(_ row: Row, in desk: Desk) -> [Wish] {
        switch row {
        case .unnamed:
            return [
                .act(
                    .leaveUnnamed(), saying: Phrase("leave.said", ["who": .phrase(Phrase("noName"))]),
                    then: [.back])
            ]
        case .visit(let id):
            guard let visit = desk.centre.visits[id] else { return [] }
            if visit.remaining > 1 { return [.become(LeaveForm(visit, in: desk))] }
            return [
                .act(
                    .leave(id), saying: Phrase("leave.said", ["who": .phrase(desk.phrase(of: visit))]),
                    then: [.back])
            ]
        }
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        complaint = nil
        let rows = rows(in: desk)
        if key == .down, !isMeant(in: rows), !rows.isEmpty {
            // Nothing was marked yet: the first ↓ marks the first row.
            selection.choose(0, in: rows)
            isPicked = true
        } else if selection.press(key, in: rows, page: desk.page), key != .home, key != .end {
            isPicked = true
        } else if editor.press(key) {
            isPicked = false
            selection = Selection()
        }
        if !editor.isEmpty, self.rows(in: desk).isEmpty { complaint = Phrase("leave.nobody") }
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        guard case .row(let row) = touch else { return [] }
        let rows = rows(in: desk)
        let isChosen = isPicked && selection.index(in: rows) == row
        selection.choose(row, in: rows)
        isPicked = true
        return isChosen ? perform(.save, in: desk) : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let words = desk.words
        canvas.writeHeading(words("leave.title"), remark: words("leave.remark"))
        let column = canvas.write(words("leave.name"), row: 2, column: 1) + 2
        if let complaint { canvas.write("! " + words(complaint), row: 3, column: column, style: .warning) }
        let rows = rows(in: desk)
        let chosen = isMeant(in: rows) ? selection.index(in: rows) : nil
        canvas.writeRows(of: rows.count, around: chosen, from: 5, height: canvas.rows - 5) {
            canvas, index, line in
            ListRow(text: text(rows[index], in: desk), isChosen: index == chosen)
                .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
        if rows.isEmpty, editor.isEmpty {
            canvas.write(words("today.nobody"), row: 5, column: 3, style: .quiet)
        }
        editor.paintBoxed(on: &canvas, row: 2, column: column, width: 20, isFocused: !isPicked)
    }

    private func text(_ row: Row, in desk: Desk) -> String {
        switch row {
        case .unnamed: return desk.words("leave.unnamed")
        case .visit(let id):
            guard let visit = desk.centre.visits[id] else { return "" }
            return "\(visit.arrived.value.map(desk.time) ?? "")  \(desk.whoIsHere(visit))"
        }
    }
}
