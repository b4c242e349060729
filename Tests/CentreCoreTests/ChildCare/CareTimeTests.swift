import CentreCore
import Testing

/// When care may be wanted, and for how long somebody may stay.
struct CareTimeTests {
    private func refusal(_ from: PlannedTime?, _ until: PlannedTime?, in evening: Evening) -> Refusal? {
        evening.refusal(of: .care(.ask(CareWish(from: from, until: until, children: [kid("Tom")]))))
    }

    @Test func `care ends after it begins`() throws {
        let evening = try Evening()
        #expect(try refusal(planned("20:00"), planned("20:00"), in: evening) == refused(.endsBeforeItStarts))
        #expect(try refusal(planned("20:00"), planned("19:59"), in: evening) == refused(.endsBeforeItStarts))
        #expect(try refusal(planned("20:00"), planned("20:01"), in: evening) == nil)
        // As soon as it can be is from now.
        #expect(try refusal(nil, planned("19:10"), in: evening) == refused(.endsBeforeItStarts))
        #expect(try refusal(nil, planned("19:11"), in: evening) == nil)
        #expect(refusal(nil, nil, in: evening) == nil)
    }

    @Test func `care lies in one service day, up to its very end`() throws {
        let evening = try Evening()
        let spans = refused(.spansTheTurn(.sixInTheMorning))
        #expect(try refusal(planned("22:00"), planned("06:00", days: 1), in: evening) == nil)
        #expect(try refusal(planned("22:00"), planned("06:01", days: 1), in: evening) == spans)
        #expect(try refusal(planned("05:00", days: 1), planned("06:00", days: 1), in: evening) == nil)
        #expect(try refusal(planned("05:59", days: 1), planned("06:01", days: 1), in: evening) == spans)
        #expect(try refusal(planned("06:00", days: 1), planned("06:00", days: 2), in: evening) == nil)
        #expect(try refusal(planned("06:00", days: 1), planned("06:01", days: 2), in: evening) == spans)
    }

    @Test func `care is planned for a year, and not for a slip of the finger`() throws {
        let evening = try Evening()
        #expect(try refusal(planned("20:00", days: 366), nil, in: evening) == nil)
        let far = try planned("20:00", days: 367)
        #expect(refusal(far, nil, in: evening) == refused(.tooFarAhead(far)))
        let old = PlannedTime(Day(daysSince1970: 10_956), .midnight)
        #expect(refusal(old, nil, in: evening) == .timeTooEarly(evening.now))
        // What was wanted yesterday is written down today, from paper.
        #expect(try refusal(planned("20:00", days: -1), nil, in: evening) == nil)
    }

    @Test func `a time that is put right obeys the same rules`() throws {
        var evening = try Evening()
        let tom = try evening.asks("Tom", from: planned("20:00"), until: planned("22:00"))
        func refusal(_ from: Change<PlannedTime>?, _ until: Change<PlannedTime>?) -> Refusal? {
            var change = CareChange()
            (change.from, change.until) = (from, until)
            return evening.refusal(of: .care(.change(tom, change)))
        }
        #expect(refusal(.to(try planned("22:00")), nil) == refused(.endsBeforeItStarts))
        #expect(refusal(nil, .to(try planned("20:00"))) == refused(.endsBeforeItStarts))
        #expect(refusal(nil, .to(try planned("06:00", days: 1))) == nil)
        #expect(refusal(nil, .to(try planned("07:00", days: 1))) == refused(.spansTheTurn(.sixInTheMorning)))
        #expect(refusal(.to(try planned("22:00")), .cleared) == nil)
        #expect(refusal(nil, .to(try planned("22:00"))) == .nothingToChange)
        #expect(refusal(.cleared, .cleared) == nil)
    }

    @Test func `nobody is asked back before they went, nor after the day turned`() throws {
        var evening = try Evening()
        let tom = try evening.asks("Tom")
        func refusal(_ back: Moment, at time: Moment? = nil) -> Refusal? {
            evening.refusal(of: .care(.takeIn(tom, Taking(back: back, at: time))))
        }
        #expect(refusal(evening.now) == refused(.endsBeforeItStarts))
        #expect(refusal(try tonight("06:00")) == refused(.endsBeforeItStarts))
        let turn = wall(2026, 11, 25, 6, 0)
        #expect(refusal(turn) == nil)
        let after = Moment(turn.instant.later(by: 1), offset: 60)
        #expect(refusal(after) == refused(.spansTheTurn(.sixInTheMorning)))
        #expect(refusal(evening.now, at: evening.later(-1)) == nil)
        #expect(refusal(turn, at: evening.later(1)) == .timeAhead(evening.later(1)))
    }

    @Test func `who stays longer stays from now`() throws {
        var evening = try Evening()
        let tom = try evening.welcomes("Tom", taking: Taking(back: tonight("21:00")))
        func refusal(_ back: Moment?) -> Refusal? {
            evening.refusal(of: .care(.extend(tom, [], until: back)))
        }
        #expect(refusal(evening.now) == refused(.endsBeforeItStarts))
        #expect(refusal(try tonight("21:00")) == .nothingToChange)
        #expect(refusal(wall(2026, 11, 25, 6, 1)) == refused(.spansTheTurn(.sixInTheMorning)))
        #expect(refusal(nil) == nil)
        try evening.does(.care(.extend(tom, [], until: tonight("22:00"))))
        #expect(try evening.child(tom).backBy == (try tonight("22:00")))
    }

    @Test func `what repeats is asked for each week by itself, at the same hour`() throws {
        var evening = try Evening()
        let wish = CareWish(
            parent: "Lola", from: try planned("20:00", days: 2), until: try planned("22:00", days: 2),
            children: [kid("Tom"), kid("Leo", band: 0)])
        try evening.does(.care(.ask(wish, weeks: 3)))
        let inOrder = evening.requests
        #expect(inOrder.map(\.wantedFrom) == (try [2, 9, 16, 23].map { try planned("20:00", days: $0) }))
        #expect(inOrder.map(\.wantedUntil) == (try [2, 9, 16, 23].map { try planned("22:00", days: $0) }))
        #expect(inOrder.map(\.series.value) == [nil] + Array(repeating: inOrder[0].id, count: 3))
        #expect(inOrder.allSatisfy { $0.named.map(\.name) == ["Tom", "Leo"] && $0.parent == "Lola" })
        #expect(Set(inOrder.flatMap { $0.named.map(\.id) }).count == 8)
    }

    @Test func `weeks are counted from a time, and not for ever`() throws {
        let evening = try Evening()
        func refusal(_ weeks: Int, days: Int = 2, from: Bool = true) throws -> Refusal? {
            let wish = CareWish(from: from ? try planned("20:00", days: days) : nil, children: [kid("Tom")])
            return evening.refusal(of: .care(.ask(wish, weeks: weeks)))
        }
        #expect(try refusal(1, from: false) == .empty(.from))
        #expect(try refusal(0, from: false) == nil)
        #expect(try refusal(26) == nil)
        #expect(try refusal(27) == .outOfRange(.weeks, 0...26))
        #expect(try refusal(-1) == .outOfRange(.weeks, 0...26))
        // Each of them lies within a year.
        #expect(try refusal(1, days: 359) == nil)
        #expect(try refusal(1, days: 360) == refused(.tooFarAhead(try planned("20:00", days: 367))))
    }

    @Test func `of what repeats this one is withdrawn, or this one and those after it`() throws {
        var evening = try Evening()
        let wish = CareWish(from: try planned("20:00", days: 2), children: [kid("Tom")])
        try evening.does(.care(.ask(wish, weeks: 3)))
        let other = try evening.asks("Leo", from: planned("20:00", days: 30))
        let series = evening.requests.map(\.id).filter { $0 != other }
        func states() throws -> [ChildCareRequest.State?] {
            try series.map { try evening.request($0).state.state }
        }
        try evening.does(.care(.withdraw(series[1], .ownWish)))
        #expect(try states() == [.requested, .withdrawn, .requested, .requested])
        #expect(evening.refusal(of: .care(.withdraw(series[1], .ownWish))) == .nothingToChange)
        let rest = try evening.does(.care(.withdraw(series[0], .ownWish, andLater: true)))
        #expect(try states() == [.withdrawn, .withdrawn, .withdrawn, .withdrawn])
        #expect(try evening.request(other).state.state == .requested)
        try evening.does(.takeBack(rest))
        #expect(try states() == [.requested, .withdrawn, .requested, .requested])
        // From the middle on, what came before stays.
        try evening.does(.care(.withdraw(series[2], .noAnswer, andLater: true)))
        #expect(try states() == [.requested, .withdrawn, .withdrawn, .withdrawn])
    }
}
