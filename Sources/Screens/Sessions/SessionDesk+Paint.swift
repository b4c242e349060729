import CentreCore
import Reports
import Resources

extension SessionDesk {
    func title(in desk: Desk) -> String {
        session(in: desk).map(desk.wording.name) ?? desk.words("refusal.session.unknownSession")
    }

    func remark(in desk: Desk) -> String? {
        guard let session = session(in: desk) else { return nil }
        return [desk.wording.starts(session), desk.wording.leads(session.plan)].compactMap { $0 }
            .joined(separator: "  ")
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        paintHeading(on: &canvas, in: desk)
        guard let session = session(in: desk) else { return }
        let agenda = AgendaRows(session, in: desk)
        paintPeople(session, on: &canvas, in: desk)
        let after = canvas.write(desk.words("openSession.agenda"), row: 2, column: 1, style: .heading)
        if isAtAgenda, agenda.rows.count > 1 {
            canvas.write(desk.words("openSession.choose"), row: 2, column: after + 3, style: .quiet)
        }
        // The fields below keep room enough for the one in which one types.
        let most = isAtAgenda ? canvas.rows - 9 : canvas.rows / 2 - 3
        let height = max(1, min(agenda.rows.count, max(3, most)))
        if agenda.rows.isEmpty {
            canvas.write(desk.words("openSession.nothingYet"), row: 3, column: 3, style: .quiet)
        }
        if !isAtAgenda { paint(agenda, height: height, on: &canvas, in: desk) }
        form.paint(on: &canvas, from: 3 + height, words: desk.words)
        // The cursor stands on what has the focus: whatever is painted last puts it there.
        if isAtAgenda { paint(agenda, height: height, on: &canvas, in: desk) }
        if isAtAgenda, agenda.rows.isEmpty { canvas.putCursor(row: 3, column: 1) }
    }

    private func paintPeople(_ session: Session, on canvas: inout Canvas, in desk: Desk) {
        let words = desk.words
        var column = canvas.write(words("openSession.here"), row: 1, column: 1, style: .heading) + 2
        var text = words("people", count: session.people)
        if !session.named.isEmpty { text += ", " + words("openSession.named", count: session.named.count) }
        column = canvas.write(text, row: 1, column: column) + 4
        if let refusal = desk.refusal(of: .save, on: self) {
            canvas.write("× " + desk.whyNot(refusal), row: 1, column: column, style: .quiet)
        } else if isAtAgenda {
            canvas.write(words("openSession.count"), row: 1, column: column, style: .quiet)
        }
    }

    private func paint(_ agenda: AgendaRows, height: Int, on canvas: inout Canvas, in desk: Desk) {
        // What is typed as something else is about none of these.
        let chosen = form.optional("other") == nil ? point(in: agenda).flatMap(agenda.rows.firstIndex) : nil
        canvas.writeRows(of: agenda.rows.count, around: chosen, from: 3, height: height) {
            canvas, index, line in
            let row = agenda.rows[index]
            let stands = agenda.item(of: row)?.stands
            let number = index < 9 ? "\(index + 1) " : "  "
            ListRow(
                mark: agenda.mark(of: row), text: number + agenda.text(of: row, names: true, in: desk),
                isChosen: index == chosen, isDim: stands == nil || stands == .parked
            ).paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }
}
