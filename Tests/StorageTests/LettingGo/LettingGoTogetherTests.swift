import CentreCore
import Storage
import Testing

/// Two desks of one centre let months go, each with matters that the other does not know of.
@Suite(.serialized, .bothSeals) struct LettingGoTogetherTests {
    /// Two desks that were one until May 2024: two people came to one of them in that May, and somebody told an issue at
    /// the other; it is late in 2026.
    private struct Desks {
        let disk = MemoryFileSystem()
        let other: MemoryFileSystem
        var here, there: Evening
        let issue: ID<CentreCore.Issue>
        let may: Moment

        init() throws {
            // 5 March 2024, 18:00 UTC.
            here = try Evening(on: disk, at: Instant(milliseconds: 1_709_661_600_000))
            for name in ["Rosa", "Mina"] { try here.act(.leave(try here.arrive(name))) }
            here.later(days: 62)
            try here.reopen()
            may = here.moment
            other = disk.copy()
            try other.remove(Evening.directory + "/desk.json")
            there = try Evening(joining: other, mode: .desk, at: here.now, seed: 31)
            issue = try there.raise("Lola", uses: [.talk, .count])
            for name in ["Vera", "Io"] { try here.act(.leave(try here.arrive(name))) }
            try Self.passYears(at: &here)
            try Self.passYears(at: &there)
        }

        private static func passYears(at desk: inout Evening) throws {
            desk.later(days: 918)
            try desk.act(.leave(try desk.arrive("Zulmira")))
            desk.later(days: 5)
            try desk.reopen()
        }

        /// What is standing is carried from one disk to another.
        static func carry(from disk: MemoryFileSystem, to other: MemoryFileSystem) throws {
            for path in disk.paths where path.hasSuffix("-standing.jsonl") {
                guard let bytes = disk.bytes(path), bytes.count > other.bytes(path)?.count ?? 0 else {
                    continue
                }
                if other.bytes(path) == nil { try other.write([], under: path) }
                other.tamper(path, with: bytes)
            }
        }

        func months(_ disk: MemoryFileSystem) -> Set<String> {
            LettingGoTests.names(LettingGoTests.Years.journal(disk).filter { $0.key.contains("-2024-") })
        }

        /// One desk lets go of all; the other hears of it.
        mutating func letGoHere() throws {
            try here.act(.letGo(before: LettingGoTests.Years.before))
            here.shown = here.store.centre
            #expect(months(disk) == [])
            try Self.carry(from: disk, to: other)
            try there.look()
            #expect(there.shown.letGoBefore == LettingGoTests.Years.before)
        }
    }

    private static let before = LettingGoTests.Years.before
    private static let may = LettingGoTests.Years.may

    @Test func `what another desk let go stays here, and what is open there goes on`() throws {
        var desks = try Desks()
        try desks.letGoHere()
        #expect(desks.months(desks.other) == ["2024-03.jsonl", "2024-05.jsonl"])
        #expect(desks.there.shown.issues[desks.issue]?.name == "Lola")
        #expect(try desks.there.store.reading(of: Self.may).figures.issues.told == 1)
        #expect(throws: Refusal.lettingGo(.monthGone(Self.may))) {
            try desks.there.act(.arrive(Arrival(handle: "late", at: desks.may)))
        }
        try desks.there.act(.issue(.close(desks.issue, .resolved, .coordinator)))
        desks.there.later(days: 3)
        try desks.there.reopen()
        try desks.there.act(.letGo(before: Self.before))
        #expect(desks.months(desks.other) == [])
        // The desk that saw more of a month has counted it for both.
        #expect(try desks.there.store.reading(of: Self.may).figures.visits == 2)
        #expect(try desks.there.store.reading(of: LettingGoTests.Years.march).figures.visits == 2)
    }

    @Test func `letting go that was begun and not written down does not follow another desk's`() throws {
        var desks = try Desks()
        try desks.letGoHere()
        desks.there.store.close()
        let intent = #"{"before":"2025-01","h":"00000000000000ff"}"#
        try desks.other.write(
            WrittenLine.document(Array(intent.utf8), named: "letgo.json"),
            under: Evening.directory + "/letgo.json")
        let next = try Evening(joining: desks.other, mode: .desk, at: desks.there.now, seed: 32)
        #expect(next.shown.issues[desks.issue]?.name == "Lola")
        #expect(desks.months(desks.other) == ["2024-03.jsonl", "2024-05.jsonl"])
        #expect(!desks.other.paths.contains { $0.hasSuffix("letgo.json") })
    }

    @Test func `a month that another desk keeps is as gone here as before, and takes nothing in`() throws {
        var desks = try Desks()
        try desks.letGoHere()
        try desks.there.act(.letGo(before: Self.before))
        #expect(desks.months(desks.other) == ["2024-05.jsonl"])
        try Desks.carry(from: desks.other, to: desks.disk)
        try desks.here.look()
        #expect(desks.here.shown.gone.deed?.kept == [Self.may])
        #expect(desks.here.store.gone(Self.may))
        #expect(try desks.here.store.reading(of: Self.may).figures.visits == 2)
        #expect(desks.here.store.monthsWithFigures.contains(Self.may))
        #expect(throws: StorageError.monthGone(Self.may)) {
            try desks.here.act(.arrive(Arrival(handle: "late", at: desks.may)))
        }
        #expect(desks.months(desks.disk) == [])
    }
}
