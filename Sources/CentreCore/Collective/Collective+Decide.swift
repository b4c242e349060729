extension Centre {
    func events(
        of action: CollectiveAction, by person: ID<Person>, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        // What stands already is not written once more.
        let events = try wanted(of: action, by: person, at: now, mint: &mint).filter(alters)
        guard !events.isEmpty else { throw .nothingToChange }
        return events
    }

    private func wanted(
        of action: CollectiveAction, by person: ID<Person>, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        switch action {
        case .decide(let wish):
            answering(
                try decide(wish, at: now, mint: &mint), wish.concern, wish.words, by: person, at: now,
                mint: &mint)
        case .changeDecision(let id, let change): try self.change(try decision(id), change, at: now)
        case .settle(let id, let wish):
            answering(
                try settle(try decision(id), wish, at: now), try decision(id).taken.value?.concern,
                try decision(id).text, by: person, at: now, mint: &mint)
        case .objectToDecision(let id, let words):
            [.decision(try objected(words, to: try decision(id).id, mint: &mint))]
        case .act(let id, let wish): [.decision(try acted(wish, on: try decision(id).id, mint: &mint))]
        case .endAction(let id, let task, let state, let time):
            try endAction(task, of: try decision(id), state, at: time, now: now)
        case .takeBackDecisionPart(let id, let part): try takeBack(part, of: try decision(id))
        case .takeBackDecision(let id): takeBack(try decision(id))
        case .propose(let wish): try propose(wish, at: now, mint: &mint).events
        case .agree(let wish, let deciding):
            try agree(wish, deciding, at: now, mint: &mint)
        case .word(let id, let words, let language, let day, let agreed):
            try word(try agreement(id), words, in: language, since: day, agreed, at: now, mint: &mint)
        case .agreeToWording(let id, let wording, let agreed):
            try agree(to: wording, of: try agreement(id), agreed)
        case .lookAgain(let id, let day): try lookAgain(at: try agreement(id), on: day, now: now)
        case .objectToAgreement(let id, let words):
            try object(to: try agreement(id), words, mint: &mint)
        case .takeBackAgreementPart(let id, let part): try takeBack(part, of: try agreement(id))
        case .drop(let id): try drop(try agreement(id))
        case .prioritise, .changePriority, .rank, .endPriority, .reopenPriority:
            try ofPriorities(action, at: now, mint: &mint).map { .collective(.priority($0)) }
        case .mentor, .changeMentoring, .step, .endMentoring, .goOnMentoring:
            try ofMentorings(action, at: now, mint: &mint).map { .collective(.mentoring($0)) }
        case .report, .changeReport, .takeBackReport:
            try ofShares(action, at: now, mint: &mint).map { .collective(.share($0)) }
        case .leave(let wish): [.collective(.leaving(try leave(wish, at: now, mint: &mint)))]
        case .takeBackLeft(let id): [.collective(.leaving(try takeBackLeft(id)))]
        }
    }

    /// What the group decides about a concern is its answer to it, where it is adopted and the concern still open.
    private func answering(
        _ events: [Event], _ concern: ID<Concern>?, _ words: String?, by person: ID<Person>, at now: Moment,
        mint: inout Mint
    ) -> [Event] {
        guard let concern, let words, let standing = concerns[concern], standing.isOpen,
            events.contains(where: \.adopts), !standing.agreedResponses.contains(where: { $0.text == words })
        else { return events }
        // A decision that was made is kept, whoever may not answer the concern.
        let answer = try? self.events(of: .respond(concern, words: words), by: person, at: now, mint: &mint)
        return events + (answer ?? [])
    }

    // MARK: Priorities

    private func priority(_ id: ID<Priority>) throws(Refusal) -> Priority {
        guard let priority = priorities[id], priority.counts else { throw .collective(.unknownPriority) }
        return priority
    }

    private func ofPriorities(
        _ action: CollectiveAction, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [PriorityEvent] {
        switch action {
        case .prioritise(let words, let basis):
            let words = try checked(optional: words, .priority)
            try check(basis, words: words)
            return [.proposed(PriorityProposed(priority: ID(mint: &mint), words: words, basis: basis))]
        case .changePriority(let id, let change, let basis):
            let standing = try priority(id)
            let words = try change.map { change throws(Refusal) in
                Change(try checked(optional: change.value, .priority))
            }
            try check(basis ?? standing.basis, words: words.map(\.value) ?? standing.text)
            return [.changed(PriorityChanged(priority: id, words: words, basis: basis))]
        case .rank(let dots, let day):
            if let day, day > now.day { throw .collective(.dayAhead(day)) }
            var events: [PriorityEvent] = []
            for (id, count) in dots.sorted(by: { $0.key < $1.key }) {
                let count = try checked(count, .dots, in: Priority.dotsRange)
                let id = try priority(id).id
                events.append(.ranked(PriorityRanked(priority: id, day: day ?? now.day, dots: count)))
            }
            return events
        case .endPriority(let id):
            return [.moved(PriorityMoved(priority: try priority(id).id, state: .ended))]
        case .reopenPriority(let id):
            return [.moved(PriorityMoved(priority: try priority(id).id, state: .open))]
        default: return []
        }
    }

    /// A priority says what it is about, in words or by what it rests on.
    private func check(_ basis: Priority.Basis, words: String?) throws(Refusal) {
        switch basis {
        case .need(let code): _ = try checked(code, in: .reasons)
        case .childCare: break
        case .concern(let id):
            guard concerns[id]?.counts == true else { throw .issue(.unknownConcern) }
        case .words: if words == nil { throw .empty(.priority) }
        }
    }

    // MARK: Mentoring

    private func mentoring(_ id: ID<Mentoring>) throws(Refusal) -> Mentoring {
        guard let mentoring = mentorings[id], mentoring.counts else {
            throw .collective(.unknownMentoring)
        }
        return mentoring
    }

    private func ofMentorings(
        _ action: CollectiveAction, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [MentoringEvent] {
        switch action {
        case .mentor(let learner, let mentor, let role, let time):
            return [
                .began(
                    MentoringBegan(
                        mentoring: ID(mint: &mint), learner: try checked(learner, .learner),
                        mentor: try checked(mentor, .mentor), role: try checked(role, in: .mentoredRoles),
                        time: try checked(time, now: now)))
            ]
        case .changeMentoring(let id, let learner, let mentor, let role):
            return [
                .changed(
                    MentoringChanged(
                        mentoring: try mentoring(id).id,
                        learner: try learner.map { name throws(Refusal) in .to(try checked(name, .learner)) },
                        mentor: try mentor.map { name throws(Refusal) in .to(try checked(name, .mentor)) },
                        role: try role.map { code throws(Refusal) in try checked(code, in: .mentoredRoles) }))
            ]
        case .step(let id, let step, let learner, let mentor):
            let id = try mentoring(id).id
            return [.stepped(MentoringStepped(mentoring: id, step: step, learner: learner, mentor: mentor))]
        case .endMentoring(let id):
            return [.moved(MentoringMoved(mentoring: try mentoring(id).id, state: .ended))]
        case .goOnMentoring(let id):
            return [.moved(MentoringMoved(mentoring: try mentoring(id).id, state: .on))]
        default: return []
        }
    }

    // MARK: Shares

    private func ofShares(
        _ action: CollectiveAction, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [ShareEvent] {
        switch action {
        case .report(let wish): return [.told(try told(wish, of: ID(mint: &mint), at: now))]
        case .changeReport(let id, let wish): return [.told(try told(wish, of: try share(id), at: now))]
        case .takeBackReport(let id): return [.takenBack(ShareTakenBack(share: try share(id)))]
        default: return []
        }
    }

    private func share(_ id: ID<ReportedShare>) throws(Refusal) -> ID<ReportedShare> {
        guard shares[id]?.counts == true else { throw .collective(.unknownShare) }
        return id
    }

    private func told(
        _ wish: ShareWish, of id: ID<ReportedShare>, at now: Moment
    ) throws(Refusal) -> ShareTold {
        if let count = wish.ofTen { _ = try checked(count, .ofTen, in: ReportedShare.ofTenRange) }
        let words = try checked(optional: wish.words, .share)
        guard wish.ofTen != nil || words != nil else { throw .collective(.nothingReported) }
        guard wish.from <= wish.to else { throw .collective(.endsBeforeItBegins) }
        guard wish.from <= now.day else { throw .collective(.dayAhead(wish.from)) }
        // Where it was reported may lie far back when a word of it is put right.
        if wish.session != shares[id]?.told.value?.session { try check(session: wish.session) }
        return ShareTold(
            share: id, work: wish.work, from: wish.from, to: wish.to, ofTen: wish.ofTen, words: words,
            session: wish.session)
    }
}

extension Event {
    /// Whether a decision stands adopted by it.
    fileprivate var adopts: Bool {
        switch self {
        case .decision(.taken(let event)): event.state == .adopted
        case .decision(.moved(let event)): event.state == .adopted
        default: false
        }
    }
}
