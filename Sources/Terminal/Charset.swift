private import CNcurses
private import Glibc

/// Which characters this process may send to the terminal.
package enum Charset: Hashable, Sendable {
    case utf8, ascii

    /// Sets the process's locale for characters, and says what it allows; the same answer every time.
    ///
    /// Where the environment names no locale, or one that this machine lacks, `C.UTF-8` stands in. Whoever asks
    /// for `C`, `POSIX` or another encoding than UTF-8 by name gets ASCII.
    package static let current: Charset = {
        let asked = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
        for name in candidates(asked: asked) where unsafe hearth_locale_set(name) {
            return hearth_locale_is_utf8() ? .utf8 : .ascii
        }
        return .ascii
    }()

    /// The locales to try, best first, for the one that the environment names.
    package static func candidates(asked: String?) -> [String] {
        let standIns = ["C.UTF-8", "en_US.UTF-8"]
        guard let asked, !asked.isEmpty else { return standIns }
        if asked == "C" || asked == "POSIX" { return ["C"] }
        let parts = asked.split(separator: "@")[0].split(separator: ".", maxSplits: 1)
        let encoding = parts.count > 1 ? parts[1].lowercased() : "utf-8"
        return encoding == "utf-8" || encoding == "utf8" ? [asked] + standIns : [asked]
    }
}

/// The value of a variable of the environment; `nil` where it is not set.
func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
}
