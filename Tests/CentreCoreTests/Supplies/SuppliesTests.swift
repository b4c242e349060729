import CentreCore
import Testing

/// One total a day of what was given out, whoever writes it down.
struct SuppliesTests {
    private static func codes() throws -> (condoms: Code, lubricant: Code) {
        (try code("condoms"), try code("lubricant"))
    }

    @Test func `a day has one total, which anybody puts right and takes back, and which counts again`() throws
    {
        var evening = try Evening()
        let (condoms, lubricant) = try Self.codes()
        let tuesday = evening.now.day
        #expect(evening.centre.supplies(on: tuesday) == nil)
        try evening.does(.supplies(.count(day: tuesday, [condoms: 40, lubricant: 0])))
        let total = try #require(evening.centre.supplies(on: tuesday))
        #expect(total.items == [condoms: 40, lubricant: 0])
        #expect(total.day == tuesday && total.id.month == Month(tuesday))
        let right = try evening.does(.supplies(.count(day: tuesday, [condoms: 38])), by: evening.joy)
        #expect(evening.centre.suppliesCounted.map(\.items) == [[condoms: 38]])
        try evening.does(.takeBack(right), by: evening.joy)
        #expect(evening.centre.supplies(on: tuesday)?.items == [condoms: 40, lubricant: 0])
        let gone = try evening.does(.supplies(.takeBack(total.id)))
        #expect(evening.centre.supplies(on: tuesday) == nil)
        #expect(evening.refusal(of: .supplies(.takeBack(total.id))) == .unknownPart)
        try evening.does(.takeBack(gone))
        #expect(evening.centre.supplies(on: tuesday)?.items == [condoms: 40, lubricant: 0])
        try evening.does(.supplies(.takeBack(total.id)))
        try evening.does(.supplies(.count(day: tuesday, [condoms: 40, lubricant: 0])))
        #expect(evening.centre.supplies(on: tuesday)?.items == [condoms: 40, lubricant: 0])
    }

    @Test func `what cannot be is refused`() throws {
        var evening = try Evening()
        let (condoms, _) = try Self.codes()
        let (today, yoga) = (evening.now.day, try code("yoga"))
        func refusal(_ items: [Code: Int], on day: Day? = nil) -> Refusal? {
            evening.refusal(of: .supplies(.count(day: day ?? today, items)))
        }
        #expect(refusal([:]) == .empty(.quantity))
        #expect(refusal([yoga: 1]) == .unknownCode(.supplies, "yoga", nearest: nil))
        #expect(refusal([condoms: -1]) == .outOfRange(.quantity, SuppliesDay.quantities))
        #expect(refusal([condoms: 100_001]) == .outOfRange(.quantity, SuppliesDay.quantities))
        let tomorrow = today.advanced(by: 1)
        #expect(refusal([condoms: 1], on: tomorrow) == .collective(.dayAhead(tomorrow)))
        #expect(refusal([condoms: 1], on: today.advanced(by: -400)) == nil)
        try evening.does(.supplies(.count(day: today, [condoms: 1])))
        #expect(refusal([condoms: 1]) == .nothingToChange)
        try evening.does(
            .changeList(ListChanged(list: .supplies, code: yoga, offered: true)), by: evening.ana)
        #expect(refusal([yoga: 1]) == nil)
    }

    @Test func `what two desks write down of one day is one total, and the later word stands`() throws {
        let evening = try Evening()
        let (condoms, lubricant) = try Self.codes()
        var (here, there) = (evening, evening)
        there.mint = Mint(seed: 7)
        let day = evening.now.day
        try here.does(.supplies(.count(day: day, [condoms: 1])))
        try there.does(.supplies(.count(day: day, [lubricant: 2])), at: there.later(5))
        let (early, late) = (try #require(here.lines.last), try #require(there.lines.last))
        here.take(late)
        there.take(early)
        #expect(here.centre.supplies == there.centre.supplies)
        #expect(here.centre.suppliesCounted.map(\.items) == [[lubricant: 2]])
    }

    @Test func `no two days of a century go by one name, nor by one short reference in a year`() throws {
        let first = try day("2000-01-01")
        let days = (0..<36_525).map { first.advanced(by: $0) }
        let names = days.map { ID<SuppliesDay>(of: $0) }
        #expect(Set(names).count == days.count)
        #expect(names == names.sorted())
        for (day, name) in zip(days, names) where name.month != Month(day) {
            #expect(name.month == Month(day), "\(day)")
        }
        for start in stride(from: 0, to: days.count, by: 365) {
            let year = names[start..<min(start + 365, names.count)].map { $0.reference.prefix(6) }
            #expect(Set(year).count == year.count)
        }
    }
}
