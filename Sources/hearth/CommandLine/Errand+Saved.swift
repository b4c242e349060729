internal import CentreCore
internal import Resources

/// What is said of what was saved.
extension Errand {
    /// What an event was about, as it stands now, in one line.
    func line(for event: Event) -> String {
        switch event.root {
        case .visit(let id): return centre.visits[id].map(telling.line) ?? ""
        case .headcount(let id):
            let people = centre.headcounts[id]?.people.value ?? 0
            return "\(Reference.shown(id))  \(words("cli.people", count: people))"
        case .care(let id): return centre.care[id].map(telling.line) ?? ""
        case .carer(let id): return centre.shifts[id].map(telling.line) ?? ""
        case .issue(let id): return line(id)
        case .concern(let id): return centre.concerns[id].map(telling.line) ?? ""
        case .warning(let id): return centre.warnings[id].map(telling.line) ?? ""
        case .supplies(let id): return centre.supplies[id].map(telling.line) ?? ""
        case .session(let id): return centre.session(id).map(telling.line) ?? ""
        case .decision(let id): return Reference.shown(id)
        case .look, .standing, nil: return standing(event).map(Telling.safe) ?? ""
        }
    }

    /// The same for programs.
    func object(for event: Event) -> JSONObject {
        var object = JSONObject()
        switch event.root {
        case .visit(let id):
            if let visit = centre.visits[id] { object = telling.object(visit) }
        case .headcount(let id):
            object.put("ref", Reference.shown(id))
            object.put("id", id.description)
            object.put("people", centre.headcounts[id]?.people.value)
        case .care(let id):
            if let request = centre.care[id] { object = telling.object(request) }
        case .carer(let id):
            if let shift = centre.shifts[id] { object = telling.object(shift) }
        case .issue(let id): object = self.object(id)
        case .concern(let id):
            if let concern = centre.concerns[id] { object = telling.object(concern) }
        case .warning(let id):
            if let warning = centre.warnings[id] { object = telling.object(warning) }
        case .supplies(let id):
            if let day = centre.supplies[id] { object = telling.object(day) }
        case .session(let id):
            if let session = centre.session(id) { object = telling.object(session) }
        case .decision(let id):
            object.put("ref", Reference.shown(id))
            object.put("id", id.description)
        case .look, .standing, nil: object.put("what", standing(event))
        }
        return object
    }

    /// What a standing event is about: a name, or the reference of a note.
    private func standing(_ event: Event) -> String? {
        switch event {
        case .personAdded(let event): event.name
        case .personChanged(let event): centre.people[event.person]?.name.value
        case .personPinSet(let event): centre.people[event.person]?.name.value
        case .handoverWritten(let event): Reference.shown(event.note)
        case .handoverPutAway(let event): Reference.shown(event.note)
        case .listChanged(let event): "\(event.list.rawValue).\(event.code)"
        case .importTakenBack(let event): Reference.shown(event.batch)
        case .forgetAsked(let event): Reference.shown(event.request)
        default: nil
        }
    }
}
