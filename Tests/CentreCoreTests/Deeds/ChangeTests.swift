import CentreCore
import Testing

struct ChangeTests {
    @Test func `each thing that a visit says is put right on its own`() throws {
        var evening = try Evening()
        let id = try evening.comes(
            Arrival(handle: "Lola", people: 2, children: 1, reasons: [try code("meal")], need: "a bed"))
        let came = evening.now
        try evening.does(.change(id, VisitChange(handle: .to("Lolita"))))
        try evening.does(.change(id, VisitChange(people: 3)))
        try evening.does(.change(id, VisitChange(children: 0)))
        try evening.does(.change(id, VisitChange(reasons: [try code("rest"), try code("shower")])))
        try evening.does(.change(id, VisitChange(need: .cleared)))
        try evening.does(.change(id, VisitChange(arrived: evening.later(-60))))
        let visit = try evening.visit(id)
        #expect(visit.name == "Lolita")
        #expect(visit.arrivals == 3)
        #expect(visit.childrenAlong == 0)
        #expect(visit.ticked == [try code("rest"), try code("shower")])
        #expect(visit.words == nil)
        #expect(try #require(visit.arrived.value).instant < came.instant)
    }

    @Test func `a change that changes nothing is refused`() throws {
        var evening = try Evening()
        let id = try evening.comes(Arrival(handle: "Lola", reasons: [try code("meal")]))
        let same = VisitChange(
            arrived: evening.now, handle: .to(" Lola "), people: 1, children: 0, reasons: [try code("meal")],
            need: .to("  "))
        #expect(evening.refusal(of: .change(id, same)) == .nothingToChange)
        #expect(evening.refusal(of: .change(id, VisitChange())) == .nothingToChange)
    }

    @Test func `the time of leaving is put right only once somebody left`() throws {
        var evening = try Evening()
        let id = try evening.comes("Lola")
        let came = evening.now
        let soon = evening.later(1)
        evening.now = evening.later(10)
        #expect(evening.refusal(of: .change(id, VisitChange(left: soon))) == .alreadyHere)
        try evening.does(.leave(id))
        try evening.does(.change(id, VisitChange(left: soon)))
        #expect(try evening.visit(id).left.value == soon)
        let refusal = Refusal.leavesBeforeArriving(arrived: came)
        let early = Moment(came.instant.advanced(minutes: -1), offset: 60)
        #expect(evening.refusal(of: .change(id, VisitChange(left: early))) == refusal)
        #expect(evening.refusal(of: .change(id, VisitChange(left: came))) == nil)
        let late = Moment(soon.instant.advanced(minutes: 1), offset: 60)
        #expect(
            evening.refusal(of: .change(id, VisitChange(arrived: late)))
                == .leavesBeforeArriving(arrived: late))
        #expect(evening.refusal(of: .change(id, VisitChange(arrived: soon))) == nil)
    }

    @Test func `a change keeps to the limits of an arrival`() throws {
        var evening = try Evening()
        let id = try evening.comes("Lola")
        let ahead = evening.later(1)
        let table: [(VisitChange, Refusal)] = [
            (VisitChange(arrived: ahead), .timeAhead(ahead)),
            (
                VisitChange(arrived: Moment(Instant(milliseconds: 0), offset: 0)),
                .timeTooEarly(Moment(Instant(milliseconds: 0), offset: 0))
            ),
            (VisitChange(people: 0), .outOfRange(.people, 1...500)),
            (VisitChange(people: 501), .outOfRange(.people, 1...500)),
            (VisitChange(children: 101), .outOfRange(.children, 0...100)),
            (VisitChange(handle: .to(String(repeating: "a", count: 61))), .tooLong(.name, limit: 60)),
            (VisitChange(need: .to("\u{7}")), .controlCharacter(.need, code: 7)),
            (
                VisitChange(reasons: [try code("maal")]),
                .unknownCode(.reasons, "maal", nearest: try code("meal"))
            ),
        ]
        for (change, refusal) in table { #expect(evening.refusal(of: .change(id, change)) == refusal) }
    }

    @Test func `two desks that put different things right both succeed`() throws {
        var evening = try Evening()
        let id = try evening.comes("Lola")
        var other = evening
        other.mint = Mint(seed: 9)
        try evening.does(.change(id, VisitChange(handle: .to("Lolita"))))
        try other.does(.change(id, VisitChange(people: 2)), by: evening.dee)
        if let line = other.lines.last { evening.take(line) }
        #expect(try evening.visit(id).name == "Lolita")
        #expect(try evening.visit(id).arrivals == 2)
    }

    @Test
    func `of two desks that put the same thing right, the one that knew of the other wins over its clock`()
        throws
    {
        var evening = try Evening()
        let id = try evening.comes("Lola")
        try evening.does(.change(id, VisitChange(handle: .to("A"))), at: evening.later(3 * 1440))
        try evening.does(.change(id, VisitChange(handle: .to("B"))), at: Evening.opening)
        #expect(try evening.visit(id).name == "B")
    }
}
