import CentreCore
import Reports
import Resources

/// A session that was held on a day and is typed in from paper: who led it, from when to when, how many came, what was
/// said.
struct PaperSession: FormScreen {
    var form: Form
    private let day: ServiceDay
    private var lines = 0

    var kind: (form: FormKind, about: String?)? { (.paperSession, day.description) }

    init(_ day: ServiceDay, in desk: Desk) {
        self.day = day
        form = Self.blank(in: desk).resumed(.paperSession, about: day.description, in: desk)
    }

    private static func blank(in desk: Desk) -> Form {
        let plan = PlanFields.all(of: SessionPlan(), isOver: true, in: desk)
        let held: [Field] = [
            .time("time", label: "plan.began", hint: "paper.time.hint"),
            .time("until", label: "paper.session.until", hint: "paper.session.until.hint"),
            Field("others", label: "paper.session.people", .number(NumberEditor(nil, in: Limits.others))),
            Field("saying", label: "paper.session.notes", .long(LongEditor())),
        ]
        return Form([plan[0]] + held + plan.dropFirst())
    }

    func title(in desk: Desk) -> String { desk.words("paper.of", ["day": desk.wording.longDay(day.day)]) }
    func remark(in desk: Desk) -> String? { desk.words("paper.session.done", count: lines) }

    /// With sessions typed and none begun, the paper is done with.
    func left(in desk: Desk) -> [Wish] { lines > 0 && !form.isTouched ? [.become(PaperEnd())] : [.back] }

    mutating func save(in desk: Desk) -> [Wish] {
        guard case .at(let opened) = desk.typedTime(form.text("time"), on: day) else {
            return form.refuseTime("time")
        }
        var closed: Moment?
        switch desk.typedTime(form.text("until"), on: day) {
        case .unread: return form.refuseTime("until")
        case .now: break
        case .at(let moment): closed = moment
        }
        guard let plan = form.plan() else { return [] }
        let held = HeldSession(
            plan, opened: opened, closed: closed, people: form.number("others") ?? 0,
            notes: form.optional("saying"))
        return desk.guarding(
            form.wordsOfPlan + [form.text("saying")],
            [
                .act(
                    .session(.held(held)),
                    saying: Phrase("paper.session.said", ["time": .text(desk.time(opened))]), then: [.again])
            ])
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool { explainPlan(refusal, in: desk) }

    mutating func startAgain(in desk: Desk) {
        lines += 1
        form = Self.blank(in: desk)
    }
}
