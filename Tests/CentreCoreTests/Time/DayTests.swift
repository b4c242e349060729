import CentreCore
import Testing

struct DayTests {
    @Test(arguments: [
        ("1970-01-01", 0, 4), ("2000-01-01", 10_957, 6), ("2000-02-29", 11_016, 2), ("2000-03-01", 11_017, 3),
        ("2024-02-29", 19_782, 4), ("2026-11-24", 20_781, 2), ("2026-12-31", 20_818, 4),
        ("2038-01-19", 24_855, 2),
        ("2099-12-31", 47_481, 4), ("2100-02-28", 47_540, 7), ("2100-03-01", 47_541, 1),
        ("2199-12-31", 84_005, 2),
    ])
    func `known dates are where the calendar has them`(text: String, count: Int, weekday: Int) {
        let day = Day(daysSince1970: count)
        #expect(day.description == text)
        #expect(day.weekday == weekday)
        #expect(Day(text) == (count >= 10_957 ? day : nil))
    }

    @Test func `every day from 2000 to 2199 is read as it is written`() throws {
        var day = try #require(Day("2000-01-01"))
        let end = try #require(Day("2199-12-31"))
        var weekday = 6
        var month = Month(day)
        while day <= end {
            guard Day(day.description) == day, day.weekday == weekday,
                Day(year: day.year, month: day.monthOfYear, day: day.dayOfMonth) == day
            else {
                Issue.record("\(day)")
                return
            }
            if Month(day) != month {
                guard day == month.next.firstDay, month.next.previous == month else {
                    Issue.record("\(month)")
                    return
                }
                month = Month(day)
            }
            weekday = weekday % 7 + 1
            day = day.advanced(by: 1)
        }
    }

    @Test(arguments: [
        "", "2026", "2026-11", "2026-11-31", "2026-02-29", "2100-02-29", "2026-00-10", "2026-13-01",
        "2026-01-00",
        "2026-01-32", "1999-12-31", "2200-01-01", "26-11-24", "02026-11-24", "2026-11-24-", "2026-+1-24",
        "+026-11-24", "2026-11--4", "2026-11-24 ", "2026/11/24", "\u{662}\u{660}-1-1",
        "2026-99999999999999999999-1",
    ])
    func `what the calendar does not have is no day`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `a date may be typed without leading zeros`() {
        #expect(Day("2026-1-5") == Day("2026-01-05"))
    }

    @Test(arguments: [Int.max, Int.min, 10_000_001, -10_000_001])
    func `days beyond every calendar are moved to its end, and trap nobody`(count: Int) {
        let day = Day(daysSince1970: count)
        #expect((1...7).contains(day.weekday))
        #expect((1...12).contains(day.monthOfYear))
        #expect((1...31).contains(day.dayOfMonth))
        #expect(day.advanced(by: .max) >= day)
        #expect(day.advanced(by: .min) <= day)
        #expect(!day.description.isEmpty)
        #expect(Month(day).next > Month(day).previous)
    }

    @Test(arguments: [
        ("2026-11", true), ("2000-01", true), ("2199-12", true), ("2026-1", false), ("2026-13", false),
        ("2026-00", false), ("1999-12", false), ("2200-01", false), ("2026-+1", false), ("2026-11-01", false),
        ("", false), ("2026", false),
    ])
    func `a month is four digits of year and two of month`(text: String, isMonth: Bool) {
        #expect((Month(text) != nil) == isMonth)
        if isMonth { #expect(Month(text)?.description == text) }
    }

    @Test func `months are counted over the turn of the year`() throws {
        let december = try #require(Month("2026-12"))
        #expect(december.next == Month("2027-01"))
        #expect(december.next.previous == december)
        #expect(december < december.next)
        let last = try #require(Month("2199-12"))
        #expect(last.next.description == "2200-01")
        #expect(last.next.next.description == "2200-02")
    }
}
