import CentreCore
import Reports
import Resources

/// F9: who is still marked as here? Gone, not seen leaving, or staying for the night: one key each.
struct Evening: Screen {
    private var selection = Selection<ID<Visit>>()
    /// Who was said to stay, in this sitting: they are here and remain so.
    private var staying: Set<ID<Visit>> = []

    var ownsDigits: Bool { true }

    private func rows(in desk: Desk) -> [ID<Visit>] { desk.present.map(\.id) }

    /// Those of whom nothing was said yet.
    private func rest(in desk: Desk) -> [Visit] { desk.present.filter { !staying.contains($0.id) } }

    private func deeds(in desk: Desk) -> [Command] {
        guard !rows(in: desk).isEmpty else { return [] }
        return [.leaveNow, .leaveOther, .closeByDesk, .stays] + (rest(in: desk).isEmpty ? [] : [.closeRest])
    }

    func commands(in desk: Desk) -> [Command] {
        let deeds = deeds(in: desk)
        return deeds + (deeds.isEmpty ? [] : [.open]) + [.back]
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        let rows = rows(in: desk)
        guard command != .back, let id = selection.row(in: rows), let visit = desk.centre.visits[id] else {
            return [.back]
        }
        let who = Phrase.Value.phrase(desk.phrase(of: visit))
        switch command {
        case .open: return [.open(VisitPage(id))]
        case .leaveNow: return [.act(.leave(id), saying: Phrase("leave.said", ["who": who]))]
        case .leaveOther: return [.open(LeaveForm(visit, in: desk))]
        case .closeByDesk:
            return [
                .act(
                    .closeByDesk(id, at: desk.closing(of: visit)),
                    saying: Phrase("visit.closed.said", ["who": who]))
            ]
        case .stays:
            // The same key again unsays it.
            if staying.remove(id) == nil { staying.insert(id) }
            _ = selection.press(.down, in: rows, page: desk.page)
        case .closeRest:
            let rest = rest(in: desk)
            let people = rest.reduce(0) { $0 + $1.remaining }
            return [
                .act(
                    .closeAllByDesk(rest.map { Closing($0.id, at: desk.closing(of: $0)) }),
                    saying: Phrase("visit.closed.said", ["who": .phrase(Phrase("people", count: people))]))
            ]
        default: break
        }
        return []
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows(in: desk), page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        if case .row(let row) = touch { selection.choose(row, in: rows(in: desk)) }
        return []
    }

    mutating func refresh(in desk: Desk) { staying.formIntersection(rows(in: desk)) }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let words = desk.words
        canvas.write(words("evening.title"), row: 0, column: 1, style: .heading)
        let present = desk.present
        guard !present.isEmpty else {
            canvas.write(words("evening.nobody"), row: 2, column: 3)
            return
        }
        let deeds = DeedRows(deeds(in: desk))
        deeds.paint(on: &canvas, from: canvas.rows - deeds.height, in: desk)
        let chosen = selection.index(in: present.map(\.id))
        canvas.writeRows(of: present.count, around: chosen, from: 1, height: canvas.rows - deeds.height - 2) {
            canvas, index, line in
            let visit = present[index]
            let stays = staying.contains(visit.id)
            let text = "\(visit.arrived.value.map(desk.time) ?? "")  \(desk.whoIsHere(visit))"
            ListRow(
                mark: stays ? "✓" : " ", text: stays ? "\(text)  \(words("evening.stays"))" : text,
                isChosen: index == chosen
            ).paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }
}

extension Desk {
    /// When a visit of a day that is over ends, where nobody saw it end: in its day's last minute; `nil` is now.
    func closing(of visit: Visit) -> Moment? {
        guard let arrived = visit.arrived.value, day(of: arrived) < today else { return nil }
        return max(lastMinute(of: day(of: arrived)), arrived)
    }

    /// The last minute of a service day, so that what ends with it is still in its log.
    func lastMinute(of day: ServiceDay) -> Moment {
        let next = zone.start(of: day.advanced(by: 1), turnsAt: centre.settings.turnsAt)
        return zone.moment(next.instant.advanced(minutes: -1))
    }

    private func max(_ one: Moment, _ other: Moment) -> Moment { one.instant < other.instant ? other : one }
}
