import CentreCore
import Testing

struct AgeingTests {
    /// An evening with matters of years ago: Lola came in May of last year and was named in everything; somebody is
    /// still waited for; others came in September and tonight.
    struct WithYears {
        var evening: Evening
        let lola, september: ID<Visit>
        let care: ID<ChildCareRequest>
        let issue: ID<CentreCore.Issue>
        let session: ID<Session>
        var centre: Centre { evening.centre }

        init() throws {
            evening = try Evening()
            let (came, left) = (wall(2025, 5, 3, 20, 0), wall(2025, 5, 3, 22, 0))
            lola = try evening.comes(
                Arrival(handle: "Lola", need: "a bed for Lola", at: came, end: .left(left)))
            let visit = lola
            try evening.does(
                .refer(visit, to: try code("clinic"), note: "ask for Lola", due: came.day), at: came)
            let referral = try #require(evening.visit(visit).openReferrals.first)
            try evening.does(.follow(visit, referral.id, .done, words: "Lola went"), at: left)
            let wish = CareWish(parent: "Lola", children: [kid("Tom", [.allergy: "nuts"])])
            let asked = try evening.does(.care(.ask(wish)), at: came)
            guard case .care(let event)? = asked.lines.first?.events.first else { throw Unexpected() }
            care = event.request
            let request = care
            try evening.does(.care(.withdraw(request, .ownWish)), at: left)
            issue = try evening.raises(.bribes("Lola", words: "they took it all"), by: evening.ana, at: came)
            let raised = issue
            try evening.does(.issue(.hear(raised)), by: evening.ana, at: came)
            try evening.does(
                .issue(.close(raised, .noFurtherAction, .coordinator)), by: evening.ana, at: left)
            session = try evening.opens(at: came)
            let held = session
            try evening.does(.session(.name(held, "Lola")), by: evening.dee, at: came)
            try evening.does(.session(.close(held)), by: evening.dee, at: left)
            // What is past was told at its own time: by now the clock stands where it stood before.
            evening.now = Evening.opening
            september = try evening.comes(
                Arrival(
                    handle: "Lorena", at: wall(2026, 9, 3, 20, 0), end: .left(wall(2026, 9, 3, 22, 0))))
            _ = try evening.comes("Mona")
        }

        mutating func age(_ words: AgeingWords, before text: String) throws {
            try evening.does(.ageOut(try ageing(words, before: text)), by: evening.ana)
        }
    }

    static func ageing(_ words: AgeingWords, before text: String) throws -> Ageing {
        Ageing(words, before: try #require(Month(text)))
    }

    @Test func `names on visits become counts, and nothing else goes with them`() throws {
        var years = try WithYears()
        let before = Figures(of: try #require(Month("2025-05")), in: years.centre)
        try years.age(.names, before: "2026-08")
        let visit = try years.evening.visit(years.lola)
        #expect(visit.name == nil)
        #expect(visit.words == "a bed for Lola")
        #expect(visit.referrals.values.map(\.note) == ["ask for Lola"])
        #expect(try years.evening.visit(years.september).name == "Lorena")
        #expect(years.centre.present.map(\.name) == ["Mona"])
        #expect(try years.evening.request(years.care).parent == "Lola")
        #expect(Figures(of: try #require(Month("2025-05")), in: years.centre) == before)
        #expect(before.unnamed == 0 && before.visits == 1)
    }

    @Test
    func
        `other detail of what is closed goes with another deed: what happened stays, whom it names does not`()
        throws
    {
        var years = try WithYears()
        try years.age(.details, before: "2025-11")
        let visit = try years.evening.visit(years.lola)
        #expect(visit.name == "Lola")
        #expect(visit.words == nil)
        #expect(visit.referrals.values.map(\.note) == [nil])
        #expect(visit.referrals.values.map(\.words.value?.said) == [nil])
        #expect(visit.referrals.values.map(\.state.state) == [.done])
        let request = try years.evening.request(years.care)
        #expect(request.parent == nil)
        #expect(request.named.map(\.name) == [nil])
        #expect(request.named.map { $0.note(.allergy) } == [nil])
        let issue = try years.evening.issue(years.issue)
        #expect(issue.name == nil && issue.place == nil)
        #expect(issue.sayings.values.map(\.text) == [nil])
        #expect(issue.kinds.keys.map(\.text) == ["bribes"])
        #expect(issue.state.state == .noFurtherAction)
        #expect(try years.evening.session(years.session).attendees.values.map(\.name) == [nil])
        #expect(try years.evening.session(years.session).attendees.count == 1)
    }

    @Test func `in whatever order lines come, and however often, it is the same`() throws {
        var years = try WithYears()
        try years.age(.names, before: "2026-08")
        try years.age(.details, before: "2025-11")
        let lines = years.evening.lines
        let clean = lines.map { years.centre.forgotten.remainder(of: $0) }
        #expect(clean != lines)
        #expect(lines.contains { years.centre.forgotten.stand(in: $0) })
        #expect(!clean.contains { years.centre.forgotten.stand(in: $0) })
        var mint = Mint(seed: 4)
        for round in 0..<30 {
            var again = Centre()
            let source = round % 2 == 0 ? lines : clean
            for line in (source + lines.prefix(9)).shuffled(using: &mint) { again.apply(line) }
            #expect(again == years.centre, "round \(round)")
        }
    }

    @Test func `who is forgotten and whose words aged are gone alike, whichever came first`() throws {
        var years = try WithYears()
        try years.evening.does(.askForget("lola"))
        let request = try #require(years.centre.openRequests.first)
        let places = years.evening.lines.flatMap { $0.mentions(of: "lola") }.flatMap(\.places)
        try years.evening.does(.forget(request.id, places), by: years.evening.ana)
        try years.age(.details, before: "2025-11")
        try years.age(.names, before: "2026-08")
        let lines = years.evening.lines
        let clean = lines.map { years.centre.forgotten.remainder(of: $0) }
        var mint = Mint(seed: 5)
        for round in 0..<30 {
            var again = Centre()
            let source = round % 2 == 0 ? lines : clean
            for line in source.shuffled(using: &mint) { again.apply(line) }
            #expect(again == years.centre, "round \(round)")
        }
    }

    @Test func `an open matter keeps its words until it is over and a later review comes`() throws {
        var years = try WithYears()
        let may = wall(2026, 5, 3, 20, 0)
        let waiting = try years.evening.comes(
            Arrival(handle: "Rosa", at: may, end: .left(wall(2026, 5, 3, 21, 0))))
        try years.evening.does(.refer(waiting, to: try code("lawyer"), due: may.day), at: may)
        years.evening.now = Evening.opening
        try years.age(.names, before: "2026-08")
        #expect(try years.evening.visit(waiting).name == "Rosa")
        let ana = years.evening.ana
        let again = try Self.ageing(.names, before: "2026-08")
        #expect(years.evening.refusal(of: .ageOut(again), by: ana) == .nothingToChange)
        let referral = try #require(years.evening.visit(waiting).openReferrals.first)
        try years.evening.does(.follow(waiting, referral.id, .done))
        // What was touched just now may be taken back: it stays until nobody can.
        #expect(years.evening.refusal(of: .ageOut(again), by: ana) == nil)
        let done = try years.evening.does(.ageOut(again), by: ana)
        #expect(done.reversals.isEmpty)
        #expect(try years.evening.visit(waiting).name == nil)
        #expect(years.evening.refusal(of: .ageOut(again), by: ana) == .nothingToChange)
    }

    @Test func `an issue in an open concern keeps its words, closed as it may be`() throws {
        var years = try WithYears()
        let issue = years.issue
        _ = try years.evening.joins([issue], summary: "bribes at the gate")
        try years.age(.details, before: "2025-11")
        #expect(try years.evening.issue(issue).name == "Lola")
        #expect(try years.evening.request(years.care).parent == nil)
    }

    @Test func `what is too young stays, and a clock that is far ahead is not believed`() throws {
        let years = try WithYears()
        let (evening, ana) = (years.evening, years.evening.ana)
        func refusal(_ words: AgeingWords, _ text: String, at time: Moment? = nil) throws -> Refusal? {
            evening.refusal(of: .ageOut(try Self.ageing(words, before: text)), by: ana, at: time)
        }
        let stays = try #require(Month("2026-08"))
        #expect(try refusal(.names, "2026-09") == .ageing(.tooYoung(from: stays)))
        #expect(try refusal(.names, "2026-08") == nil)
        #expect(
            try refusal(.details, "2025-12")
                == .ageing(.tooYoung(from: try #require(Month("2025-11")))))
        #expect(try refusal(.details, "2025-11") == nil)
        #expect(try refusal(.names, "2026-08", at: wall(2027, 1, 8, 12, 0)) == nil)
        let ahead = try refusal(.names, "2026-08", at: wall(2027, 1, 9, 20, 0))
        #expect(ahead == .ageing(.clockFarAhead(of: evening.centre.newestEntry)))
        let wish = Action.ageOut(try Self.ageing(.names, before: "2026-08"))
        #expect(evening.refusal(of: wish) == .notAllowed(needs: .coordinator))
    }

    @Test func `the collective sets the times`() throws {
        var years = try WithYears()
        let ana = years.evening.ana
        #expect(
            years.evening.refusal(of: .changeSettings(SettingsChanged(namesAge: 29)), by: ana)
                == .outOfRange(.namesAge, 30...730))
        #expect(
            years.evening.refusal(of: .changeSettings(SettingsChanged(detailsAge: 121)), by: ana)
                == .outOfRange(.detailsAge, 3...120))
        #expect(
            years.evening.refusal(
                of: .changeSettings(SettingsChanged(namesAge: 90, detailsAge: 12)), by: ana)
                == .nothingToChange)
        try years.evening.does(.changeSettings(SettingsChanged(namesAge: 30, detailsAge: 18)), by: ana)
        let day = years.evening.now.day
        #expect(years.centre.settings.monthThatStays(.names, on: day).description == "2026-10")
        #expect(years.centre.settings.monthThatStays(.details, on: day).description == "2025-05")
    }

    @Test func `a name that aged is suggested to nobody, in whatever order it was heard`() throws {
        var years = try WithYears()
        let lola = years.lola
        // Put right late: it was said last, and ages out with its visit all the same.
        try years.evening.does(.change(lola, VisitChange(handle: .to("Lourdes"))))
        #expect(years.centre.namesLike("lo") == ["Lourdes", "Lorena"])
        try years.age(.names, before: "2026-08")
        #expect(years.centre.namesLike("lo") == ["Lorena"])
        var again = Centre()
        for line in years.evening.lines.reversed() { again.apply(line) }
        #expect(again.namesLike("lo") == ["Lorena"])
        var recalled = Centre()
        recalled.recall(years.centre.recollection)
        for line in years.evening.lines.suffix(1) { recalled.apply(line) }
        #expect(recalled.namesLike("lo") == ["Lorena"])
    }

    @Test func `words that come later to what aged are not even written`() throws {
        var years = try WithYears()
        let lola = years.lola
        try years.age(.names, before: "2026-08")
        let change = VisitChange(handle: .to("Lola"), need: .to("a lawyer"))
        let done = try years.evening.does(.change(lola, change))
        #expect(done.lines.flatMap(\.events).compactMap { $0.text(.handle) } == [""])
        #expect(done.lines.flatMap(\.events).compactMap { $0.text(.need) } == ["a lawyer"])
        #expect(try years.evening.visit(lola).name == nil)
    }
}
