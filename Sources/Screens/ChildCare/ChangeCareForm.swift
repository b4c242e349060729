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
        let leaving = request.named.filter { !$0.isInCare }
        if request.named.count > 1, !leaving.isEmpty {
            fields.append(.ticks("out", label: "care.change.out", leaving, in: desk))
        }
        fields += [
            .line("more", label: "care.change.more", limit: .child, width: 20),
            Field(
                "moreAge", label: "care.age", hint: "care.age.hint",
                .number(NumberEditor(nil, in: AgeBand.ages)), isBeside: true),
            Field(
                "day", label: "care.day", hint: "care.day.change", .line(LineEditor(limit: 10)), width: 10),
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
        var day = day
        if form.hasChanged("day") {
            guard let typed = desk.dayToCome(form.text("day")) else {
                form.complain("day", Phrase("day.unread", ["typed": .text(form.text("day"))]))
                return []
            }
            day = ServiceDay(typed)
            if Text.trimmed(form.text("from")).isEmpty {
                form.complain("from", Phrase("care.from.missing"))
                return []
            }
        }
        for name in ["from", "until"] as [FieldName] where form.hasChanged(name) || form.hasChanged("day") {
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
        change.leavingOut = form.ticked("out").compactMap { ID($0) }
        for child in change.leavingOut { change.children[child] = nil }
        if form.hasChanged("more") || form.hasChanged("moreAge") {
            let band = form.number("moreAge").flatMap { desk.centre.settings.ratioTable.band(ofAge: $0) }
            change.joining = [ChildWish(name: form.text("more"), band: band)]
        }
        let saying = Phrase("care.changed.said", ["who": .text(desk.wording.parent(of: request))])
        return [.act(.care(.change(id, change)), saying: saying, then: [.finish])]
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        let name: FieldName?
        if case .care(.sameName(let child)) = refusal {
            let names = (1...max(1, children.count)).map { FieldName("name.\($0)") } + ["more"]
            name = names.last { Text.folded(form.text($0)) == Text.folded(child) }
        } else {
            name = refusal.field.flatMap(field(for:))
        }
        guard let name, form[name] != nil else { return false }
        form.complain(name, .plain(desk.wording.sentence(for: refusal)))
        return true
    }

    func field(for field: Refusal.Field) -> FieldName? {
        switch field {
        case .child:
            (1...max(1, children.count)).map { FieldName("name.\($0)") }
                .first { Text.trimmed(form.text($0)).isEmpty } ?? "more"
        case .band: "moreAge"
        case .name: "parent"
        case .allergy, .sleep, .comfort: FieldName("\(field.rawValue).1")
        default: FieldName(field.rawValue)
        }
    }
}
