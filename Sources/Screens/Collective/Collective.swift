import CentreCore
import Reports
import Resources

/// Place 6: what the group keeps of its own, with what is behind each in few words.
struct Collective: PlaceScreen {
    var place: Command { .collective }
    var tellsWhy: Bool { true }
    private var selection = Selection<Row>()

    /// How many priorities are named.
    private static let prioritiesShown = 3

    enum Row: String, Hashable, Sendable, CaseIterable {
        case agreements, method, decisions, priorities, owed, learning, shares, register, founding
    }

    /// What was decided of late need not be at hand otherwise.
    func months(in desk: Desk) -> [Month] {
        let first = desk.centre.prioritiesRanked(on: desk.today.day).prefix(Self.prioritiesShown)
        return [Month(desk.now.instant)] + desk.monthsMissed(of: first).sorted()
    }

    func commands(in desk: Desk) -> [Command] { [.open, .back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .open else { return [.instead(.today)] }
        switch selection.row(in: Row.allCases) {
        case .agreements: return [.open(AgreementsPage())]
        case .method: return [.open(MethodPage())]
        case .decisions: return [.open(DecisionsPage())]
        case .priorities: return [.open(PrioritiesPage())]
        case .owed: return [.open(OwedPage())]
        case .learning: return [.open(MentoringsPage())]
        case .shares: return [.open(SharesPage())]
        case .register: return [.open(RegisterPage())]
        case .founding:
            if let founding = founding(in: desk) { return [.open(DecisionPage(founding))] }
            return desk.writing([.open(DecideForm(.found, in: desk))])
        case nil: return []
        }
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: Row.allCases, page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        selection.touch(touch, in: Row.allCases) ? perform(.open, in: desk) : []
    }

    /// The decision by which the group says when it became a collective.
    private func founding(in desk: Desk) -> ID<Decision>? {
        desk.centre.decisionsInForce().last { decision in
            if case .found? = decision.effect { true } else { false }
        }?.id
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(desk.words("command.collective"))
        let rows = Row.allCases
        let chosen = selection.index(in: rows)
        let labels = rows.dropLast().map { desk.words("collective.\($0.rawValue)") }
        let widest = min(labels.map(canvas.width).max() ?? 0, canvas.columns / 2)
        canvas.writeRows(of: rows.count, around: chosen, from: 2, height: canvas.rows - 2) {
            canvas, index, line in
            let (mark, label, behind, isQuiet) = shown(rows[index], in: desk)
            let gap = String(repeating: " ", count: max(0, widest - canvas.width(label)) + 2)
            ListRow(
                mark: mark, text: behind.isEmpty ? label : label + gap + behind, isChosen: index == chosen,
                isDim: isQuiet
            )
            .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }

    private func shown(_ row: Row, in desk: Desk) -> (String, label: String, behind: String, isQuiet: Bool) {
        if row == .founding {
            guard let day = desk.centre.foundedOn else {
                return ("+", desk.words("collective.found"), "", true)
            }
            return ("·", desk.words("decision.effect.found", ["day": desk.wording.dayOfYear(day)]), "", true)
        }
        let (isDue, behind) = behind(row, in: desk)
        return (isDue ? "!" : "·", desk.words("collective.\(row.rawValue)"), behind, false)
    }

    /// What is behind a row, and whether something there is to be looked at again or come back to.
    private func behind(_ row: Row, in desk: Desk) -> (isDue: Bool, text: String) {
        let (centre, words, wording, day) = (desk.centre, desk.words, desk.wording, desk.today.day)
        let none = words("collective.none")
        switch row {
        case .agreements:
            let inForce = centre.agreementsInForce().count
            let due = centre.agreementsToLookAt(on: day).count
            var parts = inForce == 0 ? [none] : [words("collective.inForce", count: inForce)]
            let proposed = centre.agreements(.proposed).count
            if proposed > 0 { parts.append(words("collective.proposed", count: proposed)) }
            if due > 0 { parts.append(words("collective.lookAgain", count: due)) }
            return (due > 0, parts.joined(separator: ", "))
        case .method: return (false, centre.method().map(wording.method) ?? words("decision.asWeTookIt"))
        case .decisions:
            let due = centre.decisionsToLookAt(on: day).count
            let open = centre.decisionsOpen.count
            let latest = centre.decisionsTaken.first.map(wording.line)
            let parts = [
                open > 0 ? words("collective.waiting", count: open) : nil,
                due > 0 ? words("collective.lookAgain", count: due) : nil, latest,
            ].compactMap { $0 }
            return (due + open > 0, parts.isEmpty ? none : parts.joined(separator: ", "))
        case .priorities:
            let first = centre.prioritiesRanked(on: day).prefix(Self.prioritiesShown).map { priority in
                priority.text?.onOneLine ?? wording.basis(priority.basis, in: centre)
            }
            return (false, first.isEmpty ? none : first.joined(separator: ", "))
        case .owed:
            let (tasks, reports) = (centre.actionsOwed.count, centre.reportsOwed.count)
            let parts = [
                tasks > 0 ? words("collective.toDo", count: tasks) : nil,
                reports > 0 ? words("collective.toTell", count: reports) : nil,
            ].compactMap { $0 }
            return (false, parts.isEmpty ? words("owed.none") : parts.joined(separator: ", "))
        case .learning:
            let count = centre.mentoringsGoingOn.count
            return (false, count == 0 ? none : words("collective.learn", count: count))
        case .shares: return (false, centre.sharesReported.first.map(wording.line) ?? none)
        case .register:
            let count = centre.register().count
            return (false, count == 0 ? none : words("collective.refusals", count: count))
        case .founding: return (false, "")
        }
    }
}
