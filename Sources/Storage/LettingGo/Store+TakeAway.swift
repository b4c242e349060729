internal import CentreCore

extension Store {
    /// How the name of a document ends that waits, under the keys that will be, for the keys to change.
    private static let waiting = ".next"

    /// Takes the keys and files of all months away that are not held any more.
    ///
    /// Each step may have been done before. The keys come first: once `centre.json` is replaced, what follows only takes
    /// away what nobody can read any more.
    mutating func takeAway(_ reach: Reach) throws(StorageError) {
        if identity.reach != reach { try replaceKeys(for: reach) }
        do {
            try settleDocuments()
        } catch {
            // Under which ids to write is not on the disk as this process would have it.
            isWritingStopped = true
            throw error
        }
        let copy = try? CentreFile.read(path(CentreFile.copy), files: files)
        if copy != identity {
            let bytes = identity.written()
            try asking { () throws(FileError) in try files.replaceWiping(path(CentreFile.copy), with: bytes) }
        }
        try removeCaches()
        handles.closeAll()
        for folder in [journalDirectory, path("aside")]
        where try asking({ () throws(FileError) in try files.exists(folder) }) {
            try removeGone(in: folder)
        }
        try rewriteDrafts { reach.holds(Month($0.at.instant)) ? $0 : nil }
        let today = today
        try replay(try journalSizes(), salvaging: nil, today: { _ in today }, progress: { _ in })
        try endLettingGo()
    }

    func endLettingGo() throws(StorageError) {
        do {
            try files.remove(path(LetGoIntent.name))
            try files.syncDirectory(directory)
        } catch {
            if !error.isMissing { throw .file(error) }
        }
    }

    /// Writes `centre.json` anew: from then on the months are let go, whatever else is still there.
    ///
    /// What is sealed under a key that goes is written beside itself first, under the one that will be.
    private mutating func replaceKeys(for reach: Reach) throws(StorageError) {
        var (changed, renewed) = (identity, seal)
        if case .sealed(let keys) = seal {
            guard let left = keys.lettingGo(before: reach.base, keeping: reach.kept),
                let slots = try? identity.slots?.holding(left)
            else { throw .damaged(file: CentreFile.name) }
            changed.slots = slots
            renewed = .sealed(left)
            try stageDocuments(by: renewed)
        } else {
            changed.held = reach
        }
        do {
            try files.replaceWiping(path(CentreFile.name), with: changed.written())
        } catch {
            // The new file may stand there all the same, where only the folder could not be synced.
            if let there = try? CentreFile.read(path(CentreFile.name), files: files), there == changed {
                goOn(with: changed, renewed)
                isWritingStopped = true
            }
            throw .file(error)
        }
        goOn(with: changed, renewed)
    }

    private mutating func goOn(with changed: CentreFile, _ renewed: Seal) {
        let watched = reader.watched
        (identity, seal) = (changed, renewed)
        reader = JournalReader(changed, seal: renewed)
        reader.watched = watched
    }

    private mutating func stageDocuments(by renewed: Seal) throws(StorageError) {
        // A command may have taken a new id for itself.
        if let there = try? DeskFile.read(path(DeskFile.name), files: files, seal: seal) { ids = there }
        if let bytes = ids?.written(by: renewed) {
            try asking { () throws(FileError) in
                try files.replace(path(DeskFile.name) + Self.waiting, with: bytes)
            }
        }
        guard try asking({ () throws(FileError) in try files.exists(path(DraftFile.name)) }) else { return }
        _ = try loadDrafts()
        var staged = drafts ?? DraftFile()
        var bytes = [UInt8](repeating: 0x20, count: 2 * DraftFile.half)
        for _ in 0..<2 {
            guard let half = staged.next(by: renewed) else { throw .tooLarge(bytes: DraftFile.half) }
            bytes.replaceSubrange(half.offset..<half.offset + half.bytes.count, with: half.bytes)
        }
        try asking { () throws(FileError) in
            try files.replace(path(DraftFile.name) + Self.waiting, with: bytes)
        }
    }

    /// Puts documents in place that waited for the keys that there are now; those for keys that never came go.
    mutating func settleDocuments() throws(StorageError) {
        for name in [DeskFile.name, DraftFile.name] {
            let waiting = path(name) + Self.waiting
            guard try asking({ () throws(FileError) in try files.exists(waiting) }) else { continue }
            let isAwaited = opens(waiting, as: name) && !opens(path(name), as: name)
            try asking { () throws(FileError) in
                if isAwaited { try files.rename(waiting, to: path(name)) } else { try files.remove(waiting) }
                try files.syncDirectory(directory)
            }
        }
        (draftHandle, drafts) = (nil, nil)
    }

    /// Whether a document is there and opens with the keys that there are.
    private func opens(_ path: String, as name: String) -> Bool {
        if name == DeskFile.name {
            return ((try? DeskFile.read(path, files: files, seal: seal)) ?? nil) != nil
        }
        let bytes = (try? files.contents(of: path, limit: 2 * DraftFile.half)) ?? nil
        return bytes.map { DraftFile($0, seal: seal).number > 0 } ?? false
    }

    /// Overwrites and removes what a folder holds of months that were let go: their files, and what a crash left beside
    /// them or was set aside of them.
    private func removeGone(in folder: String) throws(StorageError) {
        for file in try asking({ () throws(FileError) in try files.list(folder) }).sorted() {
            let path = FilePath.join(folder, file)
            switch try asking({ () throws(FileError) in try files.status(of: path).kind }) {
            case .directory: try removeGone(in: path)
            case .file:
                guard let name = JournalName(startOf: file), !identity.reach.holds(name.month),
                    // Another centre's is not this one's to take away.
                    journal[name]?.refused != .fromElsewhere
                else { continue }
                try asking { () throws(FileError) in try files.removeWiping(path) }
            case .link, .other: break
            }
        }
    }
}
