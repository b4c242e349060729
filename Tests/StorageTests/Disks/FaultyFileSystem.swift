import Storage
import Synchronization

/// A disk that refuses its n-th call, once or from then on, or writes short.
final class FaultyFileSystem: FileSystem {
    enum Fault: Sendable {
        case once(at: Int, code: Int32)
        case forever(from: Int, code: Int32)
        /// Every write takes so many bytes at most.
        case shortWrites(Int)
        /// Nothing fails; calls are counted.
        case never
    }

    private let disk: any FileSystem
    private let fault: Fault
    private let only: Set<FileError.Operation>
    private let calls = Mutex(0)

    init(
        _ disk: any FileSystem, _ fault: Fault,
        only: Set<FileError.Operation> = Set(FileError.Operation.allCases)
    ) {
        (self.disk, self.fault, self.only) = (disk, fault, only)
    }

    /// How many calls that may fail were made.
    var count: Int { calls.withLock { $0 } }

    private func pass(_ operation: FileError.Operation, _ path: String) throws(FileError) {
        guard only.contains(operation) else { return }
        let number = calls.withLock { calls in
            calls += 1
            return calls
        }
        switch fault {
        case .once(let at, let code): if number == at { throw FileError(operation, path, code: code) }
        case .forever(let from, let code): if number >= from { throw FileError(operation, path, code: code) }
        case .shortWrites, .never: break
        }
    }

    func open(_ path: String, for purpose: OpenPurpose) throws(FileError) -> OpenFile {
        try pass(.open, path)
        return try disk.open(path, for: purpose)
    }

    func close(number: Int) {}

    func read(_ file: OpenFile, at offset: Int, count: Int) throws(FileError) -> [UInt8] {
        try pass(.read, file.path)
        return try disk.read(file, at: offset, count: count)
    }

    func write(_ bytes: ArraySlice<UInt8>, to file: OpenFile, at offset: Int) throws(FileError) -> Int {
        try pass(.write, file.path)
        guard case .shortWrites(let most) = fault else { return try disk.write(bytes, to: file, at: offset) }
        return try disk.write(bytes.prefix(most), to: file, at: offset)
    }

    func status(of file: OpenFile) throws(FileError) -> FileStatus {
        try pass(.status, file.path)
        return try disk.status(of: file)
    }

    func status(of path: String) throws(FileError) -> FileStatus {
        try pass(.status, path)
        return try disk.status(of: path)
    }

    func syncData(_ file: OpenFile) throws(FileError) {
        try pass(.syncData, file.path)
        try disk.syncData(file)
    }

    func sync(_ file: OpenFile) throws(FileError) {
        try pass(.sync, file.path)
        try disk.sync(file)
    }

    func truncate(_ file: OpenFile, to size: Int) throws(FileError) {
        try pass(.truncate, file.path)
        try disk.truncate(file, to: size)
    }

    func allocate(_ file: OpenFile, bytes: Int) throws(FileError) {
        try pass(.allocate, file.path)
        try disk.allocate(file, bytes: bytes)
    }

    func rename(_ path: String, to other: String) throws(FileError) {
        try pass(.rename, path)
        try disk.rename(path, to: other)
    }

    func remove(_ path: String) throws(FileError) {
        try pass(.remove, path)
        try disk.remove(path)
    }

    func makeDirectory(_ path: String) throws(FileError) {
        try pass(.makeDirectory, path)
        try disk.makeDirectory(path)
    }

    func list(_ path: String) throws(FileError) -> [String] {
        try pass(.list, path)
        return try disk.list(path)
    }

    func syncDirectory(_ path: String) throws(FileError) {
        try pass(.syncDirectory, path)
        try disk.syncDirectory(path)
    }

    func lock(_ file: OpenFile, waitingMilliseconds: Int) throws(FileError) -> Bool {
        try pass(.lock, file.path)
        return try disk.lock(file, waitingMilliseconds: waitingMilliseconds)
    }
}

extension Set<FileError.Operation> {
    /// What leaves a mark on the disk, syncs included.
    static let changing: Self = [
        .open, .write, .syncData, .sync, .truncate, .allocate, .rename, .remove, .makeDirectory,
        .syncDirectory,
    ]
}
