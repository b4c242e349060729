import CentreCore
import Testing

struct CarerTests {
    private func onDuty(_ evening: Evening, at time: Moment? = nil) -> [ID<CarerShift>] {
        evening.centre.carersOnDuty(at: time ?? evening.now).map(\.id)
    }

    @Test func `a carer counts from when they began to when they leave`() throws {
        var evening = try Evening()
        let nur = try evening.starts("Nur", at: evening.later(-30))
        let start = evening.later(-31)
        #expect(onDuty(evening, at: start) == [nur])
        #expect(onDuty(evening, at: Moment(start.instant.later(by: -1), offset: 60)) == [])
        try evening.does(.care(.endCarer(nur, at: evening.later(-5))))
        #expect(onDuty(evening) == [])
        #expect(try evening.shift(nur).ended.value == evening.later(-6))
        #expect(evening.refusal(of: .care(.endCarer(nur))) == refused(.carerLeft))
        #expect(evening.refusal(of: .care(.endCarer(ID(high: 1, low: 1)))) == refused(.unknownCarer))
    }

    @Test func `nobody leaves before they began, nor begins after they leave`() throws {
        var evening = try Evening()
        let nur = try evening.starts()
        let start = evening.now
        let before = Moment(start.instant.later(by: -1), offset: 60)
        #expect(evening.refusal(of: .care(.endCarer(nur, at: before))) == refused(.endsBeforeItStarts))
        #expect(evening.refusal(of: .care(.endCarer(nur, at: start))) == nil)
        func refusal(_ until: Moment, at time: Moment? = nil) -> Refusal? {
            evening.refusal(of: .care(.startCarer(.name("Sol"), at: time, until: until)), by: evening.joy)
        }
        #expect(refusal(evening.now) == refused(.endsBeforeItStarts))
        #expect(refusal(evening.later(-5), at: evening.later(-10)) == nil)
        #expect(refusal(wall(2026, 11, 25, 6, 0)) == nil)
        #expect(refusal(wall(2026, 11, 25, 6, 1)) == refused(.spansTheTurn(.sixInTheMorning)))
        #expect(refusal(try tonight("23:00"), at: evening.later(1)) == .timeAhead(evening.later(1)))
        #expect(
            evening.refusal(of: .care(.startCarer(.name("  "))), by: evening.joy) == .empty(.carer))
    }

    @Test func `somebody is carer once, by whatever spelling`() throws {
        var evening = try Evening()
        _ = try evening.starts("Nur")
        let since = evening.now
        for name in ["Nur", "nur", " N\u{fa}r "] {
            #expect(
                evening.refusal(of: .care(.startCarer(.name(name))), by: evening.joy)
                    == refused(.carerHere("Nur", since: since)))
        }
        try evening.does(.care(.startCarer(.person(evening.joy))))
        #expect(
            evening.refusal(of: .care(.startCarer(.name("joy"))), by: evening.joy)
                == refused(.carerHere("Joy", since: evening.now)))
        #expect(
            evening.refusal(of: .care(.startCarer(.person(ID(high: 1, low: 1)))), by: evening.joy)
                == .unknownPerson)
    }

    @Test func `whose time is up counts for nobody, until it is said that they stay`() throws {
        var evening = try Evening()
        let nur = try evening.starts("Nur", until: tonight("22:00"))
        let tom = try evening.welcomes(
            "Tom", taking: Taking(carer: nur, plan: .init(reach: .to("555")), word: try someWord(1)))
        #expect(onDuty(evening, at: wall(2026, 11, 24, 21, 59)) == [nur])
        evening.now = try tonight("22:00")
        #expect(onDuty(evening) == [])
        #expect(evening.centre.carersPastTheirTime(at: evening.now).map(\.id) == [nur])
        #expect(evening.marks == [.tooFewCarers(1), .timeIsUp(nur)])
        try evening.does(.care(.keepCarer(nur, until: tonight("23:00"))), at: tonight("22:05"))
        #expect(evening.marks == [])
        #expect(try evening.shift(nur).until == (try tonight("23:00")))
        #expect(evening.refusal(of: .care(.keepCarer(nur, until: try tonight("23:00")))) == .nothingToChange)
        #expect(
            evening.refusal(of: .care(.keepCarer(nur, until: evening.now))) == refused(.endsBeforeItStarts))
        try evening.does(.care(.keepCarer(nur, until: nil)))
        #expect(onDuty(evening, at: wall(2026, 11, 25, 5, 59)) == [nur])
        try evening.does(.care(.endCarer(nur)))
        #expect(evening.marks == [.tooFewCarers(1), .carerLeft(tom, try evening.child(tom).id, nur)])
    }

    @Test func `a carer of whom nobody said when they leave counts until the day turns`() throws {
        var evening = try Evening()
        let nur = try evening.starts()
        let turn = wall(2026, 11, 25, 6, 0)
        #expect(evening.centre.countsUntil(try evening.shift(nur)) == turn.instant)
        #expect(onDuty(evening, at: Moment(turn.instant.later(by: -1), offset: 60)) == [nur])
        #expect(onDuty(evening, at: turn) == [])
        // Whoever stays beyond it counts until the next turn, or until when they say.
        #expect(
            evening.refusal(of: .care(.keepCarer(nur, until: nil)), at: evening.later(1)) == .nothingToChange)
        try evening.does(.care(.keepCarer(nur, until: nil)), at: turn)
        #expect(onDuty(evening, at: turn) == [nur])
        #expect(evening.centre.countsUntil(try evening.shift(nur)) == turn.instant.advanced(minutes: 1440))
        // In the minute of the turn a new day begins.
        evening.now = evening.later(-1)
        let sol = try evening.starts("Sol")
        #expect(evening.centre.countsUntil(try evening.shift(sol)) == turn.instant.advanced(minutes: 1440))
    }

    @Test(arguments: ["05:59", "06:00", "06:01", "00:00", "23:59"])
    func `the turn that comes next is after the moment, by a day at most`(time: String) throws {
        let evening = try Evening()
        let moment = try tonight(time)
        let minutes = moment.instant.minutes(until: evening.centre.turn(after: moment))
        #expect(minutes == [359: 1, 360: 1440, 361: 1439, 0: 360, 1439: 361][moment.minuteOfDay])
    }

    @Test func `the turn is the centre's own`() throws {
        var evening = try Evening()
        let nur = try evening.starts()
        try evening.does(.changeSettings(SettingsChanged(turn: MinuteOfDay("04:30"))), by: evening.ana)
        #expect(evening.centre.countsUntil(try evening.shift(nur)) == wall(2026, 11, 25, 4, 30).instant)
    }

    @Test func `who was not carer after all is taken back, and a carer who left comes back`() throws {
        var evening = try Evening()
        let (nur, sol) = (try evening.starts("Nur"), try evening.starts("Sol"))
        try evening.does(.care(.takeBackCarer(nur)))
        #expect(onDuty(evening) == [sol])
        #expect(evening.refusal(of: .care(.takeBackCarer(nur))) == refused(.unknownCarer))
        try evening.does(.care(.endCarer(sol)))
        #expect(onDuty(evening) == [])
        try evening.does(.care(.keepCarer(sol, until: tonight("23:00"))))
        #expect(onDuty(evening) == [sol])
    }

    @Test func `carers stand in the order in which they began`() throws {
        var evening = try Evening()
        let second = try evening.starts("Nur")
        let first = try evening.starts("Sol", at: evening.later(-10))
        #expect(onDuty(evening) == [first, second])
        #expect(evening.centre.openShifts.map { evening.centre.name(of: $0) } == ["Sol", "Nur"])
    }
}
