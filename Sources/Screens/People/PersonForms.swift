import CentreCore
import Reports
import Resources

/// Somebody joins the desk, in the roles that a coordinator gives.
struct AddPersonForm: FormScreen {
    var form: Form
    var kind: (form: FormKind, about: String?)? { (.person, form.slip) }

    init(in desk: Desk) {
        form = Form([.personName, .roles([.volunteer], in: desk)] + Field.newPin(in: desk))
    }

    func title(in desk: Desk) -> String { desk.words("people.add.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        let (name, roles) = (form.text("name"), form.ticked("roles").compactMap { Role(rawValue: $0) })
        return join(name, in: desk) { .addPerson(name: name, roles: roles, pin: $0) }
    }
}

/// Somebody helps until the day turns: anybody at the desk may say so.
struct AddHelperForm: FormScreen {
    var form: Form
    var kind: (form: FormKind, about: String?)? { (.helper, form.slip) }

    init(in desk: Desk) {
        form = Form([.personName] + Field.newPin(in: desk))
    }

    func title(in desk: Desk) -> String { desk.words("people.helper.title") }
    func remark(in desk: Desk) -> String? {
        desk.words("people.helper.remark", ["time": desk.centre.settings.turnsAt.description])
    }

    mutating func save(in desk: Desk) -> [Wish] {
        let name = form.text("name")
        return join(name, in: desk) { .addHelper(name: name, pin: $0) }
    }
}

/// Somebody goes by another name.
struct RenameForm: FormScreen {
    var form: Form
    private let id: ID<Person>

    init(_ person: Person) {
        id = person.id
        form = Form([.personName])
        form.fill(["name": person.name.value ?? ""])
    }

    func title(in desk: Desk) -> String {
        desk.words("people.rename.title", ["who": desk.name(of: id)])
    }

    mutating func save(in desk: Desk) -> [Wish] {
        let name = form.text("name")
        let saying = Phrase("people.renamed.said", ["who": .text(Text.kept(name))])
        return [.act(.renamePerson(id, name), saying: saying, then: [.finish])]
    }
}

/// What somebody does at the desk.
struct RolesForm: FormScreen {
    var form: Form
    private let id: ID<Person>

    init(_ person: Person, in desk: Desk) {
        id = person.id
        form = Form([.roles(person.held, in: desk)])
    }

    func title(in desk: Desk) -> String { desk.words("people.roles.title", ["who": desk.name(of: id)]) }

    mutating func save(in desk: Desk) -> [Wish] {
        guard let person = desk.centre.people[id] else { return [.back] }
        let ticked = Set(form.ticked("roles"))
        let changes = Role.allCases.filter { ticked.contains($0.rawValue) != person.holds($0) }
        let roles = Dictionary(uniqueKeysWithValues: changes.map { ($0, ticked.contains($0.rawValue)) })
        let saying = Phrase("people.roles.said", ["who": .text(desk.name(of: id))])
        return [.act(.changeRoles(id, roles), saying: saying, then: [.finish])]
    }
}

extension Field {
    fileprivate static var personName: Field {
        Field(
            "name", label: "people.name", .line(LineEditor(limit: Limits.characters(.name))), width: 30)
    }

    fileprivate static func roles(_ held: [Role], in desk: Desk) -> Field {
        let choices = Role.allCases.map {
            TickList.Choice(code: $0.rawValue, words: Phrase("role.\($0.rawValue)"))
        }
        let list = TickList(choices, ticked: Set(held.map(\.rawValue)))
        var field = Field("roles", label: "people.roles", .ticks(list))
        field.isStop = true
        return field
    }
}

extension FormScreen {
    /// Has somebody join, with a PIN that they have just typed twice where the centre is sealed.
    fileprivate mutating func join(
        _ name: String, in desk: Desk, _ action: @escaping @Sendable (SecretHash?) -> Action
    ) -> [Wish] {
        let saying = Phrase("people.added.said", ["who": .text(Text.kept(name))])
        guard desk.isSealed else { return [.act(action(nil), saying: saying, then: [.finish])] }
        if let refusal = desk.refusal(ofTrying: action(nil)) {
            // Nobody chooses a PIN under a name that cannot be kept.
            let isSaid = explain(refusal, in: desk)
            return isSaid ? [] : [.say(.plain(desk.wording.sentence(for: refusal)))]
        }
        guard let pin = chosenPin(in: desk) else { return [] }
        return [.actWithHash(pin.typed, action, saying: saying, then: [.finish])]
    }
}

extension Desk {
    /// Why an action would be refused now, content and all; `nil` where it would not be.
    func refusal(ofTrying action: Action) -> Refusal? {
        var mint = Mint(seed: 0)
        do throws(Refusal) {
            _ = try centre.decide(action, by: person, at: now, mint: &mint)
            return nil
        } catch { return error }
    }
}
