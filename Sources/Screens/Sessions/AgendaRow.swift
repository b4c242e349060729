import CentreCore
import Reports
import Resources

/// A row of the agenda: what stands on it, or what might.
enum AgendaRow: Hashable, Sendable {
    case item(ID<AgendaItem>)
    case offered(AgendaItem.Source)

    /// By which a form knows it, also from a draft.
    var code: String {
        switch self {
        case .item(let id): id.description
        case .offered(let source): source.code
        }
    }
}

extension AgendaItem.Source {
    fileprivate var code: String {
        switch self {
        case .own: "own"
        case .concern(let id): "concern.\(id)"
        case .reportBack(let id): "report.\(id)"
        case .action(let id, of: .concern(let owner)): "task.\(id).\(owner)"
        case .action(let id, of: .decision(let owner)): "task.\(id).\(owner)"
        case .notes(let id): "notes.\(id)"
        case .agreement(let id): "agreement.\(id)"
        }
    }
}

/// What a session talks about, in the order in which it is shown: what is left for later comes last.
struct AgendaRows {
    let session: Session
    let rows: [AgendaRow]

    init(_ session: Session, in desk: Desk) {
        self.session = session
        let items = session.agenda
        rows =
            items.filter { $0.stands != .parked }.map { .item($0.id) }
            + desk.centre.suggestions(for: session.id).map { .offered($0) }
            + items.filter { $0.stands == .parked }.map { .item($0.id) }
    }

    /// The row that goes by a code: what was offered may stand on the agenda since.
    func row(_ code: String) -> AgendaRow? {
        if let row = rows.first(where: { $0.code == code }) { return row }
        return rows.first { source(of: $0).code == code && source(of: $0) != .own }
    }

    /// The first after a row that was not talked about yet, round and round.
    func next(after row: AgendaRow?) -> AgendaRow? {
        let start = row.flatMap(rows.firstIndex).map { $0 + 1 } ?? 0
        let order = rows[min(start, rows.count)...] + rows[..<min(start, rows.count)]
        return order.first { $0 != row && item(of: $0)?.stands ?? .open == .open } ?? rows.first
    }

    func item(of row: AgendaRow) -> AgendaItem? {
        if case .item(let id) = row { session.items[id] } else { nil }
    }

    func source(of row: AgendaRow) -> AgendaItem.Source {
        switch row {
        case .item(let id): session.items[id]?.source.value ?? .own
        case .offered(let source): source
        }
    }

    func text(of row: AgendaRow, names: Bool, in desk: Desk) -> String {
        guard let item = item(of: row) else {
            return desk.wording.point(source(of: row), in: desk.centre, names: names)
        }
        let text = desk.wording.point(item, in: desk.centre, names: names)
        return item.stands == .parked ? text + "  " + desk.words("agenda.parked") : text
    }

    /// The sign before a row.
    func mark(of row: AgendaRow) -> String {
        switch item(of: row)?.stands {
        case nil: "?"
        case .open: "·"
        case .talked: "✓"
        case .parked: "–"
        }
    }

    /// The months that must be at hand for what it talks about.
    func months(in desk: Desk) -> [Month] {
        rows.reduce(into: Set<Month>()) { $0.formUnion(desk.monthsMissed(of: source(of: $1))) }.sorted()
    }
}
