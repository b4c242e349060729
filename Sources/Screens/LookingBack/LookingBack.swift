import CentreCore
import Reports
import Resources

/// Place 7: what was heard, decided and done, for whoever wrote it down; goods come last.
struct LookingBack: PlaceScreen {
    var place: Command { .lookingBack }
    private var selection = Selection<Row>()

    enum Row: String, Hashable, Sendable, CaseIterable {
        case meeting, heard, done, being, carrying, supplies, find, left, review, export

        /// The part of a report that it opens.
        fileprivate var part: ReportPart? {
            switch self {
            case .heard: .heard
            case .done: .done
            case .being: .being
            case .carrying: .carrying
            case .meeting, .supplies, .find, .left, .review, .export: nil
            }
        }

        fileprivate var isOfCoordinators: Bool { self == .review || self == .export }
    }

    func commands(in desk: Desk) -> [Command] { [.open, .back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .open else { return [.instead(.today)] }
        guard let row = selection.row(in: Row.allCases) else { return [] }
        if let refusal = refusal(of: row, in: desk) {
            return [.say(.plain(desk.wording.sentence(for: refusal)))]
        }
        if let part = row.part { return [.open(ReportPage(part, in: desk))] }
        switch row {
        case .meeting: return [.open(MeetingScreen(in: desk))]
        case .supplies: return [.open(SuppliesPage())]
        case .find: return [.open(FindPage(in: desk))]
        case .left: return [.open(LeavePage())]
        case .review: return [.open(ReviewPage())]
        case .export: return [.open(ExportForm(in: desk))]
        case .heard, .done, .being, .carrying: return []
        }
    }

    private func refusal(of row: Row, in desk: Desk) -> Refusal? {
        row.isOfCoordinators && !desk.isCoordinator ? .notAllowed(needs: .coordinator) : nil
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: Row.allCases, page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        selection.touch(touch, in: Row.allCases) ? perform(.open, in: desk) : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(desk.words("command.lookingBack"))
        let rows = Row.allCases
        let chosen = selection.index(in: rows)
        let labels = rows.map { desk.words("back.\($0.rawValue)") }
        let widest = min(labels.map(canvas.width).max() ?? 0, canvas.columns / 2)
        canvas.writeRows(of: rows.count, around: chosen, from: 2, height: canvas.rows - 2) {
            canvas, index, line in
            let refusal = refusal(of: rows[index], in: desk)
            let behind = refusal.map { "× " + desk.whyNot($0) } ?? behind(rows[index], in: desk)
            let gap = String(repeating: " ", count: max(0, widest - canvas.width(labels[index])) + 2)
            ListRow(
                mark: "·", text: behind.isEmpty ? labels[index] : labels[index] + gap + behind,
                isChosen: index == chosen, isDim: refusal != nil
            )
            .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }

    /// What is true of it now, where that need not be counted first; else what it is for.
    private func behind(_ row: Row, in desk: Desk) -> String {
        let (centre, words) = (desk.centre, desk.words)
        switch row {
        case .meeting:
            let owed = centre.actionsOwed.count + centre.reportsOwed.count
            return owed == 0 ? words("back.meeting.behind") : words("back.owed", count: owed)
        case .heard: return words("back.concerns", count: centre.openConcerns.count)
        case .done:
            let waiting = centre.decisionsOpen.count
            return waiting == 0 ? words("back.done.behind") : words("collective.waiting", count: waiting)
        case .being:
            let (people, children) = centre.presentCount
            return words("visits.hereNow", ["count": desk.count(people: people, children: children)])
        case .carrying:
            let learning = centre.mentoringsGoingOn.count
            return learning == 0 ? words("collective.none") : words("collective.learn", count: learning)
        case .supplies: return words("back.noGoal")
        case .find: return Binding.of(.find)?.key.cap ?? ""
        case .left, .review, .export: return words("back.\(row.rawValue).behind")
        }
    }
}
