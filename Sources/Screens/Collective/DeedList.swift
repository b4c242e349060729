import CentreCore
import Resources

/// A list of things to open, and what can be done beside that, a row each with its key before it.
protocol DeedList: Screen {
    associatedtype Row: Hashable & Sendable
    var selection: Selection<Row> { get set }

    /// What stands above it.
    func title(in desk: Desk) -> String
    /// What is quietly said of the whole.
    func remark(in desk: Desk) -> String?
    func rows(in desk: Desk) -> [Row]
    /// How a row reads: a sign before it where it has one, and whether it is over.
    func shown(_ row: Row, in desk: Desk) -> (mark: String?, text: String, isOver: Bool)
    /// What is said where there is no row.
    func none(in desk: Desk) -> String
    func opened(_ row: Row) -> any Screen
    func deeds(in desk: Desk) -> [Command]
    /// What a deed asks for.
    func wishes(_ deed: Command, in desk: Desk) -> [Wish]
}

extension DeedList {
    package var ownsDigits: Bool { true }

    func remark(in desk: Desk) -> String? { nil }

    package func commands(in desk: Desk) -> [Command] {
        (rows(in: desk).isEmpty ? [] : [.open]) + [.back] + deeds(in: desk)
    }

    package mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        switch command {
        case .open: selection.row(in: rows(in: desk)).map { [.open(opened($0))] } ?? []
        case .back: [.back]
        default: wishes(command, in: desk)
        }
    }

    package mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows(in: desk), page: desk.page)
        return []
    }

    package mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        selection.touch(touch, in: rows(in: desk)) ? perform(.open, in: desk) : []
    }

    package func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(title(in: desk))
        var top = 1
        if let remark = remark(in: desk) {
            top += canvas.write(paragraph: remark, row: top, column: 1, style: .quiet)
        }
        let (rows, deeds) = (rows(in: desk), deeds(in: desk))
        let height = max(1, canvas.rows - top - 2 - deeds.count)
        let chosen = selection.index(in: rows)
        if rows.isEmpty {
            canvas.write(none(in: desk), row: top + 1, column: 3, style: .quiet)
            canvas.putCursor(row: 0, column: 1)
        }
        canvas.writeRows(of: rows.count, around: chosen, from: top + 1, height: height) {
            canvas, index, line in
            let (mark, text, isOver) = shown(rows[index], in: desk)
            ListRow(mark: mark, text: text, isChosen: index == chosen, isDim: isOver)
                .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
        let below = top + 2 + min(max(1, rows.count), height)
        DeedRows(deeds).paint(
            on: &canvas, from: min(below, canvas.rows - deeds.count),
            refused: desk.refused(deeds, on: self), in: desk)
    }
}
