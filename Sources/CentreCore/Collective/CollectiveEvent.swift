/// What happened to what the collective keeps standing: agreements, priorities, mentoring, shares of the work, and which
/// reports left the centre.
package enum CollectiveEvent: Hashable, Sendable {
    case agreement(AgreementEvent)
    case priority(PriorityEvent)
    case mentoring(MentoringEvent)
    case share(ShareEvent)
    case leaving(LeavingEvent)
}

extension Centre {
    mutating func apply(_ event: CollectiveEvent, of deed: Deed, at stamp: Stamp) {
        switch event {
        case .agreement(let event):
            let id = event.agreement
            agreements[id, default: Agreement(id: id)].apply(event, of: deed, at: stamp)
        case .priority(let event):
            let id = event.priority
            priorities[id, default: Priority(id: id)].apply(event, of: deed, at: stamp)
        case .mentoring(let event):
            let id = event.mentoring
            mentorings[id, default: Mentoring(id: id)].apply(event, of: deed, at: stamp)
        case .share(let event):
            let id = event.share
            shares[id, default: ReportedShare(id: id)].apply(event, of: deed, at: stamp)
        case .leaving(let event):
            let id = event.report
            leftReports[id, default: LeftReport(id: id)].apply(event, of: deed, at: stamp)
        }
    }

    /// Lets go of words that are forgotten.
    mutating func forgetOfCollective(_ forgotten: ForgottenHere) {
        for id in Array(decisions.keys) { decisions[id]?.forget(forgotten) }
        for id in Array(agreements.keys) { agreements[id]?.forget(forgotten) }
        for id in Array(priorities.keys) { priorities[id]?.forget(forgotten) }
        for id in Array(mentorings.keys) { mentorings[id]?.forget(forgotten) }
        for id in Array(shares.keys) { shares[id]?.forget(forgotten) }
        for id in Array(leftReports.keys) { leftReports[id]?.forget(forgotten) }
    }

    func alters(_ event: CollectiveEvent) -> Bool {
        switch event {
        case .agreement(let event): agreements[event.agreement]?.isAltered(by: event) ?? true
        case .priority(let event): priorities[event.priority]?.isAltered(by: event) ?? true
        case .mentoring(let event): mentorings[event.mentoring]?.isAltered(by: event) ?? true
        case .share(let event): shares[event.share]?.isAltered(by: event) ?? true
        case .leaving(let event): leftReports[event.report]?.isAltered(by: event) ?? true
        }
    }

    /// What would undo an event, judged before it is applied.
    func reversals(of event: CollectiveEvent) -> [Event] {
        let former: CollectiveEvent =
            switch event {
            case .agreement(let event):
                .agreement(
                    (agreements[event.agreement] ?? Agreement(id: event.agreement)).reversal(of: event))
            case .priority(let event):
                .priority((priorities[event.priority] ?? Priority(id: event.priority)).reversal(of: event))
            case .mentoring(let event):
                .mentoring(
                    (mentorings[event.mentoring] ?? Mentoring(id: event.mentoring)).reversal(of: event))
            case .share(let event):
                .share((shares[event.share] ?? ReportedShare(id: event.share)).reversal(of: event))
            case .leaving(let event):
                .leaving((leftReports[event.report] ?? LeftReport(id: event.report)).reversal(of: event))
            }
        return [.collective(former)]
    }

    /// Whether what an event said is still what acts.
    func stands(_ event: CollectiveEvent, _ ref: EventRef) -> Bool {
        switch event {
        case .agreement(let event): agreements[event.agreement]?.holds(event, ref) ?? false
        case .priority(let event): priorities[event.priority]?.holds(event, ref) ?? false
        case .mentoring(let event): mentorings[event.mentoring]?.holds(event, ref) ?? false
        case .share(let event): shares[event.share]?.holds(event, ref) ?? false
        case .leaving(let event): leftReports[event.report]?.holds(event, ref) ?? false
        }
    }

    func hands(on event: CollectiveEvent) -> Hands? {
        switch event {
        case .agreement(let event): agreements[event.agreement]?.hands
        case .priority(let event): priorities[event.priority]?.hands
        case .mentoring(let event): mentorings[event.mentoring]?.hands
        case .share(let event): shares[event.share]?.hands
        case .leaving(let event): leftReports[event.report]?.hands
        }
    }
}

extension CollectiveEvent {
    /// What the event says in a field that can be forgotten; `nil` where it says nothing there.
    func text(_ field: WordField) -> String? {
        switch self {
        case .agreement(let event): event.text(field)
        case .priority(let event): event.text(field)
        case .mentoring(let event): event.text(field)
        case .share(let event): event.text(field)
        case .leaving(let event): event.text(field)
        }
    }

    /// The event with other words in a field; none clear it.
    func saying(_ words: String?, in field: WordField) -> CollectiveEvent {
        switch self {
        case .agreement(let event): .agreement(event.saying(words, in: field))
        case .priority(let event): .priority(event.saying(words, in: field))
        case .mentoring(let event): .mentoring(event.saying(words, in: field))
        case .share(let event): .share(event.saying(words, in: field))
        case .leaving(let event): .leaving(event.saying(words, in: field))
        }
    }
}
