import CentreCore
import Storage
import Testing

/// What the record keeps of sessions and series, however it is read.
@Suite(.serialized, .bothSeals) struct SessionStoreTests {
    @Test(arguments: Disk.allCases)
    func `an evening of sessions is the same from live.json and its tail, and from the whole journal`(
        _ disk: Disk
    ) throws {
        let room = disk.room()
        var evening = try Evening(in: room)
        try evening.passSessions()
        let seen = SessionsSeen(evening.shown)
        #expect(SessionsSeen(evening.store.centre) == seen)
        #expect(seen.sessions.count == 4)
        #expect(seen.series.values.filter(\.counts).count == 1)
        var mint = Mint(seed: 4)
        let tail = try Evening.open(room.files, room.directory, mode: .reader, at: evening.now, mint: &mint)
        #expect(SessionsSeen(tail.centre) == seen)
        for days in [0, 1, 9, 40, 90] {
            evening.later(days: days)
            try evening.expectLiveEqualsReplay()
        }
        #expect(evening.shown.sessions.isEmpty)
        #expect(SessionsSeen(evening.shown).series == seen.series)
    }

    @Test func `every kind of session and series is written on that evening`() throws {
        var evening = try Evening(on: MemoryFileSystem())
        var lines = try evening.passSessions()
        for month in Set(evening.shown.sessions.keys.map(\.month)) {
            lines += try evening.store.loadMonth(month)
        }
        let text = lines.map { String(decoding: WrittenLine.content($0), as: UTF8.self) }.joined()
        let expected = Kind.allCases.map(\.rawValue).filter { kind in
            ["session.", "series."].contains(where: kind.hasPrefix)
        }
        #expect(expected.count == 14)
        #expect(expected.filter { !text.contains("\"\($0)\"") } == [])
    }

    @Test func `a session of a series lies in the month of the day before it, whenever it is written of`()
        throws
    {
        var evening = try Evening(on: MemoryFileSystem())
        let series = try evening.repeats(from: evening.moment.day)
        let days = [0, 7, 14, 28].map { evening.moment.day.advanced(by: $0) }
        for day in days {
            let id = try evening.session(of: series, on: day)
            try evening.act(.session(.change(id, PlanChange(topic: .to("\(day)")))))
        }
        for month in Set(days.map { Month($0.advanced(by: -1)) }) {
            let lines = try evening.store.loadMonth(month)
            let written = Set(
                lines.flatMap(\.events).compactMap { event -> ID<Session>? in
                    if case .session(let event) = event { event.session } else { nil }
                })
            let expected = days.filter { Month($0.advanced(by: -1)) == month }.count
            #expect(written.count == expected, "\(month)")
        }
        try evening.expectLiveEqualsReplay()
        #expect(evening.shown.sessions.count == 4)
    }

    @Test func `two desks that open the session of a night meet in one`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        let series = try evening.repeats(from: evening.moment.day)
        let id = try evening.session(of: series, on: evening.moment.day)
        var guest = try Evening(joining: disk, mode: .guest, at: evening.now, seed: 8)
        try evening.act(.session(.open(id)))
        try guest.act(.session(.open(id)))
        try evening.look()
        #expect(evening.shown.openSessions.map(\.id) == [id])
        #expect(evening.shown.sessionsUnsettled.isEmpty)
        #expect(evening.shown.sessions.count == 1)
        try evening.act(.session(.close(id)))
        try evening.expectLiveEqualsReplay()
        #expect(evening.shown.openSessions.isEmpty)
    }

    @Test func `what was open when the program died is open again at its place`() throws {
        let disk = MemoryFileSystem()
        var evening = try Evening(on: disk)
        let id = try evening.opens()
        let item = try evening.puts("the lamp", on: id)
        try evening.act(.session(.say(id, "it is dark", on: item)))
        let seen = SessionsSeen(evening.shown)
        for crash in MemoryFileSystem.Crash.allCases {
            let desk = try Evening(joining: disk.afterCrash(crash), mode: .desk, at: evening.now, seed: 9)
            #expect(SessionsSeen(desk.shown) == seen)
            #expect(desk.shown.openSessions.map(\.id) == [id])
        }
    }
}

/// What people see of sessions and series.
private struct SessionsSeen: Hashable {
    let sessions: [ID<Session>: Session]
    let series: [ID<Series>: Series]

    init(_ centre: Centre) { (sessions, series) = (centre.sessions, centre.series) }
}

extension Evening {
    fileprivate mutating func opens() throws -> ID<Session> {
        let lines = try act(.session(.openUnplanned(SessionPlan(topic: "papers"))))
        guard case .session(let event)? = lines.first?.events.first else { throw Missing() }
        return event.session
    }

    fileprivate mutating func repeats(from first: Day) throws -> ID<Series> {
        let times = SeriesTimes(first: first, minute: minute("20:30"), rule: .weekly)
        let lines = try act(.session(.planSeries(SessionPlan(topic: "rights"), times)))
        guard case .series(let event)? = lines.first?.events.first else { throw Missing() }
        return event.series
    }

    fileprivate func session(of series: ID<Series>, on day: Day) throws -> ID<Session> {
        try #require(shown.sessions(on: ServiceDay(day)).first { $0.series == series }).id
    }

    fileprivate mutating func puts(_ words: String, on id: ID<Session>) throws -> ID<AgendaItem> {
        try act(.session(.addItem(id, .own, words: words)))
        return try #require(shown.sessions[id]?.agenda.last).id
    }

    /// A series of which sessions are skipped, moved and opened, one session that nobody planned, one that is cancelled.
    ///
    /// Together every kind is written; gives what was written of series, among other things.
    @discardableResult
    mutating func passSessions() throws -> [Line] {
        let first = moment.day
        func starting(_ text: String, in days: Int) -> PlannedTime {
            PlannedTime(first.advanced(by: days), minute(text))
        }
        let series = try repeats(from: first)
        let tonight = try session(of: series, on: first)
        let later = try session(of: series, on: first.advanced(by: 21))
        let times = SeriesTimes(first: first, minute: minute("18:00"), rule: .fortnightly)
        var lines = try act(.session(.planSeries(SessionPlan(), times)))
        guard case .series(let mistaken)? = lines.first?.events.first else { throw Missing() }
        let lonely = try opens()
        let item = try puts("the lamp", on: lonely)
        let actions: [SessionAction] = [
            .changeSeries(series, PlanChange(facilitator: .to("Dee"))),
            .skip(series, first.advanced(by: 7)),
            .move(series, first.advanced(by: 14), to: starting("19:00", in: 15)),
            .takeBackSeries(mistaken.series), .open(tonight), .count(tonight, others: 8),
            .name(tonight, "Lola"),
            .say(tonight, "we were few"), .close(tonight),
            .plan(SessionPlan(topic: "health"), starts: starting("21:00", in: 2)),
            .change(lonely, PlanChange(place: .to("the park"))), .moveItem(lonely, item, .talked),
            .takeBackPart(lonely, item.of(SessionPart.self)), .agreeNotes(of: tonight, during: lonely),
            .close(lonely), .cancel(later, why: "Dee is away"),
        ]
        for action in actions { lines += try act(.session(action)) }
        return lines
    }
}
