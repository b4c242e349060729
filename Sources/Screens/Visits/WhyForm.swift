import CentreCore
import Reports
import Resources

/// Why somebody came, and what they need in their own words; without their name.
struct WhyForm: FormScreen {
    var form: Form
    private let id: ID<Visit>
    private let visitAt: Phrase

    var kind: (form: FormKind, about: String?)? { (.why, id.description) }

    var tellsWhy: Bool { true }

    init?(_ id: ID<Visit>, in desk: Desk) {
        guard let visit = desk.visit(id) else { return nil }
        self.id = id
        visitAt = desk.timePhrase(of: visit)
        var reasons = Field.reasons(in: desk, ticked: Set(visit.ticked.map(\.text)))
        reasons.isStop = true
        form = Form([
            reasons,
            Field(
                "need", label: "arrive.need",
                .long(LongEditor(visit.words ?? "", limit: Limits.characters(.need)))),
        ]).resumed(.why, about: id.description, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("why.change") }
    func remark(in desk: Desk) -> String? { desk.words(visitAt) }

    mutating func save(in desk: Desk) -> [Wish] {
        guard form.isTouched else { return [.finish] }
        var change = VisitChange()
        change.reasons = Set(form.ticked("reasons").compactMap { Code($0) })
        change.need = Change(form.text("need").isEmpty ? nil : form.text("need"))
        let saying = Phrase("change.said", ["who": .phrase(visitAt)])
        return [.act(.change(id, change), saying: saying, then: [.finish])]
    }
}
