import CentreCore
import Reports
import Resources

/// A session for all to see: its topic, the agreements, the agenda, what was decided and how many agreed.
///
/// Nobody's name stands on it, and of a concern nothing but what the group may hear.
struct ProjectorPage: Screen {
    private let id: ID<Session>
    private var scroll = Scroll()

    init(_ id: ID<Session>) { self.id = id }

    var ownCommandsOnly: Bool { true }
    var tellsWhy: Bool { true }
    var ownsDigits: Bool { true }

    func months(in desk: Desk) -> [Month] {
        desk.begun(id).map { AgendaRows($0, in: desk).months(in: desk) } ?? []
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        guard let session = desk.begun(id) else { return [] }
        scroll.press(
            key, lines: lines(of: session, BigLines(in: desk), in: desk).lines.count, from: 2, in: desk)
        return []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.putCursor(row: 0, column: 1)
        guard let session = desk.begun(id) else { return }
        let names = NamesOut(of: session, in: desk)
        canvas.writeHeading(names.shown(desk.wording.name(of: session)))
        let lines = lines(of: session, BigLines(on: canvas), in: desk)
        scroll.paint(lines.lines, styles: lines.styles, on: &canvas, from: 2)
    }

    private func lines(of session: Session, _ blank: BigLines, in desk: Desk) -> BigLines {
        let (words, wording) = (desk.words, desk.wording)
        let names = NamesOut(of: session, in: desk)
        var lines = blank
        lines.add(words("readOut.title"), .strong)
        lines.add(agreementsIn: desk.languages(of: session), desk, without: names)
        lines.leaveBlank()
        lines.add(words("openSession.agenda"), .strong)
        let agenda = AgendaRows(session, in: desk)
        // What nobody put on the agenda is no matter of the group's yet.
        for row in agenda.rows where agenda.item(of: row) != nil {
            let text = agenda.text(of: row, names: false, in: desk)
            lines.add(agenda.mark(of: row) + " " + names.shown(text), .heading, indent: 1)
        }
        let decisions = desk.centre.decisions(in: id)
        if !decisions.isEmpty {
            lines.leaveBlank()
            lines.add(words("projector.decided"), .strong)
        }
        for decision in decisions {
            lines.add(names.shown(decision.text ?? "?"), .heading, indent: 1)
            let outcome = decision.state.state.map(wording.outcome)
            let rest = [outcome, wording.tally(decision.tally)].compactMap { $0 }.joined(separator: "; ")
            lines.add(rest, indent: 4)
        }
        return lines
    }
}
