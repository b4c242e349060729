package import CentreCore

extension Store {
    /// Writes a deed and answers its lines once they are on the disk.
    ///
    /// One line a file, or several where one would be too long; the standing file first, then months in their order,
    /// so that whatever a crash leaves is a record that could have been. An `after` that names the deed itself (its
    /// act as the line, the place among the deed's events as the index) becomes the line that the event goes into.
    package mutating func append(_ entry: Entry) throws(StorageError) -> [Line] {
        guard mode != .reader, !unknown.mustBeUnderstood else { throw .readOnly }
        guard !isWritingStopped else { throw .writingStopped }
        if entry.forgetsForGood { return try forget(entry) }
        if let month = entry.letsGo { return try letGo(entry, before: month) }
        return try write(entry)
    }

    /// The same without asking what the deed is.
    mutating func write(_ entry: Entry) throws(StorageError) -> [Line] {
        let guestLock = mode == .guest ? try takeGuestLock() : nil
        defer { withExtendedLifetime(guestLock) {} }
        if mode == .guest { try holdStill() }
        let parts = try Division(of: entry, mint: &mint).parts
        // Nobody could read it there.
        if let gone = parts.compactMap(\.month).first(where: { !identity.reach.holds($0) }) {
            throw .monthGone(gone)
        }
        if mode == .guest { try catchUp(with: parts.map(\.month)) }
        recallWhatIsOld(in: parts)
        var recorded: [Line] = []
        for part in parts {
            do {
                try write(part)
            } catch {
                throw .notSaved(error, recorded: recorded)
            }
            recorded += part.lines
        }
        writeLiveIfDue()
        return recorded
    }

    /// Waits up to two seconds for other commands to finish.
    func takeGuestLock() throws(StorageError) -> OpenFile {
        if let heldGuestLock { return heldGuestLock }
        let file = try asking { () throws(FileError) in
            try files.open(path(Self.guestLockName), for: .locking)
        }
        guard try asking({ () throws(FileError) in try files.lock(file, waitingMilliseconds: 2000) }) else {
            throw .busy
        }
        return file
    }

    /// An event about something that is not live makes it live, and its history with it.
    private mutating func recallWhatIsOld(in parts: [Division.Part]) {
        let subjects = parts.flatMap(\.lines).flatMap(\.events).compactMap(\.subject)
        let begun = Set(subjects.filter(\.begins).map(\.subject).filter { !$0.mayHaveBegun(before: today) })
        let old = subjects.map(\.subject).filter { !begun.contains($0) && !kept.knows($0) }
        _ = recall(Set(old))
    }

    /// Reads what other guests wrote into the files that this one will write, and mends what one of them left.
    private mutating func catchUp(with months: [Month?]) throws(StorageError) {
        try readDeskFile()
        if ids == nil { try rotate() }
        guard let guest = ids?.guest else { return }
        for month in months {
            let name = JournalName(desk: guest, month: month)
            guard try asking({ () throws(FileError) in try files.exists(path(name)) }) else { continue }
            let tail = try readTail(of: name, repairing: false)
            pending += recall(tail.strange) + tail.lines
            guard let state = journal[name] else {
                // No command writes beside this one: whoever began the file was cut off before its header stood.
                try setAside(whole: name)
                continue
            }
            if let fault = state.refused, !fault.leavesFileAlone {
                try setAside(whole: name)
                continue
            }
            guard state.refused == nil, !state.isDamaged, !state.isUnread else {
                try rotate()
                return
            }
            let status = try asking { () throws(FileError) in try files.status(of: path(name)) }
            if status.size > state.bytes {
                let file = try asking { () throws(FileError) in try files.open(path(name), for: .reading) }
                let tail = try asking { () throws(FileError) in
                    try files.read(file, at: state.bytes, count: status.size - state.bytes)
                }
                try setAside(tail[...], of: name, keeping: state.bytes)
            }
        }
    }

    /// Writes the lines of one file, in a new file where the old one can no longer be trusted.
    mutating func write(_ part: Division.Part) throws(FileError) {
        if let doubt { return try writeAnew(part, because: doubt) }
        do {
            try put(part)
        } catch {
            switch error {
            case .cleanly(let error): throw error
            case .leavingDoubt(let first): try writeAnew(part, because: first)
            }
        }
    }

    /// Nothing more goes into a doubted file: while a long command keeps new ones from being begun, nothing is
    /// written at all.
    private mutating func writeAnew(_ part: Division.Part, because first: FileError) throws(FileError) {
        doubt = first
        do {
            try rotate()
            doubt = nil
        } catch {
            if error != .busy { isWritingStopped = true }
            throw first
        }
        guard (try? put(part)) != nil else {
            isWritingStopped = true
            throw first
        }
    }

    /// A failed attempt to write.
    private enum PutFault: Error {
        /// The file is as it was before.
        case cleanly(FileError)
        /// What the file holds, or will hold after a crash, is not known.
        case leavingDoubt(FileError)
    }

    private mutating func put(_ part: Division.Part) throws(PutFault) {
        guard let desk = ownDesk else { return }
        let name = JournalName(desk: desk, month: part.month)
        let file = try opened(name)
        var state = journal[name] ?? JournalState()
        guard let sealer = try? seal.sealer(of: name, salt: state.salt) else {
            throw .leavingDoubt(FileError(.write, file.path, code: SystemCode.badFile))
        }
        var bytes: [UInt8] = []
        var proved: [ProvedLine] = []
        var lastSize = 0
        for (place, line) in part.lines.enumerated() {
            let content = part.contents[line.id] ?? Content.written(line)
            let n = state.lastNumber + place + 1
            let written = JournalLine.written(content: content, n: n, id: line.id, by: sealer)
            lastSize = written.count
            bytes += written
            proved.append(
                seal.isSealed ? .opened(content, n: n, id: line.id) : .standing(written.dropLast()))
        }
        do throws(FileError) {
            let status = try files.status(of: file)
            guard status.links >= 1, status.size == state.bytes else {
                throw FileError(.status, file.path, code: SystemCode.badFile)
            }
        } catch {
            throw .leavingDoubt(error)
        }
        do {
            try files.writeAll(bytes, to: file, at: state.bytes)
        } catch let failure {
            do {
                try files.truncate(file, to: state.bytes)
            } catch {
                throw .leavingDoubt(failure)
            }
            throw .cleanly(failure)
        }
        do {
            try files.syncData(file)
        } catch {
            handles.close(name)
            throw .leavingDoubt(error)
        }
        if let line = part.lines.last {
            state.last = LastLine(start: state.bytes + bytes.count - lastSize, id: line.id)
        }
        state.bytes += bytes.count
        state.lastNumber += part.lines.count
        journal[name] = state
        for (line, proved) in zip(part.lines, proved) {
            take(line, proved, from: name)
            let begun = line.events.compactMap(\.subject).filter(\.begins)
            kept.note(orphans: [], begun: Set(begun.map(\.subject)))
        }
    }

    /// One's own file, open for appending; made with its header where it is new.
    private mutating func opened(_ name: JournalName) throws(PutFault) -> OpenFile {
        if let file = handles[name] { return file }
        let file: OpenFile
        if journal[name] != nil {
            do {
                file = try files.open(path(name), for: .appending)
            } catch {
                throw .leavingDoubt(error)
            }
        } else {
            file = try begun(name)
        }
        handles.hold(file, as: name)
        return file
    }

    private mutating func begun(_ name: JournalName) throws(PutFault) -> OpenFile {
        let header = JournalHeader(
            centre: identity.centre, name: name, id: ID(mint: &mint), salt: seal.newSalt(mint: &mint))
        guard let sealer = try? seal.sealer(of: name, salt: header.salt) else {
            throw .cleanly(FileError(.open, path(name), code: SystemCode.badFile))
        }
        let bytes = header.written(by: sealer)
        let file: OpenFile
        do {
            file = try files.open(path(name), for: .creating)
        } catch {
            throw error.isThereAlready ? .leavingDoubt(error) : .cleanly(error)
        }
        do {
            try files.writeAll(bytes, to: file)
        } catch let failure {
            do {
                try files.remove(path(name))
            } catch {
                throw .leavingDoubt(failure)
            }
            throw .cleanly(failure)
        }
        do {
            try files.sync(file)
            try files.syncDirectory(journalDirectory)
        } catch {
            throw .leavingDoubt(error)
        }
        var state = JournalState()
        state.bytes = bytes.count
        state.salt = header.salt
        journal[name] = state
        return file
    }
}
