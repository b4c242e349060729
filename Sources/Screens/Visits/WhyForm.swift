import CentreCore
import Reports
import Resources

/// Why somebody came, and what they need in their own words; without their name.
struct WhyForm: FormScreen {
    var form: Form
    private let id: ID<Visit>
    private let visitAt: Phrase
    /// The reasons that were ticked when the form opened.
    private let before: Set<Code>

    var kind: (form: FormKind, about: String?)? { (.why, id.description) }

    var tellsWhy: Bool { true }

    init?(_ id: ID<Visit>, in desk: Desk) {
        guard let visit = desk.visit(id) else { return nil }
        self.id = id
        visitAt = desk.timePhrase(of: visit)
        before = Set(visit.ticked)
        var reasons = Field.reasons(in: desk, ticked: Set(visit.ticked.map(\.text)))
        reasons.isStop = true
        form = Form([
            reasons,
            Field(
                "need", label: "arrive.need",
                .long(LongEditor(visit.words ?? "", limit: Limits.characters(.need)))
            ).unless(.visitNeed),
        ]).resumed(.why, about: id.description, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("why.change") }
    func remark(in desk: Desk) -> String? { desk.words(visitAt) }

    mutating func save(in desk: Desk) -> [Wish] {
        guard form.isTouched else { return [.finish] }
        guard let visit = desk.visit(id) else { return [.say(Phrase("refusal.unknownVisit"))] }
        var change = VisitChange()
        if form.hasChanged("reasons") {
            let ticked = Set(form.ticked("reasons").compactMap { Code($0) })
            change.reasons = Set(visit.ticked).union(ticked).subtracting(before.subtracting(ticked))
        }
        if form.hasChanged("need") {
            change.need = Change(form.text("need").isEmpty ? nil : form.text("need"))
        }
        let saying = Phrase("change.said", ["who": .phrase(visitAt)])
        return [.act(.change(id, change), saying: saying, then: [.finish])]
    }
}
