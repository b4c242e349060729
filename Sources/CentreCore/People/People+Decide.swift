extension Centre {
    private func person(_ id: ID<Person>) throws(Refusal) -> Person {
        guard let person = people[id], person.name.value != nil else { throw .unknownPerson }
        return person
    }

    /// A name that no other person at the desk goes by, in small letters without accents.
    func free(_ name: String, except id: ID<Person>? = nil) throws(Refusal) -> String {
        let name = try checked(name, .name)
        if let other = personNamed(name), other.id != id { throw .nameTaken(other.name.value ?? name) }
        return name
    }

    /// The person at the desk who goes by a name, whatever its case and accents.
    package func personNamed(_ name: String) -> Person? {
        let folded = Text.folded(Text.trimmed(name))
        return people.values.first { $0.isActive && Text.folded($0.name.value ?? "") == folded }
    }

    /// Those who work at the desk, by name.
    package var activePeople: [Person] {
        people.values.filter(\.isActive).sorted {
            ($0.name.value ?? "", $0.id) < ($1.name.value ?? "", $1.id)
        }
    }

    func keepsACoordinator(without id: ID<Person>) throws(Refusal) {
        guard people.values.contains(where: { $0.id != id && $0.isActive && $0.holds(.coordinator) }) else {
            throw .lastCoordinator
        }
    }

    func addPerson(_ name: String, roles: [Role], mint: inout Mint) throws(Refusal) -> [Event] {
        guard !roles.isEmpty else { throw .noRole }
        let name = try free(name)
        return [.personAdded(PersonAdded(person: ID(mint: &mint), name: name, roles: Set(roles).sorted()))]
    }

    func rename(_ id: ID<Person>, _ name: String) throws(Refusal) -> [Event] {
        let person = try person(id)
        let name = try free(name, except: id)
        guard name != person.name.value else { throw .nothingToChange }
        return [.personChanged(PersonChanged(person: id, name: name))]
    }

    func changeRoles(_ id: ID<Person>, _ roles: [Role: Bool]) throws(Refusal) -> [Event] {
        let person = try person(id)
        let changes = roles.filter { person.holds($0.key) != $0.value }
        guard !changes.isEmpty else { throw .nothingToChange }
        if changes[.coordinator] == false { try keepsACoordinator(without: id) }
        guard Role.allCases.contains(where: { changes[$0] ?? person.holds($0) }) else { throw .noRole }
        return [.personChanged(PersonChanged(person: id, roles: changes))]
    }

    func endPerson(_ id: ID<Person>) throws(Refusal) -> [Event] {
        guard try person(id).isActive else { throw .nothingToChange }
        try keepsACoordinator(without: id)
        return [.personChanged(PersonChanged(person: id, ended: true))]
    }

    func returnPerson(_ id: ID<Person>) throws(Refusal) -> [Event] {
        let person = try person(id)
        guard !person.isActive else { throw .nothingToChange }
        _ = try free(person.name.value ?? "", except: id)
        return [.personChanged(PersonChanged(person: id, ended: false))]
    }

    func putAway(_ id: ID<HandoverNote>) throws(Refusal) -> [Event] {
        guard notes[id]?.isOpen == true else { throw .unknownPart }
        return [.handoverPutAway(HandoverPutAway(note: id))]
    }
}
