import Storage
import Synchronization

/// A switch that a test turns while a disk is in use.
final class Mutable: Sendable {
    private let state: Mutex<(value: Bool, onlyOnce: Bool)>

    init(_ value: Bool) { state = Mutex((value, false)) }

    var value: Bool {
        get { state.withLock { $0.value } }
        set { state.withLock { $0.value = newValue } }
    }

    var onlyOnce: Bool {
        get { state.withLock { $0.onlyOnce } }
        set { state.withLock { $0.onlyOnce = newValue } }
    }

    /// Whether it is on; where it holds for one call, it is off after.
    func take() -> Bool {
        state.withLock { state in
            defer { if state.onlyOnce { state.value = false } }
            return state.value
        }
    }
}

/// A disk that refuses some operations while a switch is on.
struct SwitchedFileSystem: FileSystem {
    private let disk: any FileSystem
    private let isOn: Mutable
    private let refused: Set<FileError.Operation>
    private let code: Int32
    /// What stands in the paths that are refused; empty for all.
    private let part: String

    init(
        _ disk: any FileSystem, _ isOn: Mutable, refusing: Set<FileError.Operation>, of part: String = "",
        _ code: Int32
    ) {
        (self.disk, self.isOn, self.part, self.code) = (disk, isOn, part, code)
        refused = refusing
    }

    private func pass(_ operation: FileError.Operation, _ path: String) throws(FileError) {
        guard refused.contains(operation), part.isEmpty || path.contains(part), isOn.take() else { return }
        throw FileError(operation, path, code: code)
    }

    func open(_ path: String, for purpose: OpenPurpose) throws(FileError) -> OpenFile {
        try pass(.open, path)
        return try disk.open(path, for: purpose)
    }
    func close(number: Int) {}
    func read(_ file: OpenFile, at offset: Int, count: Int) throws(FileError) -> [UInt8] {
        try disk.read(file, at: offset, count: count)
    }
    func write(_ bytes: ArraySlice<UInt8>, to file: OpenFile, at offset: Int) throws(FileError) -> Int {
        // A full disk takes some bytes before it refuses.
        do {
            try pass(.write, file.path)
        } catch {
            _ = try disk.write(bytes.prefix(3), to: file, at: offset)
            throw error
        }
        return try disk.write(bytes, to: file, at: offset)
    }
    func status(of file: OpenFile) throws(FileError) -> FileStatus { try disk.status(of: file) }
    func status(of path: String) throws(FileError) -> FileStatus { try disk.status(of: path) }
    func syncData(_ file: OpenFile) throws(FileError) {
        try pass(.syncData, file.path)
        try disk.syncData(file)
    }
    func sync(_ file: OpenFile) throws(FileError) {
        try pass(.sync, file.path)
        try disk.sync(file)
    }
    func truncate(_ file: OpenFile, to size: Int) throws(FileError) { try disk.truncate(file, to: size) }
    func allocate(_ file: OpenFile, bytes: Int) throws(FileError) { try disk.allocate(file, bytes: bytes) }
    func rename(_ path: String, to other: String) throws(FileError) { try disk.rename(path, to: other) }
    func remove(_ path: String) throws(FileError) { try disk.remove(path) }
    func makeDirectory(_ path: String) throws(FileError) { try disk.makeDirectory(path) }
    func list(_ path: String) throws(FileError) -> [String] { try disk.list(path) }
    func syncDirectory(_ path: String) throws(FileError) { try disk.syncDirectory(path) }
    func lock(_ file: OpenFile, waitingMilliseconds: Int) throws(FileError) -> Bool {
        try disk.lock(file, waitingMilliseconds: waitingMilliseconds)
    }
}
