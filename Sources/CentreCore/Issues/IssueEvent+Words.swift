extension IssueEvent {
    /// What the event says in a field that can be forgotten; `nil` where it says nothing there.
    func text(_ field: WordField) -> String? {
        switch (self, field) {
        case (.raised(let event), .handle): event.handle
        case (.told(let event), .handle): event.handle?.value
        case (.told(let event), .place): event.place?.value
        case (.told(let event), .why): event.why?.value
        case (.said(let event), .words): event.words
        case (.shut(let event), .name): event.name
        case (.helped(let event), .words): event.words
        case (.helped(let event), .purpose): event.purpose
        default: nil
        }
    }

    /// The event with other words in a field; none clear it.
    func saying(_ words: String?, in field: WordField) -> IssueEvent {
        switch (self, field) {
        case (.raised(var event), .handle):
            event.handle = words
            return .raised(event)
        case (.told(var event), .handle):
            event.handle = Change(words)
            return .told(event)
        case (.told(var event), .place):
            event.place = Change(words)
            return .told(event)
        case (.told(var event), .why):
            event.why = Change(words)
            return .told(event)
        case (.said(var event), .words):
            event.words = words
            return .said(event)
        case (.shut(var event), .name):
            event.name = words
            return .shut(event)
        case (.helped(var event), .words):
            event.words = words
            return .helped(event)
        case (.helped(var event), .purpose):
            event.purpose = words
            return .helped(event)
        default: return self
        }
    }
}

extension ConcernEvent {
    func text(_ field: WordField) -> String? {
        switch (self, field) {
        case (.changed(let event), .summary): event.summary?.value
        case (.responded(let event), .words): event.words
        case (.acted(let event), _): event.text(field)
        case (.reported(let event), .words): event.words
        default: nil
        }
    }

    func saying(_ words: String?, in field: WordField) -> ConcernEvent {
        switch (self, field) {
        case (.changed(var event), .summary):
            event.summary = Change(words)
            return .changed(event)
        case (.responded(var event), .words):
            event.words = words
            return .responded(event)
        case (.acted(let event), _): return .acted(event.saying(words, in: field))
        case (.reported(var event), .words):
            event.words = words
            return .reported(event)
        default: return self
        }
    }
}

extension WarningEvent {
    func text(_ field: WordField) -> String? {
        switch (self, field) {
        case (.made(let event), .place): event.place
        case (.made(let event), .words): event.words
        case (.changed(let event), .place): event.place?.value
        case (.changed(let event), .words): event.words?.value
        default: nil
        }
    }

    func saying(_ words: String?, in field: WordField) -> WarningEvent {
        switch (self, field) {
        case (.made(var event), .place):
            event.place = words
            return .made(event)
        case (.made(var event), .words):
            event.words = words
            return .made(event)
        case (.changed(var event), .place):
            event.place = Change(words)
            return .changed(event)
        case (.changed(var event), .words):
            event.words = Change(words)
            return .changed(event)
        default: return self
        }
    }
}
