import CentreCore
import Resources

/// What was asked of the outside about secrets and is not answered yet; answers come in the order of asking.
enum Asked: Sendable {
    /// Whether the PIN is that of whoever signs in under a name.
    case signIn(ID<Person>?, name: String)
    /// Whether the PIN is that of a name; what follows where it is.
    case proof(name: String, then: [Wish])
    /// Whether a pick-up word is the one; what follows.
    case word(then: @Sendable (Bool) -> [Wish])
    /// The hash of a PIN; what it is for.
    case hash(then: @Sendable (SecretHash) -> Wish)
    /// The hash of somebody's first PIN, chosen at the door.
    case firstPin(ID<Person>)
    case passphrase
    /// A secret made anew; what follows.
    case secret(then: @Sendable (Whisper, Desk) -> [Wish])
    /// The mark of a receipt; what follows.
    case receipt(then: @Sendable (String, Desk) -> [Wish])
    /// What opens the centre, otherwise; who asked.
    case keys(by: ID<Person>, saying: Phrase)
    /// Whoever asked is not there any more; under which name a PIN was tried.
    case nobody(name: String?)
}

extension Model {
    /// Whether keys that ask something of the record wait: for a secret that is being proved.
    var isAsking: Bool { !asked.isEmpty }

    mutating func pinChecked(_ isRight: Bool) -> [Effect] {
        guard !asked.isEmpty else { return [] }
        let asked = asked.removeFirst()
        switch asked {
        case .signIn(let person, let name): return signInChecked(person, name: name, isRight: isRight)
        case .proof(let name, let then):
            guard isRight else { return refuseOnTop(misses.missed(name, at: machine)) }
            misses.forgive(name)
            return person == nil ? [] : grant(then)
        case .nobody(let name):
            if let name, !isRight { _ = misses.missed(name, at: machine) }
            return []
        case .word(let then):
            status = pending.isEmpty ? .quiet : .saving
            return person == nil ? [] : grant(then(isRight))
        case .hash, .firstPin, .passphrase, .secret, .receipt, .keys: return []
        }
    }

    mutating func pinHashed(_ hash: SecretHash?) -> [Effect] {
        guard !asked.isEmpty else { return [] }
        switch asked.removeFirst() {
        case .hash(let then):
            guard let hash else { return refuseOnTop(Phrase("pin.notMade")) }
            guard person != nil else { return [] }
            let effects = grant([then(hash)])
            // What was typed before a secret could be read does not take it.
            if top?.showsSecret == true { held = [] }
            return effects
        case .firstPin(let person):
            guard case .signIn(let door) = face, door.step == .waiting else { return [] }
            guard let hash else {
                face = .signIn(SignIn(complaint: Phrase("pin.notMade")))
                return []
            }
            sitDown(person)
            let asking = askAboutClock()
            let said = act(
                .setPin(person, hash, .keyHolder), saying: Phrase("pin.said.own"), then: [], isProved: true)
            return asking + said + loadWhatIsSeen()
        case .signIn, .proof, .word, .passphrase, .secret, .receipt, .keys, .nobody: return []
        }
    }

    mutating func passphraseChecked(_ isRight: Bool) -> [Effect] {
        guard !asked.isEmpty, case .passphrase = asked.removeFirst() else { return [] }
        guard isRight else {
            misses.missedPassphrase(at: machine)
            // Whoever went back from it is told nothing, and what they typed since is done.
            guard top is PassphraseForm else { return [] }
            return refuseOnTop(Phrase("signIn.wrong"))
        }
        misses.forgivePassphrases()
        guard person != nil else { return [] }
        sitting?.isKeyHolder = true
        status = pending.isEmpty ? .quiet : .saving
        guard let form = top as? PassphraseForm else { return [] }
        return grant([.finish] + form.wanted)
    }

    /// Whatever the answer will be, nobody is there any more to whom it means something.
    mutating func letGoOfAnswers() {
        asked = asked.map { asked in
            switch asked {
            // A wrong PIN counts all the same.
            case .signIn(_, let name), .proof(let name, _): .nobody(name: name)
            case .hash, .word, .firstPin, .passphrase, .secret, .receipt, .nobody(name: nil):
                .nobody(name: nil)
            case .keys, .nobody: asked
            }
        }
    }

    /// Whoever goes back from a form does not want what it asked for any more, and what stands below is not meant.
    mutating func letGoOfForm() {
        guard isAsking else { return }
        asked = asked.map { asked in
            switch asked {
            case .proof(let name, _): .nobody(name: name)
            case .hash, .word, .secret, .receipt: .nobody(name: nil)
            case .signIn, .firstPin, .passphrase, .keys, .nobody: asked
            }
        }
        status = pending.isEmpty ? .quiet : .saving
    }

    /// Says in place what was not so; what was typed after it was meant for something else.
    private mutating func refuseOnTop(_ complaint: Phrase) -> [Effect] {
        held = []
        status = .quiet
        return withTop { screen, _ in
            screen.notProved(complaint)
            return []
        }
    }

    /// Asks for a PIN to be proved, unless none is taken now.
    mutating func prove(_ person: ID<Person>?, name: String, _ pin: Whisper, then: [Wish]) -> [Effect] {
        if let bar = misses.bar(name, at: machine) { return refuseOnTop(bar) }
        asked.append(.proof(name: name, then: then))
        status = .said(Phrase("signIn.moment"))
        return [.checkPin(person, pin)]
    }

    mutating func provePassphrase(_ typed: Whisper) -> [Effect] {
        if let bar = misses.passphraseBar(at: machine) { return refuseOnTop(bar) }
        asked.append(.passphrase)
        status = .said(Phrase("signIn.moment"))
        return [.checkPassphrase(typed)]
    }

    /// Whoever was given another PIN may try anew.
    mutating func forgive(_ lines: [Line]) {
        for event in lines.flatMap(\.events) {
            guard case .personPinSet(let event) = event else { continue }
            misses.forgive(centre.people[event.person]?.name.value ?? "")
        }
    }

    /// Whether a passphrase must be typed before this is done: once a sitting.
    func needsPassphrase(_ action: Action, by person: ID<Person>) -> Bool {
        guard lacksPassphrase else { return false }
        if case .setPin(_, _, .keyHolder) = action { return true }
        return action.isOfCoordinators(not: person)
    }
}
