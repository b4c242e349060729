import CentreCore
import Reports
import Resources

/// F11: who works at the desk and in which roles; on demand, who does so no more.
struct PeopleList: Screen {
    private var selection = Selection<ID<Person>>()
    private var showsFormer = false

    var ownsDigits: Bool { true }

    private func deeds(in desk: Desk) -> [Command] {
        [.addHelper, .addPerson, .former] + (desk.isSealed ? [.whoOpens] : [])
    }

    func commands(in desk: Desk) -> [Command] { [.open, .back] + deeds(in: desk) }

    func action(of command: Command, in desk: Desk) -> Action? {
        switch command {
        case .addHelper: .addHelper(name: "")
        case .addPerson: .addPerson(name: "", roles: [])
        default: nil
        }
    }

    func refusal(of command: Command, in desk: Desk) -> Refusal? {
        command == .whoOpens ? desk.refusal(of: Reading.keys) : nil
    }

    private func rows(in desk: Desk) -> [Person] {
        desk.centre.activePeople(at: desk.now)
            + (showsFormer ? desk.centre.formerPeople(at: desk.now) : desk.toKeep)
    }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        switch command {
        case .open: return selection.row(in: rows(in: desk).map(\.id)).map { [.open(PersonPage($0))] } ?? []
        case .addHelper: return [.open(AddHelperForm(in: desk))]
        case .addPerson: return [.open(AddPersonForm(in: desk))]
        case .former: showsFormer.toggle()
        case .whoOpens: return [.attempt(.keys)]
        default: return [.back]
        }
        return []
    }

    mutating func press(_ key: Key, in desk: Desk) -> [Wish] {
        _ = selection.press(key, in: rows(in: desk).map(\.id), page: desk.page)
        return []
    }

    mutating func touch(_ touch: Touch, in desk: Desk) -> [Wish] {
        selection.touch(touch, in: rows(in: desk).map(\.id)) ? perform(.open, in: desk) : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(desk.words("people.title"))
        let rows = rows(in: desk)
        let chosen = selection.index(in: rows.map(\.id))
        let deeds = deeds(in: desk)
        let height = canvas.rows - deeds.count - 2
        let end = canvas.columns - 1
        let widest = rows.map { canvas.width($0.name.value ?? "") }.max() ?? 0
        let rolesAt = 4 + min(max(widest, 8), canvas.columns / 2) + 2
        canvas.writeRows(of: rows.count, around: chosen, from: 1, height: height) { canvas, index, line in
            let person = rows[index]
            let isHere = desk.centre.isActive(person, at: desk.now)
            ListRow(text: "", isChosen: index == chosen)
                .paint(on: &canvas, row: line, columns: 1..<end, touch: .row(index))
            let style: Style = index == chosen ? .chosen : isHere ? .plain : .quiet
            canvas.write(
                person.name.value ?? "", row: line, column: 3, end: rolesAt - 1, style: style)
            canvas.write(desk.standing(of: person), row: line, column: rolesAt, end: end, style: style)
        }
        let below = min(rows.count, height) + 2
        DeedRows(deeds).paint(on: &canvas, from: below, refused: desk.refused(deeds, on: self), in: desk)
    }
}

extension Desk {
    /// Those who helped for a day that is over, and of whom nobody said yet whether they stay.
    var toKeep: [Person] { centre.formerPeople(at: now).filter { $0.lastDay != nil && !$0.isEnded } }

    /// Somebody's roles, and until when they are here where that is not for good.
    func standing(of person: Person) -> String {
        let roles = person.held.map(wording.role).joined(separator: ", ")
        if person.isEnded { return words("people.ended", ["roles": roles]) }
        guard let last = person.lastDay else { return roles }
        if last == today { return words("people.tonight", ["roles": roles]) }
        return words("people.until", ["roles": roles, "day": wording.shortDay(last.day)])
    }
}
