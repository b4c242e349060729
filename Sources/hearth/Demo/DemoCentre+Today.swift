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
