import CentreCore
import Storage
import Testing

/// What the record keeps of decisions and of the collective, however it is read.
@Suite(.serialized, .bothSeals) struct CollectiveStoreTests {
    /// 30 November 2026, two hours before December in UTC.
    private static let lateInNovember = Instant(milliseconds: 1_796_075_000_000)

    @Test(arguments: Disk.allCases)
    func `an evening of decisions is the same from live.json and its tail, and from the whole journal`(
        _ disk: Disk
    ) throws {
        let room = disk.room()
        var evening = try Evening(in: room)
        try evening.passDecisions()
        let seen = CollectiveSeen(evening.shown)
        #expect(CollectiveSeen(evening.store.centre) == seen)
        #expect(seen.agreements.count == 2)
        var mint = Mint(seed: 4)
        let tail = try Evening.open(room.files, room.directory, mode: .reader, at: evening.now, mint: &mint)
        #expect(CollectiveSeen(tail.centre) == seen)
        for days in [0, 1, 9, 40] {
            evening.later(days: days)
            try evening.expectLiveEqualsReplay()
        }
    }

    @Test func `every kind of decision and of what the collective keeps is written on that evening`() throws {
        var evening = try Evening(on: MemoryFileSystem())
        let lines = try evening.passDecisions()
        var written: Set<String> = []
        for line in lines {
            let text = String(decoding: WrittenLine.content(line), as: UTF8.self)
            written.formUnion(Kind.allCases.map(\.rawValue).filter { text.contains("\"\($0)\"") })
        }
        let topics = ["decision.", "agreement.", "priority.", "mentoring.", "share."]
        let expected = Kind.allCases.map(\.rawValue).filter { topics.contains(where: $0.hasPrefix) }
        #expect(expected.count == 23)
        #expect(written.isSuperset(of: expected), "\(Set(expected).subtracting(written))")
    }

    @Test func `what was decided in another month is in force, and what nothing waits for is let go of`()
        throws
    {
        var evening = try Evening(on: MemoryFileSystem(), at: Self.lateInNovember)
        let method = DecisionMethod(.consent, quorum: 3)
        let rule = AgreementWish("one speaks at a time", language: code("en"))
        _ = try evening.decides(Deciding("we decide by consent", effect: .method(method)))
        let plain = try evening.decides(Deciding("a lamp", tally: Tally(agree: 9)))
        let waits = try evening.decides(Deciding("a bell"))
        _ = try evening.act(.collective(.agree(rule, Deciding("we agree", tally: Tally(agree: 9)))))
        let refused = Deciding("no reasons", tally: Tally(agree: 9), effect: .refuse([.visitReasons]))
        _ = try evening.decides(refused)
        evening.later(days: 5)
        try evening.expectLiveEqualsReplay()
        try evening.reopen()
        #expect(evening.shown.method() == method)
        #expect(evening.shown.agreementsInForce().count == 1)
        #expect(evening.shown.refuses(.visitReasons))
        #expect(evening.shown.decisions[plain] == nil)
        #expect(evening.shown.decisions[waits]?.isOpen == true)
        try evening.act(
            .collective(.settle(waits, Settling(tally: Tally(agree: 4, present: 4)))))
        #expect(evening.shown.decisions[waits]?.isAdopted == true)
        evening.later(days: 5)
        try evening.expectLiveEqualsReplay()
    }

    @Test func `whatever call fails, no rule is in force that nobody proposed, and agreeing again is kept`()
        throws
    {
        let founded = try FaultTests.founded()
        var call = 1
        var calls = Int.max
        var kept: Set<Int> = []
        while call <= calls {
            let disk = founded.copy()
            let faulty = FaultyFileSystem(disk, .forever(from: call, code: SystemCode.io), only: .changing)
            let wasSaved = Self.agreeing(on: faulty)
            if faulty.count < call { calls = call }
            for crash in MemoryFileSystem.Crash.allCases {
                let what: Comment = "call \(call), \(crash)"
                var next = try Evening(joining: disk.afterCrash(crash), mode: .desk, seed: 99)
                let adopted = next.shown.decisionsTaken.filter(\.isAdopted)
                #expect(adopted.count == next.shown.agreementsInForce().count, what)
                #expect(!wasSaved || adopted.count == 1, what)
                kept.insert(next.shown.agreements.count * 10 + adopted.count)
                try next.agrees()
                #expect(next.shown.agreementsInForce().count == adopted.count + 1, what)
                try next.expectLiveEqualsReplay()
            }
            call += 1
        }
        // Nothing, only the proposal, and all of it: each was seen.
        #expect(kept == [0, 10, 11])
    }

    /// The group agrees on a disk that may fail; whether that was reported saved.
    private static func agreeing(on files: any FileSystem) -> Bool {
        do {
            var evening = try Evening(joining: files, mode: .desk)
            defer { evening.store.close() }
            try evening.agrees()
            return true
        } catch {
            return false
        }
    }

    @Test(arguments: UInt64(1)...200)
    func `no stance stands beside anybody in what is written of decisions`(_ seed: UInt64) throws {
        /// All names that may stand in an event of a decision; `who` is who does a task.
        let names: Set<String> = [
            "kind", "decision", "state", "time", "off", "words", "session", "point", "concern", "method",
            "tally", "review", "effect", "newMethod", "agreement", "fields", "refusal", "founded", "after",
            "objection", "action", "what", "who", "by", "done", "part", "takenBack",
        ]
        var any = AnyLine(seed: seed)
        let deed = any.next().deed
        let events = (0..<8).map { _ in Event.decision(any.decisionEvent()) }
        let content = WrittenLine.content(Line(id: Samples.lineID(1), deed: deed, events: events))
        var tape = JSONTape()
        try tape.read(content)
        let places = try #require(tape.field(JSONName("events"), of: tape.root).flatMap { tape.values($0) })
        for place in places {
            let fields = try #require(tape.fields(place))
            let found = Set(fields.map(\.name))
            #expect(found.isSubset(of: names), "\(found.subtracting(names))")
            #expect(found.isDisjoint(with: ["who", "by"]) || found.contains("action"))
            if let tally = tape.field(JSONName("tally"), of: place), !tape.isNull(tally) {
                let counts = try #require(tape.fields(tally))
                #expect(Set(counts.map(\.name)).isSubset(of: ["agree", "aside", "object", "present"]))
                #expect(counts.allSatisfy { tape.integer($0.value) != nil })
            }
            if found.contains("objection") {
                #expect(found.isSubset(of: ["kind", "decision", "objection", "words"]))
            }
        }
    }
}

/// What people see of decisions and of what the collective keeps.
private struct CollectiveSeen: Hashable {
    let decisions: [ID<Decision>: Decision]
    let agreements: [ID<Agreement>: Agreement]
    let priorities: [ID<Priority>: Priority]
    let mentorings: [ID<Mentoring>: Mentoring]
    let shares: [ID<ReportedShare>: ReportedShare]
    let method: DecisionMethod?
    let refused: [RefusedField]

    init(_ centre: Centre) {
        decisions = centre.decisions
        (agreements, priorities) = (centre.agreements, centre.priorities)
        (mentorings, shares) = (centre.mentorings, centre.shares)
        method = centre.method()
        refused = RefusedField.allCases.filter(centre.refuses)
    }
}

extension Evening {
    fileprivate mutating func decides(_ wish: Deciding) throws -> ID<Decision> {
        let lines = try act(.collective(.decide(wish)))
        guard case .decision(let event)? = lines.first?.events.first else { throw Missing() }
        return event.decision
    }

    /// A rule is proposed and adopted in one deed, which lies in two files.
    @discardableResult
    fileprivate mutating func agrees() throws -> [Line] {
        try act(
            .collective(
                .agree(
                    AgreementWish("one speaks at a time", language: code("en")),
                    Deciding("we agree", tally: Tally(agree: 6)))))
    }

    /// The group decides, agrees, ranks, learns and reports; together every kind is written.
    @discardableResult
    mutating func passDecisions() throws -> [Line] {
        var lines: [Line] = []
        func collectively(_ action: CollectiveAction) throws { lines += try act(.collective(action)) }
        let vote = DecisionMethod(.simpleVote, quorum: 5)
        _ = try decides(Deciding("we vote", tally: Tally(agree: 6, present: 6), effect: .method(vote)))
        let sign = ActionWish(what: "a sign", who: "Lu", by: moment.day.advanced(by: 9))
        let few = Deciding(
            "open at nine", tally: Tally(agree: 2, object: 1), objections: ["late"], actions: [sign])
        try collectively(.decide(few))
        let id = try #require(shown.decisionsOpen.first?.id)
        try collectively(.changeDecision(id, DecisionChange(review: .to(moment.day.advanced(by: 90)))))
        try collectively(.settle(id, Settling(tally: Tally(agree: 7, object: 1))))
        let objection = try #require(shown.decisions[id]?.objected.first)
        try collectively(.takeBackDecisionPart(id, objection.id.of(DecisionPart.self)))
        lines += try agrees()
        let rule = try #require(shown.agreementsInForce().first?.id)
        try collectively(.word(rule, words: "uma fala de cada vez", language: code("pt"), agreed: false))
        let wording = try #require(shown.agreements[rule]?.history.last?.id)
        try collectively(.agreeToWording(rule, wording))
        try collectively(.lookAgain(rule, on: moment.day.advanced(by: 180)))
        try collectively(.objectToAgreement(rule, words: "not in the kitchen"))
        try collectively(.takeBackAgreementPart(rule, wording.of(AgreementPart.self)))
        try collectively(.propose(AgreementWish("no shoes", language: code("en"))))
        try collectively(.drop(try #require(shown.agreements(.proposed).first?.id)))
        try collectively(.prioritise(words: "a lamp", .words))
        let priority = try #require(shown.prioritiesRanked().first?.id)
        try collectively(.changePriority(priority, basis: .childCare))
        try collectively(.rank([priority: 7]))
        try collectively(.endPriority(priority))
        try collectively(.mentor(learner: "Lu", mentor: "Dee", role: code("desk")))
        let mentoring = try #require(shown.mentoringsGoingOn.first?.id)
        try collectively(.changeMentoring(mentoring, role: code("facilitating")))
        try collectively(.step(mentoring, .shadow, learner: true, mentor: true))
        try collectively(.endMentoring(mentoring))
        try collectively(.report(ShareWish(.shifts, from: day("2026-10-01"), to: moment.day, ofTen: 7)))
        try collectively(.takeBackReport(try #require(shown.sharesReported.first?.id)))
        return lines
    }
}
