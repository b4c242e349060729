extension Centre {
    /// What would undo an event, judged before it is applied.
    func reversals(of event: IssueEvent) -> [Event] {
        let id = event.issue
        let issue = issues[id] ?? Issue(id: id)
        func one(_ event: IssueEvent) -> [Event] { [.issue(event)] }
        func part<Part>(_ part: ID<Part>, takenBack: Bool = true) -> [Event] {
            one(
                .partTakenBack(
                    IssuePartTakenBack(issue: id, part: part.of(IssuePart.self), takenBack: takenBack)))
        }
        switch event {
        case .raised: return one(.moved(IssueMoved(issue: id, state: .takenBack, after: [])))
        case .told(let event): return one(.told(issue.restoring(event)))
        case .said(let event): return part(event.saying)
        case .shut(let event): return part(event.reader)
        case .helped(let event): return part(event.help)
        case .partTakenBack(let event): return part(event.part, takenBack: !event.takenBack)
        case .consented(let event):
            let former = event.uses.keys.map { ($0, issue.uses[$0]?.value == true) }
            return one(.consented(IssueConsented(issue: id, uses: Dictionary(uniqueKeysWithValues: former))))
        case .moved:
            guard let state = issue.state.state else { return [] }
            let closing = issue.closing.value
            let former = IssueMoved(
                issue: id, state: state, ground: closing?.ground, second: closing?.second,
                day: closing?.day, after: [])
            // Whoever agreed to close it as it stood, did so of the state that comes back.
            let voices = voices(on: issue).flatMap { voice in
                one(.voiced(IssueVoiced(issue: id, person: voice.person, state: voice.state, after: [])))
            }
            return one(.moved(former)) + voices
        case .voiced(let event):
            let former = issue.voices[event.person].flatMap { issue.isAboutWhatStands($0) ? $0.value : nil }
            return one(
                .voiced(
                    IssueVoiced(
                        issue: id, person: event.person, state: former?.state,
                        after: former?.state == nil ? [] : issue.state.headRefs)))
        case .receipted:
            return one(.receipted(IssueReceipted(issue: id, mark: issue.receipt.value?.value)))
        }
    }

    func reversals(of event: ConcernEvent) -> [Event] {
        let id = event.concern
        let concern = concerns[id] ?? Concern(id: id)
        func one(_ event: ConcernEvent) -> [Event] { [.concern(event)] }
        func part<Part>(_ part: ID<Part>, takenBack: Bool = true) -> [Event] {
            one(
                .partTakenBack(
                    ConcernPartTakenBack(concern: id, part: part.of(ConcernPart.self), takenBack: takenBack)))
        }
        switch event {
        case .opened: return one(.moved(ConcernMoved(concern: id, state: .takenBack, after: [])))
        case .changed(let event):
            return one(
                .changed(
                    ConcernChanged(
                        concern: id, about: event.about.map { _ in Change(concern.about) },
                        summary: event.summary.map { _ in Change(concern.summary) },
                        agenda: event.agenda.map { _ in Change(concern.agenda) },
                        reportBy: event.reportBy.map { _ in Change(concern.reportBy) },
                        raisersWord: event.raisersWord.map { _ in concern.raisersWord.value == true })))
        case .joined(let event):
            return one(
                .joined(
                    ConcernJoined(
                        concern: id, issue: event.issue, joined: concern.joined[event.issue]?.value == true)))
        case .moved:
            guard let state = concern.state.state else { return [] }
            return one(.moved(ConcernMoved(concern: id, state: state, after: [])))
        case .responded(let event): return part(event.response)
        case .reported(let event): return part(event.report)
        case .acted(let event):
            guard let action = concern.actions[event.action], action.what.value != nil else {
                return part(event.action)
            }
            return one(.acted(action.restoring(event)))
        case .partTakenBack(let event): return part(event.part, takenBack: !event.takenBack)
        }
    }

    func reversals(of event: WarningEvent) -> [Event] {
        let id = event.warning
        let warning = warnings[id] ?? Warning(id: id)
        switch event {
        case .made: return [.warning(.moved(WarningMoved(warning: id, state: .takenBack, after: [])))]
        case .changed(let event):
            let former = WarningChanged(
                warning: id, who: event.who.map { _ in Change(warning.who) },
                place: event.place.map { _ in Change(warning.place) },
                words: event.words.map { _ in Change(warning.text) },
                until: event.until.map { _ in Change(warning.until) })
            return [.warning(.changed(former))]
        case .moved:
            guard let state = warning.state.state else { return [] }
            return [.warning(.moved(WarningMoved(warning: id, state: state, after: [])))]
        }
    }

    /// Whether what an event said is still what acts.
    func stands(_ event: IssueEvent, _ ref: EventRef) -> Bool {
        guard let issue = issues[event.issue] else { return false }
        func holds<Value>(_ field: Latest<Value>?) -> Bool { field?.stamp?.ref == ref }
        func holds<Value, Other>(_ said: Value?, _ field: Latest<Other>?) -> Bool {
            said == nil || field?.stamp?.ref == ref
        }
        switch event {
        // An issue that anybody else touched holds their work too.
        case .raised: return false
        case .told(let event):
            return holds(event.handle, issue.handle) && holds(event.other, issue.other)
                && event.kinds.keys.allSatisfy { holds(issue.kinds[$0]) }
                && event.supports.keys.allSatisfy { holds(issue.supports[$0]) }
                && holds(event.who, issue.doer) && holds(event.happened, issue.happenedAt)
                && holds(event.place, issue.placeWords) && holds(event.why, issue.whyWords)
                && event.replies.keys.allSatisfy { holds(issue.replies[$0]) }
        case .said(let event): return !issue.isTakenBack(event.saying)
        case .shut(let event): return !issue.isTakenBack(event.reader)
        case .helped(let event): return !issue.isTakenBack(event.help)
        case .partTakenBack(let event): return holds(issue.takenBack[event.part])
        case .consented(let event): return event.uses.keys.allSatisfy { holds(issue.uses[$0]) }
        case .moved: return issue.state.headRefs == [ref]
        case .voiced(let event): return holds(issue.voices[event.person])
        case .receipted: return holds(issue.receipt)
        }
    }

    func stands(_ event: ConcernEvent, _ ref: EventRef) -> Bool {
        guard let concern = concerns[event.concern] else { return false }
        func holds<Value>(_ field: Latest<Value>?) -> Bool { field?.stamp?.ref == ref }
        func holds<Value, Other>(_ said: Value?, _ field: Latest<Other>?) -> Bool {
            said == nil || field?.stamp?.ref == ref
        }
        switch event {
        case .opened: return false
        case .changed(let event):
            return holds(event.about, concern.kind) && holds(event.summary, concern.summaryWords)
                && holds(event.agenda, concern.agendaDay) && holds(event.reportBy, concern.reportDay)
                && holds(event.raisersWord, concern.raisersWord)
        case .joined(let event): return holds(concern.joined[event.issue])
        case .moved: return concern.state.headRefs == [ref]
        case .responded(let event): return !concern.isTakenBack(event.response)
        case .reported(let event): return !concern.isTakenBack(event.report)
        case .acted(let event):
            return concern.actions[event.action]?.holds(event, ref) == true
        case .partTakenBack(let event): return holds(concern.takenBack[event.part])
        }
    }

    func stands(_ event: WarningEvent, _ ref: EventRef) -> Bool {
        guard let warning = warnings[event.warning] else { return false }
        func holds<Value, Other>(_ said: Value?, _ field: Latest<Other>) -> Bool {
            said == nil || field.stamp?.ref == ref
        }
        switch event {
        case .made: return false
        case .changed(let event):
            return holds(event.who, warning.doer) && holds(event.place, warning.placeWords)
                && holds(event.words, warning.words) && holds(event.until, warning.last)
        case .moved: return warning.state.headRefs == [ref]
        }
    }

    func replacingHeads(_ event: IssueEvent) -> IssueEvent {
        // A voice is about the state of which it was given, and no other.
        guard case .moved = event else { return event }
        return event.replacing { _ in issues[event.issue]?.state.headRefs ?? [] }
    }

    func replacingHeads(_ event: ConcernEvent) -> ConcernEvent {
        event.replacing { _ in concerns[event.concern]?.state.headRefs ?? [] }
    }

    func replacingHeads(_ event: WarningEvent) -> WarningEvent {
        event.replacing { _ in warnings[event.warning]?.state.headRefs ?? [] }
    }
}

extension IssueEvent {
    /// The event with other assignments that it replaces, or of which it speaks.
    package func replacing(_ after: ([EventRef]) -> [EventRef]) -> IssueEvent {
        switch self {
        case .moved(var event):
            event.after = after(event.after)
            return .moved(event)
        case .voiced(var event):
            event.after = after(event.after)
            return .voiced(event)
        default: return self
        }
    }
}

extension ConcernEvent {
    package func replacing(_ after: ([EventRef]) -> [EventRef]) -> ConcernEvent {
        guard case .moved(var event) = self else { return self }
        event.after = after(event.after)
        return .moved(event)
    }
}

extension WarningEvent {
    package func replacing(_ after: ([EventRef]) -> [EventRef]) -> WarningEvent {
        guard case .moved(var event) = self else { return self }
        event.after = after(event.after)
        return .moved(event)
    }
}

extension Issue {
    fileprivate func restoring(_ event: IssueTold) -> IssueTold {
        var former = IssueTold(issue: id)
        if event.handle != nil { former.handle = Change(recordedName) }
        if event.other != nil { former.other = isForSomebodyElse }
        for code in event.kinds.keys { former.kinds[code] = kinds[code]?.value == true }
        for code in event.supports.keys { former.supports[code] = supports[code]?.value == true }
        if event.who != nil { former.who = Change(who) }
        if event.happened != nil { former.happened = Change(happened) }
        if event.place != nil { former.place = Change(place) }
        if event.why != nil { former.why = Change(why) }
        for question in event.replies.keys { former.replies[question] = Change(reply(to: question)) }
        return former
    }
}

extension IssueEvent {
    /// Whether it is the raiser's own word that holds until they say otherwise.
    var isForGood: Bool {
        switch self {
        case .shut: true
        case .moved(let event): event.state == .withdrawn
        case .consented(let event): event.uses.values.contains(false)
        default: false
        }
    }
}
