package import CentreCore

extension Entry {
    /// Whether words go out of the files with it, for good: somebody's, or those that aged out.
    package var forgetsForGood: Bool { events.contains(where: \.isForgetting) }

    /// The request whose words this deed forgets; `nil` for every other deed.
    fileprivate var forgets: ID<ForgetRequest>? {
        for case .forgotten(let event) in events { return event.request }
        return nil
    }

    /// Whether more is forgotten than what the request itself says.
    fileprivate var forgetsWords: Bool {
        events.contains { event in
            if case .forgotten(let event) = event {
                event.places.contains { $0.field != .name }
            } else {
                false
            }
        }
    }
}

extension Store {
    /// Writes a deed that forgets or lets words age out, and takes the words out of every file of the directory; then
    /// folds all anew.
    ///
    /// Only a desk does. Before anything else it is on the disk that this was begun, so that whatever is cut off is
    /// completed by the next start. Throws ``StorageError/notScrubbed(_:recorded:)`` where the words are forgotten and
    /// some still lie in a file.
    mutating func forget(_ entry: Entry) throws(StorageError) -> [Line] {
        guard mode == .desk else { throw .readOnly }
        try finishImport()
        heldGuestLock = try takeGuestLock()
        defer { heldGuestLock = nil }
        let request = entry.forgets
        let intent =
            request.map {
                ForgetIntent(request: $0, word: entry.forgetsWords ? centre.requests[$0]?.name ?? "" : "")
            } ?? .ofNobody
        let recorded: [Line]
        do {
            try asking { () throws(FileError) in
                try files.replace(path(ForgetIntent.name), with: intent.written(by: seal))
            }
            recorded = try write(entry)
        } catch {
            // What was not written is not begun; where even this fails, the next start sees that nothing was.
            let isBegun =
                if let request { centre.requests[request]?.isOpen != true } else {
                    entry.events.contains { !centre.alters($0) }
                }
            if !isBegun { try? files.removeWiping(path(ForgetIntent.name)) }
            throw error
        }
        do {
            try scrub(loose: intent.word)
            let today = today
            try replay(try journalSizes(), salvaging: nil, today: { _ in today }, progress: { _ in })
            try asking { () throws(FileError) in try files.removeWiping(path(ForgetIntent.name)) }
        } catch {
            needsReplay = true
            guard case .file(let error) = error else { throw .notScrubbed(nil, recorded: recorded) }
            throw .notScrubbed(error, recorded: recorded)
        }
        writeLiveIfDue()
        return recorded
    }

    /// What a process before this one began to forget; a desk completes it.
    mutating func readForgetIntent() throws(StorageError) -> ForgetIntent? {
        guard mode == .desk else { return nil }
        do {
            return try Document(
                path(ForgetIntent.name), named: ForgetIntent.name, files: files, seal: seal,
                limit: Document.longest
            ).flatMap { ForgetIntent($0) }
        } catch {
            guard case .damaged = error else { throw error }
            // The record says which words go from it; half-typed forms and what was set aside may keep the name.
            notices.append(.forgottenNotGone)
            return .ofNobody
        }
    }

    /// Completes what was begun, and cleans files of which an old copy was put back.
    ///
    /// Where that fails the centre opens all the same, for the words count for nothing; the next start tries again.
    mutating func finishForgetting(_ intent: ForgetIntent?) {
        guard mode == .desk, intent != nil || !unclean.isEmpty else { return }
        do {
            heldGuestLock = try takeGuestLock()
            defer { heldGuestLock = nil }
            if let intent, centre.requests[intent.request]?.isOpen != true {
                try scrub(loose: intent.word)
            } else {
                try scrub(loose: "", in: unclean.sorted())
            }
            let today = today
            try replay(try journalSizes(), salvaging: nil, today: { _ in today }, progress: { _ in })
            try asking { () throws(FileError) in try files.removeWiping(path(ForgetIntent.name)) }
        } catch {
            needsReplay = true
            notices.append(.forgottenNotGone)
        }
    }

    /// Notes a file that holds words which are forgotten.
    mutating func noteWords(of line: Line, in name: JournalName) {
        guard centre.forgotten.stand(in: line) else { return }
        unclean.insert(name)
        needsReplay = true
    }
}
