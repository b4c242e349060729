import CentreCore
import Resources

/// A page about one thing: what is known of it, and what can be done, a row each with its key before it.
protocol DeedScreen: Screen {
    /// What can be done here, most needed first.
    func deeds(in desk: Desk) -> [Command]
    /// What stands above it.
    func title(in desk: Desk) -> String
    /// What is known of it: a sign where it is one, and the text.
    func facts(in desk: Desk) -> [(sign: String, text: String)]
    /// What a deed asks for.
    func wishes(_ deed: Command, in desk: Desk) -> [Wish]
    var picked: Selection<Command>? { get set }
}

extension Canvas {
    /// Writes a text with its sign before it, and gives how many rows it takes.
    mutating func write(fact text: String, sign: String, row: Int, style: Style = .plain) -> Int {
        guard !sign.isEmpty else { return write(paragraph: text, row: row, column: 1, style: style) }
        write(sign, row: row, column: 1, style: .warning)
        return write(paragraph: text, row: row, column: 1 + width(sign), style: style)
    }
}

extension DeedScreen {
    /// What is known of an issue never stands beside a name, not even on the line below.
    package var tellsWhy: Bool { true }

    package var ownsDigits: Bool { true }

    package func commands(in desk: Desk) -> [Command] {
        let deeds = deeds(in: desk)
        return (picked != nil && !deeds.isEmpty ? [.choose] : []) + [.back] + deeds
    }

    package mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        switch command {
        case .back: [.back]
        case .choose: picked?.row(in: deeds(in: desk)).map { [.attempt($0)] } ?? []
        default: wishes(command, in: desk)
        }
    }

    package mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        let deeds = deeds(in: desk)
        guard !deeds.isEmpty else { return [] }
        if picked == nil {
            if key == .down { picked = Selection(deeds[0]) }
        } else {
            _ = picked?.press(key, in: deeds, page: desk.page)
        }
        return []
    }

    package func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(title(in: desk))
        let (deeds, facts) = (deeds(in: desk), facts(in: desk))
        // Where there is little room, what there is to do goes on behind the arrows; what is known stays in sight.
        let height = min(deeds.count, max(4, canvas.rows - 2 - facts.count))
        var row = 1
        for (sign, text) in facts where row < canvas.rows - height {
            row += canvas.write(fact: text, sign: sign, row: row)
        }
        let gap = canvas.rows > row + height ? 1 : 0
        let chosen = picked?.row(in: deeds)
        let seen = window(
            of: deeds.count, around: chosen.flatMap(deeds.firstIndex(of:)),
            height: min(deeds.count, canvas.rows - row - gap))
        DeedRows(Array(deeds[seen])).paint(
            on: &canvas, from: row + gap, chosen: chosen, refused: desk.refused(deeds, on: self), in: desk)
        if seen.upperBound < deeds.count {
            canvas.write("↓", row: canvas.rows - 1, column: canvas.columns - 1, style: .key)
        }
        if chosen == nil { canvas.putCursor(row: 0, column: 1) }
    }
}
