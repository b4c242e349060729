import CentreCore
import Resources

/// A question before what cannot be undone, or about what the program cannot know.
///
/// It is answered with digits, none of which could have asked it; Enter and Esc are No. Keys typed before it could be
/// read are dropped.
struct Question: Screen {
    struct Answer: Sendable {
        let words: String
        let wishes: [Wish]
    }

    private let asked: @Sendable (Desk) -> String
    private let yes: Answer
    private let no: Answer

    init(yes: Answer, no: Answer, asked: @escaping @Sendable (Desk) -> String) {
        self.asked = asked
        self.yes = yes
        self.no = no
    }

    var ownsDigits: Bool { true }

    func commands(in desk: Desk) -> [Command] { [.digits, .choose, .back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] { [.back] + no.wishes }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        switch key {
        case .character("1"): [.back] + yes.wishes
        case .character("2"): [.back] + no.wishes
        default: []
        }
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        guard case .row(let row) = touch else { return [] }
        return press(.character(row == 0 ? "1" : "2"), in: desk)
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let lines = DrawnText.wrapped(canvas.glyphs.shown(asked(desk)), to: canvas.columns - 4)
        for (offset, line) in lines.enumerated() {
            canvas.put(line, row: 1 + offset, column: 2, style: .strong)
        }
        for (index, answer) in [yes, no].enumerated() {
            ListRow(text: "\(index + 1)  \(desk.words(answer.words))", isChosen: index == 1)
                .paint(
                    on: &canvas, row: 2 + lines.count + index, columns: 1..<canvas.columns - 1,
                    touch: .row(index))
        }
    }
}

extension Question {
    /// Whether what was typed shall be forgotten: that cannot be undone.
    static var aboutDiscarding: Question {
        Question(
            yes: Answer(words: "discard.yes", wishes: [.finish]), no: Answer(words: "discard.no", wishes: [])
        ) { $0.words("discard.question") }
    }
}
