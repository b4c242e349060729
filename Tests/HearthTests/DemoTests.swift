import CentreCore
import Resources
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

    @Test func `on most evenings somebody counted what was given out`() {
        let days = Self.centre.suppliesCounted
        #expect((300...DemoCentre.daysOfHistory).contains(days.count))
        #expect(
            days.allSatisfy { $0.items.count == 3 && $0.items.values.allSatisfy { (0...250).contains($0) } })
        let today = ServiceDay(Self.now, turnsAt: .sixInTheMorning).day
        #expect(days.compactMap(\.day).max().map { $0 < today } == true)
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

    @Test func `of three bribes at one place two are a concern for the next session, and a report is owed`()
        throws
    {
        let bribes = Self.centre.issues.values.filter { $0.chosenKinds.map(\.text) == ["bribes"] }
        #expect(bribes.count == 3 && Set(bribes.compactMap(\.place)).count == 1)
        #expect(bribes.allSatisfy { $0.isOpen && $0.done.count == 1 && $0.who?.text == "police" })
        #expect(bribes.count { $0.state.state == .heard } == 2)
        #expect(Self.centre.openConcerns.count == 1)
        let concern = try #require(Self.centre.openConcerns.first)
        #expect(concern.state.state == .onAgenda && concern.issues.count == 2 && concern.owesAReport)
        // Two people are too few for the group to be told more.
        #expect(concern.summary != nil && Self.centre.groupView(of: concern)?.isOpen == false)
        let agenda = try #require(concern.agenda)
        let today = ServiceDay(Self.now, turnsAt: .sixInTheMorning).day
        #expect(agenda.weekday == 3 && agenda > today && agenda <= today.advanced(by: 7))
        #expect(concern.reportBy == agenda.advanced(by: 7))
        // Whoever hears the third one finds the other two.
        let bea = try #require(Self.centre.personNamed("Bea", at: Self.now))
        let third = try #require(bribes.first { !concern.issues.contains($0.id) })
        let similar = Self.centre.similar(to: third, for: bea)
        #expect(Set(concern.issues).isSubset(of: similar.map(\.id)))
        #expect(similar.allSatisfy { $0.reasons.contains(.place) || !concern.issues.contains($0.id) })
    }

    @Test func `who was hurt was heard and supported, and others are warned until next week`() throws {
        let hurt = Self.centre.issues.values.first(where: \.isViolence)
        let violence = try #require(hurt)
        #expect(violence.state.state == .heard && violence.done.count == 2)
        let today = ServiceDay(Self.now, turnsAt: .sixInTheMorning)
        let shown = Self.centre.warningsShown(on: today)
        #expect(shown.map(\.issue) == [violence.id])
        #expect(shown.first?.until == today.day.advanced(by: 7))
        #expect(Self.centre.warningsShown(on: today.advanced(by: 8)).isEmpty)
    }

    @Test func `a place is kept, nothing is told yet, and whom to call stands in the settings`() throws {
        let ana = try #require(Self.centre.people[Self.demo.ana])
        let waiting = Self.centre.unanswered(for: ana)
        #expect(waiting.count == 1)
        let place = try #require(waiting.first)
        #expect(place.isOnlyAPlace && place.name == nil)
        #expect(Self.centre.sight(of: place, for: ana) == [.waiting])
        #expect(Self.centre.responseClock(of: place)?.minutes(at: Self.now.instant) == 30)
        #expect(Self.centre.settings.onCallNow == "Bea, 555 0142")
        #expect(Self.centre.settings.crisisSteps?.split(separator: "\n").count == 3)
    }

    @Test(arguments: Language.allCases)
    func `what was raised is told in the language of the desk, and betrays nobody`(_ language: Language) {
        let demo = DemoCentre(now: Self.now, zone: Self.zone, language: language.code, days: 40)
        let centre = demo.lines.reduce(into: Centre()) { $0.apply($1) }
        var texts = centre.issues.values.flatMap { $0.said.compactMap(\.text) }
        texts += centre.issues.values.compactMap(\.place)
        texts += centre.concerns.values.compactMap(\.summary)
        texts += centre.warnings.values.flatMap { [$0.place, $0.text].compactMap { $0 } }
        texts += [centre.settings.crisisSteps].compactMap { $0 }
        #expect(texts.count == 4 + 4 + 1 + 2 + 1)
        #expect(texts.allSatisfy { !$0.contains("demo.") })
        if language != .english { #expect(texts.allSatisfy { !$0.contains("the ") }) }
        #expect(texts.flatMap(centre.textGuard(at: Self.now).findings).map(\.text) == [])
    }

    @Test func `nothing in it lies ahead of now, and no field needs a look`() {
        #expect(Self.demo.lines.allSatisfy { $0.deed.at.instant <= Self.now.instant })
        #expect(Self.centre.visits.values.allSatisfy { !$0.state.needsALook })
        #expect(Self.centre.issues.values.allSatisfy { !$0.needsALook })
        #expect(Self.centre.concerns.values.allSatisfy { !$0.needsALook })
        #expect(Self.centre.clockDoubt(at: Self.now.instant) == nil)
    }

    @Test(arguments: [6, 10, 13, 19, 24, 29])
    func `at any hour the evening is in full swing, and all that was raised is there`(hour: Int) throws {
        let day = try #require(Day("2026-11-24")).advanced(by: hour / 24)
        let now = Self.zone.moment(on: day, at: try #require(MinuteOfDay(hour % 24 * 60 + 10)))
        let demo = DemoCentre(now: now, zone: Self.zone, language: "en", days: 12)
        let centre = demo.lines.reduce(into: Centre()) { $0.apply($1) }
        #expect(centre.present.count == 14)
        #expect(centre.room(at: now).marks.allSatisfy { !$0.isUrgent })
        #expect(demo.lines.allSatisfy { $0.deed.at.instant <= now.instant })
        let ana = try #require(centre.people[demo.ana])
        #expect(centre.issues.count == 5 && centre.unanswered(for: ana).count == 1)
        #expect(centre.openConcerns.map(\.owesAReport) == [true])
        #expect(centre.warningsShown(on: ServiceDay(now, turnsAt: .sixInTheMorning)).count == 1)
    }
}
