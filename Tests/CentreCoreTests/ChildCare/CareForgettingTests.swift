import CentreCore
import Testing

struct CareForgettingTests {
    /// Lola, her child Tom, and Nur who cares for him; each is spoken of elsewhere.
    private struct WithLola {
        var evening: Evening
        let nur: ID<CarerShift>
        let tom: ID<ChildCareRequest>

        init() throws {
            evening = try Evening()
            nur = try evening.starts("Nur")
            let wish = CareWish(
                parent: "Lola",
                children: [kid("Tom", [.comfort: "asks for Lola", .allergy: "nuts; tell Lola"])])
            let taking = Taking(
                carer: nur,
                plan: CareChange.Plan(
                    reach: .to("Lola's phone"), call: .to("Lola"), neverCall: .to("who asks for lola")),
                collectors: [
                    CollectorWish("Lola", may: true), CollectorWish("Carlos", may: false, forFamily: true),
                ])
            try evening.does(.care(.welcome(wish, taking)))
            tom = try #require(evening.centre.care.keys.first)
        }

        var request: ChildCareRequest { get throws { try evening.request(tom) } }

        mutating func ask(_ name: String) throws -> ID<ForgetRequest> {
            try evening.does(.askForget(name))
            return try #require(evening.centre.openRequests.last).id
        }

        func mentions(_ name: String) -> [Mention] {
            evening.lines.map(evening.centre.forgotten.remainder).flatMap { $0.mentions(of: name) }.sorted()
        }
    }

    @Test
    func `a parent, a child and a carer who ask are shown by name no more, and again if it is taken back`()
        throws
    {
        var lola = try WithLola()
        for (name, shown) in [
            ("lola", { try $0.request.parent }), ("TOM", { try $0.request.named.first?.name }),
            ("Nur", { $0.evening.centre.shifts[$0.nur].flatMap($0.evening.centre.name) }),
        ] as [(String, (WithLola) throws -> String?)] {
            #expect(try shown(lola) != nil)
            let asked = try lola.evening.does(.askForget(name))
            #expect(try shown(lola) == nil)
            try lola.evening.does(.takeBack(asked))
            #expect(try shown(lola) != nil)
        }
    }

    @Test func `what is hidden still keeps a child safe`() throws {
        var lola = try WithLola()
        _ = try lola.ask("Lola")
        _ = try lola.ask("Tom")
        _ = try lola.ask("Nur")
        #expect(
            lola.evening.refusal(of: .care(.collect(lola.tom, Collecting(to: "Carlos", proof: .knownFace))))
                == refused(.mayNotCollect("Carlos", rule: "Carlos")))
        #expect(
            lola.evening.refusal(of: .care(.welcome(CareWish(children: [kid("Tom")]), Taking())))
                == refused(.childNamedHere("Tom")))
        #expect(
            lola.evening.refusal(of: .care(.startCarer(.name("Nur"))), by: lola.evening.joy)
                == refused(.carerHere("", since: lola.evening.centre.shifts[lola.nur]?.started.value)))
        #expect(lola.evening.centre.room(at: lola.evening.now).carers.count == 1)
        // A rule that is made meanwhile holds as well.
        try lola.evening.does(
            .care(.nameCollector(lola.tom, CollectorWish("Luis", may: false, forFamily: true))))
        #expect(try lola.evening.centre.collectorRules(for: lola.request).map(\.name).contains("Luis"))
    }

    @Test func `all places of a name are found, and what was chosen is gone for good`() throws {
        var lola = try WithLola()
        let found = lola.mentions("lola")
        #expect(
            found.map(\.field.rawValue).sorted() == [
                "allergy", "call", "comfort", "handle", "handle", "name", "neverCall", "reach",
            ])
        let request = try lola.ask("Lola")
        try lola.evening.does(
            .forget(request, lola.mentions("lola").flatMap(\.places)), by: lola.evening.ana)
        #expect(lola.mentions("lola") == [])
        let now = try lola.request
        #expect(now.parent == nil)
        #expect(now.reach == "____'s phone")
        #expect(now.callThen == "____")
        #expect(now.neverCall == "who asks for ____")
        #expect(now.named.first?.note(.comfort) == "asks for ____")
        #expect(now.named.first?.note(.allergy) == "nuts; tell ____")
        #expect(now.named.first?.name == "Tom")
        // Nobody remembers whose rule it was; for the child who is here it goes on holding.
        #expect(lola.evening.centre.collectorRules(for: now).map(\.name) == ["Carlos"])
        #expect(lola.evening.centre.mustNotCollect("Carlos", now) != nil)
        #expect(lola.evening.centre.rules.values.allSatisfy { $0.parent == nil && !$0.counts })
        #expect(now.inCare.count == 1)
    }

    @Test func `a child, a carer and one who collected are forgotten, and what they did is not`() throws {
        var lola = try WithLola()
        try lola.evening.does(.care(.collect(lola.tom, Collecting(to: "Lola", proof: .knownFace))))
        for name in ["tom", "nur", "lola"] {
            let request = try lola.ask(name)
            try lola.evening.does(
                .forget(request, lola.mentions(name).flatMap(\.places)), by: lola.evening.ana)
            #expect(lola.mentions(name) == [])
        }
        let tom = try #require(lola.request.named.first)
        #expect(tom.name == nil && tom.counts)
        #expect(tom.stay.state == .collected && tom.collected.value?.carer == lola.nur)
        #expect(tom.collectedBy.value?.value == nil)
        #expect(lola.evening.centre.shifts[lola.nur].flatMap(lola.evening.centre.name) == nil)
        #expect(lola.evening.centre.carersOnDuty(at: lola.evening.now).map(\.id) == [lola.nur])
    }

    @Test func `in whatever order lines arrive, what is forgotten stays so`() throws {
        var lola = try WithLola()
        var change = CareChange()
        change.plan = CareChange.Plan(reach: .to("at Lola's"))
        try lola.evening.does(.care(.change(lola.tom, change)))
        let request = try lola.ask("Lola")
        try lola.evening.does(
            .forget(request, lola.mentions("lola").flatMap(\.places)), by: lola.evening.ana)
        let lines = lola.evening.lines
        let clean = lines.map(lola.evening.centre.forgotten.remainder)
        var mint = Mint(seed: 9)
        for _ in 0..<40 {
            var centre = Centre()
            for line in (lines + clean).shuffled(using: &mint) { centre.apply(line) }
            #expect(centre.care == lola.evening.centre.care)
            #expect(centre.rules == lola.evening.centre.rules)
            #expect(centre.shifts == lola.evening.centre.shifts)
        }
    }
}
