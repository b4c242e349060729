import CentreCore
import Testing

/// Lines that no honest desk writes: the fold takes them all in, traps on none, and cares for no order.
struct HostileLaws {
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `any lines in any order, repeated or at odds with each other, give one state`(seed: UInt64) {
        var chaos = Chaos(mint: Mint(seed: seed))
        let lines = (0..<40).map { _ in chaos.line() }
        var first = Centre()
        for line in lines { first.apply(line) }
        #expect(first.indexFault == nil)
        for _ in 0..<3 {
            var again = Centre()
            for line in (lines + lines.prefix(20)).shuffled(using: &chaos.mint) { again.apply(line) }
            #expect(again == first, "seed \(seed)")
        }
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `everything can be asked of a state made of such lines, and everything decided on it`(seed: UInt64) {
        var chaos = Chaos(mint: Mint(seed: seed))
        var centre = Centre()
        for _ in 0..<60 {
            let line = chaos.line()
            let reversals = centre.reversals(of: line.events)
            centre.apply(line)
            let now = chaos.moment()
            let today = ServiceDay(now, turnsAt: centre.settings.turnsAt)
            #expect(Figures(of: Month(now.instant), in: centre).people >= 0)
            #expect(Seen(centre) == Seen(centre))
            _ = (centre.visits(on: today), centre.headcounts(on: today), centre.clockDoubt(at: now.instant))
            _ = centre.followUps(dueBy: Day(daysSince1970: chaos.number()), for: chaos.id())
            let room = centre.room(at: now)
            _ = (room.short, room.over, centre.careTally(of: Month(now.instant), at: now))
            _ = centre.outlook(from: now, until: chaos.moment().instant, adding: Set(centre.care.keys))
            for request in centre.care.values {
                _ = (centre.collectorRules(for: request), centre.mustNotCollect("Lola", request))
                _ = (centre.dueBack(request), centre.later(than: request))
                _ = centre.minutesLate(request, at: now)
            }
            Self.askOfIssues(centre, at: now, on: today)
            Self.askOfSessions(centre, on: [today, ServiceDay(Day(daysSince1970: 20_750))])
            Self.askOfTheCollective(centre, on: today)
            _ = (centre.names.suggestions(for: "lo"), centre.settings.reasonsOnDigits, centre.unknownEvents)
            let people = Array(centre.people.keys).sorted()
            for kind in 0..<Move.kinds where !(26..<Move.listening).contains(kind) {
                guard let action = centre.someAction(kind, at: now, people: people, mint: &chaos.mint) else {
                    continue
                }
                _ = try? centre.decide(action, by: line.deed.by, at: now, mint: &chaos.mint)
            }
            let done = Done(lines: [line], reversals: reversals)
            _ = try? centre.decide(.takeBack(done), by: line.deed.by, at: now, mint: &chaos.mint)
            var live = centre
            live.keepLive(since: ServiceDay(Day(daysSince1970: chaos.number())))
        }
        #expect(centre.indexFault == nil)
    }

    /// Asks everything that is asked of sessions and series.
    private static func askOfSessions(_ centre: Centre, on days: [ServiceDay]) {
        for day in days {
            let listed = centre.sessions(on: day) + centre.sessions(after: day, days: .max)
            for id in Set(listed.map(\.id)).union(centre.sessions.keys) {
                _ = (centre.session(id), centre.suggestions(for: id), centre.careRequests(for: id))
            }
            _ = centre.sessionsInDraft(on: day.day)
        }
        for series in centre.series.values {
            let (first, last) = (Day(daysSince1970: 20_700), Day(daysSince1970: 20_900))
            _ = series.occurrences(from: first, through: last)
            #expect(series.times?.days(from: last, through: first).contains { _ in true } != true)
        }
    }

    /// Asks everything that is asked of issues, concerns and warnings.
    private static func askOfIssues(_ centre: Centre, at now: Moment, on today: ServiceDay) {
        for person in centre.people.values {
            _ = centre.unanswered(for: person)
            _ = centre.review(by: person, at: now)
        }
        for issue in centre.issues.values {
            _ = (centre.coordinators(for: issue, at: now), centre.urgency(of: issue, at: now))
            _ = centre.responseClock(of: issue)?.minutes(at: now.instant)
        }
        for concern in centre.concerns.values {
            _ = (centre.groupView(of: concern), concern.tasks.map { ($0.isLate(on: now.day), $0.daysLate) })
        }
        _ = (
            centre.warningsShown(on: today), centre.warningsProposed(on: today), centre.issue(withReceipt: "")
        )
        _ = centre.issuesMissed(since: today)
    }

    /// Asks everything that is asked of decisions and of what the collective keeps.
    private static func askOfTheCollective(_ centre: Centre, on today: ServiceDay) {
        for decision in centre.decisions.values {
            _ = (decision.method?.outcome(of: decision.tally), decision.tally.people)
            _ = decision.tasks.map { ($0.isLate(on: today.day), $0.daysLate, $0.since) }
            if let session = decision.taken.value?.session { _ = centre.decisions(in: session) }
        }
        for agreement in centre.agreements.values {
            _ = (centre.state(of: agreement, on: today.day), centre.adoption(of: agreement.id))
            for language in agreement.languages { _ = agreement.reading(in: language, on: today.day) }
        }
        for state in Agreement.State.allCases { _ = centre.agreements(state) }
        _ = (centre.decisionsOpen, centre.decisionsToLookAt(on: today.day), centre.reportsOwed)
        _ = (centre.agreementsToLookAt(on: today.day), centre.method(on: today.day), centre.foundedOn)
        _ = (centre.register(on: today.day), centre.prioritiesRanked(on: today.day))
        _ = centre.sharesReported.map(\.ofTen)
    }
}
