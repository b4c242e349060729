import CentreCore
import Reports
import Resources

extension Desk {
    /// How a visit stands, by sign and word: here, left, closed by the desk.
    func standing(of visit: Visit) -> String {
        if visit.state.needsALook { return "! " + words("standing.look") }
        let time = visit.left.value.map { timeOfLeaving($0, of: visit) } ?? ""
        return switch visit.state.state {
        case .present: "* " + words("standing.here")
        case .left: "✓ " + words("standing.left", ["time": time])
        case .closedByDesk: "– " + words("standing.closed", ["time": time])
        case .takenBack, nil: "– " + words("standing.takenBack")
        }
    }

    /// When a visit ended, with the day where that is not the one on which it began.
    private func timeOfLeaving(_ left: Moment, of visit: Visit) -> String {
        visit.arrived.value.map { day(of: $0) == day(of: left) } ?? false ? wording.time(left) : time(left)
    }

    /// A visit by its time alone: for screens that show why somebody came, so that no name stands beside it.
    func timePhrase(of visit: Visit) -> Phrase {
        Phrase("visit.at", ["time": .text(visit.arrived.value.map(time) ?? "?")])
    }

    /// The visit at hand under an id, unless it was taken back.
    func visit(_ id: ID<Visit>) -> Visit? {
        centre.visits[id].flatMap { centre.counts($0) ? $0 : nil }
    }

    /// Why whoever sits here may not do what a command would do on a screen; `nil` where they may.
    func refusal(of command: Command, on screen: any Screen) -> Refusal? {
        if let refusal = screen.refusal(of: command, in: self) { return refusal }
        if let refusal = command.reading.flatMap(refusal(of:)) { return refusal }
        return (screen.action(of: command, in: self) ?? command.action).flatMap { refusal(of: $0) }
    }

    /// Why whoever sits here may not be shown something; `nil` where they may.
    func refusal(of reading: Reading) -> Refusal? {
        if reading == .keys, !isSealed { return .plainCentre }
        do throws(Refusal) {
            try centre.allow(reading, by: person, at: now)
            return nil
        } catch { return error }
    }

    /// The commands of a screen that whoever sits here may not give, and why.
    func refused(_ commands: [Command], on screen: any Screen) -> [Command: Refusal] {
        commands.reduce(into: [:]) { $0[$1] = refusal(of: $1, on: screen) }
    }

    /// The same in few words, for a row that is dim.
    func whyNot(_ refusal: Refusal) -> String {
        if case .notAllowed(let role) = refusal { return words("deed.needs", ["role": wording.role(role)]) }
        return wording.sentence(for: refusal)
    }

    /// Why whoever sits here may not do something at all; `nil` where they may.
    func refusal(of action: Action) -> Refusal? {
        do {
            try centre.allow(action, by: person, at: now)
            return nil
        } catch {
            return error
        }
    }
}
