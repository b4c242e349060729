extension Store {
    /// Writes down other lids for the centre's keys: first where they are read, then in the copy.
    ///
    /// Needs the desk's own lock. Whatever fails, and wherever the program ends, what `centre.json` held before or what
    /// it holds then opens the centre. Throws where the former lids still stand; a copy that stayed behind follows at
    /// the next opening of the desk.
    package mutating func replaceKeys(with slots: KeySlots) throws(StorageError) {
        precondition(
            mode == .desk && identity.slots != nil, "Keys are changed at the desk of a sealed centre.")
        precondition(slots.centre == identity.centre, "These are another centre's keys.")
        var changed = identity
        changed.slots = slots
        do {
            try files.replace(path(CentreFile.name), with: changed.written())
        } catch {
            // The new file may stand there all the same, where only the folder could not be synced.
            if let there = try? CentreFile.read(path(CentreFile.name), files: files) { identity = there }
            throw .file(error)
        }
        identity = changed
        renewCopy()
    }

    /// Goes on with the lids as they stand now that nobody else can change them, and with a copy that says the same.
    mutating func settleKeys() {
        guard let there = try? CentreFile.read(path(CentreFile.name), files: files),
            there.centre == identity.centre
        else { return }
        identity = there
        renewCopy()
    }

    /// Has the copy of `centre.json` say the same: a lid that was taken off must not open it there.
    private mutating func renewCopy() {
        if let there = try? CentreFile.read(path(CentreFile.copy), files: files), there == identity { return }
        do {
            try files.replaceWiping(path(CentreFile.copy), with: identity.written())
        } catch {
            notices.append(.keyCopyBehind)
        }
    }
}
