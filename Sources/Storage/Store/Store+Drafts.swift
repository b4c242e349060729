package import CentreCore

extension Store {
    /// The half-typed forms that wait, by the person who typed them.
    package mutating func loadDrafts() throws(StorageError) -> [ID<Person>: [Draft]] { try readDrafts() }

    /// Keeps a person's drafts in place of their former ones, and returns once they are on the disk; none lets go of
    /// them.
    package mutating func saveDrafts(_ list: [Draft], of person: ID<Person>) throws(StorageError) {
        let former = try readDrafts()[person] ?? []
        guard list != former else { return }
        drafts?.drafts[person] = list.isEmpty ? nil : list
        do {
            try writeDrafts()
        } catch {
            // What the file holds now is read anew next time.
            drafts = nil
            throw error
        }
    }

    /// Writes all drafts anew, each as it shall be; `nil` lets go of it.
    mutating func rewriteDrafts(_ change: (Draft) -> Draft?) throws(StorageError) {
        guard try asking({ () throws(FileError) in try files.exists(path(DraftFile.name)) }) else { return }
        drafts = nil
        let changed = try readDrafts().mapValues { $0.compactMap(change) }
        drafts?.drafts = changed.filter { !$0.value.isEmpty }
        // The one half is written, then the other, which held what was before.
        for _ in 0..<2 { try writeDrafts() }
    }

    /// Sets the room for drafts aside, so that a disk that fills up later does not lose one.
    package mutating func prepareDrafts() throws(StorageError) {
        guard mode == .desk else { return }
        _ = try draftFile()
    }

    private mutating func readDrafts() throws(StorageError) -> [ID<Person>: [Draft]] {
        if let drafts { return drafts.drafts }
        let bytes = try asking { () throws(FileError) in
            try files.contents(of: path(DraftFile.name), limit: 2 * DraftFile.half)
        }
        let read = bytes.map { DraftFile($0, seal: seal) } ?? DraftFile()
        drafts = read
        return read.drafts
    }

    private mutating func draftFile() throws(StorageError) -> OpenFile {
        if let draftHandle { return draftHandle }
        let file = try asking { () throws(FileError) in
            let file = try files.open(path(DraftFile.name), for: .updating)
            if try files.status(of: file).size < 2 * DraftFile.half {
                try files.allocate(file, bytes: 2 * DraftFile.half)
                try files.sync(file)
                try files.syncDirectory(directory)
            }
            return file
        }
        draftHandle = file
        return file
    }

    mutating func writeDrafts() throws(StorageError) {
        guard mode == .desk else { throw .readOnly }
        let file = try draftFile()
        let seal = seal
        guard let half = drafts?.next(by: seal) else { throw .tooLarge(bytes: DraftFile.half) }
        try asking { () throws(FileError) in
            try files.writeAll(half.bytes, to: file, at: half.offset)
            try files.syncData(file)
        }
    }
}
