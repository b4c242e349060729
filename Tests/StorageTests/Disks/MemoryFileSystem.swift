import Storage
import Synchronization

/// A disk in memory that knows what is safe: what was synced, and what a crash may still take.
///
/// Every file has the bytes that a reader sees and those that are on the platter, and every directory the names that
/// a reader sees and those on the platter. ``afterCrash(_:)`` gives the disks that a crash at this moment may leave.
final class MemoryFileSystem: FileSystem {
    struct Inode: Sendable {
        var bytes: [UInt8] = []
        var safe: [UInt8] = []
        /// Writes since the last sync, in order.
        var writes: [Write] = []
    }

    enum Write: Sendable {
        case put(offset: Int, bytes: [UInt8])
        case truncated(Int)

        func apply(to bytes: inout [UInt8]) {
            switch self {
            case .truncated(let size):
                if size <= bytes.count {
                    bytes.removeSubrange(size...)
                } else {
                    bytes += Array(repeating: 0, count: size - bytes.count)
                }
            case .put(let offset, let new):
                let end = offset + new.count
                if bytes.count < end { bytes += Array(repeating: 0, count: end - bytes.count) }
                bytes.replaceSubrange(offset..<end, with: new)
            }
        }
    }

    /// A change of names in a directory since it was synced.
    enum Change: Sendable {
        case link(String, Int)
        case unlink(String)
        case moved(from: String, to: String, Int)
    }

    struct Disk: Sendable {
        var inodes: [Int: Inode] = [:]
        var names: [String: Int] = [:]
        var safeNames: [String: Int] = [:]
        var changes: [Change] = []
        var directories: Set<String> = ["/"]
        /// Directories that a crash may still take, with what is in them.
        var newDirectories: Set<String> = []
        var handles: [Int: (inode: Int, appends: Bool)] = [:]
        var locks: [Int: Int] = [:]
        var nextNumber = 1
    }

    let disk: Mutex<Disk>

    init(_ disk: Disk = Disk()) { self.disk = Mutex(disk) }

    func open(_ path: String, for purpose: OpenPurpose) throws(FileError) -> OpenFile {
        let code: Int32? = disk.withLock { disk in
            if disk.directories.contains(path) { return SystemCode.notAFile }
            guard disk.directories.contains(FilePath.folder(of: path)) else { return SystemCode.noEntry }
            let inode = disk.names[path]
            switch purpose {
            case .reading, .appending: if inode == nil { return SystemCode.noEntry }
            case .creating: if inode != nil { return SystemCode.exists }
            case .replacing, .updating, .locking: break
            }
            let number = disk.nextNumber
            disk.nextNumber += 1
            if inode == nil {
                disk.inodes[number] = Inode()
                disk.names[path] = number
                disk.changes.append(.link(path, number))
            } else if purpose == .replacing, let inode {
                Self.write(.truncated(0), to: inode, &disk)
            }
            let target = disk.names[path] ?? number
            disk.handles[number] = (target, purpose == .appending || purpose == .creating)
            return nil
        }
        if let code { throw FileError(.open, path, code: code) }
        return OpenFile(number: disk.withLock { $0.nextNumber - 1 }, path: path, system: self)
    }

    func close(number: Int) {
        disk.withLock { disk in
            if let inode = disk.handles[number]?.inode, disk.locks[inode] == number {
                disk.locks[inode] = nil
            }
            disk.handles[number] = nil
        }
    }

    func read(_ file: OpenFile, at offset: Int, count: Int) throws(FileError) -> [UInt8] {
        disk.withLock { disk in
            let bytes = disk.handles[file.number].flatMap { disk.inodes[$0.inode] }?.bytes ?? []
            guard offset < bytes.count else { return [] }
            return Array(bytes[offset..<min(bytes.count, offset + count)])
        }
    }

    func write(_ bytes: ArraySlice<UInt8>, to file: OpenFile, at offset: Int) throws(FileError) -> Int {
        disk.withLock { disk in
            guard let handle = disk.handles[file.number] else { return }
            let place = handle.appends ? disk.inodes[handle.inode]?.bytes.count ?? 0 : offset
            Self.write(.put(offset: place, bytes: Array(bytes)), to: handle.inode, &disk)
        }
        return bytes.count
    }

    private static func write(_ write: Write, to inode: Int, _ disk: inout Disk) {
        write.apply(to: &disk.inodes[inode, default: Inode()].bytes)
        disk.inodes[inode]?.writes.append(write)
    }

    func status(of file: OpenFile) throws(FileError) -> FileStatus {
        disk.withLock { disk in
            guard let inode = disk.handles[file.number]?.inode else {
                return FileStatus(kind: .other, size: 0, links: 0)
            }
            let links = disk.names.values.count { $0 == inode }
            return FileStatus(kind: .file, size: disk.inodes[inode]?.bytes.count ?? 0, links: links)
        }
    }

    func status(of path: String) throws(FileError) -> FileStatus {
        let found: FileStatus? = disk.withLock { disk in
            if disk.directories.contains(path) { return FileStatus(kind: .directory, size: 0, links: 2) }
            guard let inode = disk.names[path] else { return nil }
            return FileStatus(kind: .file, size: disk.inodes[inode]?.bytes.count ?? 0, links: 1)
        }
        guard let found else { throw FileError(.status, path, code: SystemCode.noEntry) }
        return found
    }

    func syncData(_ file: OpenFile) throws(FileError) { try sync(file) }

    func sync(_ file: OpenFile) throws(FileError) {
        disk.withLock { disk in
            guard let number = disk.handles[file.number]?.inode, var inode = disk.inodes[number] else {
                return
            }
            inode.safe = inode.bytes
            inode.writes = []
            disk.inodes[number] = inode
        }
    }

    func truncate(_ file: OpenFile, to size: Int) throws(FileError) {
        disk.withLock { disk in
            guard let inode = disk.handles[file.number]?.inode else { return }
            Self.write(.truncated(size), to: inode, &disk)
        }
    }

    func allocate(_ file: OpenFile, bytes: Int) throws(FileError) { try truncate(file, to: bytes) }

    func rename(_ path: String, to other: String) throws(FileError) {
        let isThere = disk.withLock { disk in
            if disk.directories.contains(path) {
                disk.directories.remove(path)
                disk.directories.insert(other)
                disk.newDirectories.insert(other)
                for (name, inode) in disk.names where name.hasPrefix(path + "/") {
                    disk.names[name] = nil
                    disk.names[other + name.dropFirst(path.count)] = inode
                }
                return true
            }
            guard let inode = disk.names.removeValue(forKey: path) else { return false }
            disk.names[other] = inode
            if FilePath.folder(of: path) == FilePath.folder(of: other) {
                disk.changes.append(.moved(from: path, to: other, inode))
            } else {
                disk.changes += [.link(other, inode), .unlink(path)]
            }
            return true
        }
        guard isThere else { throw FileError(.rename, path, code: SystemCode.noEntry) }
    }

    func remove(_ path: String) throws(FileError) {
        let isThere = disk.withLock { disk in
            guard disk.names.removeValue(forKey: path) != nil else { return false }
            disk.changes.append(.unlink(path))
            return true
        }
        guard isThere else { throw FileError(.remove, path, code: SystemCode.noEntry) }
    }

    func makeDirectory(_ path: String) throws(FileError) {
        let code: Int32? = disk.withLock { disk in
            if disk.directories.contains(path) || disk.names[path] != nil { return SystemCode.exists }
            guard disk.directories.contains(FilePath.folder(of: path)) else { return SystemCode.noEntry }
            disk.directories.insert(path)
            disk.newDirectories.insert(path)
            return nil
        }
        if let code { throw FileError(.makeDirectory, path, code: code) }
    }

    func list(_ path: String) throws(FileError) -> [String] {
        let prefix = path + "/"
        let names: [String]? = disk.withLock { disk in
            guard disk.directories.contains(path) else { return nil }
            return (Array(disk.names.keys) + disk.directories)
                .filter { $0.hasPrefix(prefix) && !$0.dropFirst(prefix.count).contains("/") }
                .map { String($0.dropFirst(prefix.count)) }
        }
        guard let names else { throw FileError(.list, path, code: SystemCode.noEntry) }
        return names
    }

    func syncDirectory(_ path: String) throws(FileError) {
        disk.withLock { disk in
            let (safe, waiting) = disk.changes.reduce(into: ([Change](), [Change]())) { parts, change in
                if change.touches(path) { parts.0.append(change) } else { parts.1.append(change) }
            }
            for change in safe { change.apply(to: &disk.safeNames) }
            disk.changes = waiting
            disk.newDirectories = disk.newDirectories.filter { FilePath.folder(of: $0) != path }
        }
    }

    func lock(_ file: OpenFile, waitingMilliseconds: Int) throws(FileError) -> Bool {
        disk.withLock { disk in
            guard let inode = disk.handles[file.number]?.inode else { return false }
            if let holder = disk.locks[inode], holder != file.number { return false }
            disk.locks[inode] = file.number
            return true
        }
    }
}

extension MemoryFileSystem.Change {
    var paths: [String] {
        switch self {
        case .link(let path, _), .unlink(let path): [path]
        case .moved(let from, let to, _): [from, to]
        }
    }

    func touches(_ directory: String) -> Bool {
        switch self {
        case .link(let path, _), .unlink(let path): FilePath.folder(of: path) == directory
        case .moved(let from, let to, _):
            FilePath.folder(of: from) == directory || FilePath.folder(of: to) == directory
        }
    }

    func apply(to names: inout [String: Int]) {
        switch self {
        case .link(let path, let inode): names[path] = inode
        case .unlink(let path): names[path] = nil
        case .moved(let from, let to, let inode):
            if names[from] == inode { names[from] = nil }
            names[to] = inode
        }
    }
}

extension MemoryFileSystem {
    /// How a crash treats what was not synced.
    enum Crash: CaseIterable {
        /// All of it is lost.
        case losesAll
        /// All of it is there.
        case keepsAll
        /// Names are there, bytes are not: the file is short.
        case keepsNames
        /// Of the names that were not synced every other one is there.
        case keepsSomeNames
        /// Bytes are there, names are not.
        case keepsBytes
        /// The last write of each file is there by half.
        case tearsLast
        /// Only the last write of each file is there; before it lie zeros.
        case losesFirst
    }

    /// The disk that a crash at this moment leaves; locks and open files are gone.
    func afterCrash(_ crash: Crash) -> MemoryFileSystem {
        disk.withLock { disk in
            var after = Disk()
            after.directories = disk.directories
            after.nextNumber = disk.nextNumber
            after.names = disk.names
            if crash == .losesAll || crash == .keepsBytes {
                after.directories.subtract(disk.newDirectories)
                after.names = disk.safeNames.filter {
                    after.directories.contains(FilePath.folder(of: $0.key))
                }
            }
            if crash == .keepsSomeNames {
                after.names = disk.safeNames
                for (place, change) in disk.changes.enumerated() where place % 2 == 0 {
                    change.apply(to: &after.names)
                }
            }
            after.safeNames = after.names
            for (number, inode) in disk.inodes {
                var bytes = inode.safe
                switch crash {
                case .losesAll, .keepsNames, .keepsSomeNames: break
                case .keepsAll, .keepsBytes: bytes = inode.bytes
                case .tearsLast:
                    for write in inode.writes.dropLast() { write.apply(to: &bytes) }
                    if case .put(let offset, let last)? = inode.writes.last {
                        Write.put(offset: offset, bytes: Array(last.prefix(last.count / 2))).apply(to: &bytes)
                    }
                case .losesFirst: inode.writes.last?.apply(to: &bytes)
                }
                after.inodes[number] = Inode(bytes: bytes, safe: bytes)
            }
            return MemoryFileSystem(after)
        }
    }

    /// The bytes that a reader sees under a path.
    func bytes(_ path: String) -> [UInt8]? {
        disk.withLock { disk in disk.names[path].flatMap { disk.inodes[$0]?.bytes } }
    }

    /// Puts bytes under a path, as if somebody had been at the disk.
    func tamper(_ path: String, with bytes: [UInt8]) {
        disk.withLock { disk in
            guard let inode = disk.names[path] else { return }
            disk.inodes[inode] = Inode(bytes: bytes, safe: bytes)
        }
    }

    /// Lets everything reach the disk.
    func settle() {
        disk.withLock { disk in
            for (number, inode) in disk.inodes {
                disk.inodes[number] = Inode(bytes: inode.bytes, safe: inode.bytes)
            }
            (disk.safeNames, disk.changes, disk.newDirectories) = (disk.names, [], [])
        }
    }

    /// The same disk once more, with no file open and no lock held.
    func copy() -> MemoryFileSystem { afterCrash(.keepsAll) }

    /// Puts a new file under a path.
    func write(_ bytes: [UInt8], under path: String) throws {
        let file = try open(path, for: .creating)
        try writeAll(bytes, to: file)
    }

    /// Whether no file came into being after this one.
    func isNewest(_ path: String) -> Bool {
        disk.withLock { disk in
            guard let inode = disk.names[path] else { return false }
            return disk.names.allSatisfy { $0.value <= inode || !$0.key.contains("/journal/") }
        }
    }

    /// What a crash may still take, but for caches and locks, which may go.
    var unsafe: [String] {
        disk.withLock { disk in
            let written = disk.names.filter { disk.inodes[$0.value]?.writes.isEmpty == false }.keys
            let renamed = disk.changes.flatMap(\.paths)
            return Set(written).union(renamed).union(disk.newDirectories).filter { path in
                !["live.json", "live.json.new", "months.json", "months.json.new", "lock", "lock.guest"]
                    .contains { path.hasSuffix("/" + $0) }
            }.sorted()
        }
    }

    /// All files, by path.
    var paths: [String] { disk.withLock { $0.names.keys.sorted() } }
}
