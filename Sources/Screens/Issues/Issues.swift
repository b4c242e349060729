import CentreCore
import Reports
import Resources

/// Place 5: what waits to be heard, what the group answers together, and what to watch for.
///
/// Its rows never say what an issue is about, nor who raised it.
struct Issues: PlaceScreen {
    var place: Command { .issues }
    var tellsWhy: Bool { true }
    private var selection = Selection<Row>()

    enum Row: Hashable, Sendable {
        case issue(ID<Issue>)
        case concern(ID<Concern>)
        case warning(ID<Warning>)
        /// Somebody has a receipt.
        case receipt
        /// Others are to be warned.
        case warn
        /// What is over.
        case past
    }

    func rows(in desk: Desk) -> [Row] {
        guard let me = desk.me else { return [] }
        let issues = desk.isCoordinator ? desk.centre.review(by: me, at: desk.now) : desk.unanswered
        let warnings =
            (desk.isCoordinator ? desk.centre.warningsProposed(on: desk.today) : [])
            + desk.centre.warningsShown(on: desk.today)
        return issues.map { .issue($0.id) } + desk.centre.openConcerns.map { .concern($0.id) }
            + warnings.map { .warning($0.id) } + [.receipt, .warn, .past]
    }

    func commands(in desk: Desk) -> [Command] { [.open, .tell, .back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        switch command {
        case .tell: return [.open(TellForm(in: desk))]
        case .back: return [.instead(.today)]
        default: break
        }
        switch selection.row(in: rows(in: desk)) {
        case .issue(let id): return [.open(IssuePage(id))]
        case .concern(let id): return [.open(ConcernPage(id))]
        case .warning(let id): return [.open(WarningPage(id))]
        case .receipt: return [.open(ReceiptForm(in: desk))]
        case .warn: return [.open(WarnForm(in: desk))]
        case .past: return [.open(PastMattersPage())]
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
        let rows = rows(in: desk)
        let waiting = desk.unanswered.count
        let after = canvas.write(desk.words("issues.title"), row: 0, column: 1, style: .heading)
        canvas.write(
            waiting == 0 ? desk.words("issues.nobodyWaits") : desk.words("issues.waiting", count: waiting),
            row: 0, column: after + 2, style: .quiet)
        let chosen = selection.index(in: rows)
        canvas.writeRows(of: rows.count, around: chosen, from: 2, height: canvas.rows - 2) {
            canvas, index, line in
            let (mark, text) = shown(rows[index], in: desk)
            ListRow(mark: mark, text: text, isChosen: index == chosen)
                .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }

    private func shown(_ row: Row, in desk: Desk) -> (mark: String, text: String) {
        switch row {
        case .issue(let id):
            guard let issue = desk.centre.issues[id] else { return (" ", "") }
            return (issue.done.isEmpty ? "!" : "·", desk.line(issue))
        case .concern(let id):
            guard let concern = desk.centre.concerns[id] else { return (" ", "") }
            return (concern.owesAReport ? "!" : "·", desk.line(concern))
        case .warning(let id):
            guard let warning = desk.centre.warnings[id] else { return (" ", "") }
            let text = desk.words("issues.warning", ["text": desk.wording.sentence(for: warning)])
            return (
                "!", warning.state.state == .proposed ? text + "  " + desk.words("warning.proposed") : text
            )
        case .receipt: return ("+", desk.words("command.receipt.long"))
        case .warn: return ("+", desk.words("command.warn.long"))
        case .past: return ("·", desk.words("issues.past"))
        }
    }
}
