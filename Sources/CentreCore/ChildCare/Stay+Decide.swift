extension Centre {
    /// The carers who may be named: those who are on duty, and those who were at the time that is spoken of.
    private func carer(_ id: ID<CarerShift>) throws(Refusal) -> CarerShift {
        guard let shift = shifts[id], shift.counts else { throw .care(.unknownCarer) }
        return shift
    }

    func welcome(
        _ wish: CareWish, _ taking: Taking, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        var wish = wish
        wish.at = taking.at ?? wish.at
        let asked = try events(of: .ask(wish), at: now, mint: &mint)
        guard let request = ChildCareRequest(as: asked, at: now) else { return asked }
        let taken = try takeIn(request, taking, at: now, mint: &mint)
        // The answer follows the asking at once, so that both stand in one line however long the deed is.
        return Array(asked.prefix(1) + taken.prefix(1) + asked.dropFirst() + taken.dropFirst())
    }

    /// A stay that is over is written down as it was: nobody can be kept from what has happened.
    func paper(_ paper: CarePaper, at now: Moment, mint: inout Mint) throws(Refusal) -> [Event] {
        let asked = try events(of: .ask(paper.wish), at: now, mint: &mint)
        guard let request = ChildCareRequest(as: asked, at: now) else { return asked }
        let state: ChildCareRequest.State = paper.declined == nil ? .accepted : .declined
        let answered = CareAnswered(
            request: request.id, state: state, reason: paper.declined, after: [])
        var events = Array(asked.prefix(1)) + [.care(.answered(answered))] + asked.dropFirst()
        guard paper.declined == nil else { return events }
        let came = paper.wish.at ?? now
        let ending = try checked(paper.collected?.at, now: now) ?? paper.collected.map { _ in now }
        if let ending, ending.instant < came.instant { throw .care(.collectedBeforeTakenIn(came)) }
        for child in request.named {
            if ending == nil, let name = child.recordedName { try nobodyElse(named: name, but: child.id) }
            events.append(
                .care(
                    .takenIn(
                        TakenIn(
                            request: request.id, child: child.id, carer: nil, time: paper.wish.at, after: []))
                ))
            guard let ending else { continue }
            events.append(
                .care(
                    .collected(
                        ChildCollected(
                            request: request.id, child: child.id,
                            to: try checked(optional: paper.collected?.to, .collector), way: .knownFace,
                            carer: nil, time: ending, after: []))))
        }
        return events
    }

    func takeIn(
        _ request: ChildCareRequest, _ taking: Taking, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        let time = try checked(taking.at, now: now)
        let back = try checked(end: taking.back, after: time ?? now)
        if let id = taking.carer { _ = try carer(id) }
        let children = try takenIn(taking.children, of: request)
        var events: [Event] = []
        if request.state.state != .accepted || request.state.needsALook {
            events.append(.care(.answered(request.answered(.accepted, taking.reason))))
        }
        let arranged = try arranged(taking.plan, request).differing(from: CareArranged(all: request))
        if arranged != CareArranged(request: request.id) { events.append(.care(.arranged(arranged))) }
        events += try name(taking.collectors, in: request, mint: &mint)
        if let word = taking.word { events.append(.care(.wordSet(WordSet(request: request.id, hash: word)))) }
        for child in children {
            let taken = TakenIn(
                request: request.id, child: child.id, carer: taking.carer, back: back, time: time,
                after: child.stay.headRefs)
            events.append(.care(.takenIn(taken)))
        }
        return events
    }

    /// The children to take in: none that is in care, and none whom anybody could take for another.
    private func takenIn(
        _ ids: [ID<Child>], of request: ChildCareRequest
    ) throws(Refusal) -> [Child] {
        let chosen =
            ids.isEmpty ? request.named.filter { !$0.isInCare } : ids.compactMap { request.children[$0] }
        guard chosen.count == ids.count || ids.isEmpty, chosen.allSatisfy(\.counts) else {
            throw .unknownPart
        }
        if let here = chosen.first(where: \.isInCare) ?? (chosen.isEmpty ? request.inCare.first : nil) {
            throw .care(.childHere(here.name ?? "", since: here.takenIn.value))
        }
        guard !chosen.isEmpty else { throw .unknownPart }
        for child in chosen {
            guard let name = child.recordedName else { throw .empty(.child) }
            try nobodyElse(named: name, but: child.id)
        }
        return chosen
    }

    /// Two children of one name are one mistake away from the wrong parent: one of them is called otherwise here.
    func nobodyElse(named name: String, but id: ID<Child>) throws(Refusal) {
        let folded = Text.folded(name)
        for other in careIndex.room.compactMap({ care[$0] }).flatMap(\.inCare)
        where other.id != id && Text.folded(other.recordedName ?? "") == folded {
            throw .care(.childNamedHere(name))
        }
    }

    /// A time until when somebody stays: after it begins, and not beyond the turn of the day.
    private func checked(end: Moment?, after start: Moment) throws(Refusal) -> Moment? {
        guard let end else { return nil }
        guard end.instant > start.instant else { throw .care(.endsBeforeItStarts) }
        guard end.instant <= turn(after: start) else { throw .care(.spansTheTurn(settings.turnsAt)) }
        return end
    }

    /// The children in care that are meant: these, or all of the request.
    private func inCare(_ ids: [ID<Child>], of request: ChildCareRequest) throws(Refusal) -> [Child] {
        let chosen = ids.isEmpty ? request.inCare : ids.compactMap { request.children[$0] }
        guard chosen.count == ids.count || ids.isEmpty, chosen.allSatisfy(\.counts) else {
            throw .unknownPart
        }
        if let gone = chosen.first(where: { !$0.isInCare }) ?? (chosen.isEmpty ? request.named.first : nil) {
            throw .care(
                .notInCare(gone.name ?? "", gone.stay.state == .collected ? gone.collected.value?.at : nil))
        }
        return chosen
    }

    func extend(
        _ request: ChildCareRequest, _ ids: [ID<Child>], until back: Moment?, at now: Moment
    ) throws(Refusal) -> [Event] {
        let children = try inCare(ids, of: request)
        let back = try checked(end: back, after: now)
        let changing = children.filter { $0.backBy != back || $0.needsALook }
        guard !changing.isEmpty else { throw .nothingToChange }
        var events = changing.map {
            Event.care(
                .stays(
                    ChildStays(
                        request: request.id, child: $0.id, back: Change(back), after: $0.stay.headRefs)))
        }
        // What was agreed since counts, and not that the parent was called before.
        if request.calledParent != nil {
            events.append(.care(.called(ParentCalled(request: request.id, time: .cleared))))
        }
        return events
    }

    func hand(
        _ request: ChildCareRequest, _ ids: [ID<Child>], to shift: ID<CarerShift>
    ) throws(Refusal) -> [Event] {
        guard try carer(shift).isOpen else { throw .care(.carerLeft) }
        let changing = try inCare(ids, of: request).filter { $0.carerNow != shift }
        guard !changing.isEmpty else { throw .nothingToChange }
        return changing.map {
            .care(.handed(ChildHanded(request: request.id, child: $0.id, carer: .to(shift))))
        }
    }

    func collect(
        _ request: ChildCareRequest, _ collection: Collecting, at now: Moment
    ) throws(Refusal) -> [Event] {
        let children = try inCare(collection.children, of: request)
        let to: String?
        // A parent who gave no name gives none here: who says the word is who brought them, where nobody is forbidden.
        if case .word = collection.proof, request.recordedParent == nil,
            collectorRules(for: request).allSatisfy(\.may)
        {
            to = try checked(optional: collection.to, .collector)
        } else {
            to = try checked(collection.to, .collector)
        }
        if let to, let rule = mustNotCollect(to, request) {
            throw .care(.mayNotCollect(to, rule: rule.name))
        }
        let way: Child.Way
        switch collection.proof {
        case .word(let isRight):
            guard request.word != nil else { throw .care(.noWord) }
            guard isRight, collection.proved == nil || collection.proved == request.word else {
                throw .care(.wrongWord)
            }
            way = .word
        case .knownFace: way = .knownFace
        }
        if let id = collection.carer { _ = try carer(id) }
        let time = try checked(collection.at, now: now)
        return try children.map { child throws(Refusal) in
            if let taken = child.takenIn.value, (time ?? now).instant < taken.instant {
                throw .care(.collectedBeforeTakenIn(taken))
            }
            return .care(
                .collected(
                    ChildCollected(
                        request: request.id, child: child.id, to: to, way: way,
                        carer: collection.carer ?? child.carerNow, time: time, after: child.stay.headRefs)))
        }
    }

    func putRight(
        _ request: ChildCareRequest, _ id: ID<Child>, _ state: Child.StayState
    ) throws(Refusal) -> [Event] {
        guard let child = request.children[id], child.counts, let standing = child.stay.state,
            // That it was collected, only a collection says, with whom it went; here it is confirmed at most.
            state != .collected || child.stay.heads.contains(where: { $0.state == .collected })
        else { throw .unknownPart }
        guard standing != state || child.needsALook else { throw .nothingToChange }
        guard state != .collected || child.needsALook else { throw .nothingToChange }
        let right = Event.care(
            .putRight(StayPutRight(request: request.id, child: id, state: state, after: child.stay.headRefs)))
        // Who was taken in at the door asked for nothing before: the request goes with the last stay.
        let others = request.named.filter { $0.id != id }
        let wasAtTheDoor = request.named.allSatisfy { $0.takenIn.value == request.asked.value?.at }
        guard state == .takenBack, wasAtTheDoor, !others.contains(where: \.hasStayed) else { return [right] }
        return [right, .care(.answered(request.answered(.takenBack)))]
    }

    // MARK: Carers

    func carerEvents(of action: CareAction, at now: Moment, mint: inout Mint) throws(Refusal) -> [Event] {
        switch action {
        case .startCarer(let who, let time, let until):
            return try start(who, at: time, until: until, now: now, mint: &mint)
        case .endCarer(let id, let time, let other):
            let shift = try carer(id)
            guard shift.isOpen || shift.needsALook else { throw .care(.carerLeft) }
            let time = try checked(time, now: now)
            if let started = shift.started.value, (time ?? now).instant < started.instant {
                throw .care(.endsBeforeItStarts)
            }
            let left = Event.carer(.ended(CarerEnded(shift: id, time: time, after: shift.state.headRefs)))
            return [left] + (try other.map { other throws(Refusal) in try handAll(of: id, to: other) } ?? [])
        case .keepCarer(let id, let until):
            let shift = try carer(id)
            let turned = shift.started.value.map { turn(after: $0) <= now.instant } ?? false
            // Who stays beyond the turn counts until the next one, where nobody says until when.
            let until =
                try checked(end: until, after: now)
                ?? (turned ? Moment(turn(after: now), offset: now.offset) : nil)
            guard !shift.isOpen || shift.until != until || shift.needsALook else { throw .nothingToChange }
            return [.carer(.stays(CarerStays(shift: id, until: Change(until), after: shift.state.headRefs)))]
        case .takeBackCarer(let id):
            return [
                .carer(.takenBack(CarerTakenBack(shift: id, after: try carer(id).state.headRefs)))
            ]
        default: return []
        }
    }

    /// All children who are with a carer go to another one.
    private func handAll(
        of leaving: ID<CarerShift>, to other: ID<CarerShift>
    ) throws(Refusal) -> [Event] {
        guard other != leaving, try carer(other).isOpen else { throw .care(.carerLeft) }
        return childrenInCare.filter { $0.child.carerNow == leaving }.map {
            .care(.handed(ChildHanded(request: $0.request.id, child: $0.child.id, carer: .to(other))))
        }
    }

    private func start(
        _ who: CarerName, at time: Moment?, until: Moment?, now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        let time = try checked(time, now: now)
        let start = time ?? now
        let until = try checked(end: until, after: start)
        var started = CarerStarted(
            shift: ID(at: start.instant, mint: &mint), time: time, until: until)
        switch who {
        case .person(let id):
            guard let person = people[id], person.name.value != nil else { throw .unknownPerson }
            started.person = id
        case .name(let name): started.name = try checked(name, .carer)
        }
        let called = Text.folded(started.name ?? started.person.flatMap { people[$0]?.name.value } ?? "")
        let here = carersOnDuty(at: now).first { identity(of: $0) == called }
        if let here { throw .care(.carerHere(name(of: here) ?? "", since: here.started.value)) }
        return [.carer(.started(started))]
    }
}

extension ChildCareRequest {
    /// A request as it will be once these events are known, so that the rules of taking in can judge it; what stands in
    /// its trails is replaced by whatever comes later in the same line.
    fileprivate init?(as events: [Event], at now: Moment) {
        guard case .care(let first)? = events.first else { return nil }
        self.init(id: first.request)
        let nobody = Deed(act: ID(high: 0, low: 0), at: now, by: ID(high: 0, low: 0), h: 0)
        for (index, event) in events.enumerated() {
            guard case .care(let event) = event else { continue }
            apply(event, of: nobody, at: Stamp(h: 0, ref: EventRef(line: ID(high: 0, low: 0), index: index)))
        }
        state = Trail()
    }
}
