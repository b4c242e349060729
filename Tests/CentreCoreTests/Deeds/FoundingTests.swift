import CentreCore
import Testing

struct FoundingTests {
    @Test func `a centre is founded with its settings, lists and coordinator`() throws {
        let evening = try Evening()
        let settings = evening.centre.settings
        #expect(settings.name.value == "Casa Lirio")
        #expect(settings.zone.value == "Europe/Madrid")
        #expect(settings.turnsAt == .sixInTheMorning)
        #expect(settings.language.value == "es")
        #expect(settings.offered(.reasons).map(\.text) == ["rest", "meal", "shower", "information"])
        #expect(settings.offered(.services).map(\.text) == ["meal", "condoms"])
        #expect(settings.opening.value?.span(on: try day("2026-11-24"))?.opens.description == "18:00")
        #expect(settings.opening.value?.span(on: try day("2026-11-29")) == nil)
        #expect(evening.centre.people[evening.ana]?.held == [.volunteer, .coordinator])
    }

    @Test func `a founding keeps to the limits of what it writes`() throws {
        var table: [(Founding, Refusal)] = []
        func founding(_ refusal: Refusal, _ change: (inout Founding) -> Void) {
            var founding = Evening.founding
            change(&founding)
            table.append((founding, refusal))
        }
        founding(.empty(.centreName)) { $0.name = " " }
        founding(.empty(.zone)) { $0.zone = "" }
        founding(.empty(.name)) { $0.coordinator = "\n" }
        founding(.tooLong(.centreName, limit: 60)) { $0.name = String(repeating: "x", count: 61) }
        founding(.controlCharacter(.name, code: 27)) { $0.coordinator = "A\u{1b}na" }
        for (founding, refusal) in table {
            var mint = Mint(seed: 1)
            #expect(throws: refusal) { try Centre.found(founding, at: Evening.opening, mint: &mint) }
        }
    }

    @Test func `a centre without lists is founded all the same`() throws {
        var founding = Evening.founding
        founding.lists = [:]
        founding.digits = []
        var mint = Mint(seed: 1)
        let entry = try Centre.found(founding, at: Evening.opening, mint: &mint)
        var centre = Centre()
        centre.apply(Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events))
        #expect(centre.settings.reasonsOnDigits.isEmpty)
        #expect(centre.activePeople(at: Evening.opening).count == 1)
    }
}
