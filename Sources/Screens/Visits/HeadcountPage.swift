import CentreCore
import Resources

/// One headcount, which can be taken back.
struct HeadcountPage: Screen {
    private let id: ID<Headcount>

    init(_ id: ID<Headcount>) { self.id = id }

    var ownsDigits: Bool { true }

    func commands(in desk: Desk) -> [Command] { [.digits, .back] }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        guard key == .character("1"), let people = desk.centre.headcounts[id]?.people.value else { return [] }
        let what = Phrase("headcount.said", count: people)
        return [
            .act(.takeBackCount(id), saying: Phrase("takeBack.done", ["what": .phrase(what)]), then: [.back])
        ]
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        touch == .row(0) ? press(.character("1"), in: desk) : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.write(LogRow.headcount(id).text(in: desk), row: 0, column: 1, style: .heading)
        ListRow(text: "1  \(desk.words("visit.deed.takeBack"))", isChosen: true)
            .paint(on: &canvas, row: 2, columns: 1..<canvas.columns - 1, touch: .row(0))
    }
}
