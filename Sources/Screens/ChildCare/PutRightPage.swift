import CentreCore
import Reports
import Resources

/// What was written of a stay was a mistake, or two desks disagree: somebody says how it is.
struct PutRightPage: Screen {
    private struct Row: Hashable, Sendable {
        let child: ID<Child>
        let state: Child.StayState
    }

    private let id: ID<ChildCareRequest>
    private var selection = Selection<Row>()

    init(_ request: ID<ChildCareRequest>) { id = request }

    private func rows(in desk: Desk) -> [Row] {
        let rows = (desk.centre.care[id]?.named ?? []).flatMap { child -> [Row] in
            let states: [Child.StayState]
            switch child.stay.state {
            case nil: states = []
            case .inCare?: states = child.needsALook ? [.inCare, .collected, .takenBack] : [.takenBack]
            case .collected?:
                states = child.needsALook ? [.inCare, .collected, .takenBack] : [.inCare, .takenBack]
            case .takenBack?: states = [.inCare]
            }
            return states.filter { state in
                state != .collected || child.stay.heads.contains { $0.state == .collected }
            }
            .map { Row(child: child.id, state: $0) }
        }
        return rows.filter { $0.state != .takenBack } + rows.filter { $0.state == .takenBack }
    }

    var ownsDigits: Bool { true }

    func commands(in desk: Desk) -> [Command] { (rows(in: desk).isEmpty ? [] : [.choose]) + [.back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .choose, let row = selection.row(in: rows(in: desk)) else { return [.back] }
        let deed = Wish.act(
            .care(.putRight(id, row.child, row.state)), saying: .plain(text(row, in: desk)), then: [.back])
        guard row.state == .takenBack else { return [deed] }
        // Everything that is known of the stay goes with it: no second Enter of the row above may do that.
        let name = desk.centre.care[id]?.children[row.child].map { desk.name(of: $0) } ?? ""
        return [
            .open(
                Question(
                    yes: Question.Answer(words: "putRight.ask.yes", wishes: [deed]),
                    no: Question.Answer(words: "putRight.ask.no", wishes: [])
                ) { $0.words("putRight.ask", ["name": name]) })
        ]
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows(in: desk), page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        selection.touch(touch, in: rows(in: desk)) ? perform(.choose, in: desk) : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(desk.words("putRight.title"), remark: nil)
        let rows = rows(in: desk)
        if rows.isEmpty { canvas.write(desk.words("putRight.nothing"), row: 2, column: 3, style: .quiet) }
        let chosen = selection.index(in: rows)
        canvas.writeRows(of: rows.count, around: chosen, from: 2, height: canvas.rows - 2) {
            canvas, index, line in
            ListRow(text: text(rows[index], in: desk), isChosen: index == chosen)
                .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }

    private func text(_ row: Row, in desk: Desk) -> String {
        guard let child = desk.centre.care[id]?.children[row.child] else { return "" }
        return desk.words("putRight.\(row.state.rawValue)", ["name": desk.name(of: child)])
    }
}
