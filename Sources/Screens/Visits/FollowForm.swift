import CentreCore
import Reports
import Resources

/// What became of a referral: whether it worked out, and how it was.
struct FollowForm: FormScreen {
    var form: Form
    let kind: (form: FormKind, about: String?)?
    private let visit: Visit
    private let referral: Referral

    /// The answers, in the order of their digits.
    private static let answers: [Referral.State] = [.done, .accepted, .made, .refused, .lost]

    init?(_ id: ID<Visit>, _ part: ID<Referral>, in desk: Desk) {
        guard let visit = desk.centre.visits[id], let referral = visit.referrals[part], referral.isOpen else {
            return nil
        }
        self.visit = visit
        self.referral = referral
        let about = "\(id)/\(part)"
        kind = (.follow, about)
        let choices = Self.answers.map {
            TickList.Choice(code: $0.rawValue, words: Phrase("follow.\($0.rawValue)"))
        }
        form = Form([
            Field("codes", label: "follow.question", .ticks(TickList(choices, isSingle: true))),
            Field(
                "note", label: "follow.words", .line(LineEditor(limit: Limits.characters(.note)))),
            .askAgain,
        ]).resumed(.follow, about: about, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("follow.title", ["who": desk.name(of: visit)]) }

    func remark(in desk: Desk) -> String? {
        guard let made = referral.made.value else { return nil }
        return desk.words(
            "follow.remark",
            [
                "to": desk.wording.code(made.to, in: .referrals), "name": desk.name(of: made.by),
                "day": desk.wording.shortDay(made.at.day),
            ])
    }

    mutating func save(in desk: Desk) -> [Wish] {
        guard let state = form.ticked("codes").first.flatMap(Referral.State.init) else {
            return form.askForChoice()
        }
        let staysOpen = state == .made || state == .accepted
        let due = staysOpen ? desk.today.advanced(by: form.number("days") ?? 7).day : nil
        let action = Action.follow(visit.id, referral.id, state, words: form.text("note"), due: due)
        let saying = Phrase("follow.said", ["who": .phrase(desk.phrase(of: visit))])
        return [.act(action, saying: saying, then: [.finish])]
    }
}
