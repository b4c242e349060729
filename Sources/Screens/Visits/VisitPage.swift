import CentreCore
import Reports
import Resources

/// One visit: who, when, and what can be done.
///
/// Why somebody came stands on a screen of its own, behind a key.
struct VisitPage: Screen {
    private let id: ID<Visit>
    private var selection = Selection<Command>()
    /// Whether an arrow chose a row: a bare Enter does nothing to anybody.
    private var isPicked = false

    init(_ visit: ID<Visit>) { id = visit }

    var ownsDigits: Bool { true }

    /// The visit's month, where the visit itself was let go of meanwhile.
    func months(in desk: Desk) -> [Month] { desk.visit(id) == nil ? [id.month] : [] }

    /// What can be done with the visit as it stands, in the order of its digits.
    private func deeds(in desk: Desk) -> [Command] {
        guard let visit = desk.visit(id) else { return [] }
        let isHere = visit.state.state == .present
        let ending: [Command] = isHere ? [.leaveNow, .leaveOther, .closeByDesk] : [.reopen]
        let asking: [Command] = visit.openReferrals.isEmpty ? [] : [.followUp]
        return ending + [.change, .why, .give, .refer] + asking + [.mistake]
    }

    func commands(in desk: Desk) -> [Command] {
        let deeds = deeds(in: desk)
        return (isPicked && !deeds.isEmpty ? [.choose] : []) + [.back] + deeds
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        switch command {
        case .back: return [.back]
        case .choose: return selection.row(in: deeds(in: desk)).map { [.attempt($0)] } ?? []
        default: break
        }
        guard let visit = desk.visit(id) else { return [] }
        let who = desk.phrase(of: visit)
        switch command {
        case .leaveNow: return [.act(.leave(id), saying: Phrase("leave.said", ["who": .phrase(who)]))]
        case .leaveOther: return [.open(LeaveForm(visit, in: desk))]
        case .closeByDesk:
            return [
                .act(
                    .closeByDesk(id, at: desk.closing(of: visit)),
                    saying: Phrase("visit.closed.said", ["who": .phrase(who)]))
            ]
        case .reopen: return [.act(.reopen(id), saying: Phrase("visit.reopened.said", ["who": .phrase(who)]))]
        case .mistake:
            return [
                .act(
                    .takeBackVisit(id), saying: Phrase("visit.takenBack.said", ["who": .phrase(who)]),
                    then: [.back])
            ]
        case .change: return ChangeForm(id, in: desk).map { [.open($0)] } ?? []
        case .why: return [.open(WhyPage(id))]
        case .give: return GiveForm(id, in: desk).map { [.open($0)] } ?? []
        case .refer: return ReferForm(id, in: desk).map { [.open($0)] } ?? []
        case .followUp:
            // Of several, one is chosen where they can be told apart.
            guard visit.openReferrals.count == 1 else { return [.open(WhyPage(id))] }
            return FollowForm(id, visit.openReferrals[0].id, in: desk).map { [.open($0)] } ?? []
        default: return []
        }
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        let deeds = deeds(in: desk)
        if key == .down, !isPicked, !deeds.isEmpty {
            // The first ↓ chooses the first row.
            selection.choose(0, in: deeds)
            isPicked = true
        } else if selection.press(key, in: deeds, page: desk.page) {
            isPicked = true
        }
        return []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        guard let visit = desk.visit(id) else {
            let key = desk.centre.visits[id] == nil ? "refusal.unknownVisit" : "visit.gone"
            canvas.write(desk.words(key), row: 0, column: 1)
            return
        }
        let end = canvas.columns - 1
        let standing = canvas.write(desk.standing(of: visit), row: 0, endingAt: end)
        canvas.write(desk.name(of: visit), row: 0, column: 1, end: standing - 2, style: .heading)
        var row = 1
        for line in facts(of: visit, in: desk) {
            canvas.write(line, row: row, column: 1, end: end)
            row += 1
        }
        let deeds = deeds(in: desk)
        let gap = canvas.rows > row + deeds.count ? 1 : 0
        DeedRows(deeds).paint(
            on: &canvas, from: row + gap, chosen: isPicked ? selection.row(in: deeds) : nil,
            refused: desk.refused(deeds, on: self), in: desk)
        if !isPicked { canvas.putCursor(row: row + gap, column: 1) }
    }

    private func facts(of visit: Visit, in desk: Desk) -> [String] {
        let words = desk.words
        var facts: [String] = []
        let came = visit.arrived.value.map(desk.time) ?? "?"
        let by = desk.name(of: visit.recorded.value?.by)
        facts.append(words("visit.came", ["time": came, "name": by]))
        var people = desk.count(people: visit.arrivals, children: visit.childrenAlong)
        let partings = visit.departures.values.filter { $0.count > 0 }
            .sorted { ($0.at.value?.instant ?? .earliest) < ($1.at.value?.instant ?? .earliest) }
        for parting in partings {
            let time = parting.at.value.map(desk.time) ?? ""
            people += "; " + words("visit.someLeft", count: parting.count, ["time": time])
        }
        facts.append(people)
        if visit.state.needsALook { facts.append("! " + words("visit.look")) }
        if let referral = visit.openReferrals.first, let due = referral.due {
            let by = desk.name(of: referral.made.value?.by)
            let isDue = due <= desk.today.day
            facts.append(
                (isDue ? "! " : "") + words("visit.toAsk", ["day": desk.wording.shortDay(due), "name": by]))
        }
        return facts
    }

    func action(of command: Command, in desk: Desk) -> Action? {
        switch command {
        case .leaveNow, .leaveOther: .leave(id)
        case .closeByDesk: .closeByDesk(id)
        case .reopen: .reopen(id)
        case .mistake: .takeBackVisit(id)
        case .change: .change(id, VisitChange())
        default: nil
        }
    }
}
