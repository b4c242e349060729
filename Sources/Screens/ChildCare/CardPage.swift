import CentreCore
import Reports
import Resources

/// The card, to be copied by hand; and what was agreed with the parent, which stays at the desk.
struct CardPage: Screen {
    private let card: PickUpCard
    private let request: ID<ChildCareRequest>?

    init(_ card: PickUpCard, of request: ID<ChildCareRequest>? = nil) {
        self.card = card
        self.request = request
    }

    var showsSecret: Bool { card.word != nil }

    var ownsDigits: Bool { true }

    /// A word is shown once: a bare Enter, typed twice, does not close it.
    func commands(in desk: Desk) -> [Command] { (showsSecret ? [.cardWritten] : [.choose]) + [.back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] { [.back] }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(
            desk.words("card.title", ["names": card.names(in: desk.words)]),
            remark: showsSecret ? desk.words("care.step", ["step": "3"]) : nil)
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
        if let request = request.flatMap({ desk.centre.care[$0] }) {
            let plan = plan(of: request, in: desk)
            for line in plan { row += canvas.write(paragraph: line, row: row, column: 1) }
            if !plan.isEmpty { row += 1 }
        }
        row += canvas.write(paragraph: desk.words("card.destroy"), row: row, column: 1, style: .quiet)
        if showsSecret { DeedRows([.cardWritten]).paint(on: &canvas, from: row + 1, in: desk) }
        canvas.putCursor(row: 0, column: 1)
    }

    /// How to reach the parent, and what to do where that does not help.
    private func plan(of request: ChildCareRequest, in desk: Desk) -> [String] {
        var lines: [String] = []
        if let reach = request.reach { lines.append(desk.words("plan.reach", ["how": reach])) }
        if let call = request.callThen {
            lines.append(
                desk.words("plan.call", count: desk.centre.minutesToWait(for: request), ["whom": call]))
        }
        if let never = request.neverCall { lines.append(desk.words("plan.never", ["whom": never])) }
        return lines
    }
}
