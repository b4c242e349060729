import CentreCore
import Reports
import Resources

/// Place 1: who is here, and what waits; never what about.
struct Today: PlaceScreen {
    var place: Command { .today }
    private var list = List.here
    private var here = Selection<ID<Visit>>()
    private var waits = Selection<Waiting>()
    private var meets = Selection<ID<Session>>()

    /// The lists between which Tab goes, round and round.
    private enum List: Hashable, Sendable, CaseIterable {
        case here, waiting, tonight
    }

    func commands(in desk: Desk) -> [Command] {
        let (waiting, tonight) = (Waiting.all(in: desk), desk.tonight)
        let isEmpty =
            switch shown(waiting, tonight) {
            case .here: desk.present.isEmpty
            case .waiting, .tonight: false
            }
        return (isEmpty ? [] : [.open]) + (waiting.isEmpty && tonight.isEmpty ? [] : [.next])
    }

    /// The list that has the focus: one that is empty has none.
    private func shown(_ waiting: [Waiting], _ tonight: [Session]) -> List {
        switch list {
        case .waiting where !waiting.isEmpty, .tonight where !tonight.isEmpty: list
        default: .here
        }
    }

    private mutating func turn(forward: Bool, in desk: Desk) {
        let (waiting, tonight) = (Waiting.all(in: desk), desk.tonight)
        let lists = List.allCases.filter { list in
            switch list {
            case .here: true
            case .waiting: !waiting.isEmpty
            case .tonight: !tonight.isEmpty
            }
        }
        let now = lists.firstIndex(of: shown(waiting, tonight)) ?? 0
        list = lists[(now + (forward ? 1 : lists.count - 1)) % lists.count]
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        let (waiting, tonight) = (Waiting.all(in: desk), desk.tonight)
        switch command {
        case .next: turn(forward: true, in: desk)
        case .open:
            switch shown(waiting, tonight) {
            case .here:
                if let visit = here.row(in: desk.present.map(\.id)) { return [.open(VisitPage(visit))] }
            case .waiting: if let row = waits.row(in: waiting) { return row.open(in: desk) }
            case .tonight:
                if let id = meets.row(in: tonight.map(\.id)) { return [.open(desk.screen(of: id))] }
            }
        default: break
        }
        return []
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        let (waiting, tonight) = (Waiting.all(in: desk), desk.tonight)
        switch shown(waiting, tonight) {
        case .here: _ = here.press(key, in: desk.present.map(\.id), page: desk.page)
        case .waiting: _ = waits.press(key, in: waiting, page: desk.page)
        case .tonight: _ = meets.press(key, in: tonight.map(\.id), page: desk.page)
        }
        if key == .backTab { turn(forward: false, in: desk) }
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        guard case .row(let row) = touch else { return [] }
        let (present, waiting, tonight) = (desk.present.map(\.id), Waiting.all(in: desk), desk.tonight)
        let focused = shown(waiting, tonight)
        // Rows of each list are counted on from those of the one before.
        let waitingRow = row - present.count
        let tonightRow = waitingRow - waiting.count
        let isChosen: Bool
        if tonightRow >= 0 {
            isChosen = focused == .tonight && meets.index(in: tonight.map(\.id)) == tonightRow
            list = .tonight
            meets.choose(tonightRow, in: tonight.map(\.id))
        } else if waitingRow >= 0 {
            isChosen = focused == .waiting && waits.index(in: waiting) == waitingRow
            list = .waiting
            waits.choose(waitingRow, in: waiting)
        } else {
            isChosen = focused == .here && here.index(in: present) == row
            list = .here
            here.choose(row, in: present)
        }
        return isChosen ? perform(.open, in: desk) : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let (waiting, tonight) = (Waiting.all(in: desk), desk.tonight)
        let focused = shown(waiting, tonight)
        let middle = canvas.columns / 2 + 1
        var below = paintTonight(
            tonight, on: &canvas, after: desk.present.count + waiting.count, isFocused: focused == .tonight,
            in: desk)
        below += paintCare(on: &canvas, row: canvas.rows - 1 - below, in: desk)
        paintPresent(on: &canvas, end: middle - 2, below: below, isFocused: focused == .here, in: desk)
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
            let isChosen = focused == .waiting && index == chosen
            let row = ListRow(mark: part == 0 ? "!" : " ", text: text, isChosen: isChosen, goesOn: part > 0)
            row.paint(
                on: &canvas, row: line, columns: middle..<canvas.columns,
                touch: .row(desk.present.count + index))
        }
    }

    /// The children's room in a line at the bottom, where anybody is in it or cares; gives how many rows that takes.
    private func paintCare(on canvas: inout Canvas, row: Int, in desk: Desk) -> Int {
        let room = desk.room
        guard !room.children.isEmpty || !room.carers.isEmpty else { return 0 }
        let names = room.carers.map { desk.name(of: $0) }.joined(separator: ", ")
        let carers = desk.words(
            room.carers.isEmpty ? "today.care.nobody" : "today.care.carers", ["names": names])
        var text = desk.words("today.care", ["count": "\(room.children.count)", "carers": carers])
        let ahead = desk.wording.lookAhead(desk.outlook, in: desk.centre, zone: desk.zone)
        if let ahead { text += " " + ahead }
        canvas.write(
            text, row: row, column: 1, end: canvas.columns - 1,
            style: ahead == nil ? .plain : .warning, touch: Binding.of(.children).map { .key($0.key) })
        return 1
    }

    /// How many of tonight's sessions are seen at once.
    private static let sessionsSeen = 2

    /// Tonight's sessions at the very bottom; gives how many rows they take.
    private func paintTonight(
        _ sessions: [Session], on canvas: inout Canvas, after rows: Int, isFocused: Bool, in desk: Desk
    ) -> Int {
        let height = min(sessions.count, Self.sessionsSeen)
        let chosen = meets.index(in: sessions.map(\.id))
        canvas.writeRows(of: sessions.count, around: chosen, from: canvas.rows - height, height: height) {
            canvas, index, line in
            let session = sessions[index]
            let time = session.starts.map(\.minute.description) ?? ""
            let text = desk.words(
                session.isOpen ? "today.tonight.open" : "today.tonight",
                ["time": time, "what": desk.wording.line(of: session.plan)])
            ListRow(text: text, isChosen: isFocused && index == chosen)
                .paint(
                    on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(rows + index))
        }
        return height
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
