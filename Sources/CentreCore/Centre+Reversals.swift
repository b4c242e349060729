extension Centre {
    /// What would undo these events, judged *before* they are applied; empty where they cannot be undone.
    package func reversals(of events: [Event]) -> [Event] {
        // What is forgotten cannot be known again.
        let isForgetting = events.contains(where: \.isForgetting)
        // Nobody takes back for somebody else what they withdrew, or whom they shut out.
        let isRaised = events.contains { if case .issue(.raised) = $0 { true } else { false } }
        let isForGood =
            !isRaised && events.contains { if case .issue(let event) = $0 { event.isForGood } else { false } }
        return isForgetting || isForGood ? [] : events.reversed().flatMap(reversals)
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
        case .forgetAsked(let event): [.forgetSettled(ForgetSettled(request: event.request))]
        case .forgetSettled(let event):
            [.forgetSettled(ForgetSettled(request: event.request, settled: false))]
        case .care(let event): reversals(of: event)
        case .carer(let event): reversals(of: event)
        case .family(let event): reversals(of: event)
        case .issue(let event): reversals(of: event)
        case .concern(let event): reversals(of: event)
        case .warning(let event): reversals(of: event)
        case .supplies(let event): reversals(of: event)
        case .session(let event): reversals(of: event)
        case .series(let event): reversals(of: event)
        case .decision(let event): reversals(of: event)
        case .collective(let event): reversals(of: event)
        // Whoever chose another PIN knows why; nobody gets the old one back unasked. That somebody looked stays: nobody
        // unsees anything.
        case .someLeftTakenBack, .personPinSet, .forgotten, .aged, .looked, .lettingGo, .unknown: []
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
        if event.handle != nil { former.handle = Change(visit.workingName) }
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
            visit: event.visit, referral: event.referral, state: state,
            words: event.words.map { _ in Change(referral.words.value?.value) }, due: referral.due, after: [])
        return [.referralFollowed(former)]
    }

    private func restoring(_ event: PersonChanged) -> [Event] {
        guard let person = people[event.person] else { return [] }
        var former = PersonChanged(person: event.person)
        if event.name != nil { former.name = person.name.value }
        for role in event.roles.keys { former.roles[role] = person.holds(role) }
        if event.ended != nil { former.ended = person.isEnded }
        if event.until != nil { former.until = Change(person.lastDay) }
        return [.personChanged(former)]
    }

    private func restoring(_ event: SettingsChanged) -> [Event] {
        let former = SettingsChanged(
            name: event.name.flatMap { _ in settings.name.value },
            zone: event.zone.flatMap { _ in settings.zone.value },
            turn: event.turn.flatMap { _ in settings.turnsAt },
            opening: event.opening.flatMap { _ in settings.opening.value ?? OpeningHours([]) },
            language: event.language.flatMap { _ in settings.language.value },
            digits: event.digits.flatMap { _ in settings.digits.value ?? [] },
            pinLength: event.pinLength.flatMap { _ in settings.pinLength },
            softLock: event.softLock.map { _ in settings.softLockMinutes },
            hardLock: event.hardLock.map { _ in settings.hardLockMinutes },
            ratios: event.ratios.map { _ in settings.ratioTable },
            capacity: event.capacity.map { _ in Change(settings.roomCapacity) },
            returnWithin: event.returnWithin.map { _ in settings.returnMinutes },
            namesAge: event.namesAge.map { _ in settings.daysOfNames },
            detailsAge: event.detailsAge.map { _ in settings.monthsOfDetails },
            crisis: event.crisis.map { _ in Change(settings.crisisSteps) },
            onCall: event.onCall.map { _ in Change(settings.onCallNow) },
            unwritten: event.unwritten.map { _ in Change(settings.unwritten.value?.value) },
            response: Dictionary(
                uniqueKeysWithValues: event.response.keys.map { ($0, settings.responseHours($0)) }))
        return [.settingsChanged(former)]
    }

    private func restoring(_ event: ListChanged) -> [Event] {
        let entry = settings.lists[event.list]?[event.code]
        let former = ListChanged(
            list: event.list, code: event.code,
            wording: event.wording.map { _ in Change(entry?.wording.value?.value) },
            offered: event.offered.map { _ in entry?.offered.value ?? event.list.starting.contains(event.code)
            },
            place: event.place.map { _ in settings.place(of: event.code, in: event.list) })
        return [.listChanged(former)]
    }
}

extension Event {
    /// Whether words go with it for good.
    package var isForgetting: Bool {
        switch self {
        case .forgotten, .aged: true
        default: false
        }
    }
}
