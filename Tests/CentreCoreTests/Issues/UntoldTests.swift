import CentreCore
import Testing

/// What was told wrongly goes, and what else was told stays.
struct UntoldTests {
    private static let told = Telling(
        handle: "Rosa", kinds: ["bribes", "threats"].compactMap { Code($0) },
        supports: ["clinic", "lawyer"].compactMap { Code($0) }, who: Code("police"), place: "north gate",
        why: "afraid", replies: [.elsewhere: .no, .many: .several], words: "twenty at the gate",
        uses: [.talk])

    @Test func `a wrong kind, a wrong wish, a wrong answer and a name go; all else stays`() throws {
        var evening = try Evening()
        let id = try evening.raises(Self.told)
        let untold = Untold(
            kinds: [try code("threats")], supports: [try code("clinic")],
            answers: [.who, .place, .many, .elsewhere], name: true)
        try evening.does(.issue(.change(id, Telling(), not: untold)), by: evening.ana)
        let issue = try evening.issue(id)
        #expect(issue.chosenKinds.map(\.text) == ["bribes"])
        #expect(issue.wantedSupports.map(\.text) == ["lawyer"])
        #expect(issue.who == nil && issue.place == nil && issue.why == nil && issue.name == nil)
        #expect(issue.reply(to: .many) == nil && issue.reply(to: .elsewhere) == nil)
        #expect(issue.said.compactMap(\.text) == ["twenty at the gate"] && issue.allows(.talk))
        #expect(
            evening.refusal(of: .issue(.change(id, Telling(), not: untold)), by: evening.ana)
                == .nothingToChange)
    }

    @Test func `what is told in its place stands`() throws {
        var evening = try Evening()
        let id = try evening.raises(Self.told)
        let telling = Telling(
            handle: "Mina", kinds: [try code("threats")], who: try code("police"),
            replies: [.place: .prefersNotToSay])
        let untold = Untold(kinds: [try code("threats")], answers: [.who, .place], name: true)
        try evening.does(.issue(.change(id, telling, not: untold)), by: evening.ana)
        let issue = try evening.issue(id)
        #expect(issue.chosenKinds.map(\.text) == ["bribes", "threats"])
        #expect(issue.who?.text == "police" && issue.name == "Mina")
        #expect(issue.place == nil && issue.reply(to: .place) == .prefersNotToSay)
    }

    @Test func `only a coordinator puts it right`() throws {
        var evening = try Evening()
        let id = try evening.raises(Self.told)
        let threats = try code("threats")
        let change = Action.issue(.change(id, Telling(), not: Untold(kinds: [threats])))
        #expect(evening.refusal(of: change, by: evening.bea) == .notAllowed(needs: .coordinator))
        let done = try evening.does(change, by: evening.ana)
        guard case .issue(.told(let event))? = done.lines.first?.events.first else { throw Unexpected() }
        #expect(event.kinds == [threats: false])
    }

    @Test func `nobody alone makes violence something else, to close it or to have it disappear`() throws {
        var evening = try Evening()
        let id = try evening.raises(Telling(kinds: [try code("violence")]))
        let untold = Untold(kinds: [try code("violence")])
        try evening.does(.issue(.change(id, Telling(), not: untold)), by: evening.ana)
        #expect(try evening.issue(id).chosenKinds.isEmpty)
        #expect(
            evening.refusal(of: .issue(.close(id, .resolved, .coordinator)), by: evening.ana)
                == .issue(.needsMoreThanOne))
        #expect(evening.refusal(of: .issue(.takeBack(id)), by: evening.ana) == .issue(.toldAlready))
    }
}
