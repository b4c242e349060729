import CentreCore
import Testing

struct LeavingTests {
    @Test func `who leaves is gone, now or when it was`() throws {
        var evening = try Evening()
        let lola = try evening.comes("Lola")
        let mona = try evening.comes("Mona")
        try evening.does(.leave(lola))
        try evening.does(.leave(mona, at: evening.later(-1)))
        #expect(evening.centre.present.isEmpty)
        #expect(try evening.visit(lola).state.state == .left)
        #expect(try evening.visit(lola).left.value == evening.later(-1))
        #expect(try evening.visit(mona).left.value == evening.later(-2))
    }

    @Test func `nobody leaves before they came, nor before it is so`() throws {
        var evening = try Evening()
        let lola = try evening.comes("Lola")
        let arrived = evening.now
        let before = Moment(Instant(milliseconds: arrived.instant.milliseconds - 1), offset: 60)
        let now = evening.later(5)
        #expect(
            evening.refusal(of: .leave(lola, at: before), at: now) == .leavesBeforeArriving(arrived: arrived))
        #expect(
            evening.refusal(of: .closeByDesk(lola, at: before), at: now)
                == .leavesBeforeArriving(arrived: arrived))
        #expect(evening.refusal(of: .leave(lola, at: arrived), at: now) == nil)
        #expect(
            evening.refusal(of: .leave(lola, at: evening.later(6)), at: now) == .timeAhead(evening.later(6)))
        let old = Moment(Instant(milliseconds: 5), offset: 60)
        #expect(evening.refusal(of: .leave(lola, at: old), at: now) == .timeTooEarly(old))
    }

    @Test func `who left cannot leave again, nor be closed; it is said when they went`() throws {
        var evening = try Evening()
        let lola = try evening.comes("Lola")
        try evening.does(.leave(lola))
        let refusal = Refusal.notHere(.left, at: evening.now)
        #expect(evening.refusal(of: .leave(lola)) == refusal)
        #expect(evening.refusal(of: .closeByDesk(lola)) == refusal)
        try evening.does(.reopen(lola))
        try evening.does(.closeByDesk(lola))
        #expect(evening.refusal(of: .leave(lola)) == .notHere(.closedByDesk, at: evening.now))
    }

    @Test func `the desk closes a visit of which nobody saw the end`() throws {
        var evening = try Evening()
        let lola = try evening.comes("Lola")
        let seen = evening.now
        evening.now = evening.later(600)
        try evening.does(.closeByDesk(lola, at: Moment(seen.instant.advanced(minutes: 90), offset: 60)))
        #expect(try evening.visit(lola).state.state == .closedByDesk)
        #expect(try evening.visit(lola).left.value == Moment(seen.instant.advanced(minutes: 90), offset: 60))
    }

    @Test func `who had not left after all is here again, and nobody is here twice`() throws {
        var evening = try Evening()
        let lola = try evening.comes("Lola")
        #expect(evening.refusal(of: .reopen(lola)) == .alreadyHere)
        try evening.does(.leave(lola))
        try evening.does(.reopen(lola), by: evening.dee)
        #expect(evening.centre.present.map(\.id) == [lola])
        #expect(evening.refusal(of: .reopen(lola)) == .alreadyHere)
    }

    @Test func `of a group some leave and the others stay`() throws {
        var evening = try Evening()
        let group = try evening.comes(people: 6)
        try evening.does(.leave(group, people: 2))
        #expect(evening.centre.presentCount.people == 4)
        try evening.does(.leave(group, people: 3))
        #expect(try evening.visit(group).remaining == 1)
        #expect(evening.refusal(of: .leave(group, people: 2)) == .outOfRange(.people, 1...1))
        try evening.does(.leave(group, people: 1))
        #expect(evening.centre.present.isEmpty)
        #expect(try evening.visit(group).state.state == .left)
        #expect(try evening.visit(group).arrivals == 6)
    }

    @Test(arguments: [0, -1, 7, Int.max, Int.min])
    func `no more leave a group than came, and no fewer than one`(people: Int) throws {
        var evening = try Evening()
        let group = try evening.comes(people: 6)
        #expect(evening.refusal(of: .leave(group, people: people)) == .outOfRange(.people, 1...6))
    }

    @Test func `all of a group that are named to leave end the visit`() throws {
        var evening = try Evening()
        let group = try evening.comes(people: 6)
        try evening.does(.leave(group, people: 6))
        #expect(try evening.visit(group).state.state == .left)
        #expect(try evening.visit(group).departures.isEmpty)
    }

    @Test func `one no-name leaves: the oldest first, one of a group at a time, no name ever`() throws {
        var evening = try Evening()
        _ = try evening.comes("Lola")
        let pair = try evening.comes(people: 2)
        let alone = try evening.comes()
        let early = try evening.comes(at: evening.later(-30))
        try evening.does(.leaveUnnamed())
        #expect(try evening.visit(early).state.state == .left)
        try evening.does(.leaveUnnamed())
        #expect(try evening.visit(pair).remaining == 1)
        try evening.does(.leaveUnnamed())
        #expect(try evening.visit(pair).state.state == .left)
        #expect(evening.centre.present.map(\.name) == ["Lola", nil])
        try evening.does(.leaveUnnamed())
        #expect(try evening.visit(alone).state.state == .left)
        #expect(evening.refusal(of: .leaveUnnamed()) == .nobodyUnnamed)
        #expect(evening.centre.present.map(\.name) == ["Lola"])
    }

    @Test func `a group of six without a name is gone after six have left`() throws {
        var evening = try Evening()
        _ = try evening.comes(people: 6)
        for left in 1...6 {
            try evening.does(.leaveUnnamed())
            #expect(evening.centre.presentCount.people == 6 - left)
        }
        #expect(evening.centre.present.isEmpty)
    }

    @Test func `two desks that let more of a group go than came leave one to be looked for`() throws {
        var evening = try Evening()
        let group = try evening.comes(people: 6)
        var other = evening
        other.mint = Mint(seed: 7)
        try evening.does(.leave(group, people: 4))
        try other.does(.leave(group, people: 4))
        if let line = other.lines.last { evening.take(line) }
        #expect(try evening.visit(group).remaining == 1)
        try evening.does(.leave(group, people: 1))
        #expect(evening.centre.present.isEmpty)
    }

    @Test func `two desks that say how a visit ended disagree until a person looks`() throws {
        var evening = try Evening()
        let lola = try evening.comes("Lola")
        var other = evening
        other.mint = Mint(seed: 7)
        try evening.does(.leave(lola))
        try other.does(.closeByDesk(lola), at: evening.later(1))
        if let line = other.lines.last { evening.take(line) }
        #expect(try evening.visit(lola).state.needsALook)
        #expect(try evening.visit(lola).state.state == .closedByDesk)
        try evening.does(.reopen(lola))
        #expect(try !evening.visit(lola).state.needsALook)
        #expect(evening.centre.present.map(\.id) == [lola])
    }

    @Test func `a visit that nobody knows cannot leave`() throws {
        var evening = try Evening()
        let unknown = ID<Visit>(high: 1, low: 1)
        #expect(evening.refusal(of: .leave(unknown)) == .unknownVisit)
        #expect(evening.refusal(of: .reopen(unknown)) == .unknownVisit)
        let lola = try evening.comes("Lola")
        try evening.does(.takeBackVisit(lola))
        #expect(evening.refusal(of: .leave(lola)) == .unknownVisit)
        #expect(evening.refusal(of: .reopen(lola)) == .unknownVisit)
        #expect(evening.refusal(of: .takeBackVisit(lola)) == .unknownVisit)
    }
}
