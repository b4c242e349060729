import CentreCore
import Reports
import Resources

/// A session ends: when, when the group meets again, and what is still owed.
struct SessionCloseForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }
    private let id: ID<Session>

    init?(_ id: ID<Session>, in desk: Desk) {
        guard let session = desk.begun(id), session.isOpen else { return nil }
        self.id = id
        var fields: [Field] = [.time("closed", label: "closeSession.time")]
        if session.series == nil {
            fields += [
                .dayToCome("day", label: "closeSession.day"),
                .time(
                    "time", label: "closeSession.at", hint: nil, session.starts?.minute.description ?? ""),
            ]
        }
        form = Form(fields)
    }

    func title(in desk: Desk) -> String { desk.words("closeSession.title") }

    func remark(in desk: Desk) -> String? { desk.begun(id).map(desk.wording.name) }

    mutating func save(in desk: Desk) -> [Wish] {
        guard desk.begun(id) != nil else { return [.finish] }
        var closed: Moment?
        switch closing(in: desk) {
        case .unread: return form.refuseTime("closed")
        case .now: break
        case .at(let moment): closed = moment
        }
        var next: PlannedTime?
        if form.optional("day") != nil {
            next = desk.typedStart(in: &form)
            guard next != nil else { return [] }
        }
        let saying = Phrase(next == nil ? "closeSession.said" : "closeSession.planned")
        return [
            .act(.session(.close(id, at: closed, next: next)), saying: saying, then: [.finish, .back])
        ]
    }

    /// A time is one of the evening on which the session was opened, where that is over.
    private func closing(in desk: Desk) -> TypedTime {
        let text = form.text("closed")
        let opened = desk.begun(id)?.openedAt.map { ServiceDay($0, turnsAt: desk.centre.settings.turnsAt) }
        guard let opened, opened < desk.today else { return desk.typedTime(text) }
        return desk.typedTime(text, on: opened)
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        let name: FieldName
        switch refusal {
        case .session(.dayPast), .session(.tooFarAhead): name = "day"
        case .session, .timeAhead, .timeTooEarly: name = "closed"
        default: return false
        }
        guard form[name] != nil else { return false }
        form.complain(name, .plain(desk.wording.sentence(for: refusal)))
        return true
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        paintHeading(on: &canvas, in: desk)
        let row = 3 + form.paint(on: &canvas, from: 2, words: desk.words)
        let lines = owed(in: desk)
        let room = canvas.rows - row - 1
        guard !lines.isEmpty, room > 0 else { return }
        canvas.write(desk.words("closeSession.owed"), row: row, column: 1, style: .heading)
        for (offset, line) in lines.prefix(room).enumerated() {
            canvas.write(line, row: row + 1 + offset, column: 3, end: canvas.columns - 2)
        }
        if lines.count > room {
            canvas.write("↓", row: canvas.rows - 1, column: canvas.columns - 1, style: .key)
        }
    }

    /// When the series comes again, what was not talked about, and what is promised.
    private func owed(in desk: Desk) -> [String] {
        guard let session = desk.begun(id) else { return [] }
        let (centre, wording) = (desk.centre, desk.wording)
        var lines: [String] = []
        if let next = centre.next(after: session) {
            let time = "\(wording.shortDay(next.starts.day)) \(next.starts.minute)"
            lines.append(desk.words("closeSession.next", ["time": time]))
        }
        let agenda = AgendaRows(session, in: desk)
        for row in agenda.rows where agenda.item(of: row).map({ $0.stands != .talked }) ?? false {
            lines.append(agenda.mark(of: row) + " " + agenda.text(of: row, names: true, in: desk))
        }
        lines += centre.actionsOwed.map { owed in
            let owner: AgendaItem.Owner
            switch owed.source {
            case .concern(let id): owner = .concern(id)
            case .decision(let id): owner = .decision(id)
            }
            return "· " + wording.point(.action(owed.action.id, of: owner), in: centre, names: true)
        }
        lines += centre.reportsOwed.filter { centre.groupView(of: $0) != nil }.map {
            "· " + wording.point(.reportBack($0.id), in: centre, names: true)
        }
        return lines
    }
}
