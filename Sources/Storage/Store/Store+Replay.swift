internal import CentreCore

extension Store {
    /// Reads the whole journal, what is standing first and then month by month, letting go of what is not live.
    ///
    /// O(*n*) in the record; memory follows one month. Lines that `live.json` held and no file holds any more are
    /// taken from there and written again.
    mutating func replay(
        _ sizes: [JournalName: Int], salvaging live: LiveStart?, today: (Centre) -> ServiceDay,
        progress: (Progress) -> Void
    ) throws(StorageError) {
        readMonths()
        let names = sizes.keys.sorted()
        let total = sizes.values.reduce(0, +)
        var done = 0
        var gone = Dictionary(
            (live?.lines ?? []).map { ($0.line.id, $0) }, uniquingKeysWith: { first, _ in first })
        let counted = Dictionary(
            (live?.journal ?? []).map { ($0.name, $0.state.bytes) }, uniquingKeysWith: { first, _ in first })
        let desk = ids?.desk
        (centre, kept, journal, unclean) = (Centre(), KeptLines(), [:], [])
        learnForgotten(from: names.filter { $0.month == nil }, and: live)
        var at = names.startIndex
        while at < names.endIndex {
            let month = names[at].month
            if month != nil, self.today.day.daysSince1970 == 0 { self.today = today(centre) }
            var mentioned: Set<Subject> = []
            var begun: Set<Subject> = []
            while at < names.endIndex, names[at].month == month {
                let tail = try readTail(
                    of: names[at], repairing: mode == .desk, synced: mode == .desk,
                    counted: counted[names[at]] ?? 0)
                for line in tail.lines { gone[line.id] = nil }
                mentioned.formUnion(tail.strange)
                begun.formUnion(tail.begun)
                done += sizes[names[at]] ?? 0
                progress(Progress(done: done, total: total))
                at += 1
            }
            kept.note(orphans: mentioned.subtracting(begun), begun: begun)
            // All about this month's roots is at hand just now: its counts need no second reading.
            if let month, identity.reach.holds(month) {
                months[month, basis(of: month)] = Figures(of: month, in: centre)
            }
            if self.today.day.daysSince1970 != 0 { letGo() }
        }
        if self.today.day.daysSince1970 == 0 {
            self.today = today(centre)
            letGo()
        }
        linesSinceLive = Self.linesBetweenLiveFiles
        (needsReplay, isLiveDoubted) = (!unclean.isEmpty, false)
        try checkWholeness(against: live, gone: Array(gone.values), hasRotated: ids?.desk != desk)
    }

    /// Learns what is forgotten before anything else is read, lest words of it count for a while.
    private mutating func learnForgotten(from names: [JournalName], and live: LiveStart?) {
        var found = (live?.lines ?? []).map(\.line).filter(\.forgets)
        for name in names {
            guard
                let bytes = try? files.contents(of: path(name), limit: JournalReader.longestFile),
                let (start, salt) = try? reader.header(bytes, of: name)
            else { continue }
            _ = try? reader.scan(bytes, of: name, salt: salt, from: start, after: 0) { line, _ in
                if line.forgets { found.append(line) }
            }
        }
        centre.apply(found)
        reader.watched = Set(centre.forgotten.lines)
    }

    /// Lets go of what is not live, and reads again what turned out to be.
    mutating func letGo() {
        pending += recall(Set(centre.carersMissed.map { .carer($0) }))
        pending += recall(Set(centre.issuesMissed(since: today).map { .issue($0) }))
        centre.keepLive(since: today)
        prune()
    }

    /// Says what is gone since `live.json` was written; a desk writes again what that still holds.
    private mutating func checkWholeness(
        against live: LiveStart?, gone: [LiveStart.Held], hasRotated: Bool
    ) throws(StorageError) {
        guard let live else { return }
        let found = gone.flatMap(\.line.events).compactMap { $0.subject?.subject }
        let waited = kept.orphans.intersection(found)
        // What was read of them before their beginning was found counted for nothing, and was let go of.
        var shaken = !gone.isEmpty
        for (name, state) in live.journal where state.refused == nil {
            if (journal[name]?.bytes ?? 0) < state.bytes
                || (journal[name]?.lastNumber ?? 0) < state.lastNumber
            {
                notices.append(.linesGone(file: name.description))
                shaken = true
            }
        }
        guard mode == .desk, shaken else {
            for held in gone { take(held.line, raw: held.raw, from: held.file) }
            _ = recall(waited)
            // The one copy of what is gone must outlive this process.
            if !gone.isEmpty { mayWriteCaches = false }
            return
        }
        if !hasRotated { try rotate() }
        for held in gone { try rewrite(held) }
        if !gone.isEmpty { notices.append(.refilled(lines: gone.count)) }
        _ = recall(waited)
        letGo()
    }
}

extension Line {
    fileprivate var forgets: Bool { events.contains(where: \.isForgetting) }
}
