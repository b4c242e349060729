internal import CentreCore
internal import Resources

extension DemoCentre {
    /// Who is here when the demo opens: minutes since they came, name, people, children along.
    private static let here: [(Int, Visitor)] = [
        (171, Visitor(name: "Rosa")), (156, Visitor()), (143, Visitor(name: "K.")),
        (121, Visitor(name: "Mina", children: 1)), (108, Visitor(people: 6)), (93, Visitor()),
        (84, Visitor(name: "Ioana")), (66, Visitor(name: "Thandi")), (58, Visitor()),
        (45, Visitor(name: "Luz", children: 2)), (31, Visitor(name: "Zsófi")), (22, Visitor(name: "Sasha")),
        (12, Visitor(name: "Nok")), (4, Visitor()),
    ]

    /// The service day that is going on, told back from now, so that at any hour the evening is in full swing.
    mutating func liveToday() {
        let start = zone.start(of: today, turnsAt: .sixInTheMorning)
        let sinceTurn = start.instant.minutes(until: now.instant)
        let person = shift(on: today)
        for minutesAgo in stride(from: min(290, sinceTurn), to: 40, by: -9) {
            let arrival = now.later(minutes: -minutesAgo, milliseconds: roll(40_000))
            leftAlready(arrival, minutes: 8 + roll(minutesAgo - 20), by: person)
        }
        for (minutesAgo, visitor) in Self.here {
            let arrival = now.later(minutes: -minutesAgo, milliseconds: roll(50_000))
            let visit = ID<Visit>(at: arrival.instant, mint: &dice)
            write([.visitArrived(arrived(visit, visitor))], by: person, at: arrival)
            if minutesAgo == 143 { refer(visit, at: arrival.later(minutes: 20), by: ana, due: 0) }
            if minutesAgo == 84 { refer(visit, at: arrival.later(minutes: 30), by: dee, due: 6) }
        }
        if sinceTurn > 70 { count(24, at: now.later(minutes: -64), by: person) }
        handOver(DemoScript.tonight, at: now.later(minutes: -25), by: bea)
        careForChildren(since: sinceTurn)
    }

    /// Joy has two children, whose parents are in the house; Luz asks for a place.
    private mutating func careForChildren(since turn: Int) {
        // Whoever began before the day turned would not count any more.
        let began = now.later(minutes: -min(130, turn))
        let shift = ID<CarerShift>(at: began.instant, mint: &dice)
        write([.carer(.started(CarerStarted(shift: shift, person: joy)))], by: joy, at: began)
        takeIn("Leo", 3, allergy: "nuts", of: "Mina", with: shift, at: now.later(minutes: -118))
        takeIn("Tomi", 0, sleep: "on the left side", of: "Thandi", with: shift, at: now.later(minutes: -60))
        let asked = now.later(minutes: -9)
        let request = ID<ChildCareRequest>(at: asked.instant, mint: &dice)
        let child = ChildNamed(
            request: request, child: ID(mint: &dice), name: .to("Inês"), band: AgeBand(clamping: 3))
        write(
            [.care(.asked(CareAsked(request: request, parent: "Luz"))), .care(.childNamed(child))], by: ana,
            at: asked)
    }

    private mutating func takeIn(
        _ name: String, _ age: Int, allergy: String? = nil, sleep: String? = nil, of parent: String,
        with shift: ID<CarerShift>, at moment: Moment
    ) {
        let request = ID<ChildCareRequest>(at: moment.instant, mint: &dice)
        let child = ID<Child>(mint: &dice)
        let named = ChildNamed(
            request: request, child: child, name: .to(name), band: AgeBand(clamping: age),
            allergy: allergy.map { .to($0) }, sleep: sleep.map { .to($0) })
        let events: [CareEvent] = [
            .asked(CareAsked(request: request, parent: parent)),
            .answered(CareAnswered(request: request, state: .accepted, after: [])), .childNamed(named),
            .arranged(CareArranged(request: request, reach: .to("in the house"))),
            .takenIn(TakenIn(request: request, child: child, carer: shift, after: [])),
        ]
        write(events.map { .care($0) }, by: joy, at: moment)
    }

    private mutating func leftAlready(_ arrival: Moment, minutes stay: Int, by person: ID<Person>) {
        let visit = ID<Visit>(at: arrival.instant, mint: &dice)
        let visitor = Visitor(name: chance(55) ? pick(DemoScript.regulars) : nil)
        guard !Self.here.contains(where: { $0.1.name != nil && $0.1.name == visitor.name }) else { return }
        let line = write([.visitArrived(arrived(visit, visitor))], by: person, at: arrival)
        if chance(40) {
            let served = Served(visit: visit, service: ID(mint: &dice), code: pick(DemoCodes.services))
            write([.served(served)], by: person, at: arrival.later(minutes: stay / 2))
        }
        let left = VisitLeft(visit: visit, after: [EventRef(line: line)])
        write([.visitLeft(left)], by: person, at: arrival.later(minutes: stay, milliseconds: 500))
    }
}
