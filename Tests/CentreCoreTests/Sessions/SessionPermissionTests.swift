import CentreCore
import Testing

/// Who may do what about sessions: facilitators and coordinators all of it, everybody else none.
struct SessionPermissionTests {
    private static func everyAction() throws -> [SessionAction] {
        let (session, series) = (ID<Session>(high: 1, low: 1), ID<Series>(high: 1, low: 1))
        let item = ID<AgendaItem>(high: 1, low: 1)
        let times = try seriesTimes(from: "2026-12-01")
        let first = try day("2026-12-01")
        return [
            .plan(SessionPlan(), starts: try starting("2026-12-01T20:30")), .change(session, PlanChange()),
            .cancel(session), .open(session), .openUnplanned(SessionPlan()), .close(session),
            .reopen(session), .takeBack(session), .count(session, others: 1), .name(session, "Lola"),
            .addItem(session, .own, words: "a"), .wordItem(session, item, "a"),
            .moveItem(session, item, .talked), .say(session, "a"),
            .takeBackPart(session, item.of(SessionPart.self)), .agreeNotes(of: session, during: nil),
            .planSeries(SessionPlan(), times), .changeSeries(series, PlanChange()), .skip(series, first),
            .move(series, first, to: nil), .endSeries(series, after: first), .takeBackSeries(series),
            .talk(session, Talk(.item(item))),
            .held(HeldSession(SessionPlan(), opened: wall(2026, 11, 24, 18, 0))),
            .attend(session, Attending(others: 1)),
        ]
    }

    /// The place of each kind of action: a new one is missed here before it is missed in the table.
    private static func place(_ action: SessionAction) -> Int {
        switch action {
        case .plan: 0
        case .change: 1
        case .cancel: 2
        case .open: 3
        case .openUnplanned: 4
        case .close: 5
        case .reopen: 6
        case .takeBack: 7
        case .count: 8
        case .name: 9
        case .addItem: 10
        case .wordItem: 11
        case .moveItem: 12
        case .say: 13
        case .takeBackPart: 14
        case .agreeNotes: 15
        case .planSeries: 16
        case .changeSeries: 17
        case .skip: 18
        case .move: 19
        case .endSeries: 20
        case .takeBackSeries: 21
        case .talk: 22
        case .held: 23
        case .attend: 24
        }
    }

    @Test func `the table has every action`() throws {
        #expect(try Self.everyAction().map(Self.place) == Array(0...24))
    }

    @Test(arguments: Role.allCases)
    func `facilitators and coordinators do all of it, nobody else any of it`(role: Role) throws {
        var evening = try Evening()
        try evening.does(.addPerson(name: "Eva", roles: [role]), by: evening.ana)
        let eva = try #require(evening.centre.personNamed("Eva", at: evening.now)).id
        let allowed = role == .facilitator || role == .coordinator
        for action in try Self.everyAction() {
            var refusal: Refusal?
            do throws(Refusal) {
                try evening.centre.allow(.session(action), by: eva, at: evening.now)
            } catch { refusal = error }
            #expect(refusal == (allowed ? nil : .notAllowed(needs: .facilitator)), "\(action)")
            if !allowed {
                #expect(evening.refusal(of: action, by: eva) == .notAllowed(needs: .facilitator))
            }
        }
    }
}
