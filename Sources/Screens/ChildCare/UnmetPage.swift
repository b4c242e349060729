import CentreCore
import Reports
import Resources

/// The care that could not be given in a month: by cause and by hour, never with a name.
struct UnmetPage: Screen {
    func months(in desk: Desk) -> [Month] { [Month(desk.now.instant)] }

    var ownsDigits: Bool { true }

    func commands(in desk: Desk) -> [Command] { [.raiseUnmet, .back] }

    /// What could not be offered is raised as an issue of everybody: nobody's words, and nothing to keep from the group.
    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .raiseUnmet else { return [.back] }
        let telling = Telling(
            kinds: [Code("child-care")].compactMap { $0 }, words: sentence(in: desk),
            uses: [.helpersKnow, .count, .talk])
        return [.act(.issue(.raise(telling)), saying: Phrase("unmet.raised"), then: [.back])]
    }

    private func sentence(in desk: Desk) -> String {
        let month = Month(desk.now.day)
        let tally = desk.centre.careTally(of: month, at: desk.now)
        return desk.words("unmet.title", ["month": desk.wording.month(month)]) + ": "
            + desk.words("unmet.all", ["asked": "\(tally.asked)", "given": "\(tally.given)"])
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let month = Month(desk.now.day)
        let tally = desk.centre.careTally(of: month, at: desk.now)
        canvas.writeHeading(desk.words("unmet.title", ["month": desk.wording.month(month)]), remark: nil)
        var row = 2
        canvas.write(
            desk.words("unmet.all", ["asked": "\(tally.asked)", "given": "\(tally.given)"]), row: row,
            column: 1)
        row += 2
        for cause in CareTally.Cause.allCases {
            guard let count = tally.unmet[cause] else { continue }
            canvas.write(desk.words("children", count: count), row: row, column: 3)
            canvas.write(desk.wording.cause(cause), row: row, column: 18)
            row += 1
        }
        let hours = tally.unmetByHour.enumerated().filter { $0.element > 0 }
            .map { "\(twoDigits($0.offset)):00 \($0.element)" }
        if !hours.isEmpty {
            canvas.write(
                paragraph: desk.words("unmet.hours", ["hours": hours.joined(separator: "   ")]), row: row + 1,
                column: 1)
        }
        canvas.write(paragraph: desk.words("unmet.remark"), row: row + 4, column: 1, style: .quiet)
        DeedRows([.raiseUnmet]).paint(on: &canvas, from: min(row + 7, canvas.rows - 1), in: desk)
        canvas.putCursor(row: 0, column: 1)
    }
}
