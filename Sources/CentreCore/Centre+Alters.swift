extension Centre {
    /// Whether an event would change anything that can be seen: what was undone already is not undone again.
    package func alters(_ event: Event) -> Bool {
        switch event {
        case .visitArrived(let event): visits[event.visit]?.recorded.value == nil
        case .visitLeft(let event): endsAnew(event.visit, .left, at: event.time)
        case .visitClosed(let event): endsAnew(event.visit, .closedByDesk, at: event.time)
        case .visitReopened(let event): visits[event.visit]?.state.state != .present
        case .visitTakenBack(let event): visits[event.visit]?.state.state != .takenBack
        case .visitChanged(let event): alters(event)
        case .someLeft(let event): visits[event.visit]?.departures[event.part]?.people.value == nil
        case .someLeftTakenBack(let event):
            isTakenBack(visits[event.visit]?.departures[event.part]?.takenBack) != event.takenBack
        case .served(let event): visits[event.visit]?.services[event.service]?.given.value == nil
        case .serviceTakenBack(let event):
            isTakenBack(visits[event.visit]?.services[event.service]?.takenBack) != event.takenBack
        case .referralMade(let event): visits[event.visit]?.referrals[event.referral]?.made.value == nil
        case .referralFollowed(let event): alters(event)
        case .headcountTaken(let event): headcounts[event.headcount]?.people.value == nil
        case .headcountTakenBack(let event):
            isTakenBack(headcounts[event.headcount]?.takenBack) != event.takenBack
        case .personAdded(let event): people[event.person]?.name.value == nil
        case .personChanged(let event): alters(event)
        case .personPinSet(let event): people[event.person]?.pin.value != event.hash
        case .settingsChanged(let event): alters(event)
        case .listChanged(let event): alters(event)
        case .handoverWritten(let event): notes[event.note]?.written.value == nil
        case .handoverPutAway(let event): isTakenBack(notes[event.note]?.putAway) != event.away
        case .importTaken(let event): imports[event.batch]?.taken.value == nil
        case .importTakenBack(let event): isTakenBack(imports[event.batch]?.takenBack) != event.takenBack
        case .forgetAsked(let event): requests[event.request]?.asked.value == nil
        case .forgetSettled(let event): isTakenBack(requests[event.request]?.settled) != event.settled
        case .forgotten: true
        case .aged(let event): !forgotten.aged(event.words).contains(event)
        case .looked(let event): looks[event.look]?.noted.value == nil
        case .care(let event): alters(event)
        case .carer(let event): alters(event)
        case .family(let event): alters(event)
        case .issue(let event): alters(event)
        case .concern(let event): alters(event)
        case .warning(let event): alters(event)
        case .supplies(let event): alters(event)
        case .session(let event): alters(event)
        case .series(let event): alters(event)
        case .decision(let event): alters(event)
        case .collective(let event): alters(event)
        case .lettingGo: true
        case .unknown: false
        }
    }

    private func isTakenBack(_ flag: Latest<Bool>?) -> Bool { flag?.value == true }

    private func endsAnew(_ id: ID<Visit>, _ state: Visit.State, at time: Moment?) -> Bool {
        guard let visit = visits[id], visit.state.state == state else { return true }
        return time != nil && time != visit.left.value
    }

    private func alters(_ event: VisitChanged) -> Bool {
        guard let visit = visits[event.visit] else { return true }
        return differs(event.arrived, visit.arrived.value) || differs(event.left, visit.left.value)
            || differs(event.handle, Change(visit.workingName)) || differs(event.need, Change(visit.words))
            || differs(event.people, visit.arrivals) || differs(event.children, visit.childrenAlong)
            || event.reasons.contains { (visit.reasons[$0.key]?.value == true) != $0.value }
    }

    private func alters(_ event: ReferralFollowed) -> Bool {
        guard let referral = visits[event.visit]?.referrals[event.referral] else { return true }
        return event.state != referral.state.state
            || differs(event.words, Change(referral.words.value?.value))
            || differs(event.due, referral.due)
    }

    private func alters(_ event: PersonChanged) -> Bool {
        guard let person = people[event.person] else { return true }
        return differs(event.name, person.name.value) || differs(event.ended, person.isEnded)
            || differs(event.until, Change(person.lastDay))
            || event.roles.contains { person.holds($0.key) != $0.value }
    }

    private func alters(_ event: SettingsChanged) -> Bool {
        differs(event.name, settings.name.value) || differs(event.zone, settings.zone.value)
            || differs(event.turn, settings.turnsAt) || differs(event.opening, settings.opening.value)
            || differs(event.language, settings.language.value)
            || differs(event.digits, settings.digits.value)
            || differs(event.pinLength, settings.pinLength)
            || differs(event.softLock, settings.softLockMinutes)
            || differs(event.hardLock, settings.hardLockMinutes)
            || differs(event.ratios, settings.ratioTable)
            || differs(event.capacity, Change(settings.roomCapacity))
            || differs(event.returnWithin, settings.returnMinutes)
            || differs(event.namesAge, settings.daysOfNames)
            || differs(event.detailsAge, settings.monthsOfDetails)
            || differs(event.crisis, Change(settings.crisisSteps))
            || differs(event.onCall, Change(settings.onCallNow))
            || differs(event.unwritten, Change(settings.unwritten.value?.value))
            || event.response.contains { settings.response[$0.key]?.value != $0.value }
    }

    private func alters(_ event: ListChanged) -> Bool {
        guard let entry = settings.lists[event.list]?[event.code] else { return true }
        return differs(event.wording, Change(entry.wording.value?.value))
            || differs(event.offered, entry.offered.value) || differs(event.place, entry.place.value)
    }

    private func differs<Value: Equatable>(_ new: Value?, _ standing: Value?) -> Bool {
        new != nil && new != standing
    }
}
