import CentreCore
import Testing

struct ForgettingTests {
    /// An evening in which Rosa came twice, once under another spelling, and is spoken of elsewhere.
    private struct WithRosa {
        var evening: Evening
        let first, second, other: ID<Visit>
        var centre: Centre { evening.centre }

        init() throws {
            evening = try Evening()
            first = try evening.comes(Arrival(handle: "Rosa", need: "Rosa's coat, for rosa."))
            second = try evening.comes("RÓSA")
            other = try evening.comes(Arrival(handle: "Lola", need: "waits for Rosa; not Rosalba"))
            try evening.does(.handOver("Rosa: key under the mat"))
        }

        mutating func ask() throws -> ID<ForgetRequest> {
            try evening.does(.askForget(" rosa "))
            return try #require(evening.centre.openRequests.last).id
        }

        func mentions(_ name: String = "rosa") -> [Mention] {
            evening.lines.map(evening.centre.forgotten.remainder).flatMap { $0.mentions(of: name) }.sorted()
        }
    }

    @Test func `whoever asks is shown no more at once, whatever the case and accents of the name`() throws {
        var rosa = try WithRosa()
        #expect(rosa.centre.namesLike("ro") == ["RÓSA"])
        _ = try rosa.ask()
        #expect(
            try [rosa.first, rosa.second, rosa.other].map { try rosa.evening.visit($0).name } == [
                nil, nil, "Lola",
            ])
        #expect(rosa.centre.namesLike("ro") == [])
        // Whoever comes under that name afterwards, too, and whatever desk writes it.
        let third = try rosa.evening.comes("Rosa")
        #expect(try rosa.evening.visit(third).name == nil)
        // All else of the visit stays.
        #expect(try rosa.evening.visit(rosa.first).words == "Rosa's coat, for rosa.")
        #expect(rosa.evening.refusal(of: .askForget("ROSA")) == .nothingToChange)
        #expect(rosa.evening.refusal(of: .askForget("  ")) == .empty(.name))
    }

    @Test func `a request that is taken back shows the names again`() throws {
        var rosa = try WithRosa()
        let asked = try rosa.evening.does(.askForget("rosa"))
        try rosa.evening.does(.takeBack(asked))
        #expect(try rosa.evening.visit(rosa.first).name == "Rosa")
        #expect(rosa.centre.namesLike("ro") == ["RÓSA"])
        #expect(rosa.centre.openRequests.isEmpty)
    }

    @Test func `a name that was changed while it was hidden comes back with the take back of the change`()
        throws
    {
        var rosa = try WithRosa()
        let asked = try rosa.evening.does(.askForget("rosa"))
        let changed = try rosa.evening.does(.change(rosa.first, VisitChange(handle: .to("R."))))
        #expect(try rosa.evening.visit(rosa.first).name == "R.")
        try rosa.evening.does(.takeBack(changed))
        try rosa.evening.does(.takeBack(asked))
        #expect(try rosa.evening.visit(rosa.first).name == "Rosa")
    }

    @Test func `all that bears a name is found, equal names and words of texts, each by itself`() throws {
        var rosa = try WithRosa()
        _ = try rosa.ask()
        let found = rosa.mentions()
        #expect(found.map(\.field) == [.handle, .need, .handle, .need, .text, .name])
        #expect(found.map(\.places.count) == [1, 2, 1, 1, 1, 1])
        #expect(found.map(\.visit) == [rosa.first, rosa.first, rosa.second, rosa.other, nil, nil])
        #expect(found[3].places[0].bytes == 10..<14)
        #expect(rosa.mentions("os") == [])
    }

    @Test
    func `what was chosen is forgotten, the rest is shown again, and the request's own name goes with it`()
        throws
    {
        var rosa = try WithRosa()
        let request = try rosa.ask()
        let found = rosa.mentions()
        let chosen = [0, 1, 4].flatMap { found[$0].places }
        #expect(rosa.evening.refusal(of: .forget(request, chosen)) == .notAllowed(needs: .coordinator))
        let done = try rosa.evening.does(.forget(request, chosen), by: rosa.evening.ana)
        let first = try rosa.evening.visit(rosa.first)
        #expect(first.name == nil)
        #expect(first.words == "____'s coat, for ____.")
        #expect(try rosa.evening.visit(rosa.second).name == "RÓSA")
        #expect(try rosa.evening.visit(rosa.other).words == "waits for Rosa; not Rosalba")
        #expect(rosa.centre.openNotes.map(\.text) == ["____: key under the mat"])
        #expect(rosa.centre.openRequests.isEmpty)
        #expect(rosa.centre.requests[request]?.name == nil)
        #expect(rosa.mentions().map(\.field) == [.handle, .need])
        #expect(rosa.evening.refusal(of: .takeBack(done), by: rosa.evening.ana) == .nothingToChange)
        #expect(rosa.evening.refusal(of: .forget(request, []), by: rosa.evening.ana) == .unknownPart)
    }

    @Test func `a request that is kept without forgetting loses its own name only`() throws {
        var rosa = try WithRosa()
        let request = try rosa.ask()
        try rosa.evening.does(.forget(request, []), by: rosa.evening.ana)
        #expect(try rosa.evening.visit(rosa.first).name == "Rosa")
        #expect(rosa.centre.requests[request]?.name == nil)
        #expect(rosa.mentions().map(\.field) == [.handle, .need, .handle, .need, .text])
    }

    @Test func `in whatever order lines arrive, and however often, what is forgotten stays so`() throws {
        var rosa = try WithRosa()
        try rosa.evening.does(.change(rosa.second, VisitChange(handle: .to("Rosa B."))))
        let request = try rosa.ask()
        let chosen = rosa.mentions().flatMap(\.places)
        try rosa.evening.does(.forget(request, chosen), by: rosa.evening.ana)
        #expect(rosa.centre.namesLike("ro") == ["Rosa B."])
        let lines = rosa.evening.lines
        let clean = lines.map(rosa.centre.forgotten.remainder)
        #expect(clean != lines)
        var mint = Mint(seed: 5)
        for _ in 0..<40 {
            var centre = Centre()
            for line in (lines + clean).shuffled(using: &mint) { centre.apply(line) }
            #expect(centre.visits == rosa.centre.visits)
            #expect(centre.notes == rosa.centre.notes)
            #expect(centre.requests == rosa.centre.requests)
            #expect(centre.namesLike("ro") == ["Rosa B."])
            centre = Centre()
            for line in lines.shuffled(using: &mint) { centre.apply(line) }
            #expect(centre == rosa.centre)
        }
    }

    @Test func `a forgotten name is kept for no suggestion, whatever came first and whatever was let go of`()
        throws
    {
        var rosa = try WithRosa()
        let request = try rosa.ask()
        try rosa.evening.does(.forget(request, rosa.mentions().flatMap(\.places)), by: rosa.evening.ana)
        var mint = Mint(seed: 6)
        for _ in 0..<10 {
            var centre = Centre()
            for line in rosa.evening.lines.shuffled(using: &mint) { centre.apply(line) }
            #expect(centre.recollection.names.map(\.name) == ["Lola"])
            centre.keepLive(since: ServiceDay(rosa.evening.now.day.advanced(by: 9)))
            #expect(centre.recollection.names.map(\.name) == ["Lola"])
        }
    }

    @Test func `many places are told in several events, the request's own in the last`() throws {
        var rosa = try WithRosa()
        let request = try rosa.ask()
        let places = (0..<400).map { WordPlace(EventRef(line: ID(high: 9, low: UInt64($0))), .handle) }
        let done = try rosa.evening.does(.forget(request, places), by: rosa.evening.ana)
        let told = done.lines[0].events.compactMap {
            if case .forgotten(let event) = $0 { event.places } else { nil }
        }
        #expect(told.map(\.count) == [150, 150, 101])
        #expect(told.last?.last?.field == .name)
    }

    @Test(
        arguments: [
            ("Ana, ana and ANA", "ana", [0..<3, 5..<8, 13..<16]), ("Anabel Banana", "ana", []),
            ("«Zoë»", "zoe", [2..<6]), ("zoe\u{308}!", "zoë", [0..<5]), ("ana maria's", "ana maria", [0..<9]),
            ("Ana7 7Ana", "ana", []), ("", "ana", []), ("ana", "", []), ("A.", "a.", [0..<2]),
        ] as [(String, String, [Range<Int>])])
    func `a name is found as a word of its own`(text: String, name: String, places: [Range<Int>]) {
        #expect(Text.places(of: name, in: text) == places)
    }

    @Test(
        arguments: [
            ("Rosa!", 0..<4, "____!"), ("Zoë", 0..<3, "____"), ("Zoë", 3..<4, "Zo__"), ("ab", 1..<9, "a_"),
            ("ab", 7..<9, "ab"), ("ab", 1..<1, "ab"),
        ] as [(String, Range<Int>, String)])
    func `blanks are as long as what they blank`(text: String, range: Range<Int>, blanked: String) {
        #expect(Text.blanked(text, range) == blanked)
        #expect(Text.blanked(blanked, range) == blanked)
    }
}
