import CentreCore
import Reports
import Resources

extension Question {
    /// Whether the clock is right: asked where it stands before the newest entry or a week past it.
    static func aboutClock(in desk: Desk) -> Question {
        Question(
            yes: Answer(words: "clock.yes", wishes: [.clockIsRight]),
            no: Answer(words: "clock.no", wishes: [.open(ClockForm(in: desk))])
        ) { desk in
            desk.words(
                "clock.question",
                ["day": desk.wording.longDay(desk.now.day), "time": desk.wording.time(desk.now)])
        }
    }
}

/// What the clock on the wall says.
struct ClockForm: FormScreen {
    var form: Form

    init(in desk: Desk) {
        form = Form([
            Field("day", label: "clock.day", hint: "clock.day.hint", .line(LineEditor(limit: 10)), width: 10),
            .time("time", label: "clock.time", hint: nil),
        ])
    }

    func title(in desk: Desk) -> String { desk.words("clock.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        let typedDay = form.text("day")
        guard let day = Text.trimmed(typedDay).isEmpty ? desk.now.day : Day(Text.trimmed(typedDay)) else {
            form.complain("day", Phrase("day.unread", ["typed": .text(typedDay)]))
            return []
        }
        guard let minute = MinuteOfDay(Text.trimmed(form.text("time"))) else {
            return form.refuseTime("time")
        }
        return [.clock(desk.zone.moment(on: day, at: minute)), .finish]
    }
}
