import CentreCore
import Storage
import Testing

/// What the record keeps of issues, shared concerns and warnings, however it is read and whatever was cut off.
@Suite(.serialized, .bothSeals) struct IssueStoreTests {
    /// 30 November 2026, two hours before December in UTC.
    private static let lateInNovember = Instant(milliseconds: 1_796_075_000_000)

    @Test(arguments: Disk.allCases)
    func `an evening of issues is the same from live.json and its tail, and from the whole journal`(
        _ disk: Disk
    ) throws {
        let room = disk.room()
        var evening = try Evening(in: room)
        try evening.passIssues()
        let seen = IssuesSeen(evening.shown)
        #expect(IssuesSeen(evening.store.centre) == seen)
        #expect(seen.issues.count == 3)
        #expect(seen.concerns.count == 1)
        #expect(seen.warnings.count == 2)
        var mint = Mint(seed: 4)
        let tail = try Evening.open(room.files, room.directory, mode: .reader, at: evening.now, mint: &mint)
        #expect(IssuesSeen(tail.centre) == seen)
        for days in [0, 1, 9, 40] {
            evening.later(days: days)
            try evening.expectLiveEqualsReplay()
        }
        #expect(evening.shown.concerns.count == 1)
        #expect(evening.shown.warnings.isEmpty)
    }

    @Test func `every kind of issue, concern and warning is written on that evening`() throws {
        var evening = try Evening(on: MemoryFileSystem())
        try evening.passIssues()
        var written: Set<String> = []
        for line in try evening.store.loadMonth(Month(evening.now)) {
            let text = String(decoding: WrittenLine.content(line), as: UTF8.self)
            written.formUnion(Kind.allCases.map(\.rawValue).filter { text.contains("\"\($0)\"") })
        }
        let expected = Kind.allCases.map(\.rawValue).filter { kind in
            ["issue.", "concern.", "warning."].contains(where: kind.hasPrefix)
        }
        #expect(expected.count == 21)
        #expect(written.isSuperset(of: expected), "\(Set(expected).subtracting(written))")
    }

    @Test func `an issue of last month that a concern rests on is at hand, however the record is read`()
        throws
    {
        var evening = try Evening(on: MemoryFileSystem(), at: Self.lateInNovember)
        let november = Month(evening.now)
        let joined = try evening.raise("Lola", uses: [.talk])
        let lone = try evening.raise("Mona", uses: [.talk])
        for issue in [joined, lone] { try evening.act(.issue(.close(issue, .resolved, .coordinator))) }
        evening.later(days: 5)
        try evening.expectLiveEqualsReplay()
        #expect(Month(evening.now) != november)
        #expect(evening.shown.issues.isEmpty)
        // Whoever joins it has looked it up.
        for line in try evening.store.loadMonth(november) { evening.shown.apply(line) }
        try evening.act(.concern(.open([joined], about: nil, summary: "the gate is dark")))
        for days in [0, 3, 30] {
            evening.later(days: days)
            try evening.expectLiveEqualsReplay()
            #expect(evening.shown.issues[joined]?.name == "Lola", "after \(days)")
            #expect(evening.shown.issues[lone] == nil, "after \(days)")
            var held = evening.shown
            held.keepLive(since: evening.today)
            #expect(held.issues[joined] == evening.shown.issues[joined], "after \(days)")
            #expect(evening.store.centre.issuesMissed(since: evening.today).isEmpty)
        }
        let concern = try #require(evening.shown.concerns.keys.first)
        try evening.act(.concern(.close(concern)))
        evening.later(days: 3)
        try evening.expectLiveEqualsReplay()
        #expect(evening.shown.issues.isEmpty)
        #expect(evening.shown.concerns.isEmpty)
    }

    @Test func `an issue that is closed for long is not in live.json, and one that is open is`() throws {
        var evening = try Evening(on: MemoryFileSystem())
        let closed = try evening.raise("Lola")
        let open = try evening.raise("Mona")
        try evening.act(.issue(.close(closed, .resolved, .coordinator)))
        evening.later(days: 4)
        try evening.reopen()
        #expect(evening.shown.issues.keys.sorted() == [open])
        #expect(evening.store.centre.issues.keys.sorted() == [open])
        let live = FilePath.join(evening.directory, "live.json")
        let bytes = try #require(try evening.files.contents(of: live, limit: 1 << 20))
        guard !Evening.seal.isSealed else { return }
        #expect(bytes.containsSequence(Array("\(open)".utf8)))
        #expect(!bytes.containsSequence(Array("\(closed)".utf8)))
    }

    @Test(arguments: MemoryFileSystem.Crash.allCases)
    func `after a kill all that was saved is there, from live.json and from the journal`(
        _ crash: MemoryFileSystem.Crash
    ) throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        try evening.passIssues()
        try evening.store.writeCaches(today: evening.today)
        let open = try evening.raise("Nina", uses: [.talk])
        try evening.act(.issue(.hear(open)))
        let seen = IssuesSeen(evening.shown)
        var desk = try Evening(joining: disk.afterCrash(crash), mode: .desk, at: evening.now, seed: 99)
        #expect(IssuesSeen(desk.shown) == seen)
        #expect(try desk.store.check().files.allSatisfy { $0.badLines.isEmpty && $0.missing.isEmpty })
        try desk.expectLiveEqualsReplay()
        #expect(IssuesSeen(desk.shown) == seen)
    }

    @Test func `a receipt is known however it is typed, and another is not`() throws {
        let evening = try Evening(on: MemoryFileSystem())
        let mark = Self.mark("lusab-babad", in: evening)
        #expect(mark.count == 32)
        for typed in ["LUSAB BABAD", "  Lusab  babad\n", "lusabbabad", "lusab.babad"] {
            #expect(Self.mark(typed, in: evening) == mark, "\(typed)")
        }
        #expect(Self.mark("lusab-babag", in: evening) != mark)
        #expect(Self.mark("babad-lusab", in: evening) != mark)
    }

    @Test func `a receipt of one sealed centre says nothing in another`() throws {
        let marks = try [UInt64(1), 2].map { number in
            let keys = KeyRing(ofNew: ID(high: 0x1122_3344_5566_7788, low: number))
            return try Evening.$seal.withValue(.sealed(keys)) {
                Self.mark("lusab-babad", in: try Evening(on: MemoryFileSystem()))
            }
        }
        #expect(marks[0] != marks[1])
    }

    private static func mark(_ typed: String, in evening: Evening) -> String {
        evening.store.mark(of: Receipt(typed: Whisper(typed)))
    }
}

/// What people see of issues, concerns and warnings.
private struct IssuesSeen: Hashable {
    let issues: [ID<CentreCore.Issue>: CentreCore.Issue]
    let concerns: [ID<Concern>: Concern]
    let warnings: [ID<CentreCore.Warning>: CentreCore.Warning]
    let crisis: String?

    init(_ centre: Centre) {
        (issues, concerns, warnings) = (centre.issues, centre.concerns, centre.warnings)
        crisis = centre.settings.crisisSteps
    }
}

extension Evening {
    mutating func raise(_ name: String?, uses: Set<Use> = []) throws -> ID<CentreCore.Issue> {
        let lines = try act(
            .issue(
                .raise(Telling(handle: name, kinds: [code("information")], words: "of papers", uses: uses))))
        guard case .issue(.raised(let event))? = lines.first?.events.first else { throw Missing() }
        return event.issue
    }

    /// Somebody tells of violence, it is heard, answered, talked about and warned of; together every kind is written.
    fileprivate mutating func passIssues() throws {
        try act(
            .changeSettings(
                SettingsChanged(crisis: .to("Stay with her."), response: [code("violence"): 12])))
        let told = try raise("Lola", uses: [.count, .talk, .warn])
        let place = try act(.issue(.raise(Telling())))
        guard case .issue(.raised(let kept))? = place.first?.events.first else { throw Missing() }
        try act(
            .issue(
                .change(
                    told, Telling(kinds: [code("violence")], who: code("client"), replies: [.safe: .no]))))
        try act(.issue(.shutOut(told, "Marco", .coordinator)))
        let reader = try #require(shown.issues[told]?.readersShutOut.first)
        try act(.issue(.letIn(told, reader.id, .coordinator)))
        try act(.issue(.hear(told)))
        try act(.issue(.help(told, Helping(.support, codes: [code("listening")]))))
        try act(
            .issue(.help(told, Helping(.referral, to: code("clinic"), due: moment.day.advanced(by: 7)))))
        try act(.issue(.giveReceipt(told, mark: store.mark(of: Receipt(typed: Whisper("lusab-babad"))))))
        let closed = try raise("Mona", uses: [.talk])
        try act(.issue(.close(closed, .resolved, .coordinator)))
        try act(.issue(.close(told, .resolved, .twoCoordinators)))
        try act(.issue(.fill(kept.issue, Telling(words: "they took my phone"))))
        try passConcern(of: [told, closed])
        let until = moment.day.advanced(by: 7)
        let lines = try act(.warning(.add(WarningWish(who: code("client"), until: until, issue: told))))
        guard case .warning(.made(let made))? = lines.first?.events.first else { throw Missing() }
        try act(
            .warning(
                .change(made.warning, WarningWish(who: code("client"), words: "a grey van", until: until))))
        let over = try act(.warning(.add(WarningWish(words: "wet paint", until: until))))
        guard case .warning(.made(let last))? = over.first?.events.first else { throw Missing() }
        try act(.warning(.end(last.warning)))
    }

    private mutating func passConcern(of issues: [ID<CentreCore.Issue>]) throws {
        let lines = try act(
            .concern(.open(issues, about: code("violence"), summary: "the lamp is broken")))
        guard case .concern(.opened(let opened))? = lines.first?.events.first else { throw Missing() }
        let id = opened.concern
        try act(.concern(.putOnAgenda(id, moment.day.advanced(by: 5))))
        let before = shown
        let mistaken = try act(.concern(.respond(id, words: "nothing")))
        try act(
            .takeBack(
                Done(lines: mistaken, reversals: before.reversals(of: mistaken.flatMap(\.events)))))
        try act(
            .concern(.respond(id, words: "write to the town", reportBy: moment.day.advanced(by: 14))))
        try act(
            .concern(.act(id, what: "write the letter", who: "Dee", by: moment.day.advanced(by: 2))))
        try act(.concern(.reportBack(id, .board, words: "the letter is written")))
    }
}
