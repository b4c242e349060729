import CentreCore
import Reports
import Resources

extension Model {
    /// Whether a passphrase must still be typed, once a sitting, before what it guards is done.
    var lacksPassphrase: Bool { isSealed && sitting?.isKeyHolder != true }

    /// Grants wishes, after a passphrase where none was typed in this sitting.
    mutating func grantWithPassphrase(_ wishes: [Wish]) -> [Effect] {
        guard lacksPassphrase else { return grant(wishes) }
        status = .quiet
        return open(PassphraseForm(before: wishes))
    }

    /// Has a secret made outside, where chance is good enough for one.
    mutating func makeSecret(
        _ kind: NewSecret, then: @escaping @Sendable (Whisper, Desk) -> [Wish]
    ) -> [Effect] {
        asked.append(.secret(then: then))
        status = .said(Phrase("signIn.moment"))
        return [.makeSecret(kind)]
    }

    mutating func secretMade(_ secret: Whisper) -> [Effect] {
        guard !asked.isEmpty, case .secret(let then) = asked.removeFirst(), case .desk = face, let desk else {
            return []
        }
        status = pending.isEmpty ? .quiet : .saving
        // What was typed before the secret could be read does not take it.
        held = []
        return grant(then(secret, desk))
    }

    /// Has what opens the centre changed, by a coordinator who typed a passphrase in this sitting.
    mutating func changeKeys(_ change: KeyChange, saying: Phrase) -> [Effect] {
        guard let desk, let person else { return [] }
        if let refusal = desk.refusal(of: .keys) {
            status = .said(.plain(desk.wording.sentence(for: refusal)))
            return []
        }
        if lacksPassphrase { return grantWithPassphrase([.changeKeys(change, saying: saying)]) }
        asked.append(.keys(by: person, saying: saying))
        status = .saving
        return [.changeKeys(change)]
    }

    /// It is done, or was not; either way this opens the centre now.
    mutating func keysChanged(_ openers: [Opener], fault: Phrase? = nil) -> [Effect] {
        self.openers = openers
        guard !asked.isEmpty, case .keys(let asker, let saying) = asked.removeFirst() else { return [] }
        refreshScreens()
        if let fault {
            // Where the form still stands, Enter tries once more; else whoever comes next hears of it.
            held = []
            status = .said(fault)
            return []
        }
        guard person == asker else { return [] }
        closeSecrets()
        status = .saved(saying, at: now, canTakeBack: false)
        return loadWhatIsSeen()
    }

    /// Closes what shows a secret, and what is asked over it.
    mutating func closeSecrets() {
        guard sitting?.screens.contains(where: \.showsSecret) == true else { return }
        sitting?.screens.removeAll { $0.showsSecret || $0 is Question }
    }
}
