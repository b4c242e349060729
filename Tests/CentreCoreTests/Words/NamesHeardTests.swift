import CentreCore
import Testing

struct NamesHeardTests {
    private func instant(_ minute: Int) -> Instant { Instant.earliest.advanced(minutes: minute) }

    @Test func `names that begin with what was typed are suggested, the latest first, three at most`() {
        var names = NamesHeard()
        for (minute, name) in ["Lola", "Lorena", "L\u{f3}pez", "Lourdes", "Mona"].enumerated() {
            names.hear(name, at: instant(minute))
        }
        #expect(names.suggestions(for: "LO") == ["Lourdes", "L\u{f3}pez", "Lorena"])
        #expect(names.suggestions(for: " lol") == ["Lola"])
        #expect(names.suggestions(for: "l") == [])
        #expect(names.suggestions(for: "") == [])
        #expect(names.suggestions(for: "lola") == [])
        #expect(names.suggestions(for: "ol") == [])
    }

    @Test func `a name is suggested as it was last written`() {
        var names = NamesHeard()
        names.hear("lola", at: instant(2))
        names.hear("LOLA", at: instant(1))
        #expect(names.suggestions(for: "lo") == ["lola"])
        names.hear("L\u{f3}la", at: instant(3))
        #expect(names.suggestions(for: "lo") == ["L\u{f3}la"])
        #expect(names.heard.count == 1)
    }

    @Test func `at most a thousand names are kept, the latest, in whatever order they were heard`() {
        var mint = Mint(seed: 6)
        let heard = (0..<2600).map { ("name \($0)", instant($0)) }
        var inOrder = NamesHeard()
        for (name, at) in heard { inOrder.hear(name, at: at) }
        for _ in 0..<5 {
            var names = NamesHeard()
            for (name, at) in (heard + heard.prefix(500)).shuffled(using: &mint) { names.hear(name, at: at) }
            #expect(names == inOrder)
            #expect(names.hashValue == inOrder.hashValue)
            #expect(names.heard.count < 2 * NamesHeard.limit)
            names.trim()
            #expect(names.heard.count == NamesHeard.limit)
            #expect(names.heard["name 1600"] != nil)
            #expect(names.heard["name 1599"] == nil)
        }
        #expect(inOrder.suggestions(for: "name 159") == [])
    }

    @Test func `names that were recalled are suggested, settled or not, and a later writing wins`() {
        var names = NamesHeard()
        names.hear("Lola", at: instant(5))
        names.recall([
            .init(name: "LOLA", at: instant(4), in: .somewhere),
            .init(name: "Lorena", at: instant(6), in: .somewhere),
        ])
        #expect(names.suggestions(for: "lo") == ["Lorena", "Lola"])
        var settled = names
        settled.settle()
        #expect(settled.heard.count == 2)
        #expect(settled == names)
        #expect(settled.suggestions(for: "lo") == ["Lorena", "Lola"])
        #expect(names.latestFirst.map(\.name) == ["Lorena", "Lola"])
    }

    @Test func `a name that was a slip of the hand is suggested no more, today and after`() throws {
        var evening = try Evening()
        let wrong = try evening.comes("Maria Silva")
        let right = try evening.comes("Mina")
        #expect(evening.centre.namesLike("ma") == ["Maria Silva"])
        try evening.does(.takeBackVisit(wrong))
        try evening.does(.change(right, VisitChange(handle: .to("Mona"))))
        try evening.does(.leave(right))
        #expect(evening.centre.namesLike("ma") == [])
        #expect(evening.centre.namesLike("mi") == [])
        var later = evening.centre
        later.keepLive(since: ServiceDay(evening.now.day.advanced(by: 2)))
        #expect(later.visits.isEmpty)
        #expect(later.namesLike("ma") == [])
        #expect(later.namesLike("mo") == ["Mona"])
        var next = Centre()
        next.recall(later.recollection)
        #expect(next.namesLike("ma") == [])
        // Whoever uses it again means it.
        _ = try evening.comes("Maria Silva")
        for line in evening.lines { next.apply(line) }
        #expect(next.namesLike("ma") == ["Maria Silva"])
    }

    @Test func `names come from arrivals and changes, with the time that they speak of`() throws {
        var evening = try Evening()
        _ = try evening.comes("Lola")
        let early = try evening.comes("Lorena", at: evening.later(-90))
        #expect(evening.centre.names.suggestions(for: "lo") == ["Lola", "Lorena"])
        try evening.does(.change(early, VisitChange(handle: .to("Lou"))))
        #expect(evening.centre.names.suggestions(for: "lo").first == "Lou")
    }

    @Test func `of one visit the name that was put right last is suggested, and none before it`() throws {
        var evening = try Evening()
        let visit = try evening.comes("lopez")
        try evening.does(.change(visit, VisitChange(handle: .to("Lopez"))))
        #expect(evening.centre.namesLike("lo") == ["Lopez"])
        for name in ["Maria Silva", "L\u{f3}pez"] {
            try evening.does(.change(visit, VisitChange(handle: .to(name))))
        }
        #expect(evening.centre.namesLike("lo") == ["L\u{f3}pez"])
        #expect(evening.centre.namesLike("ma") == [])
    }

    @Test func `a name ages out with its visit however late put right, and stays with a later visit`() {
        typealias Use = (name: String, at: Int, said: Int)
        let old: [Use] = [("Lola", 1, 90), ("Lou", 2, 80), ("Lorena", 3, 70)]
        let late: [Use] = [("Lola", 50, 50), ("Loli", 51, 60)]
        let many: [Use] = (0..<2 * NamesHeard.limit).map { ("name \($0)", 100 + $0, 5000 - $0) }
        func heard(_ uses: [Use]) -> NamesHeard {
            var names = NamesHeard()
            names.letAge(before: instant(50))
            for use in uses { names.hear(use.name, at: instant(use.at), said: instant(use.said)) }
            return names
        }
        var mint = Mint(seed: 7)
        for others in [[], many] {
            let clean = heard(late + others)
            for _ in 0..<5 {
                let whole = heard((old + late + others).shuffled(using: &mint))
                #expect(whole == clean)
                #expect(whole.suggestions(for: "lo") == (others.isEmpty ? ["Loli", "Lola"] : []))
            }
        }
    }
}

extension EventRef {
    fileprivate static let somewhere = EventRef(line: ID(high: 0, low: 1))
}

extension NamesHeard {
    fileprivate mutating func hear(_ name: String, at time: Instant, said: Instant? = nil) {
        hear(name, at: time, said: said, .somewhere)
    }
}
