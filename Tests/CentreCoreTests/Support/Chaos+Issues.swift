import CentreCore

extension Chaos {
    private mutating func pick<Value>(_ values: [Value], or usual: Value) -> Value {
        values.randomElement(using: &mint) ?? usual
    }
    private mutating func perhaps<Value>(_ value: Value) -> Value? { coin() ? nil : value }
    private mutating func changed<Value>(_ value: Value) -> Change<Value> { coin() ? .cleared : .to(value) }
    private mutating func day() -> Day { Day(daysSince1970: number()) }
    private mutating func planned() -> PlannedTime {
        PlannedTime(day(), MinuteOfDay(Int.random(in: 0..<1440, using: &mint)) ?? .midnight)
    }
    /// A code that means something of an issue, or one that does not.
    private mutating func kind() -> Code {
        coin()
            ? code()
            : pick(Array(IssueKinds.starting.prefix(2)) + Array(IssueKinds.doers.prefix(2)), or: code())
    }
    private mutating func flags<Key: Hashable>(_ keys: [Key]) -> [Key: Bool] {
        var flags: [Key: Bool] = [:]
        for key in keys where coin() { flags[key] = coin() }
        return flags
    }

    mutating func issueEvent() -> IssueEvent {
        let issue = id(Issue.self)
        switch Int.random(in: 0...15, using: &mint) {
        case 0...2:
            return .raised(
                IssueRaised(issue: issue, time: perhaps(moment()), handle: perhaps(word()), other: coin()))
        case 3: return .told(told(issue))
        case 4...5:
            return .said(
                IssueSaid(issue: issue, saying: id(), words: perhaps(word()), time: perhaps(moment())))
        case 6: return .consented(IssueConsented(issue: issue, uses: flags(Use.allCases)))
        case 7:
            return .shut(IssueShut(issue: issue, reader: id(), name: perhaps(word()), person: perhaps(id())))
        case 8...9: return .helped(helped(issue))
        case 10:
            return .partTakenBack(IssuePartTakenBack(issue: issue, part: id(), takenBack: coin()))
        case 11:
            return .voiced(
                IssueVoiced(
                    issue: issue, person: id(), state: perhaps(pick(Issue.State.allCases, or: .resolved)),
                    after: after()))
        case 12: return .receipted(IssueReceipted(issue: issue, mark: perhaps(word())))
        default:
            return .moved(
                IssueMoved(
                    issue: issue, state: pick(Issue.State.allCases, or: .heard),
                    ground: perhaps(pick(Issue.Ground.allCases, or: .session)), second: perhaps(id()),
                    day: perhaps(day()), after: after()))
        }
    }

    private mutating func told(_ issue: ID<Issue>) -> IssueTold {
        var replies: [IssueQuestion: Change<Reply>] = [:]
        for question in IssueQuestion.allCases where coin() {
            replies[question] = changed(pick(Reply.allCases, or: .yes))
        }
        return IssueTold(
            issue: issue, handle: change(), other: perhaps(coin()), kinds: flags([kind(), kind()]),
            supports: flags([kind()]), who: changed(kind()), happened: perhaps(changed(planned())),
            place: change(), why: change(), replies: replies)
    }

    private mutating func helped(_ issue: ID<Issue>) -> IssueHelped {
        IssueHelped(
            issue: issue, help: id(), way: pick(Help.Way.allCases, or: .support), codes: [kind()],
            to: perhaps(code()), words: perhaps(word()), purpose: perhaps(word()), due: perhaps(day()),
            of: perhaps(id()), outcome: perhaps(pick(Referral.State.allCases, or: .done)),
            time: perhaps(moment()))
    }

    mutating func concernEvent() -> ConcernEvent {
        let concern = id(Concern.self)
        switch Int.random(in: 0...9, using: &mint) {
        case 0...1: return .opened(ConcernOpened(concern: concern, time: perhaps(moment())))
        case 2:
            return .changed(
                ConcernChanged(
                    concern: concern, about: changed(kind()), summary: change(),
                    agenda: perhaps(changed(day())), reportBy: perhaps(changed(day())),
                    raisersWord: perhaps(coin())))
        case 3...4: return .joined(ConcernJoined(concern: concern, issue: id(), joined: coin()))
        case 5:
            return .responded(
                ConcernResponded(
                    concern: concern, response: id(), words: perhaps(word()), day: perhaps(day())))
        case 6:
            return .acted(
                ConcernActed(
                    concern: concern, action: id(), what: change(), who: change(),
                    by: perhaps(changed(day())),
                    state: perhaps(pick(GroupAction.State.allCases, or: .done)),
                    done: perhaps(changed(moment()))))
        case 7:
            return .reported(
                ConcernReported(
                    concern: concern, report: id(), way: pick(ReportBack.Way.allCases, or: .board),
                    words: perhaps(word()), time: perhaps(moment())))
        case 8:
            return .partTakenBack(ConcernPartTakenBack(concern: concern, part: id(), takenBack: coin()))
        default:
            return .moved(
                ConcernMoved(
                    concern: concern, state: pick(Concern.State.allCases, or: .open), after: after()))
        }
    }

    mutating func warningEvent() -> WarningEvent {
        let warning = id(Warning.self)
        switch Int.random(in: 0...3, using: &mint) {
        case 0:
            return .changed(
                WarningChanged(
                    warning: warning, who: changed(kind()), place: change(), words: change(),
                    until: perhaps(changed(day()))))
        case 1:
            return .moved(
                WarningMoved(
                    warning: warning, state: pick(Warning.State.allCases, or: .shown), after: after()))
        default:
            return .made(
                WarningMade(
                    warning: warning, who: perhaps(kind()), place: perhaps(word()), words: perhaps(word()),
                    until: perhaps(day()), issue: perhaps(id())))
        }
    }

    mutating func issueSettings() -> SettingsChanged {
        SettingsChanged(
            crisis: change(), onCall: change(), unwritten: change(),
            response: [kind(): number()])
    }

    mutating func issueList() -> ListChanged {
        ListChanged(
            list: pick([.kinds, .doers, .supports], or: .kinds), code: kind(), wording: change(),
            offered: coin(), place: perhaps(number()))
    }
}
