import CentreCore
import Testing

struct OpeningHoursTests {
    private static let hours = OpeningHours([
        nil, span("18:00", "02:00"), span("09:30", "17:00"), span("20:00", "20:00"), nil, nil,
        span("22:00", "00:00"),
    ])

    private static func span(_ opens: String, _ closes: String) -> OpeningHours.Span {
        OpeningHours.Span(
            opens: MinuteOfDay(opens) ?? .sixInTheMorning, closes: MinuteOfDay(closes) ?? .sixInTheMorning)
    }

    /// 2026-11-24 is a Tuesday.
    @Test(
        arguments: [
            ("2026-11-24", "17:59", false), ("2026-11-24", "18:00", true), ("2026-11-24", "23:59", true),
            ("2026-11-25", "01:59", true), ("2026-11-25", "02:00", false), ("2026-11-25", "09:29", false),
            ("2026-11-25", "09:30", true), ("2026-11-25", "17:00", false), ("2026-11-26", "19:59", false),
            ("2026-11-26", "20:00", true), ("2026-11-27", "19:59", true), ("2026-11-27", "20:00", false),
            ("2026-11-29", "22:00", true), ("2026-11-30", "00:00", false), ("2026-11-24", "00:30", false),
        ])
    func `the doors are open between the hours, past midnight too`(
        _ day: String, _ time: String, _ open: Bool
    ) throws {
        let zone = ZoneRules.fixed(60)
        let moment = zone.moment(on: try #require(Day(day)), at: try #require(MinuteOfDay(time)))
        #expect(Self.hours.areOpen(at: moment) == open)
    }

    @Test func `where no day has hours nobody set any`() {
        #expect(OpeningHours([]).areOpen(at: ZoneRules.fixed(0).moment(.earliest)) == nil)
    }
}
