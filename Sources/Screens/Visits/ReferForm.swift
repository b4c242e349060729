import CentreCore
import Resources

/// Somebody is sent to a service elsewhere; whoever sends asks later how it went.
struct ReferForm: FormScreen {
    var form: Form
    let kind: (form: FormKind, about: String?)?
    private let visit: Visit

    init?(_ id: ID<Visit>, in desk: Desk) {
        guard let visit = desk.centre.visits[id] else { return nil }
        self.visit = visit
        kind = (.refer, id.description)
        form = Form([
            .codes(.referrals, label: "refer.to", in: desk),
            Field(
                "note", label: "refer.note", .line(LineEditor(limit: Limits.characters(.note)))),
            .askAgain,
        ]).resumed(.refer, about: id.description, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("refer.title", ["who": desk.name(of: visit)]) }

    mutating func save(in desk: Desk) -> [Wish] {
        guard let code = form.ticked("codes").first.flatMap({ Code($0) }) else { return form.askForChoice() }
        let due = desk.today.advanced(by: form.number("days") ?? 7).day
        let saying = Phrase("refer.said", ["who": .phrase(desk.phrase(of: visit))])
        return [
            .act(
                .refer(visit.id, to: code, note: form.text("note"), due: due), saying: saying, then: [.finish]
            )
        ]
    }
}

extension Field {
    /// In how many days to ask how it went.
    static var askAgain: Field {
        Field("days", label: "refer.days", hint: "refer.days.unit", .number(NumberEditor(7, in: 0...365)))
    }
}
