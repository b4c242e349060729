import CentreCore
import Testing

/// What holds whatever people raise, agree to and withdraw.
struct IssueLaws {
    @Test(arguments: UInt64(1)...120)
    func `the group hears nothing of an issue whose consent says no, nor is it counted`(_ seed: UInt64) throws
    {
        var chance = Mint(seed: seed)
        var evening = try Evening()
        var ids: [ID<CentreCore.Issue>] = []
        for number in 0..<Int.random(in: 1...9, using: &chance) {
            var telling = Telling.bribes(Bool.random(using: &chance) ? "Name\(number * 7919)" : nil)
            telling.kinds = [IssueKinds.starting[number]]
            telling.who = IssueKinds.doers[number]
            ids.append(try evening.raises(telling))
        }
        let concern = try evening.joins(ids, summary: "safe words")
        if Bool.random(using: &chance) {
            try evening.does(.concern(.raisersWord(concern, true)), by: evening.ana)
        }
        for id in ids {
            switch Int.random(in: 0...4, using: &chance) {
            case 0: try evening.does(.issue(.withdraw(id, .coordinator)), by: evening.ana)
            case 1: try evening.does(.issue(.consent(id, [.talk: false], .coordinator)), by: evening.ana)
            case 2: try evening.does(.issue(.consent(id, [.count: false], .coordinator)), by: evening.ana)
            default: break
            }
        }
        let issues = try ids.map { try evening.issue($0) }
        let kind = issues[Int.random(in: 0..<issues.count, using: &chance)].chosenKinds[0]
        if try evening.concern(concern).about != kind {
            try evening.does(.concern(.word(concern, about: .to(kind))), by: evening.ana)
        }
        let view = evening.centre.groupView(of: try evening.concern(concern))
        let spoken = issues.filter { $0.allows(.talk) }
        let counted = spoken.filter { $0.allows(.count) }
        guard let view else {
            #expect(spoken.isEmpty)
            return
        }
        #expect(view.about == nil || spoken.contains { $0.chosenKinds.contains(view.about ?? kind) })
        #expect(view.who == nil || spoken.allSatisfy { $0.who == view.who })
        #expect((view.raisings ?? 0) <= counted.count)
        #expect((view.people ?? 0) <= counted.count)
        #expect(view.isOpen || view.summary == nil)
        let dee = try #require(evening.centre.people[evening.dee])
        for issue in issues where !issue.allows(.talk) {
            #expect(!evening.centre.sight(of: issue, for: dee).contains(.words))
        }
    }

    @Test func `one raiser's word opens nothing once another went`() throws {
        var evening = try Evening()
        let ids = [try evening.raises(.bribes("Rosa")), try evening.raises(.bribes("Mina"))]
        let concern = try evening.joins(ids, summary: "safe words")
        try evening.does(.concern(.raisersWord(concern, true)), by: evening.ana)
        #expect(evening.centre.groupView(of: try evening.concern(concern))?.summary == "safe words")
        try evening.does(.issue(.consent(ids[1], [.talk: false], .coordinator)), by: evening.ana)
        let view = evening.centre.groupView(of: try evening.concern(concern))
        #expect(view?.isOpen == false && view?.summary == nil)
    }

    @Test func `what is over is listed for whoever reviews, and not for one whom a raiser named`() throws {
        var evening = try Evening()
        let lu = try evening.secondCoordinator()
        var telling = Telling.bribes("Rosa")
        telling.shutOut = ["Lu"]
        let id = try evening.raises(telling)
        func past(_ person: ID<Person>) throws -> [PastMatter] {
            let month = Month(evening.now.instant)
            return evening.centre.pastMatters(
                of: month, on: ServiceDay(evening.now.day), for: try #require(evening.centre.people[person]))
        }
        #expect(try past(evening.ana).isEmpty)
        try evening.does(.issue(.close(id, .resolved, .raisersWord)), by: evening.ana)
        #expect(try past(evening.ana) == [.issue(id)])
        #expect(try past(lu).isEmpty && past(evening.dee).isEmpty)
    }

    /// The names that one person may give: their own, one with a word more, one with a letter amiss; or none.
    private static func names(of name: String, _ chance: inout Mint) -> String? {
        switch Int.random(in: 0...4, using: &chance) {
        case 0: nil
        case 1: name + " B."
        case 2: String(name.dropLast()) + "x"
        case 3: name.uppercased()
        default: name
        }
    }

    @Test(arguments: UInt64(1)...300)
    func `never are there more different people than there are`(_ seed: UInt64) throws {
        var chance = Mint(seed: seed)
        var evening = try Evening()
        let people = ["Rosa", "Mina", "Thandi", "Oksana", "Jade", "Luz", "Fatou", "Anca"]
        var spoke: Set<String> = []
        var issues: [CentreCore.Issue] = []
        for _ in 0..<Int.random(in: 1...14, using: &chance) {
            let person = people[Int.random(in: 0..<people.count, using: &chance)]
            var telling = Telling.bribes(Self.names(of: person, &chance))
            // Somebody tells what happened to another, who may tell it as well: one person had that trouble.
            telling.isForSomebodyElse = Int.random(in: 0...3, using: &chance) == 0
            spoke.insert(
                telling.isForSomebodyElse ? people[Int.random(in: 0..<2, using: &chance)] : person)
            let id = try evening.raises(telling)
            issues.append(try evening.issue(id))
        }
        let told = evening.centre.differentPeople(in: issues)
        #expect(told <= spoke.count, "\(issues.map { $0.name ?? "-" })")
        #expect(told >= 1)
    }

    @Test func `names that are far apart are of different people`() throws {
        var evening = try Evening()
        let issues = try ["Rosa", "Mina", "Thandi", nil, nil].map { name in
            let id = try evening.raises(.bribes(name))
            return try evening.issue(id)
        }
        #expect(evening.centre.differentPeople(in: issues) == 3)
    }

    @Test func `like issues are found by place, words, kind and who, and by nobody who may not review`()
        throws
    {
        var evening = try Evening()
        let first = try evening.raises(.bribes("Rosa", words: "two men asked for money near the fountain"))
        let same = try evening.raises(.bribes("Mina", words: "money was asked for by two men again"))
        let other = try evening.raises(Telling(kinds: [try code("health")], words: "a headache since Monday"))
        let ana = try #require(evening.centre.people[evening.ana])
        let dee = try #require(evening.centre.people[evening.dee])
        let found = evening.centre.similar(to: try evening.issue(first), for: ana)
        #expect(found.map(\.id) == [same])
        #expect(found.first?.reasons == [.kind, .who, .place, .words])
        #expect(evening.centre.similar(to: try evening.issue(other), for: ana).isEmpty)
        #expect(evening.centre.similar(to: try evening.issue(first), for: dee).isEmpty)
    }

    @Test func `nothing is said to be like an issue that was taken back`() throws {
        var evening = try Evening()
        let first = try evening.raises(.bribes("Rosa"))
        _ = try evening.raises(.bribes("Mina"))
        let ana = try #require(evening.centre.people[evening.ana])
        #expect(evening.centre.similar(to: try evening.issue(first), for: ana).count == 1)
        try evening.does(.issue(.withdraw(first, .coordinator)), by: evening.ana)
        #expect(evening.centre.similar(to: try evening.issue(first), for: ana).isEmpty)
        let third = try evening.raises(.bribes("K."))
        #expect(evening.centre.similar(to: try evening.issue(third), for: ana).count == 1)
    }

    @Test func `a guard points at numbers, papers, names and words, and at nothing else`() throws {
        var evening = try Evening()
        _ = try evening.comes("Rosa")
        try evening.does(.changeSettings(SettingsChanged(unwritten: .to("whore, snitch"))), by: evening.ana)
        let textGuard = evening.centre.textGuard(at: evening.now)
        func found(_ text: String) -> [String] {
            textGuard.findings(in: text).map { "\($0.sort):\($0.text)" }
        }
        #expect(found("he asked for 20 on 24.11. at 23:10") == [])
        #expect(found("call +351 912 345 678 now") == ["phone:+351 912 345 678"])
        #expect(found("plate AB12345X, passport") == ["number:AB12345X"])
        #expect(found("Rosa saw it, and Dee too") == ["name:Rosa", "name:Dee"])
        #expect(found("a rosa by the door") == [], "a word of every day")
        #expect(found("he called her a Snitch") == ["unwritten:snitch"])
    }
}
