import CentreCore
import Testing

struct PeopleTests {
    @Test func `somebody joins the desk under a name of their own`() throws {
        var evening = try Evening()
        try evening.does(
            .addPerson(name: " Zoe\u{308} ", roles: [.helper, .carer, .helper]), by: evening.ana)
        let zoe = try #require(evening.centre.personNamed("ZOE", at: evening.now))
        #expect(zoe.name.value == "Zo\u{eb}")
        #expect(zoe.held == [.helper, .carer])
        #expect(
            evening.centre.activePeople(at: evening.now).map(\.name.value) == [
                "Ana", "Bea", "Dee", "Joy", "Zo\u{eb}",
            ])
    }

    @Test func `two at the desk never go by one name, whatever its case and accents`() throws {
        var evening = try Evening()
        let add = { Action.addPerson(name: $0, roles: [.helper]) }
        #expect(evening.refusal(of: add("b\u{e9}a"), by: evening.ana) == .nameTaken("Bea"))
        #expect(evening.refusal(of: .renamePerson(evening.joy, "BEA"), by: evening.ana) == .nameTaken("Bea"))
        #expect(evening.refusal(of: .renamePerson(evening.bea, "BEA"), by: evening.ana) == nil)
        try evening.does(.endPerson(evening.bea), by: evening.ana)
        try evening.does(add("Bea"), by: evening.ana)
        #expect(evening.refusal(of: .returnPerson(evening.bea), by: evening.ana) == .nameTaken("Bea"))
    }

    @Test func `people are named within limits and hold at least one role`() throws {
        let evening = try Evening()
        let table: [(Action, Refusal?)] = [
            (.addPerson(name: " ", roles: [.helper]), .empty(.name)),
            (.addPerson(name: String(repeating: "x", count: 60), roles: [.helper]), nil),
            (
                .addPerson(name: String(repeating: "x", count: 61), roles: [.helper]),
                .tooLong(.name, limit: 60)
            ),
            (.addPerson(name: "a\nb", roles: [.helper]), .controlCharacter(.name, code: 10)),
            (.addPerson(name: "Eva", roles: []), .noRole),
            (.renamePerson(evening.bea, "Bea"), .nothingToChange),
            (.renamePerson(evening.bea, ""), .empty(.name)),
            (.renamePerson(ID(high: 1, low: 1), "Eva"), .unknownPerson),
            (.changeRoles(ID(high: 1, low: 1), [.carer: true]), .unknownPerson),
            (.changeRoles(evening.bea, [:]), .nothingToChange),
            (.changeRoles(evening.bea, [.volunteer: true, .carer: false]), .nothingToChange),
            (.changeRoles(evening.bea, [.volunteer: false]), .noRole),
            (.changeRoles(evening.bea, [.volunteer: false, .carer: true]), nil),
            (.endPerson(ID(high: 1, low: 1)), .unknownPerson),
            (.returnPerson(evening.bea), .nothingToChange),
        ]
        for (action, refusal) in table { #expect(evening.refusal(of: action, by: evening.ana) == refusal) }
    }

    @Test func `the last coordinator stays one`() throws {
        var evening = try Evening()
        let demote = Action.changeRoles(evening.ana, [.coordinator: false])
        #expect(evening.refusal(of: demote, by: evening.ana) == .lastCoordinator)
        #expect(evening.refusal(of: .endPerson(evening.ana), by: evening.ana) == .lastCoordinator)
        try evening.does(.changeRoles(evening.dee, [.coordinator: true]), by: evening.ana)
        #expect(evening.refusal(of: demote, by: evening.ana) == nil)
        try evening.does(.endPerson(evening.ana), by: evening.ana)
        #expect(evening.refusal(of: .endPerson(evening.dee), by: evening.dee) == .lastCoordinator)
    }

    @Test func `who left the desk does nothing there until they return`() throws {
        var evening = try Evening()
        try evening.does(.endPerson(evening.bea), by: evening.ana)
        #expect(evening.refusal(of: .arrive(Arrival()), by: evening.bea) == .notAtTheDesk)
        #expect(evening.refusal(of: .endPerson(evening.bea), by: evening.ana) == .nothingToChange)
        try evening.does(.returnPerson(evening.bea), by: evening.ana)
        #expect(evening.refusal(of: .arrive(Arrival()), by: evening.bea) == nil)
        #expect(evening.refusal(of: .arrive(Arrival()), by: ID(high: 9, low: 9)) == .notAtTheDesk)
    }

    @Test func `two desks that change different roles of one person both succeed`() throws {
        var evening = try Evening()
        var other = evening
        other.mint = Mint(seed: 5)
        try evening.does(.changeRoles(evening.bea, [.carer: true]), by: evening.ana)
        try other.does(.changeRoles(evening.bea, [.facilitator: true]), by: evening.ana)
        if let line = other.lines.last { evening.take(line) }
        #expect(evening.centre.people[evening.bea]?.held == [.volunteer, .carer, .facilitator])
    }
}
