internal import Glibc

/// A file that somebody names on the command line.
enum InputFile {
    /// All its bytes.
    ///
    /// Throws where it is missing, a directory, or larger than the limit; or, where no pipe may stand in its place,
    /// anything but a file.
    static func bytes(of path: String, limit: Int, mayBePipe: Bool = false) throws(Trouble) -> [UInt8] {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC | (mayBePipe ? 0 : O_NONBLOCK))
        guard file >= 0 else { throw .cannotRead(path: path, reason: Environment.reason(errno)) }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0 else {
            throw .cannotRead(path: path, reason: Environment.reason(errno))
        }
        guard mayBePipe || status.st_mode & S_IFMT == S_IFREG else {
            throw .cannotRead(path: path, reason: Environment.reason(EINVAL))
        }
        guard status.st_size <= limit else { throw .csvTooLarge(path: path, limit: limit >> 20) }
        // A pipe tells no size; one byte more than the size shows the end of a file without another round.
        var bytes = [UInt8](repeating: 0, count: max(Int(status.st_size) + 1, 65_536))
        var filled = 0
        while true {
            let count = unsafe bytes.withUnsafeMutableBytes { room in
                unsafe read(file, room.baseAddress?.advanced(by: filled), room.count - filled)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .cannotRead(path: path, reason: Environment.reason(errno)) }
            if count == 0 { break }
            filled += count
            guard filled <= limit else { throw .csvTooLarge(path: path, limit: limit >> 20) }
            if filled == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
        }
        bytes.removeSubrange(filled...)
        return bytes
    }
}
