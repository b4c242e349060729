import CentreCore
import Reports
import Resources

/// One person at the desk, and what can be done about them.
struct PersonPage: Screen {
    private let id: ID<Person>
    private var selection = Selection<Command>()
    /// Whether an arrow chose a row: a bare Enter does nothing to anybody.
    private var isPicked = false

    init(_ person: ID<Person>) { id = person }

    var ownsDigits: Bool { true }

    private func deeds(in desk: Desk) -> [Command] {
        guard let person = desk.centre.people[id] else { return [] }
        if person.isEnded { return [.returnPerson] }
        let pin: [Command] = desk.isSealed && desk.centre.isActive(person, at: desk.now) ? [.newPin] : []
        return [.rename, .roles, .endPerson] + pin + (person.lastDay == nil ? [] : [.keepHelper])
    }

    func commands(in desk: Desk) -> [Command] {
        let deeds = deeds(in: desk)
        return (isPicked && !deeds.isEmpty ? [.choose] : []) + [.back] + deeds
    }

    func action(of command: Command, in desk: Desk) -> Action? {
        switch command {
        case .rename: .renamePerson(id, "")
        case .roles: .changeRoles(id, [:])
        case .endPerson: .endPerson(id)
        case .returnPerson: .returnPerson(id)
        case .keepHelper: .keepHelper(id)
        default: nil
        }
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard let person = desk.centre.people[id] else { return [.back] }
        let who: [String: Phrase.Value] = ["who": .text(desk.name(of: id))]
        switch command {
        case .choose: return selection.row(in: deeds(in: desk)).map { [.attempt($0)] } ?? []
        case .newPin: return [.open(NewPinForm(person, in: desk))]
        case .rename: return [.open(RenameForm(person))]
        case .roles: return [.open(RolesForm(person, in: desk))]
        case .endPerson: return [.act(.endPerson(id), saying: Phrase("people.ended.said", who))]
        case .returnPerson: return [.act(.returnPerson(id), saying: Phrase("people.returned.said", who))]
        case .keepHelper: return [.act(.keepHelper(id), saying: Phrase("people.kept.said", who))]
        default: return [.back]
        }
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        let deeds = deeds(in: desk)
        if key == .down, !isPicked, !deeds.isEmpty {
            selection.choose(0, in: deeds)
            isPicked = true
        } else if selection.press(key, in: deeds, page: desk.page) {
            isPicked = true
        }
        return []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        guard let person = desk.centre.people[id] else { return }
        canvas.writeHeading(desk.name(of: id))
        canvas.write(desk.standing(of: person), row: 1, column: 1, end: canvas.columns - 1)
        let deeds = deeds(in: desk)
        DeedRows(deeds).paint(
            on: &canvas, from: 3, chosen: isPicked ? selection.row(in: deeds) : nil,
            refused: desk.refused(deeds, on: self), in: desk)
        if !isPicked { canvas.putCursor(row: 3, column: 1) }
    }
}
