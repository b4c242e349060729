import CentreCore
import Reports
import Resources

/// What is known of a request is put right: the parent, the times, the children, what was agreed.
struct ChangeCareForm: FormScreen {
    var form: Form
    private let id: ID<ChildCareRequest>
    private let children: [ID<Child>]
    private let day: ServiceDay

    var kind: (form: FormKind, about: String?)? { (.changeCare, id.description) }

    init(_ request: ChildCareRequest, in desk: Desk) {
        id = request.id
        children = request.named.map(\.id)
        day = request.day(turnsAt: desk.centre.settings.turnsAt) ?? desk.today
        var fields: [Field] = [
            .line("parent", label: "care.parent", request.parent, limit: .name, width: 20)
        ]
        for (index, child) in request.named.enumerated() {
            let mark = ".\(index + 1)"
            fields += [
                .line(FieldName("name\(mark)"), label: "care.child", child.name, limit: .child, width: 20),
                Field(
                    FieldName("age\(mark)"), label: "care.age", hint: "care.age.change",
                    .number(NumberEditor(nil, in: AgeBand.ages)), isBeside: true),
            ]
            fields += Child.Note.allCases.map { note in
                .line(
                    FieldName("\(note.rawValue)\(mark)"), label: "care.note.\(note.rawValue)",
                    child.note(note),
                    limit: .allergy)
            }
        }
        fields += [
            .time("from", label: "care.from", hint: nil, request.wantedFrom?.minute.description ?? ""),
            .time(
                "until", label: "care.until.label", hint: nil, request.wantedUntil?.minute.description ?? "",
                isBeside: true),
            .line("reach", label: "care.reach", request.reach, limit: .reach),
            .line("call", label: "care.call", request.callThen, limit: .call),
            Field(
                "wait", label: "care.wait", hint: "care.wait.hint",
                .number(NumberEditor(desk.centre.minutesToWait(for: request), in: Limits.minutesToWait))),
            .line("neverCall", label: "care.neverCall", request.neverCall, limit: .neverCall),
        ]
        form = Form(fields).resumed(.changeCare, about: id.description, in: desk)
    }

    func title(in desk: Desk) -> String {
        desk.words("care.change.title", ["who": desk.wording.parent(of: desk.centre.care[id])])
    }

    mutating func save(in desk: Desk) -> [Wish] {
        guard let request = desk.centre.care[id] else { return [.back] }
        var change = CareChange()
        func text(_ name: FieldName) -> Change<String>? {
            form.hasChanged(name)
                ? Change(Text.trimmed(form.text(name)).isEmpty ? nil : form.text(name)) : nil
        }
        change.parent = text("parent")
        change.plan = CareChange.Plan(
            reach: text("reach"), call: text("call"),
            wait: form.hasChanged("wait") ? form.number("wait") : nil,
            neverCall: text("neverCall"))
        for name in ["from", "until"] as [FieldName] where form.hasChanged(name) {
            var time: PlannedTime?
            if !Text.trimmed(form.text(name)).isEmpty {
                guard let typed = desk.plannedTime(form.text(name), on: day) else {
                    return form.refuseTime(name)
                }
                time = typed
            }
            if name == "from" { change.from = Change(time) } else { change.until = Change(time) }
        }
        for (index, child) in children.enumerated() {
            guard let standing = request.children[child] else { continue }
            let mark = ".\(index + 1)"
            let names = ["name\(mark)", "age\(mark)"] + Child.Note.allCases.map { "\($0.rawValue)\(mark)" }
            guard names.contains(where: { form.hasChanged(FieldName($0)) }) else { continue }
            let age = FieldName("age\(mark)")
            let band =
                form.hasChanged(age)
                ? form.number(age).flatMap { desk.centre.settings.ratioTable.band(ofAge: $0) } : standing.band
            var notes: [Child.Note: String] = [:]
            for note in Child.Note.allCases { notes[note] = form.text(FieldName("\(note.rawValue)\(mark)")) }
            change.children[child] = ChildWish(
                name: form.text(FieldName("name\(mark)")), band: band, notes: notes)
        }
        let saying = Phrase("care.changed.said", ["who": .text(desk.wording.parent(of: request))])
        return [.act(.care(.change(id, change)), saying: saying, then: [.finish])]
    }

    func field(for field: Refusal.Field) -> FieldName? {
        switch field {
        case .child: "name.1"
        case .band: "age.1"
        case .name: "parent"
        case .allergy, .sleep, .comfort: FieldName("\(field.rawValue).1")
        default: FieldName(field.rawValue)
        }
    }
}
