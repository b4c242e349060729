import CentreCore
import Testing

/// Who may do what with the children: all of it is the work of the desk, but for making somebody carer.
struct CarePermissionTests {
    private static let request = ID<ChildCareRequest>(high: 1, low: 1)
    private static let child = ID<Child>(high: 1, low: 2)
    private static let shift = ID<CarerShift>(high: 1, low: 3)

    /// One of every action, and whether only a carer or a coordinator does it.
    private static func everyAction(_ evening: Evening) throws -> [(CareAction, carersOnly: Bool)] {
        let wish = CareWish(children: [kid("Kim")])
        return [
            (.ask(wish), false), (.welcome(wish, Taking()), false),
            (.paper(CarePaper(wish, collected: nil)), false),
            (.answer(request, CareAnswer(.accepted)), false),
            (.answer(request, CareAnswer(.waitlisted)), false),
            (.answer(request, CareAnswer(.declined, reason: .roomFull)), false),
            (.answer(request, CareAnswer(.noShow)), false), (.withdraw(request, .ownWish), false),
            (.change(request, CareChange()), false), (.takeIn(request, Taking()), false),
            (.extend(request, [child], until: nil), false), (.hand(request, [child], to: shift), false),
            (.collect(request, Collecting(to: "Lola", proof: .word(isRight: true))), false),
            (.collect(request, Collecting(to: "Lola", proof: .knownFace)), false),
            (.newWord(request, try someWord(1)), false),
            (.nameCollector(request, CollectorWish("Pau", may: false, forFamily: true)), false),
            (.withdrawCollector(request, .family(ID(high: 1, low: 4))), false),
            (.callParent(request), false), (.putRight(request, child, .inCare), false),
            (.takeBack(request), false),
            (.startCarer(.name("Nur")), true), (.startCarer(.person(evening.bea)), true),
            (.startCarer(.person(evening.ana)), true),
            // Whoever holds the role was made carer once and for all.
            (.startCarer(.person(evening.joy)), false),
            (.endCarer(shift), false), (.keepCarer(shift, until: nil), false), (.takeBackCarer(shift), false),
        ]
    }

    /// The place of each kind of action: a new one is missed here before it is missed in the table.
    private static func place(_ action: CareAction) -> Int {
        switch action {
        case .ask: 0
        case .welcome: 1
        case .paper: 2
        case .answer: 3
        case .withdraw: 4
        case .change: 5
        case .takeIn: 6
        case .extend: 7
        case .hand: 8
        case .collect: 9
        case .newWord: 10
        case .nameCollector: 11
        case .withdrawCollector: 12
        case .callParent: 13
        case .putRight: 14
        case .takeBack: 15
        case .startCarer: 16
        case .endCarer: 17
        case .keepCarer: 18
        case .takeBackCarer: 19
        }
    }

    @Test func `the table has an action of every kind`() throws {
        let places = try Self.everyAction(try Evening()).map { Self.place($0.0) }
        #expect(Set(places) == Set(0...19))
    }

    @Test(arguments: Role.allCases)
    func `every role does everything with the children, but makes nobody carer who is none`(
        role: Role
    ) throws {
        var evening = try Evening()
        try evening.does(.addPerson(name: "Eva", roles: [role]), by: evening.ana)
        let eva = try #require(evening.centre.personNamed("Eva", at: evening.now)).id
        for (action, carersOnly) in try Self.everyAction(evening) {
            let isRefused = carersOnly && role != .carer && role != .coordinator
            let expected: Refusal? = isRefused ? .notAllowed(needs: .carer) : nil
            let allowed: Refusal?
            do throws(Refusal) {
                try evening.centre.allow(.care(action), by: eva, at: evening.now)
                allowed = nil
            } catch { allowed = error }
            #expect(allowed == expected, "\(action)")
            // Both ask the same question; of what is there already, the answer may be another.
            let decided = evening.refusal(of: .care(action), by: eva)
            if isRefused {
                #expect(decided == expected, "\(action)")
            } else if case .notAllowed = decided {
                Issue.record("\(action) is refused to \(role)")
            }
        }
    }

    @Test(arguments: Role.allCases)
    func `every role says of a carer who is there that they leave, stay, or never were`(role: Role) throws {
        var evening = try Evening()
        try evening.does(.addPerson(name: "Eva", roles: [role]), by: evening.ana)
        let eva = try #require(evening.centre.personNamed("Eva", at: evening.now)).id
        let nur = try evening.starts()
        try evening.does(.care(.endCarer(nur)), by: eva)
        try evening.does(.care(.keepCarer(nur, until: try tonight("23:00"))), by: eva)
        #expect(try evening.shift(nur).isOpen)
        try evening.does(.care(.takeBackCarer(nur)), by: eva)
        #expect(try !evening.shift(nur).counts)
        // Joy holds the role: whoever sees her come writes it down.
        try evening.does(.care(.startCarer(.person(evening.joy))), by: eva)
        #expect(evening.centre.carersOnDuty(at: evening.now).map(\.who) == [evening.joy])
    }

    @Test func `one of several roles is enough, and one that was given up is none`() throws {
        var evening = try Evening()
        let start = Action.care(.startCarer(.name("Nur")))
        #expect(evening.refusal(of: start, by: evening.bea) == .notAllowed(needs: .carer))
        try evening.does(.changeRoles(evening.bea, [.carer: true]), by: evening.ana)
        #expect(evening.refusal(of: start, by: evening.bea) == nil)
        try evening.does(.changeRoles(evening.joy, [.carer: false, .helper: true]), by: evening.ana)
        #expect(evening.refusal(of: start, by: evening.joy) == .notAllowed(needs: .carer))
        // Who is no carer any more is not made one by anybody.
        let again = Action.care(.startCarer(.person(evening.joy)))
        #expect(evening.refusal(of: again, by: evening.dee) == .notAllowed(needs: .carer))
        #expect(evening.refusal(of: again, by: evening.ana) == nil)
    }

    @Test func `whom two desks left without any role does nothing with the children`() throws {
        var evening = try Evening()
        let bare = PersonChanged(person: evening.bea, roles: [.volunteer: false])
        evening.record(
            evening.centre.entry(
                [.personChanged(bare)], by: evening.ana, at: evening.now, mint: &evening.mint))
        for (action, carersOnly) in try Self.everyAction(evening) {
            #expect(
                evening.refusal(of: .care(action), by: evening.bea)
                    == .notAllowed(needs: carersOnly ? .carer : .helper), "\(action)")
        }
    }
}
