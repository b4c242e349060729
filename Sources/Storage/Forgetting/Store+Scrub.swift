internal import CentreCore

extension Store {
    /// Takes forgotten words out of every file of the directory.
    ///
    /// Each step may have been done before. Without `names`, every file of the journal is looked at.
    mutating func scrub(loose word: String, in names: [JournalName]? = nil) throws(StorageError) {
        try removeCaches()
        let every = try journalSizes().keys.sorted()
        try scrubJournal(names ?? every, loose: word.isEmpty ? nil : word)
        try scrubDrafts(word)
        try scrubAside(word)
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
    private mutating func scrubJournal(_ names: [JournalName], loose word: String?) throws(StorageError) {
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

    /// Blanks a name in half-typed forms; one that was typed in a month whose details aged out goes.
    private mutating func scrubDrafts(_ word: String) throws(StorageError) {
        let aged = centre.forgotten.aged(.details)
        try rewriteDrafts { draft in
            if aged.contains(where: { $0.reaches(Month(draft.at.instant)) }) { return nil }
            return word.isEmpty ? draft : draft.without(word)
        }
    }

    /// Takes what is forgotten out of what was set aside, in place: nobody reads that but people.
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
        let name = JournalName(startOf: file)
        let hasAged = centre.forgotten.mayHaveAged(in: name?.month)
        if file.hasSuffix(Self.tailEnding), hasAged || seal.isSealed && !word.isEmpty {
            // Of what half a line speaks cannot be told, and with the keys the first half of a sealed one can be read.
            return try asking { () throws(FileError) in try files.removeWiping(path) }
        }
        let bytes = try asking { () throws(FileError) in
            try files.contents(of: path, limit: JournalReader.longestFile)
        }
        guard let bytes else { return }
        let salt = name.flatMap { journal[$0]?.salt }
        var clean = bytes
        if let name, let left = reader.scrubbed(bytes, of: name, salt: salt, centre.forgotten, loose: nil) {
            clean = left
        }
        if !word.isEmpty, let left = reader.blanked(clean, of: name, salt: salt, word) { clean = left }
        guard clean != bytes else { return }
        try asking { () throws(FileError) in
            let file = try files.open(path, for: .updating)
            try files.writeAll(clean, to: file)
            try files.sync(file)
        }
    }
}

extension JournalName {
    /// The journal file of which a crash left something under this name, or from which something was set aside.
    init?(startOf file: String) {
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
