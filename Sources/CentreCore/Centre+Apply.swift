extension Centre {
    /// Takes a line in.
    ///
    /// Total, order-free, and the same however often it is repeated.
    package mutating func apply(_ line: Line) { apply(line, isIndexed: true) }

    /// Takes lines in; where they are many, with room made for what they bring into being, and the index of visits made
    /// at the end.
    package mutating func apply(_ lines: [Line]) {
        guard lines.count > visits.count / 4 else {
            for line in lines { apply(line) }
            return
        }
        // A visit comes and leaves: two lines.
        visits.reserveCapacity(visits.count + lines.count / 2)
        for line in lines { apply(line, isIndexed: false) }
        reindex()
    }

    /// `isIndexed` where the index of visits follows at once.
    private mutating func apply(_ line: Line, isIndexed: Bool) {
        newestEntry = max(newestEntry, line.deed.at.instant)
        for (index, event) in line.events.enumerated() {
            let stamp = line.stamp(index)
            hearNames(in: event, at: line.deed.at, stamp)
            apply(forgotten.remainder(of: event, in: stamp.ref), of: line.deed, at: stamp, isIndexed)
        }
    }

    private mutating func apply(_ event: Event, of deed: Deed, at stamp: Stamp, _ isIndexed: Bool) {
        switch event.root {
        case .visit(let id):
            if isIndexed {
                apply(event, of: deed, at: stamp, to: id)
            } else {
                visits[id, default: Visit(id: id)].apply(event, of: deed, at: stamp, hiding: hiddenNames)
            }
        case .headcount(let id):
            headcounts[id, default: Headcount(id: id)].apply(event, of: deed, at: stamp)
        case .care:
            if case .care(let event) = event { apply(event, of: deed, at: stamp) }
        case .carer:
            if case .carer(let event) = event { apply(event, of: deed, at: stamp) }
        case .issue:
            if case .issue(let event) = event { apply(event, of: deed, at: stamp) }
        case .concern:
            if case .concern(let event) = event { apply(event, of: deed, at: stamp) }
        case .warning:
            if case .warning(let event) = event { apply(event, of: deed, at: stamp) }
        case .supplies:
            if case .supplies(let event) = event { apply(event, of: deed, at: stamp) }
        case .session:
            if case .session(let event) = event { apply(event, of: deed, at: stamp) }
        case .decision:
            if case .decision(let event) = event { apply(event, of: deed, at: stamp) }
        case .look:
            if case .looked(let event) = event { apply(event, of: deed, at: stamp) }
        case .standing:
            newestStanding = max(newestStanding, stamp.h)
            applyStanding(event, of: deed, at: stamp)
        case nil:
            unknown.insert(stamp.ref)
        }
    }

    /// Changes a visit where it lies and tells the index what became of it.
    private mutating func apply(_ event: Event, of deed: Deed, at stamp: Stamp, to id: ID<Visit>) {
        let (turn, imports, hidden) = (settings.turnsAt, imports, hiddenNames)
        func change(_ visit: inout Visit) -> (before: VisitIndex.Entry, now: VisitIndex.Entry) {
            let before = visit.indexEntry(turnsAt: turn, imports: imports)
            visit.apply(event, of: deed, at: stamp, hiding: hidden)
            return (before, visit.indexEntry(turnsAt: turn, imports: imports))
        }
        let change = change(&visits[id, default: Visit(id: id)])
        index.note(id, from: change.before, to: change.now)
    }

    /// What is forgotten is heard all the same, and silenced: else it would matter which line came first.
    private mutating func hearNames(in event: Event, at deed: Moment, _ stamp: Stamp) {
        switch event {
        case .visitArrived(let event):
            if let name = event.handle { names.hear(name, at: (event.time ?? deed).instant, stamp.ref) }
        case .visitChanged(let event):
            guard let name = event.handle?.value else { break }
            // Of the visit's time, so that it ages out with it; said later than whatever it puts right.
            let said = Instant(milliseconds: Int64(clamping: stamp.h))
            names.hear(name, at: event.visit.time, said: said, stamp.ref)
        default: break
        }
    }

    private mutating func applyStanding(_ event: Event, of deed: Deed, at stamp: Stamp) {
        switch event {
        case .personAdded(let event):
            people[event.person, default: Person(id: event.person)].apply(event, of: deed, at: stamp)
        case .personChanged(let event):
            people[event.person, default: Person(id: event.person)].apply(event, of: deed, at: stamp)
        case .personPinSet(let event):
            people[event.person, default: Person(id: event.person)].apply(event, of: deed, at: stamp)
        case .settingsChanged(let event):
            let turn = settings.turnsAt
            settings.hands.touch(by: deed.by, at: stamp.h)
            settings.apply(event, at: stamp)
            if settings.turnsAt != turn { reindex() }
        case .listChanged(let event):
            settings.hands.touch(by: deed.by, at: stamp.h)
            settings.apply(event, at: stamp)
        case .handoverWritten(let event):
            let written = HandoverNote.Written(at: deed.at, by: deed.by)
            notes[event.note, default: HandoverNote(id: event.note)].written.assign(written, at: stamp)
            notes[event.note]?.words.assign(
                Change(event.text.isEmpty ? nil : event.text), at: stamp)
            notes[event.note]?.hands.touch(by: deed.by, at: stamp.h)
        case .handoverPutAway(let event):
            notes[event.note, default: HandoverNote(id: event.note)].putAway.assign(event.away, at: stamp)
            notes[event.note]?.hands.touch(by: deed.by, at: stamp.h)
        case .importTaken(let event):
            imports[event.batch, default: ImportedFile()].taken.assign(event, at: stamp)
            imports[event.batch]?.hands.touch(by: deed.by, at: stamp.h)
        case .importTakenBack(let event):
            let before = imports[event.batch]?.takenBack.value
            imports[event.batch, default: ImportedFile()].takenBack.assign(event.takenBack, at: stamp)
            imports[event.batch]?.hands.touch(by: deed.by, at: stamp.h)
            if imports[event.batch]?.takenBack.value != before { reindex() }
        case .forgetAsked(let event): apply(event, of: deed, at: stamp)
        case .forgetSettled(let event): apply(event, of: deed, at: stamp)
        case .forgotten(let event): apply(event)
        case .aged(let event): apply(event)
        case .family(let event): apply(event, of: deed, at: stamp)
        case .series(let event): apply(event, of: deed, at: stamp)
        case .collective(let event): apply(event, of: deed, at: stamp)
        case .lettingGo(let event): gone.apply(event, at: stamp)
        default: break
        }
    }
}
