import CentreCore
import Resources

/// What can be done with the thing on the screen, one row each with its key before it: for the eye, the hand and the
/// mouse.
struct DeedRows {
    private let commands: [Command]

    init(_ commands: [Command]) { self.commands = commands }

    var height: Int { commands.count }

    /// Paints the rows; `refused` are shown quietly, with a sign and the reason.
    func paint(
        on canvas: inout Canvas, from row: Int, chosen: Command? = nil, refused: [Command: Refusal] = [:],
        in desk: Desk
    ) {
        for (offset, command) in commands.enumerated() {
            guard let key = Binding.of(command)?.key else { continue }
            let isChosen = command == chosen
            let style: Style = isChosen ? .chosen : refused[command] != nil ? .quiet : .plain
            let columns = 1..<canvas.columns - 1
            if isChosen {
                canvas.paint(row: row + offset, columns: columns, .chosen)
                canvas.write(">", row: row + offset, column: 1, style: .chosen)
                canvas.putCursor(row: row + offset, column: 1)
            }
            canvas.write(key.cap, row: row + offset, column: 3, style: isChosen ? .chosen : .key)
            var text = desk.words(command.words)
            if let refusal = refused[command] { text = "× \(text): \(desk.whyNot(refusal))" }
            canvas.write(text, row: row + offset, column: 6, end: columns.upperBound, style: style)
            canvas.target(row: row + offset, columns: columns, .key(key))
        }
    }
}
