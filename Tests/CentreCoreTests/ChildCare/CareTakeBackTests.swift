import CentreCore
import Testing

struct CareTakeBackTests {
    /// An evening in which every kind of deed of child care can be done.
    private struct Scene {
        var evening: Evening
        let nur, sol, gone: ID<CarerShift>
        /// Tom and Leo are here; Mia went home; Ada is asked for, thrice; Kai was declined.
        let here, collected, asked, declined: ID<ChildCareRequest>
        let tom, mia: ID<Child>

        init() throws {
            evening = try Evening()
            nur = try evening.starts("Nur", until: tonight("22:00"))
            sol = try evening.starts("Sol")
            gone = try evening.starts("Pia")
            try evening.does(.care(.endCarer(gone)))
            here = try evening.welcomes(
                "Tom", "Leo", parent: "Lola",
                taking: Taking(
                    carer: nur, back: tonight("21:00"), plan: CareChange.Plan(reach: .to("555"), wait: 20),
                    collectors: [
                        CollectorWish("Pau", may: true), CollectorWish("Carlos", may: false, forFamily: true),
                    ], word: try someWord(1)))
            collected = try evening.welcomes(
                "Mia", parent: "Mona", taking: Taking(carer: sol, back: tonight("21:30")))
            try evening.does(.care(.collect(collected, Collecting(to: "Mona", proof: .knownFace))))
            let wish = CareWish(
                parent: "Nina", from: try planned("20:00"), until: try planned("22:00"),
                children: [kid("Ada"), kid("Uma")])
            try evening.does(.care(.ask(wish, weeks: 2)))
            asked = try #require(
                evening.centre.waitingForCare.min {
                    ($0.wanted?.day ?? Day(daysSince1970: 0)) < ($1.wanted?.day ?? Day(daysSince1970: 0))
                }
            ).id
            declined = try evening.asks("Kai")
            try evening.does(
                .care(.answer(declined, CareAnswer(.declined, reason: .noCarer, words: "Joy is ill"))))
            try evening.does(.care(.callParent(here)))
            tom = try evening.child(here, "Tom").id
            mia = try evening.child(collected).id
        }

        private func changes() throws -> [CareChange] {
            var (words, times, children) = (CareChange(), CareChange(), CareChange())
            words.parent = .to("Rosa")
            words.plan = CareChange.Plan(reach: .cleared, call: .to("Dee"), wait: 5, neverCall: .to("Carlos"))
            times.from = .cleared
            times.until = .to(try planned("23:00"))
            children.children[try evening.child(asked, "Ada").id] = kid("Adela", band: 0, [.sleep: "at nine"])
            children.leavingOut = [try evening.child(asked, "Uma").id]
            children.joining = [kid("Eli", [.allergy: "nuts"])]
            return [words, times, children]
        }

        private func rules() throws -> [CollectorRule] {
            evening.centre.collectorRules(for: try evening.request(here))
        }

        /// Every action of child care, each of which can be done now.
        func deeds() throws -> [CareAction] {
            let changes = try changes()
            let wish = CareWish(parent: "Lola", from: try planned("20:00"), children: [kid("Zoe")])
            let taking = Taking(
                carer: sol, back: try tonight("23:00"), plan: CareChange.Plan(reach: .to("556"), wait: 0),
                collectors: [
                    CollectorWish("Luis", may: false, forFamily: true), CollectorWish("Rosa", may: true),
                ],
                word: try someWord(3), reason: .urgent)
            let answers: [CareAction] = [
                .answer(asked, CareAnswer(.accepted)), .answer(asked, CareAnswer(.waitlisted)),
                .answer(asked, CareAnswer(.declined, reason: .roomFull, words: "tomorrow")),
                .answer(asked, CareAnswer(.noShow)), .answer(declined, CareAnswer(.accepted)),
                .answer(declined, CareAnswer(.declined, reason: .closed)),
                .withdraw(asked, .noAnswer), .withdraw(asked, .ownWish, andLater: true),
            ]
            let stays: [CareAction] = [
                .takeIn(asked, taking), .takeIn(declined, Taking()), .takeIn(collected, taking),
                .extend(here, [], until: try tonight("23:00")), .extend(here, [tom], until: nil),
                .hand(here, [tom], to: sol),
                .collect(here, Collecting(to: "Lola", proof: .word(isRight: true))),
                .collect(here, Collecting(children: [tom], to: "Pau", proof: .knownFace, carer: sol)),
                .putRight(here, tom, .takenBack), .putRight(collected, mia, .inCare),
                .putRight(collected, mia, .takenBack),
            ]
            let carers: [CareAction] = [
                .startCarer(.name("Kim"), until: try tonight("23:00")), .startCarer(.person(evening.joy)),
                .endCarer(nur), .endCarer(sol), .keepCarer(nur, until: try tonight("23:00")),
                .keepCarer(nur, until: nil),
                .keepCarer(gone, until: try tonight("23:00")), .takeBackCarer(nur), .takeBackCarer(gone),
            ]
            let others: [CareAction] = [
                .ask(wish, weeks: 2), .welcome(wish, taking),
                .paper(CarePaper(wish, collected: nil)), .change(here, changes[0]),
                .change(asked, changes[0]),
                .change(asked, changes[1]), .change(asked, changes[2]), .newWord(here, try someWord(2)),
                .newWord(collected, try someWord(2)), .nameCollector(here, CollectorWish("Luis", may: false)),
                .nameCollector(here, CollectorWish("Luis", may: true, forFamily: true)), .callParent(here),
                .callParent(asked), .takeBack(asked), .takeBack(collected),
            ]
            return answers + stays + carers + others
                + (try rules()).map { .withdrawCollector(here, $0.source) }
        }
    }

    @Test func `every deed shows, is taken back once, and all stands as before`() throws {
        let scene = try Scene()
        for deed in try scene.deeds() {
            var evening = scene.evening
            let before = Seen(evening.centre)
            let done = try evening.does(.care(deed), by: evening.ana)
            #expect(Seen(evening.centre) != before, "\(deed) shows")
            try evening.does(.takeBack(done), by: evening.ana)
            #expect(Seen(evening.centre) == before, "\(deed)")
            #expect(evening.refusal(of: .takeBack(done), by: evening.ana) == .nothingToChange, "\(deed)")
        }
    }

    @Test func `every action of child care is among them`() throws {
        let kinds = Set(try Scene().deeds().map { String(String(describing: $0).prefix { $0 != "(" }) })
        #expect(
            kinds == [
                "ask", "welcome", "paper", "answer", "withdraw", "change", "takeIn", "extend", "hand",
                "collect", "newWord",
                "nameCollector", "withdrawCollector", "callParent", "putRight", "takeBack", "startCarer",
                "endCarer",
                "keepCarer", "takeBackCarer",
            ])
    }

    @Test func `nobody takes back what somebody else did`() throws {
        let scene = try Scene()
        for deed in try scene.deeds() {
            var evening = scene.evening
            let done = try evening.does(.care(deed), by: evening.ana)
            #expect(evening.refusal(of: .takeBack(done), by: evening.bea) == .notYours, "\(deed)")
        }
    }

    @Test func `a settings change that concerns child care is taken back`() throws {
        var evening = try Evening()
        let before = Seen(evening.centre)
        let table = try #require(RatioTable([.init(band: AgeBand(clamping: 0), perCarer: 2, source: "us")]))
        let done = try evening.does(
            .changeSettings(SettingsChanged(ratios: table, capacity: .to(7), returnWithin: 20)),
            by: evening.ana)
        #expect(evening.centre.settings.ratioTable == table && evening.centre.settings.roomCapacity == 7)
        try evening.does(.takeBack(done), by: evening.ana)
        #expect(Seen(evening.centre) == before)
    }

    @Test func `what somebody else changed since is not taken back`() throws {
        let scene = try Scene()
        let (here, asked, nur) = (scene.here, scene.asked, scene.nur)
        var (first, second) = (CareChange(), CareChange())
        first.parent = .to("Rosa")
        second.parent = .to("Rosario")
        let table: [(CareAction, CareAction)] = [
            (.answer(asked, CareAnswer(.accepted)), .answer(asked, CareAnswer(.declined, reason: .closed))),
            (.collect(here, Collecting(to: "Lola", proof: .knownFace)), .putRight(here, scene.tom, .inCare)),
            (.extend(here, [], until: try tonight("22:00")), .extend(here, [], until: try tonight("23:00"))),
            (.endCarer(nur), .keepCarer(nur, until: try tonight("23:00"))),
            (.change(here, first), .change(here, second)),
            (.newWord(here, try someWord(2)), .newWord(here, try someWord(3))),
            (.hand(here, [], to: scene.sol), .hand(here, [], to: nur)),
            (.startCarer(.name("Kim")), .keepCarer(ID(high: 0, low: 0), until: try tonight("23:00"))),
            (.callParent(here), .callParent(here)),
        ]
        for (deed, since) in table {
            var evening = scene.evening
            let done = try evening.does(.care(deed), by: evening.ana)
            var since = since
            if case .keepCarer(ID(high: 0, low: 0), let until) = since,
                let kim = evening.centre.openShifts.last
            {
                since = .keepCarer(kim.id, until: until)
            }
            try evening.does(.care(since), by: evening.dee)
            let restored = !done.reversals.contains(where: evening.centre.alters)
            let refusal = evening.refusal(of: .takeBack(done), by: evening.ana)
            #expect(refusal == (restored ? .nothingToChange : .changedSince), "\(deed)")
        }
    }

    @Test func `a wrong taking in is taken back with all that followed`() throws {
        var evening = try Evening()
        let tom = try evening.asks("Tom")
        evening.now = evening.later(1)
        try evening.does(.care(.takeIn(tom, Taking(back: tonight("21:00")))))
        let child = try evening.child(tom).id
        try evening.does(.care(.extend(tom, [], until: tonight("22:00"))), by: evening.dee)
        try evening.does(.care(.collect(tom, Collecting(to: "Lola", proof: .knownFace))), by: evening.joy)
        try evening.does(.care(.putRight(tom, child, .takenBack)))
        #expect(try !evening.child(tom).hasStayed)
        #expect(evening.centre.childrenInCare.isEmpty)
        #expect(evening.centre.expectedInCare.map(\.id) == [tom])
        let month = try #require(Month(year: 2026, month: 11))
        #expect(evening.centre.careTally(of: month, at: evening.now).given == 0)
        #expect(
            evening.refusal(of: .care(.collect(tom, Collecting(to: "Lola", proof: .knownFace))))
                == refused(.notInCare("Tom", nil)))
        // The child comes after all.
        try evening.does(.care(.takeIn(tom, Taking())))
        #expect(try evening.child(tom).isInCare && evening.child(tom).takenIn.value == evening.now)
    }

    @Test func `a wrong collection is put right: the child is here, as it was`() throws {
        var evening = try Evening()
        let nur = try evening.starts()
        let tom = try evening.welcomes("Tom", taking: Taking(carer: nur, back: tonight("21:00")))
        let (child, since) = (try evening.child(tom).id, evening.now)
        try evening.does(.care(.collect(tom, Collecting(to: "Lola", proof: .knownFace))), by: evening.dee)
        try evening.does(.care(.putRight(tom, child, .inCare)))
        let now = try evening.child(tom)
        #expect(now.isInCare && now.takenIn.value == since && now.carerNow == nur)
        #expect(now.backBy == (try tonight("21:00")))
        #expect(evening.refusal(of: .care(.collect(tom, Collecting(to: "Pau", proof: .knownFace)))) == nil)
        #expect(evening.refusal(of: .care(.putRight(tom, child, .inCare))) == .nothingToChange)
        // That a child went with somebody is said by a collection and by nothing else.
        #expect(evening.refusal(of: .care(.putRight(tom, child, .collected))) == .unknownPart)
        let leo = try evening.welcomes("Leo")
        #expect(
            evening.refusal(of: .care(.putRight(leo, try evening.child(leo).id, .collected))) == .unknownPart)
        let asked = try evening.asks("Mia")
        #expect(
            evening.refusal(of: .care(.putRight(asked, try evening.child(asked).id, .inCare))) == .unknownPart
        )
    }

    @Test func `a child who is here is let go of by no take-back of what was written before`() throws {
        for action in [CareAction.takeIn] as [(ID<ChildCareRequest>, Taking) -> CareAction] {
            var evening = try Evening()
            let wish = CareWish(children: [kid("Tom"), kid("Leo")])
            let asked = try evening.does(.care(.ask(wish)))
            let id = try #require(evening.centre.waitingForCare.first).id
            let accepted = try evening.does(.care(.answer(id, CareAnswer(.accepted))))
            var change = CareChange()
            change.joining = [kid("Mia")]
            let joined = try evening.does(.care(.change(id, change)))
            let mia = try evening.child(id, "Mia").id
            let taken = try evening.does(.care(action(id, Taking(children: [mia]))))
            for done in [asked, accepted, joined] {
                #expect(
                    evening.refusal(of: .takeBack(done)) == refused(.childHere("Mia", since: evening.now)))
            }
            for done in [taken, joined, accepted, asked] { try evening.does(.takeBack(done)) }
            #expect(evening.centre.care[id]?.counts == false)
        }
    }

    @Test func `a child whom somebody else took in is not left out with the deed that wrote it down`() throws
    {
        var evening = try Evening()
        let id = try evening.asks("Tom")
        var change = CareChange()
        change.joining = [kid("Mia")]
        let joined = try evening.does(.care(.change(id, change)))
        try evening.does(.care(.takeIn(id, Taking())), by: evening.dee)
        #expect(evening.refusal(of: .takeBack(joined)) == refused(.childHere("Mia", since: evening.now)))
    }

    @Test func `one's deeds are taken back one after the other, the last first`() throws {
        var evening = try Evening()
        let nur = try evening.starts()
        let before = Seen(evening.centre)
        let wish = CareWish(parent: "Lola", children: [kid("Tom")])
        var deeds = [try evening.does(.care(.ask(wish)))]
        let id = try #require(evening.centre.waitingForCare.first).id
        let actions: [CareAction] = [
            .answer(id, CareAnswer(.waitlisted)), .answer(id, CareAnswer(.accepted)),
            .newWord(id, try someWord(1)),
            .takeIn(id, Taking(carer: nur, back: try tonight("21:00"), word: try someWord(2))),
            .newWord(id, try someWord(3)), .newWord(id, try someWord(4)), .callParent(id),
            .extend(id, [], until: try tonight("22:00")),
            .collect(id, Collecting(to: "Lola", proof: .knownFace)),
        ]
        var seen: [Seen] = []
        for action in actions {
            seen.append(Seen(evening.centre))
            deeds.append(try evening.does(.care(action)))
        }
        for (done, seen) in zip(deeds.dropFirst(), seen).reversed() {
            try evening.does(.takeBack(done))
            #expect(Seen(evening.centre) == seen)
        }
        try evening.does(.takeBack(deeds[0]))
        #expect(Seen(evening.centre) == before)
    }

    @Test
    func `who came twice and was written down a second time by mistake stays as they were the first time`()
        throws
    {
        var evening = try Evening()
        let nur = try evening.starts()
        let tom = try evening.welcomes("Tom", taking: Taking(carer: nur, back: tonight("21:00")))
        let since = evening.now
        try evening.does(.care(.collect(tom, Collecting(to: "Lola", proof: .knownFace))))
        let collected = try evening.child(tom).collected.value
        let again = try evening.does(.care(.takeIn(tom, Taking())))
        try evening.does(.takeBack(again))
        let child = try evening.child(tom)
        #expect(child.stay.state == .collected && child.collected.value == collected)
        #expect(child.takenIn.value == since && child.carerNow == nur)
        #expect(child.backBy == (try tonight("21:00")))
    }
}
