internal import Glibc

/// The program begun anew in the place of itself: nothing that was in its memory is left, no key either.
package enum Afresh {
    /// What tells the new beginning that it is one: nobody is at the desk then, whoever was named at the first.
    private static let mark = "HEARTH_AFRESH"

    /// Whether this is such a beginning; asked once, before any other program could be told.
    static let isThis: Bool = {
        defer { _ = unsafe unsetenv(mark) }
        return Environment.value(mark) != nil
    }()

    /// The words to begin anew with: descriptors that were read to their end give nothing a second time.
    package static func arguments(_ former: [String]) -> [String] {
        var kept: [String] = []
        var rest = former[...]
        while let first = rest.popFirst() {
            let name = first.prefix { $0 != "=" }
            if name == "--passphrase-fd" || name == "--pin-fd" {
                if name == first { _ = rest.popFirst() }
            } else {
                kept.append(first)
            }
        }
        return kept
    }

    /// Begins anew; comes back only where the system refuses, with the reason.
    ///
    /// Every file closes on the way, those too that somebody handed on: a passphrase may lie in one.
    static func start() -> Trouble {
        _ = unsafe setenv(mark, "1", 1)
        // Signals that were gathered while the desk was open are nobody's now.
        var gathered = sigset_t()
        unsafe sigemptyset(&gathered)
        for signal in [SIGHUP, SIGTERM, SIGINT, SIGWINCH, SIGCONT] { unsafe sigaddset(&gathered, signal) }
        unsafe pthread_sigmask(SIG_UNBLOCK, &gathered, nil)
        for name in DirectoryTree.names(in: "/proc/self/fd") {
            if let descriptor = Int32(name), descriptor > 2 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        }
        var words: [UnsafeMutablePointer<CChar>?] = unsafe arguments(CommandLine.arguments).map {
            unsafe strdup($0)
        }
        unsafe words.append(nil)
        _ = unsafe execv("/proc/self/exe", &words)
        return .ownFault(Environment.reason(errno))
    }
}
