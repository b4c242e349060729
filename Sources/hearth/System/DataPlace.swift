internal import Glibc

/// Where the centre's data lies.
enum DataPlace {
    /// The directory asked for, else that of the environment, else the usual one.
    static func path(asked: String?) throws(Trouble) -> String {
        if let asked, !asked.isEmpty { return trimmed(asked) }
        if let set = Environment.value("HEARTH_DATA") { return trimmed(set) }
        if let shared = Environment.value("XDG_DATA_HOME") { return trimmed(shared) + "/hearth" }
        guard let home = Environment.value("HOME") else { throw .noHome }
        return trimmed(home) + "/.local/share/hearth"
    }

    /// Whether a path is a symbolic link itself.
    static func isSymlink(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// Whether anything stands at a path, a link that leads nowhere included.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0
    }

    /// The path without slashes at its end: a symbolic link with one would be taken for what it points to.
    static func trimmed(_ path: String) -> String {
        var path = path[...]
        while path.count > 1, path.last == "/" { path = path.dropLast() }
        return String(path)
    }
}
