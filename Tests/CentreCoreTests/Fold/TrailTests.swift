import CentreCore
import Testing

struct TrailTests {
    private func trail(_ steps: [(Visit.State, [EventRef], Stamp)]) -> Trail<Visit.State> {
        steps.reduce(into: Trail<Visit.State>()) { $0.assign($1.0, after: $1.1, at: $1.2) }
    }

    @Test func `a state that was replaced does not act, however new its stamp`() {
        let trail = trail([
            (.present, [], stamp(1, line: 1)), (.left, [ref(1)], stamp(9, line: 2)),
            (.present, [ref(2)], stamp(3, line: 3)),
        ])
        #expect(trail.state == .present)
        #expect(trail.headRefs == [ref(3)])
        #expect(!trail.needsALook)
    }

    @Test func `of unlike heads the newest acts, and a person should look`() {
        let steps: [(Visit.State, [EventRef], Stamp)] = [
            (.present, [], stamp(1, line: 1)), (.left, [ref(1)], stamp(2, line: 2)),
            (.closedByDesk, [ref(1)], stamp(3, line: 3)),
        ]
        let open = trail(steps)
        #expect(open.state == .closedByDesk)
        #expect(open.needsALook)
        let settled = trail(steps + [(.left, open.headRefs, stamp(4, line: 4))])
        #expect(settled.state == .left)
        #expect(!settled.needsALook)
    }

    @Test func `heads that say the same need no look`() {
        let trail = trail([
            (.present, [], stamp(1, line: 1)), (.left, [ref(1)], stamp(2, line: 2)),
            (.left, [ref(1)], stamp(3, line: 3)),
        ])
        #expect(!trail.needsALook)
        #expect(trail.headRefs == [ref(2), ref(3)])
    }

    @Test func `what a line says later replaces what it said before`() {
        let trail = trail([(.present, [], stamp(1, line: 1, 0)), (.left, [], stamp(1, line: 1, 1))])
        #expect(trail.state == .left)
        #expect(trail.headRefs == [ref(1, 1)])
        #expect(!trail.needsALook)
    }

    @Test func `assignments that replace each other in a ring still have an outcome`() {
        let ring = trail([
            (.present, [ref(2)], stamp(1, line: 1)), (.left, [ref(1)], stamp(2, line: 2)),
        ])
        #expect(ring.headRefs == [])
        #expect(ring.state == .left)
        #expect(trail([(.left, [ref(1)], stamp(1, line: 1))]).state == .left)
    }

    @Test func `what replaces may be read before what it replaces`() {
        var mint = Mint(seed: 3)
        let steps: [(Visit.State, [EventRef], Stamp)] = (1...20 as ClosedRange<UInt64>).map { number in
            let after = (0..<Int.random(in: 0...3, using: &mint)).map { _ in
                ref(UInt64.random(in: 0..<number, using: &mint))
            }
            let state: Visit.State = [.present, .left, .closedByDesk][Int(number % 3)]
            return (state, after, stamp(UInt64.random(in: 0...9, using: &mint), line: number))
        }
        let inOrder = trail(steps)
        for _ in 0..<50 {
            #expect(trail((steps + steps.prefix(5)).shuffled(using: &mint)) == inOrder)
        }
    }

    @Test func `a trail that nobody assigned has no state`() {
        #expect(Trail<Visit.State>().state == nil)
        #expect(Trail<Visit.State>().headRefs == [])
    }
}
