import CentreCore
import Testing

/// Sessions that come again: each is worked out until something becomes of it, and none touches another.
struct SeriesTests {
    @Test func `a series is there tonight and in the weeks to come, with nothing written of any session`()
        throws
    {
        var evening = try Evening()
        let series = try evening.repeats(from: "2026-11-24", until: "2026-12-08")
        let today = ServiceDay(evening.now.day)
        #expect(evening.centre.sessions(on: today).map(\.series) == [series])
        #expect(
            evening.centre.sessions(after: today, days: 60).compactMap(\.starts)
                == [try starting("2026-12-01T20:30"), try starting("2026-12-08T20:30")])
        #expect(evening.centre.sessions.isEmpty)
    }

    @Test
    func `two desks that open the session of a night open one, however its series was changed meanwhile`()
        throws
    {
        var evening = try Evening()
        let series = try evening.repeats(from: "2026-11-24")
        let id = try evening.session(of: series, on: "2026-11-24").id
        var other = evening
        other.mint = Mint(seed: 7)
        try evening.does(
            .session(.change(id, PlanChange(topic: .to("the park"), facilitator: .to("Dee")))),
            by: evening.dee)
        try other.does(.session(.open(id)), by: evening.ana, at: evening.later(30))
        evening.take(try #require(other.lines.last))
        let session = try evening.session(id)
        #expect(session.isOpen)
        #expect(!session.needsALook)
        #expect(session.plan.topic == "the park", "what one desk changed outlives how the other found it")
        #expect(evening.centre.sessions(on: ServiceDay(evening.now.day)).map(\.id) == [id])
    }

    @Test func `skipping or moving one session touches no other`() throws {
        var evening = try Evening()
        let series = try evening.repeats(from: "2026-12-01", until: "2026-12-22")
        let (first, last) = (try day("2026-12-01"), try day("2026-12-31"))
        func starts() throws -> [String] {
            try evening.series(series).occurrences(from: first, through: last).map(\.starts.description)
        }
        let skipped = try evening.does(.session(.skip(series, try day("2026-12-08"))), by: evening.dee)
        #expect(try starts() == ["2026-12-01T20:30", "2026-12-15T20:30", "2026-12-22T20:30"])
        let friday = try starting("2026-12-18T18:00")
        let id = try evening.session(of: series, on: "2026-12-15").id
        let moved = try evening.does(
            .session(.move(series, try day("2026-12-15"), to: friday)), by: evening.dee)
        #expect(try starts() == ["2026-12-01T20:30", "2026-12-18T18:00", "2026-12-22T20:30"])
        #expect(try evening.session(id).starts == friday, "it is the same session")
        try evening.does(.takeBack(skipped), by: evening.dee)
        try evening.does(.takeBack(moved), by: evening.dee)
        #expect(try starts().count == 4)
        #expect(try starts()[2] == "2026-12-15T20:30")
    }

    @Test func `of a session that something became of, the session itself is moved or cancelled`() throws {
        var evening = try Evening()
        let series = try evening.repeats(from: "2026-12-01")
        let id = try evening.session(of: series, on: "2026-12-01").id
        _ = try evening.puts(.own, "the lamp", on: id)
        let day = try day("2026-12-01")
        try evening.does(.session(.move(series, day, to: try starting("2026-12-02T19:00"))), by: evening.dee)
        #expect(try evening.session(id).starts == starting("2026-12-02T19:00"))
        try evening.does(.session(.move(series, day, to: nil)), by: evening.dee)
        #expect(try evening.session(id).starts == starting("2026-12-01T20:30"))
        try evening.does(.session(.skip(series, day)), by: evening.dee)
        #expect(try evening.session(id).stands == .cancelled)
    }

    @Test
    func `what became of one stays when its series changes, and comes as the series has it once taken back`()
        throws
    {
        var evening = try Evening()
        let series = try evening.repeats("papers", from: "2026-11-24")
        let id = try evening.session(of: series, on: "2026-11-24").id
        try evening.does(.session(.open(id)), by: evening.dee)
        let later = TimesChange(minute: MinuteOfDay(21 * 60))
        try evening.does(
            .session(.changeSeries(series, PlanChange(topic: .to("rights")), later)), by: evening.dee)
        #expect(try evening.session(id).plan.topic == "papers")
        #expect(try evening.session(id).starts == starting("2026-11-24T20:30"))
        try evening.does(.session(.takeBack(id)), by: evening.dee)
        #expect(try evening.session(id).stands == .planned)
        #expect(try evening.session(id).plan.topic == "rights")
        try evening.does(.session(.open(id)), by: evening.dee)
        #expect(try evening.session(id).plan.topic == "rights")
        #expect(try evening.session(id).starts == starting("2026-11-24T21:00"))
    }

    @Test func `a series ends after a day, and goes as a whole when it was a mistake`() throws {
        var evening = try Evening()
        let series = try evening.repeats(from: "2026-11-25")
        let today = ServiceDay(evening.now.day)
        let ended = try evening.does(
            .session(.endSeries(series, after: try day("2026-12-02"))), by: evening.dee)
        #expect(evening.centre.sessions(after: today, days: 90).count == 2)
        try evening.does(.takeBack(ended), by: evening.dee)
        #expect(evening.centre.sessions(after: today, days: 90).count == 13)
        try evening.does(.session(.takeBackSeries(series)), by: evening.dee)
        #expect(evening.centre.sessions(after: today, days: 90).isEmpty)
        #expect(evening.centre.standingSeries.isEmpty)
    }

    @Test func `a session of a series has the id that the description of the format works out`() throws {
        var evening = try Evening()
        let series = try #require(ID<Series>("bf000000000000000000000000000001"))
        let planned = SeriesPlanned(
            series: series, times: try seriesTimes(from: "2026-11-24"), plan: SessionPlan())
        evening.record(
            evening.centre.entry(
                [.series(.planned(planned))], by: evening.dee, at: evening.now, mint: &evening.mint))
        let session = try evening.session(of: series, on: "2026-11-24")
        #expect(session.id.description == "01a205b3d0005d445d4416e1f15a74b0")
    }

    @Test func `the sessions of a series are told apart by the first digits of their references`() throws {
        var evening = try Evening()
        let series = try evening.repeats(from: "2026-11-25")
        let ids = evening.centre.sessions(after: ServiceDay(evening.now.day), days: 300).map(\.id)
        #expect(ids.count == 43)
        #expect(Set(ids.map { $0.reference.prefix(6) }).count == ids.count)
        for id in ids {
            let occurrence = try #require(evening.centre.occurrence(id))
            #expect(occurrence.series == series)
            #expect(Moment(id.time, offset: 0).day.advanced(by: 1) == occurrence.day)
        }
    }
}
