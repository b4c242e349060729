package import CentreCore

extension Entry {
    /// The month before which this deed lets everything go; `nil` for every other deed.
    package var letsGo: Month? {
        for case .lettingGo(.months(let event)) in events { return event.before }
        return nil
    }

    /// The damaged months that may go as well.
    fileprivate var letsGoDamaged: Set<Month> {
        events.reduce(into: []) { months, event in
            if case .lettingGo(.month(let event)) = event { months.insert(event.month) }
        }
    }
}

extension Store {
    /// What letting go of the months before one would do; nothing is written.
    ///
    /// Months stay of which anything is live: it rests on their files. O(*n*) in the months whose counts are not kept.
    /// Throws ``StorageError/monthOfNewer(_:)`` for a month in which a newer program wrote.
    package mutating func lettingGo(before month: Month) throws(StorageError) -> LettingGo {
        letGo()
        var matters: [Month: [LettingGo.Matter: Int]] = [:]
        for subject in kept.bySubject.keys where !kept.orphans.contains(subject) {
            guard let own = subject.month, own < month else { continue }
            matters[own, default: [:]][subject.matter, default: 0] += 1
        }
        var going: [Month: Figures] = [:]
        var damaged = try unfinishedMonths()
        let left = journal.filter { !$0.value.isOfOthers }.keys.compactMap(\.month)
        for own in Set(left).sorted() where own < month && matters[own] == nil {
            guard !isOfNewer(own) else { throw .monthOfNewer(own) }
            let reading = try readingHere(of: own)
            if reading.gap != nil { damaged.insert(own) }
            going[own] = reading.figures
        }
        let staying = matters.sorted { $0.key < $1.key }.map {
            LettingGo.Staying(month: $0.key, matters: $0.value)
        }
        return LettingGo(
            before: month, going: going, staying: staying, damaged: damaged.intersection(going.keys))
    }

    /// The months of which a file has an end that was not read: the rest of it may never have come.
    private func unfinishedMonths() throws(StorageError) -> Set<Month> {
        let unread = try journalSizes().filter { name, size in
            journal[name].map { !$0.isOfOthers && size > $0.bytes } ?? false
        }
        return Set(unread.keys.compactMap(\.month))
    }

    /// Whether there is more in a month than this program counts: it must not go with less.
    private func isOfNewer(_ month: Month) -> Bool {
        journal.contains { name, state in
            name.month == month && (state.refused == .newerFormat || state.unknown != Unknown())
        }
    }

    /// Whether all that is left of a month is what was counted before it was let go: here, or at another desk where this
    /// one has nothing of it.
    package func gone(_ month: Month) -> Bool {
        guard identity.reach.holds(month) else { return true }
        return centre.gone.contains(month)
            && !journal.contains { $0.key.month == month && $0.value.refused == nil }
    }

    /// The months of which there are figures: those with history, and those that were let go.
    package var monthsWithFigures: [Month] {
        Set(monthsWithHistory).union(centre.gone.months.filter(gone)).sorted()
    }

    /// Writes down that the months before one are let go, with their counts, and takes their keys and files away; then
    /// folds all anew.
    ///
    /// Only a desk does. Before anything else it is on the disk that this was begun, so that whatever is cut off is
    /// completed by the next start. Throws ``StorageError/notLetGo(_:recorded:)`` where it is written down and files or
    /// keys are still there.
    mutating func letGo(_ entry: Entry, before month: Month) throws(StorageError) -> [Line] {
        guard mode == .desk else { throw .readOnly }
        try finishImport()
        heldGuestLock = try takeGuestLock()
        defer { heldGuestLock = nil }
        // Words that are still being forgotten are found with the keys that there are now.
        let isForgetting = try asking { () throws(FileError) in try files.exists(path(ForgetIntent.name)) }
        guard !isForgetting else { throw .writingStopped }
        if try beganLettingGo() { try completeLettingGo(try intendedToLetGo()) }
        pending += try readGrown(try journalSizes(), repairing: false)
        // Another desk's deed that was read just now would act instead of this one.
        if let deed = centre.gone.deed, let rank = centre.gone.rank,
            (deed.before, rank) >= (month, entry.deed.h)
        {
            throw .nothingToLetGo(before: month)
        }
        let plan = try lettingGo(before: month)
        guard !plan.going.isEmpty else { throw .nothingToLetGo(before: month) }
        let damaged = plan.damaged.subtracting(entry.letsGoDamaged)
        guard damaged.isEmpty else { throw .monthsNotWhole(damaged.sorted()) }
        let whole = Entry(deed: entry.deed, events: plan.events(after: centre.gone))
        let intent = LetGoIntent(before: month, rank: entry.deed.h)
        try asking { () throws(FileError) in
            try files.replace(path(LetGoIntent.name), with: intent.written())
        }
        let recorded = try write(whole)
        do {
            try completeLettingGo(intent)
        } catch {
            needsReplay = true
            guard case .file(let error) = error else { throw .notLetGo(nil, recorded: recorded) }
            throw .notLetGo(error, recorded: recorded)
        }
        writeLiveIfDue()
        return recorded
    }

    /// Whether a process before this one began to let go of months; a desk completes it.
    func beganLettingGo() throws(StorageError) -> Bool {
        guard mode == .desk else { return false }
        return try asking { () throws(FileError) in try files.exists(path(LetGoIntent.name)) }
    }

    private func intendedToLetGo() throws(StorageError) -> LetGoIntent? {
        try LetGoIntent.read(path(LetGoIntent.name), files: files)
    }

    /// Completes what was begun, where it was written down.
    ///
    /// Where that fails the centre opens all the same; the next start tries again.
    mutating func finishLettingGo() {
        do {
            heldGuestLock = try takeGuestLock()
            defer { heldGuestLock = nil }
            try completeLettingGo(try intendedToLetGo())
        } catch {
            needsReplay = true
            notices.append(.lettingGoNotDone)
        }
    }

    /// Takes away what the deed that was begun here lets go of, and nothing where that was not written down.
    ///
    /// Another desk's deed may let go of more, or keep other months than are open here: it is not followed.
    private mutating func completeLettingGo(_ intent: LetGoIntent?) throws(StorageError) {
        if let deed = centre.gone.deed, deed.before == intent?.before, centre.gone.rank == intent?.rank {
            try takeAway(Reach(base: deed.before, kept: deed.kept))
        } else if intent.map({ $0.before == identity.reach.base }) ?? true {
            // The keys went already, whatever the record said since.
            try takeAway(identity.reach)
        } else {
            try endLettingGo()
        }
    }

    /// Says how many files of months that were let go lie there again.
    mutating func countFilesGone() {
        let count = journal.values.count { $0.refused == .letGo }
        if mode == .desk, count > 0 { notices.append(.filesLetGo(count)) }
    }

    /// Refuses to write where the keys changed since this process was given them.
    func holdStill() throws(StorageError) {
        guard let there = try? CentreFile.read(path(CentreFile.name), files: files) else { return }
        guard there.reach == identity.reach else { throw .busy }
    }
}

extension JournalState {
    /// Whether the file holds nothing that is this centre's to let go: another centre's, or one that is not there yet.
    var isOfOthers: Bool {
        switch refused {
        case .letGo, .fromElsewhere, .unfinished: true
        default: false
        }
    }
}

extension Subject {
    /// As what it is told of why a month stays.
    fileprivate var matter: LettingGo.Matter {
        switch self {
        case .visit: .visit
        case .care: .care
        case .issue: .issue
        case .concern: .concern
        case .warning: .warning
        case .session: .session
        case .decision: .decision
        default: .other
        }
    }
}
