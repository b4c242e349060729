import CentreCore

extension Centre {
    /// How many kinds of action about sessions and series there are for random evenings.
    static let sessionKinds = 32

    /// An action about sessions of a kind, aimed at something that is there, or `nil` where nothing is.
    func someSessionAction(_ kind: Int, at now: Moment, mint: inout Mint) -> Action? {
        switch kind {
        case 0: return .session(.plan(somePlan(mint: &mint), starts: someStart(at: now, mint: &mint)))
        case 1:
            guard let time = someTime(at: now, mint: &mint), Bool.random(using: &mint) else {
                return .session(
                    .openUnplanned(somePlan(mint: &mint), at: someTime(at: now, mint: &mint)))
            }
            return .session(
                .held(HeldSession(somePlan(mint: &mint), opened: time, people: 4, notes: "we were few")))
        case 2...3:
            return .session(.planSeries(somePlan(mint: &mint), someTimes(at: now, mint: &mint)))
        case 4...9: return seriesAction(kind, at: now, mint: &mint).map { .session($0) }
        case 10: return someCare(at: now, mint: &mint)
        default:
            guard let session = someSession(at: now, mint: &mint) else { return nil }
            if kind <= 20 { return action(kind, on: session, at: now, mint: &mint).map { .session($0) } }
            return partAction(kind, on: session, mint: &mint).map { .session($0) }
        }
    }

    private func seriesAction(_ kind: Int, at now: Moment, mint: inout Mint) -> SessionAction? {
        guard let series = standingSeries.randomElement(using: &mint), let times = series.times else {
            return nil
        }
        let days = Array(times.days(from: now.day.advanced(by: -7), through: now.day.advanced(by: 40)))
        let day = days.randomElement(using: &mint) ?? now.day
        switch kind {
        case 4:
            let new = someTimes(at: now, mint: &mint)
            return .changeSeries(
                series.id, someChange(mint: &mint),
                TimesChange(
                    minute: Bool.random(using: &mint) ? new.minute : nil,
                    rule: Bool.random(using: &mint) ? new.rule : nil,
                    until: [nil, .cleared, new.until.map { .to($0) }].randomElement(using: &mint) ?? nil))
        case 5...6: return .skip(series.id, day, Int.random(in: 0...2, using: &mint) > 0)
        case 7...8:
            let start = someStart(at: now, mint: &mint)
            return .move(series.id, day, to: Bool.random(using: &mint) ? start : nil)
        default:
            return Int.random(in: 0...3, using: &mint) == 0
                ? .takeBackSeries(series.id) : .endSeries(series.id, after: day)
        }
    }

    private func action(
        _ kind: Int, on session: Session, at now: Moment, mint: inout Mint
    ) -> SessionAction? {
        let id = session.id
        switch kind {
        case 11...12:
            return .change(
                id, someChange(mint: &mint),
                starts: Int.random(in: 0...2, using: &mint) == 0 ? someStart(at: now, mint: &mint) : nil)
        case 13: return .cancel(id, why: Bool.random(using: &mint) ? "too cold" : nil)
        case 14...16: return .open(id, at: someTime(at: now, mint: &mint))
        case 17...18:
            let next = Bool.random(using: &mint) ? someStart(at: now, mint: &mint) : nil
            return .close(id, at: someTime(at: now, mint: &mint), next: next)
        case 19: return .reopen(id)
        default: return Int.random(in: 0...2, using: &mint) == 0 ? .takeBack(id) : .open(id)
        }
    }

    private func partAction(_ kind: Int, on session: Session, mint: inout Mint) -> SessionAction? {
        let id = session.id
        let item = session.agenda.randomElement(using: &mint)?.id
        switch kind {
        case 21: return .count(id, others: Int.random(in: 0...20, using: &mint))
        case 22:
            let name = ["Lola", "Mona", "Zoe"].randomElement(using: &mint) ?? "Lola"
            guard Bool.random(using: &mint) else { return .name(id, name) }
            return .attend(
                id, Attending(names: [name, "Iris"], gone: session.named.prefix(1).map(\.id), others: 3))
        case 23: return .addItem(id, .own, words: "the lamp by the gate")
        case 24...25:
            guard let source = someSource(for: session, mint: &mint) else { return nil }
            return .addItem(id, source, words: Bool.random(using: &mint) ? "briefly" : nil)
        case 26: return item.map { .wordItem(id, $0, "the lamp, again") }
        case 27:
            let states = AgendaItem.State.allCases
            return item.map { .moveItem(id, $0, states.randomElement(using: &mint) ?? .talked) }
        case 28...29:
            guard Bool.random(using: &mint) else {
                return .say(id, "we go in pairs", on: Bool.random(using: &mint) ? item : nil)
            }
            let source = someSource(for: session, mint: &mint)
            return .talk(id, someTalk(item.map { .item($0) } ?? .new(source ?? .own), mint: &mint))
        case 30:
            let parts =
                session.named.map { $0.id.of(SessionPart.self) }
                + session.agenda.map { $0.id.of(SessionPart.self) }
                + session.said.map { $0.id.of(SessionPart.self) }
            return parts.randomElement(using: &mint).map { .takeBackPart(id, $0) }
        default:
            let others = sessions.values.filter(\.hasBegun).map(\.id).sorted()
            return .agreeNotes(of: id, during: others.randomElement(using: &mint))
        }
    }
}

extension Centre {
    /// A session that is there, or one that a series has.
    private func someSession(at now: Moment, mint: inout Mint) -> Session? {
        let today = ServiceDay(now, turnsAt: settings.turnsAt)
        if Int.random(in: 0...2, using: &mint) == 0 {
            let coming = sessions(on: today) + sessions(after: today, days: 14)
            return coming.randomElement(using: &mint)
        }
        return sessions.values.filter(\.counts).sorted { $0.id < $1.id }.randomElement(using: &mint)
    }

    /// What might be talked about: mostly what is suggested.
    private func someTalk(_ point: Talk.Point, mint: inout Mint) -> Talk {
        Talk(
            point, said: "we go in pairs",
            decision: Bool.random(using: &mint)
                ? Deciding("in pairs", tally: Tally(agree: 4), objections: ["too slow"]) : nil,
            tasks: [ActionWish(what: "a lamp", who: "Lu")], isToldBack: Bool.random(using: &mint),
            task: GroupAction.State.allCases.randomElement(using: &mint),
            areNotesAgreed: Bool.random(using: &mint))
    }

    private func someSource(for session: Session, mint: inout Mint) -> AgendaItem.Source? {
        if let suggested = suggestions(for: session.id).randomElement(using: &mint) { return suggested }
        let shared = openConcerns.map(\.id).randomElement(using: &mint)
        let rule = agreements.values.filter(\.counts).map(\.id).sorted().randomElement(using: &mint)
        let sources: [AgendaItem.Source?] = [
            shared.map { .concern($0) }, shared.map { .reportBack($0) }, rule.map { .agreement($0) },
            .agreement(ID(high: 1, low: 1)), .action(ID(high: 1, low: 2), of: .decision(ID(high: 1, low: 3))),
        ]
        return sources.randomElement(using: &mint) ?? nil
    }

    private func someCare(at now: Moment, mint: inout Mint) -> Action? {
        let session = someSession(at: now, mint: &mint)?.id
        let requests = care.values.filter(\.counts).map(\.id).sorted()
        if let request = requests.randomElement(using: &mint), Bool.random(using: &mint) {
            var change = CareChange()
            change.session = Change(Bool.random(using: &mint) ? session : nil)
            return .care(.change(request, change))
        }
        let wish = CareWish(
            parent: "Lola", session: session,
            children: [ChildWish(name: "Kim", band: settings.ratioTable.rows.first?.band)])
        return .care(.ask(wish))
    }

    private func someTime(at now: Moment, mint: inout Mint) -> Moment? {
        Bool.random(using: &mint)
            ? nil
            : Moment(now.instant.advanced(minutes: -Int.random(in: 0...90, using: &mint)), offset: 60)
    }

    private func someStart(at now: Moment, mint: inout Mint) -> PlannedTime {
        let ahead = [0, 0, 0, 1, 2, 9].randomElement(using: &mint) ?? 0
        let minute = MinuteOfDay(Int.random(in: 18...23, using: &mint) * 60) ?? .midnight
        return PlannedTime(now.day.advanced(by: ahead), minute)
    }

    private func someTimes(at now: Moment, mint: inout Mint) -> SeriesTimes {
        let start = someStart(at: now, mint: &mint)
        let rules: [SeriesRule] = [
            .weekly, .weekly, .fortnightly, .monthly(day: start.day.dayOfMonth), .monthly(day: 31),
            .weekday(start.day.weekday, nth: 4), .lastWeekday(start.day.weekday),
        ]
        return SeriesTimes(
            first: start.day, minute: start.minute, rule: rules.randomElement(using: &mint) ?? .weekly,
            until: Bool.random(using: &mint)
                ? nil : start.day.advanced(by: Int.random(in: 0...60, using: &mint)))
    }

    private func somePlan(mint: inout Mint) -> SessionPlan {
        SessionPlan().changed(by: someChange(mint: &mint))
    }

    private func someChange(mint: inout Mint) -> PlanChange {
        func text(_ text: String) -> Change<String>? {
            [nil, nil, .cleared, .to(text)].randomElement(using: &mint) ?? nil
        }
        var change = PlanChange(
            topic: text("papers"), place: text("the park"), audience: text("newcomers"),
            facilitator: text("Dee"), learning: text("Lu"),
            childCare: [nil, true, false].randomElement(using: &mint) ?? nil)
        if Bool.random(using: &mint) { change.kind = Change(SessionLists.kinds.randomElement(using: &mint)) }
        if Bool.random(using: &mint) { change.capacity = .to(Int.random(in: 5...30, using: &mint)) }
        for code in SessionLists.languages.prefix(3) where Bool.random(using: &mint) {
            change.languages[code] = Bool.random(using: &mint)
        }
        return change
    }
}

extension SessionPlan {
    /// The plan with what a change says.
    fileprivate func changed(by change: PlanChange) -> SessionPlan {
        var plan = SessionPlan(
            kind: change.kind?.value, languages: Set(change.languages.filter(\.value).keys),
            capacity: change.capacity?.value, childCare: change.childCare ?? false)
        for text in PlanText.allCases { plan[text] = change[text]?.value }
        return plan
    }
}
