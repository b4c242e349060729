import CentreCore
import Testing

/// A stamp told by small numbers.
func stamp(_ h: UInt64, line: UInt64 = 0, _ index: Int = 0) -> Stamp {
    Stamp(h: h, ref: ref(line, index))
}

func ref(_ line: UInt64, _ index: Int = 0) -> EventRef {
    EventRef(line: ID(high: 0, low: line), index: index)
}

struct StampTests {
    @Test func `stamps are ordered by h, then by line, then by place in the line`() {
        let inOrder = [
            stamp(0), stamp(1, line: 9, 9), stamp(2, line: 1, 5), stamp(2, line: 1, 6), stamp(2, line: 3, 0),
            Stamp(h: 2, ref: EventRef(line: ID(high: 1, low: 0))), stamp(.max, line: 0, -1),
            stamp(.max, line: 0, 0),
        ]
        for (place, one) in inOrder.enumerated() {
            for (otherPlace, other) in inOrder.enumerated() {
                #expect((one < other) == (place < otherPlace), "\(place) and \(otherPlace)")
                #expect((one == other) == (place == otherPlace))
            }
        }
    }

    @Test func `a plain field takes the newest assignment, whichever comes first and however often`() {
        var mint = Mint(seed: 11)
        let assignments = (0..<40).map { (value: $0, at: stamp(UInt64($0 % 7), line: UInt64($0 % 5), $0)) }
        let newest = assignments.max { $0.at < $1.at }
        for _ in 0..<50 {
            var field = Latest<Int>()
            for one in (assignments + assignments.prefix(9)).shuffled(using: &mint) {
                field.assign(one.value, at: one.at)
            }
            #expect(field.value == newest?.value)
            #expect(field.stamp == newest?.at)
        }
    }

    @Test func `two values that claim one place in the record settle the same way in either order`() {
        var (one, other) = (Latest<String>(), Latest<String>())
        for value in ["a", "b", "a"] { one.assign(value, at: stamp(1)) }
        for value in ["b", "a"] { other.assign(value, at: stamp(1)) }
        #expect(one == other)
        #expect(one.value == "b")
    }

    @Test func `a field that nobody assigned has no value`() {
        #expect(Latest<Int>().value == nil)
        #expect(Latest<Int>().stamp == nil)
    }
}
