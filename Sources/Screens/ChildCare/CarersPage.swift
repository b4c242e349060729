import CentreCore
import Reports
import Resources

/// Who is carer now and until when; whose time is up; and one more.
struct CarersPage: Screen {
    private enum Row: Hashable, Sendable {
        case add
        case shift(ID<CarerShift>)
    }

    private var selection = Selection<Row>()

    private func rows(in desk: Desk) -> [Row] { [.add] + desk.centre.shiftsToSee.map { .shift($0.id) } }

    private func chosen(in desk: Desk) -> CarerShift? {
        guard case .shift(let id)? = selection.row(in: rows(in: desk)) else { return nil }
        return desk.centre.shifts[id]
    }

    var ownsDigits: Bool { true }

    func commands(in desk: Desk) -> [Command] {
        (chosen(in: desk) == nil ? [.open] : [.carerLeaves, .carerStays, .mistake]) + [.back]
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        if command == .open { return [.open(CarerForm(in: desk))] }
        guard let shift = chosen(in: desk) else { return [.back] }
        // Whoever is gone from the list leaves nobody else chosen in their place.
        if command == .carerLeaves || command == .mistake { selection.choose(0, in: rows(in: desk)) }
        let name: [String: Phrase.Value] = ["name": .text(desk.name(of: shift))]
        switch command {
        case .carerLeaves: return [.open(CarerLeavesForm(shift, in: desk))]
        case .carerStays: return [.open(CarerUntilForm(shift, in: desk))]
        case .mistake:
            return [.act(.care(.takeBackCarer(shift.id)), saying: Phrase("carers.takenBack.said", name))]
        default: return [.back]
        }
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows(in: desk), page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        let rows = rows(in: desk)
        guard selection.touch(touch, in: rows), selection.row(in: rows) == .add else { return [] }
        return perform(.open, in: desk)
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(desk.words("carers.title"), remark: nil)
        var top = 1
        for mark in desk.room.marks where mark.request == nil && mark.isUrgent {
            let sentence = desk.wording.sentence(for: mark, in: desk.centre, at: desk.now)
            top += canvas.write(paragraph: "! " + sentence, row: top, column: 1, style: .warning)
        }
        top += 1
        let rows = rows(in: desk)
        let chosen = selection.index(in: rows)
        canvas.writeRows(of: rows.count, around: chosen, from: top, height: canvas.rows - top) {
            canvas, index, line in
            let (mark, text) = text(rows[index], in: desk)
            ListRow(mark: mark, text: text, isChosen: index == chosen)
                .paint(on: &canvas, row: line, columns: 1..<canvas.columns - 1, touch: .row(index))
        }
    }

    private func text(_ row: Row, in desk: Desk) -> (mark: String?, text: String) {
        guard case .shift(let id) = row, let shift = desk.centre.shifts[id] else {
            return (nil, desk.words("carers.add"))
        }
        let since = shift.started.value.map(desk.time) ?? "?"
        let children = desk.room.children.count { $0.child.carerNow == id }
        var text = desk.words("carers.row", ["name": desk.name(of: shift), "time": since])
        if let until = shift.until { text += "  " + desk.words("carers.until", ["time": desk.time(until)]) }
        if children > 0 { text += "  " + desk.words("children", count: children) }
        let isUp = desk.centre.countsUntil(shift) <= desk.now.instant
        if isUp { text += "  " + desk.words("carers.up") }
        if shift.needsALook { text += "  " + desk.words("carers.look") }
        return (isUp || shift.needsALook ? "!" : nil, text)
    }
}

/// Somebody is carer from now on: one of the desk, or anybody by name.
struct CarerForm: FormScreen {
    var form: Form

    var kind: (form: FormKind, about: String?)? { (.carer, form.slip) }

    init(in desk: Desk) {
        form = Form([
            .line("carer", label: "carers.name", limit: .carer, width: 30),
            .time("until", label: "carers.until.label", hint: "carers.until.hint"),
            .time("time", label: "carers.since"),
        ])
    }

    func title(in desk: Desk) -> String { desk.words("carers.add") }

    mutating func changed(in desk: Desk) {
        guard form.focused == "carer" else { return }
        let typed = Text.folded(form.text("carer"))
        let people = desk.centre.activePeople(at: desk.now)
        let names = (people.filter { $0.holds(.carer) } + people.filter { !$0.holds(.carer) })
            .compactMap(\.name.value).filter { typed.count >= 1 && Text.folded($0).hasPrefix(typed) }
        form.offer(Array(names.prefix(3)), for: "carer")
    }

    mutating func save(in desk: Desk) -> [Wish] {
        var (since, until): (Moment?, Moment?)
        switch desk.timeToCome(form.text("until")) {
        case .unread: return form.refuseTime("until")
        case .now: break
        case .at(let moment): until = moment
        }
        switch desk.typedTime(form.text("time")) {
        case .unread: return form.refuseTime("time")
        case .now: break
        case .at(let moment): since = moment
        }
        let name = Text.trimmed(form.text("carer"))
        let who = desk.centre.personNamed(name, at: desk.now).map { CarerName.person($0.id) } ?? .name(name)
        let saying = Phrase("carers.said", ["name": .text(name)])
        return [.act(.care(.startCarer(who, at: since, until: until)), saying: saying, then: [.finish])]
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        let name: FieldName
        switch refusal {
        case .timeAhead, .timeTooEarly: name = "time"
        case .care(.endsBeforeItStarts), .care(.spansTheTurn): name = "until"
        default: name = "carer"
        }
        form.complain(name, .plain(desk.wording.sentence(for: refusal)))
        return true
    }
}

/// A carer leaves, and somebody has the children who were with them.
struct CarerLeavesForm: FormScreen {
    var form: Form
    private let id: ID<CarerShift>
    private let name: String

    init(_ shift: CarerShift, in desk: Desk) {
        id = shift.id
        name = desk.name(of: shift)
        let names = desk.room.children.filter { $0.child.carerNow == shift.id }.map {
            desk.name(of: $0.child)
        }
        var fields = [Field.time("time", label: "carers.left.at")]
        let others = desk.centre.carersOnDuty(at: desk.now).filter { $0.id != shift.id }
        if !names.isEmpty, !others.isEmpty {
            let choices = others.map {
                TickList.Choice(code: $0.id.description, words: .plain(desk.name(of: $0)))
            }
            let nobody = TickList.Choice(code: "nobody", words: Phrase("carers.left.nobodyYet"))
            let only = choices.count == 1 ? choices[0].code : nil
            fields.append(.one("carer", label: "hand.to", choices + [nobody], only))
        } else if !names.isEmpty {
            fields.append(Field("carer.none", label: "carers.left.nobody", .remark))
        }
        form = Form(fields)
    }

    func title(in desk: Desk) -> String { desk.words("carers.left.title", ["name": name]) }

    /// Who was with them.
    func remark(in desk: Desk) -> String? {
        let names = desk.room.children.filter { $0.child.carerNow == id }.map { desk.name(of: $0.child) }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    mutating func save(in desk: Desk) -> [Wish] {
        var at: Moment?
        switch desk.typedTime(form.text("time")) {
        case .unread: return form.refuseTime("time")
        case .now: break
        case .at(let moment): at = moment
        }
        if let unsaid = form.complainUnlessChosen("carer") { return unsaid }
        let left = Action.care(.endCarer(id, at: at, to: form.carer))
        return [.act(left, saying: Phrase("carers.left.said", ["name": .text(name)]), then: [.finish])]
    }

    mutating func explain(_ refusal: Refusal, in desk: Desk) -> Bool {
        let name: FieldName
        switch refusal {
        case .care(.carerLeft), .care(.unknownCarer): name = form["carer"] == nil ? "time" : "carer"
        case .timeAhead, .timeTooEarly, .care(.endsBeforeItStarts): name = "time"
        default: return false
        }
        form.complain(name, .plain(desk.wording.sentence(for: refusal)))
        return true
    }
}

/// A carer stays, until another time.
struct CarerUntilForm: FormScreen {
    var form: Form
    private let id: ID<CarerShift>
    private let name: String

    init(_ shift: CarerShift, in desk: Desk) {
        id = shift.id
        name = desk.name(of: shift)
        form = Form([.time("until", label: "carers.until.label", hint: "carers.until.hint")])
    }

    func title(in desk: Desk) -> String { desk.words("carers.stays.title", ["name": name]) }

    mutating func save(in desk: Desk) -> [Wish] {
        var until: Moment?
        switch desk.timeToCome(form.text("until")) {
        case .unread: return form.refuseTime("until")
        case .now: break
        case .at(let moment): until = moment
        }
        // Whose time is up stays to the end of the day at the most, and says so.
        return [
            .act(
                .care(.keepCarer(id, until: until)),
                saying: Phrase("carers.stays.said", ["name": .text(name)]),
                then: [.finish])
        ]
    }
}
