import CentreCore
import Testing

struct ArrivalTests {
    @Test func `somebody comes in with no name, no words and no reason, and is here`() throws {
        var evening = try Evening()
        let id = try evening.comes()
        let visit = try evening.visit(id)
        #expect(evening.centre.present.map(\.id) == [id])
        #expect(visit.name == nil)
        #expect(visit.words == nil)
        #expect(visit.ticked.isEmpty)
        #expect(visit.arrivals == 1)
        #expect(visit.childrenAlong == 0)
        #expect(visit.arrived.value == evening.now)
        #expect(visit.recorded.value?.by == evening.bea)
        #expect(visit.recorded.value?.via == .desk)
    }

    @Test func `all that is said at the door is kept, composed and trimmed`() throws {
        var evening = try Evening()
        let reasons = [try code("meal"), try code("rest"), try code("meal")]
        let id = try evening.comes(
            Arrival(
                handle: "  Lola\u{301} ", people: 3, children: 2, reasons: reasons, need: "a bed\nand quiet ")
        )
        let visit = try evening.visit(id)
        #expect(visit.name == "Lol\u{e1}")
        #expect(visit.name?.unicodeScalars.count == 4)
        #expect(visit.arrivals == 3)
        #expect(visit.childrenAlong == 2)
        #expect(visit.ticked == [try code("meal"), try code("rest")])
        #expect(visit.words == "a bed\nand quiet")
        #expect(evening.centre.presentCount == (people: 3, children: 2))
    }

    @Test func `blank names and blank words are no name and no words`() throws {
        var evening = try Evening()
        let id = try evening.comes(Arrival(handle: " \t ", need: "\n \u{a0}"))
        let visit = try evening.visit(id)
        #expect(visit.name == nil)
        #expect(visit.words == nil)
    }

    @Test(
        arguments: [
            (Arrival(handle: String(repeating: "a", count: 60)), nil),
            (Arrival(handle: String(repeating: "e\u{301}", count: 60)), nil),
            (Arrival(handle: String(repeating: "a", count: 61)), .tooLong(.name, limit: 60)),
            (Arrival(handle: "a" + String(repeating: "\u{301}", count: 600)), .tooLong(.name, limit: 60)),
            (Arrival(need: String(repeating: "n", count: 2000)), nil),
            (Arrival(need: String(repeating: "n", count: 2001)), .tooLong(.need, limit: 2000)),
            (Arrival(handle: "Lo\nla"), .controlCharacter(.name, code: 10)),
            (Arrival(handle: "Lo\u{1b}[2Jla"), .controlCharacter(.name, code: 27)),
            (Arrival(need: "one\u{7f}two"), .controlCharacter(.need, code: 127)),
            (Arrival(need: "one\u{85}two"), .controlCharacter(.need, code: 133)),
            (Arrival(need: "one\ttwo"), .controlCharacter(.need, code: 9)),
            (Arrival(people: 0), .outOfRange(.people, 1...500)),
            (Arrival(people: 1), nil),
            (Arrival(people: 500), nil),
            (Arrival(people: 501), .outOfRange(.people, 1...500)),
            (Arrival(people: .max), .outOfRange(.people, 1...500)),
            (Arrival(people: .min), .outOfRange(.people, 1...500)),
            (Arrival(children: -1), .outOfRange(.children, 0...100)),
            (Arrival(children: 0), nil),
            (Arrival(children: 100), nil),
            (Arrival(children: 101), .outOfRange(.children, 0...100)),
        ] as [(Arrival, Refusal?)])
    func `an arrival is taken up to its limits and not beyond`(arrival: Arrival, refusal: Refusal?) throws {
        #expect(try Evening().refusal(of: .arrive(arrival)) == refusal)
    }

    @Test func `a reason that the list does not hold is refused, and the nearest is named`() throws {
        let evening = try Evening()
        let mael = Arrival(reasons: [try code("mael")])
        #expect(
            evening.refusal(of: .arrive(mael)) == .unknownCode(.reasons, "mael", nearest: try code("meal")))
        let odd = Arrival(reasons: [try code("zzzzzzzz")])
        #expect(evening.refusal(of: .arrive(odd)) == .unknownCode(.reasons, "zzzzzzzz", nearest: nil))
    }

    @Test func `a reason that is no longer offered is still understood`() throws {
        var evening = try Evening()
        let meal = try code("meal")
        try evening.does(
            .changeList(ListChanged(list: .reasons, code: meal, offered: false)), by: evening.ana)
        #expect(evening.refusal(of: .arrive(Arrival(reasons: [meal]))) == nil)
    }

    @Test func `an arrival may be told late, never early`() throws {
        var evening = try Evening()
        let ahead = Moment(Instant(milliseconds: evening.now.instant.milliseconds + 1), offset: 60)
        #expect(evening.refusal(of: .arrive(Arrival(at: ahead))) == .timeAhead(ahead))
        #expect(evening.refusal(of: .arrive(Arrival(at: evening.now))) == nil)
        let late = try evening.comes(at: evening.later(-60))
        #expect(try evening.visit(late).arrived.value == evening.later(-61))
        #expect(late.time == evening.later(-61).instant)
    }

    @Test func `nothing is told of a time before 2000`() throws {
        let evening = try Evening()
        let last = Moment(Instant(milliseconds: Instant.earliest.milliseconds - 1), offset: 60)
        #expect(evening.refusal(of: .arrive(Arrival(at: last))) == .timeTooEarly(last))
        #expect(evening.refusal(of: .arrive(Arrival(at: Moment(.earliest, offset: 60)))) == nil)
    }

    @Test func `a visit's id begins with the time that it speaks of, so that its month is known`() throws {
        var evening = try Evening()
        let id = try evening.comes(at: wall(2026, 10, 31, 23, 30))
        #expect(id.month == Month(year: 2026, month: 10))
        #expect(try evening.comes().month == Month(year: 2026, month: 11))
    }

    @Test func `who comes while the clocks go back is told apart by the offset`() throws {
        var evening = try Evening()
        evening.now = wall(2026, 10, 25, 9, 0)
        let first = try evening.comes("Lola", at: wall(2026, 10, 25, 2, 30, east: 120))
        let second = try evening.comes("Mona", at: wall(2026, 10, 25, 2, 10, east: 60))
        #expect(evening.centre.present.map(\.id) == [first, second])
        #expect(try evening.visit(first).arrived.value?.minuteOfDay == 150)
    }

    @Test func `the service day turns at six on the wall, and who sleeps stays`() throws {
        var evening = try Evening()
        let asleep = try evening.comes("Lola", at: nil)
        evening.now = wall(2026, 11, 25, 5, 59)
        let before = try evening.comes(at: wall(2026, 11, 25, 5, 59))
        evening.now = wall(2026, 11, 25, 6, 0)
        let after = try evening.comes(at: wall(2026, 11, 25, 6, 0))
        let tuesday = ServiceDay(try day("2026-11-24"))
        #expect(evening.centre.visits(on: tuesday).map(\.id) == [asleep, before])
        #expect(evening.centre.visits(on: tuesday.advanced(by: 1)).map(\.id) == [after])
        var wednesday = evening.centre
        wednesday.keepLive(since: tuesday.advanced(by: 30))
        #expect(wednesday.present.map(\.id) == [asleep, before, after])
    }

    @Test func `a centre that turns its day at another hour has its visits on other days`() throws {
        var evening = try Evening()
        let id = try evening.comes(at: nil)
        let nine = try #require(MinuteOfDay("21:00"))
        try evening.does(.changeSettings(SettingsChanged(turn: nine)), by: evening.ana)
        #expect(evening.centre.visits(on: ServiceDay(try day("2026-11-23"))).map(\.id) == [id])
        #expect(evening.centre.visits(on: ServiceDay(try day("2026-11-24"))).isEmpty)
    }

    @Test func `a clock that stands in 1970 still lets people in`() throws {
        var evening = try Evening()
        let wrong = Moment(Instant(milliseconds: -5), offset: 0)
        try evening.does(.arrive(Arrival(handle: "Lola")), at: wrong)
        #expect(evening.centre.present.map(\.name) == ["Lola"])
        #expect(evening.centre.present.first?.id.month == Month(year: 2000, month: 1))
    }
}
