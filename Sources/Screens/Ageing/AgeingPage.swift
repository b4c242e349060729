import CentreCore
import Reports
import Resources

/// What would age out, before somebody says so.
struct AgeingPage: Screen {
    private let words: AgeingWords

    init(_ words: AgeingWords) { self.words = words }

    func commands(in desk: Desk) -> [Command] { (hasSome(in: desk) ? [.choose] : []) + [.back] }

    func action(of command: Command, in desk: Desk) -> Action? {
        command == .choose ? .ageOut(desk.wish(words)) : nil
    }

    private func hasSome(in desk: Desk) -> Bool { desk.outlook(words)?.isEmpty == false }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        command == .choose ? [.open(question(in: desk))] : [.back]
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        hasSome(in: desk) ? [.attempt(.choose)] : []
    }

    private func question(in desk: Desk) -> Question {
        let wish = desk.wish(words)
        let month = desk.wording.month(wish.before)
        let asked = Phrase("ageing.question.\(words.rawValue)", ["month": .text(month)])
        let ageing = Wish.act(
            .ageOut(wish), saying: Phrase("ageing.done.\(words.rawValue)", ["month": .text(month)]),
            then: [.back])
        return Question(
            yes: Question.Answer(words: "ageing.yes", wishes: [ageing]),
            no: Question.Answer(words: "forget.no", wishes: [])
        ) { $0.words(asked) }
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let (name, settings) = (words.rawValue, desk.centre.settings)
        canvas.writeHeading(desk.words("ageing.title.\(name)"))
        let month = desk.wording.month(desk.wish(words).before)
        var row = 2
        row += canvas.write(
            paragraph: desk.words("ageing.what.\(name)", ["month": month]), row: row, column: 1)
        let time = words == .names ? settings.daysOfNames : settings.monthsOfDetails
        row += canvas.write(
            paragraph: desk.words("ageing.after.\(name)", count: time), row: row, column: 1, style: .quiet)
        row += 1
        guard let outlook = desk.outlook(words) else {
            canvas.write(desk.words("review.looking"), row: row, column: 3, style: .quiet)
            return canvas.putCursor(row: 0, column: 1)
        }
        if outlook.isEmpty {
            canvas.write(desk.words("ageing.nothing.\(name)"), row: row, column: 3, style: .quiet)
            return canvas.putCursor(row: 0, column: 1)
        }
        for sentence in desk.wording.sentences(for: outlook) {
            row += canvas.write(paragraph: sentence, row: row, column: 1)
        }
        row += canvas.write(paragraph: desk.words("forget.reach"), row: row, column: 1, style: .quiet)
        ListRow(text: desk.words("ageing.do.\(name)"), isChosen: true)
            .paint(
                on: &canvas, row: min(row + 1, canvas.rows - 1), columns: 1..<canvas.columns - 1,
                touch: .row(0))
    }
}
