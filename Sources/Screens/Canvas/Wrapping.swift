import CentreCore

extension Canvas {
    /// Writes text on as many rows as it takes between a column and the last but one, and gives how many.
    @discardableResult
    mutating func write(paragraph text: String, row: Int, column: Int, style: Style = .plain) -> Int {
        let lines = DrawnText.wrapped(glyphs.shown(text), to: columns - column - 1)
        for (offset, line) in lines.enumerated() {
            put(line, row: row + offset, column: column, style: style)
        }
        return lines.count
    }
}
