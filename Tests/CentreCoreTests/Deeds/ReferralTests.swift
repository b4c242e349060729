import CentreCore
import Testing

struct ReferralTests {
    /// An evening with Lola in it, whom Bea sent to the clinic, to be asked on the 27th.
    private func referred() throws -> (Evening, ID<Visit>, ID<Referral>) {
        var evening = try Evening()
        let visit = try evening.comes("Lola")
        try evening.does(
            .refer(visit, to: try code("clinic"), note: " ask for Rosa ", due: try day("2026-11-27")))
        let referral = try #require(try evening.visit(visit).openReferrals.first)
        return (evening, visit, referral.id)
    }

    @Test func `somebody is sent to a service, and whoever sent them is to ask`() throws {
        let (evening, visit, id) = try referred()
        let referral = try #require(try evening.visit(visit).referrals[id])
        #expect(referral.made.value?.to == (try code("clinic")))
        #expect(referral.note == "ask for Rosa")
        #expect(referral.made.value?.by == evening.bea)
        #expect(referral.due == (try day("2026-11-27")))
        #expect(referral.state.state == .made)
    }

    @Test(arguments: [Referral.State.refused, .done, .lost, .takenBack])
    func `a referral that came to its end is not asked about again`(end: Referral.State) throws {
        var (evening, visit, id) = try referred()
        try evening.does(.follow(visit, id, .accepted, words: "they were kind"))
        #expect(try evening.visit(visit).openReferrals.count == 1)
        try evening.does(.follow(visit, id, end, words: "it helped"))
        #expect(try evening.visit(visit).openReferrals.isEmpty)
        #expect(try evening.visit(visit).referrals[id]?.words.value?.value == "it helped")
        #expect(evening.refusal(of: .follow(visit, id, .done)) == .followedToItsEnd)
        #expect(evening.centre.followUps(dueBy: try day("2199-01-01")).isEmpty)
    }

    @Test func `whoever is asked again is asked on another day`() throws {
        var (evening, visit, id) = try referred()
        try evening.does(.follow(visit, id, .made, due: try day("2026-12-01")))
        #expect(try evening.visit(visit).referrals[id]?.due == (try day("2026-12-01")))
        #expect(evening.centre.followUps(dueBy: try day("2026-11-30")).isEmpty)
        #expect(evening.centre.followUps(dueBy: try day("2026-12-01")).count == 1)
        #expect(evening.refusal(of: .follow(visit, id, .made)) == .nothingToChange)
    }

    @Test func `a referral goes to a service of the list, with a note within its limits`() throws {
        var evening = try Evening()
        let visit = try evening.comes("Lola")
        let due = try day("2026-11-27")
        #expect(
            evening.refusal(of: .refer(visit, to: try code("clinc"), due: due))
                == .unknownCode(.referrals, "clinc", nearest: try code("clinic")))
        let long = String(repeating: "n", count: 2001)
        #expect(
            evening.refusal(of: .refer(visit, to: try code("clinic"), note: long, due: due))
                == .tooLong(.note, limit: 2000))
        #expect(evening.refusal(of: .follow(visit, ID(high: 1, low: 1), .done)) == .unknownPart)
    }

    @Test func `one's own referrals come first, then those that wait longest`() throws {
        var evening = try Evening()
        let visit = try evening.comes("Lola")
        let clinic = try code("clinic")
        try evening.does(.refer(visit, to: clinic, note: "a", due: try day("2026-11-25")), by: evening.dee)
        try evening.does(.refer(visit, to: clinic, note: "b", due: try day("2026-11-27")), by: evening.bea)
        try evening.does(.refer(visit, to: clinic, note: "c", due: try day("2026-11-26")), by: evening.bea)
        try evening.does(.refer(visit, to: clinic, note: "d", due: try day("2026-11-24")), by: evening.joy)
        func asked(_ person: ID<Person>?, by due: String) throws -> [String?] {
            evening.centre.followUps(dueBy: try day(due), for: person)
                .map(\.referral.note)
        }
        #expect(try asked(evening.bea, by: "2026-11-27") == ["c", "b", "d", "a"])
        #expect(try asked(evening.dee, by: "2026-11-27") == ["a", "d", "c", "b"])
        #expect(try asked(nil, by: "2026-11-25") == ["d", "a"])
        try evening.does(.takeBackVisit(visit))
        #expect(try asked(nil, by: "2026-12-31") == [])
    }

    @Test func `two desks that heard different ends disagree until a person looks`() throws {
        var (evening, visit, id) = try referred()
        var other = evening
        other.mint = Mint(seed: 3)
        try evening.does(.follow(visit, id, .done))
        try other.does(.follow(visit, id, .lost), at: evening.later(1))
        if let line = other.lines.last { evening.take(line) }
        #expect(try evening.visit(visit).referrals[id]?.state.needsALook == true)
        #expect(try evening.visit(visit).referrals[id]?.state.state == .lost)
    }
}
