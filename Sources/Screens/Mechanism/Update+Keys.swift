import CentreCore
import Resources

extension Model {
    /// Takes a key: the hide key first, wherever one is.
    mutating func press(_ key: Key) -> [Effect] {
        if Binding.commands(for: key).contains(.hide) { return pressHide() }
        switch face {
        case .hidden(let covered, _): return pressHidden(key, over: covered)
        case .signIn: return pressAtDoor(key)
        case .desk where isTooSmall && !Binding.commands(for: key).contains(.lock):
            // Nothing is done on a screen that nobody can read.
            return []
        case .desk:
            // Locking never waits for the disk.
            guard held.isEmpty || Binding.commands(for: key).contains(.lock) else {
                held.append(key)
                return []
            }
            // What was said to the last key goes with the next.
            if case .said = status { status = .quiet }
            return pressAtDesk(key)
        }
    }

    mutating func pressAtDesk(_ key: Key) -> [Effect] {
        guard let desk, let top else { return [] }
        if top is Question, let asked = questionAsked, machine < asked.later(by: Model.flushFor) { return [] }
        if case .click(let point) = key {
            guard let touch = painted(size).touch(at: point) else { return [] }
            if case .key(let key) = touch { return pressAtDesk(key) }
            return withTop { $0.touch(touch, in: $1) }
        }
        guard let command = command(for: key, on: top, in: desk) else {
            return withTop { $0.press(key, in: $1) }
        }
        let isFree = !isWithGuest && !top.ownCommandsOnly
        guard isFree || isForGuests(command, on: top, in: desk) else { return [] }
        let mayGoFirst = isAsking ? command.mayOvertakeProof : pending.isEmpty || command.mayOvertake
        guard mayGoFirst else {
            held.append(key)
            return []
        }
        return attempt(command)
    }

    /// What a key asks for on a screen: its own commands first, then those of everywhere, then the bar.
    private func command(for key: Key, on screen: any Screen, in desk: Desk) -> Command? {
        let candidates = Binding.commands(for: key)
        guard !candidates.isEmpty else { return nil }
        let own = screen.commands(in: desk)
        if let command = candidates.first(where: own.contains) { return command }
        if screen is Question { return candidates.first { $0 == .language || $0 == .lock || $0 == .redraw } }
        return candidates.first { command in
            Command.everywhere.contains(command) || Command.places.contains(command) && !screen.ownsDigits
        }
    }

    /// Takes the keys that waited, in their order, once the disk and all secrets have answered; none waits for nothing.
    mutating func takeHeld() -> [Effect] {
        guard !held.isEmpty else { return [] }
        switch face {
        case .signIn(let door) where door.step == .waiting: return []
        case .desk: return pending.isEmpty && !isAsking ? releaseHeld() : []
        case .signIn, .hidden:
            held = []
            return []
        }
    }

    private mutating func releaseHeld() -> [Effect] {
        var effects: [Effect] = []
        var keys = held[...]
        held = []
        while let key = keys.popFirst() {
            effects += withGuest { $0.pressAtDesk(key) }
            // A guest whom a key took out of their form is at no desk any more.
            guard case .desk = face else { return effects }
            if !held.isEmpty {
                held += keys
                break
            }
        }
        return effects + noteTyping()
    }

    mutating func withTop(_ body: (inout any Screen, Desk) -> [Wish]) -> [Effect] {
        guard let desk, let person, var screen = top, let count = sitting?.screens.count else { return [] }
        let wishes = body(&screen, desk)
        sittings[person]?.screens[count - 1] = screen
        return grant(wishes)
    }

    /// For how long keys are dropped after a question appeared: they were typed before it could be read.
    static let flushFor: Int64 = 250
}
