import CentreCore
import Reports
import Resources

/// What was given out, a total a day, a month at a time; what it comes to stands last, and is no goal.
struct SuppliesPage: Screen {
    private var shown = ShownMonth()
    private var selection = Selection<Day>()

    private let deeds: [Command] = [.countSupplies]

    var ownsDigits: Bool { true }

    func months(in desk: Desk) -> [Month] { [shown.month(in: desk)] }

    func commands(in desk: Desk) -> [Command] {
        (totals(in: desk).isEmpty ? [] : [.open]) + shown.commands + [.back] + deeds
    }

    /// The totals of the days of the month, the latest first.
    private func totals(in desk: Desk) -> [SuppliesDay] {
        let month = shown.month(in: desk)
        guard desk.loaded.contains(month) else { return [] }
        return sequence(first: month.firstDay) { $0.advanced(by: 1) }
            .prefix { Month($0) == month && $0 <= desk.now.day }
            .compactMap { desk.centre.supplies(on: $0) }.reversed()
    }

    private func rows(in desk: Desk) -> [Day] { totals(in: desk).compactMap(\.day) }

    func action(of command: Command, in desk: Desk) -> Action? {
        command == .countSupplies ? .supplies(.count(day: desk.today.day, [:])) : nil
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        if shown.turn(command, in: desk) {
            selection = Selection()
            return []
        }
        switch command {
        case .open: return selection.row(in: rows(in: desk)).map { [.open(SuppliesDayPage($0))] } ?? []
        case .countSupplies: return [.open(SuppliesForm(in: desk))]
        default: return [.back]
        }
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows(in: desk), page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        selection.touch(touch, in: rows(in: desk)) ? perform(.open, in: desk) : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.putCursor(row: 0, column: 1)
        guard shown.isAtHand(titled: "back.supplies.title", on: &canvas, in: desk) else { return }
        let (totals, rows) = (totals(in: desk), rows(in: desk))
        let sum = desk.supplies(in: totals.reduce(into: [:]) { $0.merge($1.items, uniquingKeysWith: +) })
        let last = DrawnText.wrapped(
            canvas.glyphs.shown(desk.words("back.supplies.sum", ["items": sum])), to: canvas.columns - 4)
        let foot = deeds.count + (rows.isEmpty ? 0 : last.count + 1)
        let height = max(1, canvas.rows - 3 - foot)
        if rows.isEmpty {
            canvas.write(desk.words("back.supplies.none"), row: 2, column: 3, style: .quiet)
        }
        let chosen = selection.index(in: rows)
        canvas.writeRows(of: rows.count, around: chosen, from: 2, height: height) { canvas, index, line in
            let day = desk.wording.shortDay(rows[index])
            ListRow(
                mark: "·", text: "\(day)  \(desk.supplies(in: totals[index].items))",
                isChosen: index == chosen
            )
            .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
        var below = 3 + min(max(1, rows.count), height)
        if !rows.isEmpty {
            for (offset, line) in last.enumerated() {
                canvas.put(line, row: below + offset, column: 3, style: .quiet)
            }
            below += last.count + 1
        }
        DeedRows(deeds).paint(
            on: &canvas, from: min(below, canvas.rows - deeds.count),
            refused: desk.refused(deeds, on: self), in: desk)
    }
}

/// What was given out on one day.
struct SuppliesDayPage: DeedScreen {
    private let day: Day
    var picked: Selection<Command>?
    var tellsWhy: Bool { false }

    init(_ day: Day) { self.day = day }

    /// The day's total need not be at hand otherwise.
    func months(in desk: Desk) -> [Month] { [Month(day)] }

    func deeds(in desk: Desk) -> [Command] {
        desk.centre.supplies(on: day) == nil ? [] : [.changeSupplies, .noSupplies]
    }

    func action(of command: Command, in desk: Desk) -> Action? {
        command == .changeSupplies || command == .noSupplies ? .supplies(.count(day: day, [:])) : nil
    }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        switch deed {
        case .changeSupplies: SuppliesForm(changing: day, in: desk).map { [.open($0)] } ?? []
        case .noSupplies:
            desk.centre.supplies(on: day).map { total in
                [
                    .act(.supplies(.takeBack(total.id)), saying: Phrase("noSupplies.said"), then: [.back])
                ]
            } ?? []
        default: []
        }
    }

    func title(in desk: Desk) -> String { desk.wording.longDay(day) }

    func facts(in desk: Desk) -> [(sign: String, text: String)] {
        guard let total = desk.centre.supplies(on: day) else {
            return [("", desk.words("back.supplies.noneOfDay"))]
        }
        return [("", desk.supplies(in: total.items)), ("", desk.words("back.noGoal"))]
    }
}

extension Desk {
    /// How much of each, in the order of the centre's list: `condoms 40, lubricant 12`.
    func supplies(in items: [Code: Int]) -> String {
        let given = supplyCodes(with: items).compactMap { code in
            items[code].map { "\(wording.code(code, in: .supplies)) \($0)" }
        }
        return given.isEmpty ? words("back.supplies.nothing") : given.joined(separator: ", ")
    }

    /// What a total asks for: what the centre's list offers, and what stands in the total already.
    func supplyCodes(with items: [Code: Int] = [:]) -> [Code] {
        let offered = choices(.supplies).compactMap { Code($0.code) }
        return offered + items.keys.filter { !offered.contains($0) }.sorted()
    }
}
