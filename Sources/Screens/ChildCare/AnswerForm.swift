import CentreCore
import Reports
import Resources

/// An answer to a request, with its reason: why care cannot be offered, why somebody asks no more, or why somebody is
/// taken before those who asked earlier.
struct AnswerForm: FormScreen {
    var form: Form
    private let id: ID<ChildCareRequest>
    private let state: ChildCareRequest.State
    private let who: String
    /// How many asked before and wait.
    private let before: Int

    var kind: (form: FormKind, about: String?)? { (.answer, "\(id)\(state.rawValue)") }

    init(_ request: ChildCareRequest, _ state: ChildCareRequest.State, in desk: Desk) {
        id = request.id
        self.state = state
        who = desk.summary(of: request)
        before = state == .accepted ? desk.centre.waitingBefore(request).count : 0
        let reasons: [ChildCareRequest.Reason] =
            switch state {
            case .declined: ChildCareRequest.Reason.ofDeclining
            case .withdrawn: ChildCareRequest.Reason.ofWithdrawing
            default: before > 0 ? ChildCareRequest.Reason.ofJumping : []
            }
        var fields: [Field] = []
        if !reasons.isEmpty {
            fields.append(
                .one(
                    "reason", label: state == .accepted ? "answer.jump" : "answer.why",
                    reasons.map {
                        TickList.Choice(code: $0.rawValue, words: Phrase("care.reason.\($0.rawValue)"))
                    }))
        }
        let later = desk.centre.later(than: request).count
        if state == .withdrawn {
            if later > 0 {
                var field = Field(
                    "later", label: "answer.later",
                    .ticks(
                        TickList([
                            TickList.Choice(code: "later", words: Phrase("answer.later.yes", count: later))
                        ])))
                field.isStop = true
                fields.append(field)
            }
        } else {
            fields.append(.line("note", label: "answer.words", limit: .note))
        }
        form = Form(fields).resumed(.answer, about: "\(id)\(state.rawValue)", in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("answer.title.\(state.rawValue)", ["who": who]) }

    /// What the room would be with them.
    func remark(in desk: Desk) -> String? {
        guard state == .accepted else { return nil }
        let spans = desk.centre.outlook(
            from: desk.now, until: desk.centre.turn(after: desk.now), adding: [id])
        guard desk.centre.care[id]?.day(turnsAt: desk.centre.settings.turnsAt) == desk.today else {
            return nil
        }
        return desk.wording.lookAhead(spans, in: desk.centre, zone: desk.zone).map { "! " + $0 }
    }

    mutating func save(in desk: Desk) -> [Wish] {
        let reason = form.ticked("reason").first.flatMap { ChildCareRequest.Reason(rawValue: $0) }
        let saying = Phrase(
            "care.answered.said",
            ["who": .text(who), "state": .phrase(Phrase("care.state.\(state.rawValue)"))])
        if state == .withdrawn {
            let later = !form.ticked("later").isEmpty
            return [
                .act(
                    .care(.withdraw(id, reason ?? .ownWish, andLater: later)), saying: saying, then: [.finish]
                )
            ]
        }
        let answer = CareAnswer(state, reason: reason, words: form.text("note"))
        return [.act(.care(.answer(id, answer)), saying: saying, then: [.finish])]
    }
}
