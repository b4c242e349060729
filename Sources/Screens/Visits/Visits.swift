import CentreCore
import Reports
import Resources

/// Place 2: a day as a log.
///
/// Earlier days come when somebody turns to them.
struct Visits: PlaceScreen {
    var place: Command { .visits }
    private var day: ServiceDay
    private var selection = Selection<LogRow>()
    /// What is looked for within the day, while somebody looks.
    private var finding: LineEditor?

    init(in desk: Desk) { day = desk.today }

    func commands(in desk: Desk) -> [Command] {
        let hasRows = !rows(in: desk).isEmpty
        if finding != nil { return (hasRows ? [.open] : []) + [.back] }
        return (hasRows ? [.open] : []) + [.earlier] + (day < desk.today ? [.later] : []) + [.find, .back]
    }

    /// Digits type while somebody looks for something.
    var ownsDigits: Bool { finding != nil }

    /// The months of which the day is made: a root lies in the month of its UTC time.
    func months(in desk: Desk) -> [Month] {
        guard day < desk.today.advanced(by: -1) else { return [] }
        let start = desk.zone.start(of: day, turnsAt: desk.centre.settings.turnsAt).instant
        let end = start.advanced(minutes: 1440)
        return Set([Month(start), Month(end)]).sorted()
    }

    private func rows(in desk: Desk) -> [LogRow] {
        let all = LogRow.all(on: day, in: desk)
        guard let finding, !finding.isEmpty else { return all }
        let typed = Text.folded(Text.trimmed(finding.text))
        return all.filter { Text.folded($0.text(in: desk)).contains(typed) }
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        switch command {
        case .earlier: day = day.advanced(by: -1)
        case .later: day = day.advanced(by: 1)
        case .find: finding = LineEditor(limit: 60)
        case .open:
            switch selection.row(in: rows(in: desk)) {
            case .visit(let id): return [.open(VisitPage(id))]
            case .headcount(let id): return [.open(HeadcountPage(id))]
            case nil: break
            }
        case .back:
            if finding != nil {
                finding = nil
            } else if day != desk.today {
                day = desk.today
            } else {
                return [.instead(.today)]
            }
        default: break
        }
        return []
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        let isTyping = finding != nil && (key == .home || key == .end)
        if !isTyping, selection.press(key, in: rows(in: desk), page: desk.page) { return [] }
        _ = finding?.press(key)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        guard case .row(let row) = touch else { return [] }
        let rows = rows(in: desk)
        let isChosen = selection.index(in: rows) == row
        selection.choose(row, in: rows)
        return isChosen ? perform(.open, in: desk) : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let words = desk.words
        let rows = rows(in: desk)
        let total = total(in: desk)
        let long = desk.wording.longDay(day.day)
        let fits = canvas.width(long) + canvas.width(total) + 5 <= canvas.columns
        let title = fits ? long : desk.wording.shortDay(day.day)
        let after = canvas.write(title, row: 0, column: 1, style: .heading)
        canvas.write(total, row: 0, column: after + 3)
        let isLoading = !months(in: desk).allSatisfy(desk.loaded.contains)
        if isLoading {
            canvas.write(words("visits.loading"), row: 1, column: 3, style: .quiet)
        } else if rows.isEmpty {
            canvas.write(
                words(finding == nil ? "visits.none" : "visits.notFound"), row: 1, column: 3, style: .quiet)
        }
        let height = canvas.rows - (finding == nil ? 1 : 2)
        let chosen = selection.index(in: rows)
        for (offset, index) in window(of: rows.count, around: chosen, height: height).enumerated() {
            let mark = rows[index].needsALook(in: desk) ? "!" : nil
            ListRow(mark: mark, text: rows[index].text(in: desk), isChosen: index == chosen)
                .paint(on: &canvas, row: offset + 1, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
        if let finding {
            let row = canvas.rows - 1
            let column = canvas.write(words("visits.find"), row: row, column: 1) + 1
            finding.paint(on: &canvas, row: row, column: column, width: 30, isFocused: true)
        }
    }

    private func total(in desk: Desk) -> String {
        let visits = desk.centre.visits(on: day)
        let people = visits.reduce(0) { $0 + $1.arrivals }
        let children = visits.reduce(0) { $0 + $1.childrenAlong }
        return desk.words("visits.count", count: visits.count) + ", "
            + desk.count(people: people, children: children)
    }
}
