import CentreCore
import Testing

struct RecallTests {
    @Test func `what was kept beside the live lines brings the same centre back`() throws {
        var evening = try Evening()
        _ = try evening.comes("Lola")
        let gone = try evening.comes("Mona", at: evening.later(-4 * 1440))
        try evening.does(.leave(gone, at: evening.later(-4 * 1440 + 60)))
        let deed = Deed(act: ID(high: 1, low: 1), at: evening.now, by: evening.ana, h: 5)
        evening.take(Line(id: ID(high: 2, low: 2), deed: deed, events: [.unknown(kind: "bed.made")]))
        var live = evening.centre
        live.keepLive(since: ServiceDay(evening.now.day))
        #expect(live.visits[gone] == nil)
        var again = Centre()
        again.recall(live.recollection)
        for line in evening.lines where !line.events.contains(where: { $0.root == .visit(gone) }) {
            again.apply(line)
        }
        again.recall(live.recollection)
        #expect(again == live)
        #expect(again.names.suggestions(for: "mo") == ["Mona"])
        #expect(again.unknownEvents == 1)
    }
}
