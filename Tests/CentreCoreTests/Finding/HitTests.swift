import CentreCore
import Testing

@Suite struct HitTests {
    private func hits(_ typed: String, in evening: Evening, by person: ID<Person>) throws -> [Hit] {
        let things = Set(evening.lines.flatMap(\.events).compactMap(\.found))
        return evening.centre.hits(for: try SearchQuery(typed), among: things, by: person)
    }

    @Test func `a name is shown and a need is only named`() throws {
        var evening = try Evening()
        let visit = try evening.comes(Arrival(handle: "Zulmira", need: "a lamp for the night"))
        let named = try #require(try hits("zulm", in: evening, by: evening.bea).first)
        #expect(named.found == .visit(visit))
        #expect(named.snippet?.text == "Zulmira")
        let needed = try #require(try hits("lamp", in: evening, by: evening.ana).first)
        #expect(needed.field == .need)
        #expect(needed.snippet == nil)
    }

    @Test func `who needed what, and where they were sent, only a coordinator finds`() throws {
        var evening = try Evening()
        let visit = try evening.comes(Arrival(handle: "Zulmira", need: "a zorvak"))
        try evening.does(
            .refer(visit, to: try code("clinic"), note: "ask for kelmo", due: try day("2026-12-01")))
        for word in ["zorvak", "kelmo"] {
            #expect(try hits(word, in: evening, by: evening.ana).map(\.found) == [.visit(visit)])
            for person in [evening.bea, evening.dee, evening.joy] {
                #expect(try hits(word, in: evening, by: person).isEmpty)
            }
        }
        #expect(try hits("zulmira", in: evening, by: evening.bea).map(\.field) == [.name])
    }

    @Test func `what was taken back, and a name that asked to be forgotten, is not found`() throws {
        var evening = try Evening()
        let visit = try evening.comes("Quzibel")
        _ = try evening.comes("Wanda")
        try evening.does(.takeBackVisit(visit))
        #expect(try hits("quzibel", in: evening, by: evening.bea).isEmpty)
        try evening.does(.askForget("Wanda"))
        #expect(try hits("wanda", in: evening, by: evening.ana).isEmpty)
    }

    @Test func `an issue is found by whoever may read its words, and shows none of them`() throws {
        var evening = try Evening()
        let issue = try evening.raises(.bribes("Mina", words: "the zorvak took it"))
        let found = try #require(try hits("zorvak", in: evening, by: evening.ana).first)
        #expect(found.found == .issue(issue))
        #expect(found.snippet == nil)
        for person in [evening.bea, evening.dee, evening.joy] {
            #expect(try hits("zorvak", in: evening, by: person).isEmpty)
        }
    }

    @Test func `a long text shows the part around the word, never more than 200 characters`() throws {
        var evening = try Evening()
        let text =
            String(repeating: "before it ", count: 40) + "lantern" + String(repeating: " after it", count: 40)
        try evening.does(.handOver(text))
        let snippet = try #require(try hits("lantern", in: evening, by: evening.bea).first?.snippet)
        #expect(snippet.match == "lantern")
        #expect(snippet.text.count <= 200)
        #expect(snippet.text.hasPrefix("… "))
        #expect(snippet.text.hasSuffix("…"))
    }

    @Test func `only what is of the kinds and the days that are meant is found`() throws {
        var evening = try Evening()
        _ = try evening.comes("Lantern")
        try evening.does(.handOver("a lantern"))
        var query = try SearchQuery("lantern")
        let things = Set(evening.lines.flatMap(\.events).compactMap(\.found))
        query.kinds = [.handover]
        #expect(evening.centre.hits(for: query, among: things, by: evening.bea).map(\.field) == [.note])
        query.kinds = []
        query.days = try day("2026-11-01")...day("2026-11-23")
        #expect(evening.centre.hits(for: query, among: things, by: evening.bea).isEmpty)
    }
}
