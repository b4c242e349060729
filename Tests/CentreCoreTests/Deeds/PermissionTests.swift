import CentreCore
import Testing

struct PermissionTests {
    /// One of every action, and whether only a coordinator does it.
    private static func everyAction(_ evening: Evening) throws -> [(Action, coordinatorOnly: Bool)] {
        let visit = ID<Visit>(high: 1, low: 1)
        let (meal, clinic) = (try code("meal"), try code("clinic"))
        return [
            (.arrive(Arrival()), false), (.leave(visit), false), (.leaveUnnamed(), false),
            (.closeByDesk(visit), false), (.reopen(visit), false), (.change(visit, VisitChange()), false),
            (.takeBackVisit(visit), false), (.serve(visit, [meal]), false),
            (.takeBackService(visit, ID(high: 1, low: 1)), false),
            (.refer(visit, to: clinic, due: try day("2026-12-01")), false),
            (.follow(visit, ID(high: 1, low: 1), .done), false), (.count(people: 1), false),
            (.takeBackCount(ID(high: 1, low: 1)), false), (.handOver("a"), false),
            (.putAway(ID(high: 1, low: 1)), false), (.takeBack(Done(lines: [], reversals: [])), false),
            (.addHelper(name: "Eva"), false), (.setPin(evening.bea, try #require(somePin(1)), .own), false),
            (.keepHelper(evening.bea), true),
            (.addPerson(name: "Eva", roles: [.helper]), true), (.renamePerson(evening.bea, "Eva"), true),
            (.changeRoles(evening.bea, [.carer: true]), true), (.endPerson(evening.bea), true),
            (.returnPerson(evening.bea), true), (.changeSettings(SettingsChanged(name: "b")), true),
            (.changeList(ListChanged(list: .reasons, code: meal, offered: false)), true),
            (.takeBackImport(ID(high: 1, low: 1)), true), (.askForget("Lola"), false),
            (.forget(ID(high: 1, low: 1), []), true),
            (.ageOut(try AgeingTests.ageing(.names, before: "2026-08")), true),
            (.noteLook(.issueWords), false), (.noteLook(.exportBroken), false),
            (.noteLook(.exportLines), true), (.noteLook(.exportAll, why: "moving"), true),
            (.supplies(.count(day: try day("2026-11-24"), [:])), false),
            (.supplies(.takeBack(ID(high: 1, low: 1))), false),
            (
                .takeBack(
                    Done(lines: evening.lines.suffix(1), reversals: evening.centre.reversals(of: []))), true
            ),
        ]
    }

    @Test(arguments: Role.allCases)
    func `every role does the work of the desk, and a coordinator all of it`(role: Role) throws {
        var evening = try Evening()
        try evening.does(.addPerson(name: "Eva", roles: [role]), by: evening.ana)
        let eva = try #require(evening.centre.personNamed("Eva", at: evening.now)).id
        for (action, coordinatorOnly) in try PermissionTests.everyAction(evening) {
            let refused = coordinatorOnly && role != .coordinator
            let allowed: Refusal?
            do throws(Refusal) {
                try evening.centre.allow(action, by: eva, at: evening.now)
                allowed = nil
            } catch { allowed = error }
            #expect(allowed == (refused ? .notAllowed(needs: .coordinator) : nil), "\(action)")
            if refused { #expect(evening.refusal(of: action, by: eva) == .notAllowed(needs: .coordinator)) }
        }
    }

    @Test func `whom two desks left without any role does nothing`() throws {
        var evening = try Evening()
        let bare = PersonChanged(person: evening.bea, roles: [.volunteer: false])
        evening.record(
            evening.centre.entry(
                [.personChanged(bare)], by: evening.ana, at: evening.now, mint: &evening.mint))
        #expect(evening.refusal(of: .arrive(Arrival()), by: evening.bea) == .notAllowed(needs: .helper))
    }

    @Test func `somebody who is no coordinator any more takes back no deed of one`() throws {
        var evening = try Evening()
        try evening.does(.changeRoles(evening.dee, [.coordinator: true]), by: evening.ana)
        let named = try evening.does(.changeSettings(SettingsChanged(name: "Casa")), by: evening.ana)
        let own = try evening.does(.changeRoles(evening.ana, [.coordinator: false]), by: evening.ana)
        #expect(
            evening.refusal(of: .takeBack(named), by: evening.ana) == .notAllowed(needs: .coordinator))
        try evening.does(.takeBack(own), by: evening.ana)
        try evening.does(.takeBack(named), by: evening.ana)
        #expect(evening.centre.settings.name.value == "Casa Lirio")
    }
}
