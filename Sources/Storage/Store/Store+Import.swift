internal import CentreCore

extension Store {
    static let intentName = "import.json"
    static let stagedSuffix = ".staged"

    /// Completes or undoes an import that a process before this one left: a desk at its start, and a guest before it
    /// reads, lest the same file be taken in a second time.
    mutating func finishImportOfOthers() throws(StorageError) {
        switch mode {
        case .desk: try finishImport()
        case .guest:
            // Where the lock is held, the import is still running, and comes to its end by itself.
            guard try asking({ () throws(FileError) in try files.exists(path(Self.intentName)) }),
                let lock = try? takeGuestLock()
            else { return }
            defer { withExtendedLifetime(lock) {} }
            try finishImport()
        case .reader: break
        }
    }

    /// Completes an import whose intent is on the disk, or undoes one that had not got that far.
    ///
    /// Each step may have been done before: a crash at any place leaves either no import or, in the end, a whole one.
    mutating func finishImport() throws(StorageError) {
        guard try asking({ () throws(FileError) in try files.exists(path(Self.intentName)) }) else {
            return try removeStaged()
        }
        let names = try intendedFiles()
        for name in names {
            do {
                try files.rename(path(name) + Self.stagedSuffix, to: path(name))
            } catch {
                if !error.isMissing { throw .file(error) }
            }
        }
        try asking { () throws(FileError) in try files.syncDirectory(journalDirectory) }
        do {
            try files.remove(path(Self.intentName))
        } catch {
            // Another process may have completed the same import meanwhile.
            if !error.isMissing { throw .file(error) }
        }
        try asking { () throws(FileError) in try files.syncDirectory(directory) }
        notices.append(.importFinished)
    }

    /// Staged files without an intent are what an import left that never got whole; one that still runs holds the lock.
    private mutating func removeStaged() throws(StorageError) {
        let names = try asking { () throws(FileError) in try files.list(journalDirectory) }
        let staged = names.filter { $0.hasSuffix(Self.stagedSuffix) }
        guard !staged.isEmpty else { return }
        let lock = try asking { () throws(FileError) in
            try files.open(path(Self.guestLockName), for: .locking)
        }
        guard try asking({ () throws(FileError) in try files.lock(lock, waitingMilliseconds: 0) }) else {
            return
        }
        try asking { () throws(FileError) in
            for name in staged { try files.remove(FilePath.join(journalDirectory, name)) }
            try files.syncDirectory(journalDirectory)
        }
        notices.append(.importUndone)
    }

    private func intendedFiles() throws(StorageError) -> [JournalName] {
        let document = try Document(
            path(Self.intentName), named: Self.intentName, files: files, seal: seal,
            limit: Document.longest)
        guard let document, let list = document.tape.field(Field.files, of: document.content),
            let names = document.tape.list(
                list, { document.tape.string($0).flatMap { JournalName($0) } })
        else { throw .damaged(file: Self.intentName) }
        return names
    }

    func writeIntent(_ names: [JournalName]) throws(StorageError) {
        var json = JSONWriter()
        json.beginObject()
        json.name(Field.files)
        json.array(names) { json, name in json.string(name.description) }
        json.endObject()
        let bytes = Document.written(json.bytes, named: Self.intentName, by: seal)
        try asking { () throws(FileError) in try files.replace(path(Self.intentName), with: bytes) }
    }
}

extension Store {
    /// Begins a batch.
    ///
    /// Other commands that write wait until it is committed or dropped.
    package mutating func beginBatch() throws(StorageError) -> StagedBatch {
        guard mode != .reader, !unknown.mustBeUnderstood else { throw .readOnly }
        return StagedBatch(in: self, desk: newDesk(), lock: try takeGuestLock(), mint: Mint(from: &mint))
    }

    /// Lets go of a batch: none of it counts, and its files go.
    package func discard(_ batch: consuming StagedBatch) throws(StorageError) {
        try asking { () throws(FileError) in
            for name in batch.names { try files.remove(path(name) + Self.stagedSuffix) }
            try files.syncDirectory(journalDirectory)
        }
    }

    /// Makes a batch part of the record.
    ///
    /// Once the intent is on the disk, the batch counts, whatever happens after. What of it is live is in ``centre``;
    /// `progress` is told after each file that was folded.
    package mutating func commit(
        _ batch: consuming StagedBatch, progress: (Progress) -> Void = { _ in }
    ) throws(StorageError) {
        try batch.finish()
        let names = batch.names
        try writeIntent(names)
        try finishImport()
        notices.removeAll { $0 == .importFinished }
        let sizes = try journalSizes()
        let total = names.reduce(0) { $0 + (sizes[$1] ?? 0) }
        var done = 0
        for name in names {
            let tail = try readTail(of: name, repairing: false, isNew: true)
            _ = recall(tail.strange)
            done += sizes[name] ?? 0
            progress(Progress(done: done, total: total))
            centre.keepLive(since: today)
            prune()
        }
        linesSinceLive = Self.linesBetweenLiveFiles
        writeLiveIfDue()
    }
}
