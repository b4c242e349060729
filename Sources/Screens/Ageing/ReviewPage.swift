import CentreCore
import Reports
import Resources

/// The monthly review: what is no longer needed, the names first.
struct ReviewPage: Screen {
    private enum Row: Hashable, Sendable {
        case age(AgeingWords)
        case months, fields
    }

    private var selection = Selection<Row>()
    private let rows: [Row] = [.age(.names), .age(.details), .months, .fields]

    func commands(in desk: Desk) -> [Command] { [.open, .back] }

    func action(of command: Command, in desk: Desk) -> Action? {
        command == .open && chosen != .fields ? .ageOut(desk.wish(.names)) : nil
    }

    private var chosen: Row? { selection.row(in: rows) }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .open else { return [.back] }
        switch chosen {
        case .age(let words)?: return [.open(AgeingPage(words))]
        case .months?: return [.open(LetGoPage())]
        case .fields?: return [.open(UnusedFieldsPage())]
        case nil: return []
        }
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows, page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        selection.touch(touch, in: rows) ? [.attempt(.open)] : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(desk.words("review.title"))
        let top = 2 + canvas.write(paragraph: desk.words("review.how"), row: 1, column: 1, style: .quiet)
        let refused = desk.refusal(of: .ageOut(desk.wish(.names)))
        let chosen = selection.index(in: rows)
        canvas.writeRows(of: rows.count, around: chosen, from: top, height: canvas.rows - top) {
            canvas, index, line in
            let why = rows[index] == .fields ? nil : refused
            var text = text(rows[index], in: desk)
            if let why { text = "× \(text): \(desk.whyNot(why))" }
            ListRow(text: text, isChosen: index == chosen, isDim: why != nil)
                .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }

    private func text(_ row: Row, in desk: Desk) -> String {
        switch row {
        case .months: return desk.words("review.months")
        case .fields: return desk.words("review.fields")
        case .age(let words):
            let month = ["month": desk.wording.month(desk.wish(words).before)]
            guard let outlook = desk.outlook(words) else {
                return desk.words("ageing.title.\(words.rawValue)") + ": " + desk.words("review.looking")
            }
            if outlook.isEmpty { return desk.words("review.\(words.rawValue).none", month) }
            return words == .names
                ? desk.words("review.names", count: outlook.words, month)
                : desk.words("review.details", month)
        }
    }
}

extension Desk {
    /// All words that are old enough today.
    func wish(_ words: AgeingWords) -> Ageing {
        Ageing(words, before: centre.settings.monthThatStays(words, on: now.day))
    }

    /// What of them would age out; `nil` while that is counted.
    func outlook(_ words: AgeingWords) -> AgeingOutlook? { ageing[wish(words)] }
}

extension Model {
    /// Has counted what a screen shows of what would age out.
    func lookAtAgeing(for screen: any Screen) -> [Effect] {
        guard screen is ReviewPage || screen is AgeingPage, let desk,
            desk.refusal(of: .ageOut(desk.wish(.names))) == nil
        else { return [] }
        return [.lookAtAgeing(AgeingWords.allCases.map(desk.wish))]
    }

    /// The same for what is open.
    func lookAtAgeing() -> [Effect] {
        sitting?.screens.contains { $0 is ReviewPage } == true ? lookAtAgeing(for: ReviewPage()) : []
    }
}
