import CentreCore
import Reports
import Resources

/// All that bears a name, to be ticked one by one: equal names may be of different people.
struct ForgetMentions: Screen {
    private enum Row: Hashable, Sendable {
        case mention(Mention)
        case forget
    }

    private let id: ID<ForgetRequest>
    private var ticked: Set<Mention> = []
    private var selection = Selection<Row>()

    init(of request: ID<ForgetRequest>) { id = request }

    private func rows(in desk: Desk) -> [Row] {
        guard let found = found(in: desk) else { return [] }
        return found.map(Row.mention) + [.forget]
    }

    private func found(in desk: Desk) -> [Mention]? {
        guard let request = desk.centre.requests[id], desk.mayForget, desk.search?.request == id else {
            return nil
        }
        return desk.search?.found.map(request.choices)
    }

    func commands(in desk: Desk) -> [Command] { (rows(in: desk).isEmpty ? [] : [.choose]) + [.back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .choose else { return [.back] }
        switch selection.row(in: rows(in: desk)) {
        case .mention(let mention)?:
            if ticked.remove(mention) == nil { ticked.insert(mention) }
            return []
        case .forget?: return [.open(question(in: desk))]
        case nil: return []
        }
    }

    private func question(in desk: Desk) -> Question {
        let chosen = (found(in: desk) ?? []).filter(ticked.contains)
        let forgetting = Wish.act(
            .forget(id, chosen.flatMap(\.places)),
            saying: chosen.isEmpty ? Phrase("forget.done.none") : Phrase("forget.done", count: chosen.count),
            then: [.back])
        let asked =
            chosen.isEmpty ? Phrase("forget.question.none") : Phrase("forget.question", count: chosen.count)
        return Question(
            yes: Question.Answer(
                words: chosen.isEmpty ? "forget.yes.none" : "forget.yes", wishes: [forgetting]),
            no: Question.Answer(words: "forget.no", wishes: [])
        ) { $0.words(asked) }
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows(in: desk), page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        selection.touch(touch, in: rows(in: desk)) ? perform(.choose, in: desk) : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let end = canvas.columns - 1
        canvas.write(
            desk.words("forget.whose", ["who": desk.centre.requests[id]?.name ?? ""]), row: 0, column: 1,
            end: end,
            style: .heading)
        let each = DrawnText.wrapped(canvas.glyphs.shown(desk.words("forget.each")), to: end - 1)
        for (offset, line) in each.enumerated() {
            canvas.put(line, row: 1 + offset, column: 1, style: .quiet)
        }
        let top = each.count + 2
        let reach = DrawnText.wrapped(canvas.glyphs.shown(desk.words("forget.reach")), to: end - 1)
        let bottom = canvas.rows - reach.count
        for (offset, line) in reach.enumerated() {
            canvas.put(line, row: bottom + offset, column: 1, style: .quiet)
        }
        guard let found = found(in: desk) else {
            let percent = desk.search.map { $0.total > 0 ? 100 * $0.done / $0.total : 0 } ?? 0
            canvas.write(
                desk.words("forget.looking", ["percent": "\(percent)"]), row: top, column: 3, style: .quiet)
            return
        }
        let rows = found.map(Row.mention) + [.forget]
        let chosen = selection.index(in: rows)
        canvas.writeRows(of: rows.count, around: chosen, from: top, height: bottom - top - 1) {
            canvas, index, line in
            ListRow(text: text(rows[index], in: desk), isChosen: index == chosen)
                .paint(on: &canvas, row: line, columns: 1..<end, touch: .row(index))
        }
    }

    private func text(_ row: Row, in desk: Desk) -> String {
        switch row {
        case .forget where found(in: desk)?.isEmpty == true: return desk.words("forget.nothing")
        case .forget: return desk.words(Phrase("forget.do", count: ticked.count))
        case .mention(let mention):
            let day = desk.wording.shortDay(mention.at.day)
            if mention.isOfIssue {
                return
                    "[\(ticked.contains(mention) ? "x" : " ")] \(day)  \(desk.words("forget.field.raised"))"
            }
            let field = desk.words("forget.field.\(mention.field.rawValue)")
            return "[\(ticked.contains(mention) ? "x" : " ")] \(day)  \(field): \(excerpt(of: mention))"
        }
    }

    /// The text from a little before the name on, so that the name is seen.
    private func excerpt(of mention: Mention) -> String {
        let text = mention.text.split(separator: "\n").joined(separator: " ")
        guard let start = mention.places.first?.bytes?.lowerBound, start > 24 else { return text }
        let bytes = Array(text.utf8)
        guard let space = bytes[..<min(start, bytes.count)].dropLast(16).lastIndex(of: 0x20) else {
            return text
        }
        return "… " + String(decoding: bytes[(space + 1)...], as: UTF8.self)
    }
}
