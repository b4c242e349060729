import CentreCore
import Testing

struct ServiceTests {
    @Test func `what is given is noted on the visit, in the order of giving, and can be taken back`() throws {
        var evening = try Evening()
        let id = try evening.comes("Lola")
        try evening.does(.serve(id, [try code("condoms")], quantity: 12))
        try evening.does(.serve(id, [try code("meal")]))
        let given = try evening.visit(id).given
        #expect(given.map(\.given.value?.code) == [try code("condoms"), try code("meal")])
        #expect(given.map(\.given.value?.quantity) == [12, 1])
        let first = try #require(given.first)
        try evening.does(.takeBackService(id, first.id))
        #expect(try evening.visit(id).given.map(\.given.value?.quantity) == [1])
        #expect(evening.refusal(of: .takeBackService(id, first.id)) == .unknownPart)
        #expect(evening.refusal(of: .takeBackService(id, ID(high: 1, low: 2))) == .unknownPart)
    }

    @Test(
        arguments: [
            (0, .outOfRange(.quantity, 1...10_000)), (1, nil), (10_000, nil),
            (10_001, .outOfRange(.quantity, 1...10_000)), (.min, .outOfRange(.quantity, 1...10_000)),
        ] as [(Int, Refusal?)])
    func `from one to ten thousand of a thing are given at once`(quantity: Int, refusal: Refusal?) throws {
        var evening = try Evening()
        let id = try evening.comes("Lola")
        #expect(evening.refusal(of: .serve(id, [try code("condoms")], quantity: quantity)) == refusal)
    }

    @Test func `what the list does not hold is not given`() throws {
        var evening = try Evening()
        let id = try evening.comes("Lola")
        #expect(
            evening.refusal(of: .serve(id, [try code("condom")]))
                == .unknownCode(.services, "condom", nearest: try code("condoms")))
        #expect(
            evening.refusal(of: .serve(ID(high: 3, low: 3), [try code("meal")])) == .unknownVisit)
    }

    @Test func `something is noted after somebody left`() throws {
        var evening = try Evening()
        let id = try evening.comes("Lola")
        try evening.does(.leave(id))
        try evening.does(.serve(id, [try code("meal")]))
        #expect(try evening.visit(id).given.count == 1)
    }

    @Test(
        arguments: [
            (-1, .outOfRange(.people, 0...5000)), (0, nil), (5000, nil),
            (5001, .outOfRange(.people, 0...5000)),
        ] as [(Int, Refusal?)])
    func `from none to five thousand people are counted`(people: Int, refusal: Refusal?) throws {
        #expect(try Evening().refusal(of: .count(people: people)) == refusal)
    }

    @Test func `a headcount stands on its service day until it is taken back`() throws {
        var evening = try Evening()
        try evening.does(.count(people: 23))
        try evening.does(.count(people: 31, at: evening.later(-30)))
        let tuesday = ServiceDay(try day("2026-11-24"))
        #expect(evening.centre.headcounts(on: tuesday).map(\.people.value) == [31, 23])
        #expect(evening.centre.headcounts(on: tuesday.advanced(by: 1)).isEmpty)
        let first = try #require(evening.centre.headcounts(on: tuesday).first)
        try evening.does(.takeBackCount(first.id), by: evening.joy)
        #expect(evening.centre.headcounts(on: tuesday).map(\.people.value) == [23])
        #expect(evening.refusal(of: .takeBackCount(first.id)) == .unknownPart)
        let ahead = evening.later(1)
        #expect(evening.refusal(of: .count(people: 1, at: ahead)) == .timeAhead(ahead))
    }
}
