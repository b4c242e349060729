/// What storage asks of a disk, so that tests can put a disk of their own, or a failing one, in its place.
///
/// Paths are absolute or relative to the working directory. No call follows a symbolic link in a path's last
/// component. Files come into being readable by their owner alone (0600), directories likewise (0700).
package protocol FileSystem: Sendable {
    /// Opens a file; it is closed when the last reference to the answer goes.
    func open(_ path: String, for purpose: OpenPurpose) throws(FileError) -> OpenFile
    /// Called by ``OpenFile`` alone.
    func close(number: Int)
    /// Bytes from an offset: fewer than asked only where the file ends.
    func read(_ file: OpenFile, at offset: Int, count: Int) throws(FileError) -> [UInt8]
    /// Writes some of the bytes, at least one, at the end of a file opened for appending and else at the offset.
    ///
    /// The answer says how many; whoever needs all of them writes again.
    func write(_ bytes: ArraySlice<UInt8>, to file: OpenFile, at offset: Int) throws(FileError) -> Int
    func status(of file: OpenFile) throws(FileError) -> FileStatus
    func status(of path: String) throws(FileError) -> FileStatus
    /// Returns once the file's bytes and its length are on the disk.
    func syncData(_ file: OpenFile) throws(FileError)
    /// Returns once the file's bytes and everything known of it are on the disk.
    func sync(_ file: OpenFile) throws(FileError)
    func truncate(_ file: OpenFile, to size: Int) throws(FileError)
    /// Sets room aside, so that writing within it cannot fail for want of space; the file grows to that size.
    func allocate(_ file: OpenFile, bytes: Int) throws(FileError)
    /// Gives a file another name, in place of whatever had that name.
    func rename(_ path: String, to other: String) throws(FileError)
    func remove(_ path: String) throws(FileError)
    func makeDirectory(_ path: String) throws(FileError)
    /// The names in a directory, in no order, without `.` and `..`.
    func list(_ path: String) throws(FileError) -> [String]
    /// Returns once creations, renames and removals in a directory are on the disk.
    func syncDirectory(_ path: String) throws(FileError)
    /// Takes an exclusive lock that goes with the open file; `false` where another holds it throughout the wait.
    func lock(_ file: OpenFile, waitingMilliseconds: Int) throws(FileError) -> Bool
}

/// Why a file is opened.
package enum OpenPurpose: Hashable, Sendable {
    case reading
    /// An existing file, to be read and written at its end.
    case appending
    /// A file that must not exist yet, to be read and written at its end.
    case creating
    /// A file whose former content, if any, goes.
    case replacing
    /// A file that is made if missing, to be read and written at offsets.
    case updating
    /// A file that is made if missing, to be locked.
    case locking
}

/// What the system says of a file.
package struct FileStatus: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case file, directory, link, other }

    package let kind: Kind
    /// In bytes.
    package let size: Int
    /// How many names the file has; 0 once it was removed or replaced.
    package let links: Int

    package init(kind: Kind, size: Int, links: Int) {
        self.kind = kind
        self.size = size
        self.links = links
    }
}

/// An open file; it closes with its last reference.
package final class OpenFile: Sendable {
    package let number: Int
    package let path: String
    private let system: any FileSystem

    package init(number: Int, path: String, system: any FileSystem) {
        self.number = number
        self.path = path
        self.system = system
    }

    deinit { system.close(number: number) }
}
