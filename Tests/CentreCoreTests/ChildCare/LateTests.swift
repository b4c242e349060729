import CentreCore
import Testing

/// When a parent is late, to the minute.
struct LateTests {
    private func room(_ taking: Taking) throws -> (Evening, ID<ChildCareRequest>) {
        var evening = try Evening()
        let tom = try evening.welcomes("Tom", parent: "Lola", taking: taking)
        return (evening, tom)
    }

    private func moment(_ time: String, seconds: Int = 0) throws -> Moment {
        let moment = try tonight(time)
        return Moment(moment.instant.later(by: Int64(seconds) * 1000), offset: moment.offset)
    }

    @Test func `late begins a whole minute after the time that was said`() throws {
        let (evening, tom) = try room(Taking(back: tonight("21:00")))
        let request = try evening.request(tom)
        #expect(evening.centre.dueBack(request) == (try tonight("21:00")).instant)
        for (time, seconds, minutes) in [
            ("20:59", 0, nil), ("21:00", 0, nil), ("21:00", 59, nil), ("21:01", 0, 1), ("21:01", 59, 1),
            ("21:02", 0, 2), ("22:30", 0, 90),
        ] as [(String, Int, Int?)] {
            #expect(
                evening.centre.minutesLate(request, at: try moment(time, seconds: seconds)) == minutes,
                "\(time):\(seconds)")
        }
    }

    @Test func `nobody is late who said no time`() throws {
        let (evening, tom) = try room(Taking())
        #expect(evening.centre.dueBack(try evening.request(tom)) == nil)
        #expect(evening.centre.minutesLate(try evening.request(tom), at: try tonight("05:00")) == nil)
    }

    @Test func `whoever was called is due so many minutes later, or at the time said if that is sooner`()
        throws
    {
        var (evening, tom) = try room(Taking(back: tonight("21:00")))
        try evening.does(.care(.callParent(tom)), at: tonight("20:00"))
        #expect(evening.centre.dueBack(try evening.request(tom)) == (try tonight("20:15")).instant)
        #expect(evening.centre.minutesLate(try evening.request(tom), at: try tonight("20:15")) == nil)
        #expect(evening.centre.minutesLate(try evening.request(tom), at: try tonight("20:16")) == 1)
        try evening.does(.changeSettings(SettingsChanged(returnWithin: 30)), by: evening.ana)
        #expect(evening.centre.dueBack(try evening.request(tom)) == (try tonight("20:30")).instant)
        try evening.does(.care(.callParent(tom)), at: tonight("20:50"))
        #expect(evening.centre.dueBack(try evening.request(tom)) == (try tonight("21:00")).instant)
    }

    @Test func `a call from before the child was taken in is of another time`() throws {
        var evening = try Evening()
        let tom = try evening.asks("Tom")
        try evening.does(.care(.callParent(tom)), at: tonight("19:20"))
        try evening.does(.care(.takeIn(tom, Taking())), at: tonight("19:21"))
        #expect(evening.centre.dueBack(try evening.request(tom)) == nil)
        try evening.does(.care(.callParent(tom, at: tonight("19:21"))), at: tonight("19:22"))
        #expect(evening.centre.dueBack(try evening.request(tom)) == (try tonight("19:36")).instant)
    }

    @Test func `what is agreed after a call counts instead of it, and comes back with it`() throws {
        var (evening, tom) = try room(Taking(back: tonight("21:00")))
        try evening.does(.care(.callParent(tom)), at: tonight("20:00"))
        let extended = try evening.does(
            .care(.extend(tom, [], until: tonight("22:00"))), at: tonight("20:05"))
        #expect(evening.centre.dueBack(try evening.request(tom)) == (try tonight("22:00")).instant)
        try evening.does(.takeBack(extended))
        #expect(evening.centre.dueBack(try evening.request(tom)) == (try tonight("20:15")).instant)
    }

    @Test func `of several children the first one due counts, and only those who are here`() throws {
        var evening = try Evening()
        let both = try evening.welcomes("Tom", "Leo", taking: Taking(back: tonight("22:00")))
        let tom = try evening.child(both, "Tom").id
        try evening.does(.care(.extend(both, [tom], until: tonight("21:00"))))
        #expect(evening.centre.dueBack(try evening.request(both)) == (try tonight("21:00")).instant)
        try evening.does(
            .care(.collect(both, Collecting(children: [tom], to: "Lola", proof: .knownFace))))
        #expect(evening.centre.dueBack(try evening.request(both)) == (try tonight("22:00")).instant)
    }

    @Test func `after the minutes agreed somebody is called, not one sooner`() throws {
        let plan = CareChange.Plan(wait: 20)
        let (evening, tom) = try room(Taking(back: tonight("21:00"), plan: plan))
        func mark(_ time: String) throws -> CareMark? {
            evening.centre.room(at: try tonight(time)).marks.first { mark in
                switch mark {
                case .late, .callNow: true
                default: false
                }
            }
        }
        #expect(try mark("21:00") == nil)
        #expect(try mark("21:01") == .late(tom, minutes: 1))
        #expect(try mark("21:19") == .late(tom, minutes: 19))
        #expect(try mark("21:20") == .callNow(tom, minutes: 20))
    }

    @Test func `where nobody agreed on minutes the centre's own count, also after they are taken back`()
        throws
    {
        var (evening, tom) = try room(Taking(back: tonight("21:00")))
        #expect(evening.centre.minutesToWait(for: try evening.request(tom)) == 15)
        var change = CareChange()
        change.plan = CareChange.Plan(wait: 0)
        let agreed = try evening.does(.care(.change(tom, change)))
        #expect(evening.centre.minutesToWait(for: try evening.request(tom)) == 0)
        #expect(
            evening.centre.room(at: try tonight("21:01")).marks.contains(.callNow(tom, minutes: 1)))
        try evening.does(.takeBack(agreed))
        #expect(evening.centre.minutesToWait(for: try evening.request(tom)) == 15)
        change.plan = CareChange.Plan(wait: 601)
        #expect(evening.refusal(of: .care(.change(tom, change))) == .outOfRange(.wait, 0...600))
    }
}
