import CentreCore
import Reports
import Resources

/// One line of paper after the other, in the order of the sheet.
struct PaperLines: FormScreen {
    var form: Form
    private let day: ServiceDay
    private var lines = 0

    var kind: (form: FormKind, about: String?)? { (.paper, day.description) }

    init(_ day: ServiceDay, in desk: Desk) {
        self.day = day
        form = Self.blank(in: desk).resumed(.paper, about: day.description, in: desk)
    }

    private static func blank(in desk: Desk) -> Form {
        Form([
            .time("time", label: "arrive.at", hint: "paper.time.hint"),
            .name(in: desk),
            Field("people", label: "arrive.people", .number(NumberEditor(1, in: Limits.people))),
            Field(
                "children", label: "arrive.children", .number(NumberEditor(0, in: Limits.children)),
                isBeside: true),
            .reasons(in: desk),
            .time("left", label: "change.left", hint: "paper.left.hint"),
        ])
    }

    func title(in desk: Desk) -> String {
        desk.words("paper.of", ["day": desk.wording.longDay(day.day)])
    }

    func remark(in desk: Desk) -> String? { desk.words("paper.done", count: lines) }

    mutating func changed(in desk: Desk) {
        if form.focused == "name" { form.suggestNames(in: desk) }
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        switch command {
        case .save:
            form.clearComplaints()
            return save(in: desk)
        case .next, .previous: form.move(forward: command == .next)
        case .discard: form = Self.blank(in: desk)
        // With lines typed and none begun, the paper is done with.
        case .back: return lines > 0 && !form.isTouched ? [.become(PaperEnd())] : [.back]
        default: break
        }
        return []
    }

    mutating func save(in desk: Desk) -> [Wish] {
        guard case .at(let came) = desk.typedTime(form.text("time"), on: day) else {
            return form.refuseTime("time")
        }
        let left: Moment?
        switch desk.typedTime(form.text("left"), on: day) {
        case .unread: return form.refuseTime("left")
        case .now: left = nil
        case .at(let moment) where moment.instant < came.instant:
            form.complain("left", Phrase("paper.leftBefore"))
            return []
        case .at(let moment): left = moment
        }
        let arrival = Arrival(
            handle: form.text("name"), people: form.number("people") ?? 1,
            children: form.number("children") ?? 0,
            reasons: form.ticked("reasons").compactMap { Code($0) }, at: came)
        let end = desk.zone.start(of: day.advanced(by: 1), turnsAt: desk.centre.settings.turnsAt)
        let isOver = day < desk.today
        let ending = { @Sendable (entry: Entry) -> Action? in
            guard case .visitArrived(let arrived)? = entry.events.first else { return nil }
            if let left { return .leave(arrived.visit, at: left) }
            return isOver ? .closeByDesk(arrived.visit, at: end) : nil
        }
        return [.act(.arrive(arrival), saying: arrival.phrase, next: ending, then: [.again])]
    }

    mutating func startAgain(in desk: Desk) {
        lines += 1
        form = Self.blank(in: desk)
    }
}
