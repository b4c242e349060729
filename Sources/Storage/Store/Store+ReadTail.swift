internal import CentreCore

extension Store {
    /// What was read of a file beyond what was known.
    struct Tail {
        var lines: [Line] = []
        /// Subjects that these lines bring into being.
        var begun: Set<Subject> = []
        /// Subjects of which nothing was at hand, and of which more may lie elsewhere.
        var strange: Set<Subject> = []
    }

    /// Reads a file from where reading stopped and folds what is good; the rest is treated by its cause.
    ///
    /// A desk that opens repairs its own files: it sets an unfinished entry aside, and begins new files where one is
    /// damaged. `isNew` says that what begins in the file begins nowhere else; the rest is as ``look(at:synced:)`` has it.
    mutating func readTail(
        of name: JournalName, repairing: Bool, synced: Bool = false, isNew: Bool = false
    ) throws(StorageError) -> Tail {
        var tail = Tail()
        let found = look(at: name, synced: synced)
        guard let growth = try growth(found, of: name, repairing: repairing) else { return tail }
        let read = growth.read(by: &reader)
        for (line, proved) in zip(read.lines, read.proved) {
            meet(line, in: &tail, isLocal: isNew || isLocal(name))
            take(line, proved, from: name)
        }
        tail.lines = read.lines
        kept.note(orphans: [], begun: tail.begun)
        try note(read, of: growth, repairing: repairing)
        return tail
    }

    /// What a look at a file found.
    enum Glance {
        case growth(Growth)
        case nothing
        case unreadable(FileError)
        /// None of it can be used; of its first bytes so many are there.
        case refused(LineFault, bytes: Int)
    }

    /// What a file holds beyond what was read of it; nothing is repaired yet.
    ///
    /// With `synced`, what is read is on the disk before it counts.
    mutating func look(at name: JournalName, synced: Bool = false) -> Glance {
        var state = journal[name] ?? JournalState()
        let file: OpenFile
        let size: Int
        do {
            file = try files.open(path(name), for: .reading)
            size = try files.status(of: file).size
            if synced { try files.syncData(file) }
        } catch {
            return error.isMissing ? .nothing : .unreadable(error)
        }
        guard size > state.bytes || journal[name] == nil else { return .nothing }
        guard size <= JournalReader.longestFile else { return .refused(.tooLong(bytes: size), bytes: 0) }
        let offset = state.bytes
        // From the last line that is known, to see whether it still stands there.
        let from = state.last?.start ?? offset
        let bytes: [UInt8]
        do {
            bytes = try files.read(file, at: from, count: size - from)
        } catch {
            return .unreadable(error)
        }
        state.isUnread = false
        var start = offset - from
        if let last = state.last, !reader.isLine(last.id, Array(bytes.prefix(start))) {
            // The file was put back and has grown since: only a whole reading tells.
            if isTrustingLive { isLiveDoubted = true } else { missLines(of: name) }
            return .nothing
        }
        if offset == 0 {
            do {
                (start, state.salt) = try reader.header(bytes, of: name)
            } catch {
                return .refused(error, bytes: bytes.count)
            }
        }
        return .growth(Growth(name: name, bytes: bytes, from: from, start: start, state: state))
    }

    /// What can be read of what was found; the rest is treated by its cause.
    mutating func growth(
        _ found: Glance, of name: JournalName, repairing: Bool
    ) throws(StorageError) -> Growth? {
        switch found {
        case .growth(let growth): return growth
        case .nothing: break
        case .unreadable(let error): try passOver(name, error, repairing: repairing)
        case .refused(let fault, let bytes):
            try refuse(name, fault, repairing: repairing, headerOf: bytes)
        }
        return nil
    }

    /// Notes how far a file was read, and treats by its cause what of it cannot be used.
    ///
    /// What `live.json` once counted, so many bytes, is not torn but damaged.
    mutating func note(
        _ read: Growth.Read, of growth: Growth, repairing: Bool, counted: Int = 0
    ) throws(StorageError) {
        let (name, from) = (growth.name, growth.from)
        if let fault = read.refused { return try refuse(name, fault, repairing: repairing) }
        var state = growth.state
        let scan = read.scan
        state.bytes = from + scan.end
        if let last = scan.last { state.last = LastLine(start: from + last.start, id: last.id) }
        state.lastNumber = scan.lastNumber
        for line in scan.watched {
            state.watched.append(
                ScrubbedLine(start: from + line.start, count: line.count, digest: line.digest))
        }
        state.unknown += scan.unknown
        let isNews = scan.isDamaged && !state.isDamaged
        state.isDamaged = state.isDamaged || scan.isDamaged
        journal[name] = state
        if isNews, isTrustingLive {
            // The file may have been put back and have grown since: only a whole reading tells.
            isLiveDoubted = true
        } else if isNews {
            try damaged(name, scan, repairing: repairing)
        } else if let torn = scan.torn, repairing, state.bytes >= counted {
            try mend(name, torn: growth.bytes[torn], keeping: state.bytes)
        }
    }

    /// Sets an unfinished entry of one's own aside; and one that a killed command left, where none writes now.
    private mutating func mend(
        _ name: JournalName, torn: ArraySlice<UInt8>, keeping bytes: Int
    ) throws(StorageError) {
        let lock = try lockOfCommands(writing: name, at: bytes + torn.count)
        defer { withExtendedLifetime(lock) {} }
        guard lock != nil || name.desk == ids?.desk else { return }
        try setAside(torn, of: name, keeping: bytes)
    }

    /// The lock of the commands that write a file, where none of them writes now; `nil` where one does, or did since
    /// the file had so many bytes, and for files that no command writes.
    private func lockOfCommands(writing name: JournalName, at bytes: Int) throws(StorageError) -> OpenFile? {
        guard name.desk == ids?.guest else { return nil }
        return try asking { () throws(FileError) in
            let file = try files.open(path(Self.guestLockName), for: .locking)
            guard try files.lock(file, waitingMilliseconds: 0) else { return nil }
            return try files.status(of: path(name)).size == bytes ? file : nil
        }
    }

    /// Notes what a line brings into being, and what of it is not at hand.
    ///
    /// What begins in a file of this directory is new; of what begins elsewhere, more may lie in other files.
    private func meet(_ line: Line, in tail: inout Tail, isLocal: Bool) {
        for event in line.events {
            guard let (subject, begins) = event.subject else { continue }
            if begins { tail.begun.insert(subject) }
            // What was mentioned before it began waited, unshown: now it counts.
            let isNew =
                isLocal && tail.begun.contains(subject) && !subject.mayHaveBegun(before: today)
            if kept.orphans.contains(subject) || !(kept.knows(subject) || isNew) {
                tail.strange.insert(subject)
            }
        }
    }

    private mutating func damaged(
        _ name: JournalName, _ scan: JournalScan, repairing: Bool
    ) throws(StorageError) {
        notices.append(
            .damagedFile(file: name.description, badLines: scan.bad.count, missing: scan.missing))
        if repairing, name.desk == ids?.desk { try rotate() }
    }

    /// How the name of an unfinished entry ends that was set aside.
    static let tailEnding = ".tail"

    /// Takes an unfinished entry off a file's end, after a copy of it is safe.
    mutating func setAside(
        _ tail: ArraySlice<UInt8>, of name: JournalName, keeping bytes: Int
    ) throws(StorageError) {
        let aside = try asideDirectory()
        let copy = FilePath.join(aside, "\(name).\(bytes)\(Self.tailEnding)")
        try asking { () throws(FileError) in
            try files.replace(copy, with: Array(tail))
            let file = try files.open(path(name), for: .appending)
            try files.truncate(file, to: bytes)
            try files.sync(file)
        }
        notices.append(.unfinishedEntry(file: name.description))
    }

    /// A file that cannot be read is tried again at the next look; what is known of it stays, and it is said once.
    private mutating func passOver(
        _ name: JournalName, _ error: FileError, repairing: Bool
    ) throws(StorageError) {
        guard journal[name]?.isUnread != true else { return }
        journal[name, default: JournalState()].isUnread = true
        notices.append(.fileIgnored(file: name.description, .unreadable(code: error.code)))
        if name.desk == ids?.desk, repairing { try rotate() }
    }

    /// A file whose header is not what was written: one's own goes aside, another's is left alone, and so is any that
    /// may be good.
    private mutating func refuse(
        _ name: JournalName, _ fault: LineFault, repairing: Bool, headerOf bytes: Int = 0
    ) throws(StorageError) {
        if fault == .letGo {
            // An old copy that was put back: whose it was, and when, is not to be known any more.
            journal[name] = JournalState(refused: fault)
        } else if name.desk == ids?.desk, repairing {
            if fault.leavesFileAlone {
                journal[name] = JournalState(refused: fault)
                notices.append(.fileIgnored(file: name.description, fault))
            } else {
                try setAside(whole: name)
            }
            try rotate()
        } else if fault == .unfinished {
            // A header that is still on its way is no fault yet; one that a killed command left goes aside.
            let lock = repairing ? try lockOfCommands(writing: name, at: bytes) : nil
            defer { withExtendedLifetime(lock) {} }
            if lock != nil { try setAside(whole: name) }
        } else {
            journal[name] = JournalState(refused: fault)
            notices.append(.fileIgnored(file: name.description, fault))
        }
    }

    mutating func setAside(whole name: JournalName) throws(StorageError) {
        let aside = try asideDirectory()
        let place = FilePath.join(aside, "\(name).\(Hex.digits(mint.next()))")
        try asking { () throws(FileError) in
            try files.rename(path(name), to: place)
            // The new name first: a crash between the two must not take both.
            try files.syncDirectory(aside)
            try files.syncDirectory(journalDirectory)
        }
        journal[name] = nil
        notices.append(.fileSetAside(file: name.description))
    }
}
