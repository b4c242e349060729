extension Centre {
    /// Whether an event would change anything that can be seen; that two desks disagree can be.
    func alters(_ event: IssueEvent) -> Bool {
        guard let issue = issues[event.issue] else { return true }
        switch event {
        case .raised: return issue.raised.value == nil
        case .told(let event):
            return differs(event.handle, Change(issue.recordedName))
                || differs(event.other, issue.isForSomebodyElse)
                || event.kinds.contains { (issue.kinds[$0.key]?.value == true) != $0.value }
                || event.supports.contains { (issue.supports[$0.key]?.value == true) != $0.value }
                || differs(event.who, Change(issue.who)) || differs(event.happened, Change(issue.happened))
                || differs(event.place, Change(issue.place)) || differs(event.why, Change(issue.why))
                || event.replies.contains { $0.value != Change(issue.reply(to: $0.key)) }
        case .said(let event): return issue.sayings[event.saying]?.words.value == nil
        case .consented(let event):
            return event.uses.contains { (issue.uses[$0.key]?.value == true) != $0.value }
        case .shut(let event): return issue.shutOut[event.reader]?.called.value == nil
        case .helped(let event): return issue.helps[event.help]?.given.value == nil
        case .partTakenBack(let event):
            return (issue.takenBack[event.part]?.value == true) != event.takenBack
        case .moved(let event): return event.state != issue.state.state || issue.state.needsALook
        case .voiced(let event):
            let voice = issue.voices[event.person]?.value
            return voice?.state != event.state || (event.state != nil && voice?.after != event.after)
        case .receipted(let event): return issue.receipt.value?.value != event.mark
        }
    }

    func alters(_ event: ConcernEvent) -> Bool {
        guard let concern = concerns[event.concern] else { return true }
        switch event {
        case .opened: return concern.opened.value == nil
        case .changed(let event):
            return differs(event.about, Change(concern.about))
                || differs(event.summary, Change(concern.summary))
                || differs(event.agenda, Change(concern.agenda))
                || differs(event.reportBy, Change(concern.reportBy))
                || differs(event.raisersWord, concern.raisersWord.value == true)
        case .joined(let event): return (concern.joined[event.issue]?.value == true) != event.joined
        case .moved(let event): return event.state != concern.state.state || concern.state.needsALook
        case .responded(let event): return concern.responses[event.response]?.agreed.value == nil
        case .acted(let event):
            return concern.actions[event.action]?.isAltered(by: event) ?? true
        case .reported(let event): return concern.reports[event.report]?.given.value == nil
        case .partTakenBack(let event):
            return (concern.takenBack[event.part]?.value == true) != event.takenBack
        }
    }

    func alters(_ event: WarningEvent) -> Bool {
        guard let warning = warnings[event.warning] else { return true }
        switch event {
        case .made: return warning.made.value == nil
        case .changed(let event):
            return differs(event.who, Change(warning.who)) || differs(event.place, Change(warning.place))
                || differs(event.words, Change(warning.text)) || differs(event.until, Change(warning.until))
        case .moved(let event): return event.state != warning.state.state || warning.state.needsALook
        }
    }

    private func differs<Value: Equatable>(_ new: Value?, _ standing: Value?) -> Bool {
        new != nil && new != standing
    }
}
