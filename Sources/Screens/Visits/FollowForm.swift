import CentreCore
import Reports
import Resources

/// Did it work out, and how was it? Asked by whoever sent somebody somewhere.
///
/// Without the name of who was sent.
struct FollowForm: FormScreen {
    var form: Form
    private let visit: ID<Visit>
    private let referral: ID<Referral>
    private let made: Referral.Made
    private let note: String?

    /// The answers in the order of their digits, the one hoped for first.
    private static let answers: [Referral.State] = [.done, .accepted, .made, .refused, .lost]

    var kind: (form: FormKind, about: String?)? { (.follow, visit.description + referral.description) }

    var tellsWhy: Bool { true }

    init?(_ visit: ID<Visit>, _ referral: ID<Referral>, in desk: Desk) {
        guard let found = desk.visit(visit)?.referrals[referral], let made = found.made.value else {
            return nil
        }
        self.visit = visit
        self.referral = referral
        self.made = made
        note = found.note
        let answers = Self.answers.map {
            TickList.Choice(code: $0.rawValue, words: Phrase("follow.\($0.rawValue)"))
        }
        var answer = Field("answer", label: "follow.question", .ticks(TickList(answers, isSingle: true)))
        answer.isStop = true
        form = Form([
            answer,
            Field("words", label: "follow.words", .long(LongEditor(limit: Limits.characters(.note))))
                .unless(.referralWords),
            .days(ReferForm.days),
        ]).resumed(.follow, about: visit.description + referral.description, in: desk)
    }

    func title(in desk: Desk) -> String {
        desk.words("follow.title", ["where": desk.wording.code(made.to, in: .referrals)])
    }

    func remark(in desk: Desk) -> String? {
        desk.words("follow.by", ["day": desk.wording.shortDay(made.at.day), "name": desk.name(of: made.by)])
    }

    func field(for field: Refusal.Field) -> FieldName? { field == .note ? "words" : nil }

    mutating func save(in desk: Desk) -> [Wish] {
        guard let state = form.ticked("answer").first.flatMap(Referral.State.init) else {
            return form.askForChoice("answer")
        }
        // What goes on is asked about again; what has ended is not.
        let goesOn = state == .made || state == .accepted
        let due = goesOn ? desk.today.day.advanced(by: form.number("days") ?? ReferForm.days) : nil
        let action = Action.follow(visit, referral, state, words: form.text("words"), due: due)
        return [.act(action, saying: Phrase("follow.said"), then: [.finish])]
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        let end = canvas.columns - 1
        var top = 1
        canvas.write(title(in: desk), row: 0, column: 1, end: end, style: .heading)
        if let remark = remark(in: desk) {
            canvas.write(remark, row: top, column: 1, end: end, style: .quiet)
            top += 1
        }
        if let note {
            canvas.write(note, row: top, column: 1, end: end)
            top += 1
        }
        form.paint(on: &canvas, from: top + 1, words: desk.words)
    }
}
