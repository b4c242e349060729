extension Centre {
    func events(
        of action: CareAction, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        switch action {
        case .ask(let wish, let weeks): try ask(wish, weeks: weeks, at: now, mint: &mint).map { .care($0) }
        case .welcome(let wish, let taking): try welcome(wish, taking, at: now, mint: &mint)
        case .paper(let paper): try self.paper(paper, at: now, mint: &mint)
        case .answer(let id, let answer): try self.answer(try request(id), answer)
        case .withdraw(let id, let reason, let andLater):
            try withdraw(try request(id), reason, andLater: andLater)
        case .change(let id, let change): try self.change(try request(id), change, mint: &mint)
        case .takeIn(let id, let taking): try takeIn(try request(id), taking, at: now, mint: &mint)
        case .extend(let id, let children, let back):
            try extend(try request(id), children, until: back, at: now)
        case .hand(let id, let children, let shift): try hand(try request(id), children, to: shift)
        case .collect(let id, let collection): try collect(try request(id), collection, at: now)
        case .newWord(let id, let hash):
            [.care(.wordSet(WordSet(request: id, hash: hash, lost: try request(id).word != nil)))]
        case .nameCollector(let id, let wish): try name([wish], in: try request(id), mint: &mint)
        case .withdrawCollector(let id, let source): try withdraw(source, of: try request(id))
        case .callParent(let id, let time):
            [
                .care(
                    .called(
                        ParentCalled(
                            request: try request(id).id, time: try checked(time, now: now).map { .to($0) })))
            ]
        case .putRight(let id, let child, let state): try putRight(try request(id), child, state)
        case .takeBack(let id): try takeBack(try request(id))
        case .startCarer, .endCarer, .keepCarer, .takeBackCarer:
            try carerEvents(of: action, at: now, mint: &mint)
        }
    }

    func request(_ id: ID<ChildCareRequest>) throws(Refusal) -> ChildCareRequest {
        guard let request = care[id], request.counts else { throw .care(.unknownRequest) }
        return request
    }

    // MARK: Asking and answering

    private func ask(
        _ wish: CareWish, weeks: Int, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [CareEvent] {
        let weeks = try checked(weeks, .weeks, in: Limits.weeks)
        if weeks > 0, wish.from == nil { throw .empty(.from) }
        var events: [CareEvent] = []
        var first: ID<ChildCareRequest>?
        for week in 0...weeks {
            var wish = wish
            wish.from = wish.from?.advanced(days: 7 * week)
            wish.until = wish.until?.advanced(days: 7 * week)
            events += try ask(wish, series: first, at: now, mint: &mint)
            first = first ?? events[0].request
        }
        return events
    }

    private func ask(
        _ wish: CareWish, series: ID<ChildCareRequest>?, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [CareEvent] {
        let time = try checked(wish.at, now: now)
        try checkTimes(from: wish.from ?? PlannedTime(time ?? now), until: wish.until, now: now)
        if let visit = wish.visit { _ = try self.visit(visit) }
        if let session = wish.session { try check(session) }
        let id = ID<ChildCareRequest>(at: (time ?? now).instant, mint: &mint)
        let asked = CareAsked(
            request: id, time: time, parent: try checked(optional: wish.parent, .name), visit: wish.visit,
            session: wish.session, from: wish.from, until: wish.until, series: series)
        return [.asked(asked)] + (try name(wish.children, in: id, beside: [], mint: &mint))
    }

    private func check(_ session: ID<Session>) throws(Refusal) {
        guard self.session(session) != nil else { throw .session(.unknownSession) }
    }

    /// A time that is planned lies in one service day, ends after it begins, and is neither long past nor far off.
    private func checkTimes(from: PlannedTime, until: PlannedTime?, now: Moment) throws(Refusal) {
        let far = now.day.advanced(by: Limits.daysAhead)
        guard from.day <= far else { throw .care(.tooFarAhead(from)) }
        guard from.day >= Moment(.earliest, offset: 0).day else { throw .timeTooEarly(now) }
        guard let until else { return }
        guard until > from else { throw .care(.endsBeforeItStarts) }
        let turn = settings.turnsAt
        guard
            until == PlannedTime(from.serviceDay(turnsAt: turn).advanced(by: 1).day, turn)
                || until.serviceDay(turnsAt: turn) == from.serviceDay(turnsAt: turn)
        else { throw .care(.spansTheTurn(turn)) }
    }

    private func name(
        _ wishes: [ChildWish], in request: ID<ChildCareRequest>, beside standing: [String], mint: inout Mint
    ) throws(Refusal) -> [CareEvent] {
        guard !wishes.isEmpty || !standing.isEmpty else { throw .empty(.child) }
        _ = try checked(wishes.count + standing.count, .children, in: Limits.childrenAsked)
        var taken = Set(standing.map(Text.folded))
        var events: [CareEvent] = []
        for wish in wishes {
            let name = try checked(wish.name, .child)
            guard taken.insert(Text.folded(name)).inserted else { throw .care(.sameName(name)) }
            guard let band = wish.band else { throw .empty(.band) }
            var named = ChildNamed(request: request, child: ID(mint: &mint), name: .to(name), band: band)
            for note in Child.Note.allCases {
                named[note] = try checked(optional: wish.notes[note], note.limit).map { .to($0) }
            }
            events.append(.childNamed(named))
        }
        return events
    }

    private func answer(_ request: ChildCareRequest, _ answer: CareAnswer) throws(Refusal) -> [Event] {
        let words = try checked(optional: answer.words, .note)
        let saysMore =
            answer.reason.map { $0 != request.answered.value?.reason } ?? false
            || words.map { $0 != request.answerWords.value?.value } ?? false
        guard request.state.state != answer.state || saysMore || request.state.needsALook else {
            throw .nothingToChange
        }
        if answer.state != .accepted { try noneInCare(request) }
        return [.care(.answered(request.answered(answer.state, answer.reason, words: words)))]
    }

    private func noneInCare(_ request: ChildCareRequest) throws(Refusal) {
        if let child = request.inCare.first {
            throw .care(.childHere(child.name ?? "", since: child.takenIn.value))
        }
    }

    private func withdraw(
        _ request: ChildCareRequest, _ reason: ChildCareRequest.Reason, andLater: Bool
    ) throws(Refusal) -> [Event] {
        guard request.state.state != .withdrawn || request.state.needsALook else { throw .nothingToChange }
        try noneInCare(request)
        let all = [request] + (andLater ? later(than: request) : [])
        return all.map { .care(.answered($0.answered(.withdrawn, reason))) }
    }

    /// The open requests that repeat after one, in the order of their days.
    package func later(than request: ChildCareRequest) -> [ChildCareRequest] {
        let first = request.series.value ?? request.id
        return careIndex.open.compactMap { care[$0] }.filter {
            $0.id != request.id && ($0.series.value == first || $0.id == first)
                && ($0.wanted ?? PlannedTime(Day.distant, .midnight))
                    > (request.wanted ?? PlannedTime(Day.distant, .midnight))
        }.sorted { ($0.wanted ?? .init(.distant, .midnight)) < ($1.wanted ?? .init(.distant, .midnight)) }
    }

    /// The request was a mistake, and with it what is written of children who were collected.
    private func takeBack(_ request: ChildCareRequest) throws(Refusal) -> [Event] {
        try noneInCare(request)
        let stays = request.named.filter(\.hasStayed).map {
            Event.care(
                .putRight(
                    StayPutRight(
                        request: request.id, child: $0.id, state: .takenBack, after: $0.stay.headRefs)))
        }
        return stays + [.care(.answered(request.answered(.takenBack)))]
    }

    private func change(
        _ request: ChildCareRequest, _ change: CareChange, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        var wanted = try arranged(change.plan, request)
        wanted.parent = try change.parent.map { change throws(Refusal) in
            Change(try checked(optional: change.value, .name))
        }
        if let visit = change.visit?.value { _ = try self.visit(visit) }
        if let session = change.session?.value { try check(session) }
        (wanted.visit, wanted.session) = (change.visit, change.session)
        (wanted.from, wanted.until) = (change.from, change.until)
        if change.from != nil || change.until != nil, let asked = request.asked.value?.at {
            try checkTimes(
                from: (change.from.map(\.value) ?? request.wantedFrom) ?? PlannedTime(asked),
                until: change.until.map(\.value) ?? request.wantedUntil, now: asked)
        }
        var events: [CareEvent] = []
        let arranged = wanted.differing(from: CareArranged(all: request))
        if arranged != CareArranged(request: request.id) { events.append(.arranged(arranged)) }
        // Names are compared as they will be: two children may change theirs at once.
        var others: [String] = []
        for child in request.named where !change.leavingOut.contains(child.id) {
            if change.children[child.id] == nil, let name = child.recordedName { others.append(name) }
        }
        for (id, wish) in change.children.sorted(by: { $0.key < $1.key }) {
            events += try self.change(id, to: wish, in: request)
            let name = Text.kept(wish.name)
            guard !others.map(Text.folded).contains(Text.folded(name)) else { throw .care(.sameName(name)) }
            others.append(name)
        }
        let leaving = Set(change.leavingOut)
        guard leaving.count < request.named.count + change.joining.count || leaving.isEmpty else {
            throw .empty(.child)
        }
        for id in leaving.sorted() {
            guard let child = request.children[id], child.counts else { throw .unknownPart }
            guard !child.isInCare else {
                throw .care(.childHere(child.name ?? "", since: child.takenIn.value))
            }
            events.append(.childNamed(ChildNamed(request: request.id, child: id, leftOut: true)))
        }
        if !change.joining.isEmpty {
            events += try name(change.joining, in: request.id, beside: others, mint: &mint)
        }
        guard !events.isEmpty else { throw .nothingToChange }
        let kept = arranged.parent.map { forbidden(under: $0.value, but: request) } ?? []
        return events.map { .care($0) } + (try self.name(kept, in: request, mint: &mint))
    }

    /// What holds for the family by the name that a parent had, and would not by the one they get: for these children it
    /// goes on holding.
    func forbidden(under parent: String?, but request: ChildCareRequest) -> [CollectorWish] {
        let still = Set(familyRules(of: parent).filter { $0.may.value == false }.compactMap(\.name))
        return familyRules(of: request.recordedParent).filter { $0.may.value == false }.compactMap(\.name)
            .filter { !still.contains($0) }.map { CollectorWish($0, may: false) }
    }

    private func change(
        _ id: ID<Child>, to wish: ChildWish, in request: ChildCareRequest
    ) throws(Refusal) -> [CareEvent] {
        guard let child = request.children[id], child.counts else { throw .unknownPart }
        let name = try checked(wish.name, .child)
        if child.isInCare { try nobodyElse(named: name, but: id) }
        var named = ChildNamed(request: request.id, child: id)
        if name != child.recordedName { named.name = .to(name) }
        if let band = wish.band, band != child.age.value { named.band = band }
        for note in Child.Note.allCases {
            let words = try checked(optional: wish.notes[note], note.limit)
            if words != child.note(note) { named[note] = Change(words) }
        }
        return named == ChildNamed(request: request.id, child: id) ? [] : [.childNamed(named)]
    }

    func arranged(_ plan: CareChange.Plan, _ request: ChildCareRequest) throws(Refusal) -> CareArranged {
        func text(_ change: Change<String>?, _ field: Refusal.Field) throws(Refusal) -> Change<String>? {
            guard let change else { return nil }
            return Change(try checked(optional: change.value, field))
        }
        return CareArranged(
            request: request.id, reach: try text(plan.reach, .reach), call: try text(plan.call, .call),
            wait: try plan.wait.map { minutes throws(Refusal) in
                .to(try checked(minutes, .wait, in: Limits.minutesToWait))
            },
            neverCall: try text(plan.neverCall, .neverCall))
    }

    // MARK: Who collects

    func name(
        _ wishes: [CollectorWish], in request: ChildCareRequest, parent: String? = nil, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        var events: [Event] = []
        for wish in wishes {
            let name = try checked(wish.name, .collector)
            if wish.forFamily {
                guard let parent = parent ?? request.recordedParent else { throw .care(.needsParent) }
                events.append(
                    .family(
                        .ruled(FamilyRuled(rule: ID(mint: &mint), parent: parent, name: name, may: wish.may)))
                )
            } else {
                let named = CollectorNamed(
                    request: request.id, collector: ID(mint: &mint), name: name, may: wish.may)
                events.append(.care(.collectorNamed(named)))
            }
        }
        return events
    }

    private func withdraw(
        _ source: CollectorRule.Source, of request: ChildCareRequest
    ) throws(Refusal) -> [Event] {
        switch source {
        case .request(_, let id):
            guard request.collectors[id]?.counts == true else { throw .unknownPart }
            return [.care(.collectorWithdrawn(CollectorWithdrawn(request: request.id, collector: id)))]
        case .family(let id):
            guard rules[id]?.counts == true else { throw .unknownPart }
            return [.family(.withdrawn(FamilyRuleWithdrawn(rule: id)))]
        }
    }
}

extension ChildCareRequest {
    /// An answer that takes the place of all that stand; its words, too, are those that it has and no former ones.
    func answered(
        _ state: State, _ reason: Reason? = nil, words: String? = nil
    ) -> CareAnswered {
        let standing = answerWords.value?.value
        return CareAnswered(
            request: id, state: state, reason: reason, words: words == standing ? nil : Change(words),
            after: self.state.headRefs)
    }
}

extension Child.Note {
    /// What the field is called where its text is refused.
    var limit: Refusal.Field {
        switch self {
        case .allergy: .allergy
        case .sleep: .sleep
        case .comfort: .comfort
        }
    }
}

extension Limits {
    /// How many weeks a request is asked for again.
    package static let weeks = 0...26
    package static let childrenAsked = 1...12
    /// A year: what lies further is a slip of the finger.
    static let daysAhead = 366
    /// After how many minutes of being late somebody is called.
    package static let minutesToWait = 0...600
}
