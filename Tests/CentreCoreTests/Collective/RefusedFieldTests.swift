import CentreCore
import Testing

/// What the collective refuses to have recorded is refused by every door.
struct RefusedFieldTests {
    /// Deeds that fill a field each, and deeds beside them that do not.
    private static func deeds(
        _ evening: inout Evening
    ) throws -> [(field: RefusedField, fills: [Action], spares: [Action])] {
        let visit = try evening.comes("Rosa", people: 2)
        let clinic = try code("clinic")
        let due = evening.now.day.advanced(by: 3)
        try evening.does(.refer(visit, to: clinic, due: due))
        let referral = try #require(try evening.visit(visit).openReferrals.first?.id)
        let place = try evening.raises()
        let session = try evening.opens()
        let happened = PlannedTime(evening.now)
        func came(_ arrival: Arrival, _ change: VisitChange) -> [Action] {
            [.arrive(arrival), .change(visit, change)]
        }
        func told(_ telling: Telling) -> [Action] {
            [.issue(.raise(telling)), .issue(.fill(place, telling))]
        }
        let meal = try code("meal")
        let none = came(Arrival(), VisitChange(handle: .cleared, children: 0, reasons: [], need: .cleared))
        return [
            (.visitName, came(Arrival(handle: "Mina"), VisitChange(handle: .to("Mina"))), none),
            (.visitNeed, came(Arrival(need: "a bed"), VisitChange(need: .to("a bed"))), none),
            (.visitReasons, came(Arrival(reasons: [meal]), VisitChange(reasons: [meal])), none),
            (.childrenAlong, came(Arrival(children: 1), VisitChange(children: 2)), none),
            (
                .referralNote, [.refer(visit, to: clinic, note: "ask for Sá", due: due)],
                [.refer(visit, to: clinic, due: due)]
            ),
            (
                .referralWords, [.follow(visit, referral, .accepted, words: "kind")],
                [.follow(visit, referral, .accepted)]
            ),
            (.issueName, told(Telling(handle: "Mina", words: "a")), told(Telling(words: "a"))),
            (.issueWho, told(Telling(who: try code("police"))), told(Telling(words: "a"))),
            (.issueHappened, told(Telling(happened: happened)), told(Telling(words: "a"))),
            (.issuePlace, told(Telling(place: "north gate")), told(Telling(words: "a"))),
            (.issueWhy, told(Telling(why: "they laughed")), told(Telling(words: "a"))),
            (
                .sessionName, [.session(.name(session, "Mina"))],
                [.session(.count(session, others: 3))]
            ),
        ]
    }

    @Test func `each field is refused where it is filled, and nothing else is`() throws {
        var evening = try Evening()
        let deeds = try Self.deeds(&evening)
        #expect(Set(deeds.map(\.field)) == Set(RefusedField.allCases))
        for (field, fills, spares) in deeds {
            var evening = evening
            for action in fills + spares {
                #expect(evening.refusal(of: action, by: evening.dee) == nil, "\(field): \(action)")
            }
            let decided = try evening.decides(Deciding("not this", effect: .refuse([field])))
            #expect(RefusedField.allCases.filter(evening.centre.refuses) == [field])
            for action in fills {
                #expect(
                    evening.refusal(of: action, by: evening.dee) == .collective(.notRecorded(field)),
                    "\(field): \(action)")
            }
            for action in spares {
                #expect(evening.refusal(of: action, by: evening.dee) == nil, "\(field): \(action)")
            }
            _ = try evening.decides(Deciding("this again", effect: .recordAgain(decided)))
            for action in fills {
                #expect(evening.refusal(of: action, by: evening.dee) == nil, "\(field): \(action)")
            }
        }
    }

    @Test func `taking back brings no value back that is refused since`() throws {
        var evening = try Evening()
        let visit = try evening.comes("Rosa")
        let cleared = try evening.does(.change(visit, VisitChange(handle: .cleared)))
        _ = try evening.decides(Deciding("no names", effect: .refuse([.visitName])))
        #expect(evening.refusal(of: .takeBack(cleared)) == .collective(.notRecorded(.visitName)))
    }

    @Test func `the register names the decisions, those of things without a field among them`() throws {
        var evening = try Evening()
        let languages = try evening.decides(
            Deciding("nobody's language beside a name", effect: .refuse([])))
        let names = try evening.decides(Deciding("no names", effect: .refuse([.issueName, .visitName])))
        #expect(evening.centre.register().map(\.id) == [languages, names])
        #expect(evening.centre.register(on: evening.now.day.advanced(by: -1)).isEmpty)
        _ = try evening.decides(Deciding("names again", effect: .recordAgain(names)))
        #expect(evening.centre.register().map(\.id) == [languages])
        #expect(!evening.centre.refuses(.visitName))
    }
}
