import CentreCore
import Testing

struct TakeBackTests {
    /// An evening in which each kind of deed can be done.
    private struct Scene {
        var evening: Evening
        let lola, group, gone: ID<Visit>
        let service: ID<Service>
        let referral: ID<Referral>
        let headcount: ID<Headcount>
        let note: ID<HandoverNote>
        let flo: ID<Person>

        init() throws {
            var evening = try Evening()
            lola = try evening.comes(
                Arrival(handle: "Lola", reasons: [try code("meal")], need: "a bed"), by: evening.ana)
            group = try evening.comes(people: 6)
            gone = try evening.comes("Gone")
            try evening.does(.leave(gone))
            try evening.does(.serve(lola, [try code("meal")], quantity: 2))
            try evening.does(.refer(lola, to: try code("clinic"), due: try day("2026-11-27")))
            try evening.does(.count(people: 8))
            try evening.does(.handOver("The boiler is off"))
            service = try #require(try evening.visit(lola).given.first).id
            referral = try #require(try evening.visit(lola).openReferrals.first).id
            headcount = try #require(evening.centre.headcounts.keys.first)
            note = try #require(evening.centre.openNotes.first).id
            try evening.does(.addPerson(name: "Eva", roles: [.helper]), by: evening.ana)
            try evening.does(.addHelper(name: "Flo"))
            flo = try #require(evening.centre.personNamed("Flo", at: evening.now)).id
            self.evening = evening
        }

        /// Every kind of deed, each of which can be done now.
        func deeds() throws -> [Action] {
            let (ana, bea) = (evening.ana, evening.bea)
            let (meal, yoga, clinic) = (try code("meal"), try code("yoga"), try code("clinic"))
            let early = Moment(Evening.opening.instant.advanced(minutes: -5), offset: 60)
            return [
                .arrive(Arrival(handle: "Mona", people: 2, children: 1)), .leave(lola),
                .leave(group, people: 2),
                .leaveUnnamed(), .closeByDesk(lola), .closeByDesk(group, at: evening.now), .reopen(gone),
                .takeBackVisit(lola), .takeBackVisit(gone),
                .change(lola, VisitChange(arrived: early, handle: .cleared, people: 4, children: 3)),
                .change(lola, VisitChange(reasons: [yoga], need: .to("a bed for two"))),
                .change(lola, VisitChange(reasons: [], need: .cleared)),
                .change(gone, VisitChange(left: evening.now)), .serve(lola, [meal], quantity: 3),
                .takeBackService(lola, service),
                .refer(lola, to: clinic, note: "Rosa", due: try day("2026-12-01")),
                .follow(lola, referral, .accepted, words: "kind", due: try day("2026-12-01")),
                .follow(lola, referral, .done), .count(people: 3), .takeBackCount(headcount),
                .handOver("Key at Dee's"), .putAway(note), .addPerson(name: "Pia", roles: [.helper, .carer]),
                .addPerson(name: "Pia", roles: [.helper], pin: somePin(1)),
                .addHelper(name: "Pia", pin: somePin(2)), .keepHelper(flo),
                .changeSettings(SettingsChanged(pinLength: 6)),
                .renamePerson(bea, "Beatriz"), .changeRoles(bea, [.carer: true, .volunteer: false]),
                .changeRoles(ana, [.volunteer: false]), .endPerson(bea),
                .changeSettings(
                    SettingsChanged(name: "Casa", zone: "Europe/Lisbon", turn: MinuteOfDay("05:00"))),
                .changeSettings(SettingsChanged(opening: OpeningHours([]), language: "pt", digits: [])),
                .changeSettings(SettingsChanged(softLock: 5, hardLock: 60)),
                .changeList(ListChanged(list: .reasons, code: meal, wording: .to("Food"), offered: false)),
                .changeList(ListChanged(list: .reasons, code: meal, place: 9)),
                .changeList(ListChanged(list: .reasons, code: try code("art"))),
                .changeList(ListChanged(list: .reasons, code: yoga, place: 0)),
            ]
        }
    }

    private func scene() throws -> Scene {
        var scene = try Scene()
        let yoga = ListChanged(list: .reasons, code: try code("yoga"))
        try scene.evening.does(.changeList(yoga), by: scene.evening.ana)
        return scene
    }

    @Test func `whatever was done is taken back, and all stands as before`() throws {
        let scene = try scene()
        for deed in try scene.deeds() {
            var evening = scene.evening
            let before = Seen(evening.centre)
            let done = try evening.does(deed, by: evening.ana)
            #expect(Seen(evening.centre) != before, "\(deed) shows")
            let back = try evening.does(.takeBack(done), by: evening.ana)
            #expect(Seen(evening.centre) == before, "\(deed)")
            #expect(back.lines.first?.deed.undoes == done.lines.first?.deed.act)
            #expect(evening.refusal(of: .takeBack(done), by: evening.ana) == .nothingToChange, "\(deed)")
        }
    }

    @Test func `nobody takes back what somebody else did`() throws {
        let scene = try scene()
        for deed in try scene.deeds() {
            var evening = scene.evening
            try evening.does(.changeRoles(evening.dee, [.coordinator: true]), by: evening.ana)
            let done = try evening.does(deed, by: evening.ana)
            #expect(evening.refusal(of: .takeBack(done), by: evening.dee) == .notYours, "\(deed)")
        }
    }

    @Test func `what somebody else changed since is not taken back`() throws {
        var scene = try Scene()
        let (lola, gone, service, referral) = (scene.lola, scene.gone, scene.service, scene.referral)
        let meal = try code("meal")
        try scene.evening.does(.changeRoles(scene.evening.dee, [.coordinator: true]), by: scene.evening.ana)
        let table: [(Action, Action)] = [
            (.leave(lola), .reopen(lola)), (.closeByDesk(lola), .reopen(lola)), (.reopen(gone), .leave(gone)),
            (.change(lola, VisitChange(handle: .to("A"))), .change(lola, VisitChange(handle: .to("B")))),
            (.change(lola, VisitChange(reasons: [])), .change(lola, VisitChange(reasons: [meal]))),
            (.takeBackService(lola, service), .serve(lola, [meal])),
            (.follow(lola, referral, .accepted), .follow(lola, referral, .done)),
            (.renamePerson(scene.evening.joy, "J"), .renamePerson(scene.evening.joy, "K")),
            (
                .changeRoles(scene.evening.joy, [.helper: true]),
                .changeRoles(scene.evening.joy, [.helper: false])
            ),
            (.endPerson(scene.evening.joy), .returnPerson(scene.evening.joy)),
            (.changeSettings(SettingsChanged(name: "A")), .changeSettings(SettingsChanged(name: "B"))),
            (
                .changeList(ListChanged(list: .reasons, code: meal, offered: false)),
                .changeList(ListChanged(list: .reasons, code: meal, offered: true))
            ),
        ]
        for (deed, since) in table {
            var evening = scene.evening
            let done = try evening.does(deed, by: evening.ana)
            try evening.does(since, by: evening.dee)
            var expected: Refusal? = .changedSince
            if case .takeBackService = deed { expected = nil }
            // Where the other person restored what stood before, there is nothing left to take back.
            let restored = Set(done.reversals.filter(evening.centre.alters)).isEmpty
            if restored { expected = .nothingToChange }
            #expect(evening.refusal(of: .takeBack(done), by: evening.ana) == expected, "\(deed)")
        }
    }

    @Test func `a visit that somebody else worked on is not taken back with their work`() throws {
        for work in [
            Action.change(ID(high: 0, low: 0), VisitChange(need: .to("a bed"))),
            .serve(ID(high: 0, low: 0), [try code("meal")]),
        ] {
            var evening = try Evening()
            let done = try evening.does(.arrive(Arrival(handle: "Lola")))
            let id = try #require(evening.centre.present.first).id
            switch work {
            case .change(_, let change): try evening.does(.change(id, change), by: evening.dee)
            default: try evening.does(.serve(id, [try code("meal")]), by: evening.dee)
            }
            #expect(evening.refusal(of: .takeBack(done)) == .changedSince)
            #expect(evening.refusal(of: .takeBackVisit(id)) == nil)
        }
    }

    @Test func `one's deeds are taken back one after the other, the last first`() throws {
        var evening = try Evening()
        let before = Seen(evening.centre)
        var deeds = [try evening.does(.arrive(Arrival(handle: "Lola")))]
        let id = try #require(evening.centre.present.first).id
        for action in [
            .change(id, VisitChange(handle: .to("A"))), .change(id, VisitChange(handle: .to("B"))),
            .leave(id), .reopen(id), .closeByDesk(id), .serve(id, [try code("meal")]),
        ] as [Action] {
            deeds.append(try evening.does(action))
        }
        try evening.does(.handOver("meanwhile"), by: evening.dee)
        for done in deeds.reversed() { try evening.does(.takeBack(done)) }
        try evening.does(.putAway(try #require(evening.centre.openNotes.first).id))
        #expect(Seen(evening.centre) == before)
    }

    @Test func `a name that somebody else got meanwhile does not come back`() throws {
        var evening = try Evening()
        let renamed = try evening.does(.renamePerson(evening.bea, "Bia"), by: evening.ana)
        let ended = try evening.does(.endPerson(evening.joy), by: evening.ana)
        try evening.does(.addPerson(name: "Bea", roles: [.helper]), by: evening.ana)
        try evening.does(.addPerson(name: "joy", roles: [.helper]), by: evening.ana)
        #expect(evening.refusal(of: .takeBack(renamed), by: evening.ana) == .nameTaken("Bea"))
        #expect(evening.refusal(of: .takeBack(ended), by: evening.ana) == .nameTaken("joy"))
    }

    @Test func `nothing is taken back that leaves nobody to coordinate`() throws {
        var evening = try Evening()
        let founding = Done(
            lines: Array(evening.lines.prefix(1)), reversals: Centre().reversals(of: evening.lines[0].events))
        #expect(evening.refusal(of: .takeBack(founding), by: evening.ana) == .lastCoordinator)
        let raised = try evening.does(.changeRoles(evening.dee, [.coordinator: true]), by: evening.ana)
        try evening.does(.changeRoles(evening.ana, [.coordinator: false]), by: evening.ana)
        #expect(evening.refusal(of: .takeBack(raised), by: evening.ana) == .notAllowed(needs: .coordinator))
    }

    @Test func `nothing done is nothing to take back`() throws {
        let evening = try Evening()
        #expect(evening.refusal(of: .takeBack(Done(lines: [], reversals: []))) == .nothingToChange)
        let unknown = Event.unknown(kind: "bed.made")
        #expect(evening.centre.reversals(of: [unknown]).isEmpty)
    }

    @Test func `what two desks said at once is not taken back by one of them`() throws {
        var evening = try Evening()
        let lola = try evening.comes("Lola")
        var other = evening
        other.mint = Mint(seed: 4)
        try other.does(.leave(lola), by: evening.dee)
        let done = try evening.does(.leave(lola), at: evening.later(2))
        if let line = other.lines.last { evening.take(line) }
        #expect(evening.refusal(of: .takeBack(done)) == .changedSince)
    }
}
