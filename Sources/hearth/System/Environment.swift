internal import Glibc
internal import Terminal

/// What the program was started with and from: variables, standard descriptors, the file mode mask.
enum Environment {
    /// A variable that is set and not empty.
    static func value(_ name: String) -> String? {
        guard let found = unsafe getenv(name) else { return nil }
        let value = unsafe String(cString: found)
        return value.isEmpty ? nil : value
    }

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// What comes before anything else.
    ///
    /// What the program creates is for its owner only; descriptors 0 to 2 are taken, so that no file of the record is
    /// ever mistaken for one of them; a reader that goes away is an error, not a death; a fault says one sentence and
    /// leaves no core with the record in it; and nobody comes to a shell by stopping the program.
    static func prepare() {
        umask(0o077)
        CrashGuard.stand(saying: lastWords)
        // Whoever is the same user may not read this memory either, nor may a program that the system pipes cores to.
        Memory.keepFromOthers()
        Memory.keep()
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
        for ignored in [SIGPIPE, SIGXFSZ, SIGTSTP, SIGQUIT] { _ = signal(ignored, SIG_IGN) }
        for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
            _ = unsafe open("/dev/null", O_RDWR)
        }
    }

    /// What a fault says before it is known which language is spoken: no catalogue is read for what hardly ever comes.
    private static let lastWords = "Hearth stopped by a fault of its own. What was saved is safe."

    /// Everything that standard input holds, up to a limit.
    static func standardInput(limit: Int) throws(Trouble) -> [UInt8] {
        var all: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while all.count <= limit {
            let count = unsafe read(0, &chunk, chunk.count)
            if count == 0 { break }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw .cannotRead(path: "-", reason: reason(errno))
            }
            all += chunk[..<count]
        }
        return all
    }

    /// The system's words for an error number.
    static func reason(_ number: Int32) -> String {
        unsafe strerror(number).map { unsafe String(cString: $0) } ?? "\(number)"
    }
}
