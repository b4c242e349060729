/// One row of a list, with `>` before the chosen one and the cursor on it.
struct ListRow {
    var mark: String?
    var text: String
    var isChosen: Bool
    /// Whether whoever sits here may not do it.
    var isDim: Bool
    /// Whether it goes on with the row above it.
    var goesOn: Bool

    init(
        mark: String? = nil, text: String, isChosen: Bool, isDim: Bool = false, goesOn: Bool = false
    ) {
        self.isDim = isDim
        self.goesOn = goesOn
        self.mark = mark
        self.text = text
        self.isChosen = isChosen
    }

    func paint(on canvas: inout Canvas, row: Int, columns: Range<Int>, touch: Touch?) {
        let style: Style = isChosen ? .chosen : isDim ? .quiet : .plain
        if isChosen {
            canvas.paint(row: row, columns: columns, .chosen)
        }
        if isChosen, !goesOn {
            canvas.write(">", row: row, column: columns.lowerBound, style: .chosen)
            canvas.putCursor(row: row, column: columns.lowerBound)
        }
        var column = columns.lowerBound + 2
        if let mark {
            canvas.write(
                mark, row: row, column: column, style: isChosen ? .chosen : mark == "!" ? .warning : .plain)
            column += 2
        }
        canvas.write(text, row: row, column: column, end: columns.upperBound, style: style)
        if let touch { canvas.target(row: row, columns: columns, touch) }
    }
}
