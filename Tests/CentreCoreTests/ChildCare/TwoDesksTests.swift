import CentreCore
import Testing

/// Two desks that decide on the same state, and hear of each other later, in either order.
struct TwoDesksTests {
    private func collecting(_ to: String = "Lola") -> Collecting { Collecting(to: to, proof: .knownFace) }

    @Test func `a child whom both took in is in the room once, and somebody looks`() throws {
        var evening = try Evening()
        let (nur, sol) = (try evening.starts("Nur"), try evening.starts("Sol"))
        let tom = try evening.asks("Tom")
        let child = try evening.child(tom).id
        var met = try evening.both(
            { try $0.does(.care(.takeIn(tom, Taking(carer: nur)))) },
            { try $0.does(.care(.takeIn(tom, Taking(carer: sol))), at: $0.later(3)) })
        #expect(met.centre.childrenInCare.map(\.child.id) == [child])
        #expect(try met.child(tom).carerNow == sol)
        #expect(met.marks.contains(.needsALook(tom, child)))
        #expect(met.centre.careUnsettled.map(\.id) == [tom])
        try met.does(.care(.putRight(tom, child, .inCare)))
        #expect(!met.marks.contains(.needsALook(tom, child)))
        #expect(met.refusal(of: .care(.putRight(tom, child, .inCare))) == .nothingToChange)
        #expect(met.centre.careUnsettled.isEmpty)
        #expect(met.centre.childrenInCare.count == 1)
    }

    @Test(arguments: [true, false])
    func `one let a child go and the other agreed on more time: the later acts, and somebody looks`(
        collectedLater: Bool
    ) throws {
        var evening = try Evening()
        let tom = try evening.welcomes("Tom", taking: Taking(back: tonight("21:00")))
        let child = try evening.child(tom).id
        var met = try evening.both(
            { try $0.does(.care(.collect(tom, self.collecting())), at: $0.later(collectedLater ? 5 : 2)) },
            {
                try $0.does(
                    .care(.extend(tom, [], until: tonight("22:00"))), at: $0.later(collectedLater ? 2 : 5))
            })
        #expect(try met.child(tom).isInCare == !collectedLater)
        #expect(met.marks.contains(.needsALook(tom, child)))
        let state: Child.StayState = collectedLater ? .collected : .inCare
        // It is seen by looking, and either may be so.
        for seen in [Child.StayState.collected, .inCare] {
            var settled = met
            try settled.does(.care(.putRight(tom, child, seen)))
            #expect(try settled.child(tom).stay.state == seen)
            #expect(!settled.marks.contains(.needsALook(tom, child)))
            #expect(settled.centre.careUnsettled.isEmpty)
        }
        try met.does(.care(.putRight(tom, child, state)))
        #expect(met.refusal(of: .care(.putRight(tom, child, state))) == .nothingToChange)
    }

    @Test func `a child whom both let go is gone, by the later of the two, until somebody looks`() throws {
        var evening = try Evening()
        let tom = try evening.welcomes("Tom")
        let child = try evening.child(tom).id
        var met = try evening.both(
            { try $0.does(.care(.collect(tom, self.collecting("Lola")))) },
            { try $0.does(.care(.collect(tom, self.collecting("Pau"))), at: $0.later(3)) })
        #expect(met.centre.childrenInCare.isEmpty)
        #expect(try met.child(tom).collectedBy.value == .to("Pau"))
        #expect(met.marks == [.needsALook(tom, child)])
        try met.does(.care(.putRight(tom, child, .collected)))
        #expect(met.marks == [])
    }

    @Test func `two children of one name whom two desks took in are marked`() throws {
        let evening = try Evening()
        var met = try evening.both(
            { _ = try $0.welcomes("Tom", parent: "Lola") }, { _ = try $0.welcomes("tom", parent: "Mona") })
        #expect(met.centre.childrenInCare.count == 2)
        #expect(met.marks.filter { if case .sameName = $0 { true } else { false } }.count == 1)
        let second = try #require(met.centre.childrenInCare.last)
        var change = CareChange()
        change.children[second.child.id] = kid("Tom B")
        try met.does(.care(.change(second.request.id, change)))
        #expect(!met.marks.contains { if case .sameName = $0 { true } else { false } })
    }

    @Test func `a child who is here stays in sight, whatever another desk wrote of the request meanwhile`()
        throws
    {
        var evening = try Evening()
        let both = try evening.asks("Tom", "Leo")
        let tom = try evening.child(both, "Tom").id
        var change = CareChange()
        change.leavingOut = [tom]
        let gone: [CareAction] = [
            .takeBack(both), .withdraw(both, .ownWish),
            .answer(both, CareAnswer(.declined, reason: .roomFull)),
            .change(both, change),
        ]
        for action in gone {
            var met = try evening.both(
                { try $0.does(.care(.takeIn(both, Taking(children: [tom])))) },
                { try $0.does(.care(action), at: $0.later(5)) })
            #expect(met.centre.childrenInCare.map(\.child.id) == [tom], "\(action)")
            #expect(met.refusal(of: .care(.collect(both, collecting()))) == nil)
            // Taking the request up again settles it.
            if case .change = action { continue }
            #expect(met.centre.careUnsettled.map(\.id) == [both], "\(action)")
            try met.does(.care(.answer(both, CareAnswer(.accepted))))
            #expect(met.centre.careUnsettled.isEmpty)
        }
    }

    @Test func `a request that one accepted and the other declined is settled by an answer, or by taking in`()
        throws
    {
        var evening = try Evening()
        let tom = try evening.asks("Tom")
        let met = try evening.both(
            { try $0.does(.care(.answer(tom, CareAnswer(.declined, reason: .noCarer)))) },
            { try $0.does(.care(.answer(tom, CareAnswer(.accepted))), at: $0.later(4)) })
        #expect(met.centre.careUnsettled.map(\.id) == [tom])
        for action in [
            CareAction.answer(tom, CareAnswer(.accepted)), .answer(tom, CareAnswer(.waitlisted)),
            .takeIn(tom, Taking()),
            .withdraw(tom, .ownWish), .takeBack(tom),
        ] {
            var settled = met
            try settled.does(.care(action))
            #expect(settled.centre.careUnsettled.isEmpty, "\(action)")
        }
    }

    @Test
    func `of a carer who left at one desk and stays at the other somebody looks, while the carer counts`()
        throws
    {
        var evening = try Evening()
        let nur = try evening.starts("Nur", until: tonight("22:00"))
        var met = try evening.both(
            { try $0.does(.care(.endCarer(nur))) },
            { try $0.does(.care(.keepCarer(nur, until: tonight("23:00"))), at: $0.later(5)) })
        #expect(met.marks == [.carerNeedsALook(nur)])
        let left = try met.does(.care(.endCarer(nur)))
        #expect(met.marks == [])
        #expect(left.lines.count == 1)
        try met.does(.care(.keepCarer(nur, until: tonight("23:00"))))
        #expect(met.marks == [])
        #expect(try met.shift(nur).state.heads.count == 1)
    }

    @Test func `rules that two desks made both hold, and one that one withdrew holds no more`() throws {
        var evening = try Evening()
        let tom = try evening.welcomes("Tom", parent: "Lola")
        let met = try evening.both(
            { try $0.does(.care(.nameCollector(tom, CollectorWish("Carlos", may: false, forFamily: true)))) },
            { try $0.does(.care(.nameCollector(tom, CollectorWish("Luis", may: false)))) })
        #expect(Set(met.centre.collectorRules(for: try met.request(tom)).map(\.name)) == ["Carlos", "Luis"])
    }
}
