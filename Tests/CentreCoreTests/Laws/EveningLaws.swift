import CentreCore
import Testing

/// What holds of any evening, at however many desks, whatever their clocks say.
struct EveningLaws {
    private static let seeds: ClosedRange<UInt64> = 1...16

    @Test func `desks that heard of the same lines show the same, in whatever order they heard`() {
        law(seeds: EveningLaws.seeds) { moves in
            Play.failure(
                of: moves,
                end: { play in
                    let states = play.desks.map(\.centre)
                    return states.allSatisfy { $0 == states[0] } ? nil : "desks differ"
                })
        }
    }

    @Test func `reading the record again, in any order and any part of it twice, gives what stands`() {
        law(seeds: EveningLaws.seeds) { moves in
            Play.failure(
                of: moves,
                end: { play in
                    var mint = Mint(seed: UInt64(moves.count))
                    for _ in 0..<4 {
                        var lines = play.lines.shuffled(using: &mint)
                        lines += lines.filter { _ in Bool.random(using: &mint) }
                        var replayed = Centre()
                        for line in lines { replayed.apply(line) }
                        if replayed != play.desks[0].centre { return "replay differs" }
                        var atOnce = Centre()
                        atOnce.apply(lines)
                        if atOnce != replayed { return "taken in at once it differs" }
                    }
                    return nil
                })
        }
    }

    @Test func `the index agrees with the whole after every deed`() {
        law(seeds: EveningLaws.seeds) { moves in
            Play.failure(of: moves, watch: { $0.after.indexFault }, end: { $0.desks[1].centre.indexFault })
        }
    }

    @Test func `whatever is decided can be seen once it is applied`() {
        law(seeds: EveningLaws.seeds) { moves in
            Play.failure(
                of: moves,
                watch: { deed in
                    if !deed.done.lines[0].events.allSatisfy(deed.before.alters) { return "alters nothing" }
                    return Seen(deed.before) == Seen(deed.after) ? "shows nothing" : nil
                })
        }
    }

    @Test func `whatever was done last is taken back, and all stands as before`() {
        law(seeds: EveningLaws.seeds) { moves in
            Play.failure(
                of: moves,
                watch: { deed in
                    // Who chose another PIN goes on with it.
                    if case .setPin = deed.action {
                        return deed.done.reversals.isEmpty ? nil : "a PIN comes back"
                    }
                    if case .forget = deed.action {
                        return deed.done.reversals.isEmpty ? nil : "what is forgotten comes back"
                    }
                    // What a raiser withdrew, and whom they shut out, nobody takes back for them.
                    if deed.done.lines[0].events.contains(where: Self.isTheRaisersWord),
                        !deed.done.lines[0].events.contains(where: Self.raises)
                    {
                        return deed.done.reversals.isEmpty ? nil : "a raiser's word is undone"
                    }
                    // That somebody looked is all that stays.
                    if case .noteLook = deed.action { return nil }
                    var centre = deed.after
                    var mint = Mint(seed: 1)
                    do throws(Refusal) {
                        let entry = try centre.decide(
                            .takeBack(deed.done), by: deed.person, at: deed.at, mint: &mint)
                        centre.apply(Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events))
                    } catch {
                        // Who only settled what desks disagreed about did nothing that could be taken back.
                        let settled = Seen(deed.after).isAs(before: Seen(deed.before))
                        return error == .nothingToChange && settled ? nil : "refused: \(error)"
                    }
                    if centre.alters(deed.done.reversals[0]) { return "reversal did not act" }
                    return Seen(centre).isAs(before: Seen(deed.before)) ? nil : "not as before"
                })
        }
    }

    private static func isTheRaisersWord(_ event: Event) -> Bool {
        switch event {
        case .issue(.shut): true
        case .issue(.moved(let event)): event.state == .withdrawn
        case .issue(.consented(let event)): event.uses.values.contains(false)
        default: false
        }
    }

    private static func raises(_ event: Event) -> Bool {
        if case .issue(.raised) = event { true } else { false }
    }

    @Test func `a deed comes after all that it knew of`() {
        law(seeds: EveningLaws.seeds) { moves in
            Play.failure(
                of: moves,
                watch: { deed in
                    let line = deed.done.lines[0]
                    for event in line.events {
                        if case .visit(let id) = event.root, let before = deed.before.visits[id],
                            before.hands.newest >= line.deed.h
                        {
                            return "h \(line.deed.h) is not above \(before.hands.newest)"
                        }
                        if case .care(let id) = event.root, let before = deed.before.care[id],
                            before.hands.newest >= line.deed.h
                        {
                            return "h \(line.deed.h) is not above \(before.hands.newest)"
                        }
                        if case .carer(let id) = event.root, let before = deed.before.shifts[id],
                            before.hands.newest >= line.deed.h
                        {
                            return "h \(line.deed.h) is not above \(before.hands.newest)"
                        }
                        let heard: Hands? =
                            switch event.root {
                            case .issue(let id): deed.before.issues[id]?.hands
                            case .concern(let id): deed.before.concerns[id]?.hands
                            case .warning(let id): deed.before.warnings[id]?.hands
                            case .supplies(let id): deed.before.supplies[id]?.hands
                            case .session(let id): deed.before.sessions[id]?.hands
                            case .decision(let id): deed.before.decisions[id]?.hands
                            default: nil
                            }
                        if let heard, heard.newest >= line.deed.h {
                            return "h \(line.deed.h) is not above \(heard.newest)"
                        }
                    }
                    return nil
                })
        }
    }

    @Test func `a deed settles what desks disagreed about`() {
        law(seeds: EveningLaws.seeds) { moves in
            Play.failure(
                of: moves,
                watch: { deed in
                    switch deed.action {
                    case .leave(let id, nil, _), .closeByDesk(let id, _), .reopen(let id),
                        .takeBackVisit(let id):
                        deed.after.visits[id]?.state.heads.count == 1 ? nil : "heads remain"
                    case .care(let action): deed.after.unsettled(by: action).map { "heads remain: \($0)" }
                    case .session(let action):
                        deed.after.unsettled(by: action).map { "heads remain: \($0)" }
                    case .issue, .concern, .warning:
                        deed.after.issueUnsettled(by: deed.action).map { "heads remain: \($0)" }
                    case .collective(.settle(let id, _)), .collective(.takeBackDecision(let id)):
                        deed.after.decisions[id]?.state.heads.count == 1 ? nil : "heads remain"
                    default: nil
                    }
                })
        }
    }
}

extension Centre {
    /// What desks still disagree about though an action spoke of it.
    fileprivate func unsettled(by action: CareAction) -> String? {
        switch action {
        case .answer(let id, _), .withdraw(let id, _, _), .takeBack(let id), .takeIn(let id, _):
            care[id]?.state.heads.count == 1 ? nil : "request"
        case .collect(let id, let collecting) where collecting.children.isEmpty:
            care[id]?.named.contains { $0.stay.state == .collected && $0.needsALook } == true ? "stay" : nil
        case .putRight(let id, let child, _):
            care[id]?.children[child]?.needsALook == true ? "stay" : nil
        case .endCarer(let id, _, _), .keepCarer(let id, _), .takeBackCarer(let id):
            shifts[id]?.state.heads.count == 1 ? nil : "carer"
        default: nil
        }
    }

    /// What desks still disagree about though an action about sessions spoke of it.
    fileprivate func unsettled(by action: SessionAction) -> String? {
        switch action {
        case .open(let id, _), .close(let id, _, _), .reopen(let id), .cancel(let id, _), .takeBack(let id):
            sessions[id]?.state.heads.count == 1 ? nil : "session"
        default: nil
        }
    }

    /// What desks still disagree about though an action about issues spoke of it.
    fileprivate func issueUnsettled(by action: Action) -> String? {
        switch action {
        case .issue(.hear(let id)), .issue(.reopen(let id)), .issue(.withdraw(let id, _)),
            .issue(.takeBack(let id)), .issue(.close(let id, _, .session, _)),
            .issue(.close(let id, _, .raisersWord, _)):
            issues[id]?.state.heads.count == 1 ? nil : "issue"
        case .concern(.close(let id)), .concern(.reopen(let id)), .concern(.takeBack(let id)):
            concerns[id]?.state.heads.count == 1 ? nil : "concern"
        case .concern(.putOnAgenda(let id, _)), .concern(.respond(let id, _, _, _)),
            .concern(.reportBack(let id, _, _, _)):
            concerns[id]?.needsALook == true ? "concern" : nil
        case .warning(.show(let id)), .warning(.end(let id)):
            warnings[id]?.state.heads.count == 1 ? nil : "warning"
        default: nil
        }
    }
}
