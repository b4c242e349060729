import CentreCore
import Testing

struct HelperTests {
    /// Before and after the day turns at 06:00.
    private let late = wall(2026, 11, 25, 5, 59)
    private let morning = wall(2026, 11, 25, 6, 0)

    private func withFlo() throws -> (Evening, ID<Person>) {
        var evening = try Evening()
        try evening.does(.addHelper(name: "Flo", pin: somePin(1)))
        return (evening, try #require(evening.centre.personNamed("Flo", at: evening.now)).id)
    }

    @Test func `anybody at the desk adds a helper, who helps until the day turns`() throws {
        let (evening, flo) = try withFlo()
        #expect(evening.centre.people[flo]?.held == [.helper])
        #expect(evening.centre.people[flo]?.lastDay?.description == "2026-11-24")
        #expect(evening.refusal(of: .arrive(Arrival()), by: flo, at: late) == nil)
        #expect(evening.refusal(of: .arrive(Arrival()), by: flo, at: morning) == .dayTurned)
        #expect(evening.centre.activePeople(at: late).contains { $0.id == flo })
        #expect(!evening.centre.activePeople(at: morning).contains { $0.id == flo })
        #expect(evening.centre.formerPeople(at: morning).map(\.id) == [flo])
        #expect(evening.centre.personNamed("flo", at: morning) == nil)
    }

    @Test func `a helper who was added after midnight helps in the night that is under way`() throws {
        var evening = try Evening()
        try evening.does(.addHelper(name: "Flo"), at: wall(2026, 11, 25, 2, 0))
        let flo = try #require(evening.centre.personNamed("Flo", at: evening.now)).id
        #expect(evening.centre.people[flo]?.lastDay?.description == "2026-11-24")
        #expect(evening.refusal(of: .arrive(Arrival()), by: flo, at: morning) == .dayTurned)
    }

    @Test func `a coordinator keeps a helper, before the day turns or after`() throws {
        for time in [late, morning] {
            var (evening, flo) = try withFlo()
            #expect(evening.refusal(of: .keepHelper(flo)) == .notAllowed(needs: .coordinator))
            try evening.does(.keepHelper(flo), by: evening.ana, at: time)
            #expect(evening.refusal(of: .arrive(Arrival()), by: flo, at: morning) == nil)
            #expect(evening.refusal(of: .keepHelper(flo), by: evening.ana) == .nothingToChange)
        }
    }

    @Test func `a coordinator ends a helper, whose name is free as soon as the day turned`() throws {
        var (evening, flo) = try withFlo()
        #expect(evening.refusal(of: .addHelper(name: "FLO"), at: late) == .nameTaken("Flo"))
        try evening.does(.addHelper(name: "Flo"), at: morning)
        #expect(evening.refusal(of: .keepHelper(flo), by: evening.ana) == .nameTaken("Flo"))
        try evening.does(.endPerson(flo), by: evening.ana)
        #expect(evening.refusal(of: .keepHelper(flo), by: evening.ana) == .nothingToChange)
        #expect(evening.refusal(of: .returnPerson(flo), by: evening.ana) == .nameTaken("Flo"))
    }

    @Test func `who returns stays, whatever day they once helped for`() throws {
        var (evening, flo) = try withFlo()
        try evening.does(.endPerson(flo), by: evening.ana)
        try evening.does(.returnPerson(flo), by: evening.ana, at: morning)
        #expect(evening.refusal(of: .arrive(Arrival()), by: flo, at: morning) == nil)
    }

    @Test func `whoever added a helper takes that back, and nobody for good`() throws {
        var evening = try Evening()
        let done = try evening.does(.addHelper(name: "Flo", pin: somePin(1)))
        try evening.does(.takeBack(done))
        #expect(evening.centre.personNamed("Flo", at: evening.now) == nil)
        #expect(evening.refusal(of: .addHelper(name: "  ")) == .empty(.name))
    }

    @Test func `a helper for a day is not the one coordinator that a centre needs`() throws {
        var (evening, flo) = try withFlo()
        try evening.does(.changeRoles(flo, [.coordinator: true]), by: evening.ana)
        #expect(evening.refusal(of: .endPerson(evening.ana), by: flo) == .lastCoordinator)
        let kept = try evening.does(.keepHelper(flo), by: evening.ana)
        #expect(evening.refusal(of: .endPerson(evening.ana), by: flo) == nil)
        try evening.does(.takeBack(kept), by: evening.ana)
        #expect(evening.refusal(of: .endPerson(evening.ana), by: flo) == .lastCoordinator)
    }
}
