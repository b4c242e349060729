import CentreCore
import Reports
import Resources

/// One point of a session's agenda: what was said and decided about it, and whether it is left for later.
struct PointPage: DeedScreen {
    private let id: ID<Session>
    private let row: AgendaRow
    var picked: Selection<Command>?

    init(_ session: ID<Session>, _ row: AgendaRow) {
        id = session
        self.row = row
    }

    func months(in desk: Desk) -> [Month] {
        guard let agenda = agenda(in: desk) else { return [] }
        var months = desk.months(of: id).union(agenda.months(in: desk))
        if case .notes(let other) = agenda.source(of: row) { months.formUnion(desk.months(of: other)) }
        return months.sorted()
    }

    private func agenda(in desk: Desk) -> AgendaRows? { desk.begun(id).map { AgendaRows($0, in: desk) } }

    /// The point as it stands on the agenda, where it does.
    private func item(in desk: Desk) -> AgendaItem? {
        guard case .item(let item) = row else { return nil }
        return desk.begun(id)?.agenda.first { $0.id == item }
    }

    func deeds(in desk: Desk) -> [Command] {
        if case .offered = row { return [.takeUp] }
        guard let item = item(in: desk) else { return [] }
        let own: [Command] = item.source.value == .own ? [.wordPoint] : []
        return [item.stands == .open ? .park : .unpark] + own + [.noPoint]
    }

    func action(of command: Command, in desk: Desk) -> Action? {
        command == .back || command == .choose ? nil : .session(.say(id, ""))
    }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        if deed == .takeUp, case .offered(let source) = row {
            return [
                .act(.session(.addItem(id, source)), saying: Phrase("openSession.added"), then: [.back])
            ]
        }
        guard let item = item(in: desk)?.id else { return [.back] }
        return switch deed {
        case .park:
            [.act(.session(.moveItem(id, item, .parked)), saying: Phrase("point.parked"), then: [.back])]
        case .unpark:
            [.act(.session(.moveItem(id, item, .open)), saying: Phrase("point.open"), then: [.back])]
        case .wordPoint: WordPointForm(id, item, in: desk).map { [.open($0)] } ?? []
        case .noPoint:
            [
                .act(
                    .session(.takeBackPart(id, item.of(SessionPart.self))), saying: Phrase("point.no.said"),
                    then: [.back])
            ]
        default: []
        }
    }

    func title(in desk: Desk) -> String {
        guard let agenda = agenda(in: desk), item(in: desk) != nil || agenda.rows.contains(row) else {
            return desk.words("point.gone")
        }
        return agenda.text(of: row, names: true, in: desk)
    }

    func facts(in desk: Desk) -> [(sign: String, text: String)] {
        guard let agenda = agenda(in: desk) else { return [] }
        var lines: [String] = []
        let source = agenda.source(of: row)
        if let view = source.concern.flatMap({ desk.centre.concerns[$0] }).flatMap(desk.centre.groupView) {
            lines += [view.summary].compactMap { $0 }
        }
        if case .notes(let other) = source, let session = desk.begun(other) {
            lines += session.said.compactMap(\.text)
            lines += desk.centre.decisions(in: other).map(desk.wording.line)
        }
        if let item = item(in: desk) {
            lines += agenda.session.said.filter { $0.on == item.id }.compactMap(\.text)
            lines += desk.centre.decisions(in: id)
                .filter { $0.taken.value?.point == item.id.of(Decision.Point.self) }
                .map(desk.wording.line)
        }
        return lines.map { ("", String($0.map { $0 == "\n" ? " " : $0 })) }
    }
}

/// A point of one's own in other words.
struct WordPointForm: FormScreen {
    var form: Form
    private let id: ID<Session>
    private let item: ID<AgendaItem>

    var kind: (form: FormKind, about: String?)? { (.wordPoint, id.description + item.description) }

    init?(_ session: ID<Session>, _ item: ID<AgendaItem>, in desk: Desk) {
        guard let standing = desk.begun(session)?.agenda.first(where: { $0.id == item }) else { return nil }
        id = session
        self.item = item
        form = Form([.line("item", label: "point.words", standing.text, limit: .item)])
            .resumed(.wordPoint, about: session.description + item.description, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("point.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        let words = form.text("item")
        return desk.guarding(
            [words],
            [
                .act(
                    .session(.wordItem(id, item, words)), saying: Phrase("point.worded"), then: [.finish])
            ])
    }
}
