import CentreCore
import Reports
import Resources

/// The referrals whose end is not known: one's own first, what is due before what comes later.
///
/// A row says whom to ask and when, never where somebody was sent.
struct FollowUps: Screen {
    private struct Row: Hashable, Sendable {
        let visit: ID<Visit>
        let referral: ID<Referral>
    }

    private var selection: Selection<Row>

    init() { selection = Selection() }

    /// The list with one of its rows chosen.
    init(at referral: ID<Referral>, of visit: ID<Visit>) {
        selection = Selection(Row(visit: visit, referral: referral))
    }

    /// All open referrals, those of whoever sits here first.
    private func all(in desk: Desk) -> [Centre.FollowUp] {
        desk.centre.followUps(dueBy: Day(daysSince1970: .max), for: desk.person)
    }

    private func rows(in desk: Desk) -> [Row] {
        all(in: desk).map { Row(visit: $0.visit.id, referral: $0.referral.id) }
    }

    func commands(in desk: Desk) -> [Command] { (rows(in: desk).isEmpty ? [] : [.open]) + [.back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .open else { return [.back] }
        guard let row = selection.row(in: rows(in: desk)) else { return [] }
        return FollowForm(row.visit, row.referral, in: desk).map { [.open($0)] } ?? []
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows(in: desk), page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        selection.touch(touch, in: rows(in: desk)) ? perform(.open, in: desk) : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.write(desk.words("followUps.title"), row: 0, column: 1, style: .heading)
        let all = all(in: desk)
        if all.isEmpty {
            canvas.write(desk.words("followUps.none"), row: 2, column: 3, style: .quiet)
            return
        }
        canvas.write(desk.words("followUps.remark"), row: 1, column: 1, style: .quiet)
        let chosen = selection.index(in: rows(in: desk))
        canvas.writeRows(of: all.count, around: chosen, from: 3, height: canvas.rows - 3) {
            canvas, index, line in
            let row = ListRow(
                mark: mark(of: all[index], in: desk), text: text(of: all[index], in: desk),
                isChosen: index == chosen)
            row.paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }

    private func mark(of followUp: Centre.FollowUp, in desk: Desk) -> String {
        followUp.referral.due.map { $0 <= desk.today.day } ?? false ? "!" : " "
    }

    private func text(of followUp: Centre.FollowUp, in desk: Desk) -> String {
        let made = followUp.referral.made.value
        let key = made?.by == desk.person ? "followUps.yours" : "followUps.others"
        return desk.words(
            key,
            [
                "day": followUp.referral.due.map(desk.wording.shortDay) ?? "?",
                "who": desk.name(of: followUp.visit),
                "came": made.map { desk.wording.shortDay($0.at.day) } ?? "?",
                "name": desk.name(of: made?.by),
            ])
    }
}
