extension Centre {
    /// The events that take one's own deed back, unless somebody changed since what it did.
    func takeBack(_ done: Done, by person: ID<Person>, at now: Moment) throws(Refusal) -> [Event] {
        guard let deed = done.lines.first?.deed, !done.reversals.isEmpty else { throw .nothingToChange }
        guard deed.by == person else { throw .notYours }
        guard done.reversals.contains(where: alters) else { throw .nothingToChange }
        for line in done.lines {
            for (index, event) in line.events.enumerated() {
                guard
                    stands(event, EventRef(line: line.id, index: index))
                        || isOwn(event, of: person, since: deed.h)
                else { throw .changedSince }
            }
        }
        try keepsChildrenInSight(done.reversals)
        try keepsNamesApart(done.reversals, at: now)
        try keepsACoordinator(done.reversals, at: now)
        try keepsWhatIsInForce(done.reversals)
        return done.reversals.map(replacingHeads)
    }

    /// A name that comes back may have been given to somebody else in the meantime.
    private func keepsNamesApart(_ events: [Event], at now: Moment) throws(Refusal) {
        for event in events {
            guard case .personChanged(let event) = event, event.ended != true else { continue }
            guard event.name != nil || event.ended == false, let person = people[event.person] else {
                continue
            }
            guard isActive(person, at: now) || event.ended == false else { continue }
            _ = try free(event.name ?? person.name.value ?? "", except: event.person, at: now)
        }
    }

    private func keepsACoordinator(_ events: [Event], at now: Moment) throws(Refusal) {
        for event in events {
            guard case .personChanged(let event) = event else { continue }
            let leaves = event.ended == true || event.until?.value != nil
            guard leaves || event.roles[.coordinator] == false else { continue }
            try keepsACoordinator(without: event.person, at: now)
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
        case .care(let event): return .care(replacingHeads(event))
        case .carer(let event): return .carer(replacingHeads(event))
        case .issue(let event): return .issue(replacingHeads(event))
        case .concern(let event): return .concern(replacingHeads(event))
        case .warning(let event): return .warning(replacingHeads(event))
        case .session(let event): return .session(replacingHeads(event))
        case .decision(let event): return .decision(replacingHeads(event))
        default: return event
        }
    }
}
