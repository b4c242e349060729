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
        [Month(desk.now.instant)] + desk.monthsMissed(of: desk.centre.openConcerns.map(\.id)).sorted()
    }

    func figures(in desk: Desk) -> ClosedRange<Month>? { desk.monthsSinceMeeting }

    mutating func refresh(in desk: Desk) {
        page = desk.readings(of: desk.monthsSinceMeeting).map { readings in
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
            canvas.write(desk.howFarRead(desk.monthsSinceMeeting), row: 2, column: 3, style: .quiet)
            return
        }
        let lines = lines(width: canvas.columns - 2, in: desk)
        scroll.paint(
            lines.map { DrawnText(canvas.glyphs.shown($0.text.text)) }, styles: lines.map(\.style),
            on: &canvas, from: 2)
    }
}

extension Desk {
    /// How many months a meeting looks back at the most: a year without one is told of in a report.
    private static let monthsOfMeeting = 12

    /// The months since the last session that was closed; the present one where none is known of.
    var monthsSinceMeeting: ClosedRange<Month> {
        let present = Month(now.instant)
        let closed = centre.sessions.values.lazy.filter { $0.counts }.compactMap(\.closedAt)
        let last = closed.map { Month($0.instant) }.filter { $0 <= present }.max() ?? present
        return max(last, present.earlier(by: Self.monthsOfMeeting - 1))...present
    }
}
