extension Centre {
    func events(
        of action: ConcernAction, by person: ID<Person>, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        if case .open(let issues, let about, let summary) = action {
            return try open(issues, about: about, summary: summary, by: person, at: now, mint: &mint)
        }
        guard let id = action.concern, let concern = concerns[id], concern.counts else {
            throw .issue(.unknownConcern)
        }
        // What stands already is not written once more.
        let events = try events(of: action, on: concern, by: person, at: now, mint: &mint).filter(alters)
        guard !events.isEmpty else { throw .nothingToChange }
        return events
    }

    private func events(
        of action: ConcernAction, on concern: Concern, by person: ID<Person>, at now: Moment,
        mint: inout Mint
    ) throws(Refusal) -> [Event] {
        // Whoever was named by a raiser steers nothing that rests on it.
        if action.isOfCoordinators, let person = people[person], isShutOut(person, from: concern) {
            throw .issue(.unknownConcern)
        }
        switch action {
        case .open: return []
        case .join(_, let issues): return try join(issues, to: concern, by: person)
        case .part(_, let issue):
            guard concern.joined[issue]?.value == true else { throw .unknownPart }
            return [
                .concern(.joined(ConcernJoined(concern: concern.id, issue: issue, joined: false)))
            ]
        case .word(_, let about, let summary): return try word(concern, about, summary)
        case .raisersWord(_, let flag):
            return try change(concern, ConcernChanged(concern: concern.id, raisersWord: flag))
        case .putOnAgenda(_, let day): return try putOnAgenda(concern, day, at: now)
        case .respond(_, let words, let day, let reportBy):
            return try respond(concern, words, day: day, reportBy: reportBy, at: now, mint: &mint)
        case .promiseReport(_, let day):
            guard day >= now.day else { throw .issue(.dayPast(day)) }
            return try change(concern, ConcernChanged(concern: concern.id, reportBy: .to(day)))
        case .act(_, let what, let who, let day):
            return try act(concern, ActionWish(what: what, who: who, by: day), mint: &mint)
        case .endAction(_, let id, let state, let time):
            return try end(id, of: concern, state, at: time, now: now)
        case .reportBack(_, let way, let words, let time):
            return try report(concern, way, words, at: time, now: now, mint: &mint)
        case .close: return try close(concern)
        case .reopen:
            guard !concern.isOpen else { throw .issue(.notClosed) }
            return move(concern, to: .open)
        case .takeBack:
            guard concern.isOpen, !concern.wentOn else { throw .issue(.concernWentOn) }
            return move(concern, to: .takenBack)
        }
    }

    private func open(
        _ issues: [ID<Issue>], about: Code?, summary: String?, by person: ID<Person>, at now: Moment,
        mint: inout Mint
    ) throws(Refusal) -> [Event] {
        let id = ID<Concern>(at: now.instant, mint: &mint)
        let opened = Event.concern(.opened(ConcernOpened(concern: id)))
        let joined = try join(issues, to: Concern(id: id), by: person)
        let changed = ConcernChanged(
            concern: id,
            about: try about.map { code throws(Refusal) in .to(try checked(code, in: .kinds)) },
            summary: try checked(optional: summary, .summary).map { .to($0) })
        let isWorded = changed != ConcernChanged(concern: id)
        return [opened] + joined + (isWorded ? [.concern(.changed(changed))] : [])
    }

    /// Joins issues that may be talked about; what one raiser does not agree to, is not joined by another's consent.
    private func join(
        _ issues: [ID<Issue>], to concern: Concern, by person: ID<Person>
    ) throws(Refusal) -> [Event] {
        guard !issues.isEmpty else { throw .nothingToChange }
        guard concern.state.state != .closed else { throw .issue(.concernClosed) }
        var events: [Event] = []
        for id in issues {
            let issue = try reviewed(id, by: person)
            if issue.isWithdrawn { throw .issue(.withdrawn) }
            guard issue.allows(.talk) else { throw .issue(.noConsent(.talk)) }
            guard concern.joined[id]?.value != true else { throw .issue(.joinedAlready) }
            events.append(.concern(.joined(ConcernJoined(concern: concern.id, issue: id))))
        }
        return events
    }

    private func word(
        _ concern: Concern, _ about: Change<Code>?, _ summary: Change<String>?
    ) throws(Refusal) -> [Event] {
        var changed = ConcernChanged(concern: concern.id)
        if let code = about?.value { _ = try checked(code, in: .kinds) }
        if about != Change(concern.about) { changed.about = about }
        let kept = try summary.map { change throws(Refusal) in
            Change(try checked(optional: change.value, .summary))
        }
        if kept != Change(concern.summary) { changed.summary = kept }
        return try change(concern, changed)
    }

    private func change(_ concern: Concern, _ changed: ConcernChanged) throws(Refusal) -> [Event] {
        guard changed != ConcernChanged(concern: concern.id), alters(.concern(.changed(changed))) else {
            throw .nothingToChange
        }
        return [.concern(.changed(changed))]
    }

    private func putOnAgenda(_ concern: Concern, _ day: Day, at now: Moment) throws(Refusal) -> [Event] {
        guard concern.isOpen else { throw .issue(.concernClosed) }
        guard day >= now.day else { throw .issue(.dayPast(day)) }
        guard groupView(of: concern) != nil else { throw .issue(.noConsent(.talk)) }
        let changed = ConcernChanged(concern: concern.id, agenda: .to(day))
        return [.concern(.changed(changed))] + move(concern, to: .onAgenda)
    }

    private func respond(
        _ concern: Concern, _ words: String, day: Day?, reportBy: Day?, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        if let day, day > now.day { throw .issue(.dayAhead(day)) }
        if let reportBy, reportBy < now.day { throw .issue(.dayPast(reportBy)) }
        let responded = ConcernResponded(
            concern: concern.id, response: ID(mint: &mint), words: try checked(words, .response), day: day)
        let promised = reportBy.map {
            [Event.concern(.changed(ConcernChanged(concern: concern.id, reportBy: .to($0))))]
        }
        return [.concern(.responded(responded))] + (promised ?? []) + move(concern, to: .responseAgreed)
    }

    private func act(
        _ concern: Concern, _ wish: ActionWish, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        let wish = try checked(wish)
        let acted = ConcernActed(
            concern: concern.id, action: ID(mint: &mint), what: .to(wish.what),
            who: wish.who.map { .to($0) }, by: wish.by.map { .to($0) }, state: .open)
        // Where another desk closed it meanwhile, it is open again: something is still to be done.
        let goesOn = concern.state.state == .responseAgreed || concern.state.state == .closed
        return [.concern(.acted(acted))] + (goesOn ? move(concern, to: .inAction) : [])
    }

    private func end(
        _ id: ID<GroupAction>, of concern: Concern, _ state: GroupAction.State, at time: Moment?, now: Moment
    ) throws(Refusal) -> [Event] {
        let done = try ending(id, among: concern.tasks, state, at: time, now: now)
        let acted = ConcernActed(concern: concern.id, action: id, state: state, done: done)
        return [.concern(.acted(acted))]
    }

    private func report(
        _ concern: Concern, _ way: ReportBack.Way, _ words: String?, at time: Moment?, now: Moment,
        mint: inout Mint
    ) throws(Refusal) -> [Event] {
        let reported = ConcernReported(
            concern: concern.id, report: ID(mint: &mint), way: way,
            words: try checked(optional: words, .note), time: try checked(time, now: now))
        // What is closed stays so: it was only told late.
        return [.concern(.reported(reported))] + (concern.isOpen ? move(concern, to: .reportedBack) : [])
    }

    private func close(_ concern: Concern) throws(Refusal) -> [Event] {
        guard concern.isOpen || concern.needsALook else { throw .issue(.concernClosed) }
        if concern.owesAReport { throw .issue(.reportOwed(by: concern.reportBy)) }
        return move(concern, to: .closed)
    }

    private func move(_ concern: Concern, to state: Concern.State) -> [Event] {
        [.concern(.moved(ConcernMoved(concern: concern.id, state: state, after: concern.state.headRefs)))]
    }
}

extension Centre {
    func events(
        of action: WarningAction, by person: ID<Person>, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        switch action {
        case .add(let wish):
            let wish = try checked(wish, by: person, at: now)
            let id = ID<Warning>(at: now.instant, mint: &mint)
            let made = Event.warning(
                .made(
                    WarningMade(
                        warning: id, who: wish.who, place: wish.place, words: wish.words, until: wish.until,
                        issue: wish.issue)))
            guard people[person]?.holds(.coordinator) == true else { return [made] }
            // What a coordinator writes needs nobody else's look; both in one line, so that the second replaces.
            return [made, .warning(.moved(WarningMoved(warning: id, state: .shown, after: [])))]
        case .show(let id): return try move(try warning(id, by: person), to: .shown)
        case .end(let id): return try move(try warning(id, by: person), to: .ended)
        case .change(let id, let wish):
            let standing = try warning(id, by: person)
            var wish = wish
            wish.issue = standing.issue
            wish = try checked(wish, by: person, at: now)
            var changed = WarningChanged(warning: id)
            if wish.who != standing.who { changed.who = Change(wish.who) }
            if wish.place != standing.place { changed.place = Change(wish.place) }
            if wish.words != standing.text { changed.words = Change(wish.words) }
            if wish.until != standing.until { changed.until = .to(wish.until) }
            guard changed != WarningChanged(warning: id) else { throw .nothingToChange }
            return [.warning(.changed(changed))]
        }
    }

    /// A warning that holds, and comes from nothing that this person must not read.
    private func warning(_ id: ID<Warning>, by person: ID<Person>) throws(Refusal) -> Warning {
        guard let warning = warnings[id], warning.counts, isAgreed(warning) else {
            throw .issue(.unknownWarning)
        }
        if let issue = warning.issue.flatMap({ issues[$0] }), let person = people[person],
            isShutOut(person, from: issue)
        {
            throw .issue(.unknownWarning)
        }
        return warning
    }

    private func checked(
        _ wish: WarningWish, by person: ID<Person>, at now: Moment
    ) throws(Refusal) -> WarningWish {
        var kept = wish
        kept.place = try checked(optional: wish.place, .place)
        kept.words = try checked(optional: wish.words, .warning)
        if let code = wish.who { _ = try checked(code, in: .doers) }
        guard kept.who != nil || kept.place != nil || kept.words != nil else {
            throw .issue(.nothingToWarnOf)
        }
        let today = ServiceDay(now, turnsAt: settings.turnsAt).day
        guard wish.until >= today else { throw .issue(.dayPast(wish.until)) }
        guard wish.until <= today.advanced(by: Limits.daysAhead) else { throw .issue(.dayAhead(wish.until)) }
        if let id = wish.issue {
            let issue = try reviewed(id, by: person)
            if issue.isWithdrawn { throw .issue(.withdrawn) }
            guard issue.allows(.warn) else { throw .issue(.noConsent(.warn)) }
            if let name = issue.recordedName {
                let names = [kept.place, kept.words].compactMap { $0 }.flatMap {
                    Text.places(of: name, in: $0)
                }
                guard names.isEmpty else { throw .issue(.namesTheRaiser) }
            }
        }
        return kept
    }

    private func move(_ warning: Warning, to state: Warning.State) throws(Refusal) -> [Event] {
        let moved = WarningMoved(warning: warning.id, state: state, after: warning.state.headRefs)
        guard alters(.warning(.moved(moved))) else { throw .nothingToChange }
        return [.warning(.moved(moved))]
    }
}
