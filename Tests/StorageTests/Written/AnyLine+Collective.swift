import CentreCore

extension AnyLine {
    /// Any event of decisions, agreements, priorities, mentoring, shares and reports that left.
    mutating func anyOfTheCollective() -> Event {
        switch Int.random(in: 0..<13, using: &mint) {
        case 0..<5: .decision(decisionEvent())
        case 5..<8: .collective(.agreement(agreementEvent()))
        case 8: .collective(.priority(priorityEvent()))
        case 9..<11: .collective(.mentoring(mentoringEvent()))
        case 11: .collective(.share(shareEvent()))
        default: .collective(.leaving(leavingEvent()))
        }
    }

    /// Any event of a decision.
    mutating func decisionEvent() -> DecisionEvent {
        let decision = ID<Decision>(mint: &mint)
        switch Int.random(in: 0..<6, using: &mint) {
        case 0:
            return .taken(
                DecisionTaken(
                    decision: decision, state: pick(Decision.State.allCases), time: maybe { $0.moment() },
                    words: maybe { $0.text() }, session: maybe { ID(mint: &$0.mint) },
                    point: maybe { ID(mint: &$0.mint) }, concern: maybe { ID(mint: &$0.mint) },
                    method: maybe { $0.method() }, tally: maybe { $0.tally() }, review: maybe { $0.oneDay() },
                    effect: maybe { $0.effect() }))
        case 1:
            return .changed(
                DecisionChanged(
                    decision: decision, words: maybe { $0.change() },
                    tally: maybe { $0.chance(2) ? .cleared : .to($0.tally()) },
                    review: maybe { $0.anyDay() }))
        case 2:
            return .moved(
                DecisionMoved(
                    decision: decision, state: pick(Decision.State.allCases), time: maybe { $0.moment() },
                    session: maybe { ID(mint: &$0.mint) }, method: maybe { $0.method() }, after: refs()))
        case 3:
            return .objected(
                DecisionObjected(
                    decision: decision, objection: ID(mint: &mint), words: maybe { $0.text() }))
        case 4:
            return .acted(
                DecisionActed(
                    decision: decision, action: ID(mint: &mint), what: maybe { $0.change() },
                    who: maybe { $0.change() }, by: maybe { $0.anyDay() },
                    state: maybe { $0.pick(GroupAction.State.allCases) },
                    done: maybe { $0.changedMoment() }))
        default:
            return .partTakenBack(
                DecisionPartTakenBack(decision: decision, part: ID(mint: &mint), takenBack: chance(2)))
        }
    }

    private mutating func anyDay() -> Change<Day> { chance(2) ? .cleared : .to(oneDay()) }

    private mutating func method() -> DecisionMethod {
        DecisionMethod(pick(DecisionMethod.Kind.allCases), quorum: maybe { $0.count() })
    }

    private mutating func tally() -> Tally {
        Tally(
            agree: count(), aside: maybe { $0.count() }, object: maybe { $0.count() },
            present: maybe { $0.count() })
    }

    private mutating func effect() -> DecisionEffect {
        switch Int.random(in: 0..<6, using: &mint) {
        case 0: .method(method())
        case 1: .adopt(ID(mint: &mint))
        case 2: .end(ID(mint: &mint))
        case 3: .refuse(RefusedField.allCases.filter { _ in chance(3) })
        case 4: .recordAgain(ID(mint: &mint))
        default: .found(oneDay())
        }
    }

    private mutating func agreementEvent() -> AgreementEvent {
        let agreement = ID<Agreement>(mint: &mint)
        switch Int.random(in: 0..<7, using: &mint) {
        case 0:
            return .proposed(
                AgreementProposed(
                    agreement: agreement, time: maybe { $0.moment() }, session: maybe { ID(mint: &$0.mint) }))
        case 1:
            return .worded(
                AgreementWorded(
                    agreement: agreement, wording: ID(mint: &mint), language: oneCode(),
                    words: maybe { $0.text() }, day: maybe { $0.oneDay() }, agreed: chance(2)))
        case 2:
            return .wordingAgreed(
                AgreementWordingAgreed(agreement: agreement, wording: ID(mint: &mint), agreed: chance(2)))
        case 3: return .changed(AgreementChanged(agreement: agreement, review: maybe { $0.anyDay() }))
        case 4:
            return .objected(
                AgreementObjected(
                    agreement: agreement, objection: ID(mint: &mint), words: maybe { $0.text() }))
        case 5:
            return .partTakenBack(
                AgreementPartTakenBack(agreement: agreement, part: ID(mint: &mint), takenBack: chance(2)))
        default: return .dropped(AgreementDropped(agreement: agreement, dropped: chance(2)))
        }
    }

    private mutating func basis() -> Priority.Basis {
        pick([.need(oneCode()), .childCare, .concern(ID(mint: &mint)), .words])
    }

    private mutating func priorityEvent() -> PriorityEvent {
        let priority = ID<Priority>(mint: &mint)
        switch Int.random(in: 0..<4, using: &mint) {
        case 0:
            return .proposed(
                PriorityProposed(priority: priority, words: maybe { $0.text() }, basis: basis()))
        case 1:
            return .changed(
                PriorityChanged(
                    priority: priority, words: maybe { $0.change() }, basis: maybe { $0.basis() }))
        case 2:
            return .ranked(PriorityRanked(priority: priority, day: oneDay(), dots: maybe { $0.count() }))
        default: return .moved(PriorityMoved(priority: priority, state: pick(Priority.State.allCases)))
        }
    }

    private mutating func mentoringEvent() -> MentoringEvent {
        let mentoring = ID<Mentoring>(mint: &mint)
        switch Int.random(in: 0..<4, using: &mint) {
        case 0:
            return .began(
                MentoringBegan(
                    mentoring: mentoring, learner: maybe { $0.text() }, mentor: maybe { $0.text() },
                    role: oneCode(), time: maybe { $0.moment() }))
        case 1:
            return .changed(
                MentoringChanged(
                    mentoring: mentoring, learner: maybe { $0.change() }, mentor: maybe { $0.change() },
                    role: maybe { $0.oneCode() }))
        case 2:
            return .stepped(
                MentoringStepped(
                    mentoring: mentoring, step: pick(Mentoring.Step.allCases),
                    learner: maybe { $0.chance(2) }, mentor: maybe { $0.chance(2) }))
        default: return .moved(MentoringMoved(mentoring: mentoring, state: pick(Mentoring.State.allCases)))
        }
    }

    private mutating func leavingEvent() -> LeavingEvent {
        let report = ID<LeftReport>(mint: &mint)
        let (year, part) = (Int.random(in: 2000...2199, using: &mint), Int.random(in: 1...4, using: &mint))
        guard chance(2), let quarter = Quarter("\(year)-Q\(part)") else {
            return .takenBack(ReportTakenBack(report: report, takenBack: chance(2)))
        }
        return .left(
            ReportLeft(
                report: report, who: maybe { $0.text() }, decision: ID(mint: &mint), quarter: quarter,
                format: pick(LeftReport.Format.allCases)))
    }

    private mutating func shareEvent() -> ShareEvent {
        let share = ID<ReportedShare>(mint: &mint)
        guard chance(2) else { return .takenBack(ShareTakenBack(share: share, takenBack: chance(2))) }
        return .told(
            ShareTold(
                share: share, work: pick(ReportedShare.Work.allCases), from: oneDay(), to: oneDay(),
                ofTen: maybe { $0.count() }, words: maybe { $0.text() },
                session: maybe { ID(mint: &$0.mint) }))
    }
}
