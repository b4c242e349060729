import CentreCore
import Reports
import Resources

/// The series that stand.
struct SeriesList: Screen {
    private var selection = Selection<ID<Series>>()

    private func rows(in desk: Desk) -> [ID<Series>] { desk.centre.standingSeries.map(\.id) }

    func commands(in desk: Desk) -> [Command] { (rows(in: desk).isEmpty ? [] : [.open]) + [.back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .open else { return [.back] }
        return selection.row(in: rows(in: desk)).map { [.open(SeriesPage($0))] } ?? []
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows(in: desk), page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        selection.touch(touch, in: rows(in: desk)) ? perform(.open, in: desk) : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(desk.words("sessions.series"))
        canvas.putCursor(row: 0, column: 1)
        let rows = rows(in: desk)
        if rows.isEmpty { canvas.write(desk.words("series.none"), row: 2, column: 3, style: .quiet) }
        let chosen = selection.index(in: rows)
        canvas.writeRows(of: rows.count, around: chosen, from: 2, height: canvas.rows - 2) {
            canvas, index, line in
            let text = desk.centre.series[rows[index]].map {
                "\(desk.wording.rhythm($0))  \(desk.wording.line(of: $0.plan))"
            }
            ListRow(mark: "·", text: text ?? "", isChosen: index == chosen)
                .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }
}

/// One series: how often it comes, its next days, and what is planned of each.
struct SeriesPage: DeedScreen {
    private let id: ID<Series>
    var picked: Selection<Command>?

    /// How many of the next days are named.
    private static let daysShown = 4

    init(_ series: ID<Series>) { id = series }

    var tellsWhy: Bool { false }

    private func series(in desk: Desk) -> Series? {
        desk.centre.series[id].flatMap { $0.counts ? $0 : nil }
    }

    func deeds(in desk: Desk) -> [Command] {
        guard let series = series(in: desk) else { return [] }
        let skipped: [Command] = desk.skipped(of: series).isEmpty ? [] : [.comesAfterAll]
        return [.changeSeries, .endSeries] + skipped + [.mistakenSeries]
    }

    func action(of command: Command, in desk: Desk) -> Action? {
        deeds(in: desk).contains(command) ? .session(.takeBackSeries(id)) : nil
    }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        switch deed {
        case .changeSeries: SeriesForm(changing: id, in: desk).map { [.open($0)] } ?? []
        case .endSeries: [.open(EndSeriesForm(id, in: desk))]
        case .comesAfterAll:
            series(in: desk).flatMap { ComesAfterAllForm($0, in: desk) }.map { [.open($0)] } ?? []
        case .mistakenSeries:
            [
                .act(
                    .session(.takeBackSeries(id)), saying: Phrase("series.mistaken.said"), then: [.back])
            ]
        default: []
        }
    }

    func title(in desk: Desk) -> String {
        guard let series = series(in: desk) else { return desk.words("refusal.session.unknownSeries") }
        return desk.wording.name(of: series.plan)
    }

    func facts(in desk: Desk) -> [(sign: String, text: String)] {
        guard let series = series(in: desk) else { return [] }
        let (words, wording) = (desk.words, desk.wording)
        var facts = [wording.rhythm(series)]
        if let until = series.times?.until {
            facts.append(words("series.fact.until", ["day": wording.longDay(until)]))
        }
        let next = desk.coming(of: series).prefix(Self.daysShown)
            .map { "\(wording.shortDay($0.starts.day)) \($0.starts.minute)" }
        facts.append(
            next.isEmpty
                ? words("series.fact.over")
                : words("series.fact.next", ["days": next.joined(separator: ", ")]))
        let skipped = desk.skipped(of: series).map(wording.shortDay)
        if !skipped.isEmpty {
            facts.append(words("series.fact.skipped", ["days": skipped.joined(separator: ", ")]))
        }
        facts += desk.facts(of: series.plan)
        if series.plan.childCare { facts.append(words("plan.childCare.yes")) }
        return facts.map { ("", $0) }
    }
}

extension Desk {
    /// How far ahead the days of a series are looked up: half a year.
    private static let daysOfSeries = 183

    /// The sessions that a series has from today on.
    fileprivate func coming(of series: Series) -> [Occurrence] {
        series.occurrences(from: today.day, through: today.day.advanced(by: Self.daysOfSeries))
    }

    /// The days to come on which a series is skipped.
    func skipped(of series: Series) -> [Day] {
        let end = today.day.advanced(by: Self.daysOfSeries)
        return series.times.map { times in
            times.days(from: today.day, through: end).filter { series.occurrence(on: $0) == nil }
        } ?? []
    }
}
