package import CentreCore

/// How far a full reading has got, in bytes.
package struct Progress: Hashable, Sendable {
    package let done: Int
    package let total: Int
}

extension Store {
    /// Opens a centre: reads `live.json` and what the journal grew since, or else the whole journal.
    ///
    /// `today` is asked once, when people, settings and the newest entry are known; `progress` is told of a full
    /// reading after each file. The answer's centre is ``centre``; the notices are for a person.
    package static func open(
        _ directory: String, mode: Mode, files: any FileSystem = PosixFileSystem(),
        seal: Seal = .plain, mint: Mint, today: (Centre) -> ServiceDay,
        progress: (Progress) -> Void = { _ in }
    ) throws(StorageError) -> (store: Store, centre: Centre, notices: [Notice]) {
        var notices: [Notice] = []
        let identity = try identify(directory, mode: mode, files: files, &notices)
        guard seal.fits(identity) else { throw .sealed }
        var store = Store(
            directory: directory, mode: mode, identity: identity, files: files, seal: seal, mint: mint)
        store.notices = notices
        if mode == .desk {
            store.lock = try store.takeLock()
            store.settleKeys()
        }
        let isLettingGo = try store.beganLettingGo()
        if isLettingGo { try store.settleDocuments() }
        try store.readDeskFile()
        try store.finishImportOfOthers()
        let intent = try store.readForgetIntent()
        try store.readRecord(trustingLive: intent == nil && !isLettingGo, today: today, progress: progress)
        store.finishForgetting(intent)
        if isLettingGo { store.finishLettingGo() }
        store.countFilesGone()
        store.writeLiveIfDue()
        let unknown = store.unknown
        if unknown.events + unknown.fields > 0 {
            store.notices.append(.unknownEntries(events: unknown.events, fields: unknown.fields))
        }
        if unknown.mustBeUnderstood { store.notices.append(.openedReadOnly) }
        return (store, store.centre, store.takeNotices())
    }

    /// Which centre lies in a directory, and what opens it; nothing is changed.
    package static func identity(
        of directory: String, files: any FileSystem = PosixFileSystem()
    ) throws(StorageError) -> CentreFile {
        var notices: [Notice] = []
        return try identify(directory, mode: .reader, files: files, &notices)
    }

    /// Whether a desk of the centre in a directory is open just now; nothing is changed.
    package static func hasOpenDesk(
        _ directory: String, files: any FileSystem = PosixFileSystem()
    ) -> Bool {
        guard let file = try? files.open(FilePath.join(directory, lockName), for: .locking) else {
            return false
        }
        return (try? files.lock(file, waitingMilliseconds: 0)) == false
    }

    /// What storage met since it was last asked, for a person; each thing once.
    package mutating func takeNotices() -> [Notice] {
        defer { notices = [] }
        var told: Set<Notice> = []
        return notices.filter { told.insert($0).inserted }
    }

    /// Lets go of all files and of the lock; the store is of no use after.
    package mutating func close() {
        handles.closeAll()
        draftHandle = nil
        lock = nil
    }

    private static func identify(
        _ directory: String, mode: Mode, files: any FileSystem, _ notices: inout [Notice]
    ) throws(StorageError) -> CentreFile {
        do {
            guard try files.status(of: directory).kind == .directory else {
                throw StorageError.notADirectory(path: directory)
            }
        } catch let error as StorageError {
            throw error
        } catch let error as FileError {
            if error.isMissing { throw .noCentre(path: directory) }
            throw .file(error)
        } catch {
            throw .noCentre(path: directory)
        }
        let path = FilePath.join(directory, CentreFile.name)
        var fault: StorageError?
        do {
            if let identity = try CentreFile.read(path, files: files) { return identity }
        } catch {
            guard case .damaged = error else { throw error }
            fault = error
        }
        let copy = FilePath.join(directory, CentreFile.copy)
        guard let identity = try CentreFile.read(copy, files: files) else {
            if let fault { throw fault }
            let names = (try? files.list(directory)) ?? []
            throw known.isSuperset(of: names) ? .noCentre(path: directory) : .notOurs(path: directory)
        }
        if mode == .desk {
            do {
                try files.replace(path, with: identity.written())
            } catch {
                throw .file(error)
            }
            notices.append(.centreFileRestored)
        }
        return identity
    }

    /// Learns under which ids to write; a desk whose file is missing or damaged takes new ones, a guest when it writes.
    mutating func readDeskFile() throws(StorageError) {
        do {
            ids = try DeskFile.read(path(DeskFile.name), files: files, seal: seal)
        } catch {
            guard case .damaged = error else { throw error }
        }
        if ids == nil, mode == .desk {
            ids = DeskFile(desk: newDesk(), guest: newDesk())
            try writeDeskFile()
            notices.append(.newFilesBegun)
        }
    }

    private mutating func readRecord(
        trustingLive: Bool, today: (Centre) -> ServiceDay, progress: (Progress) -> Void
    ) throws(StorageError) {
        let sizes = try journalSizes()
        let live = readLiveStart()
        if trustingLive, let live, adopt(live, sizes: sizes) {
            isTrustingLive = true
            let grown = try readGrown(sizes, repairing: mode == .desk)
            isTrustingLive = false
            self.today = today(centre)
            if self.today >= live.day, !needsReplay, !isLiveDoubted {
                letGo()
                linesSinceLive = grown.count
                return
            }
        }
        try replay(sizes, salvaging: live, today: today, progress: progress)
    }

    /// The journal's files and their sizes: one call a file.
    func journalSizes() throws(StorageError) -> [JournalName: Int] {
        var sizes: [JournalName: Int] = [:]
        let names = try asking { () throws(FileError) in try files.list(journalDirectory) }
        for name in names {
            guard let journal = JournalName(name) else { continue }
            do {
                let status = try files.status(of: FilePath.join(journalDirectory, name))
                if status.kind == .file { sizes[journal] = status.size }
            } catch {
                if !error.isMissing { throw .file(error) }
            }
        }
        return sizes
    }

    /// Keeps of the raw lines only those about what is live.
    mutating func prune() {
        let centre = centre
        kept.prune { centre.holds($0) }
    }
}

extension Centre {
    /// Whether something is at hand; what is in force always is.
    func holds(_ subject: Subject) -> Bool {
        switch subject {
        case .visit(let id): visits[id] != nil
        case .headcount(let id): headcounts[id] != nil
        case .look(let id): looks[id] != nil
        case .care(let id): care[id] != nil
        case .carer(let id): shifts[id] != nil
        case .issue(let id): issues[id] != nil
        case .concern(let id): concerns[id] != nil
        case .warning(let id): warnings[id] != nil
        case .supplies(let id): supplies[id] != nil
        case .session(let id): sessions[id] != nil
        case .decision(let id): decisions[id] != nil
        case .note(let id): notes[id] != nil
        case .standing: true
        }
    }
}
