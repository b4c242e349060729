import CentreCore

/// One step of a random evening at several desks: all that it does follows from these numbers, so that a step can be
/// left out without changing what the others mean.
struct Move: Hashable, CustomStringConvertible {
    var desk: Int
    /// Which action, by its place among all kinds.
    var kind: Int
    /// Everything else about it.
    var dice: UInt64

    var description: String { "Move(desk: \(desk), kind: \(kind), dice: \(dice))" }

    /// From here on the numbers of kinds of action are those of child care.
    static let listening = 28
    /// From here on they are those of issues, concerns and warnings.
    static let telling = listening + Centre.careKinds
    /// From here on they are those of sessions and series.
    static let meeting = telling + Centre.issueKinds
    /// From here on they are those of decisions, agreements and what else the collective keeps.
    static let gathering = meeting + Centre.sessionKinds
    static let kinds = gathering + Centre.collectiveKinds

    /// What most moves of an evening are about.
    enum Theme: CaseIterable {
        case visitsAndChildCare, issues, sessions, collective

        /// How many moves an evening has: issues, sessions and decisions come to something only after several steps.
        var moves: Int {
            switch self {
            case .visitsAndChildCare: 100
            case .issues, .collective: 160
            case .sessions: 120
            }
        }
    }

    static func random(_ count: Int, desks: Int, of theme: Theme, mint: inout Mint) -> [Move] {
        (0..<count).map { _ in
            Move(
                desk: Int.random(in: 0..<desks, using: &mint), kind: kind(of: theme, mint: &mint),
                dice: mint.next())
        }
    }

    private static func kind(of theme: Theme, mint: inout Mint) -> Int {
        switch theme {
        case .visitsAndChildCare: return Int.random(in: 0..<telling, using: &mint)
        case .issues:
            // Desks that hear of each other often have the same things to disagree about.
            switch Int.random(in: 0..<12, using: &mint) {
            case 0: return listening - 1
            case 1...2: return Int.random(in: 0..<listening, using: &mint)
            default: return Int.random(in: telling..<meeting, using: &mint)
            }
        case .sessions:
            switch Int.random(in: 0..<12, using: &mint) {
            case 0: return listening - 1
            case 1: return Int.random(in: 0..<telling, using: &mint)
            // Things are raised and seen as one, so that there is something to talk about.
            case 2: return telling
            case 3: return telling + 20
            case 4: return Int.random(in: telling..<meeting, using: &mint)
            // Something is decided, so that there is something to look at again.
            case 5: return Int.random(in: gathering..<kinds, using: &mint)
            default: return Int.random(in: meeting..<gathering, using: &mint)
            }
        case .collective:
            switch Int.random(in: 0..<12, using: &mint) {
            case 0: return listening - 1
            case 1: return Int.random(in: 0..<gathering, using: &mint)
            // It is decided in a session.
            case 2: return Int.random(in: meeting..<gathering, using: &mint)
            default: return Int.random(in: gathering..<kinds, using: &mint)
            }
        }
    }
}

/// A random evening at three desks whose clocks disagree and that hear of each other now and then.
struct Play {
    struct Desk {
        var centre: Centre
        /// The lines taken in, in this desk's own order.
        var seen: [Line]
        var now: Instant
    }

    /// What one decided action did.
    struct Deed {
        let action: Action
        let person: ID<Person>
        let before: Centre
        let done: Done
        let after: Centre
        let at: Moment
    }

    private(set) var desks: [Desk] = []
    private(set) var lines: [Line] = []
    let people: [ID<Person>]

    init() throws {
        let evening = try Evening()
        lines = evening.lines
        people = evening.everybody
        for skew in [0, -45, 3 * 1440] {
            let now = evening.now.instant.advanced(minutes: skew)
            desks.append(Desk(centre: evening.centre, seen: lines, now: now))
        }
    }

    /// Plays the moves; `watch` sees each deed and says what is wrong with it.
    static func failure(
        of moves: [Move], watch: (Deed) -> String? = { _ in nil }, end: (Play) -> String? = { _ in nil }
    ) -> String? {
        do {
            var play = try Play()
            for move in moves {
                if let deed = play.make(move), let fault = watch(deed) { return "\(deed.action): \(fault)" }
            }
            play.meet()
            return end(play)
        } catch {
            return "\(error)"
        }
    }

    /// All desks hear of all lines.
    private mutating func meet() { for desk in desks.indices { hear(desk) } }

    private mutating func hear(_ desk: Int) {
        let known = Set(desks[desk].seen.map(\.id))
        for line in lines where !known.contains(line.id) {
            desks[desk].centre.apply(line)
            desks[desk].seen.append(line)
        }
    }

    /// Who does it: anybody, but what only coordinators may do is mostly done by one.
    private func someone(for kind: Int, in centre: Centre, mint: inout Mint) -> ID<Person> {
        let anybody = people[Int.random(in: 0..<people.count, using: &mint)]
        guard kind >= Move.telling, Int.random(in: 0...4, using: &mint) > 0 else { return anybody }
        let coordinators = people.filter { centre.people[$0]?.holds(.coordinator) == true }
        return coordinators.randomElement(using: &mint) ?? anybody
    }

    private mutating func make(_ move: Move) -> Deed? {
        var mint = Mint(seed: move.dice)
        if (26..<Move.listening).contains(move.kind) {
            hear(move.desk)
            return nil
        }
        let minutes = Int.random(in: 0...40, using: &mint)
        desks[move.desk].now = desks[move.desk].now.advanced(minutes: minutes)
        let now = Moment(desks[move.desk].now, offset: 60)
        let before = desks[move.desk].centre
        let person = someone(for: move.kind, in: before, mint: &mint)
        guard let action = before.someAction(move.kind, at: now, people: people, mint: &mint),
            let entry = try? before.decide(action, by: person, at: now, mint: &mint)
        else { return nil }
        let line = Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events)
        let done = Done(lines: [line], reversals: before.reversals(of: entry.events))
        desks[move.desk].centre.apply(line)
        desks[move.desk].seen.append(line)
        lines.append(line)
        return Deed(
            action: action, person: person, before: before, done: done, after: desks[move.desk].centre,
            at: now)
    }
}
