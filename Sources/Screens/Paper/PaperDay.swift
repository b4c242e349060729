import CentreCore
import Reports
import Resources

/// Type in paper: which day, and whether one line each or only counts; or a blank sheet for the next time.
struct PaperDay: FormScreen {
    var form: Form

    private enum Way: String, CaseIterable {
        case lines, counts, care, told, sheet, session
    }

    init(in desk: Desk) {
        let choices = Way.allCases.map {
            TickList.Choice(code: $0.rawValue, words: Phrase("paper.\($0.rawValue)"))
        }
        let yesterday = desk.today.advanced(by: -1).description
        form = Form([
            Field("way", label: "paper.how", .ticks(TickList(choices, ticked: ["lines"], isSingle: true))),
            Field(
                "day", label: "paper.day", hint: "paper.day.hint", .line(LineEditor(yesterday, limit: 10)),
                width: 12),
        ])
    }

    func title(in desk: Desk) -> String { desk.words("paper.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        let way = form.ticked("way").first.flatMap(Way.init)
        if way == .sheet { return [.become(PaperSheet())] }
        let typed = form.text("day")
        guard let day = desk.typedDay(typed) else {
            form.complain("day", Phrase("day.unread", ["typed": .text(typed)]))
            return []
        }
        switch way {
        case .lines: return [.become(PaperLines(ServiceDay(day), in: desk))]
        case .counts: return [.become(PaperCounts(ServiceDay(day), in: desk))]
        case .care: return [.become(PaperCare(ServiceDay(day), in: desk))]
        case .told: return [.become(TellForm(onPaperOf: day, in: desk))]
        case .session:
            if let refusal = desk.refusal(of: .session(.openUnplanned(SessionPlan()))) {
                form.complain("way", .plain(desk.wording.sentence(for: refusal)))
                return []
            }
            return [.become(PaperSession(ServiceDay(day), in: desk))]
        case .sheet, nil: return form.askForChoice("way")
        }
    }
}
