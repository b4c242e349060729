extension Event {
    /// What an event says in a field that can be forgotten; `nil` where it says nothing there.
    package func text(_ field: WordField) -> String? {
        switch (self, field) {
        case (.visitArrived(let event), .handle): event.handle
        case (.visitArrived(let event), .need): event.need
        case (.visitChanged(let event), .handle): event.handle?.value
        case (.visitChanged(let event), .need): event.need?.value
        case (.referralMade(let event), .note): event.note
        case (.referralFollowed(let event), .words): event.words?.value
        case (.handoverWritten(let event), .text): event.text
        case (.forgetAsked(let event), .name): event.name
        case (.looked(let event), .why): event.why
        case (.care(let event), _): event.text(field)
        case (.carer(let event), _): event.text(field)
        case (.family(let event), _): event.text(field)
        case (.issue(let event), _): event.text(field)
        case (.concern(let event), _): event.text(field)
        case (.warning(let event), _): event.text(field)
        case (.session(let event), _): event.text(field)
        case (.series(let event), _): event.text(field)
        case (.decision(let event), _): event.text(field)
        case (.collective(let event), _): event.text(field)
        case (.settingsChanged(let event), .crisis): event.crisis?.value
        case (.settingsChanged(let event), .onCall): event.onCall?.value
        case (.settingsChanged(let event), .unwritten): event.unwritten?.value
        default: nil
        }
    }

    /// The event with other words in a field; none clear it, and empty ones stand for what aged out.
    func saying(_ words: String?, in field: WordField) -> Event {
        switch (self, field) {
        case (.visitArrived(var event), .handle):
            event.handle = words
            return .visitArrived(event)
        case (.visitArrived(var event), .need):
            event.need = words
            return .visitArrived(event)
        case (.visitChanged(var event), .handle):
            event.handle = Change(words)
            return .visitChanged(event)
        case (.visitChanged(var event), .need):
            event.need = Change(words)
            return .visitChanged(event)
        case (.referralMade(var event), .note):
            event.note = words
            return .referralMade(event)
        case (.referralFollowed(var event), .words):
            event.words = Change(words)
            return .referralFollowed(event)
        case (.handoverWritten(var event), .text):
            event.text = words ?? ""
            return .handoverWritten(event)
        case (.forgetAsked(var event), .name):
            event.name = words
            return .forgetAsked(event)
        case (.looked(var event), .why):
            event.why = words
            return .looked(event)
        case (.care(let event), _): return .care(event.saying(words, in: field))
        case (.carer(let event), _): return .carer(event.saying(words, in: field))
        case (.family(let event), _): return .family(event.saying(words, in: field))
        case (.issue(let event), _): return .issue(event.saying(words, in: field))
        case (.concern(let event), _): return .concern(event.saying(words, in: field))
        case (.warning(let event), _): return .warning(event.saying(words, in: field))
        case (.session(let event), _): return .session(event.saying(words, in: field))
        case (.series(let event), _): return .series(event.saying(words, in: field))
        case (.decision(let event), _): return .decision(event.saying(words, in: field))
        case (.collective(let event), _): return .collective(event.saying(words, in: field))
        case (.settingsChanged(var event), .crisis):
            event.crisis = Change(words)
            return .settingsChanged(event)
        case (.settingsChanged(var event), .onCall):
            event.onCall = Change(words)
            return .settingsChanged(event)
        case (.settingsChanged(var event), .unwritten):
            event.unwritten = Change(words)
            return .settingsChanged(event)
        default: return self
        }
    }
}
