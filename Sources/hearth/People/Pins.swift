internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

extension Errand {
    /// Has whoever does something type their PIN, where the centre is sealed and they have one.
    static func prove(
        _ person: ID<Person>?, of opened: OpenedCentre, _ options: CommonOptions, _ wording: Wording
    ) throws(Trouble) {
        guard let hash = pin(of: person, in: opened) else { return }
        let typed: String
        if let descriptor = options.pinDescriptor {
            typed = try Secret.line(from: descriptor)
        } else {
            let name = person.flatMap { opened.centre.people[$0]?.name.value } ?? ""
            let question = wording.words("cli.pin", ["name": Telling.safe(name)])
            typed = try Secret.asked(question + " ", else: "cli.noSecret.pin")
        }
        guard hash.proves(Whisper(Text.trimmed(typed))) else { throw .wrongPin }
    }

    /// What proves somebody in a sealed centre; `nil` where they need no PIN.
    static func pin(of person: ID<Person>?, in opened: OpenedCentre) -> SecretHash? {
        guard opened.store.identity.slots != nil else { return nil }
        return person.flatMap { opened.centre.people[$0]?.pin.value }
    }

    /// Whoever does it, where that is a coordinator and that is sure.
    var coordinator: Person? {
        guard isProved, let person = person.flatMap({ centre.people[$0] }), person.holds(.coordinator) else {
            return nil
        }
        return person
    }

    /// Whoever does it, who has to be a coordinator.
    @discardableResult
    func needCoordinator() throws(Trouble) -> Person {
        guard let coordinator else { throw .refused(.notAllowed(needs: .coordinator)) }
        return coordinator
    }

    /// A PIN that somebody chooses now: a line of a descriptor, or typed twice at the terminal; none in a plain centre.
    func newPin(for name: String, from descriptor: Int32?) throws(Trouble) -> SecretHash? {
        guard store.identity.slots != nil else {
            if descriptor != nil { throw .noPins }
            return nil
        }
        let pin: Pin
        if let descriptor {
            pin = try chosen(try Secret.line(from: descriptor))
        } else {
            pin = try asked(for: name)
        }
        guard let hash = SecretHash.of(pin.typed) else { throw .ownFault("scrypt") }
        return hash
    }

    private func asked(for name: String) throws(Trouble) -> Pin {
        let count = "\(centre.settings.pinLength)"
        let question = words("cli.pin.new", ["name": Telling.safe(name), "count": count])
        while true {
            do throws(Trouble) {
                let pin = try chosen(try Secret.asked(question + " ", else: "cli.noSecret.newPin"))
                let again = try Secret.asked(words("cli.pin.again") + " ")
                guard Text.trimmed(again) == pin.typed.spoken else { throw .notTheSame }
                return pin
            } catch {
                switch error {
                case .refused, .notTheSame: Output.say(error.sentence(in: wording))
                default: throw error
                }
            }
        }
    }

    private func chosen(_ typed: String) throws(Trouble) -> Pin {
        do {
            return try Pin(chosen: Whisper(Text.trimmed(typed)), length: centre.settings.pinLength)
        } catch {
            throw .refused(error)
        }
    }
}
