import CentreCore
import Resources

extension Form {
    /// Paints the fields from a row on and gives how many rows they take.
    ///
    /// Where there is not room for all, the part in which one types is painted.
    @discardableResult
    func paint(on canvas: inout Canvas, from row: Int, words: Catalogue) -> Int {
        let room = max(0, canvas.rows - row)
        let layout = layout(on: canvas, words: words)
        let first = min(max(0, layout.focused - room / 2), max(0, layout.height - room))
        canvas.part(row..<row + room, scrolled: first) { part in
            var painter = FormPainter(self, on: part, words: words)
            painter.paint(self)
            part = painter.canvas
        }
        // That there is more, above or below.
        if first > 0 { canvas.write("↑", row: row, column: canvas.columns - 1, style: .key) }
        if first + room < layout.height, room > 0 {
            canvas.write("↓", row: row + room - 1, column: canvas.columns - 1, style: .key)
        }
        return min(room, layout.height)
    }

    /// How many rows the fields take on a canvas as wide as this one.
    func height(on canvas: Canvas, words: Catalogue) -> Int { layout(on: canvas, words: words).height }

    private func layout(on canvas: Canvas, words: Catalogue) -> FormPainter {
        var layout = FormPainter(
            self, on: Canvas(size: Size(rows: 0, columns: canvas.columns), glyphs: canvas.glyphs),
            words: words)
        layout.paint(self)
        return layout
    }
}

/// Lays fields below one another.
private struct FormPainter {
    private(set) var canvas: Canvas
    private var row = -1
    /// The row in which one types.
    private(set) var focused = 0
    /// Where the next field may stand beside the last.
    private var end = 0
    /// The rows that belong to the last field: suggestions, complaints.
    private var below = 0
    private let start: Int
    private let words: Catalogue

    init(_ form: Form, on canvas: Canvas, words: Catalogue) {
        let labels = form.fields.filter { field in
            if field.isLeftOut { return false }
            return switch field.kind {
            case .line, .number, .secret: !field.isBeside
            case .ticks, .long, .remark: false
            }
        }
        let widest = labels.map { canvas.width(words($0.label)) }.max() ?? 0
        start = min(widest, canvas.columns / 3) + 3
        self.canvas = canvas
        self.words = words
    }

    var height: Int { row + below + 1 }

    mutating func paint(_ form: Form) {
        for (index, field) in form.fields.enumerated() {
            guard !field.isApart, !field.isAway else { continue }
            paint(field, isFocused: index == form.focus)
            if index == form.focus { focused = row + min(below, 2) }
        }
    }

    private mutating func paint(_ field: Field, isFocused: Bool) {
        if field.isLeftOut {
            guard field.complaint != nil else { return }
            newRow()
            canvas.write(words(field.label), row: row, column: 1, style: .quiet)
            return complain(field)
        }
        switch field.kind {
        case .line(let editor, let suggestions):
            let hint = field.hint.map { canvas.width(words($0)) + 3 } ?? 0
            let (column, room) = place(field, wants: field.width ?? canvas.columns)
            let width = max(4, min(field.width ?? room - hint, room))
            brackets(at: column, width: width, touch: .field(field.name))
            editor.paint(on: &canvas, row: row, column: column + 1, width: width, isFocused: isFocused)
            endField(field, at: column + width + 2)
            if isFocused { paint(suggestions, at: column + 1) }
        case .number(let editor):
            let width = "\(editor.range.upperBound)".count
            let (column, _) = place(field, wants: width)
            brackets(at: column, width: width, touch: .field(field.name))
            canvas.paint(row: row, columns: column + 1..<column + 1 + width, .field)
            canvas.write(editor.digits, row: row, column: column + 1, style: .field)
            if isFocused {
                canvas.putCursor(row: row, column: column + 1 + min(editor.digits.count, width - 1))
            }
            endField(field, at: column + width + 2)
        case .secret(let editor):
            let (column, room) = place(field, wants: field.width ?? canvas.columns)
            let width = max(4, min(field.width ?? room, room))
            brackets(at: column, width: width, touch: .field(field.name))
            editor.paint(on: &canvas, row: row, column: column + 1, width: width, isFocused: isFocused)
            endField(field, at: column + width + 2)
        case .ticks(let list): paint(list, of: field, isFocused: isFocused)
        case .long(let editor):
            newRow()
            canvas.write(words(field.label), row: row, column: 1, style: isFocused ? .strong : .plain)
            if let hint = field.hint {
                canvas.write(
                    words(hint), row: row, column: canvas.width(words(field.label)) + 4, style: .quiet)
            }
            let rows = editor.height(8)
            editor.paint(on: &canvas, row: row + 1, column: 2, rows: rows, isFocused: isFocused)
            for offset in 1...rows {
                canvas.target(row: row + offset, columns: 2..<2 + LongEditor.width, .field(field.name))
            }
            below = rows
            complain(field)
        case .remark:
            newRow()
            let lines = DrawnText.wrapped(canvas.glyphs.shown(words(field.label)), to: canvas.columns - 2)
            for (offset, line) in lines.enumerated() {
                canvas.put(line, row: row + offset, column: 1, style: .quiet)
            }
            below = lines.count - 1
        }
    }

    private mutating func newRow() {
        row += 1 + below
        below = 0
        end = 0
    }

    /// Writes the label and gives the column of the field and the cells that it may take.
    private mutating func place(_ field: Field, wants: Int) -> (column: Int, room: Int) {
        let label = words(field.label)
        let labelWidth = canvas.width(label)
        if field.isBeside, end > 0 {
            let at = max(end + 3, 34)
            if at + labelWidth + 2 + wants + 2 <= canvas.columns {
                canvas.write(label, row: row, column: at)
                return (at + labelWidth + 2, wants)
            }
        }
        newRow()
        canvas.write(label, row: row, column: 1, end: start - 1)
        return (start, canvas.columns - start - 3)
    }

    private mutating func brackets(at column: Int, width: Int, touch: Touch) {
        canvas.write("[", row: row, column: column)
        canvas.write("]", row: row, column: column + width + 1)
        canvas.target(row: row, columns: 1..<column + width + 2, touch)
    }

    private mutating func endField(_ field: Field, at column: Int) {
        end = column
        if let beside = field.aside ?? field.hint.map({ words($0) }) {
            canvas.write(beside, row: row, column: column + 2, style: .quiet)
        }
        complain(field)
    }

    private mutating func complain(_ field: Field) {
        guard let complaint = field.complaint else { return }
        let lines = DrawnText.wrapped(canvas.glyphs.shown("! " + words(complaint)), to: canvas.columns - 4)
        for line in lines {
            below += 1
            canvas.put(line, row: row + below, column: 3, style: .warning)
        }
    }

    private mutating func paint(_ suggestions: Suggestions, at column: Int) {
        for (index, item) in suggestions.items.enumerated() {
            below += 1
            let style: Style = suggestions.taken == index ? .chosen : .plain
            canvas.write("↓ \(item)", row: row + below, column: column, style: style, touch: .row(index))
        }
    }

    private mutating func paint(_ list: TickList, of field: Field, isFocused: Bool) {
        newRow()
        let after = canvas.write(words(field.label), row: row, column: 1, style: isFocused ? .strong : .plain)
        if let hint = field.hint { canvas.write(words(hint), row: row, column: after + 3, style: .quiet) }
        var cells: [(digit: Int, text: String, isTicked: Bool)] = []
        for (index, choice) in list.shown.enumerated() {
            let isTicked = list.ticked.contains(choice.code)
            cells.append(
                (index + 1, "\(index + 1) [\(isTicked ? "x" : " ")] \(words(choice.words))", isTicked))
        }
        if let turner = list.turner { cells.append((turner, "\(turner)     \(words("more"))", false)) }
        // As many columns as the longest words leave room for, three at most.
        let widest = cells.map { canvas.width($0.text) }.max() ?? 0
        let across = min(3, max(1, (canvas.columns - 3) / (widest + 1)))
        let width = (canvas.columns - 3) / across
        let down = (cells.count + across - 1) / across
        for (index, cell) in cells.enumerated() {
            let column = 3 + index / down * width
            canvas.write(
                cell.text, row: row + 1 + index % down, column: column, end: column + width - 1,
                style: cell.isTicked ? .strong : .plain, touch: .tick(cell.digit, field.name))
        }
        if isFocused {
            let place = cells.firstIndex(where: \.isTicked) ?? 0
            canvas.putCursor(row: row + 1 + place % down, column: 6 + place / down * width)
        }
        below = down
        complain(field)
    }
}
