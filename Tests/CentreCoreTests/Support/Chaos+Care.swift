import CentreCore

extension Chaos {
    private mutating func pick<Value>(_ values: [Value], or usual: Value) -> Value {
        values.randomElement(using: &mint) ?? usual
    }
    private mutating func perhaps<Value>(_ value: Value) -> Value? { coin() ? nil : value }
    private mutating func changed<Value>(_ value: Value) -> Change<Value> { coin() ? .cleared : .to(value) }
    private mutating func planned() -> PlannedTime {
        PlannedTime(
            Day(daysSince1970: number()), MinuteOfDay(Int.random(in: 0..<1440, using: &mint)) ?? .midnight)
    }
    private mutating func hash() -> SecretHash? { somePin(UInt8.random(in: 0...3, using: &mint)) }

    mutating func careEvent() -> CareEvent {
        let (request, child) = (id(ChildCareRequest.self), id(Child.self))
        switch Int.random(in: 0...15, using: &mint) {
        case 0, 1:
            return .asked(
                CareAsked(
                    request: request, time: perhaps(moment()), parent: perhaps(word()),
                    visit: perhaps(id()), session: perhaps(id()), from: perhaps(planned()),
                    until: perhaps(planned()),
                    series: perhaps(id())))
        case 2:
            return .childNamed(
                ChildNamed(
                    request: request, child: child, name: change(),
                    band: perhaps(AgeBand(clamping: number())), allergy: change(), sleep: change(),
                    comfort: change(), leftOut: perhaps(coin())))
        case 3: return answer(request)
        case 4:
            return .arranged(
                CareArranged(
                    request: request, parent: change(), visit: changed(id()),
                    session: changed(id()), from: changed(planned()),
                    until: perhaps(changed(planned())), reach: change(), call: change(),
                    wait: perhaps(changed(number())), neverCall: change()))
        case 5:
            return .collectorNamed(
                CollectorNamed(request: request, collector: id(), name: perhaps(word()), may: coin()))
        case 6:
            return .collectorWithdrawn(
                CollectorWithdrawn(request: request, collector: id(), withdrawn: coin()))
        case 7: return .wordSet(WordSet(request: request, hash: hash(), lost: coin()))
        case 8, 9: return .called(ParentCalled(request: request, time: perhaps(changed(moment()))))
        default: return stay(request, child)
        }
    }

    private mutating func answer(_ request: ID<ChildCareRequest>) -> CareEvent {
        .answered(
            CareAnswered(
                request: request, state: pick(ChildCareRequest.State.allCases, or: .requested),
                reason: perhaps(pick(ChildCareRequest.Reason.allCases, or: .other)), words: change(),
                after: after()))
    }

    private mutating func stay(_ request: ID<ChildCareRequest>, _ child: ID<Child>) -> CareEvent {
        switch Int.random(in: 0...5, using: &mint) {
        case 0:
            .stays(
                ChildStays(request: request, child: child, back: changed(moment()), after: after()))
        case 1: .handed(ChildHanded(request: request, child: child, carer: changed(id())))
        case 2:
            .collected(
                ChildCollected(
                    request: request, child: child, to: perhaps(word()),
                    way: pick(Child.Way.allCases, or: .word), carer: perhaps(id()), time: perhaps(moment()),
                    after: after()))
        case 3:
            .putRight(
                StayPutRight(
                    request: request, child: child,
                    state: pick([.inCare, .collected, .takenBack], or: .inCare),
                    takenIn: perhaps(
                        Child.Taken(time: moment(), carer: perhaps(id()), back: perhaps(moment()))),
                    after: after()))
        default:
            .takenIn(
                TakenIn(
                    request: request, child: child, carer: perhaps(id()), back: perhaps(moment()),
                    time: perhaps(moment()), after: after()))
        }
    }

    mutating func carerEvent() -> CarerEvent {
        let shift = id(CarerShift.self)
        switch Int.random(in: 0...4, using: &mint) {
        case 0: return .ended(CarerEnded(shift: shift, time: perhaps(moment()), after: after()))
        case 1: return .stays(CarerStays(shift: shift, until: changed(moment()), after: after()))
        case 2: return .takenBack(CarerTakenBack(shift: shift, after: after()))
        default:
            return .started(
                CarerStarted(
                    shift: shift, person: perhaps(id()), name: perhaps(word()), time: perhaps(moment()),
                    until: perhaps(moment())))
        }
    }

    mutating func familyEvent() -> FamilyEvent {
        coin()
            ? .withdrawn(FamilyRuleWithdrawn(rule: id(), withdrawn: coin()))
            : .ruled(FamilyRuled(rule: id(), parent: perhaps(word()), name: perhaps(word()), may: coin()))
    }

    mutating func careSettings() -> SettingsChanged {
        let rows = (0..<3).map { _ in
            RatioTable.Row(band: AgeBand(clamping: number()), perCarer: number(), source: perhaps(word()))
        }
        return SettingsChanged(
            ratios: RatioTable(rows), capacity: changed(number()), returnWithin: perhaps(number()))
    }
}
