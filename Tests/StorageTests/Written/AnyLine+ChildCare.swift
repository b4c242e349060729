import CentreCore

extension AnyLine {
    /// Any event of child care that lies in a month's file.
    mutating func childCare() -> Event {
        let request = ID<ChildCareRequest>(mint: &mint)
        let child = ID<Child>(mint: &mint)
        let shift = ID<CarerShift>(mint: &mint)
        switch Int.random(in: 0..<17, using: &mint) {
        case 0:
            return .care(
                .asked(
                    CareAsked(
                        request: request, time: maybe { $0.moment() }, parent: maybe { $0.text() },
                        visit: maybe { ID(mint: &$0.mint) }, session: maybe { ID(mint: &$0.mint) },
                        from: maybe { $0.planned() }, until: maybe { $0.planned() },
                        series: maybe { ID(mint: &$0.mint) })))
        case 1:
            return .care(
                .childNamed(
                    ChildNamed(
                        request: request, child: child, name: maybe { $0.change() },
                        band: maybe { $0.band() },
                        allergy: maybe { $0.change() }, sleep: maybe { $0.change() },
                        comfort: maybe { $0.change() }, leftOut: maybe { $0.chance(2) })))
        case 2:
            return .care(
                .answered(
                    CareAnswered(
                        request: request, state: pick(ChildCareRequest.State.allCases),
                        reason: maybe { $0.pick(ChildCareRequest.Reason.allCases) },
                        words: maybe { $0.change() }, after: refs())))
        case 3:
            return .care(
                .arranged(
                    CareArranged(
                        request: request, parent: maybe { $0.change() },
                        visit: maybe { Change($0.chance(2) ? nil : ID(mint: &$0.mint)) },
                        session: maybe { Change($0.chance(2) ? nil : ID(mint: &$0.mint)) },
                        from: maybe { Change($0.chance(2) ? nil : $0.planned()) },
                        until: maybe { Change($0.chance(2) ? nil : $0.planned()) },
                        reach: maybe { $0.change() }, call: maybe { $0.change() },
                        wait: maybe { Change($0.chance(2) ? nil : $0.count()) },
                        neverCall: maybe { $0.change() })))
        case 4:
            return .care(
                .collectorNamed(
                    CollectorNamed(
                        request: request, collector: ID(mint: &mint), name: maybe { $0.text() },
                        may: chance(2))))
        case 5:
            return .care(
                .collectorWithdrawn(
                    CollectorWithdrawn(request: request, collector: ID(mint: &mint), withdrawn: chance(2))))
        case 6:
            return .care(.wordSet(WordSet(request: request, hash: chance(4) ? nil : pin(), lost: chance(2))))
        case 7:
            return .care(
                .takenIn(
                    TakenIn(
                        request: request, child: child, carer: maybe { ID(mint: &$0.mint) },
                        back: maybe { $0.moment() }, time: maybe { $0.moment() }, after: refs())))
        case 8:
            return .care(
                .stays(ChildStays(request: request, child: child, back: changedMoment(), after: refs())))
        case 9:
            let carer = Change<ID<CarerShift>>(chance(2) ? nil : shift)
            return .care(.handed(ChildHanded(request: request, child: child, carer: carer)))
        case 10:
            return .care(
                .collected(
                    ChildCollected(
                        request: request, child: child, to: maybe { $0.text() },
                        way: pick(Child.Way.allCases),
                        carer: maybe { ID(mint: &$0.mint) }, time: maybe { $0.moment() }, after: refs())))
        case 11:
            let state = pick([Child.StayState.inCare, .collected, .takenBack])
            return .care(
                .putRight(
                    StayPutRight(
                        request: request, child: child, state: state,
                        takenIn: maybe {
                            Child.Taken(
                                time: $0.moment(), carer: $0.maybe { ID(mint: &$0.mint) },
                                back: $0.maybe { $0.moment() })
                        }, after: refs())))
        case 12:
            return .care(.called(ParentCalled(request: request, time: maybe { $0.changedMoment() })))
        case 13:
            return .carer(
                .started(
                    CarerStarted(
                        shift: shift, person: maybe { ID(mint: &$0.mint) }, name: maybe { $0.text() },
                        time: maybe { $0.moment() }, until: maybe { $0.moment() })))
        case 14:
            return .carer(.ended(CarerEnded(shift: shift, time: maybe { $0.moment() }, after: refs())))
        case 15:
            return .carer(.stays(CarerStays(shift: shift, until: changedMoment(), after: refs())))
        default: return .carer(.takenBack(CarerTakenBack(shift: shift, after: refs())))
        }
    }

    /// A table with a row from birth on, and others.
    mutating func ratios() -> RatioTable {
        let later = AgeBand.ages.dropFirst().filter { _ in chance(6) }
        let rows = ([0] + later).map { age in
            RatioTable.Row(
                band: AgeBand(clamping: age), perCarer: Int.random(in: RatioTable.carerTakes, using: &mint),
                source: maybe { $0.text() })
        }
        return RatioTable(rows) ?? .starting
    }

    private mutating func band() -> AgeBand {
        AgeBand(clamping: Int.random(in: AgeBand.ages, using: &mint))
    }

    mutating func planned() -> PlannedTime { PlannedTime(oneDay(), minute()) }

    mutating func changedMoment() -> Change<Moment> { chance(2) ? .cleared : .to(moment()) }
}
