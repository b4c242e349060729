import CentreCore
import Testing
import hearth

@Suite struct `The invented centre` {
    private static let zone = ZoneRules.fixed(60, name: "Europe/Madrid")
    private static let now = zone.moment(Instant(milliseconds: 1_795_000_000_000))
    private static let demo = DemoCentre(now: now, zone: zone, language: "en")
    private static let centre = demo.lines.reduce(into: Centre()) { $0.apply($1) }

    @Test func `the same moment gives the same lines`() {
        let again = [1, 2].map { _ in
            DemoCentre(now: Self.now, zone: Self.zone, language: "en", days: 40).lines
        }
        #expect(again[0] == again[1])
    }

    @Test func `thirteen months of about sixty visits a day lie behind it`() {
        let visits = Self.centre.visits.values.count(where: Self.centre.counts)
        #expect((55...65).contains(visits / (DemoCentre.daysOfHistory + 1)))
        #expect(Set(Self.centre.visits.keys.map(\.month)).count >= 13)
    }

    @Test func `people are here, follow-ups are open, a note waits`() {
        #expect(Self.centre.present.count == 14)
        #expect(Self.centre.present.contains { $0.name == "Rosa" })
        #expect(Self.centre.presentCount.people == 19)
        let today = ServiceDay(Self.now, turnsAt: .sixInTheMorning).day
        #expect(!Self.centre.followUps(dueBy: today).isEmpty)
        #expect(Self.centre.openNotes.count == 1)
    }

    @Test func `two children are with Joy, and somebody asks for a place`() {
        let room = Self.centre.room(at: Self.now)
        #expect(room.children.map(\.child.name) == ["Leo", "Tomi"])
        #expect(room.carers.count == 1 && room.short == 0)
        #expect(room.marks.allSatisfy { !$0.isUrgent })
        #expect(Self.centre.waitingRequests(from: ServiceDay(Self.now, turnsAt: .sixInTheMorning)).count == 1)
    }

    @Test func `four people work there, one of them a coordinator and one a facilitator`() {
        #expect(
            Self.centre.activePeople(at: Self.now).compactMap(\.name.value) == ["Ana", "Bea", "Dee", "Joy"])
        #expect(Self.centre.personNamed("Bea", at: Self.now)?.holds(.coordinator) == true)
        #expect(Self.centre.personNamed("Dee", at: Self.now)?.holds(.facilitator) == true)
        #expect(Self.centre.people[Self.demo.ana]?.held == [.volunteer])
    }

    @Test func `nothing in it lies ahead of now, and no field needs a look`() {
        #expect(Self.demo.lines.allSatisfy { $0.deed.at.instant <= Self.now.instant })
        #expect(Self.centre.visits.values.allSatisfy { !$0.state.needsALook })
        #expect(Self.centre.clockDoubt(at: Self.now.instant) == nil)
    }

    @Test(arguments: [6, 10, 13, 19, 24, 29])
    func `at any hour the evening is in full swing`(hour: Int) throws {
        let day = try #require(Day("2026-11-24")).advanced(by: hour / 24)
        let now = Self.zone.moment(on: day, at: try #require(MinuteOfDay(hour % 24 * 60 + 10)))
        let demo = DemoCentre(now: now, zone: Self.zone, language: "en", days: 12)
        let centre = demo.lines.reduce(into: Centre()) { $0.apply($1) }
        #expect(centre.present.count == 14)
        #expect(centre.room(at: now).marks.allSatisfy { !$0.isUrgent })
        #expect(demo.lines.allSatisfy { $0.deed.at.instant <= now.instant })
    }
}
