import CentreCore
import Reports
import Resources

/// The blank sheet, in the order in which its lines are typed in: to be copied by hand from the screen, or saved and
/// printed.
struct PaperSheet: Screen {
    private var scroll = Scroll()

    /// How wide a sheet is, in characters: what any printer prints upright.
    static let width = 80
    /// How many lines there are to write on.
    static let lines = 25

    func commands(in desk: Desk) -> [Command] { [.save, .back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .save else { return [.back] }
        let text = Self.page(in: desk).joined(separator: "\n") + "\n"
        return [.effect(.savePage(name: desk.words("paper.sheet.file"), text: text)), .back]
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        scroll.press(key, lines: page(in: desk).count, in: desk)
        return []
    }

    /// The sheet as it fits on the screen.
    private func page(in desk: Desk) -> [String] {
        Self.page(in: desk, width: min(Self.width, desk.size.columns))
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let lines = page(in: desk).map { DrawnText(canvas.glyphs.shown($0)) }
        scroll.paint(lines, on: &canvas, column: 0, edges: false)
        canvas.putCursor(row: 0, column: 0)
    }

    /// The sheet, line by line.
    static func page(in desk: Desk, width: Int = width) -> [String] {
        let words = desk.words
        // In the order in which a line is typed in.
        let heads = ["time", "name", "people", "children", "reasons", "left"]
        let refusable: [String: RefusedField] = [
            "name": .visitName, "children": .childrenAlong, "reasons": .visitReasons,
        ]
        // A narrow screen takes the room from the name and the reasons.
        let spare = max(0, width - 60)
        let all = zip(heads, [7, 11 + spare / 2, 9, 9, 11 + (spare - spare / 2), 7])
        let columns = all.filter { refusable[$0.0].map(desk.centre.refuses) != true }
        let widths = columns.map(\.1)
        let head = columns.map { cell(words("paper.head.\($0.0)"), $0.1) }.joined(separator: "|")
        let blank = widths.map { String(repeating: " ", count: $0) }.joined(separator: "|")
        let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "+")
        let reasons = desk.centre.settings.reasonsOnDigits.enumerated().map { index, code in
            "\(index + 1) \(desk.wording.code(code, in: .reasons))"
        }
        var page = [words("paper.sheet.title"), ""]
        if !desk.centre.refuses(.visitReasons) {
            page += DrawnText.lines(
                of: words("arrive.reasons") + ": " + reasons.joined(separator: "   "), to: width)
        }
        page += DrawnText.lines(of: words("paper.sheet.remark"), to: width) + ["", head, rule]
        for _ in 0..<lines { page += [blank, rule] }
        return page + [""] + DrawnText.lines(of: words("paper.destroy"), to: width)
    }

    private static func cell(_ text: String, _ width: Int) -> String {
        let drawn = DrawnText(text).fitted(to: width)
        return String(drawn.pieces.map(\.text)) + String(repeating: " ", count: width - drawn.width)
    }
}
