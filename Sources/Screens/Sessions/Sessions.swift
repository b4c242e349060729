import CentreCore
import Reports
import Resources

/// Place 4: what is open, what comes tonight and in the next days, and whose notes wait to be agreed.
struct Sessions: PlaceScreen {
    var place: Command { .sessions }
    private var selection = Selection<Row>()

    enum Row: Hashable, Sendable {
        case session(ID<Session>)
        /// What comes after the next days.
        case later
        /// Notes that wait to be agreed.
        case notes(ID<Session>)
        case openNow, plan, planSeries
        /// The series that stand.
        case series
        /// What was, month by month.
        case earlier

        fileprivate var isDeed: Bool { self == .openNow || self == .plan || self == .planSeries }
    }

    /// Why whoever sits here plans and opens nothing.
    private func refusal(in desk: Desk) -> Refusal? {
        desk.refusal(of: .session(.openUnplanned(SessionPlan())))
    }

    func rows(in desk: Desk) -> [Row] {
        let open = desk.centre.openSessions.map(\.id)
        let day = desk.centre.sessions(on: desk.today).filter { !$0.isOpen }
        // What is over or cancelled stands behind what is to come.
        let tonight = day.filter { $0.stands == .planned } + day.filter { $0.stands != .planned }
        let coming = desk.centre.sessions(after: desk.today, days: LaterSessions.daysBefore)
        let sessions = open + (tonight + coming).map(\.id).filter { !open.contains($0) }
        let notes = desk.centre.sessionsInDraft(on: desk.today.day).map(\.id)
        let series: [Row] = desk.centre.standingSeries.isEmpty ? [] : [.series]
        let later: [Row] = desk.laterSessions.isEmpty ? [] : [.later]
        return sessions.map { .session($0) } + later
            + notes.filter { !sessions.contains($0) }.map { .notes($0) }
            + [.openNow, .plan, .planSeries] + series + [.earlier]
    }

    func commands(in desk: Desk) -> [Command] { [.open, .back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .open else { return [.instead(.today)] }
        let row = selection.row(in: rows(in: desk))
        if row?.isDeed == true, let refusal = refusal(in: desk) {
            return [.say(.plain(desk.wording.sentence(for: refusal)))]
        }
        switch row {
        case .session(let id): return [.open(desk.screen(of: id))]
        case .later: return [.open(LaterSessions())]
        case .notes(let id): return [.open(SessionPage(id))]
        case .openNow: return [.open(PlanForm(openingIn: desk))]
        case .plan: return [.open(PlanForm(in: desk))]
        case .planSeries: return [.open(SeriesForm(in: desk))]
        case .series: return [.open(SeriesList())]
        case .earlier: return [.open(EarlierSessions())]
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
        let after = canvas.write(desk.words("sessions.title"), row: 0, column: 1, style: .heading)
        let isNoneToCome = !rows.contains { if case .session = $0 { true } else { false } }
        if isNoneToCome {
            canvas.write(
                desk.words("sessions.none"), row: 0, column: after + 2, end: canvas.columns - 1, style: .quiet
            )
        }
        // What whoever sits here may not do is dim; what there is to read is not.
        let refused = refusal(in: desk) != nil
        let chosen = selection.index(in: rows)
        canvas.writeRows(of: rows.count, around: chosen, from: 2, height: canvas.rows - 2) {
            canvas, index, line in
            let (mark, text) = shown(rows[index], in: desk)
            ListRow(mark: mark, text: text, isChosen: index == chosen, isDim: rows[index].isDeed && refused)
                .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }

    private func shown(_ row: Row, in desk: Desk) -> (mark: String, text: String) {
        switch row {
        case .session(let id):
            guard let session = desk.session(id) else { return (" ", "") }
            let mark = session.isOpen ? "•" : session.stands == .closed ? "✓" : "·"
            return (session.needsALook ? "!" : mark, desk.line(of: session))
        case .notes(let id):
            let line = desk.session(id).map(desk.whenAndWhat) ?? ""
            return ("·", desk.words("sessions.notesWait", ["what": line]))
        case .later: return ("·", desk.words("sessions.later"))
        case .openNow: return ("+", desk.words("sessions.openNow"))
        case .plan: return ("+", desk.words("sessions.plan"))
        case .planSeries: return ("+", desk.words("sessions.planSeries"))
        case .series: return ("·", desk.words("sessions.series"))
        case .earlier: return ("·", desk.words("sessions.earlier"))
        }
    }
}
