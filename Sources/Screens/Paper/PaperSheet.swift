import CentreCore
import Reports
import Resources

/// The blank sheet, in the order in which its lines are typed in; to be printed or copied by hand.
enum PaperSheet {
    static func page(in desk: Desk) -> String {
        let words = desk.words
        let heads = [
            "arrive.at", "arrive.name", "arrive.people", "arrive.children", "arrive.reasons", "change.left",
        ]
        let widths = [9, 18, 12, 12, 15, 9]
        let head = zip(heads, widths).map { cell(words($0), $1) }.joined(separator: "|")
        let blank = widths.map { String(repeating: " ", count: $0) }.joined(separator: "|")
        let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "+")
        let reasons = desk.centre.settings.reasonsOnDigits.enumerated().map { index, code in
            "\(index + 1) \(desk.wording.code(code, in: .reasons))"
        }
        var lines = [
            words("paper.sheet.title"), "", words("arrive.reasons") + ": " + reasons.joined(separator: "   "),
        ]
        lines += [words("paper.sheet.remark"), "", head, rule]
        for _ in 0..<25 { lines += [blank, rule] }
        lines += ["", words("paper.destroy")]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func cell(_ text: String, _ width: Int) -> String {
        let drawn = DrawnText(text).fitted(to: width)
        let shown = String(drawn.pieces.map(\.text))
        return shown + String(repeating: " ", count: width - drawn.width)
    }
}
