import CentreCore
import Reports
import Resources

/// Place 1: who is here, and what waits; never what about.
struct Today: PlaceScreen {
    var place: Command { .today }
    private var isInWaiting = false
    private var here = Selection<ID<Visit>>()
    private var waits = Selection<Waiting>()

    func commands(in desk: Desk) -> [Command] {
        let waiting = Waiting.all(in: desk)
        let isEmpty = showsWaiting(waiting) ? waiting.isEmpty : desk.present.isEmpty
        return (isEmpty ? [] : [.open]) + (waiting.isEmpty ? [] : [.next])
    }

    private func showsWaiting(_ waiting: [Waiting]) -> Bool { isInWaiting && !waiting.isEmpty }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        let waiting = Waiting.all(in: desk)
        switch command {
        case .next: isInWaiting = !showsWaiting(waiting)
        case .open where showsWaiting(waiting):
            if let row = waits.row(in: waiting) { return row.open(in: desk) }
        case .open:
            if let visit = here.row(in: desk.present.map(\.id)) {
                return [.open(VisitPage(visit))]
            }
        default: break
        }
        return []
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        let waiting = Waiting.all(in: desk)
        if showsWaiting(waiting) {
            _ = waits.press(key, in: waiting, page: desk.page)
        } else {
            _ = here.press(key, in: desk.present.map(\.id), page: desk.page)
        }
        if key == .backTab { isInWaiting = !showsWaiting(waiting) }
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        guard case .row(let row) = touch else { return [] }
        let present = desk.present.map(\.id)
        let waiting = Waiting.all(in: desk)
        // Rows of the right-hand list are counted on from those of the left.
        let isWaiting = row >= present.count
        let isChosen =
            isWaiting
            ? waits.index(in: waiting) == row - present.count && showsWaiting(waiting)
            : here.index(in: present) == row && !showsWaiting(waiting)
        isInWaiting = isWaiting
        if isWaiting {
            waits.choose(row - present.count, in: waiting)
        } else {
            here.choose(row, in: present)
        }
        return isChosen ? perform(.open, in: desk) : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let waiting = Waiting.all(in: desk)
        let middle = canvas.columns / 2 + 1
        let below = paintCare(on: &canvas, in: desk)
        paintPresent(on: &canvas, end: middle - 2, below: below, isFocused: !showsWaiting(waiting), in: desk)
        canvas.write(desk.words("today.waiting"), row: 0, column: middle, style: .heading)
        if waiting.isEmpty {
            canvas.write(desk.words("today.nothingWaits"), row: 1, column: middle + 2, style: .quiet)
        }
        // Whom to call stands at the end of a row: it goes on below rather than being cut off.
        let width = canvas.columns - middle - 4
        let lines = waiting.indices.flatMap { index in
            DrawnText.wrapped(canvas.glyphs.shown(waiting[index].words(in: desk)), to: width)
                .enumerated().map { (index, $0.offset, $0.element.text) }
        }
        let chosen = waits.index(in: waiting)
        let first = lines.firstIndex { $0.0 == chosen }
        canvas.writeRows(of: lines.count, around: first, from: 1, height: canvas.rows - 1 - below) {
            canvas, place, line in
            let (index, part, text) = lines[place]
            let isChosen = showsWaiting(waiting) && index == chosen
            let row = ListRow(mark: part == 0 ? "!" : " ", text: text, isChosen: isChosen, goesOn: part > 0)
            row.paint(
                on: &canvas, row: line, columns: middle..<canvas.columns,
                touch: .row(desk.present.count + index))
        }
    }

    /// The children's room in a line at the bottom, where anybody is in it or cares; gives how many rows that takes.
    private func paintCare(on canvas: inout Canvas, in desk: Desk) -> Int {
        let room = desk.room
        guard !room.children.isEmpty || !room.carers.isEmpty else { return 0 }
        let names = room.carers.map { desk.name(of: $0) }.joined(separator: ", ")
        let carers = desk.words(
            room.carers.isEmpty ? "today.care.nobody" : "today.care.carers", ["names": names])
        var text = desk.words("today.care", ["count": "\(room.children.count)", "carers": carers])
        let ahead = desk.wording.lookAhead(desk.outlook, in: desk.centre, zone: desk.zone)
        if let ahead { text += " " + ahead }
        canvas.write(
            text, row: canvas.rows - 1, column: 1, end: canvas.columns - 1,
            style: ahead == nil ? .plain : .warning, touch: Binding.of(.children).map { .key($0.key) })
        return 1
    }

    private func paintPresent(on canvas: inout Canvas, end: Int, below: Int, isFocused: Bool, in desk: Desk) {
        let (people, children) = desk.centre.presentCount
        let after = canvas.write(desk.words("today.here"), row: 0, column: 1, style: .heading)
        canvas.write(desk.count(people: people, children: children), row: 0, column: after + 2, end: end)
        let present = desk.present
        if present.isEmpty { canvas.write(desk.words("today.nobody"), row: 1, column: 3, style: .quiet) }
        let chosen = here.index(in: present.map(\.id))
        canvas.writeRows(
            of: present.count, around: chosen, from: 1, height: canvas.rows - 1 - below, edge: end
        ) { canvas, index, line in
            let visit = present[index]
            let text = "\(visit.arrived.value.map(desk.time) ?? "")  \(desk.whoIsHere(visit))"
            ListRow(text: text, isChosen: isFocused && index == chosen)
                .paint(on: &canvas, row: line, columns: 1..<end, touch: .row(index))
        }
    }
}

extension Desk {
    /// `14 people, 3 children`.
    func count(people: Int, children: Int) -> String {
        let people = words("people", count: people)
        return children == 0 ? people : "\(people), \(words("children", count: children))"
    }

    /// Who of a visit is here now: never why.
    func whoIsHere(_ visit: Visit) -> String {
        var text = visit.name ?? ""
        if visit.name == nil {
            text = visit.arrivals > 1 ? words("people", count: visit.remaining) : words("noName")
        } else if visit.remaining > 1 {
            text += "  " + words("others", count: visit.remaining - 1)
        }
        if visit.childrenAlong > 0 { text += "  +" + words("children", count: visit.childrenAlong) }
        return text
    }
}
