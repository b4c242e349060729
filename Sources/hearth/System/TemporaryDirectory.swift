internal import Glibc
internal import Storage

/// A directory of its own for what shall be gone afterwards.
struct TemporaryDirectory: ~Copyable {
    let path: String

    /// Makes it where the machine keeps temporary files, readable by nobody else.
    init() throws(Trouble) {
        let template = (Environment.value("TMPDIR") ?? "/tmp") + "/hearth-demo-XXXXXX"
        var bytes = Array(template.utf8CString)
        guard unsafe mkdtemp(&bytes) != nil else {
            throw .cannotCreate(path: template, reason: Environment.reason(errno))
        }
        path = String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { DirectoryTree.remove(path) }
}

/// A directory with all that lies in it.
enum DirectoryTree {
    /// Removes it; links are removed, never followed.
    static func remove(_ path: String) {
        if unsafe Glibc.remove(path) == 0 { return }
        for name in names(in: path) { remove("\(path)/\(name)") }
        _ = unsafe Glibc.remove(path)
    }

    /// Removes a directory in which nothing lies; any other stays.
    static func removeEmpty(_ path: String) { _ = unsafe rmdir(path) }

    /// What lies in a directory; nothing where there is none.
    static func names(in path: String) -> [String] { (try? PosixFileSystem().list(path)) ?? [] }
}

/// Signals that ask for the end, held back until somebody listens: so that what was begun is cleared away.
enum EndSignals {
    static func holdBack() {
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        for signal in [SIGHUP, SIGTERM, SIGINT] { unsafe sigaddset(&signals, signal) }
        unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    }
}
