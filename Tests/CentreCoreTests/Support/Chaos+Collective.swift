import CentreCore

extension Chaos {
    private mutating func pick<Value>(_ values: [Value], or usual: Value) -> Value {
        values.randomElement(using: &mint) ?? usual
    }
    private mutating func perhaps<Value>(_ value: Value) -> Value? { coin() ? nil : value }
    private mutating func changed<Value>(_ value: Value) -> Change<Value> { coin() ? .cleared : .to(value) }
    private mutating func day() -> Day { Day(daysSince1970: number()) }
    private mutating func method() -> DecisionMethod {
        DecisionMethod(pick(DecisionMethod.Kind.allCases, or: .consent), quorum: perhaps(number()))
    }
    private mutating func tally() -> Tally {
        Tally(
            agree: perhaps(number()), aside: perhaps(number()), object: perhaps(number()),
            present: perhaps(number()))
    }
    private mutating func effect() -> DecisionEffect {
        switch Int.random(in: 0...5, using: &mint) {
        case 0: .method(method())
        case 1: .adopt(id())
        case 2: .end(id())
        case 3: .refuse([.visitName, .issuePlace].filter { _ in coin() })
        case 4: .recordAgain(id())
        default: .found(day())
        }
    }

    mutating func decisionEvent() -> DecisionEvent {
        let decision = id(Decision.self)
        let state = pick(Decision.State.allCases, or: .adopted)
        switch Int.random(in: 0...9, using: &mint) {
        case 0...3:
            return .taken(
                DecisionTaken(
                    decision: decision, state: state, time: perhaps(moment()), words: perhaps(word()),
                    session: perhaps(id()), point: perhaps(id()), concern: perhaps(id()),
                    method: perhaps(method()), tally: perhaps(tally()), review: perhaps(day()),
                    effect: perhaps(effect())))
        case 4:
            return .changed(
                DecisionChanged(
                    decision: decision, words: change(), tally: perhaps(changed(tally())),
                    review: perhaps(changed(day()))))
        case 5:
            return .objected(DecisionObjected(decision: decision, objection: id(), words: perhaps(word())))
        case 6:
            return .acted(
                DecisionActed(
                    decision: decision, action: id(), what: change(), who: change(),
                    by: perhaps(changed(day())),
                    state: perhaps(pick(GroupAction.State.allCases, or: .done)),
                    done: perhaps(changed(moment()))))
        case 7:
            return .partTakenBack(DecisionPartTakenBack(decision: decision, part: id(), takenBack: coin()))
        default:
            return .moved(
                DecisionMoved(
                    decision: decision, state: state, time: perhaps(moment()), session: perhaps(id()),
                    method: perhaps(method()), after: after()))
        }
    }

    mutating func collectiveEvent() -> CollectiveEvent {
        switch Int.random(in: 0...10, using: &mint) {
        case 0...3: .agreement(agreementEvent())
        case 4...5: .priority(priorityEvent())
        case 6...7: .mentoring(mentoringEvent())
        case 8: .leaving(leavingEvent())
        default: .share(shareEvent())
        }
    }

    private mutating func agreementEvent() -> AgreementEvent {
        let agreement = id(Agreement.self)
        switch Int.random(in: 0...7, using: &mint) {
        case 0...1:
            return .proposed(
                AgreementProposed(agreement: agreement, time: perhaps(moment()), session: perhaps(id())))
        case 2...3:
            return .worded(
                AgreementWorded(
                    agreement: agreement, wording: id(), language: code(), words: perhaps(word()),
                    day: perhaps(day()), agreed: coin()))
        case 4:
            return .wordingAgreed(AgreementWordingAgreed(agreement: agreement, wording: id(), agreed: coin()))
        case 5: return .changed(AgreementChanged(agreement: agreement, review: perhaps(changed(day()))))
        case 6:
            return .objected(AgreementObjected(agreement: agreement, objection: id(), words: perhaps(word())))
        default:
            return coin()
                ? .dropped(AgreementDropped(agreement: agreement, dropped: coin()))
                : .partTakenBack(AgreementPartTakenBack(agreement: agreement, part: id(), takenBack: coin()))
        }
    }

    private mutating func priorityEvent() -> PriorityEvent {
        let priority = id(Priority.self)
        let basis = pick([.need(code()), .childCare, .concern(id()), .words], or: Priority.Basis.words)
        switch Int.random(in: 0...3, using: &mint) {
        case 0:
            return .proposed(PriorityProposed(priority: priority, words: perhaps(word()), basis: basis))
        case 1: return .changed(PriorityChanged(priority: priority, words: change(), basis: perhaps(basis)))
        case 2: return .ranked(PriorityRanked(priority: priority, day: day(), dots: perhaps(number())))
        default:
            return .moved(
                PriorityMoved(priority: priority, state: pick(Priority.State.allCases, or: .open)))
        }
    }

    private mutating func mentoringEvent() -> MentoringEvent {
        let mentoring = id(Mentoring.self)
        switch Int.random(in: 0...3, using: &mint) {
        case 0:
            return .began(
                MentoringBegan(
                    mentoring: mentoring, learner: perhaps(word()), mentor: perhaps(word()), role: code(),
                    time: perhaps(moment())))
        case 1:
            return .changed(
                MentoringChanged(
                    mentoring: mentoring, learner: change(), mentor: change(), role: perhaps(code())))
        case 2:
            return .stepped(
                MentoringStepped(
                    mentoring: mentoring, step: pick(Mentoring.Step.allCases, or: .alone),
                    learner: perhaps(coin()), mentor: perhaps(coin())))
        default:
            return .moved(
                MentoringMoved(mentoring: mentoring, state: pick(Mentoring.State.allCases, or: .on)))
        }
    }

    private mutating func leavingEvent() -> LeavingEvent {
        guard coin(), let quarter = Quarter(coin() ? "2026-Q3" : "2000-Q1") else {
            return .takenBack(ReportTakenBack(report: id(), takenBack: coin()))
        }
        return .left(
            ReportLeft(
                report: id(), who: perhaps(word()), decision: id(), quarter: quarter,
                format: pick(LeftReport.Format.allCases, or: .csv)))
    }

    private mutating func shareEvent() -> ShareEvent {
        guard coin() else { return .takenBack(ShareTakenBack(share: id(), takenBack: coin())) }
        return .told(
            ShareTold(
                share: id(), work: pick(ReportedShare.Work.allCases, or: .shifts), from: day(), to: day(),
                ofTen: perhaps(number()), words: perhaps(word()), session: perhaps(id())))
    }
}
