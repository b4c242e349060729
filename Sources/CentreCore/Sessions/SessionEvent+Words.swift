extension SessionEvent {
    /// What the event says in a field that can be forgotten; `nil` where it says nothing there.
    func text(_ field: WordField) -> String? {
        switch (self, field) {
        case (.planned(let event), _): PlanText(field).flatMap { event.plan[$0] }
        case (.changed(let event), _): PlanText(field).flatMap { event.plan[$0]?.value }
        case (.moved(let event), .why): event.why
        case (.named(let event), .handle): event.handle
        case (.itemPut(let event), .words): event.words?.value
        case (.said(let event), .words): event.words
        default: nil
        }
    }

    /// The event with other words in a field; none clear it.
    func saying(_ words: String?, in field: WordField) -> SessionEvent {
        switch (self, field) {
        case (.planned(var event), _):
            guard let text = PlanText(field) else { return self }
            event.plan[text] = words
            return .planned(event)
        case (.changed(var event), _):
            guard let text = PlanText(field) else { return self }
            event.plan[text] = Change(words)
            return .changed(event)
        case (.moved(var event), .why):
            event.why = words
            return .moved(event)
        case (.named(var event), .handle):
            event.handle = words
            return .named(event)
        case (.itemPut(var event), .words):
            event.words = Change(words)
            return .itemPut(event)
        case (.said(var event), .words):
            event.words = words
            return .said(event)
        default: return self
        }
    }
}

extension SeriesEvent {
    func text(_ field: WordField) -> String? {
        guard let text = PlanText(field) else { return nil }
        return switch self {
        case .planned(let event): event.plan[text]
        case .changed(let event): event.plan[text]?.value
        case .skipped, .dayMoved, .takenBack: nil
        }
    }

    func saying(_ words: String?, in field: WordField) -> SeriesEvent {
        guard let text = PlanText(field) else { return self }
        switch self {
        case .planned(var event):
            event.plan[text] = words
            return .planned(event)
        case .changed(var event):
            event.plan[text] = Change(words)
            return .changed(event)
        case .skipped, .dayMoved, .takenBack: return self
        }
    }
}

extension PlanText {
    fileprivate init?(_ field: WordField) {
        guard let text = PlanText.allCases.first(where: { $0.field == field }) else { return nil }
        self = text
    }
}
