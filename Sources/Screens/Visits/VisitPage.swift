import CentreCore
import Reports
import Resources

/// One visit, and what can be done with it.
struct VisitPage: Screen {
    private let id: ID<Visit>
    private var selection = Selection<Deed>()

    init(_ id: ID<Visit>) { self.id = id }

    /// What can be done, each on its own digit, the same for every visit.
    enum Deed: Int, Hashable, Sendable, CaseIterable {
        case leaves = 1, leftEarlier, given, referred, follow, change, closeByDesk, reopen, takeBack

        var words: String { "visit.deed.\(self)" }

        func applies(to visit: Visit) -> Bool {
            let isHere = visit.state.state == .present
            switch self {
            case .leaves, .leftEarlier, .closeByDesk: return isHere
            case .reopen: return !isHere
            case .follow: return !visit.openReferrals.isEmpty
            case .given, .referred, .change, .takeBack: return true
            }
        }
    }

    var ownsDigits: Bool { true }

    func commands(in desk: Desk) -> [Command] {
        (deeds(in: desk).isEmpty ? [] : [.digits, .choose]) + [.back]
    }

    private func visit(in desk: Desk) -> Visit? {
        desk.centre.visits[id].flatMap { desk.centre.counts($0) ? $0 : nil }
    }

    private func deeds(in desk: Desk) -> [Deed] {
        visit(in: desk).map { visit in Deed.allCases.filter { $0.applies(to: visit) } } ?? []
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .choose else { return [.back] }
        return selection.row(in: deeds(in: desk)).map { start($0, in: desk) } ?? []
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        let deeds = deeds(in: desk)
        if case .character(let character) = key, let digit = character.wholeNumberValue {
            guard let deed = Deed(rawValue: digit), deeds.contains(deed) else { return [] }
            return start(deed, in: desk)
        }
        _ = selection.press(key, in: deeds, page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        guard case .row(let row) = touch, deeds(in: desk).indices.contains(row) else { return [] }
        return start(deeds(in: desk)[row], in: desk)
    }

    private func start(_ deed: Deed, in desk: Desk) -> [Wish] {
        guard let visit = visit(in: desk) else { return [.back] }
        let name = Phrase.Value.phrase(desk.phrase(of: visit))
        func form(_ screen: (any Screen)?) -> [Wish] { screen.map { [.open($0)] } ?? [] }
        switch deed {
        case .leaves: return [.act(.leave(id), saying: Phrase("leave.said", ["who": name]), then: [.back])]
        case .leftEarlier: return [.open(LeaveForm(visit, in: desk))]
        case .given: return form(GiveForm(id, in: desk))
        case .referred: return form(ReferForm(id, in: desk))
        case .follow: return form(visit.openReferrals.first.flatMap { FollowForm(id, $0.id, in: desk) })
        case .change: return form(ChangeForm(id, in: desk))
        case .closeByDesk:
            let action = Action.closeByDesk(id, at: desk.closing(of: visit))
            return [.act(action, saying: Phrase("visit.closed.said", ["who": name]), then: [.back])]
        case .reopen: return [.act(.reopen(id), saying: Phrase("visit.reopened.said", ["who": name]))]
        case .takeBack:
            return [
                .act(.takeBackVisit(id), saying: Phrase("visit.takenBack.said", ["who": name]), then: [.back])
            ]
        }
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        guard let visit = visit(in: desk) else {
            canvas.write(desk.words("visit.gone"), row: 0, column: 1)
            return
        }
        canvas.write(desk.whoCame(visit), row: 0, column: 1, style: .heading)
        var row = 1
        for line in lines(of: visit, in: desk) {
            canvas.write(line, row: row, column: 3)
            row += 1
        }
        row += 1
        let deeds = deeds(in: desk)
        let chosen = selection.index(in: deeds)
        for (index, deed) in deeds.enumerated() {
            ListRow(text: "\(deed.rawValue)  \(desk.words(deed.words))", isChosen: index == chosen)
                .paint(on: &canvas, row: row + index, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }

    /// What may stand open: times and numbers, what waits; not why, not where to.
    private func lines(of visit: Visit, in desk: Desk) -> [String] {
        let words = desk.words
        var lines = [words("visit.came", ["time": visit.arrived.value.map(desk.time) ?? ""])]
        switch visit.state.state {
        case .left: lines.append(words("visit.left", ["time": visit.left.value.map(desk.time) ?? ""]))
        case .closedByDesk: lines.append(words("visit.closedByDesk"))
        default:
            if visit.remaining < visit.arrivals {
                lines.append(words("visit.stillHere", count: visit.remaining))
            }
        }
        lines.append(words("visit.by", ["name": desk.name(of: visit.recorded.value?.by)]))
        if !visit.given.isEmpty { lines.append(words("visit.given", count: visit.given.count)) }
        for referral in visit.openReferrals {
            lines.append(words("visit.followUp", ["day": referral.due.map(desk.wording.shortDay) ?? ""]))
        }
        if visit.state.needsALook { lines.append("! " + words("visit.needsALook")) }
        return lines
    }
}
