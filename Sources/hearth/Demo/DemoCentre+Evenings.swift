internal import CentreCore
internal import Resources

extension DemoCentre {
    /// How busy each weekday is, Monday first, in hundredths of an ordinary evening.
    private static let weekdays = [55, 90, 95, 100, 130, 140, 85]

    /// When people come: minutes after six in the evening, as often as listed; meals at seven, breaks at eleven.
    private static let hours = [
        0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5, 5, 5, 6, 6, 7,
    ]

    /// One evening of the past, from first arrival to the handover.
    mutating func live(_ day: ServiceDay) {
        tellFollowUps(dueOn: day)
        let growth = 85 + 30 * (days - day.distance(to: today)) / days
        let visits = 60 * Self.weekdays[day.day.weekday - 1] * growth / 10_000 + roll(13) - 6
        let opening = zone.moment(on: day.day, at: .at(18, 0))
        let person = shift(on: day)
        for _ in 0..<max(visits, 12) {
            let minute = pick(Self.hours) * 60 + roll(60)
            let stay = chance(8) ? 200 + roll(200) : 12 + roll(130)
            visit(
                from: opening.later(minutes: minute, milliseconds: roll(60_000)),
                minutes: min(stay, 715 - minute), by: person)
        }
        if chance(70) { count(8 + roll(18), at: opening.later(minutes: 180 + roll(20)), by: person) }
        if chance(60) { handOver(pick(DemoScript.handovers), at: opening.later(minutes: 490), by: person) }
    }

    /// What was wanted and could not be given, and who carries the work as the meeting saw it.
    mutating func fallShort() {
        let asked = evening(12, .at(19, 50))
        let request = ID<ChildCareRequest>(at: asked.instant, mint: &dice)
        let wanted = CareAsked(request: request, parent: "Ioana", from: PlannedTime(asked.day, .at(20, 30)))
        let child = ChildNamed(request: request, child: ID(mint: &dice), band: AgeBand(clamping: 5))
        let answer = CareAnswered(request: request, state: .declined, reason: .noCarer, after: [])
        write(
            [.care(.asked(wanted)), .care(.childNamed(child)), .care(.answered(answer))], by: bea, at: asked)
        let share = ShareTold(
            share: ID(mint: &dice), work: .shifts, from: today.day.advanced(by: -95),
            to: today.day.advanced(by: -6), ofTen: 7)
        write([.collective(.share(.told(share)))], by: dee, at: evening(5, .at(21, 35)))
    }

    /// What was given out, as one total an evening; now and then nobody counted.
    mutating func giveOut() {
        for back in stride(from: days, to: 0, by: -1) where !chance(12) {
            let day = today.advanced(by: -back)
            let condoms = Self.weekdays[day.day.weekday - 1] + roll(50)
            var items: [Code: Int] = [:]
            for (code, count) in zip(DemoCodes.supplies, [condoms, roll(9), condoms / 3 + roll(12)]) {
                items[code] = count
            }
            let counted = SuppliesCounted(supplies: ID(of: day.day), day: day.day, items: items)
            let closing = zone.moment(on: day.day, at: .at(18, 0)).later(minutes: 485)
            write([.supplies(.counted(counted))], by: shift(on: day), at: closing)
        }
    }

    /// A visit as the door writes it down: an arrival, perhaps something given, a leaving.
    private mutating func visit(from arrival: Moment, minutes stay: Int, by person: ID<Person>) {
        let visitor = visitor()
        let visit = ID<Visit>(at: arrival.instant, mint: &dice)
        let line = write([.visitArrived(arrived(visit, visitor))], by: person, at: arrival)
        if chance(22) {
            let served = Served(
                visit: visit, service: ID(mint: &dice), code: pick(DemoCodes.services),
                quantity: chance(20) ? 2 + roll(8) : 1)
            write([.served(served)], by: person, at: arrival.later(minutes: stay / 3, milliseconds: 7))
        }
        if chance(2) { refer(visit, at: arrival.later(minutes: stay / 2, milliseconds: 11), by: person) }
        if chance(1) {
            let back = VisitTakenBack(visit: visit, after: [EventRef(line: line)])
            write([.visitTakenBack(back)], by: person, at: arrival.later(minutes: 1))
            return
        }
        let leaving = arrival.later(minutes: stay, milliseconds: roll(50_000) + 100)
        if visitor.people > 2, chance(40) {
            let some = SomeLeft(visit: visit, part: ID(mint: &dice), people: 1 + roll(visitor.people - 1))
            write([.someLeft(some)], by: person, at: arrival.later(minutes: stay * 2 / 3, milliseconds: 13))
        }
        if chance(3) {
            let closed = VisitClosed(visit: visit, time: nil, after: [EventRef(line: line)])
            write([.visitClosed(closed)], by: person, at: leaving)
        } else {
            let left = VisitLeft(visit: visit, time: nil, after: [EventRef(line: line)])
            write([.visitLeft(left)], by: person, at: leaving)
        }
    }

    struct Visitor {
        var name: String?
        var people = 1
        var children = 0
    }

    private mutating func visitor() -> Visitor {
        switch roll(100) {
        case 0..<46:
            // The square of a roll favours those at the front of the list.
            let place = roll(1000) * roll(1000) * DemoScript.regulars.count / 1_000_000
            return Visitor(name: DemoScript.regulars[place], children: chance(7) ? 1 + roll(2) : 0)
        case 46..<56: return Visitor(name: pick(DemoScript.passers))
        case 56..<62: return Visitor(people: 2 + roll(5))
        default: return Visitor(children: chance(4) ? 1 : 0)
        }
    }

    mutating func arrived(_ visit: ID<Visit>, _ visitor: Visitor) -> VisitArrived {
        var reasons: [Code] = []
        for _ in 0..<[0, 0, 1, 1, 1, 2, 2, 3][roll(8)] {
            let code = chance(70) ? pick(DemoCodes.digits) : pick(DemoCodes.reasons)
            if !reasons.contains(code) { reasons.append(code) }
        }
        return VisitArrived(
            visit: visit, handle: visitor.name, people: visitor.people, children: visitor.children,
            reasons: reasons, need: chance(6) ? pick(DemoScript.needs) : nil)
    }

    /// Sends somebody on; how it went is told days later, for the latest not yet.
    mutating func refer(_ visit: ID<Visit>, at moment: Moment, by person: ID<Person>, due days: Int? = nil) {
        let referral = ID<Referral>(mint: &dice)
        let asked = ServiceDay(moment, turnsAt: .sixInTheMorning).advanced(by: days ?? 3 + roll(9))
        let made = ReferralMade(
            visit: visit, referral: referral, to: pick(DemoCodes.referrals),
            note: chance(50) ? pick(DemoScript.referralNotes) : nil, due: asked.day)
        let line = write([.referralMade(made)], by: person, at: moment)
        let told = asked.advanced(by: roll(2))
        guard told < today else { return }
        follow.append(
            PendingFollowUp(
                day: told, visit: visit, referral: referral, made: EventRef(line: line), by: person))
    }

    private mutating func tellFollowUps(dueOn day: ServiceDay) {
        let due = follow.filter { $0.day == day }
        follow.removeAll { $0.day == day }
        let opening = zone.moment(on: day.day, at: .at(18, 0))
        for (index, pending) in due.enumerated() {
            let states: [Referral.State] = [.done, .done, .done, .done, .refused, .lost]
            let followed = ReferralFollowed(
                visit: pending.visit, referral: pending.referral, state: pick(states),
                words: chance(70) ? .to(pick(DemoScript.followUpWords)) : nil, after: [pending.made])
            write([.referralFollowed(followed)], by: pending.by, at: opening.later(minutes: 5 + index))
        }
    }

    mutating func count(_ people: Int, at moment: Moment, by person: ID<Person>) {
        let headcount = ID<Headcount>(at: moment.instant, mint: &dice)
        write([.headcountTaken(HeadcountTaken(headcount: headcount, people: people))], by: person, at: moment)
    }

    /// Leaves a note and puts the one before it away.
    mutating func handOver(_ text: String, at moment: Moment, by person: ID<Person>) {
        if let read = openNote {
            write(
                [.handoverPutAway(HandoverPutAway(note: read))], by: person,
                at: moment.later(minutes: 0, milliseconds: -1))
        }
        let note = ID<HandoverNote>(mint: &dice)
        write([.handoverWritten(HandoverWritten(note: note, text: text))], by: person, at: moment)
        openNote = note
    }
}

extension ServiceDay {
    /// How many days later the other one is.
    func distance(to other: ServiceDay) -> Int { other.day.daysSince1970 - day.daysSince1970 }
}
