internal import CentreCore

extension Store {
    /// Takes forgotten words out of every file of the directory.
    ///
    /// Each step may have been done before.
    mutating func scrub(_ intent: ForgetIntent) throws(StorageError) {
        try removeCaches()
        try scrubJournal(try journalSizes().keys.sorted(), loose: intent.word)
        try scrubDrafts(intent.word)
        try scrubAside(intent.word)
    }

    /// Takes what is derived off the disk; it is made anew.
    mutating func removeCaches() throws(StorageError) {
        let caches = [LiveStart.name, MonthFigures.name].flatMap { [$0, $0 + ".new"] }
        try asking { () throws(FileError) in
            for name in caches { try files.removeWiping(path(name)) }
        }
        months = MonthFigures()
    }

    /// Writes journal files anew in which forgotten words stand.
    mutating func scrubJournal(_ names: [JournalName], loose word: String?) throws(StorageError) {
        handles.closeAll()
        for name in names where journal[name]?.refused?.leavesFileAlone != true {
            let bytes = try asking { () throws(FileError) in
                try files.contents(of: path(name), limit: JournalReader.longestFile)
            }
            guard let bytes, let clean = reader.scrubbed(bytes, of: name, centre.forgotten, loose: word)
            else {
                continue
            }
            try asking { () throws(FileError) in try files.replaceWiping(path(name), with: clean) }
        }
    }

    /// Blanks a name in half-typed forms, in both halves of their file.
    private mutating func scrubDrafts(_ word: String) throws(StorageError) {
        guard try asking({ () throws(FileError) in try files.exists(path(DraftFile.name)) }) else { return }
        drafts = nil
        let all = try loadDrafts()
        if !word.isEmpty { drafts?.drafts = all.mapValues { $0.map { $0.without(word) } } }
        // The one half is written, then the other, which held what was before.
        for _ in 0..<2 { try writeDrafts() }
    }

    /// Blanks a name in what was set aside, in place: nobody reads that but people.
    private mutating func scrubAside(_ word: String) throws(StorageError) {
        let aside = path("aside")
        guard try asking({ () throws(FileError) in try files.exists(aside) }) else { return }
        for name in try asking({ () throws(FileError) in try files.list(aside) }) {
            let inner = FilePath.join(aside, name)
            let kind = try asking { () throws(FileError) in try files.status(of: inner).kind }
            switch kind {
            case .file: try scrubAside(inner, name, word)
            case .directory:
                for file in try asking({ () throws(FileError) in try files.list(inner) }) {
                    try scrubAside(FilePath.join(inner, file), file, word)
                }
            case .link, .other: break
            }
        }
    }

    private mutating func scrubAside(_ path: String, _ file: String, _ word: String) throws(StorageError) {
        if seal.isSealed, !word.isEmpty, file.hasSuffix(Self.tailEnding) {
            // Whom half a sealed line speaks of cannot be told, and with the keys its first half can be read.
            return try asking { () throws(FileError) in try files.removeWiping(path) }
        }
        let name = JournalName(asidePrefix: file)
        let bytes = try asking { () throws(FileError) in
            try files.contents(of: path, limit: JournalReader.longestFile)
        }
        guard let bytes,
            let clean = reader.blanked(bytes, of: name, salt: name.flatMap { journal[$0]?.salt }, word)
        else { return }
        try asking { () throws(FileError) in
            let file = try files.open(path, for: .updating)
            try files.writeAll(clean, to: file)
            try files.sync(file)
        }
    }
}

extension JournalName {
    /// The journal file from which something was set aside under this name.
    init?(asidePrefix file: String) {
        let bytes = Array(file.utf8)
        let ending = Array(".jsonl".utf8)
        guard
            let start = bytes.indices.first(where: { bytes[$0...].starts(with: ending) })
        else { return nil }
        self.init(String(decoding: bytes[..<(start + ending.count)], as: UTF8.self))
    }
}

extension Draft {
    /// The draft with a name blanked; a field that is the name alone becomes empty.
    fileprivate func without(_ word: String) -> Draft {
        var draft = self
        let folded = Text.folded(word)
        draft.fields = fields.mapValues { text in
            if Text.folded(Text.trimmed(text)) == folded { return "" }
            return Text.places(of: word, in: text).reduce(text) { Text.blanked($0, $1) }
        }
        return draft
    }
}
