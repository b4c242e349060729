internal import Storage

/// A file that somebody asked for by its path: written whole beside its place, and only then put there.
///
/// Whoever looks finds nothing or all of it; where it cannot be finished, nothing is left behind.
struct NewFile: ~Copyable {
    let path: String
    private let beside: String
    private var isWaiting = true

    /// Writes the text beside the place and waits for the disk; readable by its owner alone.
    ///
    /// Throws where something stands there that may not be replaced, where no file can be made, or where the disk does
    /// not take it.
    init(_ text: String, at path: String, replacing: Bool) throws(Trouble) {
        try Self.check(path, replacing: replacing)
        let beside = path + ".part"
        try Self.write(text, to: beside, for: path)
        (self.path, self.beside) = (path, beside)
    }

    private static func write(_ text: String, to beside: String, for path: String) throws(Trouble) {
        let files = PosixFileSystem()
        do {
            let file = try files.open(beside, for: .replacing)
            try files.writeAll(Array(text.utf8), to: file)
            try files.sync(file)
        } catch {
            let reason = Environment.reason(error.code)
            if error.operation == .open { throw .cannotCreate(path: path, reason: reason) }
            try? files.remove(beside)
            throw .cannotWrite(path: path, reason: reason)
        }
    }

    deinit { if isWaiting { try? PosixFileSystem().remove(beside) } }

    /// Puts it in its place.
    consuming func appear() throws(Trouble) {
        let files = PosixFileSystem()
        do {
            try files.rename(beside, to: path)
            isWaiting = false
            try files.syncDirectory(FilePath.folder(of: path))
        } catch {
            throw .cannotCreate(path: path, reason: Environment.reason(error.code))
        }
    }

    /// Refuses a path where something stands that must stay.
    static func check(_ path: String, replacing: Bool) throws(Trouble) {
        let files = PosixFileSystem()
        guard let status = try? files.status(of: path) else { return }
        guard replacing, status.kind == .file else { throw .outputThere(path) }
    }
}
