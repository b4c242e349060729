import CentreCore
import Testing

/// Each refusal once, with what stands after it.
struct SessionRefusalTests {
    @Test func `nothing is done with a session or a series that is not there`() throws {
        let evening = try Evening()
        let (session, series) = (ID<Session>(high: 1, low: 1), ID<Series>(high: 1, low: 1))
        let day = evening.now.day
        let unknown: [SessionAction] = [
            .change(session, PlanChange(topic: .to("a"))), .cancel(session), .open(session), .close(session),
            .reopen(session), .takeBack(session), .count(session, others: 1), .name(session, "Lola"),
            .addItem(session, .own, words: "a"), .wordItem(session, ID(high: 1, low: 1), "a"),
            .moveItem(session, ID(high: 1, low: 1), .talked), .say(session, "a"),
            .takeBackPart(session, ID(high: 1, low: 1)), .agreeNotes(of: session, during: nil),
        ]
        for action in unknown {
            #expect(evening.refusal(of: action) == .session(.unknownSession), "\(action)")
        }
        let others: [SessionAction] = [
            .changeSeries(series, PlanChange()), .skip(series, day), .move(series, day, to: nil),
            .endSeries(series, after: day), .takeBackSeries(series),
        ]
        for action in others { #expect(evening.refusal(of: action) == .session(.unknownSeries), "\(action)") }
    }

    @Test func `a session is opened once, when it is due, and closed once, after it was opened`() throws {
        var evening = try Evening()
        let id = try evening.plans(on: "2026-11-26T20:30")
        #expect(
            evening.refusal(of: .open(id)) == .session(.notDue(try starting("2026-11-26T20:30"))))
        #expect(evening.refusal(of: .close(id)) == .session(.notOpen))
        #expect(evening.refusal(of: .reopen(id)) == .session(.notClosed))
        #expect(evening.refusal(of: .say(id, "a")) == .session(.notOpen))
        #expect(evening.refusal(of: .count(id, others: 1)) == .session(.notOpen))
        let opened = evening.later(1440)
        try evening.does(.session(.open(id)), by: evening.dee, at: opened)
        #expect(evening.refusal(of: .open(id)) == .session(.openAlready(since: opened)))
        #expect(evening.refusal(of: .cancel(id)) == .session(.openAlready(since: opened)))
        let early = evening.later(-1)
        #expect(
            evening.refusal(of: .close(id, at: early)) == .session(.closesBeforeOpening(opened: opened)))
        #expect(evening.refusal(of: .close(id, at: evening.later(1))) == .timeAhead(evening.later(1)))
        try evening.does(.session(.close(id)), by: evening.dee)
        #expect(evening.refusal(of: .close(id)) == .session(.closedAlready(at: evening.now)))
        #expect(evening.refusal(of: .open(id)) == .session(.closedAlready(at: evening.now)))
        #expect(evening.refusal(of: .cancel(id)) == .session(.closedAlready(at: evening.now)))
    }

    @Test func `a plan lies neither in the past nor years ahead, and has no code that nobody knows`() throws {
        let evening = try Evening()
        func refusal(_ text: String, _ plan: SessionPlan = SessionPlan()) throws -> Refusal? {
            evening.refusal(of: .plan(plan, starts: try starting(text)))
        }
        #expect(try refusal("2026-11-23T20:30") == .session(.dayPast(try day("2026-11-23"))))
        #expect(try refusal("2027-11-26T20:30") == .session(.tooFarAhead(try day("2027-11-26"))))
        let odd = try code("karaoke")
        #expect(
            try refusal("2026-11-24T20:30", SessionPlan(kind: odd))
                == .unknownCode(.sessionKinds, "karaoke", nearest: nil))
        #expect(
            try refusal("2026-11-24T20:30", SessionPlan(languages: [try code("klingon")]))
                == .unknownCode(.languages, "klingon", nearest: nil))
        #expect(
            try refusal("2026-11-24T20:30", SessionPlan(capacity: 0)) == .outOfRange(.capacity, Limits.people)
        )
        let long = String(repeating: "a", count: 201)
        #expect(
            try refusal("2026-11-24T20:30", SessionPlan(topic: long)) == .tooLong(.topic, limit: 200))
        #expect(
            try refusal("2026-11-24T20:30", SessionPlan(learning: long)) == .tooLong(.learning, limit: 60))
    }

    @Test(arguments: [
        ("2026-12-01", SeriesRule.weekly, "2026-11-30"), ("2026-12-01", .weekday(3, nth: 6), "2027-06-01"),
        ("2026-12-01", .weekday(8, nth: 1), "2027-06-01"), ("2026-12-01", .weekday(3, nth: 5), "2026-12-29"),
        ("2026-12-01", .monthly(day: 0), "2027-06-01"), ("2026-12-01", .monthly(day: 31), "2026-12-30"),
        ("2026-12-01", .lastWeekday(0), "2027-06-01"),
    ])
    func `a series that never comes is none`(_ first: String, _ rule: SeriesRule, _ until: String) throws {
        var evening = try Evening()
        let times = try seriesTimes(from: first, rule: rule, until: until)
        #expect(evening.refusal(of: .planSeries(SessionPlan(), times)) == .session(.neverOccurs))
        let series = try evening.repeats(from: "2026-12-01")
        let change = TimesChange(rule: rule, until: .to(try day(until)))
        #expect(
            evening.refusal(of: .changeSeries(series, PlanChange(), change)) == .session(.neverOccurs))
    }

    @Test func `no series is left of which every session is skipped, nor one that ends before it begins`()
        throws
    {
        var evening = try Evening()
        let series = try evening.repeats(from: "2026-12-01", until: "2026-12-14")
        let (first, second) = (try day("2026-12-01"), try day("2026-12-08"))
        try evening.does(.session(.skip(series, first)), by: evening.dee)
        #expect(evening.refusal(of: .skip(series, first)) == .nothingToChange)
        #expect(evening.refusal(of: .skip(series, second)) == .session(.neverOccurs))
        #expect(evening.refusal(of: .endSeries(series, after: first)) == .session(.neverOccurs))
        let wednesday = try day("2026-12-02")
        #expect(evening.refusal(of: .skip(series, wednesday)) == .session(.noSession(wednesday)))
        #expect(evening.refusal(of: .move(series, first, to: nil)) == .session(.noSession(first)))
        #expect(evening.refusal(of: .move(series, second, to: nil)) == .nothingToChange)
        let times = try seriesTimes(from: "2028-01-01")
        #expect(
            evening.refusal(of: .planSeries(SessionPlan(), times)) == .session(.tooFarAhead(times.first)))
    }

    @Test func `notes are agreed of what was closed, in another session that was held`() throws {
        var evening = try Evening()
        let id = try evening.opens()
        #expect(evening.refusal(of: .agreeNotes(of: id, during: nil)) == .session(.notClosed))
        try evening.does(.session(.close(id)), by: evening.dee)
        #expect(evening.refusal(of: .agreeNotes(of: id, during: id)) == .session(.ownNotes))
        let next = try evening.plans(on: "2026-11-24T23:00")
        #expect(evening.refusal(of: .agreeNotes(of: id, during: next)) == .session(.notOpen))
        try evening.does(.session(.agreeNotes(of: id, during: nil)), by: evening.dee)
        #expect(evening.refusal(of: .agreeNotes(of: id, during: nil)) == .nothingToChange)
    }

    @Test func `an item says what it is about, and comes from something that is there`() throws {
        var evening = try Evening()
        let id = try evening.opens()
        let concern = try evening.joins([try evening.raises(.bribes("Rosa"))])
        let nobody = ID<Concern>(high: 1, low: 1)
        let task = ID<GroupAction>(high: 1, low: 1)
        #expect(evening.refusal(of: .addItem(id, .own)) == .empty(.item))
        #expect(evening.refusal(of: .addItem(id, .concern(nobody))) == .issue(.unknownConcern))
        #expect(evening.refusal(of: .addItem(id, .action(task, of: .concern(concern)))) == .unknownPart)
        #expect(evening.refusal(of: .addItem(id, .notes(id))) == .session(.notClosed))
        let item = try evening.puts(.concern(concern), on: id)
        #expect(evening.refusal(of: .addItem(id, .concern(concern))) == .nothingToChange)
        #expect(evening.refusal(of: .moveItem(id, item, .open)) == .nothingToChange)
        #expect(evening.refusal(of: .moveItem(id, ID(high: 1, low: 1), .talked)) == .unknownPart)
        #expect(evening.refusal(of: .say(id, "a", on: ID(high: 1, low: 1))) == .unknownPart)
        #expect(evening.refusal(of: .say(id, " ")) == .empty(.saying))
        #expect(evening.refusal(of: .count(id, others: 1000)) == .outOfRange(.others, Limits.others))
        #expect(evening.refusal(of: .count(id, others: 0)) == .nothingToChange)
        #expect(evening.refusal(of: .takeBackPart(id, ID(high: 1, low: 1))) == .unknownPart)
        try evening.does(.session(.takeBackPart(id, item.of(SessionPart.self))), by: evening.dee)
        #expect(try evening.session(id).agenda.isEmpty)
    }
}
