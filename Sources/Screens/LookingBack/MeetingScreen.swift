import CentreCore
import Reports
import Resources

/// One page for the meeting, to be read aloud: what we heard, what we did, what we owe, what there is to decide.
struct MeetingScreen: Screen {
    private var scroll = Scroll()
    private var page: MeetingPage?

    var tellsWhy: Bool { true }
    var ownsDigits: Bool { true }

    init(in desk: Desk) { refresh(in: desk) }

    /// What the group may hear of a concern rests on its issues, which may lie in months before.
    func months(in desk: Desk) -> [Month] {
        let months = MeetingPage.monthsAtHand(in: desk.centre, at: desk.now)
        let concerns = desk.centre.concerns.values.filter { $0.isOpen || months.contains($0.id.month) }
        return Set(months.all).union(desk.monthsMissed(of: concerns.filter(\.counts).map(\.id))).sorted()
    }

    func figures(in desk: Desk) -> ClosedRange<Month>? {
        MeetingPage.monthsCounted(in: desk.centre, at: desk.now)
    }

    mutating func refresh(in desk: Desk) {
        page = figures(in: desk).flatMap(desk.readings).map { readings in
            MeetingPage(
                readings, in: desk.centre, wording: desk.wording, now: desk.now,
                for: desk.centre.people[desk.person])
        }
    }

    func commands(in desk: Desk) -> [Command] { [.back] + (page == nil ? [] : [.printText]) }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard command == .printText else { return [.back] }
        let text = lines(width: 80, in: desk).map(\.text.text).joined(separator: "\n") + "\n"
        let name = "\(desk.words("back.meeting.file"))-\(desk.today)"
        return [.effect(.savePage(name: name, text: text, ending: "txt"))]
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        scroll.press(key, lines: lines(width: desk.size.columns - 2, in: desk).count, from: 2, in: desk)
        return []
    }

    private func lines(width: Int, in desk: Desk) -> [(text: DrawnText, style: Style)] {
        guard let page else { return [] }
        var lines: [(text: DrawnText, style: Style)] = []
        for section in page.sections {
            if !lines.isEmpty { lines.append((DrawnText(""), .plain)) }
            lines.append((DrawnText(section.heading), .strong))
            for sentence in section.sentences {
                lines += DrawnText.wrapped(sentence, to: width).map { ($0, .plain) }
            }
        }
        return lines
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(desk.words("back.meeting"), remark: desk.wording.longDay(desk.today.day))
        canvas.putCursor(row: 0, column: 1)
        guard page != nil else {
            let said = figures(in: desk).map(desk.howFarRead) ?? ""
            canvas.write(said, row: 2, column: 3, style: .quiet)
            return
        }
        let lines = lines(width: canvas.columns - 2, in: desk)
        scroll.paint(
            lines.map { DrawnText(canvas.glyphs.shown($0.text.text)) }, styles: lines.map(\.style),
            on: &canvas, from: 2)
    }
}
