import CentreCore
import Storage

/// The same evening in the crèche: every kind with all that it can say, and with all that it can clear.
extension Samples {
    /// Asked for at 17:05 UTC.
    static let asking = id("01a20e8496601234567890abcdef0005", ChildCareRequest.self)
    /// The same, a week later.
    static let nextWeek = id("01a20e8496601234567890abcdef0006", ChildCareRequest.self)
    /// Carers from 17:35 UTC.
    static let shift = id("01a20ea00da01234567890abcdef0007", CarerShift.self)
    static let nightShift = id("01a20ea00da01234567890abcdef0008", CarerShift.self)
    static let child = id("b6000000000000000000000000000001", Child.self)
    static let collector = id("b7000000000000000000000000000001", Collector.self)
    static let rule = id("b8000000000000000000000000000001", FamilyRule.self)
    private static let seven = PlannedTime(day("2026-11-24"), minute("19:00"))
    private static let two = PlannedTime(day("2026-11-25"), minute("02:00"))

    /// More lines of the month's file.
    static let care: [Line] = [
        line(41, -60, .care(.asked(CareAsked(request: asking)))),
        line(42, -59, .care(.asked(again))),
        line(43, -58, .care(.childNamed(named))),
        line(44, -57, .care(.childNamed(renamed))),
        line(45, -50, .care(.answered(waits)), by: rui),
        line(46, 3, .care(.answered(accepted)), by: rui),
        line(47, 4, .care(.arranged(arranged))),
        line(48, 5, .care(.arranged(cleared))),
        line(49, 6, .care(.collectorNamed(named("Bea", may: true)))),
        line(50, 7, .care(.collectorWithdrawn(CollectorWithdrawn(request: asking, collector: collector)))),
        line(51, 8, .care(.wordSet(WordSet(request: asking, hash: pin)))),
        line(52, 70, .care(.wordSet(WordSet(request: asking, hash: pin, lost: true)))),
        line(53, 9, .care(.takenIn(taken))),
        line(54, 75, .care(.stays(stays(until: .to(moment(200, offset: 60)))))),
        line(55, 76, .care(.stays(stays(until: .cleared)))),
        line(56, 80, .care(.handed(ChildHanded(request: asking, child: child, carer: .to(nightShift))))),
        line(57, 81, .care(.handed(ChildHanded(request: asking, child: child, carer: .cleared)))),
        line(58, 210, .care(.collected(collected))),
        line(59, 211, .care(.putRight(mistaken)), undoes: 58),
        line(60, 205, .care(.called(ParentCalled(request: asking, time: .to(moment(204, offset: 60)))))),
        line(61, 206, .care(.called(ParentCalled(request: asking, time: .cleared))), undoes: 60),
        line(62, -30, .carer(.started(started))),
        line(63, -29, .carer(.started(CarerStarted(shift: nightShift, name: "Flo")))),
        line(
            64, 150,
            .carer(.ended(CarerEnded(shift: shift, time: moment(149, offset: 60), after: [ref(62)])))),
        line(
            65, 151, .carer(.stays(CarerStays(shift: shift, until: .cleared, after: [ref(64)]))), undoes: 64),
        line(
            66, 152,
            .carer(.stays(CarerStays(shift: shift, until: .to(moment(300)), after: [ref(65)])))),
        line(67, 153, .carer(.takenBack(CarerTakenBack(shift: shift, after: [ref(66), ref(77, 2)])))),
    ]

    /// More lines of the standing file.
    static let ofFamilies: [Line] = [
        line(71, 10, .family(.ruled(FamilyRuled(rule: rule, parent: "Zoë", name: "Bea", may: false)))),
        line(72, 450, .family(.withdrawn(FamilyRuleWithdrawn(rule: rule)))),
        line(73, 451, .settingsChanged(creche)),
        line(74, 452, .settingsChanged(SettingsChanged(capacity: .cleared))),
        line(
            75, 460,
            .forgotten(
                Forgotten(
                    request: request,
                    places: [
                        WordPlace(ref(42), .handle), WordPlace(ref(43), .name),
                        WordPlace(ref(43), .allergy, bytes: 0..<4), WordPlace(ref(43), .sleep),
                        WordPlace(ref(43), .comfort), WordPlace(ref(47), .reach, bytes: 3..<7),
                        WordPlace(ref(47), .call), WordPlace(ref(47), .neverCall),
                    ]))),
    ]

    private static let again = CareAsked(
        request: nextWeek, time: moment(-61, offset: 60), parent: "Zoë", visit: visit,
        from: seven.advanced(days: 7),
        until: two.advanced(days: 7), series: asking)
    private static let named = ChildNamed(
        request: asking, child: child, name: .to("Mia"), band: AgeBand(from: 3), allergy: .to("nuts"),
        sleep: .to("with the light on"), comfort: .to("the grey bear"))
    private static let renamed = ChildNamed(
        request: asking, child: child, name: .cleared, allergy: .cleared, sleep: .cleared, comfort: .cleared,
        leftOut: false)
    private static let waits = CareAnswered(
        request: asking, state: .waitlisted, reason: .roomFull, words: .to("ask again at nine"),
        after: [ref(41)])
    private static let accepted = CareAnswered(
        request: asking, state: .accepted, words: .cleared, after: [ref(45)])
    private static let arranged = CareArranged(
        request: asking, parent: .to("Zoë"), visit: .to(visit), from: .to(seven), until: .to(two),
        reach: .to("at Zoë's"), call: .to("her sister"), wait: 20, neverCall: .to("the landlord"))
    private static let cleared = CareArranged(
        request: asking, parent: .cleared, visit: .cleared, from: .cleared, until: .cleared, reach: .cleared,
        call: .cleared, neverCall: .cleared)
    private static let taken = TakenIn(
        request: asking, child: child, carer: shift, back: moment(120, offset: 60),
        time: moment(8, offset: 60),
        after: [ref(77, 3)])
    private static let collected = ChildCollected(
        request: asking, child: child, to: "Bea", way: .word, carer: nightShift,
        time: moment(209, offset: 60),
        after: [ref(55)])
    private static let mistaken = StayPutRight(
        request: asking, child: child, state: .inCare, after: [ref(58)])
    private static let started = CarerStarted(
        shift: shift, person: flo, time: moment(-30, offset: 60), until: moment(150, offset: 60))
    private static let creche = SettingsChanged(
        ratios: RatioTable([
            RatioTable.Row(band: AgeBand(clamping: 0), perCarer: 3),
            RatioTable.Row(band: AgeBand(clamping: 3), perCarer: 8, source: "decided in May"),
        ]),
        capacity: .to(12), returnWithin: 20)

    private static func named(_ name: String, may: Bool) -> CollectorNamed {
        CollectorNamed(request: asking, collector: collector, name: name, may: may)
    }

    private static func stays(until back: Change<Moment>) -> ChildStays {
        ChildStays(request: asking, child: child, back: back, after: [ref(53)])
    }
}
