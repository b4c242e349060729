import CentreCore
import Reports
import Resources

/// Only how many were here, and when.
struct PaperCounts: FormScreen {
    var form: Form
    private let day: ServiceDay
    private var lines = 0

    var kind: (form: FormKind, about: String?)? { (.paperCounts, day.description) }

    init(_ day: ServiceDay, in desk: Desk) {
        self.day = day
        form = Self.blank.resumed(.paperCounts, about: day.description, in: desk)
    }

    private static var blank: Form {
        Form([
            .time("time", label: "headcount.at", hint: "paper.time.hint"),
            Field("people", label: "headcount.people", .number(NumberEditor(nil, in: Limits.headcount))),
        ])
    }

    func title(in desk: Desk) -> String { desk.words("paper.of", ["day": desk.wording.longDay(day.day)]) }
    func remark(in desk: Desk) -> String? { desk.words("paper.done", count: lines) }

    mutating func save(in desk: Desk) -> [Wish] {
        guard case .at(let at) = desk.typedTime(form.text("time"), on: day) else {
            return form.refuseTime("time")
        }
        guard let people = form.number("people") else {
            form.complain("people", Phrase("headcount.missing"))
            return []
        }
        return [
            .act(
                .count(people: people, at: at), saying: Phrase("headcount.said", count: people),
                then: [.again])
        ]
    }

    mutating func startAgain(in desk: Desk) {
        lines += 1
        form = Self.blank
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        switch command {
        case .save:
            form.clearComplaints()
            return save(in: desk)
        case .next, .previous: form.move(forward: command == .next)
        case .discard: form = Self.blank
        case .back: return lines > 0 ? [.become(PaperEnd())] : [.back]
        default: break
        }
        return []
    }
}
