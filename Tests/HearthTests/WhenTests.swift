import CentreCore
import Testing
import hearth

@Suite struct `Days and times as typed` {
    private let zone = ZoneRules.fixed(60, name: "Europe/Madrid")

    private func when(_ day: String, _ time: String) throws -> When {
        let day = try #require(Day(day))
        let now = zone.moment(on: day, at: try #require(MinuteOfDay(time)))
        return When(zone: zone, now: now, turn: .sixInTheMorning, words: ("hoy", "ayer"))
    }

    private func written(_ moment: Moment) -> String {
        "\(moment.day) \(MinuteOfDay(moment.minuteOfDay)?.description ?? "")"
    }

    @Test func `a time alone is the last such time on the wall`() throws {
        #expect(written(try when("2026-11-24", "20:00").moment("18:05")) == "2026-11-24 18:05")
        #expect(written(try when("2026-11-25", "01:30").moment("22:10")) == "2026-11-24 22:10")
        #expect(written(try when("2026-11-25", "06:10").moment("5:50")) == "2026-11-25 05:50")
    }

    @Test func `a time still to come is today's, so that it is refused and not taken for yesterday's`() throws
    {
        #expect(written(try when("2026-11-24", "18:05").moment("18:10")) == "2026-11-24 18:10")
    }

    @Test func `a calendar day may stand before the time`() throws {
        let when = try when("2026-11-24", "20:00")
        #expect(written(try when.moment("2026-11-20 18:05")) == "2026-11-20 18:05")
        #expect(written(try when.moment("2026-11-20T18:05")) == "2026-11-20 18:05")
    }

    @Test func `a service day is written, or said in one's own words`() throws {
        let when = try when("2026-11-25", "01:30")
        #expect(try when.day("today").description == "2026-11-24")
        #expect(try when.day("ayer").description == "2026-11-23")
        #expect(try when.day("2026-02-28").description == "2026-02-28")
    }

    @Test(arguments: [
        ("2026-02-30", "2026-02-28"), ("31.4.2026", "2026-04-30"), ("yesteday", "yesterday"),
        ("2026-13-01", "2026-12-01"),
    ])
    func `a day that is none names the nearest`(typed: String, nearest: String) throws {
        let when = try when("2026-11-24", "20:00")
        #expect(throws: Trouble.unknownDay(typed, nearest: nearest)) { try when.day(typed) }
    }

    @Test(arguments: [("25:00", "23:00"), ("18:75", "18:59"), ("noon", nil)])
    func `a time that is none names the nearest`(typed: String, nearest: String?) throws {
        let when = try when("2026-11-24", "20:00")
        #expect(throws: Trouble.unknownTime(typed, nearest: nearest)) { try when.moment(typed) }
    }
}
