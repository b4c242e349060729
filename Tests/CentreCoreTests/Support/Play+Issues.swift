import CentreCore

extension Centre {
    /// How many kinds of action about issues, concerns and warnings there are for random evenings.
    static let issueKinds = 54

    /// An action about issues of a kind, aimed at something that is there, or `nil` where nothing is.
    func someIssueAction(_ kind: Int, at now: Moment, people: [ID<Person>], mint: inout Mint) -> Action? {
        switch kind {
        case 0...2:
            return .issue(.raise(someTelling(at: now, mint: &mint), at: someTime(at: now, mint: &mint)))
        case 3...19:
            let ids = issues.values.filter(\.counts).map(\.id).sorted()
            guard let id = ids.randomElement(using: &mint), let issue = issues[id] else { return nil }
            return action(kind, on: issue, at: now, mint: &mint).map { .issue($0) }
        case 20...21:
            let about = Bool.random(using: &mint) ? someKind(mint: &mint) : nil
            let summary = Bool.random(using: &mint) ? "the gate is dark" : nil
            return .concern(.open(someSpoken(mint: &mint), about: about, summary: summary))
        case 22...48:
            // Mostly one that is open: with others little can be done.
            let isOpen = Int.random(in: 0...3, using: &mint) > 0
            let ids = concerns.values.filter { isOpen ? $0.isOpen : $0.counts }.map(\.id).sorted()
            guard let id = ids.randomElement(using: &mint), let concern = concerns[id] else { return nil }
            return action(22 + (kind - 22) / 3, on: concern, at: now, mint: &mint).map { .concern($0) }
        case 49...51: return warningAction(kind, at: now, mint: &mint).map { .warning($0) }
        case 52: return .changeSettings(someIssueSettings(mint: &mint))
        default:
            // More than one coordinator, so that two can agree.
            if let person = people.randomElement(using: &mint), Bool.random(using: &mint) {
                return .changeRoles(person, [.coordinator: true])
            }
            return someEntry(mint: &mint).map { .changeList($0) }
        }
    }

    private func action(_ kind: Int, on issue: Issue, at now: Moment, mint: inout Mint) -> IssueAction? {
        switch kind {
        case 3: return .fill(issue.id, someTelling(at: now, mint: &mint))
        case 4:
            let untold = Bool.random(using: &mint) ? Untold() : someUntold(of: issue, mint: &mint)
            return .change(issue.id, someTelling(at: now, mint: &mint), not: untold)
        case 5: return .add(issue.id, words: "he came back", someRight(to: issue, mint: &mint))
        case 6...8:
            let uses = Use.allCases.filter { _ in Bool.random(using: &mint) }
            let flag = kind < 8
            return .consent(
                issue.id, Dictionary(uniqueKeysWithValues: uses.map { ($0, flag) }),
                someRight(to: issue, mint: &mint))
        case 9:
            let name = ["Bea", "Marco", "Dee Mora"].randomElement(using: &mint) ?? "Marco"
            return .shutOut(issue.id, name, someRight(to: issue, mint: &mint))
        case 10:
            return issue.readersShutOut.randomElement(using: &mint).map {
                .letIn(issue.id, $0.id, someRight(to: issue, mint: &mint))
            }
        case 11: return .hear(issue.id)
        case 12...13: return .help(issue.id, someHelping(of: issue, at: now, mint: &mint))
        case 14: return issue.done.randomElement(using: &mint).map { .takeBackHelp(issue.id, $0.id) }
        case 15...16:
            let day = Bool.random(using: &mint) ? nil : now.day.advanced(by: -2)
            let ground = Issue.Ground.allCases.randomElement(using: &mint) ?? .session
            return .close(
                issue.id, Bool.random(using: &mint) ? .resolved : .noFurtherAction,
                kind == 16 ? .twoCoordinators : ground, day: day)
        case 17: return .reopen(issue.id)
        case 18:
            return Bool.random(using: &mint)
                ? .withdraw(issue.id, someRight(to: issue, mint: &mint)) : .takeBack(issue.id)
        default: return .giveReceipt(issue.id, mark: someMark(mint: &mint))
        }
    }

    private func action(
        _ kind: Int, on concern: Concern, at now: Moment, mint: inout Mint
    ) -> ConcernAction? {
        let (id, day) = (concern.id, now.day.advanced(by: Int.random(in: 0...9, using: &mint)))
        let words = ["talk to the owner", "walk home in pairs"].randomElement(using: &mint) ?? "talk"
        switch kind {
        case 22: return .join(id, someSpoken(mint: &mint))
        case 23: return concern.issues.randomElement(using: &mint).map { .part(id, $0) }
        case 24 where Bool.random(using: &mint): return .raisersWord(id, Bool.random(using: &mint))
        case 24:
            return .word(
                id,
                about: [nil, .cleared, someKind(mint: &mint).map { .to($0) }].randomElement(using: &mint)
                    ?? nil,
                summary: [nil, .cleared, .to(words)].randomElement(using: &mint) ?? nil)
        case 25: return .putOnAgenda(id, day)
        case 26:
            return .respond(
                id, words: words, day: Bool.random(using: &mint) ? nil : now.day.advanced(by: -1),
                reportBy: Bool.random(using: &mint) ? nil : day)
        case 27 where Bool.random(using: &mint): return .promiseReport(id, by: day)
        case 27:
            return .act(
                id, what: words, who: Bool.random(using: &mint) ? "Dee and Bea" : nil,
                by: Bool.random(using: &mint) ? day : nil)
        case 28:
            let states = GroupAction.State.allCases
            return concern.tasks.randomElement(using: &mint).map {
                .endAction(
                    id, $0.id, states.randomElement(using: &mint) ?? .done,
                    at: someTime(at: now, mint: &mint))
            }
        case 29:
            return .reportBack(
                id, ReportBack.Way.allCases.randomElement(using: &mint) ?? .board,
                words: Bool.random(using: &mint) ? words : nil, at: someTime(at: now, mint: &mint))
        default:
            if !concern.isOpen { return .reopen(id) }
            return Int.random(in: 0...9, using: &mint) == 0 ? .takeBack(id) : .close(id)
        }
    }

    private func warningAction(_ kind: Int, at now: Moment, mint: inout Mint) -> WarningAction? {
        if kind == 49 { return .add(someWarning(at: now, mint: &mint)) }
        let ids = warnings.values.filter(\.counts).map(\.id).sorted()
        guard let id = ids.randomElement(using: &mint) else { return nil }
        if kind == 50 { return .change(id, someWarning(at: now, mint: &mint)) }
        return Bool.random(using: &mint) ? .show(id) : .end(id)
    }
}

extension Centre {
    private func someTime(at now: Moment, mint: inout Mint) -> Moment? {
        Bool.random(using: &mint)
            ? nil
            : Moment(now.instant.advanced(minutes: -Int.random(in: 0...90, using: &mint)), offset: 60)
    }

    private func someKind(mint: inout Mint) -> Code? {
        ["violence", "threats", "bribes", "information"].compactMap(Code.init).randomElement(using: &mint)
    }

    private func someSupport(mint: inout Mint) -> Code? {
        ["listening", "pep", "money"].compactMap(Code.init).randomElement(using: &mint)
    }

    private func someDoer(mint: inout Mint) -> Code? {
        ["police", "client"].compactMap(Code.init).randomElement(using: &mint)
    }

    private func someMark(mint: inout Mint) -> String? {
        ["0a", "0b", "0c", nil].randomElement(using: &mint) ?? nil
    }

    private func someRight(to issue: Issue, mint: inout Mint) -> IssueRight {
        guard let mark = issue.receipt.value?.value, Bool.random(using: &mint) else { return .coordinator }
        return .receipt(mark: mark)
    }

    /// Issues of which a group may talk, most of them.
    private func someSpoken(mint: inout Mint) -> [ID<Issue>] {
        let ids = issues.values.filter { $0.counts && $0.allows(.talk) }.map(\.id).sorted()
        return Array(ids.shuffled(using: &mint).prefix(Int.random(in: 1...4, using: &mint)))
    }

    /// Something that is told; now and then nothing, so that a place is kept.
    private func someUntold(of issue: Issue, mint: inout Mint) -> Untold {
        Untold(
            kinds: Set(issue.chosenKinds.filter { _ in Bool.random(using: &mint) }),
            supports: Set(issue.wantedSupports.filter { _ in Bool.random(using: &mint) }),
            answers: Set(IssueQuestion.allCases.filter { _ in Int.random(in: 0...3, using: &mint) == 0 }),
            name: Int.random(in: 0...3, using: &mint) == 0)
    }

    private func someTelling(at now: Moment, mint: inout Mint) -> Telling {
        var telling = Telling(
            handle: [nil, "Lola", "Mona", "Zoe", "Nina"].randomElement(using: &mint) ?? nil,
            isForSomebodyElse: Int.random(in: 0...4, using: &mint) == 0)
        guard Int.random(in: 0...3, using: &mint) > 0 else { return telling }
        telling.kinds = (0..<Int.random(in: 0...2, using: &mint)).compactMap { _ in someKind(mint: &mint) }
        telling.supports = [someSupport(mint: &mint)].compactMap { $0 }
        telling.who = Bool.random(using: &mint) ? someDoer(mint: &mint) : nil
        if Bool.random(using: &mint) {
            let ago = -Int.random(in: 100...9000, using: &mint)
            telling.happened = PlannedTime(Moment(now.instant.advanced(minutes: ago), offset: 60))
            telling.place = ["by the bridge", "the old mill"].randomElement(using: &mint)
            telling.why = "the station sent me away"
        }
        for question in IssueQuestion.allCases where Int.random(in: 0...3, using: &mint) == 0 {
            telling.replies[question] = Reply.allCases.randomElement(using: &mint)
        }
        telling.words = Bool.random(using: &mint) ? "he would not let me go" : nil
        // Most agree to most of it, so that there is something to join and to warn of.
        telling.uses = Set(Use.allCases.filter { _ in Int.random(in: 0...3, using: &mint) > 0 })
        if Int.random(in: 0...5, using: &mint) == 0 { telling.shutOut = ["Marco", "Bea"] }
        if Int.random(in: 0...3, using: &mint) == 0 {
            telling.help = someHelping(of: nil, at: now, mint: &mint)
        }
        telling.receipt = someMark(mint: &mint)
        return telling
    }

    private func someHelping(of issue: Issue?, at now: Moment, mint: inout Mint) -> Helping {
        let way = Help.Way.allCases.randomElement(using: &mint) ?? .support
        var helping = Helping(
            way, codes: [someSupport(mint: &mint)].compactMap { $0 }, at: someTime(at: now, mint: &mint))
        switch way {
        case .support, .crisis: break
        case .referral:
            helping.to = settings.offered(.referrals).randomElement(using: &mint)
            helping.due = now.day.advanced(by: Int.random(in: -2...5, using: &mint))
        case .followUp:
            helping.of = issue?.done.randomElement(using: &mint)?.id
            helping.outcome = Referral.State.allCases.randomElement(using: &mint)
        case .passedOn:
            helping.isAgreed = Int.random(in: 0...3, using: &mint) > 0
            (helping.words, helping.purpose) = ("the collective's lawyer", "a complaint")
        }
        return helping
    }

    private func someWarning(at now: Moment, mint: inout Mint) -> WarningWish {
        // Often one that is closed: then the warning alone holds it.
        let isClosed = Bool.random(using: &mint)
        let ids = issues.values.filter { $0.counts && $0.allows(.warn) && !($0.isOpen && isClosed) }
            .map(\.id).sorted()
        return WarningWish(
            who: someDoer(mint: &mint), place: Bool.random(using: &mint) ? "the station" : nil,
            words: ["two men in a grey van", nil].randomElement(using: &mint) ?? nil,
            until: now.day.advanced(by: Int.random(in: 0...9, using: &mint)),
            issue: Bool.random(using: &mint) ? ids.randomElement(using: &mint) : nil)
    }

    private func someIssueSettings(mint: inout Mint) -> SettingsChanged {
        func words(_ text: String) -> Change<String>? {
            [nil, .cleared, .to(text)].randomElement(using: &mint) ?? nil
        }
        var changed = SettingsChanged(
            crisis: words("stay with her\ncall Rosa"), onCall: words("Rosa, 555 01"),
            unwritten: words("slut\njunkie"))
        if let kind = someKind(mint: &mint), Bool.random(using: &mint) {
            changed.response[kind] = [1, 24, 72].randomElement(using: &mint)
        }
        return changed
    }

    /// A change of one of the lists that every centre begins with.
    private func someEntry(mint: inout Mint) -> ListChanged? {
        let lists: [CodeList] = [.kinds, .doers, .supports]
        guard let list = lists.randomElement(using: &mint),
            let code = (list.starting.prefix(3) + ["ours", "karma"].compactMap(Code.init)).randomElement(
                using: &mint)
        else { return nil }
        let offered = settings.knows(code, in: list) ? [nil, true, false].randomElement(using: &mint) : true
        return ListChanged(
            list: list, code: code,
            wording: [nil, .cleared, .to("trouble")].randomElement(using: &mint) ?? nil,
            offered: offered ?? nil,
            place: Bool.random(using: &mint) ? Int.random(in: 0...5, using: &mint) : nil)
    }
}
