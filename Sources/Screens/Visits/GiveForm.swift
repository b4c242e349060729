import CentreCore
import Resources

/// What is given during a visit: ticked, each so many times.
///
/// Without the name of who gets it.
struct GiveForm: FormScreen {
    var form: Form
    private let id: ID<Visit>
    private let visitAt: Phrase

    var kind: (form: FormKind, about: String?)? { (.give, id.description) }

    var tellsWhy: Bool { true }

    init?(_ id: ID<Visit>, in desk: Desk) {
        guard let visit = desk.visit(id) else { return nil }
        self.id = id
        visitAt = desk.timePhrase(of: visit)
        form = Form([
            .choices(of: .services, label: "give.what", hint: "give.several", in: desk),
            Field(
                "quantity", label: "give.quantity", hint: "give.each",
                .number(NumberEditor(1, in: Limits.quantity))),
        ]).resumed(.give, about: id.description, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("give.title") }
    func remark(in desk: Desk) -> String? { desk.words(visitAt) }

    mutating func save(in desk: Desk) -> [Wish] {
        let codes = form.ticked("services").compactMap { Code($0) }
        guard !codes.isEmpty else { return form.askForChoice("services") }
        let saying = Phrase("give.said", ["who": .phrase(visitAt)])
        return [
            .act(.serve(id, codes, quantity: form.number("quantity") ?? 1), saying: saying, then: [.finish])
        ]
    }
}

extension Form {
    /// Says at the choices that one is to be made.
    mutating func askForChoice(_ name: FieldName) -> [Wish] {
        complain(name, Phrase("choice.missing"))
        return []
    }
}

extension Field {
    /// Numbered choices of one of the centre's lists, a stop of Tab.
    static func choices(
        of list: CodeList, label: String, hint: String? = nil, isSingle: Bool = false, in desk: Desk
    ) -> Field {
        let choices = desk.centre.settings.offered(list).map {
            TickList.Choice(code: $0.text, words: desk.phrase(of: $0, in: list))
        }
        var field = Field(
            FieldName(list.rawValue), label: label, hint: hint, .ticks(TickList(choices, isSingle: isSingle)))
        field.isStop = true
        return field
    }
}
