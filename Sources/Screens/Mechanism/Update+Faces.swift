import CentreCore
import Resources

/// The sign-in screen: one's own name, typed.
///
/// It lists nobody.
struct SignIn: Hashable, Sendable {
    var editor = LineEditor(limit: 60)
    var complaint: Phrase?
}

extension Model {
    /// Covers everything with the harmless screen, at once.
    mutating func hide() -> [Effect] {
        let effects = keepDrafts()
        // Keys that wait for the disk were meant for what could then be seen.
        held = []
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
        default: return leaveDesk()
        }
    }

    /// Locks: what was typed is kept, the next person says their name.
    mutating func lock() -> [Effect] { leaveDesk() }

    private mutating func leaveDesk() -> [Effect] {
        let effects = keepDrafts()
        held = []
        unsaved.removeAll { $0.person == person && !$0.isRefused }
        person = nil
        status = .quiet
        face = .signIn(SignIn())
        return effects
    }

    private mutating func closeDesk() -> [Effect] { keepDrafts() + [.quit] }

    mutating func pressAtDoor(_ key: Key) -> [Effect] {
        guard case .signIn(var door) = face else { return [] }
        if case .click(let point) = key {
            guard case .key(let key)? = painted(size).touch(at: point) else { return [] }
            return press(key)
        }
        let commands = Binding.commands(for: key)
        if commands.contains(.lock) { return closeDesk() }
        if commands.contains(.language) {
            words = speak(words.language.next)
            return []
        }
        if commands.contains(.redraw) { return [.redraw] }
        if key == .enter { return signIn(door.editor.text) }
        _ = door.editor.press(key)
        door.complaint = nil
        face = .signIn(door)
        return []
    }

    private mutating func signIn(_ name: String) -> [Effect] {
        let active = centre.activePeople(at: now)
        let only = welcome ?? (active.count == 1 ? active[0].id : nil)
        let person = name.isEmpty ? only : centre.personNamed(name, at: now)?.id
        guard let person else {
            face = .signIn(SignIn(complaint: Phrase(name.isEmpty ? "signIn.empty" : "signIn.unknown")))
            return []
        }
        sitDown(person)
        askAboutClock()
        return loadWhatIsSeen()
    }

    /// Gives somebody the desk as they left it, or Today.
    mutating func sitDown(_ person: ID<Person>) {
        self.person = person
        gather()
        face = .desk
        if sittings[person] == nil { sittings[person] = Sitting(Today()) }
        if let latest = keptDrafts(of: person).max(by: { $0.at.instant < $1.at.instant }), let desk {
            status = .said(Phrase("draft.yours", ["time": .text(desk.time(latest.at))]))
        }
        refreshScreens()
    }

    /// Lets go of the shift, which was for the clock as it stood before, and of what was counted by it.
    mutating func clockSet(_ time: Instant) {
        let step = time.milliseconds - machine.milliseconds
        lastKey = lastKey.later(by: step)
        if let due = draftDue { draftDue = due.later(by: step) }
        if let since = draftSince { draftSince = since.later(by: step) }
        machine = time
        shift = 0
        hasAskedClock = false
        askAboutClock()
    }

    /// Asks once whether the clock is right, where the record makes it doubtful.
    mutating func askAboutClock() {
        guard !hasAskedClock, let desk, centre.clockDoubt(at: now.instant) != nil else { return }
        hasAskedClock = true
        _ = open(Question.aboutClock(in: desk))
    }
}
