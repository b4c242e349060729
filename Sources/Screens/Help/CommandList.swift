import CentreCore
import Resources

/// F1: all keys that work here, and Ctrl-P: any command by its name.
///
/// One list, with or without a line to type in.
struct CommandList: Screen {
    private var filter: LineEditor?
    private let commands: [Command]
    /// What whoever sits here may not do on the screen below, and why.
    private let refused: [Command: Refusal]
    private var selection = Selection<Command>()

    /// All keys.
    static func help(below screen: (any Screen)?, in desk: Desk) -> CommandList {
        CommandList(filter: nil, commands: offered(below: screen, in: desk), below: screen, in: desk)
    }

    /// All commands, to be found by typing.
    static func palette(below screen: (any Screen)?, in desk: Desk) -> CommandList {
        let others = offered(below: screen, in: desk).filter { $0 != .palette }
        return CommandList(filter: LineEditor(limit: 60), commands: others, below: screen, in: desk)
    }

    private init(filter: LineEditor?, commands: [Command], below screen: (any Screen)?, in desk: Desk) {
        self.filter = filter
        self.commands = commands
        refused = screen.map { desk.refused(commands, on: $0) } ?? [:]
    }

    private static func offered(below screen: (any Screen)?, in desk: Desk) -> [Command] {
        let own = screen?.commands(in: desk) ?? []
        let others = Command.everywhere.filter {
            $0 != .help && !($0 == .practise && desk.isPractice)
        }
        return own + (others + Command.places).filter { !own.contains($0) }
    }

    var ownsDigits: Bool { filter != nil }

    func commands(in desk: Desk) -> [Command] { [.choose, .back] }

    private func rows(in desk: Desk) -> [Command] {
        guard let typed = filter?.text, !typed.isEmpty else { return commands }
        let folded = Folded(typed)
        return commands.filter { folded.isIn(desk.words($0.words)) }
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .choose else { return [.back] }
        return selection.row(in: rows(in: desk)).map { [.instead($0)] } ?? []
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        let isTyping = filter != nil && (key == .home || key == .end)
        if !isTyping, selection.press(key, in: rows(in: desk), page: desk.page) { return [] }
        if filter?.press(key) == true { selection = Selection() }
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        guard case .row(let row) = touch, rows(in: desk).indices.contains(row) else { return [] }
        return [.instead(rows(in: desk)[row])]
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let words = desk.words
        canvas.writeHeading(
            words(filter == nil ? "help.title" : "palette.title"), remark: words("help.twins"))
        let rows = rows(in: desk)
        let chosen = selection.index(in: rows)
        canvas.writeRows(of: rows.count, around: chosen, from: 2, height: canvas.rows - 2) {
            canvas, index, line in
            var row = KeyTable.row(rows[index], words: words)
            if let refusal = refused[rows[index]] { row += "  × \(desk.whyNot(refusal))" }
            ListRow(
                text: canvas.glyphs.shown(row), isChosen: index == chosen, isDim: refused[rows[index]] != nil
            )
            .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
        if rows.isEmpty { canvas.write(words("palette.none"), row: 2, column: 3, style: .quiet) }
        if let filter {
            filter.paint(on: &canvas, row: 1, column: 1, width: min(40, canvas.columns - 2), isFocused: true)
        }
    }
}
