import CentreCore
import Resources

extension Model {
    /// Covers everything with the harmless screen, at once.
    mutating func hide() -> [Effect] {
        let effects = keepDrafts()
        // Keys that wait for the disk were meant for what could then be seen.
        held = []
        keyHolderPresent = false
        closeSecrets()
        if case .signIn = face {
            // No PIN waits half typed behind it.
            letGoOfAnswers()
            face = .signIn(SignIn())
        }
        face = .hidden(face, since: machine)
        return effects
    }

    mutating func pressHide() -> [Effect] {
        guard case .hidden(let covered, let since) = face else { return hide() }
        if machine <= since.later(by: Model.returnWithin) {
            face = covered
            return []
        }
        return leaveDesk()
    }

    mutating func pressHidden(_ key: Key, over covered: Face) -> [Effect] {
        let commands = Binding.commands(for: key)
        if commands.contains(.lock) { return closeDesk() }
        switch key {
        case .click, .wheelUp, .wheelDown: return []
        case .character:
            // Whoever types a name already is not made to type its first letter twice.
            let effects = leaveDesk()
            return effects + pressAtDoor(key)
        default: return leaveDesk()
        }
    }

    /// Locks: what was typed is kept, the next person says their name.
    mutating func lock() -> [Effect] { leaveDesk() }

    mutating func leaveDesk() -> [Effect] {
        sitting?.screens.removeAll(where: \.isForGuest)
        let effects = keepDrafts()
        held = []
        unsaved.removeAll { $0.person == person && !$0.isRefused }
        forgetSecrets()
        person = nil
        status = .quiet
        face = .signIn(SignIn())
        return effects
    }

    /// What was typed in secret is not there when somebody comes back, and a passphrase counts no longer.
    private mutating func forgetSecrets() {
        letGoOfAnswers()
        keyHolderPresent = false
        sitting?.isKeyHolder = false
        sitting?.screens.removeAll { $0 is PassphraseForm }
        closeSecrets()
        for index in unsaved.indices { unsaved[index].form?.forgetSecrets() }
        for index in pending.indices { pending[index].form?.forgetSecrets() }
        guard var screens = sitting?.screens else { return }
        for index in screens.indices { screens[index].forgetSecrets() }
        sitting?.screens = screens
    }

    /// Closes the desk: a sealed one needs a passphrase again.
    mutating func closeDesk() -> [Effect] { leaveDesk() + [isSealed ? .startAfresh : .quit] }

    /// Gives somebody the desk as they left it, or Today.
    mutating func sitDown(_ person: ID<Person>) {
        self.person = person
        lockedClosedSince = nil
        gather()
        face = .desk
        if sittings[person] == nil { sittings[person] = Sitting(Today()) }
        if let latest = keptDrafts(of: person).max(by: { $0.at.instant < $1.at.instant }), let desk {
            status = .said(Phrase("draft.yours", ["time": .text(desk.time(latest.at))]))
        }
        refreshScreens()
    }

    /// Lets go of the shift, which was for the clock as it stood before.
    mutating func clockSet(_ ahead: Int64) -> [Effect] {
        self.ahead = ahead
        shift = 0
        hasAskedClock = false
        return askAboutClock()
    }

    /// Asks once whether the clock is right, where the record makes it doubtful.
    mutating func askAboutClock() -> [Effect] {
        guard !hasAskedClock, let desk, centre.clockDoubt(at: now.instant) != nil else { return [] }
        hasAskedClock = true
        return open(Question.aboutClock(in: desk))
    }
}
