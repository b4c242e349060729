import CentreCore

extension Centre {
    /// How many kinds of action about the collective there are for random evenings.
    static let collectiveKinds = 38

    /// An action about the collective of a kind, aimed at something that is there, or `nil` where nothing is.
    func someCollectiveAction(_ kind: Int, at now: Moment, mint: inout Mint) -> CollectiveAction? {
        switch kind {
        case 0...6: return .decide(someDeciding(at: now, mint: &mint))
        case 7...15: return someAction(kind, onDecisionAt: now, mint: &mint)
        case 16: return .propose(someAgreement(at: now, mint: &mint))
        case 17: return .agree(someAgreement(at: now, mint: &mint), someDeciding(at: now, mint: &mint))
        case 18...23: return someAction(kind, onAgreementAt: now, mint: &mint)
        case 24...28: return someAction(kind, onPriorityAt: now, mint: &mint)
        case 29...32: return someAction(kind, onMentoringAt: now, mint: &mint)
        case 36...37: return someLeavingAction(kind, at: now, mint: &mint)
        default: return someShareAction(kind, at: now, mint: &mint)
        }
    }

    private func someAction(
        _ kind: Int, onDecisionAt now: Moment, mint: inout Mint
    ) -> CollectiveAction? {
        // Mostly one that is open: with others little can be done.
        let isOpen = Int.random(in: 0...2, using: &mint) > 0
        let ids = decisions.values.filter { isOpen ? $0.isOpen : $0.counts }.map(\.id).sorted()
        guard let id = ids.randomElement(using: &mint), let decision = decisions[id] else { return nil }
        switch kind {
        case 7:
            return .changeDecision(
                id,
                DecisionChange(
                    words: ["we open at eight", nil].randomElement(using: &mint) ?? nil,
                    tally: Bool.random(using: &mint) ? someTally(mint: &mint) : nil,
                    review: [nil, .cleared, .to(now.day.advanced(by: 30))].randomElement(using: &mint) ?? nil)
            )
        case 8...10:
            return .settle(
                id,
                Settling(
                    outcome: someOutcome(mint: &mint), way: someWay(mint: &mint),
                    tally: Bool.random(using: &mint) ? someTally(mint: &mint) : nil,
                    session: someMeeting(mint: &mint),
                    at: someTime(before: now, mint: &mint)))
        case 11: return .objectToDecision(id, words: "too far for some")
        case 12: return .act(id, someTask(at: now, mint: &mint))
        case 13:
            let states = GroupAction.State.allCases
            return decision.tasks.randomElement(using: &mint).map {
                .endAction(
                    id, $0.id, states.randomElement(using: &mint) ?? .done,
                    at: someTime(before: now, mint: &mint))
            }
        case 14:
            let parts =
                decision.tasks.map { $0.id.of(DecisionPart.self) }
                + decision.objected.map { $0.id.of(DecisionPart.self) }
            return parts.randomElement(using: &mint).map { .takeBackDecisionPart(id, $0) }
        default: return .takeBackDecision(id)
        }
    }

    private func someAction(
        _ kind: Int, onAgreementAt now: Moment, mint: inout Mint
    ) -> CollectiveAction? {
        let ids = agreements.values.filter(\.counts).map(\.id).sorted()
        guard let id = ids.randomElement(using: &mint), let agreement = agreements[id] else { return nil }
        switch kind {
        case 18, 19:
            let language = someLanguage(mint: &mint)
            return language.map {
                .word(
                    id, words: someRule(mint: &mint), language: $0,
                    day: Bool.random(using: &mint) ? nil : now.day.advanced(by: -2),
                    agreed: Bool.random(using: &mint))
            }
        case 20:
            return agreement.history.randomElement(using: &mint).map {
                .agreeToWording(id, $0.id, Bool.random(using: &mint))
            }
        case 21:
            return .lookAgain(id, on: Bool.random(using: &mint) ? nil : now.day.advanced(by: 60))
        case 22:
            let parts =
                agreement.history.map { $0.id.of(AgreementPart.self) }
                + agreement.objected.map { $0.id.of(AgreementPart.self) }
            guard Bool.random(using: &mint), let part = parts.randomElement(using: &mint) else {
                return .objectToAgreement(id, words: "not on Sundays")
            }
            return .takeBackAgreementPart(id, part)
        default: return .drop(id)
        }
    }

    private func someAction(
        _ kind: Int, onPriorityAt now: Moment, mint: inout Mint
    ) -> CollectiveAction? {
        let ids = priorities.values.filter(\.counts).map(\.id).sorted()
        let words = ["a lamp", "a bed", nil].randomElement(using: &mint) ?? nil
        switch kind {
        case 24: return .prioritise(words: words, someBasis(mint: &mint))
        case 25:
            return ids.randomElement(using: &mint).map {
                .changePriority(
                    $0, words: Bool.random(using: &mint) ? Change(words) : nil,
                    basis: Bool.random(using: &mint) ? someBasis(mint: &mint) : nil)
            }
        case 26, 27:
            var dots: [ID<Priority>: Int] = [:]
            for id in ids where Bool.random(using: &mint) { dots[id] = Int.random(in: 0...9, using: &mint) }
            let day = Bool.random(using: &mint) ? nil : now.day.advanced(by: -1)
            return .rank(dots, day: day)
        default:
            return ids.randomElement(using: &mint).map {
                Bool.random(using: &mint) ? .endPriority($0) : .reopenPriority($0)
            }
        }
    }

    private func someAction(
        _ kind: Int, onMentoringAt now: Moment, mint: inout Mint
    ) -> CollectiveAction? {
        let ids = mentorings.values.filter(\.counts).map(\.id).sorted()
        let roles = MentoredRoles.starting
        if kind == 29 {
            return roles.randomElement(using: &mint).map {
                .mentor(learner: "Lu", mentor: "Dee", role: $0, at: someTime(before: now, mint: &mint))
            }
        }
        guard let id = ids.randomElement(using: &mint) else { return nil }
        switch kind {
        case 30:
            return .changeMentoring(
                id, learner: ["Lola", nil].randomElement(using: &mint) ?? nil,
                mentor: ["Mona", nil].randomElement(using: &mint) ?? nil,
                role: Bool.random(using: &mint) ? roles.randomElement(using: &mint) : nil)
        case 31:
            let flags = [true, true, false, nil]
            return .step(
                id, Mentoring.Step.allCases.randomElement(using: &mint) ?? .shadow,
                learner: flags.randomElement(using: &mint) ?? nil,
                mentor: flags.randomElement(using: &mint) ?? nil)
        default: return Bool.random(using: &mint) ? .endMentoring(id) : .goOnMentoring(id)
        }
    }

    private func someLeavingAction(_ kind: Int, at now: Moment, mint: inout Mint) -> CollectiveAction? {
        if kind == 37 {
            return reportsThatLeft.map(\.id).sorted().randomElement(using: &mint).map { .takeBackLeft($0) }
        }
        guard let quarter = Quarter("2026-Q2"),
            let decision = decisionsAdopted.map(\.id).sorted().randomElement(using: &mint)
        else { return nil }
        return .leave(
            LeavingWish(
                quarter, to: "the city", by: decision,
                as: LeftReport.Format.allCases.randomElement(using: &mint) ?? .csv))
    }

    private func someShareAction(_ kind: Int, at now: Moment, mint: inout Mint) -> CollectiveAction? {
        let ids = shares.values.filter(\.counts).map(\.id).sorted()
        let from = now.day.advanced(by: -Int.random(in: 0...60, using: &mint))
        let wish = ShareWish(
            ReportedShare.Work.allCases.randomElement(using: &mint) ?? .shifts, from: from,
            to: from.advanced(by: 30), ofTen: Bool.random(using: &mint) ? 7 : nil,
            words: Bool.random(using: &mint) ? "nearly all" : nil)
        if kind == 33 { return .report(wish) }
        guard let id = ids.randomElement(using: &mint) else { return nil }
        return kind == 34 ? .changeReport(id, wish) : .takeBackReport(id)
    }
}

extension Centre {
    /// Now, some time today, or weeks ago: meetings are written down late.
    private func someTime(before now: Moment, mint: inout Mint) -> Moment? {
        let minutes = [0, 0, Int.random(in: 0...90, using: &mint), Int.random(in: 0...60_000, using: &mint)]
        return minutes.randomElement(using: &mint).flatMap {
            $0 == 0 ? nil : Moment(now.instant.advanced(minutes: -$0), offset: 60)
        }
    }

    private func someMethod(mint: inout Mint) -> DecisionMethod {
        DecisionMethod(
            DecisionMethod.Kind.allCases.randomElement(using: &mint) ?? .consent,
            quorum: [nil, 5, 8].randomElement(using: &mint) ?? nil)
    }

    private func someWay(mint: inout Mint) -> Deciding.Way {
        switch Int.random(in: 0...5, using: &mint) {
        case 0: .asWeTookIt
        case 1: .by(method() ?? someMethod(mint: &mint))
        default: .inForce
        }
    }

    private func someTally(mint: inout Mint) -> Tally {
        let (agree, aside) = (Int.random(in: 2...9, using: &mint), Int.random(in: 0...2, using: &mint))
        let object = [0, 0, 1, 6].randomElement(using: &mint) ?? 0
        return Tally(
            agree: agree, aside: aside, object: object,
            present: Bool.random(using: &mint) ? nil : agree + aside + object)
    }

    private func someOutcome(mint: inout Mint) -> Decision.State? {
        [nil, nil, .adopted, .notAdopted, .deferred, .proposed].randomElement(using: &mint) ?? nil
    }

    private func someEffect(at now: Moment, mint: inout Mint) -> DecisionEffect? {
        let ids = agreements.values.filter(\.counts).map(\.id).sorted()
        let fields: [RefusedField] = [.childrenAlong, .issueWhy, .referralNote]
        switch Int.random(in: 0...6, using: &mint) {
        case 0, 1: return .method(someMethod(mint: &mint))
        case 2: return ids.randomElement(using: &mint).map { .adopt($0) }
        case 3: return agreementsInForce().randomElement(using: &mint).map { .end($0.id) }
        case 4: return .refuse(fields.filter { _ in Bool.random(using: &mint) })
        case 5: return register().randomElement(using: &mint).map { .recordAgain($0.id) }
        default: return .found(now.day.advanced(by: -9))
        }
    }

    /// Mostly a session that is there.
    private func someMeeting(mint: inout Mint) -> ID<Session>? {
        if Int.random(in: 0...9, using: &mint) == 0 { return ID(mint: &mint) }
        let there = sessions.values.filter(\.counts).map(\.id).sorted()
        return Bool.random(using: &mint) ? nil : there.randomElement(using: &mint)
    }

    private func someTask(at now: Moment, mint: inout Mint) -> ActionWish {
        ActionWish(
            what: "write to the town", who: Bool.random(using: &mint) ? "Lu" : nil,
            by: Bool.random(using: &mint) ? now.day.advanced(by: 3) : nil)
    }

    private func someDeciding(at now: Moment, mint: inout Mint) -> Deciding {
        Deciding(
            ["we open at nine", "a lamp first"].randomElement(using: &mint) ?? "a lamp first",
            way: someWay(mint: &mint), tally: Bool.random(using: &mint) ? someTally(mint: &mint) : Tally(),
            objections: Bool.random(using: &mint) ? [] : ["it is late"], outcome: someOutcome(mint: &mint),
            review: Bool.random(using: &mint) ? nil : now.day.advanced(by: 90),
            effect: someEffect(at: now, mint: &mint),
            actions: Bool.random(using: &mint) ? [] : [someTask(at: now, mint: &mint)],
            session: someMeeting(mint: &mint),
            point: Bool.random(using: &mint) ? nil : ID(mint: &mint),
            concern: concerns.values.filter(\.counts).map(\.id).sorted().randomElement(using: &mint),
            at: someTime(before: now, mint: &mint))
    }

    private func someLanguage(mint: inout Mint) -> Code? {
        ["en", "es", "pt"].compactMap(Code.init).randomElement(using: &mint)
    }

    private func someRule(mint: inout Mint) -> String {
        ["what is said here stays here", "one speaks at a time", "no photos"].randomElement(using: &mint)
            ?? "no photos"
    }

    private func someAgreement(at now: Moment, mint: inout Mint) -> AgreementWish {
        AgreementWish(
            someRule(mint: &mint), language: someLanguage(mint: &mint) ?? Evening.founding.digits[0],
            review: Bool.random(using: &mint) ? nil : now.day.advanced(by: 90),
            session: someMeeting(mint: &mint),
            at: someTime(before: now, mint: &mint))
    }

    private func someBasis(mint: inout Mint) -> Priority.Basis {
        let concern = concerns.values.filter(\.counts).map(\.id).sorted().randomElement(using: &mint)
        let code = settings.offered(.reasons).randomElement(using: &mint)
        return [.words, .childCare, code.map { .need($0) } ?? .words, concern.map { .concern($0) } ?? .words]
            .randomElement(using: &mint) ?? .words
    }
}
