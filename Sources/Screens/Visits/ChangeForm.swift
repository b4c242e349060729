import CentreCore
import Reports
import Resources

/// What a visit says is put right.
struct ChangeForm: FormScreen {
    var form: Form
    let kind: (form: FormKind, about: String?)?
    private let visit: Visit
    private let day: ServiceDay

    init?(_ id: ID<Visit>, in desk: Desk) {
        guard let visit = desk.centre.visits[id] else { return nil }
        self.visit = visit
        kind = (.change, id.description)
        day = visit.arrived.value.map(desk.day) ?? desk.today
        func time(_ moment: Moment?) -> String { moment.map(desk.wording.time) ?? "" }
        var name = Field.name(in: desk)
        name.fill(visit.name ?? "")
        let need = Field("need", label: "arrive.need", .line(LineEditor(visit.words ?? "")))
        var fields: [Field] = [
            name,
            .reasons(in: desk, ticked: Set(visit.ticked.map(\.text))),
            Field("people", label: "arrive.people", .number(NumberEditor(visit.arrivals, in: Limits.people))),
            Field(
                "children", label: "arrive.children",
                .number(NumberEditor(visit.childrenAlong, in: Limits.children)),
                isBeside: true),
            need,
            .time("time", label: "arrive.at", hint: nil, time(visit.arrived.value)),
        ]
        if visit.state.state != .present {
            fields.append(
                .time("left", label: "change.left", hint: nil, time(visit.left.value), isBeside: true))
        }
        form = Form(fields).resumed(.change, about: id.description, in: desk)
    }

    func title(in desk: Desk) -> String { desk.words("change.title", ["who": desk.name(of: visit)]) }

    mutating func changed(in desk: Desk) {
        if form.focused == "name" { form.suggestNames(in: desk) }
    }

    mutating func save(in desk: Desk) -> [Wish] {
        var change = VisitChange()
        for (field, before, path) in [
            (FieldName("time"), visit.arrived.value, \VisitChange.arrived),
            (FieldName("left"), visit.left.value, \VisitChange.left),
        ] where form[field] != nil {
            let text = form.text(field)
            if text == before.map(desk.wording.time) ?? "" { continue }
            guard case .at(let moment) = desk.typedTime(text, on: day) else { return form.refuseTime(field) }
            change[keyPath: path] = moment
        }
        change.handle = Change(Text.trimmed(form.text("name")).isEmpty ? nil : form.text("name"))
        change.people = form.number("people")
        change.children = form.number("children")
        change.reasons = Set(form.ticked("reasons").compactMap { Code($0) })
        change.need = Change(Text.trimmed(form.text("need")).isEmpty ? nil : form.text("need"))
        let saying = Phrase("change.said", ["who": .phrase(desk.phrase(of: visit))])
        return [.act(.change(visit.id, change), saying: saying, then: [.finish])]
    }
}
