import CentreCore
import Resources

/// The paper is typed in: it must not lie about.
struct PaperEnd: Screen {
    func commands(in desk: Desk) -> [Command] { [.choose, .back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] { [.back] }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.write(desk.words("paper.end"), row: 0, column: 1, style: .heading)
        let lines = DrawnText.wrapped(
            canvas.glyphs.shown(desk.words("paper.destroy")), to: canvas.columns - 4)
        for (offset, line) in lines.enumerated() { canvas.put(line, row: 2 + offset, column: 2) }
        canvas.putCursor(row: 2, column: 2)
    }
}
