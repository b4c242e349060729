import CentreCore
import Reports
import Resources

/// The card, to be copied by hand; and what was agreed with the parent, which stays at the desk.
struct CardPage: Screen {
    private let card: PickUpCard
    /// Whether it is the last of the steps in which children are taken in.
    private let isStep: Bool

    init(_ card: PickUpCard, isStep: Bool = false) {
        self.card = card
        self.isStep = isStep
    }

    var showsSecret: Bool { card.word != nil }

    var ownsDigits: Bool { true }

    /// A word is shown once: a bare Enter, typed twice, does not close it.
    func commands(in desk: Desk) -> [Command] { (showsSecret ? [.cardWritten] : [.choose]) + [.back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard showsSecret, command == .back else { return [.back] }
        return [
            .open(
                Question(
                    yes: Question.Answer(words: "card.ask.yes", wishes: [.back]),
                    no: Question.Answer(words: "card.ask.no", wishes: [])
                ) { $0.words("card.ask") })
        ]
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(
            desk.words("card.title", ["names": card.names(in: desk.words)]),
            remark: isStep ? desk.words("care.step", ["step": "3"]) : nil)
        var row = 1
        row += canvas.write(
            paragraph: desk.words(showsSecret ? "card.copy" : "card.hidden"), row: row, column: 1,
            style: .quiet)
        row += 1
        for (index, line) in card.lines(desk.wording).enumerated() {
            canvas.write("\(index + 1)", row: row, column: 1, style: .plain)
            row += canvas.write(paragraph: line, row: row, column: 4, style: .strong)
        }
        row += 1
        let plan = card.plan(desk.wording)
        for line in plan { row += canvas.write(paragraph: line, row: row, column: 1) }
        if !plan.isEmpty { row += 1 }
        row += canvas.write(paragraph: desk.words("card.destroy"), row: row, column: 1, style: .quiet)
        if showsSecret { DeedRows([.cardWritten]).paint(on: &canvas, from: row + 1, in: desk) }
        canvas.putCursor(row: 0, column: 1)
    }
}
