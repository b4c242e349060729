import CentreCore
import Resources

/// Something is given during a visit.
struct GiveForm: FormScreen {
    var form: Form
    let kind: (form: FormKind, about: String?)?
    private let visit: Visit

    init?(_ id: ID<Visit>, in desk: Desk) {
        guard let visit = desk.centre.visits[id] else { return nil }
        self.visit = visit
        kind = (.give, id.description)
        form = Form([
            .codes(.services, label: "give.what", in: desk),
            Field(
                "quantity", label: "give.quantity", .number(NumberEditor(1, in: Limits.quantity))),
        ]).resumed(.give, about: id.description, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("give.title", ["who": desk.name(of: visit)]) }

    mutating func save(in desk: Desk) -> [Wish] {
        guard let code = form.ticked("codes").first.flatMap({ Code($0) }) else { return form.askForChoice() }
        let saying = Phrase("give.said", ["who": .phrase(desk.phrase(of: visit))])
        let quantity = form.number("quantity") ?? 1
        return [.act(.serve(visit.id, code, quantity: quantity), saying: saying, then: [.finish])]
    }
}

extension Field {
    /// A choice of one code of a list.
    static func codes(_ list: CodeList, label: String, in desk: Desk) -> Field {
        let choices = desk.centre.settings.offered(list).map {
            TickList.Choice(code: $0.text, words: desk.phrase(of: $0, in: list))
        }
        return Field("codes", label: label, .ticks(TickList(choices, isSingle: true)))
    }
}

extension Form {
    mutating func askForChoice() -> [Wish] {
        change("codes") { $0.complaint = Phrase("choice.missing") }
        return []
    }
}
