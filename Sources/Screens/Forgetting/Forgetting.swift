import CentreCore
import Reports
import Resources

/// Who asked to be forgotten: anybody writes it down, a coordinator sees it through.
struct Forgetting: Screen {
    private enum Row: Hashable, Sendable {
        case ask
        case request(ID<ForgetRequest>)
    }

    private var selection = Selection<Row>()

    private func rows(in desk: Desk) -> [Row] {
        [.ask] + (desk.mayForget ? desk.centre.openRequests.map { .request($0.id) } : [])
    }

    func commands(in desk: Desk) -> [Command] { [.open, .back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .open else { return [.back] }
        switch selection.row(in: rows(in: desk)) {
        case .ask?: return [.open(ForgetForm(in: desk))]
        case .request(let id)?:
            guard let name = desk.centre.requests[id]?.name else { return [] }
            return [.effect(.findMentions(id, name: name)), .open(ForgetMentions(of: id))]
        case nil: return []
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
        let end = canvas.columns - 1
        canvas.write(desk.words("forget.title"), row: 0, column: 1, end: end, style: .heading)
        let waiting = desk.centre.openRequests.count
        let remark =
            desk.mayForget || waiting == 0 ? Phrase("forget.how") : Phrase("forget.wait", count: waiting)
        let lines = DrawnText.wrapped(canvas.glyphs.shown(desk.words(remark)), to: end - 1)
        for (offset, line) in lines.enumerated() {
            canvas.put(line, row: 1 + offset, column: 1, style: .quiet)
        }
        let (rows, top) = (rows(in: desk), lines.count + 2)
        let chosen = selection.index(in: rows)
        canvas.writeRows(of: rows.count, around: chosen, from: top, height: canvas.rows - top) {
            canvas, index, line in
            ListRow(text: text(rows[index], in: desk), isChosen: index == chosen)
                .paint(on: &canvas, row: line, columns: 1..<end, touch: .row(index))
        }
    }

    private func text(_ row: Row, in desk: Desk) -> String {
        switch row {
        case .ask: return desk.words("forget.ask")
        case .request(let id):
            guard let request = desk.centre.requests[id], let asked = request.asked.value else { return "" }
            return desk.words(
                "forget.request",
                [
                    "day": desk.wording.shortDay(asked.at.day), "who": request.name ?? "",
                    "name": desk.name(of: asked.by),
                ])
        }
    }
}

extension Desk {
    /// Whether whoever sits here may see who asked to be forgotten, and take words out.
    var mayForget: Bool {
        (try? centre.allow(.forget(ID(high: 0, low: 0), []), by: person, at: now)) != nil
    }

    /// A search through all months for what bears a name.
    struct Search: Hashable, Sendable {
        let request: ID<ForgetRequest>
        var done = 0
        var total = 0
        /// What was found; `nil` while it is looked for.
        var found: [Mention]?
    }
}

extension Model {
    /// Says no name any more that somebody asked to be forgotten by, where it is remembered what was done.
    mutating func hideNames() {
        func hidden(_ saying: Phrase) -> Phrase { saying.hiding(centre.hides, behind: Phrase("noName")) }
        for (person, sitting) in sittings {
            sittings[person]?.deeds = sitting.deeds.map { deed in
                SittingDeed(done: deed.done, saying: hidden(deed.saying), at: deed.at)
            }
        }
        if case .saved(let saying, let at, let canTakeBack) = status {
            status = .saved(hidden(saying), at: at, canTakeBack: canTakeBack)
        }
    }
}

extension Line {
    var asksToForget: Bool { events.contains { if case .forgetAsked = $0 { true } else { false } } }
}
