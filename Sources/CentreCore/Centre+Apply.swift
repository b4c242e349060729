extension Centre {
    /// Takes a line in.
    ///
    /// Total, order-free, and the same however often it is repeated.
    package mutating func apply(_ line: Line) {
        newestEntry = max(newestEntry, line.deed.at.instant)
        for (index, event) in line.events.enumerated() {
            apply(event, of: line.deed, at: line.stamp(index))
        }
    }

    private mutating func apply(_ event: Event, of deed: Deed, at stamp: Stamp) {
        switch event.root {
        case .visit(let id):
            var visit = visits[id] ?? Visit(id: id)
            visit.newest = max(visit.newest, stamp.h)
            visit.apply(event, of: deed, at: stamp)
            visits[id] = visit
            hearNames(in: event, at: deed.at)
            index.note(visit, counts: counts(visit), turnsAt: settings.turnsAt)
        case .headcount(let id):
            var headcount = headcounts[id] ?? Headcount(id: id)
            headcount.newest = max(headcount.newest, stamp.h)
            headcount.apply(event, of: deed, at: stamp)
            headcounts[id] = headcount
        case .standing:
            newestStanding = max(newestStanding, stamp.h)
            applyStanding(event, of: deed, at: stamp)
        case nil:
            unknown.insert(stamp.ref)
        }
    }

    private mutating func hearNames(in event: Event, at deed: Moment) {
        switch event {
        case .visitArrived(let event):
            if let name = event.handle { names.hear(name, at: (event.time ?? deed).instant) }
        case .visitChanged(let event):
            if let name = event.handle?.value { names.hear(name, at: deed.instant) }
        default: break
        }
    }

    private mutating func applyStanding(_ event: Event, of deed: Deed, at stamp: Stamp) {
        switch event {
        case .personAdded(let event):
            var person = people[event.person] ?? Person(id: event.person)
            person.name.assign(event.name, at: stamp)
            for role in event.roles { person.roles[role, default: Latest()].assign(true, at: stamp) }
            people[event.person] = person
        case .personChanged(let event):
            var person = people[event.person] ?? Person(id: event.person)
            if let name = event.name { person.name.assign(name, at: stamp) }
            for (role, held) in event.roles { person.roles[role, default: Latest()].assign(held, at: stamp) }
            if let ended = event.ended { person.ended.assign(ended, at: stamp) }
            people[event.person] = person
        case .settingsChanged(let event):
            let turn = settings.turnsAt
            settings.apply(event, at: stamp)
            if settings.turnsAt != turn { reindex() }
        case .listChanged(let event):
            settings.apply(event, at: stamp)
        case .handoverWritten(let event):
            let written = HandoverNote.Written(text: event.text, at: deed.at, by: deed.by)
            notes[event.note, default: HandoverNote(id: event.note)].written.assign(written, at: stamp)
        case .handoverPutAway(let event):
            notes[event.note, default: HandoverNote(id: event.note)].putAway.assign(event.away, at: stamp)
        case .importTaken(let event):
            imports[event.batch, default: ImportedFile()].taken.assign(event, at: stamp)
        case .importTakenBack(let event):
            imports[event.batch, default: ImportedFile()].takenBack.assign(event.takenBack, at: stamp)
            reindex()
        default: break
        }
    }

    private mutating func reindex() {
        index = VisitIndex()
        for visit in visits.values { index.note(visit, counts: counts(visit), turnsAt: settings.turnsAt) }
    }

    /// Lets go of what need not be at hand: everything but what ``isLive(_:on:)`` keeps.
    ///
    /// The record keeps it all; a month of it comes back when its lines are applied again.
    package mutating func keepLive(on today: ServiceDay) {
        for visit in visits.values where !isLive(visit, on: today) {
            visits[visit.id] = nil
            index.forget(visit.id)
        }
        headcounts = headcounts.filter { isLive($0.value, on: today) }
        notes = notes.filter { $0.value.isOpen }
        names.trim()
    }

    /// Whether a visit must be at hand from the start: it is open, something of it waits, or it is today's or
    /// yesterday's.
    package func isLive(_ visit: Visit, on today: ServiceDay) -> Bool {
        if index.present.contains(visit.id) || index.following.contains(visit.id) { return true }
        guard let arrived = visit.arrived.value else { return false }
        return ServiceDay(arrived, turnsAt: settings.turnsAt) >= today.advanced(by: -1)
    }

    /// Whether a headcount is today's or yesterday's.
    package func isLive(_ headcount: Headcount, on today: ServiceDay) -> Bool {
        guard let at = headcount.at.value else { return false }
        return ServiceDay(at, turnsAt: settings.turnsAt) >= today.advanced(by: -1)
    }
}

extension Visit {
    fileprivate mutating func apply(_ event: Event, of deed: Deed, at stamp: Stamp) {
        switch event {
        case .visitArrived(let event):
            state.assign(.present, after: [], at: stamp)
            arrived.assign(event.time ?? deed.at, at: stamp)
            handle.assign(Change(event.handle), at: stamp)
            people.assign(event.people, at: stamp)
            children.assign(event.children, at: stamp)
            need.assign(Change(event.need), at: stamp)
            for code in event.reasons { reasons[code, default: Latest()].assign(true, at: stamp) }
            recorded.assign(Recorded(by: deed.by, act: deed.act, via: deed.via), at: stamp)
        case .visitLeft(let event):
            state.assign(.left, after: event.after, at: stamp)
            left.assign(event.time ?? deed.at, at: stamp)
        case .visitClosed(let event):
            state.assign(.closedByDesk, after: event.after, at: stamp)
            left.assign(event.time ?? deed.at, at: stamp)
        case .visitReopened(let event):
            state.assign(.present, after: event.after, at: stamp)
        case .visitTakenBack(let event):
            state.assign(.takenBack, after: event.after, at: stamp)
        case .visitChanged(let event):
            if let time = event.arrived { arrived.assign(time, at: stamp) }
            if let time = event.left { left.assign(time, at: stamp) }
            if let change = event.handle { handle.assign(change, at: stamp) }
            if let count = event.people { people.assign(count, at: stamp) }
            if let count = event.children { children.assign(count, at: stamp) }
            if let change = event.need { need.assign(change, at: stamp) }
            for (code, ticked) in event.reasons { reasons[code, default: Latest()].assign(ticked, at: stamp) }
        case .someLeft(let event):
            var departure = departures[event.part] ?? Departure()
            departure.people.assign(event.people, at: stamp)
            departure.at.assign(event.time ?? deed.at, at: stamp)
            departures[event.part] = departure
        case .someLeftTakenBack(let event):
            departures[event.part, default: Departure()].takenBack.assign(event.takenBack, at: stamp)
        case .served(let event):
            let given = Service.Given(code: event.code, quantity: event.quantity, at: deed.at)
            services[event.service, default: Service(id: event.service)].given.assign(given, at: stamp)
        case .serviceTakenBack(let event):
            services[event.service, default: Service(id: event.service)].takenBack
                .assign(event.takenBack, at: stamp)
        case .referralMade(let event):
            var referral = referrals[event.referral] ?? Referral(id: event.referral)
            let made = Referral.Made(to: event.to, note: event.note, at: deed.at, by: deed.by)
            referral.made.assign(made, at: stamp)
            referral.dueDay.assign(event.due, at: stamp)
            referral.state.assign(.made, after: [], at: stamp)
            referrals[event.referral] = referral
        case .referralFollowed(let event):
            var referral = referrals[event.referral] ?? Referral(id: event.referral)
            referral.state.assign(event.state, after: event.after, at: stamp)
            referral.words.assign(Change(event.words), at: stamp)
            if let due = event.due { referral.dueDay.assign(due, at: stamp) }
            referrals[event.referral] = referral
        default: break
        }
    }
}

extension Headcount {
    fileprivate mutating func apply(_ event: Event, of deed: Deed, at stamp: Stamp) {
        switch event {
        case .headcountTaken(let event):
            people.assign(event.people, at: stamp)
            at.assign(event.time ?? deed.at, at: stamp)
        case .headcountTakenBack(let event):
            takenBack.assign(event.takenBack, at: stamp)
        default: break
        }
    }
}

extension Settings {
    fileprivate mutating func apply(_ event: SettingsChanged, at stamp: Stamp) {
        if let value = event.name { name.assign(value, at: stamp) }
        if let value = event.zone { zone.assign(value, at: stamp) }
        if let value = event.turn { turn.assign(value, at: stamp) }
        if let value = event.opening { opening.assign(value, at: stamp) }
        if let value = event.language { language.assign(value, at: stamp) }
        if let value = event.digits { digits.assign(value, at: stamp) }
    }

    fileprivate mutating func apply(_ event: ListChanged, at stamp: Stamp) {
        var entry = lists[event.list]?[event.code] ?? ListEntry()
        if let value = event.wording { entry.wording.assign(value, at: stamp) }
        if let value = event.offered { entry.offered.assign(value, at: stamp) }
        if let value = event.place { entry.place.assign(value, at: stamp) }
        lists[event.list, default: [:]][event.code] = entry
    }
}
