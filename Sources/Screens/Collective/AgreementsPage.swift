import CentreCore
import Reports
import Resources

/// What the group agreed to, what is proposed, and what is over.
struct AgreementsPage: Screen {
    private var selection = Selection<Row>()

    enum Row: Hashable, Sendable {
        case agreement(ID<Agreement>)
        /// For the door.
        case door
        case propose
        /// One that the group agreed to already.
        case agree
    }

    var tellsWhy: Bool { true }

    func rows(in desk: Desk) -> [Row] {
        let centre = desk.centre
        let agreements = centre.agreementsInForce() + centre.agreements(.proposed) + centre.agreements(.ended)
        return agreements.map { .agreement($0.id) }
            + (centre.agreementsInForce().isEmpty ? [] : [.door]) + [.propose, .agree]
    }

    func commands(in desk: Desk) -> [Command] { [.open, .back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .open else { return [.back] }
        switch selection.row(in: rows(in: desk)) {
        case .agreement(let id): return [.open(AgreementPage(id))]
        case .propose: return desk.writing([.open(ProposeForm(in: desk))])
        case .agree: return desk.writing([.open(DecideForm(.agree, in: desk))])
        case .door: return [.open(DoorForm(in: desk))]
        case nil: return []
        }
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows(in: desk), page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        selection.touch(touch, in: rows(in: desk)) ? perform(.open, in: desk) : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(desk.words("agreements.title"))
        let (rows, dim) = (rows(in: desk), desk.noWriter != nil)
        let chosen = selection.index(in: rows)
        let due = Set(desk.centre.agreementsToLookAt(on: desk.today.day).map(\.id))
        canvas.writeRows(of: rows.count, around: chosen, from: 2, height: canvas.rows - 2) {
            canvas, index, line in
            let (mark, text) = shown(rows[index], due: due, in: desk)
            let isDim = dim && (rows[index] == .propose || rows[index] == .agree)
            ListRow(mark: mark, text: text, isChosen: index == chosen, isDim: isDim)
                .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }

    private func shown(_ row: Row, due: Set<ID<Agreement>>, in desk: Desk) -> (mark: String, text: String) {
        switch row {
        case .agreement(let id):
            guard let agreement = desk.centre.agreements[id] else { return (" ", "") }
            let state = desk.centre.state(of: agreement)
            let text = desk.wording.line(of: agreement)
            let mark = due.contains(id) ? "!" : state == .adopted ? "✓" : "·"
            return (mark, state == .adopted ? text : "\(desk.wording.state(state)): \(text)")
        case .propose: return ("+", desk.words("agreements.propose"))
        case .agree: return ("+", desk.words("agreements.agree"))
        case .door: return ("·", desk.words("agreements.door"))
        }
    }
}
