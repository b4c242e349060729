internal import CentreCore

extension Store {
    /// Takes a new id and so begins new files: the one remedy for all that shakes trust in one's own.
    ///
    /// What the old files hold goes on counting, as another desk's does.
    mutating func rotate() throws(StorageError) {
        let guestLock = mode == .desk ? try takeGuestLock() : nil
        defer { withExtendedLifetime(guestLock) {} }
        // A guest and the desk share the file: each changes its own id only.
        let present = (try? DeskFile.read(path(DeskFile.name), files: files, seal: seal)) ?? ids
        var renewed = present ?? DeskFile(desk: newDesk(), guest: newDesk())
        if mode == .desk { renewed.desk = newDesk() } else { renewed.guest = newDesk() }
        handles.closeAll()
        ids = renewed
        try writeDeskFile()
        notices.append(.newFilesBegun)
    }

    /// Writes a line that was lost again, under its own id, into one's present file of the same month: its content
    /// stays as it was, with all of it that this program does not know.
    mutating func rewrite(_ held: LiveStart.Held) throws(StorageError) {
        var part = Division.Part(month: held.file.month, lines: [held.line])
        part.contents[held.line.id] = reader.provedContent(held.raw).map {
            ScrubbedContent.of($0, line: held.line.id, centre.forgotten) ?? $0
        }
        do {
            try write(part)
        } catch {
            throw .file(error)
        }
    }
}
