import CentreCore
import Reports
import Resources

extension Model {
    mutating func pressAtDoor(_ key: Key) -> [Effect] {
        guard case .signIn(var door) = face else { return [] }
        if case .click(let point) = key {
            guard case .key(let key)? = painted(size).touch(at: point) else { return [] }
            return press(key)
        }
        let commands = Binding.commands(for: key)
        if commands.contains(.lock) {
            // A volunteer without a passphrase could not open it again: one key too many is no reason.
            guard isSealed, door.complaint != SignIn.closing else { return closeDesk() }
            door.complaint = SignIn.closing
            face = .signIn(door)
            return []
        }
        if commands.contains(.language) {
            words = speak(words.language.next)
            return []
        }
        if commands.contains(.redraw) { return [.redraw] }
        if door.step == .waiting {
            // Typed ahead: for the desk, should the PIN be right.
            held.append(key)
            return []
        }
        if key == .escape, door.step != .name {
            face = .signIn(SignIn())
            return []
        }
        guard key == .enter else {
            door.press(key)
            face = .signIn(door)
            return []
        }
        return enter(door)
    }

    private mutating func enter(_ door: SignIn) -> [Effect] {
        switch door.step {
        case .name: return nameTyped(door.name.text)
        case .pin(let person, let name): return pinTyped(door, person, name: name)
        case .choosing(let person): return chosen(door.secret.typed, by: person)
        case .choosingAgain(let person, let first):
            guard door.secret.typed == first else {
                face = .signIn(SignIn(.choosing(person), complaint: Phrase("signIn.unlike")))
                return []
            }
            face = .signIn(SignIn(.waiting))
            asked.append(.firstPin(person))
            return [.hashPin(first)]
        case .waiting: return []
        }
    }

    /// Whoever sits here where nobody else could be meant.
    private var only: ID<Person>? {
        if let welcome { return welcome }
        let active = centre.activePeople(at: now)
        return active.count == 1 ? active[0].id : nil
    }

    private mutating func nameTyped(_ name: String) -> [Effect] {
        let person = name.isEmpty ? only : centre.personNamed(name, at: now)?.id
        if name.isEmpty, person == nil {
            face = .signIn(SignIn(complaint: Phrase("signIn.empty")))
            return []
        }
        if isSealed {
            face = .signIn(SignIn(pinStep(of: person, name: name)))
            return []
        }
        guard let person else {
            face = .signIn(SignIn(complaint: Phrase("signIn.unknown")))
            return []
        }
        return comeIn(person)
    }

    /// Whoever has no PIN yet chooses one while a passphrase has just been typed; else even that does not show.
    private func pinStep(of person: ID<Person>?, name: String) -> SignIn.Step {
        if keyHolderPresent, let person, centre.people[person]?.pin.value == nil { return .choosing(person) }
        let called = person.flatMap { centre.people[$0]?.name.value }
        return .pin(person, name: called ?? name)
    }

    private mutating func pinTyped(_ door: SignIn, _ person: ID<Person>?, name: String) -> [Effect] {
        var door = door
        guard !door.secret.isEmpty else { return [] }
        if let bar = misses.bar(name, at: machine) {
            door.go(to: door.step, complaint: bar)
            face = .signIn(door)
            return []
        }
        face = .signIn(SignIn(.waiting))
        asked.append(.signIn(person, name: name))
        return [.checkPin(person, door.secret.typed)]
    }

    mutating func signInChecked(_ person: ID<Person>?, name: String, isRight: Bool) -> [Effect] {
        guard isRight, let person else {
            let complaint = isRight ? nil : misses.missed(name, at: machine)
            guard case .signIn(let door) = face, door.step == .waiting else { return [] }
            held = []
            // Name and person stay as they were: the PIN alone is typed again.
            let again = centre.personNamed(name, at: now)?.id
            face = .signIn(SignIn(.pin(again, name: name), complaint: complaint))
            return []
        }
        misses.forgive(name)
        guard case .signIn(let door) = face, door.step == .waiting else { return [] }
        return comeIn(person)
    }

    private mutating func chosen(_ typed: Whisper, by person: ID<Person>) -> [Effect] {
        do {
            let pin = try Pin(chosen: typed, length: centre.settings.pinLength)
            face = .signIn(SignIn(.choosingAgain(person, pin.typed)))
        } catch {
            let sentence = Wording(words, settings: centre.settings).sentence(for: error)
            face = .signIn(SignIn(.choosing(person), complaint: .plain(sentence)))
        }
        return []
    }

    private mutating func comeIn(_ person: ID<Person>) -> [Effect] {
        sitDown(person)
        return askAboutClock() + loadWhatIsSeen()
    }

    /// Where the desk begins: whoever could only be meant sits down, in a sealed centre once their PIN is typed.
    mutating func beginAtDoor() {
        guard let only else { return }
        guard isSealed else { return sitDown(only) }
        face = .signIn(SignIn(pinStep(of: only, name: "")))
    }
}
