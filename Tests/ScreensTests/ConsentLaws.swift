import CentreCore
import Foundation
import Screens
import Testing

extension ConsentRound {
    /// Where on the screens something may stand.
    enum Spot: Hashable {
        /// What waits, on Today and in the handover.
        case waiting
        /// Place 5.
        case issues
        case issue(Int)
        /// The page behind the key that is noted.
        case words(Int)
        case similar
        case concern(Int)
        case warning(Int)
        /// A session in which all concerns are talked about, at the desk and for all to see.
        case session
        case elsewhere(String)
    }

    /// Whether a word may stand somewhere before somebody, by what was agreed: the one table of these laws.
    ///
    /// | where | what of an issue | if |
    /// |---|---|---|
    /// | everywhere | nothing | it was taken back |
    /// | warning, and wherever warnings wait | who did it, place, what is warned of | others may be warned |
    /// | concern | kind, else who did it | the group may talk about it |
    /// | session | the same as of its concerns | the group may talk about it |
    /// | page | kind, help wanted | helpers may know; kind too where facilitators read it |
    /// | page | these, who did it, place, why | it is a coordinator's |
    /// | words | the words | it is a coordinator's, or on an agenda for facilitators |
    /// | words | name, readers, what was done | it is a coordinator's |
    ///
    /// It is a coordinator's unless whoever raised it named them. The safe words of a concern stand on its page where
    /// its details are open, and for coordinators whom no raiser of it named.
    func may(_ mark: Mark, stand spot: Spot, before reader: Reader) -> Bool {
        guard case .value(let value, of: let own) = mark else {
            guard case .summary(of: let page) = mark, spot == .concern(page) else { return false }
            return isOpen(joined[page]) || reader.isCoordinator && !isNamed(reader, in: joined[page])
        }
        let issue = told[own]
        if issue.isWithdrawn { return false }
        let isTheirs = reader.isCoordinator && !(reader == .lu && issue.shutsOutLu)
        let isRead = reader == .fio && isOnAgenda(own)
        let isKnown = issue.uses.contains(.helpersKnow)
        switch spot {
        case .similar, .elsewhere: return false
        case .session: return joined.indices.contains { may(mark, stand: .concern($0), before: reader) }
        case .waiting: return may(mark, stand: .warning(own), before: reader)
        case .issues:
            return may(mark, stand: .warning(own), before: reader)
                || joined.indices.contains { may(mark, stand: .concern($0), before: reader) }
        case .warning(let page):
            let isWarnedOf = issue.warning != nil && issue.uses.contains(.warn)
            return page == own && isWarnedOf && [.doer, .place, .warned].contains(value)
        case .concern(let page):
            let spoken = spoken(in: joined[page])
            let about = joined[page].issues[0]
            if spoken.contains(about) { return value == .kind && own == about }
            return value == .doer && spoken == [own]
        case .issue(let page):
            guard page == own else { return false }
            switch value {
            case .kind: return isTheirs || isKnown || isRead
            case .support: return isTheirs || isKnown
            case .doer, .place, .why: return isTheirs
            default: return false
            }
        case .words(let page):
            guard page == own else { return false }
            switch value {
            case .words: return isTheirs || isRead
            case .name, .reader, .did, .sent, .passed: return isTheirs
            default: return false
            }
        }
    }

    /// Those of a concern about which the group may talk.
    private func spoken(in concern: Joined) -> [Int] {
        concern.issues.filter { !told[$0].isWithdrawn && told[$0].uses.contains(.talk) }
    }

    /// Whether details are for the group: three who may be counted and are known to be different, or a raiser's
    /// word while nobody went.
    private func isOpen(_ concern: Joined) -> Bool {
        let spoken = spoken(in: concern)
        let counted = spoken.filter { told[$0].uses.contains(.count) }
        let people = counted.filter { told[$0].name != nil && !told[$0].isForSomebodyElse }
        let isWordGiven = concern.hasRaisersWord && spoken.count == concern.issues.count
        return !counted.isEmpty && (people.count >= 3 || isWordGiven)
    }

    private func isNamed(_ reader: Reader, in concern: Joined) -> Bool {
        reader == .lu && concern.issues.contains { told[$0].shutsOutLu }
    }

    private func isOnAgenda(_ index: Int) -> Bool {
        told[index].uses.contains(.talk)
            && joined.contains { $0.isOnAgenda && $0.issues.contains(index) }
    }

    func marks(at spot: Spot, before reader: Reader) -> Set<Mark> {
        Set(owners.values).filter { may($0, stand: spot, before: reader) }
    }

    /// Whose words stand on a screen.
    func marks(on desk: Driver) -> Set<Mark> {
        let text = String(desk.painting.grid.cells.map(\.text))
        return Set(text.split { !$0.isLetter }.compactMap { owners[String($0)] })
    }

    /// What the rows of place 5 lead to.
    func spots(before reader: Reader) -> [Spot] {
        let issues = told.indices.filter { index in
            let issue = told[index]
            if issue.isWithdrawn || reader == .lu && issue.shutsOutLu { return false }
            return reader.isCoordinator || !issue.isAnswered
        }
        let warned = told.indices.filter { index in
            !marks(at: .warning(index), before: reader).isEmpty
        }
        let pages = issues.map { Spot.issue($0) } + joined.indices.map { Spot.concern($0) }
        return pages + warned.map { Spot.warning($0) }
    }

    /// What a page that was opened is about, by what identifies it and is nobody's word.
    func spot(on desk: Driver) -> Spot {
        let screen = desk.screen
        func stands(_ text: String?) -> Bool { text.map { screen.contains($0) } ?? false }
        if stands("To be heard") { return .issues }
        if let index = told.firstIndex(where: { stands("Told \($0.clock)") }) { return .issue(index) }
        if let index = joined.firstIndex(where: { stands($0.task) }) { return .concern(index) }
        if let index = told.firstIndex(where: { stands($0.warning) }) { return .warning(index) }
        return .elsewhere("an unknown page")
    }
}

/// What people raised stands on the screens as they agreed, and nowhere else, whoever sits there.
struct ConsentLaws {
    private typealias Reader = ConsentRound.Reader
    private typealias Spot = ConsentRound.Spot

    /// Screens that have nothing to do with what people raise.
    private static let elsewhere: [(name: String, keys: [Key])] = [
        ("visits", [.character("2")]), ("children", [.character("3")]), ("evening", [.function(9)]),
        ("people", [.function(11)]), ("help", [.function(1)]), ("palette", [.control("p")]),
    ]

    /// Expects that just what may stand somewhere does; gives what stands there.
    @discardableResult
    private func expect(
        _ spot: Spot, on desk: Driver, of round: ConsentRound, before reader: Reader
    ) -> Set<ConsentRound.Mark> {
        let seen = round.marks(on: desk)
        let may = round.marks(at: spot, before: reader)
        #expect(seen == may, "seed \(round.seed), \(reader) at \(spot):\n\(desk.screen)")
        if case .issue(let index) = spot {
            let isAnswered = desk.screen.contains("not safe now")
            #expect(
                isAnswered == may.contains(.value(.doer, of: index)),
                "seed \(round.seed), \(reader) at \(spot):\n\(desk.screen)")
        }
        return seen
    }

    static let seeds: ClosedRange<UInt64> =
        ProcessInfo.processInfo.environment["HEARTH_TEST_FULL"] == "1" ? 1...200 : 1...15

    @Test(arguments: seeds)
    func `on every screen stands of an issue what its consent says, and nothing else`(_ seed: UInt64) throws {
        let round = try ConsentRound(seed: seed)
        for reader in Reader.allCases {
            let desk = try round.desk(of: reader)
            expect(.waiting, on: desk, of: round, before: reader)
            desk.press(.function(7))
            expect(.waiting, on: desk, of: round, before: reader)
            expectNothingElsewhere(on: desk, of: round, before: reader)
            let seen = walk(desk, of: round, before: reader)
            guard reader == .ana else { continue }
            // The first issue was never taken back: a law that sees nothing would not notice anything either.
            let own = Set(round.owners.values).filter { mark in
                if case .value(let value, of: 0) = mark { value != .warned } else { false }
            }
            #expect(own.isSubset(of: seen), "seed \(seed): \(own.subtracting(seen)) was not seen")
        }
    }

    /// Goes to the screens that tell nothing of issues, and comes back to Today.
    private func expectNothingElsewhere(on desk: Driver, of round: ConsentRound, before reader: Reader) {
        let home: [Key] = [.escape, .escape, .escape, .escape, .character("1")]
        for (name, keys) in Self.elsewhere {
            desk.press(home).press(keys)
            expect(.elsewhere(name), on: desk, of: round, before: reader)
        }
        // Who raised something is suggested to nobody at the door.
        for name in round.told.compactMap(\.name).prefix(2) {
            desk.press(home).press(.function(2)).type(String(name.prefix(4)))
            expect(.elsewhere("a name at the door"), on: desk, of: round, before: reader)
        }
        desk.press(home)
    }

    /// Opens every row of place 5, and what can be opened from there to be read; gives all that was seen.
    private func walk(
        _ desk: Driver, of round: ConsentRound, before reader: Reader
    ) -> Set<ConsentRound.Mark> {
        desk.press(.character("5"), .home)
        var seen = expect(.issues, on: desk, of: round, before: reader)
        var visited: Set<Spot> = []
        let spots = round.spots(before: reader)
        for _ in spots {
            desk.press(.enter)
            let spot = round.spot(on: desk)
            visited.insert(spot)
            seen.formUnion(expect(spot, on: desk, of: round, before: reader))
            if case .issue(let index) = spot {
                // The keys of the words and of similar ones do nothing for whoever may not read them.
                let mayRead = !round.marks(at: .words(index), before: reader).isEmpty
                desk.press(.character("1"))
                seen.formUnion(
                    expect(mayRead ? .words(index) : spot, on: desk, of: round, before: reader))
                if mayRead { desk.press(.escape) }
                desk.press(.character("6"))
                expect(reader.isCoordinator ? .similar : spot, on: desk, of: round, before: reader)
                #expect(desk.screen.contains("Similar ones") == reader.isCoordinator, "seed \(round.seed)")
                if reader.isCoordinator { desk.press(.escape) }
            }
            desk.press(.escape, .down)
        }
        #expect(visited == Set(spots), "seed \(round.seed), \(reader):\n\(desk.screen)")
        return seen
    }

    @Test(arguments: UInt64(1)...6)
    func `what is taken back goes at once from the screen on which it stands`(_ seed: UInt64) throws {
        let round = try ConsentRound(seed: seed)
        var later = round
        let lines = try later.takeBackAll()
        let keys: [Key?] = [nil, .character("1"), .character("6")]
        for reader in [Reader.fio, .ana] {
            for row in round.spots(before: reader).indices {
                let way: [Key] =
                    [.character("5"), .home] + Array(repeating: Key.down, count: row) + [.enter]
                for key in keys {
                    let desk = try round.desk(of: reader)
                    desk.press(way)
                    let spot = round.spot(on: desk)
                    if let key {
                        guard case .issue = spot else { continue }
                        desk.press(key)
                    }
                    desk.send(.grown(lines))
                    expect(spot, on: desk, of: later, before: reader)
                }
            }
        }
    }
}
