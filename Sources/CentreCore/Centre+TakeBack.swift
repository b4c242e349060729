extension Centre {
    /// What would undo these events, judged *before* they are applied; empty where they cannot be undone.
    package func reversals(of events: [Event]) -> [Event] {
        events.reversed().flatMap(reversals)
    }

    private func reversals(of event: Event) -> [Event] {
        switch event {
        case .visitArrived(let event): [.visitTakenBack(VisitTakenBack(visit: event.visit, after: []))]
        case .visitLeft(let event): restoringState(of: event.visit)
        case .visitClosed(let event): restoringState(of: event.visit)
        case .visitReopened(let event): restoringState(of: event.visit)
        case .visitTakenBack(let event): restoringState(of: event.visit)
        case .visitChanged(let event): restoring(event)
        case .someLeft(let event):
            [.someLeftTakenBack(SomeLeftTakenBack(visit: event.visit, part: event.part))]
        case .served(let event):
            [.serviceTakenBack(ServiceTakenBack(visit: event.visit, service: event.service))]
        case .serviceTakenBack(let event):
            [
                .serviceTakenBack(
                    ServiceTakenBack(visit: event.visit, service: event.service, takenBack: false))
            ]
        case .referralMade(let event):
            [
                .referralFollowed(
                    ReferralFollowed(
                        visit: event.visit, referral: event.referral, state: .takenBack, after: []))
            ]
        case .referralFollowed(let event): restoring(event)
        case .headcountTaken(let event): [.headcountTakenBack(HeadcountTakenBack(headcount: event.headcount))]
        case .headcountTakenBack(let event):
            [.headcountTakenBack(HeadcountTakenBack(headcount: event.headcount, takenBack: false))]
        case .handoverWritten(let event): [.handoverPutAway(HandoverPutAway(note: event.note))]
        case .handoverPutAway(let event): [.handoverPutAway(HandoverPutAway(note: event.note, away: false))]
        case .personAdded(let event): [.personChanged(PersonChanged(person: event.person, ended: true))]
        case .personChanged(let event): restoring(event)
        case .settingsChanged(let event): restoring(event)
        case .listChanged(let event): restoring(event)
        case .importTaken(let event): [.importTakenBack(ImportTakenBack(batch: event.batch))]
        case .importTakenBack(let event):
            [.importTakenBack(ImportTakenBack(batch: event.batch, takenBack: false))]
        case .someLeftTakenBack, .unknown: []
        }
    }

    private func restoringState(of id: ID<Visit>) -> [Event] {
        guard let visit = visits[id], let state = visit.state.state else { return [] }
        switch state {
        case .present: return [.visitReopened(VisitReopened(visit: id, after: []))]
        case .left: return [.visitLeft(VisitLeft(visit: id, time: visit.left.value, after: []))]
        case .closedByDesk: return [.visitClosed(VisitClosed(visit: id, time: visit.left.value, after: []))]
        case .takenBack: return [.visitTakenBack(VisitTakenBack(visit: id, after: []))]
        }
    }

    private func restoring(_ event: VisitChanged) -> [Event] {
        guard let visit = visits[event.visit] else { return [] }
        var former = VisitChanged(visit: event.visit)
        if event.arrived != nil { former.arrived = visit.arrived.value }
        if event.left != nil { former.left = visit.left.value }
        if event.handle != nil { former.handle = Change(visit.name) }
        if event.people != nil { former.people = visit.arrivals }
        if event.children != nil { former.children = visit.childrenAlong }
        if event.need != nil { former.need = Change(visit.words) }
        for code in event.reasons.keys { former.reasons[code] = visit.reasons[code]?.value == true }
        return [.visitChanged(former)]
    }

    private func restoring(_ event: ReferralFollowed) -> [Event] {
        guard let referral = visits[event.visit]?.referrals[event.referral], let state = referral.state.state
        else { return [] }
        let former = ReferralFollowed(
            visit: event.visit, referral: event.referral, state: state, words: referral.words.value?.value,
            due: referral.due, after: [])
        return [.referralFollowed(former)]
    }

    private func restoring(_ event: PersonChanged) -> [Event] {
        guard let person = people[event.person] else { return [] }
        var former = PersonChanged(person: event.person)
        if event.name != nil { former.name = person.name.value }
        for role in event.roles.keys { former.roles[role] = person.holds(role) }
        if event.ended != nil { former.ended = person.ended.value ?? false }
        return [.personChanged(former)]
    }

    private func restoring(_ event: SettingsChanged) -> [Event] {
        let former = SettingsChanged(
            name: event.name.flatMap { _ in settings.name.value },
            zone: event.zone.flatMap { _ in settings.zone.value },
            turn: event.turn.flatMap { _ in settings.turnsAt },
            opening: event.opening.flatMap { _ in settings.opening.value ?? OpeningHours([]) },
            language: event.language.flatMap { _ in settings.language.value },
            digits: event.digits.flatMap { _ in settings.digits.value ?? [] })
        return [.settingsChanged(former)]
    }

    private func restoring(_ event: ListChanged) -> [Event] {
        let entry = settings.lists[event.list]?[event.code]
        let former = ListChanged(
            list: event.list, code: event.code,
            wording: event.wording.map { _ in Change(entry?.wording.value?.value) },
            offered: event.offered.map { _ in entry?.offered.value ?? false },
            place: event.place.flatMap { _ in entry?.place.value })
        return [.listChanged(former)]
    }

    /// The events that take one's own deed back, unless somebody changed since what it did.
    func takeBack(_ done: Done, by person: ID<Person>) throws(Refusal) -> [Event] {
        guard let first = done.lines.first, !done.reversals.isEmpty else { throw .nothingToChange }
        guard first.deed.by == person else { throw .notYours }
        for line in done.lines {
            for (index, event) in line.events.enumerated() {
                guard stands(event, EventRef(line: line.id, index: index)) else { throw .changedSince }
            }
        }
        return done.reversals.map(replacingHeads)
    }

    /// Whether what an event said is still what acts.
    private func stands(_ event: Event, _ ref: EventRef) -> Bool {
        func holds<Value>(_ field: Latest<Value>?) -> Bool { field?.stamp?.ref == ref }
        switch event {
        case .visitArrived(let event): return visits[event.visit]?.state.headRefs == [ref]
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
        case .personAdded(let event): return holds(people[event.person]?.name)
        case .personChanged(let event):
            guard let person = people[event.person] else { return false }
            return (event.name == nil || holds(person.name)) && (event.ended == nil || holds(person.ended))
                && event.roles.keys.allSatisfy { holds(person.roles[$0]) }
        case .settingsChanged(let event):
            return (event.name == nil || holds(settings.name)) && (event.zone == nil || holds(settings.zone))
                && (event.turn == nil || holds(settings.turn))
                && (event.opening == nil || holds(settings.opening))
                && (event.language == nil || holds(settings.language))
                && (event.digits == nil || holds(settings.digits))
        case .listChanged(let event):
            guard let entry = settings.lists[event.list]?[event.code] else { return false }
            return (event.wording == nil || holds(entry.wording))
                && (event.offered == nil || holds(entry.offered))
                && (event.place == nil || holds(entry.place))
        case .importTaken(let event): return imports[event.batch]?.takenBack.value != true
        case .importTakenBack(let event): return holds(imports[event.batch]?.takenBack)
        case .someLeftTakenBack, .unknown: return false
        }
    }

    /// A reversal as it is written: it replaces all that now stands in its trail.
    private func replacingHeads(_ event: Event) -> Event {
        func heads(_ visit: ID<Visit>) -> [EventRef] { visits[visit]?.state.headRefs ?? [] }
        switch event {
        case .visitLeft(var event):
            event.after = heads(event.visit)
            return .visitLeft(event)
        case .visitClosed(var event):
            event.after = heads(event.visit)
            return .visitClosed(event)
        case .visitReopened(var event):
            event.after = heads(event.visit)
            return .visitReopened(event)
        case .visitTakenBack(var event):
            event.after = heads(event.visit)
            return .visitTakenBack(event)
        case .referralFollowed(var event):
            event.after = visits[event.visit]?.referrals[event.referral]?.state.headRefs ?? []
            return .referralFollowed(event)
        default: return event
        }
    }
}
