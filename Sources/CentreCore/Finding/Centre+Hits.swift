extension Centre {
    /// Which of some things a search finds, as far as a person may read them, the newest first; one hit for each.
    ///
    /// All about these things must be at hand. What was taken back or withdrawn, and names that somebody asked to be
    /// forgotten by, are not found. O(*n*) in the texts of these things.
    package func hits(
        for query: SearchQuery, among things: some Sequence<Found>, by person: ID<Person>
    ) -> [Hit] {
        guard let person = people[person], !person.held.isEmpty else { return [] }
        return things.compactMap { hit(for: query, in: $0, by: person) }.sorted()
    }

    private func hit(for query: SearchQuery, in thing: Found, by person: Person) -> Hit? {
        guard query.kinds.isEmpty || query.kinds.contains(thing.kind),
            let readable = readable(of: thing, by: person), query.days?.contains(readable.day) ?? true
        else { return nil }
        for (field, text) in readable.texts {
            guard let text, let place = query.place(in: text) else { continue }
            let snippet = field.isListed ? Hit.Snippet(of: text, around: place) : nil
            return Hit(found: thing, field: field, day: readable.day, snippet: snippet)
        }
        return nil
    }

    /// What is standing, and so is always at hand, of which a search may find something.
    package var standingToFind: [Found] {
        rules.keys.map(Found.family) + series.keys.map(Found.series) + agreements.keys.map(Found.agreement)
            + priorities.keys.map(Found.priority) + mentorings.keys.map(Found.mentoring)
            + shares.keys.map(Found.share) + notes.keys.map(Found.note)
    }

    /// The issues on whose consents it rests what may be read of some things.
    package func issuesBehind(_ things: some Sequence<Found>) -> Set<ID<Issue>> {
        things.reduce(into: []) { issues, thing in
            switch thing {
            case .concern(let id): issues.formUnion(concerns[id]?.issues ?? [])
            case .warning(let id): warnings[id]?.issue.map { _ = issues.insert($0) }
            default: break
            }
        }
    }
}

/// What a person may read of a thing, and the day that it speaks of.
struct ReadableTexts {
    let day: Day
    let texts: [(Hit.Field, String?)]
}

extension Centre {
    /// `nil` where the person may not know of it, or it does not stand.
    func readable(of thing: Found, by person: Person) -> ReadableTexts? {
        switch thing {
        case .visit(let id): visits[id].flatMap { readable($0, by: person) }
        case .care(let id): care[id].flatMap(readable)
        case .carer(let id): shifts[id].flatMap(readable)
        case .family(let id): rules[id].flatMap(readable)
        case .issue(let id): issues[id].flatMap { readable($0, by: person) }
        case .concern(let id): concerns[id].flatMap { readable($0, by: person) }
        case .warning(let id): warnings[id].flatMap { readable($0, by: person) }
        case .session(let id): sessions[id].flatMap(readable)
        case .series(let id): series[id].flatMap(readable)
        case .decision(let id): decisions[id].flatMap(readable)
        case .agreement(let id): agreements[id].flatMap(readable)
        case .priority(let id): priorities[id].flatMap(readable)
        case .mentoring(let id): mentorings[id].flatMap(readable)
        case .share(let id): shares[id].flatMap(readable)
        case .note(let id): notes[id].flatMap(readable)
        }
    }

    /// What somebody needed, and where they were sent, is read at the desk one visit at a time: who needed what, in all
    /// years at once, is for whoever may take such lines out.
    private func readable(_ visit: Visit, by person: Person) -> ReadableTexts? {
        guard counts(visit), let arrived = visit.arrived.value else { return nil }
        guard person.mayRead(.exportOfLines) else {
            return ReadableTexts(day: arrived.day, texts: [(.name, visit.name)])
        }
        let referrals = visit.referrals.values.filter {
            $0.made.value != nil && $0.state.state != .takenBack
        }.sorted { $0.id < $1.id }
        return ReadableTexts(
            day: arrived.day,
            texts: [(.name, visit.name), (.need, visit.words)]
                + referrals.flatMap { [(.referral, $0.note), (.referral, $0.words.value?.value)] })
    }

    private func readable(_ request: ChildCareRequest) -> ReadableTexts? {
        guard request.counts, let asked = request.asked.value else { return nil }
        var texts: [(Hit.Field, String?)] = [(.name, request.parent)]
        texts += request.named.map { (.name, $0.name) }
        for child in request.named { texts += Child.Note.allCases.map { (.care, child.note($0)) } }
        texts += [request.reach, request.callThen, request.neverCall, request.answerWords.value?.value]
            .map { (.care, $0) }
        texts += request.collectors.values.filter(\.counts).sorted { $0.id < $1.id }
            .map { (.collector, $0.name) }
        return ReadableTexts(day: request.wanted?.day ?? asked.at.day, texts: texts)
    }

    private func readable(_ shift: CarerShift) -> ReadableTexts? {
        guard shift.counts, let started = shift.started.value else { return nil }
        return ReadableTexts(day: started.day, texts: [(.name, shift.name)])
    }

    private func readable(_ rule: FamilyRule) -> ReadableTexts? {
        // Whose rule it is, is no more to be known: then it is nobody's to be found.
        guard rule.counts, rule.parent != nil, let stamp = rule.handle.stamp else { return nil }
        return ReadableTexts(day: day(of: stamp), texts: [(.name, rule.parent), (.collector, rule.name)])
    }

    private func readable(_ note: HandoverNote) -> ReadableTexts? {
        guard note.isOpen, let written = note.written.value else { return nil }
        return ReadableTexts(day: written.at.day, texts: [(.note, note.text)])
    }

    /// The day of a stamp in UTC, which is all that a stamp knows.
    func day(of stamp: Stamp) -> Day {
        Moment(Instant(milliseconds: Int64(clamping: stamp.h)), offset: 0).day
    }
}
