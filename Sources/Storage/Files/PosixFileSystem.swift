import Glibc

/// The machine's own disk.
///
/// The one place in this room where unsafe calls are made.
package struct PosixFileSystem: FileSystem {
    package init() {}

    package func open(_ path: String, for purpose: OpenPurpose) throws(FileError) -> OpenFile {
        let flags =
            switch purpose {
            case .reading: O_RDONLY | O_NONBLOCK
            case .appending: O_RDWR | O_APPEND
            case .creating: O_RDWR | O_APPEND | O_CREAT | O_EXCL
            case .replacing: O_RDWR | O_CREAT | O_TRUNC
            case .updating, .locking: O_RDWR | O_CREAT
            }
        let number = try retrying(.open, path) {
            unsafe Glibc.open(path, flags | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY, mode_t(0o600))
        }
        return OpenFile(number: Int(number), path: path, system: self)
    }

    package func close(number: Int) {
        // A child that is just being started holds a copy of it until it runs its own program: a lock must not wait
        // for that.
        _ = flock(Int32(number), LOCK_UN)
        _ = Glibc.close(Int32(number))
    }

    package func read(_ file: OpenFile, at offset: Int, count: Int) throws(FileError) -> [UInt8] {
        var failure: FileError?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(count, 0)) { buffer, filled in
            filled = 0
            while filled < count {
                let rest = unsafe UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
                let got = unsafe pread(
                    file.descriptor, rest.baseAddress, count - filled, off_t(offset + filled))
                if got > 0 {
                    filled += got
                } else if got == 0 {
                    return
                } else if errno != EINTR {
                    failure = FileError(.read, file.path, code: errno)
                    return
                }
            }
        }
        if let failure { throw failure }
        return bytes
    }

    package func write(
        _ bytes: ArraySlice<UInt8>, to file: OpenFile, at offset: Int
    ) throws(FileError) -> Int {
        // Linux puts the bytes at the end of a file opened for appending, whatever the offset says.
        try retrying(.write, file.path) {
            unsafe bytes.withUnsafeBytes {
                unsafe pwrite(file.descriptor, $0.baseAddress, $0.count, off_t(offset))
            }
        }
    }

    package func status(of file: OpenFile) throws(FileError) -> FileStatus {
        var status = stat()
        _ = try retrying(.status, file.path) { unsafe fstat(file.descriptor, &status) }
        return FileStatus(status)
    }

    package func status(of path: String) throws(FileError) -> FileStatus {
        var status = stat()
        _ = try retrying(.status, path) { unsafe lstat(path, &status) }
        return FileStatus(status)
    }

    package func syncData(_ file: OpenFile) throws(FileError) {
        _ = try retrying(.syncData, file.path) { fdatasync(file.descriptor) }
    }

    package func sync(_ file: OpenFile) throws(FileError) {
        _ = try retrying(.sync, file.path) { fsync(file.descriptor) }
    }

    package func truncate(_ file: OpenFile, to size: Int) throws(FileError) {
        _ = try retrying(.truncate, file.path) { ftruncate(file.descriptor, off_t(size)) }
    }

    package func allocate(_ file: OpenFile, bytes: Int) throws(FileError) {
        let code = posix_fallocate(file.descriptor, 0, off_t(bytes))
        guard code == 0 else { throw FileError(.allocate, file.path, code: code) }
    }

    package func rename(_ path: String, to other: String) throws(FileError) {
        _ = try retrying(.rename, path) { unsafe Glibc.rename(path, other) }
    }

    package func remove(_ path: String) throws(FileError) {
        _ = try retrying(.remove, path) { unsafe unlink(path) }
    }

    package func makeDirectory(_ path: String) throws(FileError) {
        _ = try retrying(.makeDirectory, path) { unsafe mkdir(path, mode_t(0o700)) }
    }

    package func list(_ path: String) throws(FileError) -> [String] {
        guard let directory = unsafe opendir(path) else { throw FileError(.list, path, code: errno) }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        errno = 0
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            }
            if name != ".", name != ".." { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw FileError(.list, path, code: errno) }
        return names
    }

    package func syncDirectory(_ path: String) throws(FileError) {
        let number = try retrying(.syncDirectory, path) {
            unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        }
        defer { close(number: Int(number)) }
        _ = try retrying(.syncDirectory, path) { fsync(number) }
    }

    package func lock(_ file: OpenFile, waitingMilliseconds: Int) throws(FileError) -> Bool {
        var left = waitingMilliseconds
        while true {
            if flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
            guard errno == EWOULDBLOCK || errno == EINTR else {
                throw FileError(.lock, file.path, code: errno)
            }
            guard left > 0 else { return false }
            let nap = min(left, 2)
            usleep(UInt32(nap * 1000))
            left -= nap
        }
    }

    /// Makes a call again when a signal interrupted it.
    private func retrying<Answer: SignedInteger>(
        _ operation: FileError.Operation, _ path: String, _ call: () -> Answer
    ) throws(FileError) -> Answer {
        while true {
            let answer = call()
            if answer >= 0 { return answer }
            if errno != EINTR { throw FileError(operation, path, code: errno) }
        }
    }
}

extension OpenFile {
    fileprivate var descriptor: Int32 { Int32(number) }
}

extension FileStatus {
    fileprivate init(_ status: stat) {
        let kind: Kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .directory
            case S_IFLNK: .link
            default: .other
            }
        self.init(kind: kind, size: Int(status.st_size), links: Int(status.st_nlink))
    }
}
