import CentreCore
import Testing

struct ZoneRulesTests {
    /// Madrid in 2026: an hour ahead in winter, two in summer.
    private let madrid = ZoneRules(name: "Europe/Madrid") { instant in
        (1_774_746_000_000..<1_792_890_000_000).contains(instant.milliseconds) ? 120 : 60
    }

    @Test(arguments: [
        ("2026-01-15", "12:00", 60, "12:00"), ("2026-07-15", "12:00", 120, "12:00"),
        ("2026-03-29", "01:59", 60, "01:59"), ("2026-03-29", "02:00", 120, "03:00"),
        ("2026-03-29", "02:30", 120, "03:30"), ("2026-03-29", "03:00", 120, "03:00"),
        ("2026-10-25", "01:59", 120, "01:59"), ("2026-10-25", "02:00", 120, "02:00"),
        ("2026-10-25", "02:30", 120, "02:30"), ("2026-10-25", "03:00", 60, "03:00"),
        ("2026-03-29", "06:00", 120, "06:00"), ("2026-10-25", "06:00", 60, "06:00"),
    ])
    func `a time on the wall is found around the changes of the clocks`(
        date: String, time: String, offset: Int, shown: String
    ) throws {
        let moment = madrid.moment(on: try day(date), at: try #require(MinuteOfDay(time)))
        #expect(moment.offset == offset)
        #expect(moment.day.description == date)
        #expect(MinuteOfDay(moment.minuteOfDay)?.description == shown)
    }

    @Test func `an instant is shown with the offset then in force`() {
        #expect(madrid.moment(Instant(milliseconds: 1_774_745_999_999)).minuteOfDay == 119)
        #expect(madrid.moment(Instant(milliseconds: 1_774_746_000_000)).minuteOfDay == 180)
    }

    @Test func `a service day is 23, 24 or 25 hours long`() throws {
        func hours(_ text: String) throws -> Int {
            let day = ServiceDay(try day(text))
            let start = madrid.start(of: day, turnsAt: .sixInTheMorning)
            let end = madrid.start(of: day.advanced(by: 1), turnsAt: .sixInTheMorning)
            #expect(ServiceDay(start, turnsAt: .sixInTheMorning) == day)
            return start.instant.minutes(until: end.instant) / 60
        }
        #expect(try hours("2026-03-28") == 23)
        #expect(try hours("2026-03-29") == 24)
        #expect(try hours("2026-10-24") == 25)
    }

    @Test(arguments: [-720, -210, 0, 345, 840])
    func `a zone that never changes shows what its offset says`(offset: Int) throws {
        let zone = ZoneRules.fixed(offset)
        let moment = zone.moment(on: try day("2026-11-24"), at: try #require(MinuteOfDay("18:05")))
        #expect(moment.minuteOfDay == 1085)
        #expect(moment.offset == offset)
        #expect(moment.instant.milliseconds == 1_795_543_500_000 - Int64(offset) * 60_000)
    }

    @Test func `opening hours belong to the day on which the doors open`() throws {
        let span = try #require(Evening.founding.opening?.span(on: try day("2026-11-24")))
        let hours = OpeningHours([nil, span])
        #expect(hours.days.count == 7)
        #expect(hours.span(on: try day("2026-11-23")) == nil)
        #expect(hours.span(on: try day("2026-11-24")) == span)
        #expect(hours.span(on: try day("2026-11-29")) == nil)
        #expect(OpeningHours(Array(repeating: span, count: 9)).days.count == 7)
        #expect(OpeningHours([]).days.count == 7)
    }
}
