extension Centre {
    private func person(_ id: ID<Person>) throws(Refusal) -> Person {
        guard let person = people[id], person.name.value != nil else { throw .unknownPerson }
        return person
    }

    package func isActive(_ person: Person, at now: Moment) -> Bool {
        person.isActive(on: ServiceDay(now, turnsAt: settings.turnsAt))
    }

    /// A name that no other person at the desk goes by, in small letters without accents.
    func free(_ name: String, except id: ID<Person>? = nil, at now: Moment) throws(Refusal) -> String {
        let name = try checked(name, .name)
        if let other = personNamed(name, at: now), other.id != id {
            throw .nameTaken(other.name.value ?? name)
        }
        return name
    }

    /// The person at the desk who goes by a name, whatever its case and accents.
    package func personNamed(_ name: String, at now: Moment) -> Person? {
        let folded = Text.folded(Text.trimmed(name))
        return people.values.first { isActive($0, at: now) && Text.folded($0.name.value ?? "") == folded }
    }

    /// Those who work at the desk, by name.
    package func activePeople(at now: Moment) -> [Person] { people { isActive($0, at: now) } }

    /// Those who do so no more, by name: ended, or here for a day that is over.
    package func formerPeople(at now: Moment) -> [Person] { people { !isActive($0, at: now) } }

    private func people(_ belongs: (Person) -> Bool) -> [Person] {
        people.values.filter { $0.name.value != nil && belongs($0) }.sorted {
            ($0.name.value ?? "", $0.id) < ($1.name.value ?? "", $1.id)
        }
    }

    func keepsACoordinator(without id: ID<Person>, at now: Moment) throws(Refusal) {
        let others = people.values.filter { $0.id != id && isActive($0, at: now) && $0.lastDay == nil }
        guard others.contains(where: { $0.holds(.coordinator) }) else { throw .lastCoordinator }
    }

    func addPerson(
        _ name: String, roles: [Role], pin: SecretHash?, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        guard !roles.isEmpty else { throw .noRole }
        let added = PersonAdded(
            person: ID(mint: &mint), name: try free(name, at: now), roles: Set(roles).sorted())
        return [.personAdded(added)] + firstPin(of: added.person, pin)
    }

    func addHelper(
        _ name: String, pin: SecretHash?, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        let added = PersonAdded(
            person: ID(mint: &mint), name: try free(name, at: now), roles: [.helper],
            until: ServiceDay(now, turnsAt: settings.turnsAt))
        return [.personAdded(added)] + firstPin(of: added.person, pin)
    }

    private func firstPin(of person: ID<Person>, _ pin: SecretHash?) -> [Event] {
        pin.map { [.personPinSet(PersonPinSet(person: person, hash: $0, assent: .first))] } ?? []
    }

    func keepHelper(_ id: ID<Person>, at now: Moment) throws(Refusal) -> [Event] {
        let person = try person(id)
        guard person.lastDay != nil, !person.isEnded else { throw .nothingToChange }
        _ = try free(person.name.value ?? "", except: id, at: now)
        return [.personChanged(PersonChanged(person: id, until: .cleared))]
    }

    func rename(_ id: ID<Person>, _ name: String, at now: Moment) throws(Refusal) -> [Event] {
        let person = try person(id)
        let name = try free(name, except: id, at: now)
        guard name != person.name.value else { throw .nothingToChange }
        return [.personChanged(PersonChanged(person: id, name: name))]
    }

    func changeRoles(_ id: ID<Person>, _ roles: [Role: Bool], at now: Moment) throws(Refusal) -> [Event] {
        let person = try person(id)
        let changes = roles.filter { person.holds($0.key) != $0.value }
        guard !changes.isEmpty else { throw .nothingToChange }
        if changes[.coordinator] == false { try keepsACoordinator(without: id, at: now) }
        guard Role.allCases.contains(where: { changes[$0] ?? person.holds($0) }) else { throw .noRole }
        return [.personChanged(PersonChanged(person: id, roles: changes))]
    }

    func endPerson(_ id: ID<Person>, at now: Moment) throws(Refusal) -> [Event] {
        guard try !person(id).isEnded else { throw .nothingToChange }
        try keepsACoordinator(without: id, at: now)
        return [.personChanged(PersonChanged(person: id, ended: true))]
    }

    /// Who returns stays: a day that is over does not begin again.
    func returnPerson(_ id: ID<Person>, at now: Moment) throws(Refusal) -> [Event] {
        let person = try person(id)
        guard person.isEnded else { throw .nothingToChange }
        _ = try free(person.name.value ?? "", except: id, at: now)
        let until: Change<ServiceDay>? = person.lastDay == nil ? nil : .cleared
        return [.personChanged(PersonChanged(person: id, ended: false, until: until))]
    }

    func setPin(
        of id: ID<Person>, _ hash: SecretHash, _ assent: Assent, by actor: ID<Person>, at now: Moment
    ) throws(Refusal) -> [Event] {
        let person = try person(id)
        switch assent {
        case .keyHolder: break
        case .own:
            guard actor == id else { throw .notYours }
        case .second(let second):
            guard !person.holds(.coordinator) else { throw .needsKeyHolder }
            // Whom anybody may add for a day cannot stand for somebody else.
            let two = Set([actor, second]).subtracting([id]).compactMap { people[$0] }
            let stay = two.filter { isActive($0, at: now) && $0.lastDay == nil && !$0.held.isEmpty }
            guard stay.count == 2 else { throw .needsTwo }
        case .first: throw .needsTwo
        }
        return [.personPinSet(PersonPinSet(person: id, hash: hash, assent: assent))]
    }

    func putAway(_ id: ID<HandoverNote>) throws(Refusal) -> [Event] {
        guard notes[id]?.isOpen == true else { throw .unknownPart }
        return [.handoverPutAway(HandoverPutAway(note: id))]
    }
}
