extension FileSystem {
    /// Writes all bytes, however many calls that takes.
    package func writeAll(_ bytes: [UInt8], to file: OpenFile, at offset: Int = 0) throws(FileError) {
        var done = 0
        while done < bytes.count {
            done += try write(bytes[done...], to: file, at: offset + done)
        }
    }

    /// All bytes of a file, or `nil` where it is missing.
    ///
    /// A file beyond the limit is refused with the system's code for "too large".
    package func contents(of path: String, limit: Int) throws(FileError) -> [UInt8]? {
        let file: OpenFile
        do {
            file = try open(path, for: .reading)
        } catch {
            if error.isMissing { return nil }
            throw error
        }
        let status = try status(of: file)
        guard status.kind == .file else { throw FileError(.open, path, code: SystemCode.notAFile) }
        guard status.size <= limit else { throw FileError(.read, path, code: SystemCode.tooLarge) }
        return try read(file, at: 0, count: status.size)
    }

    /// Puts a whole file in place of another: a reader at any time, and after any crash, finds the one or the other.
    ///
    /// A cache is `unsynced`: after a crash it may be torn, and its guard tells.
    package func replace(_ path: String, with bytes: [UInt8], synced: Bool = true) throws(FileError) {
        let temporary = path + ".new"
        let file = try open(temporary, for: .replacing)
        try writeAll(bytes, to: file)
        if synced { try sync(file) }
        try rename(temporary, to: path)
        if synced { try syncDirectory(FilePath.folder(of: path)) }
    }

    /// Whether something stands under a path, a dangling link included.
    package func exists(_ path: String) throws(FileError) -> Bool {
        do {
            _ = try status(of: path)
            return true
        } catch {
            if error.isMissing { return false }
            throw error
        }
    }
}

/// Paths as text.
package enum FilePath {
    package static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// The folder in which a path's last component lies.
    package static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: 0x2f) else { return "." }
        return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
    }
}
