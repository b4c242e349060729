import CentreCore
import Reports
import Resources

/// What we said we would do or tell back, since when; nobody is blamed.
struct OwedPage: Screen {
    private var selection = Selection<Row>()

    enum Row: Hashable, Sendable {
        case action(Centre.OwedAction.Source, ID<GroupAction>)
        case report(ID<Concern>)
    }

    var tellsWhy: Bool { true }

    private func rows(in desk: Desk) -> [Row] {
        desk.centre.reportsOwed.map { .report($0.id) }
            + desk.centre.actionsOwed.map { .action($0.source, $0.action.id) }
    }

    func commands(in desk: Desk) -> [Command] { (rows(in: desk).isEmpty ? [] : [.open]) + [.back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .open else { return [.back] }
        switch selection.row(in: rows(in: desk)) {
        case .action(.decision(let id), _): return [.open(DecisionPage(id))]
        case .action(.concern(let id), _), .report(let id): return [.open(ConcernPage(id))]
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
        canvas.writeHeading(desk.words("collective.owed"))
        let rows = rows(in: desk)
        if rows.isEmpty { canvas.write(desk.words("owed.none"), row: 2, column: 3, style: .quiet) }
        let chosen = selection.index(in: rows)
        let actions = Dictionary(
            desk.centre.actionsOwed.map { ($0.action.id, $0.action) }, uniquingKeysWith: { one, _ in one })
        canvas.writeRows(of: rows.count, around: chosen, from: 2, height: canvas.rows - 2) {
            canvas, index, line in
            ListRow(
                mark: "·", text: text(rows[index], actions, in: desk), isChosen: index == chosen
            )
            .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }

    private func text(_ row: Row, _ actions: [ID<GroupAction>: GroupAction], in desk: Desk) -> String {
        switch row {
        case .action(_, let id):
            guard let action = actions[id] else { return "" }
            var parts = [(action.text ?? "?").onOneLine]
            if let who = action.whoDoes { parts.append(who) }
            if let by = action.by {
                parts.append(desk.words("concern.task.by", ["day": desk.wording.dayOfYear(by)]))
            }
            let since = desk.wording.dayOfYear(desk.zone.moment(action.since).day)
            parts.append(desk.words("owed.since", ["day": since]))
            return parts.joined(separator: "  ")
        case .report(let id):
            guard let concern = desk.centre.concerns[id] else { return "" }
            let owed = desk.wording.owed(concern) ?? ""
            return "\(owed): \(desk.wording.headline(desk.centre.groupView(of: concern)))"
        }
    }
}
