extension Centre {
    /// Whether what an event said is still what acts.
    func stands(_ event: Event, _ ref: EventRef) -> Bool {
        func holds<Value>(_ field: Latest<Value>?) -> Bool { field?.stamp?.ref == ref }
        switch event {
        case .visitLeft(let event): return visits[event.visit]?.state.headRefs == [ref]
        case .visitClosed(let event): return visits[event.visit]?.state.headRefs == [ref]
        case .visitReopened(let event): return visits[event.visit]?.state.headRefs == [ref]
        case .visitTakenBack(let event): return visits[event.visit]?.state.headRefs == [ref]
        case .visitChanged(let event):
            guard let visit = visits[event.visit] else { return false }
            return (event.arrived == nil || holds(visit.arrived)) && (event.left == nil || holds(visit.left))
                && (event.handle == nil || holds(visit.handle))
                && (event.people == nil || holds(visit.people))
                && (event.children == nil || holds(visit.children))
                && (event.need == nil || holds(visit.need))
                && event.reasons.keys.allSatisfy { holds(visit.reasons[$0]) }
        case .someLeft(let event):
            guard let visit = visits[event.visit], visit.state.state == .present else { return false }
            return visit.departures[event.part]?.takenBack.value != true
        case .served(let event): return visits[event.visit]?.services[event.service]?.counts == true
        case .serviceTakenBack(let event):
            return holds(visits[event.visit]?.services[event.service]?.takenBack)
        case .referralMade(let event):
            return visits[event.visit]?.referrals[event.referral]?.state.headRefs == [ref]
        case .referralFollowed(let event):
            return visits[event.visit]?.referrals[event.referral]?.state.headRefs == [ref]
        case .headcountTaken(let event): return headcounts[event.headcount]?.counts == true
        case .headcountTakenBack(let event): return holds(headcounts[event.headcount]?.takenBack)
        case .handoverWritten(let event): return notes[event.note]?.isOpen == true
        case .handoverPutAway(let event): return holds(notes[event.note]?.putAway)
        case .personAdded(let event):
            guard let person = people[event.person] else { return false }
            return holds(person.name) && person.ended.value == nil
                && (event.until == nil ? person.until.value == nil : holds(person.until))
                && person.roles.allSatisfy { event.roles.contains($0.key) && holds($0.value) }
        case .personChanged(let event):
            guard let person = people[event.person] else { return false }
            return (event.name == nil || holds(person.name)) && (event.ended == nil || holds(person.ended))
                && (event.until == nil || holds(person.until))
                && event.roles.keys.allSatisfy { holds(person.roles[$0]) }
        case .personPinSet(let event): return holds(people[event.person]?.pin)
        case .settingsChanged(let event):
            return (event.name == nil || holds(settings.name)) && (event.zone == nil || holds(settings.zone))
                && (event.turn == nil || holds(settings.turn))
                && (event.opening == nil || holds(settings.opening))
                && (event.language == nil || holds(settings.language))
                && (event.digits == nil || holds(settings.digits))
                && (event.pinLength == nil || holds(settings.pinLengths))
                && (event.softLock == nil || holds(settings.softLock))
                && (event.hardLock == nil || holds(settings.hardLock))
                && (event.ratios == nil || holds(settings.ratios))
                && (event.capacity == nil || holds(settings.capacity))
                && (event.returnWithin == nil || holds(settings.returnWithin))
                && (event.namesAge == nil || holds(settings.namesAge))
                && (event.detailsAge == nil || holds(settings.detailsAge))
                && (event.crisis == nil || holds(settings.crisis))
                && (event.onCall == nil || holds(settings.onCall))
                && (event.unwritten == nil || holds(settings.unwritten))
                && event.response.keys.allSatisfy { holds(settings.response[$0]) }
        case .listChanged(let event):
            guard let entry = settings.lists[event.list]?[event.code] else { return false }
            return (event.wording == nil || holds(entry.wording))
                && (event.offered == nil || holds(entry.offered))
                && (event.place == nil || holds(entry.place))
        case .importTaken(let event): return imports[event.batch]?.takenBack.value != true
        case .importTakenBack(let event): return holds(imports[event.batch]?.takenBack)
        case .forgetAsked(let event): return requests[event.request]?.isOpen == true
        case .forgetSettled(let event): return holds(requests[event.request]?.settled)
        case .care(let event): return stands(event, ref)
        case .carer(let event): return stands(event, ref)
        case .family(let event): return stands(event, ref)
        case .issue(let event): return stands(event, ref)
        case .concern(let event): return stands(event, ref)
        case .warning(let event): return stands(event, ref)
        case .supplies(let event): return stands(event, ref)
        case .session(let event): return stands(event, ref)
        case .series(let event): return stands(event, ref)
        case .decision(let event): return stands(event, ref)
        case .collective(let event): return stands(event, ref)
        // A visit that anybody else touched holds their work too.
        case .visitArrived, .someLeftTakenBack, .forgotten, .aged, .looked, .lettingGo, .unknown: return false
        }
    }

    /// Whether nobody but this person touched since `h` what an event speaks of, nor at the same time elsewhere.
    func isOwn(_ event: Event, of person: ID<Person>, since h: UInt64) -> Bool {
        guard let hands = hands(on: event), hands.areOnly(person, since: h) else { return false }
        switch event {
        case .visitArrived, .visitLeft, .visitClosed, .visitReopened, .visitTakenBack:
            guard case .visit(let id) = event.root else { return false }
            return visits[id]?.state.heads.count == 1
        case .referralMade(let event): return isSettled(event.referral, of: event.visit)
        case .referralFollowed(let event): return isSettled(event.referral, of: event.visit)
        case .care(let event): return isSettled(event)
        case .carer(let event): return shifts[event.shift]?.state.heads.count == 1
        case .issue(let event): return issues[event.issue]?.state.heads.count == 1
        case .concern(let event): return concerns[event.concern]?.state.heads.count == 1
        case .warning(let event): return warnings[event.warning]?.state.heads.count == 1
        // Nothing stands in the trail of a session of which nothing became yet.
        case .session(let event): return (sessions[event.session]?.state.heads.count ?? 0) <= 1
        case .decision(let event): return decisions[event.decision]?.state.heads.count == 1
        default: return true
        }
    }

    private func isSettled(_ referral: ID<Referral>, of visit: ID<Visit>) -> Bool {
        visits[visit]?.referrals[referral]?.state.heads.count == 1
    }

    private func hands(on event: Event) -> Hands? {
        switch event {
        case .personAdded(let event): people[event.person]?.hands
        case .personChanged(let event): people[event.person]?.hands
        case .personPinSet(let event): people[event.person]?.hands
        case .settingsChanged, .listChanged: settings.hands
        case .handoverWritten(let event): notes[event.note]?.hands
        case .handoverPutAway(let event): notes[event.note]?.hands
        case .importTaken(let event): imports[event.batch]?.hands
        case .importTakenBack(let event): imports[event.batch]?.hands
        case .forgetAsked(let event): requests[event.request]?.hands
        case .forgetSettled(let event): requests[event.request]?.hands
        case .family(let event): rules[event.rule]?.hands
        case .series(let event): series[event.series]?.hands
        case .collective(let event): hands(on: event)
        case .lettingGo: nil
        default:
            switch event.root {
            case .visit(let id): visits[id]?.hands
            case .headcount(let id): headcounts[id]?.hands
            case .care(let id): care[id]?.hands
            case .carer(let id): shifts[id]?.hands
            case .issue(let id): issues[id]?.hands
            case .concern(let id): concerns[id]?.hands
            case .warning(let id): warnings[id]?.hands
            case .supplies(let id): supplies[id]?.hands
            case .session(let id): sessions[id]?.hands
            case .decision(let id): decisions[id]?.hands
            case .look, .standing, nil: nil
            }
        }
    }
}
