import CentreCore
import Storage
import Testing

/// Months are let go: their keys and files are gone, their counts and what is open are not.
@Suite(.serialized, .bothSeals) struct LettingGoTests {
    /// A centre that was busy in the spring of 2024, and is still; an issue of April is open.
    struct Years {
        static let before = month(2025, 1)
        static let march = month(2024, 3)
        static let april = month(2024, 4)
        static let may = month(2024, 5)

        let disk = MemoryFileSystem()
        var evening: Evening
        let issue: ID<CentreCore.Issue>
        /// The old files as they were.
        var old: [String: [UInt8]] { Self.journal(disk).filter { $0.key.contains("-2024-") } }

        init() throws {
            // 5 March 2024, 18:00 UTC.
            evening = try Evening(on: disk, at: Instant(milliseconds: 1_709_661_600_000))
            for name in ["Rosa", "Mina"] { try evening.act(.leave(try evening.arrive(name))) }
            evening.later(days: 31)
            issue = try evening.raise("Lola", uses: [.talk])
            evening.later(days: 31)
            try evening.act(.leave(try evening.arrive("Vera")))
            // 10 November 2026.
            evening.later(days: 918)
            try evening.act(.leave(try evening.arrive("Zulmira")))
            evening.later(days: 5)
            try evening.reopen()
        }

        static func month(_ year: Int, _ month: Int) -> Month {
            Month(year: year, month: month) ?? Month(Instant.earliest)
        }

        static func journal(_ disk: MemoryFileSystem) -> [String: [UInt8]] {
            var files: [String: [UInt8]] = [:]
            for path in disk.paths where path.contains("/journal/") { files[path] = disk.bytes(path) }
            return files
        }
    }

    /// What opens a disk now: the keys may have moved on.
    static func seal(of disk: any FileSystem) throws -> Seal {
        guard let slots = try Store.identity(of: Evening.directory, files: disk).slots else { return .plain }
        return .sealed(try slots.open(with: Passphrase(typed: BothSeals.passphrase)))
    }

    /// Opens what lies on a disk with the keys that it has now.
    static func joined(
        _ disk: any FileSystem, mode: Store.Mode = .desk, at now: Instant, seed: UInt64 = 77
    ) throws -> Evening {
        try Evening.$seal.withValue(try seal(of: disk)) {
            try Evening(joining: disk, mode: mode, at: now, seed: seed)
        }
    }

    static func names(_ files: [String: [UInt8]]) -> Set<String> {
        Set(files.keys.map { String($0.suffix("2024-03.jsonl".count)) })
    }

    @Test func `what would go and what stays is said without a change`() throws {
        var years = try Years()
        let before = years.disk.paths
        let plan = try years.evening.store.lettingGo(before: Years.before)
        #expect(plan.going.keys.sorted() == [Years.march, Years.may])
        #expect(plan.visits == 3)
        #expect(plan.staying == [LettingGo.Staying(month: Years.april, matters: [.issue: 1])])
        #expect(years.disk.paths == before)
        #expect(years.evening.shown.letGoBefore == nil)
    }

    @Test func `keys and files are gone, counts stay, and an open issue is still read`() throws {
        var years = try Years()
        let old = years.old
        #expect(Self.names(old) == ["2024-03.jsonl", "2024-04.jsonl", "2024-05.jsonl"])
        let counted = try [Years.march, Years.april, Years.may].map {
            try years.evening.store.figures(of: $0)
        }
        try years.evening.store.saveDrafts(
            [Draft(form: "arrive", at: years.evening.moment, fields: ["name": "Io"])],
            of: try years.evening.coordinator)
        try years.evening.act(.letGo(before: Years.before))
        #expect(Self.names(years.old) == ["2024-04.jsonl"])
        years.evening.shown = years.evening.store.centre
        try years.evening.arrive("behind")
        years.evening.store.close()

        var desk = try Self.joined(years.disk, at: years.evening.now)
        #expect(desk.notices == [])
        #expect(desk.shown.letGoBefore == Years.before)
        #expect(desk.shown.issues[years.issue]?.name == "Lola")
        #expect(desk.shown.present.map(\.name) == ["behind"])
        #expect(try [Years.march, Years.april, Years.may].map { try desk.store.figures(of: $0) } == counted)
        #expect(desk.store.gone(Years.march) && !desk.store.gone(Years.april))
        #expect(desk.store.monthsWithFigures.first == Years.march)
        let (march, before) = (
            try desk.store.reading(of: Years.march), try desk.store.reading(of: Years.march.previous)
        )
        #expect(march.isLetGo && !march.isEmpty && before.isEmpty)
        #expect(try desk.store.loadDrafts().values.flatMap { $0 }.map(\.fields["name"]) == ["Io"])
        #expect(try desk.store.check().isSound)
        desk.store.close()

        // Put back beside the new file of keys, the old files are of no use to anybody.
        for (path, bytes) in old where !years.disk.paths.contains(path) {
            try years.disk.write(bytes, under: path)
        }
        var again = try Self.joined(years.disk, at: years.evening.now)
        #expect(again.notices.contains(.filesLetGo(2)))
        #expect(try again.store.loadMonth(Years.march).isEmpty)
        #expect(try again.store.figures(of: Years.march) == counted[0])
        #expect(again.shown.issues[years.issue]?.name == "Lola")
        #expect(try again.store.check().isSound)
        try again.arrive("still")
        if case .sealed(let keys) = try Self.seal(of: years.disk) {
            for path in old.keys where !path.hasSuffix("2024-04.jsonl") {
                let name = try #require(path.split(separator: "/").last.flatMap { JournalName(String($0)) })
                let salt = try SealedLineTests.salt()
                #expect(throws: LineFault.letGo) { try Seal.sealed(keys).sealer(of: name, salt: salt) }
            }
        }
        #expect(throws: Refusal.lettingGo(.monthGone(Years.march))) {
            let then = Evening.zone.moment(Instant(milliseconds: 1_709_661_600_000))
            try again.act(.arrive(Arrival(handle: "late", at: then)))
        }
    }

    @Test func `a month that was kept goes as well once nothing of it is open`() throws {
        var years = try Years()
        try years.evening.act(.letGo(before: Years.before))
        years.evening.shown = years.evening.store.centre
        try years.evening.act(.issue(.close(years.issue, .resolved, .coordinator)))
        years.evening.later(days: 3)
        try years.evening.store.writeCaches(today: years.evening.today)
        let april = try years.evening.store.figures(of: Years.april)
        try years.evening.act(.letGo(before: Years.before))
        #expect(years.old.isEmpty)
        years.evening.store.close()
        var desk = try Self.joined(years.disk, at: years.evening.now)
        #expect(desk.notices.isEmpty)
        #expect(desk.shown.issues.isEmpty)
        #expect(try desk.store.figures(of: Years.april) == april)
        #expect(throws: StorageError.nothingToLetGo(before: Years.before)) {
            try desk.act(.letGo(before: Years.before))
        }
    }

    @Test func `a fault or a kill at any step leaves nothing begun, or the next start completes it`() throws {
        let years = try Years()
        var prepared = years
        try prepared.evening.store.saveDrafts(
            [Draft(form: "arrive", at: years.evening.moment, fields: ["name": "Io"])],
            of: try years.evening.coordinator)
        prepared.evening.store.close()
        try withEachFault(on: years.disk, at: years.evening.now) { desk in
            try desk.act(.letGo(before: Years.before))
        } expect: { disk, recorded, what in
            try expectWhole(disk, years, recorded: recorded, what)
        }
    }

    private func expectWhole(
        _ disk: MemoryFileSystem, _ years: Years, recorded: Bool, _ what: Comment
    ) throws {
        var next = try Self.joined(disk, at: years.evening.now, seed: 5)
        let isGone = next.shown.letGoBefore != nil
        #expect(isGone || !recorded, what)
        #expect(!disk.paths.contains { $0.hasSuffix("letgo.json") || $0.hasSuffix(".next") }, what)
        let expected: Set = isGone ? ["2024-04.jsonl"] : ["2024-03.jsonl", "2024-04.jsonl", "2024-05.jsonl"]
        let old = Years.journal(disk).filter { $0.key.contains("-2024-") }
        #expect(Self.names(old) == expected, what)
        #expect(next.shown.issues[years.issue]?.name == "Lola", what)
        #expect(try next.store.figures(of: Years.march).visits == 2, what)
        #expect(try next.store.figures(of: Years.may).visits == 1, what)
        let drafts = try next.store.loadDrafts().values.flatMap { $0 }
        #expect(drafts.map(\.fields["name"]) == ["Io"], what)
        #expect(try next.store.check().isSound, what)
        try next.arrive("behind")
        #expect(next.shown.present.map(\.name) == ["behind"], what)
        next.store.close()
        // Completed once and for all, also with the copy of centre.json.
        try disk.remove(Evening.directory + "/centre.json")
        let last = try Self.joined(disk, at: next.now, seed: 6)
        #expect((last.shown.letGoBefore != nil) == isGone, what)
        #expect(last.notices == [.centreFileRestored], what)
    }

    @Test func `a guest lets go of nothing, and writes nothing with keys that moved on meanwhile`() throws {
        var years = try Years()
        var guest = try Evening(joining: years.disk, mode: .guest, at: years.evening.now)
        #expect(throws: StorageError.readOnly) { try guest.act(.letGo(before: Years.before)) }
        try years.evening.act(.letGo(before: Years.before))
        #expect(throws: StorageError.busy) { try guest.arrive("late") }
    }

    /// The years once more, with a line of March that is damaged.
    private func damaged() throws -> Years {
        var years = try Years()
        years.evening.store.close()
        let path = try #require(years.old.keys.first { $0.hasSuffix("2024-03.jsonl") })
        var bytes = try #require(years.disk.bytes(path))
        let middle = try #require(bytes.firstIndex(of: 0x0a)) + 100
        bytes[middle] ^= 1
        years.disk.tamper(path, with: bytes)
        try? years.disk.remove(Evening.directory + "/live.json")
        years.evening = try Evening(joining: years.disk, mode: .desk, at: years.evening.now)
        return years
    }

    @Test func `a damaged month goes only where somebody says so, and reports go on saying it`() throws {
        var years = try damaged()
        let plan = try years.evening.store.lettingGo(before: Years.before)
        #expect(plan.damaged == [Years.march] && plan.going.count == 2)
        for named in [[], [Years.may]] as [Set<Month>] {
            #expect(throws: StorageError.monthsNotWhole([Years.march])) {
                try years.evening.act(.letGo(before: Years.before, alsoDamaged: named))
            }
        }
        #expect(years.evening.store.centre.letGoBefore == nil)
        #expect(years.old.count == 3)
        #expect(!years.disk.paths.contains { $0.hasSuffix("letgo.json") })
        let read = try years.evening.store.reading(of: Years.march).figures
        #expect(read.visits == 1)
        try years.evening.act(.letGo(before: Years.before, alsoDamaged: plan.damaged))
        #expect(Self.names(years.old) == ["2024-04.jsonl"])
        years.evening.store.close()
        var desk = try Self.joined(years.disk, at: years.evening.now)
        #expect(
            try desk.store.reading(of: Years.march)
                == MonthReading(read, gap: .letGoInPart, isLetGo: true))
        #expect(try desk.store.reading(of: Years.may).gap == nil)
    }

    @Test func `a month in which a newer program wrote stays, whatever somebody says`() throws {
        for isWhole in [true, false] {
            var years = isWhole ? try Years() : try damaged()
            years.evening.store.close()
            let path = try #require(years.old.keys.first { $0.hasSuffix("2024-03.jsonl") })
            let bytes = try #require(years.disk.bytes(path))
            let text = String(decoding: bytes.prefix { $0 != 0x0a }, as: UTF8.self) + "\n"
            let newer = "0000000000000009-2024-03.jsonl"
            try years.disk.write(
                Array(text.replacing("\"v\":1", with: "\"v\":2").utf8),
                under: Evening.directory + "/journal/" + newer)
            var desk = try Evening(joining: years.disk, mode: .desk, at: years.evening.now)
            #expect(throws: StorageError.monthOfNewer(Years.march)) {
                try desk.act(.letGo(before: Years.before, alsoDamaged: [Years.march]))
            }
            #expect(years.old.count == 4)
        }
    }

    @Test func `what a crash left beside a month's files goes with them, and what was half typed then`()
        throws
    {
        var years = try Years()
        let (path, bytes) = try #require(years.old.first { $0.key.hasSuffix("2024-03.jsonl") })
        try years.disk.write(bytes, under: path + ".new")
        let name = try #require(path.split(separator: "/").last)
        try years.disk.makeDirectory(Evening.directory + "/aside")
        try years.disk.write(bytes, under: Evening.directory + "/aside/\(name).77.tail")
        let then = Evening.zone.moment(Instant(milliseconds: 1_709_661_600_000))
        let typed = [then, years.evening.moment].map {
            Draft(form: "arrive", at: $0, fields: ["name": "Quzibel"])
        }
        try years.evening.store.saveDrafts(typed, of: try years.evening.coordinator)
        try years.evening.act(.letGo(before: Years.before))
        #expect(!years.disk.paths.contains { $0.contains("2024-03") })
        #expect(try years.evening.store.loadDrafts().values.flatMap { $0 } == [typed[1]])
    }

    @Test func `of a month that was counted in another form it is said that not all is counted`() throws {
        var years = try Years()
        try years.evening.act(.letGo(before: Years.before))
        let entry = years.evening.store.centre.entry(
            [.lettingGo(.month(MonthLetGo(month: Years.march, figures: nil)))],
            by: try years.evening.coordinator, at: years.evening.moment, mint: &years.evening.mint)
        _ = try years.evening.store.append(entry)
        #expect(
            try years.evening.store.reading(of: Years.march)
                == MonthReading(Figures(), gap: .newer, isLetGo: true))
        #expect(years.evening.store.monthsWithFigures.first == Years.march)
    }
}
