internal import CentreCore

extension Store {
    /// Reads the whole journal, what is standing first and then month by month, letting go of what is not live.
    ///
    /// Other threads read lines while this one folds those before. O(*n*) in the record; memory follows the files of a month or two.
    /// Lines that `live.json` held and no file holds any more are taken from there and written again.
    mutating func replay(
        _ sizes: [JournalName: Int], salvaging live: LiveStart?, today: (Centre) -> ServiceDay,
        progress: (Progress) -> Void
    ) throws(StorageError) {
        readMonths()
        months.dropMonth()
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
        var ahead = ReadingAhead(names)
        var at = names.startIndex
        while at < names.endIndex {
            let month = names[at].month
            if month != nil, self.today.day.daysSince1970 == 0 { self.today = today(centre) }
            var reads: [(name: JournalName, read: Growth.Read)] = []
            do throws(StorageError) {
                while at < names.endIndex, names[at].month == month {
                    let name = names[at]
                    if let (growth, read) = try ahead.next(in: &self) {
                        reads.append((name, read))
                        try note(read, of: growth, repairing: mode == .desk, counted: counted[name] ?? 0)
                        if !gone.isEmpty { for line in read.lines { gone[line.id] = nil } }
                    }
                    done += sizes[name] ?? 0
                    progress(Progress(done: done, total: total))
                    at += 1
                }
            } catch {
                // What was not folded was not read.
                for name in reads.map(\.name) + names[at..<names.endIndex].prefix(1) { journal[name] = nil }
                throw error
            }
            fold(reads, of: month)
        }
        if self.today.day.daysSince1970 == 0 { self.today = today(centre) }
        letGo()
        linesSinceLive = Self.linesBetweenLiveFiles
        (needsReplay, isLiveDoubted) = (!unclean.isEmpty, false)
        try checkWholeness(against: live, gone: Array(gone.values), hasRotated: ids?.desk != desk)
    }

    /// Folds all that the files of one month say, counts it, and keeps of it what is live.
    private mutating func fold(_ reads: [(name: JournalName, read: Growth.Read)], of month: Month?) {
        for (name, read) in reads {
            centre.apply(read.lines)
            if !centre.forgotten.isEmpty { for line in read.lines { noteWords(of: line, in: name) } }
        }
        if let month {
            // All about this month's roots is at hand just now: its counts need no second reading.
            if identity.reach.holds(month) {
                months[month, basis(of: month)] = Figures(of: month, in: centre)
            }
            centre.keepLive(since: today)
        }
        let centre = centre
        kept.insert(reads) { centre.holds($0) }
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
            for held in gone { take(held.line, .standing(held.raw), from: held.file) }
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

/// Files that other threads read line by line, a few ahead of the one that is asked for.
private struct ReadingAhead {
    /// Enough for two threads to have something to do while a third folds.
    static let depth = 3

    private var names: ArraySlice<JournalName>
    private var begun: [(name: JournalName, found: Store.Glance, read: Background<Growth.Read>?)] = []

    init(_ names: [JournalName]) { self.names = names[...] }

    /// The next file, read; `nil` where nothing of it can be used, which is then treated by its cause.
    mutating func next(in store: inout Store) throws(StorageError) -> (growth: Growth, read: Growth.Read)? {
        while begun.count < Self.depth, let name = names.popFirst() {
            let found = store.look(at: name, synced: store.mode == .desk)
            guard case .growth(let growth) = found else {
                begun.append((name, found, nil))
                continue
            }
            let reader = store.reader
            let read = Background {
                var reader = reader
                return growth.read(by: &reader)
            }
            begun.append((name, found, read))
        }
        let (name, found, read) = begun.removeFirst()
        guard let growth = try store.growth(found, of: name, repairing: store.mode == .desk), let read else {
            return nil
        }
        return (growth, read.wait())
    }
}

extension Line {
    fileprivate var forgets: Bool { events.contains(where: \.isForgetting) }
}
