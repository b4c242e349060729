import CentreCore
import Reports
import Resources

/// Place 2: the day as a log.
///
/// Each line opens its visit; ← and → go through the days.
struct Visits: PlaceScreen {
    var place: Command { .visits }
    /// The day that is shown; `nil` stays with today when the day turns.
    private(set) var day: ServiceDay?
    private(set) var log: DayLog
    private(set) var selection: Selection<DayLog.Row>
    /// What is typed to find somebody, or a day; `nil` while nobody looks for anything.
    private(set) var find: LineEditor?
    private(set) var complaint: Phrase?

    init(in desk: Desk) {
        log = DayLog(of: desk.today, in: desk)
        selection = Selection(log.rows.last)
    }

    var ownsDigits: Bool { find != nil }

    func shownDay(in desk: Desk) -> ServiceDay { day ?? desk.today }

    /// The months of which all must be at hand to show this day.
    func months(in desk: Desk) -> [Month] { DayLog.months(of: shownDay(in: desk), in: desk) }

    /// The month that is not at hand yet, where one is.
    func missing(in desk: Desk) -> Month? { months(in: desk).last { !desk.loaded.contains($0) } }

    func commands(in desk: Desk) -> [Command] {
        // The same key once more looks further than this day.
        if find != nil { return [.open, .search, .back] }
        let open: [Command] = rows(in: desk).isEmpty ? [] : [.open]
        return open + [.earlier] + (shownDay(in: desk) < desk.today ? [.later] : []) + [.find, .back]
    }

    /// The lines that are shown: all, or those of the people whose name fits what is typed.
    func rows(in desk: Desk) -> [DayLog.Row] {
        let typed = Text.folded(Text.trimmed(find?.text ?? ""))
        guard !typed.isEmpty else { return log.rows }
        return log.rows.filter { row in
            row.visit.flatMap { desk.centre.visits[$0]?.name }.map { Text.folded($0).contains(typed) }
                ?? false
        }
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        switch command {
        case .open: return open(in: desk)
        case .earlier: go(to: shownDay(in: desk).advanced(by: -1), in: desk)
        case .later: go(to: shownDay(in: desk).advanced(by: 1), in: desk)
        case .find: find = LineEditor(limit: Limits.characters(.name))
        case .search: return [.open(FindPage(find?.text, in: desk))]
        case .back where find != nil:
            find = nil
            complaint = nil
        case .back where day != nil: go(to: desk.today, in: desk)
        case .back: return [.instead(.today)]
        default: break
        }
        return []
    }

    private mutating func open(in desk: Desk) -> [Wish] {
        let rows = rows(in: desk)
        if let find, rows.isEmpty {
            guard let day = desk.typedDay(find.text) else {
                complaint = Phrase("visits.notFound")
                return []
            }
            self.find = nil
            go(to: ServiceDay(day), in: desk)
            return []
        }
        switch selection.row(in: rows) {
        case .counted(let count): return [.open(HeadcountPage(count))]
        case .some(let row): return row.visit.map { [.open(VisitPage($0))] } ?? []
        case nil: return []
        }
    }

    private mutating func go(to day: ServiceDay, in desk: Desk) {
        guard day <= desk.today, day.day.year >= 2000 else { return }
        self.day = day == desk.today ? nil : day
        log = DayLog(of: day, in: desk)
        selection = Selection(log.rows.last)
        complaint = nil
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        let isTyping = find != nil && (key == .home || key == .end)
        if !isTyping, selection.press(key, in: rows(in: desk), page: desk.page) { return [] }
        if find?.press(key) == true {
            selection = Selection()
            complaint = nil
        }
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        selection.touch(touch, in: rows(in: desk)) ? open(in: desk) : []
    }

    mutating func refresh(in desk: Desk) {
        let wasAtEnd = selection.row(in: log.rows) == log.rows.last
        log = DayLog(of: shownDay(in: desk), in: desk)
        // Whoever looks at the newest line goes on looking at the newest.
        if wasAtEnd { selection = Selection(log.rows.last) }
    }
}
