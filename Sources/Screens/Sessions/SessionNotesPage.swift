import CentreCore
import Reports
import Resources

/// What was talked about in a session, topic by topic: what was said, what was decided, and who does what.
///
/// Of a concern it shows what the group may hear now, not what it could hear then.
struct SessionNotesPage: Screen {
    private let id: ID<Session>
    private var scroll = Scroll()

    init(_ session: ID<Session>) { id = session }

    var tellsWhy: Bool { true }

    func months(in desk: Desk) -> [Month] { desk.months(of: id).sorted() }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        let lines = lines(in: desk, width: desk.size.columns - 3)
        scroll.press(key, lines: lines.count, from: 2, in: desk)
        return []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let session = desk.session(id)
        canvas.writeHeading(
            session.map { desk.words("notes.title", ["what": desk.wording.name(of: $0)]) } ?? "",
            remark: session.map {
                desk.words($0.areNotesAgreed ? "session.fact.agreed" : "session.fact.draft")
            })
        let lines = lines(in: desk, width: canvas.columns - 3, glyphs: canvas.glyphs)
        scroll.paint(lines, on: &canvas, from: 2)
        canvas.putCursor(row: 0, column: 1)
    }

    private func lines(in desk: Desk, width: Int, glyphs: Glyphs = .unicode) -> [DrawnText] {
        let lines = desk.session(id).map { text(of: $0, in: desk) } ?? []
        return lines.flatMap { DrawnText.wrapped(glyphs.shown($0), to: width) }
    }

    private func text(of session: Session, in desk: Desk) -> [String] {
        var lines: [String] = []
        func say(_ text: String, _ sign: String) {
            let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            lines.append("  \(sign) \(parts.first ?? "")")
            lines += parts.dropFirst().map { "    " + $0 }
        }
        func tell(_ decisions: [Decision]) {
            for decision in decisions {
                say(desk.wording.line(of: decision), "✓")
                for task in decision.tasks { say(self.text(of: task, in: desk), "·") }
            }
        }
        let decisions = desk.centre.decisions(in: id)
        let points = Set(session.agenda.map { $0.id.of(Decision.Point.self) })
        let said = session.said
        for saying in said where !session.agenda.contains(where: { $0.id == saying.on }) {
            say(saying.text ?? "", "–")
        }
        tell(decisions.filter { $0.taken.value?.point.map { !points.contains($0) } ?? true })
        for item in session.agenda {
            lines.append("")
            let left = item.stands == .parked ? "  " + desk.words("notes.parked") : ""
            lines.append(desk.wording.point(item, in: desk.centre, names: true) + left)
            for saying in said where saying.on == item.id { say(saying.text ?? "", "–") }
            tell(decisions.filter { $0.taken.value?.point == item.id.of(Decision.Point.self) })
        }
        return lines.isEmpty ? [desk.words("notes.none")] : lines
    }

    private func text(of task: GroupAction, in desk: Desk) -> String {
        let by = task.by.map { desk.words("concern.task.by", ["day": desk.wording.shortDay($0)]) }
        return [task.text ?? "?", task.whoDoes, by].compactMap { $0 }.joined(separator: "  ")
    }
}
