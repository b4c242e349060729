import CentreCore

extension AnyLine {
    /// Any event of issues, shared concerns and warnings.
    mutating func anyIssue() -> Event {
        switch Int.random(in: 0..<21, using: &mint) {
        case 0..<10: .issue(issueEvent())
        case 10..<18: .concern(concernEvent())
        default: .warning(warningEvent())
        }
    }

    private mutating func issueEvent() -> IssueEvent {
        let issue = ID<Issue>(mint: &mint)
        switch Int.random(in: 0..<10, using: &mint) {
        case 0:
            return .raised(
                IssueRaised(
                    issue: issue, time: maybe { $0.moment() }, handle: maybe { $0.text() }, other: chance(2)))
        case 1: return .told(told(issue))
        case 2:
            return .said(
                IssueSaid(
                    issue: issue, saying: ID(mint: &mint), words: maybe { $0.text() },
                    time: maybe { $0.moment() }))
        case 3: return .consented(IssueConsented(issue: issue, uses: flags(Use.allCases)))
        case 4:
            return .shut(
                IssueShut(
                    issue: issue, reader: ID(mint: &mint), name: maybe { $0.text() },
                    person: maybe { ID(mint: &$0.mint) }))
        case 5: return .helped(helped(issue))
        case 6:
            return .partTakenBack(
                IssuePartTakenBack(issue: issue, part: ID(mint: &mint), takenBack: chance(2)))
        case 7:
            return .moved(
                IssueMoved(
                    issue: issue, state: pick(Issue.State.allCases),
                    ground: maybe { $0.pick(Issue.Ground.allCases) }, second: maybe { ID(mint: &$0.mint) },
                    day: maybe { $0.oneDay() }, after: refs()))
        case 8:
            return .voiced(
                IssueVoiced(
                    issue: issue, person: ID(mint: &mint), state: maybe { $0.pick(Issue.State.allCases) },
                    after: refs()))
        default: return .receipted(IssueReceipted(issue: issue, mark: maybe { $0.text() }))
        }
    }

    private mutating func told(_ issue: ID<Issue>) -> IssueTold {
        var replies: [IssueQuestion: Change<Reply>] = [:]
        for question in IssueQuestion.allCases where chance(2) {
            replies[question] = Change(chance(3) ? nil : pick(Reply.allCases))
        }
        return IssueTold(
            issue: issue, handle: maybe { $0.change() }, other: maybe { $0.chance(2) }, kinds: flags(codes()),
            supports: flags(codes()), who: maybe { Change($0.chance(2) ? nil : $0.oneCode()) },
            happened: maybe { Change($0.chance(2) ? nil : $0.planned()) }, place: maybe { $0.change() },
            why: maybe { $0.change() }, replies: replies)
    }

    private mutating func helped(_ issue: ID<Issue>) -> IssueHelped {
        IssueHelped(
            issue: issue, help: ID(mint: &mint), way: pick(Help.Way.allCases), codes: codes(),
            to: maybe { $0.oneCode() }, words: maybe { $0.text() }, purpose: maybe { $0.text() },
            due: maybe { $0.oneDay() }, of: maybe { ID(mint: &$0.mint) },
            outcome: maybe { $0.pick(Referral.State.allCases) }, time: maybe { $0.moment() })
    }

    private mutating func concernEvent() -> ConcernEvent {
        let concern = ID<Concern>(mint: &mint)
        switch Int.random(in: 0..<8, using: &mint) {
        case 0: return .opened(ConcernOpened(concern: concern, time: maybe { $0.moment() }))
        case 1:
            return .changed(
                ConcernChanged(
                    concern: concern, about: maybe { Change($0.chance(2) ? nil : $0.oneCode()) },
                    summary: maybe { $0.change() }, agenda: maybe { $0.changedDay() },
                    reportBy: maybe { $0.changedDay() }, raisersWord: maybe { $0.chance(2) }))
        case 2:
            return .joined(ConcernJoined(concern: concern, issue: ID(mint: &mint), joined: chance(2)))
        case 3:
            return .moved(ConcernMoved(concern: concern, state: pick(Concern.State.allCases), after: refs()))
        case 4:
            return .responded(
                ConcernResponded(
                    concern: concern, response: ID(mint: &mint), words: maybe { $0.text() },
                    day: maybe { $0.oneDay() }))
        case 5:
            return .acted(
                ConcernActed(
                    concern: concern, action: ID(mint: &mint), what: maybe { $0.change() },
                    who: maybe { $0.change() }, by: maybe { $0.changedDay() },
                    state: maybe { $0.pick(GroupAction.State.allCases) }, done: maybe { $0.changedMoment() }))
        case 6:
            return .reported(
                ConcernReported(
                    concern: concern, report: ID(mint: &mint), way: pick(ReportBack.Way.allCases),
                    words: maybe { $0.text() }, time: maybe { $0.moment() }))
        default:
            return .partTakenBack(
                ConcernPartTakenBack(concern: concern, part: ID(mint: &mint), takenBack: chance(2)))
        }
    }

    private mutating func warningEvent() -> WarningEvent {
        let warning = ID<Warning>(mint: &mint)
        switch Int.random(in: 0..<3, using: &mint) {
        case 0:
            return .made(
                WarningMade(
                    warning: warning, who: maybe { $0.oneCode() }, place: maybe { $0.text() },
                    words: maybe { $0.text() }, until: maybe { $0.oneDay() },
                    issue: maybe { ID(mint: &$0.mint) }))
        case 1:
            return .changed(
                WarningChanged(
                    warning: warning, who: maybe { Change($0.chance(2) ? nil : $0.oneCode()) },
                    place: maybe { $0.change() }, words: maybe { $0.change() },
                    until: maybe { $0.changedDay() }))
        default:
            return .moved(WarningMoved(warning: warning, state: pick(Warning.State.allCases), after: refs()))
        }
    }

    /// Within how many hours issues of some kinds are answered.
    mutating func hours() -> [Code: Int] {
        var hours: [Code: Int] = [:]
        for code in codes() { hours[code] = count() }
        return hours
    }

    private mutating func changedDay() -> Change<Day> { chance(2) ? .cleared : .to(oneDay()) }
}
