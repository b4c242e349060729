extension Centre {
    mutating func apply(_ event: CareEvent, of deed: Deed, at stamp: Stamp) {
        let (id, hidden) = (event.request, hiddenNames)
        care[id, default: ChildCareRequest(id: id)].apply(event, of: deed, at: stamp)
        care[id]?.hideNames(among: hidden)
        if let request = care[id] { careIndex.note(request) }
    }

    mutating func apply(_ event: CarerEvent, of deed: Deed, at stamp: Stamp) {
        let (id, hidden) = (event.shift, hiddenNames)
        shifts[id, default: CarerShift(id: id)].apply(event, of: deed, at: stamp)
        shifts[id]?.hideName(among: hidden)
        if let shift = shifts[id] { careIndex.note(shift) }
    }

    mutating func apply(_ event: FamilyEvent, of deed: Deed, at stamp: Stamp) {
        let (id, hidden) = (event.rule, hiddenNames)
        rules[id, default: FamilyRule(id: id)].apply(event, of: deed, at: stamp)
        rules[id]?.hideName(among: hidden)
    }
}

extension ChildCareRequest {
    mutating func apply(_ event: CareEvent, of deed: Deed, at stamp: Stamp) {
        hands.touch(by: deed.by, at: stamp.h)
        switch event {
        case .asked(let event):
            state.assign(.requested, after: [], at: stamp)
            asked.assign(Asked(at: event.time ?? deed.at, by: deed.by), at: stamp)
            handle.assign(Change(event.parent), at: stamp)
            visit.assign(Change(event.visit), at: stamp)
            during.assign(Change(event.session), at: stamp)
            from.assign(Change(event.from), at: stamp)
            until.assign(Change(event.until), at: stamp)
            if let first = event.series { series.assign(first, at: stamp) }
        case .childNamed(let event):
            change(event.child) { $0.apply(event, at: stamp) }
        case .answered(let event):
            state.assign(event.state, after: event.after, at: stamp)
            answered.assign(Answer(reason: event.reason, at: deed.at, by: deed.by), at: stamp)
            if let words = event.words { answerWords.assign(words, at: stamp) }
        case .arranged(let event):
            if let change = event.parent { handle.assign(change, at: stamp) }
            if let change = event.visit { visit.assign(change, at: stamp) }
            if let change = event.session { during.assign(change, at: stamp) }
            if let change = event.from { from.assign(change, at: stamp) }
            if let change = event.until { until.assign(change, at: stamp) }
            if let change = event.reach { reachWords.assign(change, at: stamp) }
            if let change = event.call { callWords.assign(change, at: stamp) }
            if let change = event.wait {
                waitTime.assign(Change(change.value.map { Limits.readable($0, from: 0) }), at: stamp)
            }
            if let change = event.neverCall { neverCallWords.assign(change, at: stamp) }
        case .collectorNamed(let event):
            var collector = collectors[event.collector] ?? Collector(id: event.collector)
            collector.called.assign(Change(event.name), at: stamp)
            collector.may.assign(event.may, at: stamp)
            collectors[event.collector] = collector
        case .collectorWithdrawn(let event):
            collectors[event.collector, default: Collector(id: event.collector)].withdrawn
                .assign(event.withdrawn, at: stamp)
        case .wordSet(let event):
            wordHash.assign(Change(event.hash), at: stamp)
            if event.lost, let hash = event.hash {
                replacements[hash, default: Latest()].assign(deed.at, at: stamp)
            }
        case .takenIn(let event):
            change(event.child) { child in
                child.stay.assign(.inCare, after: event.after, at: stamp)
                child.apply(
                    Child.Taken(time: event.time ?? deed.at, carer: event.carer, back: event.back),
                    at: stamp)
            }
        case .stays(let event):
            change(event.child) { child in
                child.stay.assign(.inCare, after: event.after, at: stamp)
                child.back.assign(event.back, at: stamp)
            }
        case .handed(let event):
            change(event.child) { $0.carer.assign(event.carer, at: stamp) }
        case .collected(let event):
            let collected = Child.Collected(
                way: event.way, carer: event.carer, at: event.time ?? deed.at, by: deed.by)
            change(event.child) { child in
                child.stay.assign(.collected, after: event.after, at: stamp)
                child.collected.assign(collected, at: stamp)
                child.collectedBy.assign(Change(event.to), at: stamp)
            }
        case .putRight(let event):
            change(event.child) { child in
                child.stay.assign(event.state, after: event.after, at: stamp)
                if let taken = event.takenIn { child.apply(taken, at: stamp) }
            }
        case .called(let event):
            calledAt.assign(event.time ?? .to(deed.at), at: stamp)
        }
    }

    private mutating func change(_ id: ID<Child>, _ change: (inout Child) -> Void) {
        change(&children[id, default: Child(id: id)])
    }

    /// Notes which of its names are not shown: the parent's, and a child's.
    mutating func hideNames(among hidden: Set<String>) {
        isNameHidden = hidden.hides(recordedParent)
        for id in Array(children.keys) {
            let name = children[id]?.recordedName
            children[id]?.isNameHidden = hidden.hides(name)
        }
    }
}

extension Set<String> {
    /// Whether a name is one that somebody asked to be forgotten by; the set holds folded names.
    func hides(_ name: String?) -> Bool {
        !isEmpty && name.map { contains(Text.folded($0)) } == true
    }
}

extension Child {
    fileprivate mutating func apply(_ taken: Taken, at stamp: Stamp) {
        takenIn.assign(taken.time, at: stamp)
        carer.assign(Change(taken.carer), at: stamp)
        back.assign(Change(taken.back), at: stamp)
    }

    mutating func apply(_ event: ChildNamed, at stamp: Stamp) {
        written = written.map { min($0, stamp) } ?? stamp
        if let change = event.name { called.assign(change, at: stamp) }
        if let band = event.band { age.assign(band, at: stamp) }
        for note in Note.allCases {
            if let change = event[note] { notes[note, default: Latest()].assign(change, at: stamp) }
        }
        if let out = event.leftOut { leftOut.assign(out, at: stamp) }
    }
}

extension CarerShift {
    mutating func apply(_ event: CarerEvent, of deed: Deed, at stamp: Stamp) {
        hands.touch(by: deed.by, at: stamp.h)
        switch event {
        case .started(let event):
            state.assign(.onDuty, after: [], at: stamp)
            person.assign(Change(event.person), at: stamp)
            called.assign(Change(event.name), at: stamp)
            started.assign(event.time ?? deed.at, at: stamp)
            planned.assign(Change(event.until), at: stamp)
        case .ended(let event):
            state.assign(.ended, after: event.after, at: stamp)
            ended.assign(event.time ?? deed.at, at: stamp)
        case .stays(let event):
            state.assign(.onDuty, after: event.after, at: stamp)
            planned.assign(event.until, at: stamp)
        case .takenBack(let event): state.assign(.takenBack, after: event.after, at: stamp)
        }
    }

    mutating func hideName(among hidden: Set<String>) { isNameHidden = hidden.hides(recordedName) }
}

extension FamilyRule {
    mutating func apply(_ event: FamilyEvent, of deed: Deed, at stamp: Stamp) {
        hands.touch(by: deed.by, at: stamp.h)
        switch event {
        case .ruled(let event):
            handle.assign(Change(event.parent), at: stamp)
            called.assign(Change(event.name), at: stamp)
            may.assign(event.may, at: stamp)
        case .withdrawn(let event): withdrawn.assign(event.withdrawn, at: stamp)
        }
    }

    mutating func hideName(among hidden: Set<String>) { isNameHidden = hidden.hides(recordedParent) }
}
