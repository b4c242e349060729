import CentreCore
import Resources

/// F9: who is still marked as here? Left at some time, not seen leaving, or staying for the night.
struct Evening: Screen {
    private var selection = Selection<ID<Visit>>()
    /// Who was said to stay, in this sitting: they are here and remain so.
    private var staying: Set<ID<Visit>> = []

    var ownsDigits: Bool { true }

    func commands(in desk: Desk) -> [Command] { (desk.centre.present.isEmpty ? [] : [.digits]) + [.back] }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        let rows = desk.centre.present.map(\.id)
        guard case .character(let character) = key else {
            _ = selection.press(key, in: rows, page: desk.page)
            return []
        }
        guard let id = selection.row(in: rows), let visit = desk.centre.visits[id] else { return [] }
        let name = Phrase.Value.phrase(desk.phrase(of: visit))
        switch character {
        case "1":
            return [
                .act(
                    .closeByDesk(id, at: desk.closing(of: visit)),
                    saying: Phrase("visit.closed.said", ["who": name]))
            ]
        case "2": return [.open(LeaveForm(visit, in: desk))]
        case "3":
            staying.insert(id)
            _ = selection.press(.down, in: rows, page: desk.page)
            return []
        default: return []
        }
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        switch touch {
        case .row(let row): selection.choose(row, in: desk.centre.present.map(\.id))
        case .tick(let digit): return press(.character(Character("\(digit)")), in: desk)
        case .key, .field: break
        }
        return []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let words = desk.words
        canvas.write(words("evening.title"), row: 0, column: 1, style: .heading)
        let present = desk.centre.present
        if present.isEmpty {
            canvas.write(words("evening.nobody"), row: 2, column: 3)
            return
        }
        var column = 1
        for (index, key) in ["evening.closed", "evening.left", "evening.stays"].enumerated() {
            column =
                canvas.write("\(index + 1) \(words(key))", row: 1, column: column, touch: .tick(index + 1))
                + 3
        }
        let chosen = selection.index(in: present.map(\.id))
        for (offset, index) in window(of: present.count, around: chosen, height: canvas.rows - 3).enumerated()
        {
            let visit = present[index]
            var text = "\(visit.arrived.value.map(desk.time) ?? "")  \(desk.whoIsHere(visit))"
            if staying.contains(visit.id) { text += "  " + words("evening.stays") }
            ListRow(mark: staying.contains(visit.id) ? "✓" : nil, text: text, isChosen: index == chosen)
                .paint(on: &canvas, row: offset + 3, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }
}

extension Desk {
    /// When a visit of a day that is over ends, where nobody saw it end: when its day turned.
    ///
    /// `nil` is now.
    func closing(of visit: Visit) -> Moment? {
        guard let arrived = visit.arrived.value, day(of: arrived) < today else { return nil }
        return zone.start(of: day(of: arrived).advanced(by: 1), turnsAt: centre.settings.turnsAt)
    }
}
