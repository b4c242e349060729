import CentreCore
import Testing

/// The method in force is the one decided last before: by construction, whatever was written down when.
struct MethodLaws {
    /// A decision about the method as this test remembers it.
    private struct Remembered {
        let id: ID<Decision>
        let method: DecisionMethod
        var at: Moment
        var isAdopted: Bool
    }

    private static func method(_ remembered: [Remembered], on day: Day) -> DecisionMethod? {
        let before = remembered.filter { $0.isAdopted && $0.at.day <= day }
        return before.max { ($0.at.instant, $0.id) < ($1.at.instant, $1.id) }?.method
    }

    @Test(arguments: UInt64(1)...300)
    func `on any day that method is in force which was decided last before it`(_ seed: UInt64) throws {
        var chance = Mint(seed: seed)
        var evening = try Evening()
        let start = evening.now
        var remembered: [Remembered] = []
        for _ in 0..<Int.random(in: 3...14, using: &chance) {
            let at = evening.later(Int.random(in: 1...9000, using: &chance))
            let late =
                Int.random(in: 0...3, using: &chance) == 0 ? -Int.random(in: 1...9000, using: &chance) : 0
            let time = Moment(at.instant.advanced(minutes: late), offset: at.offset)
            let index = remembered.indices.randomElement(using: &chance)
            if let index, Int.random(in: 0...4, using: &chance) == 0 {
                let done = try? evening.does(
                    .collective(.takeBackDecision(remembered[index].id)), by: evening.dee, at: at)
                if done != nil { remembered[index].isAdopted = false }
                continue
            }
            if let index, !remembered[index].isAdopted, Bool.random(using: &chance) {
                let settling = Settling(outcome: .adopted, tally: Tally(agree: 9, present: 9), at: time)
                let done = try? evening.does(
                    .collective(.settle(remembered[index].id, settling)), by: evening.dee, at: at)
                if done != nil { (remembered[index].isAdopted, remembered[index].at) = (true, time) }
                continue
            }
            let method = DecisionMethod(
                DecisionMethod.Kind.allCases.randomElement(using: &chance) ?? .consent,
                quorum: [nil, 4, 9].randomElement(using: &chance) ?? nil)
            let tally = Tally(agree: 9, object: [0, 0, 9].randomElement(using: &chance) ?? 0)
            let wish = Deciding("how we decide", tally: tally, effect: .method(method), at: time)
            guard let id = try? evening.decides(wish, at: at) else { continue }
            let isAdopted = try evening.decision(id).isAdopted
            remembered.append(Remembered(id: id, method: method, at: time, isAdopted: isAdopted))
        }
        for number in -8...70 {
            let day = start.day.advanced(by: number)
            #expect(
                evening.centre.method(on: day) == Self.method(remembered, on: day), "seed \(seed), \(day)")
        }
        var replayed = Centre()
        for line in evening.lines.shuffled(using: &chance) { replayed.apply(line) }
        #expect(replayed.method() == evening.centre.method())
    }

    @Test func `a decision says by which method it was made, and goes on saying it`() throws {
        var evening = try Evening()
        let (consent, vote) = (DecisionMethod(.consent), DecisionMethod(.simpleVote))
        _ = try evening.takesUp(consent)
        let old = try evening.decides(Deciding("a lamp", tally: Tally(agree: 9)))
        _ = try evening.takesUp(vote)
        let new = try evening.decides(Deciding("a sign", tally: Tally(agree: 9)))
        #expect(try evening.decision(old).method == consent)
        #expect(try evening.decision(new).method == vote)
        // Both were in force that day, and which of the two a late note means is for the group to say.
        _ = try evening.decides(Deciding("a bell", way: .by(consent), tally: Tally(agree: 9)))
        let tomorrow = evening.later(1440)
        #expect(
            evening.collectiveRefusal(.decide(Deciding("a mat", way: .by(consent))), at: tomorrow)
                == .methodNotInForce(inForce: vote))
    }

    @Test func `the method is changed only by what the method in force gives`() throws {
        var evening = try Evening()
        let (vote, consent) = (DecisionMethod(.simpleVote, quorum: 5), DecisionMethod(.consent))
        _ = try evening.takesUp(vote, tally: Tally())
        func change(_ tally: Tally, _ way: Deciding.Way = .inForce, _ outcome: Decision.State? = .adopted)
            -> CollectiveAction
        {
            .decide(
                Deciding("consent", way: way, tally: tally, outcome: outcome, effect: .method(consent)))
        }
        #expect(
            evening.collectiveRefusal(change(Tally(agree: 9), .asWeTookIt)) == .methodMustGiveIt(nil))
        #expect(evening.collectiveRefusal(change(Tally(agree: 4))) == .methodMustGiveIt(.proposed))
        #expect(
            evening.collectiveRefusal(change(Tally(agree: 4, object: 6))) == .methodMustGiveIt(.notAdopted))
        _ = try evening.collectively(change(Tally(agree: 4), .inForce, nil))
        #expect(evening.centre.method() == vote, "it is only proposed")
        let id = try #require(evening.centre.decisionsOpen.first?.id)
        #expect(
            evening.collectiveRefusal(.settle(id, Settling(outcome: .adopted)))
                == .methodMustGiveIt(.proposed))
        _ = try evening.collectively(.settle(id, Settling(tally: Tally(agree: 6, object: 2))))
        #expect(evening.centre.method() == consent)
        #expect(
            evening.collectiveRefusal(.changeDecision(id, DecisionChange(tally: Tally(agree: 2, object: 6))))
                == .methodMustGiveIt(.notAdopted))
    }
}
