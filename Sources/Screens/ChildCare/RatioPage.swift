import CentreCore
import Reports
import Resources

/// The rules of the room: how many children one carer may have, by age, each with its source; how many the room holds;
/// when a parent should be back.
struct RatioPage: Screen {
    private enum Row: Hashable, Sendable {
        case band(AgeBand)
        case add, capacity, returnWithin
    }

    private var selection = Selection<Row>()

    private func rows(in desk: Desk) -> [Row] {
        desk.centre.settings.ratioTable.rows.map { .band($0.band) } + [.add, .capacity, .returnWithin]
    }

    func commands(in desk: Desk) -> [Command] { [.open, .back] }

    func action(of command: Command, in desk: Desk) -> Action? {
        command == .open ? .changeSettings(SettingsChanged()) : nil
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .open, let row = selection.row(in: rows(in: desk)) else { return [.back] }
        switch row {
        case .band(let band): return [.open(RatioForm(desk.centre.settings.ratioTable.row(of: band)))]
        case .add: return [.open(RatioForm(nil))]
        case .capacity: return [.open(RoomForm(.capacity, in: desk))]
        case .returnWithin: return [.open(RoomForm(.returnWithin, in: desk))]
        }
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows(in: desk), page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        selection.touch(touch, in: rows(in: desk)) ? [.attempt(.open)] : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(desk.words("ratio.title"), remark: nil)
        let above = canvas.write(paragraph: desk.words("ratio.rule"), row: 1, column: 1, style: .quiet)
        let rows = rows(in: desk)
        let chosen = selection.index(in: rows)
        let top = above + 2
        canvas.writeRows(of: rows.count, around: chosen, from: top, height: canvas.rows - top) {
            canvas, index, line in
            ListRow(text: text(rows[index], in: desk), isChosen: index == chosen)
                .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }

    private func text(_ row: Row, in desk: Desk) -> String {
        let settings = desk.centre.settings
        switch row {
        case .band(let band):
            let row = settings.ratioTable.row(of: band)
            return desk.words(
                "ratio.row",
                [
                    "age": desk.wording.band(band), "count": "\(row.perCarer)",
                    "source": desk.wording.source(of: row),
                ])
        case .add: return desk.words("ratio.add")
        case .capacity:
            return settings.roomCapacity.map { desk.words("ratio.capacity", count: $0) }
                ?? desk.words("ratio.capacity.none")
        case .returnWithin: return desk.words("ratio.return", count: settings.returnMinutes)
        }
    }
}

/// How many children of an age one carer may have, and who says so.
struct RatioForm: FormScreen {
    var form: Form
    private let band: AgeBand?

    init(_ row: RatioTable.Row?) {
        band = row?.band
        var fields: [Field] = []
        if row == nil {
            fields.append(
                Field(
                    "from", label: "ratio.from", hint: "care.age.hint",
                    .number(NumberEditor(nil, in: AgeBand.ages))))
        }
        fields += [
            Field(
                "perCarer", label: "ratio.perCarer", hint: row.map { _ in "ratio.perCarer.hint" },
                .number(NumberEditor(row?.perCarer, in: RatioTable.carerTakes))),
            .line("source", label: "ratio.source", hint: "ratio.source.hint", row?.source, limit: .source),
        ]
        form = Form(fields)
    }

    func title(in desk: Desk) -> String {
        band.map { desk.words("ratio.of", ["age": desk.wording.band($0)]) } ?? desk.words("ratio.add")
    }

    mutating func save(in desk: Desk) -> [Wish] {
        let table = desk.centre.settings.ratioTable
        guard let band = band ?? form.number("from").flatMap({ AgeBand(from: $0) }) else {
            form.complain("from", .plain(desk.wording.sentence(for: .empty(.band))))
            return []
        }
        var rows = table.rows.filter { $0.band != band }
        if let count = form.number("perCarer") {
            guard RatioTable.carerTakes.contains(count) else {
                form.complain(
                    "perCarer",
                    .plain(desk.wording.sentence(for: .outOfRange(.perCarer, RatioTable.carerTakes))))
                return []
            }
            let source = Text.trimmed(form.text("source"))
            rows.append(RatioTable.Row(band: band, perCarer: count, source: source.isEmpty ? nil : source))
        }
        guard let changed = RatioTable(rows) else {
            form.complain("perCarer", .plain(desk.wording.sentence(for: .care(.firstBand))))
            return []
        }
        return [
            .act(
                .changeSettings(SettingsChanged(ratios: changed)), saying: Phrase("ratio.said"),
                then: [.finish])
        ]
    }
}

/// How many children the room holds, or within how many minutes a parent should be back.
struct RoomForm: FormScreen {
    enum What: Hashable, Sendable { case capacity, returnWithin }

    var form: Form
    private let what: What

    init(_ what: What, in desk: Desk) {
        self.what = what
        let settings = desk.centre.settings
        switch what {
        case .capacity:
            form = Form([
                Field(
                    "capacity", label: "ratio.capacity.label", hint: "ratio.capacity.hint",
                    .number(NumberEditor(settings.roomCapacity, in: Settings.capacityRange)))
            ])
        case .returnWithin:
            form = Form([
                Field(
                    "returnWithin", label: "ratio.return.label", hint: "ratio.return.hint",
                    .number(NumberEditor(settings.returnMinutes, in: Settings.returnRange)))
            ])
        }
    }

    func title(in desk: Desk) -> String { desk.words("ratio.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        let changed =
            what == .capacity
            ? SettingsChanged(capacity: Change(form.number("capacity")))
            : SettingsChanged(returnWithin: form.number("returnWithin") ?? desk.centre.settings.returnMinutes)
        return [.act(.changeSettings(changed), saying: Phrase("ratio.said"), then: [.finish])]
    }
}
