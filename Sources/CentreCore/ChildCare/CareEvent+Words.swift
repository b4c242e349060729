extension CareEvent {
    /// What the event says in a field that can be forgotten; `nil` where it says nothing there.
    func text(_ field: WordField) -> String? {
        switch (self, field) {
        case (.asked(let event), .handle): event.parent
        case (.childNamed(let event), .name): event.name?.value
        case (.childNamed(let event), .allergy): event.allergy?.value
        case (.childNamed(let event), .sleep): event.sleep?.value
        case (.childNamed(let event), .comfort): event.comfort?.value
        case (.answered(let event), .words): event.words?.value
        case (.arranged(let event), .handle): event.parent?.value
        case (.arranged(let event), .reach): event.reach?.value
        case (.arranged(let event), .call): event.call?.value
        case (.arranged(let event), .neverCall): event.neverCall?.value
        case (.collectorNamed(let event), .name): event.name
        case (.collected(let event), .name): event.to
        default: nil
        }
    }

    /// The event with other words in a field; none clear it.
    func saying(_ words: String?, in field: WordField) -> CareEvent {
        switch (self, field) {
        case (.asked(var event), .handle):
            event.parent = words
            return .asked(event)
        case (.childNamed(var event), .name):
            event.name = Change(words)
            return .childNamed(event)
        case (.childNamed(var event), .allergy):
            event.allergy = Change(words)
            return .childNamed(event)
        case (.childNamed(var event), .sleep):
            event.sleep = Change(words)
            return .childNamed(event)
        case (.childNamed(var event), .comfort):
            event.comfort = Change(words)
            return .childNamed(event)
        case (.answered(var event), .words):
            event.words = Change(words)
            return .answered(event)
        case (.arranged(var event), .handle):
            event.parent = Change(words)
            return .arranged(event)
        case (.arranged(var event), .reach):
            event.reach = Change(words)
            return .arranged(event)
        case (.arranged(var event), .call):
            event.call = Change(words)
            return .arranged(event)
        case (.arranged(var event), .neverCall):
            event.neverCall = Change(words)
            return .arranged(event)
        case (.collectorNamed(var event), .name):
            event.name = words
            return .collectorNamed(event)
        case (.collected(var event), .name):
            event.to = words
            return .collected(event)
        default: return self
        }
    }
}

extension CarerEvent {
    func text(_ field: WordField) -> String? {
        if case .started(let event) = self, field == .name { event.name } else { nil }
    }

    func saying(_ words: String?, in field: WordField) -> CarerEvent {
        guard case .started(var event) = self, field == .name else { return self }
        event.name = words
        return .started(event)
    }
}

extension FamilyEvent {
    func text(_ field: WordField) -> String? {
        switch (self, field) {
        case (.ruled(let event), .handle): event.parent
        case (.ruled(let event), .name): event.name
        default: nil
        }
    }

    func saying(_ words: String?, in field: WordField) -> FamilyEvent {
        guard case .ruled(var event) = self else { return self }
        switch field {
        case .handle: event.parent = words
        case .name: event.name = words
        default: return self
        }
        return .ruled(event)
    }
}

extension Child.Note {
    var field: WordField {
        switch self {
        case .allergy: .allergy
        case .sleep: .sleep
        case .comfort: .comfort
        }
    }
}
