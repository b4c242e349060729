internal import CentreCore
internal import Resources

extension DemoCentre {
    /// What people raised in the last three weeks, what became of it, and somebody who waits to be heard.
    ///
    /// Each deed is decided on those before it, so that nothing stands here that a desk would refuse.
    mutating func raiseIssues(in words: Catalogue) {
        let place = words("demo.bribes.place")
        let first = raiseBribe("Oksana", words("demo.bribes.first"), at: place, daysAgo: 20)
        let second = raiseBribe("Paloma", words("demo.bribes.second"), at: place, daysAgo: 11)
        let early = [first, second].compactMap { $0 }
        for issue in early { does(.issue(.hear(issue)), by: bea, at: evening(7, .at(21, 30))) }
        share(early, summary: words("demo.bribes.summary"), at: evening(6, .at(22, 0)))
        // It came after the two were joined: whoever hears it finds them and may join it as well.
        raiseBribe("Marisol", words("demo.bribes.third"), at: place, daysAgo: 3)
        raiseViolence(in: words)
        // A place is kept: there are no words yet.
        raise(CentreCore.Telling(), by: shift(on: today), at: now.later(minutes: -30))
    }

    /// Money was taken in the night before: somebody listened at once.
    @discardableResult
    private mutating func raiseBribe(
        _ name: String, _ said: String, at place: String, daysAgo: Int
    ) -> ID<Issue>? {
        let told = evening(daysAgo, .at(19, 40))
        let telling = CentreCore.Telling(
            handle: name, kinds: codes("bribes"), who: Code("police"),
            happened: PlannedTime(told.day, .at(1, 30)), place: place, words: said, uses: [.count, .talk],
            help: Helping(.support, codes: codes("listening")))
        return raise(telling, by: shift(on: ServiceDay(told.day)), at: told)
    }

    /// Issues are seen as one, in safe words, for the next session; what came of it is told a week later.
    private mutating func share(_ issues: [ID<Issue>], summary: String, at moment: Moment) {
        let open = ConcernAction.open(issues, about: Code("bribes"), summary: summary)
        guard case .concern(let event)? = does(.concern(open), by: bea, at: moment).first else { return }
        let id = event.concern
        does(.concern(.putOnAgenda(id, session)), by: bea, at: moment.later(minutes: 2))
        let report = session.advanced(by: 7)
        does(.concern(.promiseReport(id, by: report)), by: bea, at: moment.later(minutes: 3))
    }

    /// Somebody was hurt: they were heard and supported, and others are warned as they agreed to.
    private mutating func raiseViolence(in words: Catalogue) {
        let told = evening(5, .at(23, 20))
        let place = words("demo.violence.place")
        let telling = CentreCore.Telling(
            kinds: codes("violence"), supports: codes("company"), who: Code("client"),
            happened: PlannedTime(told.day, .at(22, 30)), place: place, replies: [.safe: .yes],
            words: words("demo.violence.words"), uses: [.helpersKnow, .count, .warn],
            help: Helping(.support, codes: codes("listening", "company")))
        guard let id = raise(telling, by: shift(on: ServiceDay(told.day)), at: told) else { return }
        does(.issue(.hear(id)), by: bea, at: told.later(minutes: 15))
        let support = Helping(.support, codes: codes("counselling"))
        does(.issue(.help(id, support)), by: bea, at: told.later(minutes: 70))
        let wish = WarningWish(
            who: Code("client"), place: place, words: words("demo.warning"), until: today.day.advanced(by: 7),
            issue: id)
        does(.warning(.add(wish)), by: bea, at: told.later(minutes: 75))
    }

    @discardableResult
    private mutating func raise(
        _ telling: CentreCore.Telling, by person: ID<Person>, at moment: Moment
    ) -> ID<Issue>? {
        let events = does(.issue(.raise(telling)), by: person, at: moment)
        guard case .issue(let event)? = events.first else { return nil }
        return event.issue
    }

    /// Decides an action and writes it down; gives its events.
    @discardableResult
    mutating func does(_ action: Action, by person: ID<Person>, at moment: Moment) -> [Event] {
        do {
            let line = write(try standing.decide(action, by: person, at: moment, mint: &dice))
            standing.apply(line)
            return line.events
        } catch {
            preconditionFailure("a desk refuses what stands in the invented centre: \(error)")
        }
    }

    /// A time on the wall so many days ago, but not before the centre was there.
    func evening(_ daysAgo: Int, _ time: MinuteOfDay) -> Moment {
        zone.moment(on: today.advanced(by: -max(1, min(daysAgo, days))).day, at: time)
    }

    /// The day of the next session: the Wednesday to come.
    private var session: Day { today.day.advanced(by: 1 + (9 - today.day.weekday) % 7) }

    func codes(_ texts: String...) -> [Code] { texts.compactMap { Code($0) } }
}
