import CentreCore
import Testing

/// What it takes to close an issue, and how long it waited.
struct IssueClosingTests {
    @Test func `violence is not closed by one coordinator alone`() throws {
        var evening = try Evening()
        let lu = try evening.secondCoordinator()
        let id = try evening.raises(.violence())
        #expect(
            evening.refusal(of: .issue(.close(id, .resolved, .coordinator)), by: evening.ana)
                == .issue(.needsMoreThanOne))
        try evening.does(.issue(.close(id, .resolved, .twoCoordinators)), by: evening.ana)
        #expect(try evening.issue(id).isOpen, "one says so")
        #expect(
            evening.refusal(of: .issue(.close(id, .resolved, .twoCoordinators)), by: evening.ana)
                == .issue(.saidSoAlready))
        #expect(evening.refusal(of: .issue(.takeBack(id)), by: evening.ana) == .issue(.toldAlready))
        try evening.does(.issue(.close(id, .resolved, .twoCoordinators)), by: lu)
        #expect(try evening.issue(id).state.state == .resolved)
        #expect(try evening.issue(id).closing.value?.second == evening.ana)
    }

    @Test
    func `a voice counts for the state that it was about, from who is coordinator still, and may read it`()
        throws
    {
        var evening = try Evening()
        let lu = try evening.secondCoordinator()
        let id = try evening.raises(.violence())
        try evening.does(.issue(.close(id, .resolved, .twoCoordinators)), by: lu)
        try evening.does(.issue(.hear(id)), by: evening.ana)
        try evening.does(.issue(.close(id, .resolved, .twoCoordinators)), by: evening.ana)
        #expect(try evening.issue(id).isOpen, "it was heard since")
        try evening.does(.issue(.close(id, .noFurtherAction, .twoCoordinators)), by: lu)
        #expect(try evening.issue(id).isOpen, "they say different things")
        try evening.does(.changeRoles(lu, [.coordinator: false, .volunteer: true]), by: evening.ana)
        try evening.does(.issue(.close(id, .noFurtherAction, .twoCoordinators)), by: evening.ana)
        #expect(try evening.issue(id).isOpen, "who agreed is no coordinator any more")
    }

    @Test(arguments: [CentreCore.Issue.Ground.raisersWord, .session])
    func `the raiser's word or a session's decision closes violence`(_ ground: CentreCore.Issue.Ground) throws
    {
        var evening = try Evening()
        let id = try evening.raises(.violence())
        try evening.does(.issue(.close(id, .noFurtherAction, ground)), by: evening.ana)
        #expect(try evening.issue(id).state.state == .noFurtherAction)
        try evening.does(.issue(.reopen(id)), by: evening.ana)
        #expect(try evening.issue(id).isOpen)
    }

    @Test func `what cannot be done is said, and nothing is half done`() throws {
        var evening = try Evening()
        let id = try evening.raises(.bribes("Rosa"))
        #expect(evening.refusal(of: .issue(.reopen(id)), by: evening.ana) == .issue(.notClosed))
        try evening.does(.issue(.hear(id)), by: evening.ana)
        guard case .issue(.heardAlready(let by, _))? = evening.refusal(of: .issue(.hear(id)), by: evening.ana)
        else { throw Unexpected() }
        #expect(by == "Ana")
        try evening.does(.issue(.close(id, .resolved, .coordinator)), by: evening.ana)
        #expect(
            evening.refusal(of: .issue(.close(id, .resolved, .coordinator)), by: evening.ana)
                == .issue(.closedAlready(.resolved)))
        try evening.does(.issue(.withdraw(id, .coordinator)), by: evening.ana)
        #expect(evening.refusal(of: .issue(.reopen(id)), by: evening.ana) == .issue(.withdrawn))
        let tomorrow = PlannedTime(evening.now.day.advanced(by: 1), .midnight)
        #expect(
            evening.refusal(of: .issue(.raise(Telling(happened: tomorrow))))
                == .issue(.happensLater(tomorrow)))
        #expect(
            evening.refusal(
                of: .issue(.help(id, Helping(.passedOn, words: "a lawyer", purpose: "a complaint"))),
                by: evening.ana) == .issue(.withdrawn))
        let other = try evening.raises(.bribes(nil))
        #expect(
            evening.refusal(
                of: .issue(.help(other, Helping(.passedOn, words: "a lawyer", purpose: "a complaint"))),
                by: evening.ana) == .issue(.askFirst))
    }

    // MARK: The clock

    @Test func `the clock of first response runs across the turn of the day and stops with the first deed`()
        throws
    {
        var evening = try Evening()
        let late = wall(2026, 11, 25, 5, 50)
        let id = try evening.raises(.violence(), at: late)
        let clock = try #require(evening.centre.responseClock(of: try evening.issue(id)))
        #expect(clock.hours == 24)
        #expect(clock.minutes(at: wall(2026, 11, 25, 6, 10).instant) == 20)
        #expect(!clock.isLate(at: wall(2026, 11, 26, 5, 50).instant))
        #expect(clock.isLate(at: wall(2026, 11, 26, 5, 51).instant))
        try evening.does(
            .issue(.help(id, Helping(.support, words: "sat together"))), at: wall(2026, 11, 25, 6, 20))
        try evening.does(.issue(.help(id, Helping(.crisis, words: "clinic"))), at: wall(2026, 11, 25, 9, 0))
        let stopped = try #require(evening.centre.responseClock(of: try evening.issue(id)))
        #expect(stopped.minutes(at: wall(2026, 12, 24, 9, 0).instant) == 30)
    }

    @Test func `a place that is kept starts the clock, and help that is taken back does not stop it`() throws
    {
        var evening = try Evening()
        let id = try evening.raises()
        try evening.does(.issue(.fill(id, .violence())), at: evening.later(60))
        let done = try evening.does(.issue(.help(id, Helping(.support, words: "tea"))))
        #expect(try evening.issue(id).done.count == 1)
        try evening.does(.takeBack(done))
        let clock = try #require(evening.centre.responseClock(of: try evening.issue(id)))
        #expect(clock.first == nil)
        #expect(clock.minutes(at: evening.later(0).instant) == 62)
    }

    @Test func `a clock that went wrong makes nobody wait less than no time`() throws {
        var evening = try Evening()
        let id = try evening.raises(.violence(), at: wall(2026, 11, 24, 22, 0))
        // The next desk's clock is three hours behind.
        try evening.does(
            .issue(.help(id, Helping(.support, words: "tea"))), at: wall(2026, 11, 24, 19, 0))
        let clock = try #require(evening.centre.responseClock(of: try evening.issue(id)))
        #expect(clock.minutes(at: wall(2026, 11, 24, 19, 0).instant) == 0)
        #expect(!clock.isLate(at: wall(2026, 11, 24, 19, 0).instant))
        let waiting = try evening.raises(.violence(), at: wall(2026, 11, 24, 22, 0))
        let other = try #require(evening.centre.responseClock(of: try evening.issue(waiting)))
        #expect(other.minutes(at: wall(2026, 11, 24, 19, 0).instant) == 0)
    }

    @Test func `each kind has its own hours where the collective set them, and the shortest counts`() throws {
        var evening = try Evening()
        let violence = try code("violence")
        try evening.does(.changeSettings(SettingsChanged(response: [violence: 2])), by: evening.ana)
        var telling = Telling.violence()
        telling.kinds.append(try code("bribes"))
        let id = try evening.raises(telling)
        #expect(evening.centre.responseClock(of: try evening.issue(id))?.hours == 2)
        let plain = try evening.raises(.bribes(nil))
        #expect(evening.centre.responseClock(of: try evening.issue(plain))?.hours == 24)
        let ana = try #require(evening.centre.people[evening.ana])
        #expect(evening.centre.review(by: ana, at: evening.later(130)).map(\.id) == [id, plain])
        #expect(evening.centre.urgency(of: try evening.issue(id), at: evening.later(130)) == .late)
    }

    @Test func `who is not safe stands first until a coordinator heard them, whoever listened meanwhile`()
        throws
    {
        var evening = try Evening()
        let id = try evening.raises(Telling(replies: [.safe: .no], words: "he waits outside"))
        func urgency() throws -> Urgency {
            evening.centre.urgency(of: try evening.issue(id), at: evening.now)
        }
        let listened = Helping(.support, codes: [try code("listening")])
        try evening.does(.issue(.help(id, listened)), by: evening.bea)
        #expect(try urgency() == .notSafe)
        try evening.does(.issue(.hear(id)), by: evening.ana)
        #expect(try urgency() != .notSafe)
    }
}
