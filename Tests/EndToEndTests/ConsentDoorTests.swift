import TerminalDriver
import Testing

extension ConsentRecord {
    /// Of what a command tells.
    enum Spot: Hashable {
        case issue(Int)
        /// One issue with its words, which is noted.
        case words(Int)
        case concern(Int)
        /// What rests on a concern or is about it: what that is about, and none of its words.
        case restingOn(Int)
        /// All of them, a line each: less than each by itself.
        case concerns
        /// The session on whose agenda they all stand: of each what the group may hear, whoever reads it.
        case session
        case warnings
        /// What tells nothing of what people raised.
        case elsewhere
    }

    /// Whether a word may be told by a command, by what was agreed: the one table of these tests.
    ///
    /// | what is told of | what of an issue | if |
    /// |---|---|---|
    /// | anything | nothing | it was taken back |
    /// | warnings | who did it, place, what is warned of | others may be warned |
    /// | a concern, a session about it, what rests on it | kind, else who did it | the group may talk about it |
    /// | an issue | kind, help wanted | helpers may know; kind too where facilitators read it |
    /// | an issue | these, who did it, place, why | it is a coordinator's |
    /// | its words | the words, and what is told of it | a coordinator's, or on an agenda for facilitators |
    /// | its words | name, readers, what was done | it is a coordinator's |
    ///
    /// It is a coordinator's unless whoever raised it named them: then nothing of it is theirs. The safe
    /// words of a concern are told where its details are open, and to coordinators whom nobody named in it.
    func may(_ mark: Mark, be spot: Spot, to reader: Reader?) -> Bool {
        if spot == .concerns { return joined.indices.contains { may(mark, be: .concern($0), to: reader) } }
        if spot == .session { return joined.indices.contains { may(mark, be: .concern($0), to: nil) } }
        if case .restingOn(let page) = spot {
            if case .summary = mark { return false }
            return may(mark, be: .concern(page), to: reader)
        }
        guard case .value(let value, of: let own) = mark else {
            guard case .summary(of: let page) = mark, spot == .concern(page) else { return false }
            let issues = joined[page].issues
            let isNamed = reader == .lu && issues.contains { told[$0].shutsOutLu }
            return isOpen(joined[page]) || reader?.isCoordinator == true && !isNamed
        }
        let issue = told[own]
        if issue.isWithdrawn { return false }
        let isTheirs = reader?.isCoordinator == true && !(reader == .lu && issue.shutsOutLu)
        let isRead = reader == .fio && isOnAgenda(own)
        let isKnown = issue.uses.contains(.helpersKnow)
        switch spot {
        case .elsewhere, .concerns, .session, .restingOn: return false
        case .warnings:
            let isWarnedOf = issue.hasWarning && issue.uses.contains(.warn)
            return isWarnedOf && [.doer, .place, .warned].contains(value)
        case .concern(let page):
            let spoken = spoken(in: joined[page])
            let about = joined[page].issues[0]
            if spoken.contains(about) { return value == .kind && own == about }
            return value == .doer && spoken == [own]
        case .issue(let page):
            guard page == own, !(reader == .lu && issue.shutsOutLu) else { return false }
            switch value {
            case .kind: return isTheirs || isKnown || isRead
            case .support: return isTheirs || isKnown
            case .doer, .place, .why: return isTheirs
            default: return false
            }
        case .words(let page):
            guard page == own, isTheirs || isRead else { return false }
            switch value {
            case .words: return true
            case .name, .reader, .did, .sent, .passed: return isTheirs
            default: return may(mark, be: .issue(page), to: reader)
            }
        }
    }

    /// Those of a concern about which the group may talk.
    private func spoken(in concern: Joined) -> [Int] {
        concern.issues.filter { !told[$0].isWithdrawn && told[$0].uses.contains(.talk) }
    }

    /// Whether details are for the group: three who may be counted and are known to be different, or a
    /// raiser's word while nobody went.
    private func isOpen(_ concern: Joined) -> Bool {
        let spoken = spoken(in: concern)
        let counted = spoken.filter { told[$0].uses.contains(.count) }
        let people = counted.filter { told[$0].name != nil && !told[$0].isForSomebodyElse }
        let isWordGiven = concern.hasRaisersWord && spoken.count == concern.issues.count
        return !counted.isEmpty && (people.count >= 3 || isWordGiven)
    }

    private func isOnAgenda(_ index: Int) -> Bool {
        told[index].uses.contains(.talk)
            && joined.contains { $0.isOnAgenda && $0.issues.contains(index) }
    }

    func marks(of spot: Spot, to reader: Reader?) -> Set<Mark> {
        Set(owners.values).filter { may($0, be: spot, to: reader) }
    }

    /// The commands that read, and what each tells of; `settings show` lists codes and wording that are of no issue.
    func reads(by reader: Reader?) -> [(line: String, spot: Spot)] {
        var reads: [(line: String, spot: Spot)] = [
            ("concern list", .concerns), ("warning list", .warnings), ("visit list", .elsewhere),
            ("handover", .elsewhere), ("collective owed", .concerns),
            ("collective list priorities", .concerns), ("collective list decisions", .concerns),
            ("collective list actions", .concerns),
            ("session show \(session)", .session), ("session list", .elsewhere),
        ]
        for index in joined.indices {
            let concern = joined[index]
            reads.append((line: "concern show \(concern.ref)", spot: .concern(index)))
            for ref in [concern.priority, concern.decision] {
                reads.append((line: "collective show \(ref)", spot: .restingOn(index)))
            }
        }
        let others: [String]
        if reader == nil {
            others = [
                "session list --coming", "session list --from today", "session list --drafts",
                "concern list --owed", "visit list --to-follow", "childcare list", "staff list", "check",
                "collective list agreements", "collective list register", "collective method",
            ]
        } else {
            others = [
                "issue list", "issue list --from today", "warning list --proposed", "visit list --whole",
                "trail list", "forget --list",
            ]
            for index in told.indices {
                let ref = told[index].ref
                reads.append((line: "issue show \(ref)", spot: .issue(index)))
                reads.append((line: "issue show \(ref) --words", spot: .words(index)))
                reads.append((line: "issue similar \(ref)", spot: .elsewhere))
            }
        }
        for line in others { reads.append((line: line, spot: .elsewhere)) }
        return reads
    }
}

/// Every command that reads tells of an issue what its consent says, and nothing else, whoever asks.
@Suite struct ConsentDoorTests {
    static let seeds = 1...UInt64(Chance.rounds(2, full: 40))

    @Test(arguments: seeds)
    func `commands tell of an issue what was agreed, and of one that was taken back nothing`(_ seed: UInt64)
        throws
    {
        let shell = try CareShell()
        let record = try ConsentRecord(seed: seed, in: shell)
        let readers: [ConsentRecord.Reader?] = [nil, .vera, .fio, .ana, .lu]
        for reader in readers {
            for (line, spot) in record.reads(by: reader) {
                try expect(line, spot, to: reader, record, shell)
            }
        }
        for told in record.told {
            try expectOutcome(of: told, record, shell)
            guard told.isWithdrawn else { continue }
            // Likeness would tell what it was about.
            let similar = try shell.run("issue similar \(told.ref) --as Ana")
            #expect(similar.output.isEmpty, "seed \(seed)")
        }
        try expectForgetting(record, shell)
    }

    /// Runs a command for people and for programs: it tells people all that it may, and nobody more.
    private func expect(
        _ line: String, _ spot: ConsentRecord.Spot, to reader: ConsentRecord.Reader?,
        _ record: ConsentRecord, _ shell: borrowing CareShell
    ) throws {
        let line = line + (reader.map { " --as \($0.rawValue)" } ?? "")
        let people = try shell.run(line)
        let programs = try shell.run(line + " --json")
        let may = record.marks(of: spot, to: reader)
        let (told, written) = (record.marks(in: people), record.marks(in: programs))
        #expect(
            spot == .concerns ? told.isSubset(of: may) : told == may,
            "seed \(record.seed), \(line):\n\(people.output)\(people.errors)")
        #expect(
            written.isSubset(of: may),
            "seed \(record.seed), \(line):\n\(programs.output)\(programs.errors)")
        // What a command does not understand, it tells nothing of either.
        #expect(
            [0, 1, 65, 77].contains(programs.exitCode), "seed \(record.seed), \(line): \(programs.errors)")
        guard case .issue(let index) = spot else { return }
        let isWhole = may.contains(.value(.doer, of: index))
        #expect(Self.saysWhetherSafe(people) == isWhole, "seed \(record.seed), \(line):\n\(people.output)")
        #expect(!Self.saysWhetherSafe(programs) || isWhole, "seed \(record.seed), \(line)")
    }

    /// Everybody who told anything was not safe.
    private static func saysWhetherSafe(_ said: Command) -> Bool {
        ["notSafe", "not safe", "Safe now"].contains { said.output.contains($0) }
    }

    /// Whoever holds a receipt hears what came of it and none of its words, and nothing once it was taken back.
    private func expectOutcome(
        of told: ConsentRecord.Told, _ record: ConsentRecord, _ shell: borrowing CareShell
    ) throws {
        for options in ["--as Vera", "--as Lu --json"] {
            let said = try shell.run("issue outcome --receipt-fd 0 " + options, with: told.receipt)
            #expect(said.exitCode == (told.isWithdrawn ? 65 : 0), "seed \(record.seed): \(said.errors)")
            #expect(record.marks(in: said).isEmpty, "seed \(record.seed):\n\(said.output)\(said.errors)")
        }
    }

    /// On the way to forgetting a name nobody reads what whoever bears it raised.
    private func expectForgetting(_ record: ConsentRecord, _ shell: borrowing CareShell) throws {
        guard let name = record.told.compactMap(\.name).first else { return }
        try shell.say("forget \(name) --as Vera")
        let asked = try shell.run("forget --list --json --as Ana")
        let refs = try shell.centre.jq(".ref", asked.output)
        let ref = try #require(refs.first)
        for reader in ConsentRecord.Reader.allCases {
            for format in ["", " --json"] {
                let said = try shell.run("forget --hits \(ref) --as \(reader.rawValue)" + format)
                #expect(said.exitCode == (reader.isCoordinator ? 0 : 77), "seed \(record.seed)")
                #expect(record.marks(in: said).isEmpty, "seed \(record.seed):\n\(said.output)\(said.errors)")
            }
        }
    }
}
