import CentreCore
import Reports
import Resources

/// One headcount: how many and when, and the way to take it back.
struct HeadcountPage: Screen {
    private let id: ID<Headcount>

    init(_ id: ID<Headcount>) { self.id = id }

    var ownsDigits: Bool { true }

    private func deeds(in desk: Desk) -> [Command] {
        desk.centre.headcounts[id]?.counts == true ? [.mistake] : []
    }

    func commands(in desk: Desk) -> [Command] { deeds(in: desk) + [.back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .mistake, let people = desk.centre.headcounts[id]?.people.value else {
            return [.back]
        }
        let what = Phrase("headcount.said", count: people)
        return [
            .act(.takeBackCount(id), saying: Phrase("takeBack.done", ["what": .phrase(what)]), then: [.back])
        ]
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        guard let count = desk.centre.headcounts[id], count.counts, let people = count.people.value else {
            canvas.write(desk.words("headcount.gone"), row: 0, column: 1)
            return
        }
        let time = count.at.value.map(desk.time) ?? ""
        let words = desk.words("headcount.row", count: people)
        canvas.write("\(time)  \(words)", row: 0, column: 1, style: .heading)
        DeedRows(deeds(in: desk)).paint(on: &canvas, from: 2, chosen: .mistake, in: desk)
    }
}
