extension Centre {
    func events(
        of action: IssueAction, by person: ID<Person>, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        switch action {
        case .raise(let telling, let time): try raise(telling, at: time, now: now, mint: &mint)
        case .fill(let id, let telling):
            try fill(try known(id, to: person), telling, at: now, mint: &mint)
        case .change(let id, let telling, let untold):
            try tell(telling, not: untold, of: try reviewed(id, by: person).id, at: now, mint: &mint)
        case .add(let id, let words, let right):
            try add(words, to: try issue(id, by: person, right), mint: &mint)
        case .consent(let id, let uses, let right):
            try consent(try issue(id, by: person, right), uses)
        case .shutOut(let id, let name, let right):
            [.issue(.shut(try shut(name, from: try issue(id, by: person, right).id, at: now, mint: &mint)))]
        case .letIn(let id, let reader, let right):
            try takeBackPart(reader, of: try issue(id, by: person, right)) { $0.readersShutOut.map(\.id) }
        case .hear(let id): try hear(try reviewed(id, by: person))
        case .help(let id, let helping):
            try help(try known(id, to: person), helping, by: person, at: now, mint: &mint)
        case .takeBackHelp(let id, let help):
            try takeBackPart(help, of: try reviewed(id, by: person)) { $0.done.map(\.id) }
        case .close(let id, let state, let ground, let day):
            try close(try reviewed(id, by: person), state, ground, day: day, by: person, at: now)
        case .reopen(let id):
            try reopen(try reviewed(id, by: person))
        case .withdraw(let id, let right):
            try move(try issue(id, by: person, right), to: .withdrawn, ground: .raisersWord)
        case .takeBack(let id): try takeBack(try reviewed(id, by: person))
        case .giveReceipt(let id, let mark):
            try receipt(try reviewed(id, by: person), mark)
        }
    }

    // MARK: Who may

    /// An issue of which a person may know that it is there.
    private func known(_ id: ID<Issue>, to person: ID<Person>) throws(Refusal) -> Issue {
        guard let issue = seen(id, by: person)?.issue else { throw .issue(.unknownIssue) }
        return issue
    }

    /// An issue that a coordinator may hear.
    func reviewed(_ id: ID<Issue>, by person: ID<Person>) throws(Refusal) -> Issue {
        guard people[person]?.holds(.coordinator) == true else { throw .notAllowed(needs: .coordinator) }
        let issue = try known(id, to: person)
        // Whoever raised it took it back: nobody does anything with it any more.
        if issue.isWithdrawn { throw .issue(.withdrawn) }
        return issue
    }

    private func issue(_ id: ID<Issue>, by person: ID<Person>, _ right: IssueRight) throws(Refusal) -> Issue {
        switch right {
        case .coordinator: return try reviewed(id, by: person)
        case .receipt(let mark):
            guard let issue = issues[id], issue.counts, !issue.isWithdrawn,
                issue.receipt.value?.value == mark
            else { throw .issue(.receiptFitsNothing) }
            return issue
        }
    }

    /// The issue that a receipt fits; its words are shown to nobody by that.
    package func issue(withReceipt mark: String) -> Issue? {
        issues.values.first { $0.counts && !$0.isWithdrawn && $0.receipt.value?.value == mark }
    }

    // MARK: Telling

    private func raise(
        _ telling: Telling, at time: Moment?, now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        let time = try checked(time, now: now)
        let id = ID<Issue>(at: (time ?? now).instant, mint: &mint)
        let raised = IssueRaised(
            issue: id, time: time, handle: try checked(optional: telling.handle, .name),
            other: telling.isForSomebodyElse)
        var rest = telling
        (rest.handle, rest.isForSomebodyElse) = (nil, false)
        return [.issue(.raised(raised))] + (try tell(rest, of: id, at: now, mint: &mint, mayBeNothing: true))
    }

    private func fill(
        _ issue: Issue, _ telling: Telling, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        guard issue.isOnlyAPlace else { throw .issue(.toldAlready) }
        guard issue.isOpen else { throw .issue(.closedAlready(issue.state.state ?? .takenBack)) }
        return try tell(telling, of: issue.id, at: now, mint: &mint)
    }

    /// What is told of an issue: only what is new; and what does not stand any more, where nothing is told instead.
    private func tell(
        _ telling: Telling, not untold: Untold = Untold(), of id: ID<Issue>, at now: Moment,
        mint: inout Mint, mayBeNothing: Bool = false
    ) throws(Refusal) -> [Event] {
        let standing = issues[id] ?? Issue(id: id)
        if let time = telling.happened, time > PlannedTime(now) { throw .issue(.happensLater(time)) }
        if let time = telling.happened, time.day < Moment(.earliest, offset: 0).day {
            throw .timeTooEarly(now)
        }
        var told = standing.withdrawing(untold, but: telling)
        if let name = try checked(optional: telling.handle, .name), name != standing.recordedName {
            told.handle = .to(name)
        }
        if telling.isForSomebodyElse, !standing.isForSomebodyElse { told.other = true }
        for code in telling.kinds {
            if !standing.chosenKinds.contains(code) { told.kinds[try checked(code, in: .kinds)] = true }
        }
        for code in telling.supports {
            if !standing.wantedSupports.contains(code) {
                told.supports[try checked(code, in: .supports)] = true
            }
        }
        if let code = telling.who, code != standing.who { told.who = .to(try checked(code, in: .doers)) }
        if let time = telling.happened, time != standing.happened { told.happened = .to(time) }
        if let place = try checked(optional: telling.place, .place), place != standing.place {
            told.place = .to(place)
        }
        if let why = try checked(optional: telling.why, .why), why != standing.why { told.why = .to(why) }
        for (question, reply) in telling.replies where standing.reply(to: question) != reply {
            told.replies[question] = .to(reply)
        }
        var events: [Event] = []
        if told != IssueTold(issue: id) { events.append(.issue(.told(told))) }
        if let words = telling.words, !Text.trimmed(words).isEmpty {
            events.append(.issue(.said(try said(words, of: id, mint: &mint))))
        }
        let uses = telling.uses.filter { standing.uses[$0]?.value != true }
        if !uses.isEmpty {
            let agreed = Dictionary(uniqueKeysWithValues: uses.map { ($0, true) })
            events.append(.issue(.consented(IssueConsented(issue: id, uses: agreed))))
        }
        for name in telling.shutOut where !Text.trimmed(name).isEmpty {
            events.append(.issue(.shut(try shut(name, from: id, at: now, mint: &mint))))
        }
        if let helping = telling.help {
            events.append(.issue(.helped(try helped(helping, of: standing, at: now, mint: &mint))))
        }
        if let mark = telling.receipt, mark != standing.receipt.value?.value {
            events.append(.issue(.receipted(IssueReceipted(issue: id, mark: mark))))
        }
        guard mayBeNothing || !events.isEmpty else { throw .nothingToChange }
        return events
    }

    /// More words; what was closed is open again, for somebody said more.
    private func add(_ words: String, to issue: Issue, mint: inout Mint) throws(Refusal) -> [Event] {
        let said = Event.issue(.said(try said(words, of: issue.id, mint: &mint)))
        return issue.isOpen ? [said] : [said] + (try move(issue, to: .reopened))
    }

    private func said(_ words: String, of id: ID<Issue>, mint: inout Mint) throws(Refusal) -> IssueSaid {
        IssueSaid(issue: id, saying: ID(mint: &mint), words: try checked(words, .told))
    }

    private func shut(
        _ name: String, from id: ID<Issue>, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> IssueShut {
        let name = try checked(name, .reader)
        return IssueShut(
            issue: id, reader: ID(mint: &mint), name: name, person: personNamed(name, at: now)?.id)
    }

    private func consent(_ issue: Issue, _ uses: [Use: Bool]) throws(Refusal) -> [Event] {
        let changes = uses.filter { (issue.uses[$0.key]?.value == true) != $0.value }
        guard !changes.isEmpty else { throw .nothingToChange }
        return [.issue(.consented(IssueConsented(issue: issue.id, uses: changes)))]
    }

    private func receipt(_ issue: Issue, _ mark: String?) throws(Refusal) -> [Event] {
        guard issue.receipt.value?.value != mark else { throw .nothingToChange }
        return [.issue(.receipted(IssueReceipted(issue: issue.id, mark: mark)))]
    }

    // MARK: Hearing, helping, closing

    private func hear(_ issue: Issue) throws(Refusal) -> [Event] {
        if issue.state.state == .heard || issue.state.state == .reopened, !issue.needsALook {
            let closing = issue.closing.value
            throw .issue(
                .heardAlready(
                    by: closing.flatMap { people[$0.by]?.name.value } ?? "",
                    at: closing?.at ?? Moment(issue.id.time, offset: 0)))
        }
        guard issue.isOpen || issue.needsALook else {
            throw .issue(.closedAlready(issue.state.state ?? .takenBack))
        }
        return try move(issue, to: .heard)
    }

    private func help(
        _ issue: Issue, _ helping: Helping, by person: ID<Person>, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        if issue.isWithdrawn { throw .issue(.withdrawn) }
        if helping.way != .support, helping.way != .crisis { _ = try reviewed(issue.id, by: person) }
        return [.issue(.helped(try helped(helping, of: issue, at: now, mint: &mint)))]
    }

    private func helped(
        _ helping: Helping, of issue: Issue, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> IssueHelped {
        var codes: [Code] = []
        for code in helping.codes { codes.append(try checked(code, in: .supports)) }
        let words = try checked(optional: helping.words, .note)
        let purpose = try checked(optional: helping.purpose, .purpose)
        let to = try helping.to.map { code throws(Refusal) in try checked(code, in: .referrals) }
        switch helping.way {
        case .support, .crisis:
            if codes.isEmpty, words == nil { throw .empty(.help) }
        case .referral: if to == nil { throw .empty(.place) }
        case .followUp:
            guard let of = helping.of, issue.done.contains(where: { $0.id == of }) else {
                throw .unknownPart
            }
        case .passedOn:
            guard helping.isAgreed else { throw .issue(.askFirst) }
            if words == nil { throw .empty(.reader) }
            if purpose == nil { throw .empty(.purpose) }
        }
        return IssueHelped(
            issue: issue.id, help: ID(mint: &mint), way: helping.way, codes: codes, to: to, words: words,
            purpose: purpose, due: helping.due, of: helping.of, outcome: helping.outcome,
            time: try checked(helping.at, now: now))
    }

    private func takeBackPart<Part>(
        _ part: ID<Part>, of issue: Issue, _ standing: (Issue) -> [ID<Part>]
    ) throws(Refusal) -> [Event] {
        guard standing(issue).contains(part) else { throw .unknownPart }
        return [.issue(.partTakenBack(IssuePartTakenBack(issue: issue.id, part: part.of(IssuePart.self))))]
    }

    /// Closes an issue.
    ///
    /// Where somebody was hurt, only if another coordinator said so of the same state before, if whoever raised it says
    /// so, or a session decided it; the first of two coordinators is kept and closes nothing.
    private func close(
        _ issue: Issue, _ state: Issue.State, _ ground: Issue.Ground, day: Day?, by person: ID<Person>,
        at now: Moment
    ) throws(Refusal) -> [Event] {
        guard state == .resolved || state == .noFurtherAction else { throw .nothingToChange }
        guard issue.isOpen || issue.needsALook else {
            throw .issue(.closedAlready(issue.state.state ?? .takenBack))
        }
        if let day, day > now.day { throw .issue(.dayAhead(day)) }
        switch ground {
        case .coordinator:
            guard !issue.isViolence else { throw .issue(.needsMoreThanOne) }
            return try move(issue, to: state, ground: ground)
        case .twoCoordinators:
            if let other = secondVoice(on: issue, for: state, beside: person, at: now) {
                return try move(issue, to: state, ground: ground, second: other)
            }
            if let own = issue.voices[person], own.value?.state == state, issue.isAboutWhatStands(own) {
                throw .issue(.saidSoAlready)
            }
            let heads = issue.state.headRefs
            return [
                .issue(.voiced(IssueVoiced(issue: issue.id, person: person, state: state, after: heads)))
            ]
        case .raisersWord: return try move(issue, to: state, ground: ground)
        case .session: return try move(issue, to: state, ground: ground, day: day ?? now.day)
        }
    }

    /// Another coordinator who agreed to close an issue as it stands, and may still say so.
    private func secondVoice(
        on issue: Issue, for state: Issue.State, beside person: ID<Person>, at now: Moment
    ) -> ID<Person>? {
        voices(on: issue).filter { voice in
            guard voice.person != person, voice.state == state, let other = people[voice.person] else {
                return false
            }
            return other.holds(.coordinator) && isActive(other, at: now) && !isShutOut(other, from: issue)
        }.first?.person
    }

    /// The coordinators who agreed to close an issue as it stands, and how.
    package func voices(on issue: Issue) -> [(person: ID<Person>, state: Issue.State)] {
        issue.voices.compactMap { person, voice in
            guard let state = voice.value?.state, issue.isAboutWhatStands(voice) else { return nil }
            return (person, state)
        }.sorted { $0.person < $1.person }
    }

    private func reopen(_ issue: Issue) throws(Refusal) -> [Event] {
        guard !issue.isOpen else { throw .issue(.notClosed) }
        guard !issue.isWithdrawn else { throw .issue(.withdrawn) }
        return try move(issue, to: .reopened)
    }

    /// Written by mistake: only while nothing is told, so that no word of anybody is made to disappear by one person.
    private func takeBack(_ issue: Issue) throws(Refusal) -> [Event] {
        guard issue.isOnlyAPlace, !issue.isViolence else { throw .issue(.toldAlready) }
        return try move(issue, to: .takenBack)
    }

    private func move(
        _ issue: Issue, to state: Issue.State, ground: Issue.Ground? = nil, second: ID<Person>? = nil,
        day: Day? = nil
    ) throws(Refusal) -> [Event] {
        let moved = IssueMoved(
            issue: issue.id, state: state, ground: ground, second: second, day: day,
            after: issue.state.headRefs)
        guard alters(.issue(.moved(moved))) else { throw .nothingToChange }
        return [.issue(.moved(moved))]
    }
}
