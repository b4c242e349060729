extension Centre {
    /// Judges an action against the state: what it would write, or why it is refused.
    ///
    /// Nothing changes.
    ///
    /// What has happened is never refused; refused is only what cannot be understood and what the person may not do.
    package func decide(
        _ action: Action, by person: ID<Person>, at now: Moment, via door: Door = .desk, mint: inout Mint
    ) throws(Refusal) -> Entry {
        try allow(action, by: person, at: now)
        let events = try events(of: action, by: person, at: now, mint: &mint)
        try keepRefusals(events)
        try keepOutOfMonthsGone(events)
        var undone: ID<Act>?
        if case .takeBack(let done) = action { undone = done.lines.first?.deed.act }
        return entry(
            events.map(forgotten.young), by: person, at: now, via: door, undoes: undone, mint: &mint)
    }

    /// A deed of these events, stamped later than anything that its roots saw.
    package func entry(
        _ events: [Event], by person: ID<Person>, at now: Moment, via door: Door = .desk,
        undoes: ID<Act>? = nil, mint: inout Mint
    ) -> Entry {
        var newest = UInt64(clamping: now.instant.milliseconds)
        for event in events {
            if let seen = newestStamp(on: event.root), seen >= newest {
                // Beyond the greatest rank that is read there is none: the greater id then decides.
                newest = min(seen, UInt64(Int64.max) - 1) + 1
            }
        }
        let deed = Deed(act: ID(mint: &mint), at: now, by: person, h: newest, via: door, undoes: undoes)
        return Entry(deed: deed, events: events)
    }

    func newestStamp(on root: Root?) -> UInt64? {
        switch root {
        case .visit(let id): visits[id]?.hands.newest
        case .headcount(let id): headcounts[id]?.hands.newest
        case .care(let id): care[id]?.hands.newest
        case .carer(let id): shifts[id]?.hands.newest
        case .issue(let id): issues[id]?.hands.newest
        case .concern(let id): concerns[id]?.hands.newest
        case .warning(let id): warnings[id]?.hands.newest
        case .supplies(let id): supplies[id]?.hands.newest
        case .session(let id): sessions[id]?.hands.newest
        case .decision(let id): decisions[id]?.hands.newest
        case .standing: newestStanding
        case .look, nil: nil
        }
    }

    /// Whether a person may do an action at all, whatever its content: screens grey out what this refuses.
    package func allow(_ action: Action, by person: ID<Person>, at now: Moment) throws(Refusal) {
        let person = try present(person, at: now)
        if action.isOfCoordinators(not: person.id) {
            guard person.holds(.coordinator) else { throw .notAllowed(needs: .coordinator) }
        }
        if case .care(.startCarer(let who, _, _)) = action, !isCarer(who, at: now) {
            guard person.holds(.carer) || person.holds(.coordinator) else { throw .notAllowed(needs: .carer) }
        }
        if let needed = action.needsOneOf, !needed.contains(where: person.holds) {
            throw .notAllowed(needs: needed[0])
        }
        guard !person.held.isEmpty else { throw .notAllowed(needs: .helper) }
    }

    /// Somebody who works at the desk at a moment.
    func present(_ person: ID<Person>, at now: Moment) throws(Refusal) -> Person {
        guard let person = people[person], person.name.value != nil, !person.isEnded else {
            throw .notAtTheDesk
        }
        guard isActive(person, at: now) else { throw .dayTurned }
        return person
    }

    private func events(
        of action: Action, by person: ID<Person>, at now: Moment, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        switch action {
        case .arrive(let arrival): try arrive(arrival, at: now, mint: &mint)
        case .leave(let id, let people, let time):
            try leave(try visit(id), people: people, at: time, now: now, mint: &mint)
        case .leaveUnnamed(let time):
            try leave(try longestUnnamed(), people: 1, at: time, now: now, mint: &mint)
        case .closeByDesk(let id, let time): try close(try visit(id), at: time, now: now)
        case .closeAllByDesk(let closings): try closeAll(closings, now: now)
        case .reopen(let id): try reopen(try visit(id))
        case .change(let id, let change): try self.change(try visit(id), change, now: now)
        case .takeBackVisit(let id): try takeBack(try visit(id))
        case .serve(let id, let codes, let quantity):
            try serve(try visit(id), codes, quantity: quantity, mint: &mint)
        case .takeBackService(let id, let service): try takeBack(service, of: try visit(id))
        case .refer(let id, let code, let note, let due):
            try refer(try visit(id), to: code, note: note, due: due, mint: &mint)
        case .follow(let id, let referral, let state, let words, let due):
            try follow(referral, of: try visit(id), state, words: words, due: due)
        case .count(let people, let time): try count(people, at: time, now: now, mint: &mint)
        case .takeBackCount(let id): try takeBackCount(id)
        case .handOver(let text):
            [.handoverWritten(HandoverWritten(note: ID(mint: &mint), text: try checked(text, .note)))]
        case .putAway(let note): try putAway(note)
        case .addPerson(let name, let roles, let pin):
            try addPerson(name, roles: roles, pin: pin, at: now, mint: &mint)
        case .addHelper(let name, let pin): try addHelper(name, pin: pin, at: now, mint: &mint)
        case .keepHelper(let id): try keepHelper(id, at: now)
        case .renamePerson(let id, let name): try rename(id, name, at: now)
        case .changeRoles(let id, let roles): try changeRoles(id, roles, at: now)
        case .endPerson(let id): try endPerson(id, at: now)
        case .returnPerson(let id): try returnPerson(id, at: now)
        case .setPin(let id, let hash, let assent): try setPin(of: id, hash, assent, by: person, at: now)
        case .changeSettings(let change): try changeSettings(change)
        case .changeList(let change): try changeList(change)
        case .takeBack(let done): try takeBack(done, by: person, at: now)
        case .takeBackImport(let batch): try takeBackImport(batch)
        case .askForget(let name): try askForget(name, mint: &mint)
        case .forget(let request, let places): try forget(request, places, mint: &mint)
        case .ageOut(let wish): try ageOut(wish, at: now)
        case .care(let action): try self.events(of: action, at: now, mint: &mint)
        case .issue(let action): try self.events(of: action, by: person, at: now, mint: &mint)
        case .concern(let action): try self.events(of: action, by: person, at: now, mint: &mint)
        case .warning(let action): try self.events(of: action, by: person, at: now, mint: &mint)
        case .supplies(let action): try self.events(of: action, at: now)
        case .session(let action): try self.events(of: action, by: person, at: now, mint: &mint)
        case .collective(let action): try self.events(of: action, by: person, at: now, mint: &mint)
        case .letGo(let month, let damaged): try letGo(before: month, alsoDamaged: damaged, at: now)
        case .noteLook(let verb, let about, let why):
            [.looked(try look(verb, about: about, why: why, at: now, mint: &mint))]
        }
    }
}
