import CentreCore
import Testing

/// Arrivals whose end is known already: from paper, from a file.
struct PaperTests {
    @Test func `a visit comes and leaves in one deed, and is taken back in one`() throws {
        var evening = try Evening()
        let (came, left) = (evening.later(-120), evening.later(-30))
        let done = try evening.does(.arrive(Arrival(handle: "Lola", at: came, end: .left(left))))
        let visit = try #require(evening.centre.visits.values.first)
        #expect(visit.state.state == .left)
        #expect(visit.left.value == left)
        #expect(!visit.state.needsALook)
        #expect(evening.centre.present.isEmpty)
        try evening.does(.takeBack(done))
        #expect(evening.centre.visits.values.first?.state.state == .takenBack)
    }

    @Test func `whom nobody saw leave was closed by the desk`() throws {
        var evening = try Evening()
        let came = evening.later(-120)
        try evening.does(.arrive(Arrival(at: came, end: .closedByDesk(came))))
        #expect(evening.centre.visits.values.first?.state.state == .closedByDesk)
        #expect(evening.centre.visits.values.first?.left.value == came)
    }

    @Test func `nobody leaves before they came, nor before it is so`() throws {
        let evening = try Evening()
        let came = evening.later(-60)
        let early = Arrival(at: came, end: .left(evening.later(-61)))
        #expect(evening.refusal(of: .arrive(early)) == .leavesBeforeArriving(arrived: came))
        let ahead = evening.later(1)
        #expect(evening.refusal(of: .arrive(Arrival(at: came, end: .left(ahead)))) == .timeAhead(ahead))
    }
}
