import CentreCore
import Testing

struct MomentTests {
    @Test(arguments: [
        (2026, 11, 24, 0, 0, 60), (2026, 11, 24, 23, 59, 60), (2026, 1, 1, 0, 30, 840),
        (2026, 12, 31, 23, 45, -720),
        (2000, 3, 1, 5, 45, 345),
    ])
    func `a moment is what the wall showed`(parts: (Int, Int, Int, Int, Int, Int)) {
        let (year, month, date, hour, minute, east) = parts
        let moment = wall(year, month, date, hour, minute, east: east)
        #expect(moment.day == Day(year: year, month: month, day: date))
        #expect(moment.minuteOfDay == hour * 60 + minute)
    }

    @Test func `before 1970 the wall still shows a day and a minute of it`() {
        let moment = Moment(Instant(milliseconds: -1), offset: 0)
        #expect(moment.day.description == "1969-12-31")
        #expect(moment.minuteOfDay == 1439)
    }

    @Test(arguments: [Int64.min, Int64.max, 1 << 48, -(1 << 48)])
    func `times beyond every calendar are moved to its end, and trap nobody`(milliseconds: Int64) {
        let instant = Instant(milliseconds: milliseconds)
        for offset in [Int.min, 0, Int.max] {
            let moment = Moment(instant, offset: offset)
            #expect((0..<1440).contains(moment.minuteOfDay))
            #expect(!moment.day.description.isEmpty)
            #expect((-1440...1440).contains(moment.offset))
        }
        #expect(instant.advanced(minutes: .max) >= instant)
        #expect(instant.advanced(minutes: .min) <= instant)
        _ = Instant.earliest.minutes(until: instant)
        _ = instant.minutes(until: .earliest)
    }

    @Test func `minutes between two instants are rounded down`() {
        let start = Instant(milliseconds: 1_000_000)
        #expect(start.minutes(until: start.advanced(minutes: 90)) == 90)
        #expect(start.minutes(until: Instant(milliseconds: 1_000_000 + 59_999)) == 0)
        #expect(start.minutes(until: Instant(milliseconds: 1_000_000 - 1)) == -1)
        #expect(start.advanced(minutes: -5).minutes(until: start) == 5)
    }

    @Test(
        arguments: [
            ("18:05", 1085), ("1805", 1085), ("18.05", 1085), ("18h05", 1085), ("18H05", 1085), ("905", 545),
            ("9:05", 545), ("18", 1080), ("9", 540), ("0", 0), ("00:00", 0), ("23:59", 1439),
            (" 18:05", 1085),
            ("18 05", 1085), ("18h", 1080), ("24:00", nil), ("2400", nil), ("18:60", nil), ("1860", nil),
            ("", nil),
            (" ", nil), (":30", nil), (":05", nil), ("h", nil), ("18:5", nil), ("118:05", nil),
            ("18:005", nil),
            ("+9", nil), ("-1", nil), ("1+5", nil), ("18:+5", nil), ("noon", nil), ("18:05:00", nil),
            ("12345", nil),
            ("\u{661}\u{662}", nil), ("99999999999999999999:00", nil),
        ] as [(String, Int?)])
    func `a time is read as hurried hands type it`(text: String, minutes: Int?) {
        #expect(MinuteOfDay(text)?.minutes == minutes)
    }

    @Test func `every minute of the day is read as it is written`() {
        for minutes in 0..<1440 {
            #expect(MinuteOfDay(minutes).flatMap { MinuteOfDay($0.description) }?.minutes == minutes)
        }
        #expect(MinuteOfDay(-1) == nil)
        #expect(MinuteOfDay(1440) == nil)
    }

    @Test(arguments: [
        (5, 59, "2026-11-23"), (6, 0, "2026-11-24"), (23, 59, "2026-11-24"), (0, 0, "2026-11-23"),
    ])
    func `the service day turns at its minute`(hour: Int, minute: Int, named: String) {
        let moment = wall(2026, 11, 24, hour, minute)
        #expect(ServiceDay(moment, turnsAt: .sixInTheMorning).description == named)
    }

    @Test func `a day that turns at midnight is the calendar's`() throws {
        let midnight = try #require(MinuteOfDay(0))
        #expect(ServiceDay(wall(2026, 11, 24, 0, 0), turnsAt: midnight).description == "2026-11-24")
        #expect(ServiceDay(wall(2026, 11, 24, 23, 59), turnsAt: midnight).description == "2026-11-24")
    }
}
